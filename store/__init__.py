"""Where figures live: exports and published batches, and a cursor at a version of the data; and the paparan kept."""

from store.basis import cursor, ready
from store.batch import Batch, Sumber
from store.buku import BarisBuku, history, in_force, latest
from store.buku_paparan import IsiPaparan, paparan, paparan_history, paparan_list, remove_paparan, save_paparan
from store.cadangan import backup
from store.galat import BatchTidakAda, SimpananGagal, SimpananTerkunci, VersiBergeser
from store.ingatan import Pemetaan, mappings, remember_spelling, save_mapping, spellings
from store.isi import Isi, rows_at
from store.isi_batch import batch_rows
from store.kueri import Pustaka
from store.muat import FOLDER_CAPAIAN, TABEL_RINCI, TABEL_RUJUKAN
from store.periksa_ekspor import KOLOM_CAPAIAN
from store.simpanan import original, publish, restore, withdraw
from store.tempat import SETELAN_SIMPANAN, folder_simpanan
from store.tindakan import Hasil
from store.urutan import rank_sources
from store.versi import FOLDER_DATA, Versi, fingerprint, folder_data, versi

__all__ = [
    "FOLDER_CAPAIAN", "FOLDER_DATA", "KOLOM_CAPAIAN", "SETELAN_SIMPANAN", "TABEL_RINCI", "TABEL_RUJUKAN",
    "BarisBuku", "Batch", "BatchTidakAda", "Hasil", "Isi", "IsiPaparan", "Pemetaan", "Pustaka", "SimpananGagal",
    "SimpananTerkunci", "Sumber", "Versi", "VersiBergeser",
    "backup", "batch_rows", "cursor", "fingerprint", "folder_data", "folder_simpanan", "history", "in_force", "latest",
    "mappings", "original", "paparan", "paparan_history", "paparan_list", "publish", "rank_sources", "ready", "remember_spelling",
    "remove_paparan", "restore", "rows_at", "save_mapping", "save_paparan", "spellings", "versi", "withdraw",
]
