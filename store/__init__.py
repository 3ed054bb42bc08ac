"""Exports in data/ and published batches in, a cursor at one version of the data out; and the paparan kept.

__main__: the command line: create, check, backup, restore, accept, move, tend
dasar/: bytes, files, SQL and folders in; small things out on which every other room of the store stands
danau/: a place with a catalogue in; cursors on a lake that several machines share out
ekspor/: the files of data/ in; text tables, checks of one export, subjects and map shapes out
penulisan/: one piece of writing in; whole on disk with its place in the chain out, or words why not
pembukuan/: batches, paparan, waves and answers of analysts in; rows of the ledgers and what they hold out
pangkalan/: a version in; a database of its exports and batches out, one for all who ask
akses/: logins, roles and refusals in; the log of access and what is known of logins out
penjagaan/: a store in; how it is, its copies, and the way back out
"""

from store.dasar.batch import Batch, Sumber
from store.dasar.galat import BatchTidakAda, JawabanRusak, SimpananGagal, SimpananRusak, SimpananTerkunci, VersiBergeser, told
from store.dasar.kueri import Pustaka
from store.dasar.tempat import SETELAN_SIMPANAN, folder_simpanan
from store.ekspor.berkas_ekspor import FOLDER_DATA, fingerprint, folder_data
from store.ekspor.kelompok import CAMPURAN, subjects
from store.ekspor.periksa_ekspor import KOLOM_CAPAIAN, TABEL_RINCI
from store.ekspor.urutan import rank_sources
from store.pangkalan.basis import Bangun, cursor, ready, release
from store.pangkalan.muat import TABEL_RUJUKAN
from store.pangkalan.sepadan import figures_beside
from store.pembukuan.buku import BarisBuku, history, in_force, latest
from store.pembukuan.buku_gelombang import restore_wave, save_wave, wave_answers, wave_ledger, wave_uploads, withdraw_wave
from store.pembukuan.buku_paparan import IsiPaparan, paparan, paparan_history, paparan_list, remove_paparan, save_paparan
from store.pembukuan.catatan_gelombang import CatatanGelombang, HasilGelombang, Kiriman
from store.pembukuan.ingatan import Pemetaan, mappings, remember_spelling, save_mapping, spellings
from store.pembukuan.isi import Isi, rows_at
from store.pembukuan.isi_batch import batch_rows
from store.pembukuan.kop_rakor import IsiKop, kop, save_kop
from store.pembukuan.simpanan import original, publish, restore, withdraw
from store.pembukuan.tindakan import Hasil
from store.pembukuan.versi import Versi, versi
from store.penjagaan.cadangan import backup
from store.penjagaan.keadaan import Keadaan, condition, unwritable

__all__ = [
    "CAMPURAN", "FOLDER_DATA", "KOLOM_CAPAIAN", "SETELAN_SIMPANAN", "TABEL_RINCI", "TABEL_RUJUKAN",
    "Bangun", "BarisBuku", "Batch", "BatchTidakAda", "CatatanGelombang", "Hasil", "HasilGelombang", "Isi", "IsiKop",
    "IsiPaparan", "JawabanRusak", "Keadaan", "Kiriman", "Pemetaan", "Pustaka", "SimpananGagal", "SimpananRusak",
    "SimpananTerkunci", "Sumber", "Versi", "VersiBergeser", "backup", "batch_rows", "condition", "cursor", "figures_beside",
    "fingerprint", "folder_data", "folder_simpanan", "history", "in_force", "kop", "latest", "mappings", "original", "paparan",
    "paparan_history", "paparan_list", "publish", "rank_sources", "ready", "release", "remember_spelling", "remove_paparan",
    "restore", "restore_wave", "rows_at", "save_kop", "save_mapping", "save_paparan", "save_wave", "spellings", "subjects",
    "told", "unwritable", "versi", "wave_answers", "wave_ledger", "wave_uploads", "withdraw", "withdraw_wave",
]
