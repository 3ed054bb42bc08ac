"""Where figures live: reads the exports, gives a cursor at a version of the data."""

from store.basis import cursor
from store.muat import FOLDER_CAPAIAN, TABEL_RINCI, TABEL_RUJUKAN
from store.versi import FOLDER_DATA, Versi, fingerprint, folder_data, versi

__all__ = [
    "FOLDER_CAPAIAN", "FOLDER_DATA", "TABEL_RINCI", "TABEL_RUJUKAN",
    "Versi", "cursor", "fingerprint", "folder_data", "versi",
]
