"""What the command line prints: the outcome of a check and the ledger, in Indonesian."""

from collections.abc import Iterable
from itertools import islice

from ingest.hasil import OK, TANYA, Hasil
from ingest.temuan import Pertanyaan, Temuan
from store import BarisBuku

MAKS_BARIS = 5
MAKS_TEMUAN = 20
MAKS_PILIHAN = 12
STATUS = {OK: "Dapat diterbitkan.", TANYA: "Perlu jawaban dahulu.", "refused": "Ditolak; perbaiki yang di bawah ini."}
JENIS = {"terbit": "terbit", "cabut": "dicabut", "pulihkan": "dipulihkan"}


def print_check(hasil: Hasil) -> None:
    """The outcome of a check, first rows and first findings."""
    print(STATUS[hasil.status])
    if hasil.himpunan:
        print(f"Himpunan: {hasil.himpunan.himpunan} ({hasil.himpunan.nama}); {hasil.jumlah} baris")
    for baris in islice(hasil.rows(), MAKS_BARIS):
        print("  " + "; ".join(f"{k} {v}" for k, v in baris.items() if v not in ("", None)))
    _findings("Harus diperbaiki", hasil.galat, hasil.jumlah_galat)
    _findings("Perlu diperiksa", hasil.peringatan, hasil.jumlah_peringatan)
    for tanya in hasil.pertanyaan:
        _question(tanya)
    p = hasil.perubahan
    if hasil.status == OK:
        print(f"Baru {p.baru}, berubah {p.berubah}, sama {p.sama}, bertentangan {p.bertentangan}")


def print_ledger(buku: Iterable[BarisBuku]) -> None:
    """One line for each entry, oldest first."""
    for b in buku:
        rincian = f"{b.himpunan}, {b.jumlah_baris} baris, {b.nama_berkas}" if b.jenis == "terbit" else b.alasan
        print(f"{b.nomor}  batch {b.batch_id}  {JENIS[b.jenis]}  {b.pada[:16]}  {b.oleh}  {rincian}")


def ledger_json(b: BarisBuku) -> dict[str, object]:
    """One ledger entry for the command line."""
    return {
        "version": b.nomor, "kind": b.jenis, "batch": b.batch_id, "by": b.oleh, "at": b.pada, "why": b.alasan,
        "dataset": b.himpunan, "file": b.nama_berkas, "sha256": b.sidik_berkas, "rows": b.jumlah_baris,
        "changes": dict(b.ringkasan), "source": b.sumber_judul, "in_force": b.in_force(),
    }


def _findings(judul: str, temuan: tuple[Temuan, ...], jumlah: int) -> None:
    if not temuan:
        return
    print(f"{judul} ({jumlah}):")
    for t in temuan[:MAKS_TEMUAN]:
        print(f"  - {t.sentence()}")


def _question(tanya: Pertanyaan) -> None:
    print(f"{tanya.kalimat}")
    for nilai, label in tanya.pilihan[:MAKS_PILIHAN]:
        print(f"  --answer '{tanya.kunci}={nilai}'  {label}")
