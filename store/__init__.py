"""Exports in data/ and published batches in, a cursor at one version of the data out; and the paparan kept.

__main__: the command line: create, check, backup, restore, accept
baca: one file as a text table
bangun_terpisah: a large version built in a process of its own
basis: databases, one a version; a cursor a question
basis_jadi: larger ones kept for the next process
batas: official boundaries, read and repaired
batch: what is published, and its fingerprint
buku: the ledger
buku_gelombang: waves of surveys, each upload of clean answers
buku_paparan: the revisions of paparan
cadangan: copies that are whole while others publish, looked through, kept by age
cache: what was made of a version, kept for all sessions
catatan_akses: who signed in, was refused, published; a chain of lines
cakram: files that stay after a power cut
catatan_gelombang: events of the ledger of waves, and which uploads count
gabung: batches beside the exports
galat: what can go wrong, in words
giliran: one lock a version being built
ingatan: answers of analysts, remembered
isi: what the batches of a version hold
isi_batch: the rows of one batch
jejak: the chain of writes
keadaan: how the store is as a whole
kehilangan: a store that is missing or has lost writes, in words
kelompok: the subjects, and a dataset for each
kata_akses: words about roles and access
kop_rakor: the letterhead of a province, remembered
kode: codes that every room reads alike: provinces, periods
kueri: the one loader of SQL
kunci_berkas: a file held for a small piece of work
laporan: the store in sentences for whoever tends it
lapis_peta: the map shapes
lipat: DuckDB's log folded away
mesin: an engine in which database files are opened
muat: exports to text tables
periksa_ekspor: checks of one export
peran_dikenal: the settings of roles as they were seen last
periksa_simpanan: the store looked through from end to end
pulih: a backup put in place, or a loss accepted
sel_aman: cells no spreadsheet takes for a formula
salinan_akses: the log of access beside a copy of the store
sambungan: the store opened for one piece of work
sesi_akses: logins that were seen, and which have ended
simpanan: publish, withdraw, restore
skema: the tables of the store, in numbered steps
tanda: how far the store has come, in a second place
tempat: where the store lies
tindakan: what is written to the ledger
tindakan_gelombang: what is written to the ledger of waves
tulis: one write at a time, whole or not at all
urutan: which of several sources counts
versi: the version of the data
"""

from store.basis import Bangun, cursor, ready, release
from store.batch import Batch, Sumber
from store.buku import BarisBuku, history, in_force, latest
from store.buku_gelombang import restore_wave, save_wave, wave_answers, wave_ledger, wave_uploads, withdraw_wave
from store.buku_paparan import IsiPaparan, paparan, paparan_history, paparan_list, remove_paparan, save_paparan
from store.cadangan import backup
from store.catatan_gelombang import CatatanGelombang, HasilGelombang, Kiriman
from store.galat import BatchTidakAda, JawabanRusak, SimpananGagal, SimpananRusak, SimpananTerkunci, VersiBergeser, told
from store.ingatan import Pemetaan, mappings, remember_spelling, save_mapping, spellings
from store.isi import Isi, rows_at
from store.isi_batch import batch_rows
from store.keadaan import Keadaan, condition
from store.kelompok import CAMPURAN, subjects
from store.kop_rakor import IsiKop, kop, save_kop
from store.kueri import Pustaka
from store.muat import TABEL_RINCI, TABEL_RUJUKAN
from store.periksa_ekspor import KOLOM_CAPAIAN
from store.simpanan import original, publish, restore, withdraw
from store.tempat import SETELAN_SIMPANAN, folder_simpanan
from store.tindakan import Hasil
from store.urutan import rank_sources
from store.versi import FOLDER_DATA, Versi, fingerprint, folder_data, versi

__all__ = [
    "CAMPURAN", "FOLDER_DATA", "KOLOM_CAPAIAN", "SETELAN_SIMPANAN", "TABEL_RINCI", "TABEL_RUJUKAN",
    "Bangun", "BarisBuku", "Batch", "BatchTidakAda", "CatatanGelombang", "Hasil", "HasilGelombang", "Isi", "IsiKop",
    "IsiPaparan", "JawabanRusak", "Keadaan", "Kiriman", "Pemetaan", "Pustaka", "SimpananGagal", "SimpananRusak",
    "SimpananTerkunci", "Sumber", "Versi", "VersiBergeser", "backup", "batch_rows", "condition", "cursor", "fingerprint",
    "folder_data", "folder_simpanan", "history", "in_force", "kop", "latest", "mappings", "original", "paparan",
    "paparan_history", "paparan_list", "publish", "rank_sources", "ready", "release", "remember_spelling", "remove_paparan",
    "restore", "restore_wave", "rows_at", "save_kop", "save_mapping", "save_paparan", "save_wave", "spellings", "subjects",
    "told", "versi", "wave_answers", "wave_ledger", "wave_uploads", "withdraw", "withdraw_wave",
]
