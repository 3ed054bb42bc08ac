"""Publishes a checked file as one batch: with its source, its original, and what analysts have answered."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pandas as pd

from ingest.arti.himpunan import Himpunan
from ingest.arti.pemetaan import shape
from ingest.baris.penampung import Rangka
from ingest.hasil import OK, Hasil
from ingest.jalan import Kabar, Permintaan, check
from ingest.periksa.banding_angka import JENIS_BAWAAN, JENIS_SUMBER
from ingest.sel.kata_judul import contains, tokens
from ingest.terbit import pintu
from ingest.terbit.hak import Pelaku, TidakBoleh
from ingest.terbit.izin import Cakupan
from ingest.terbit.jangkauan import outside as rows_outside
from ingest.terbit.salinan import write_clean
from store import Batch, SimpananGagal, Sumber, VersiBergeser
from store import Hasil as HasilTerbit

# The kind of source that outranks all others.
PUSAT = "resmi_pusat"
PENERBIT_BAWAAN = "Berkas unggahan"
EJAAN_LUPA = "Angkanya sudah terbit; jawaban tentang nama daerah akan ditanyakan lagi pada berkas berikutnya."
PEMETAAN_LUPA = "Angkanya sudah terbit; arti kolom perlu dipilih lagi pada berkas berikutnya."
SEMUA_SAMA = "Tidak ada yang berubah: semua baris berkas ini sama dengan yang berlaku. Tidak ada yang disimpan."
ULANG = 5


class BelumBolehTerbit(SimpananGagal):
    """A file with refusals or open questions."""


def publish(
    hasil: Hasil, asal: Path | bytes, pelaku: Pelaku, sumber: Sumber | None = None, alasan: str = ""
) -> HasilTerbit:
    """Store the rows of a check as one batch; the same content is not stored twice, and nothing when no row is left.

    Refused when the store has moved since the check (VersiBergeser), when the check did not end well
    (BelumBolehTerbit), and as store.publish refuses. Confirmed region spellings are remembered afterwards;
    where that fails the result has a warning.
    """
    if hasil.status != OK or hasil.tampung is None or hasil.himpunan is None or hasil.pemetaan is None:
        raise BelumBolehTerbit("Berkas ini belum dapat diterbitkan: masih ada yang harus diperbaiki atau dijawab.")
    if not hasil.jumlah:
        return HasilTerbit("sudah_ada", 0, hasil.nomor, SEMUA_SAMA)
    with kept_original(hasil, asal) as (asli, nama):
        batch = Batch(
            himpunan=hasil.himpunan.himpunan, oleh=pelaku.nama, nama_berkas=nama, asli=asli, isi=Rangka(hasil.tampung),
            sumber=sumber or source_of("", hasil.himpunan, pd.DataFrame(), hasil.nama), tabel=hasil.himpunan.tabel,
            alasan=alasan, ringkasan=hasil.perubahan.to_ledger(), pemetaan=hasil.pemetaan.to_json(),
        )
        terbit = pintu.publish(batch, pelaku, harapan=hasil.nomor)
    return _beside(terbit, EJAAN_LUPA, lambda: _remember_spellings(hasil, pelaku))


def outside(hasil: Hasil, cakupan: Cakupan, siapa: str) -> str:
    """Why rows of a check may not be published by somebody who may write this much, naming them; '' when all may."""
    if hasil.tampung is None or hasil.himpunan is None:
        return ""
    return rows_outside(hasil.himpunan.himpunan, Rangka(hasil.tampung), cakupan, siapa)


def save_mapping(terbit: HasilTerbit, hasil: Hasil, nama: str, pelaku: Pelaku) -> HasilTerbit:
    """Keep what the columns of a published check mean under a name; what became of publishing, with a warning if it failed."""
    if hasil.pemetaan is None or hasil.tabel is None:
        return terbit
    bentuk, isi = shape(hasil.tabel.judul), hasil.pemetaan.to_save()
    return _beside(terbit, PEMETAAN_LUPA, lambda: pintu.save_mapping(nama, bentuk, isi, pelaku))


def _remember_spellings(hasil: Hasil, pelaku: Pelaku) -> None:
    for (tulisan, lingkup), kode in hasil.ejaan.items():
        pintu.remember_spelling(tulisan, lingkup, kode, pelaku)


def _beside(terbit: HasilTerbit, akibat: str, kerja: Callable[[], None]) -> HasilTerbit:
    """What is written after the figures: they stay published when it fails."""
    try:
        kerja()
    except (SimpananGagal, TidakBoleh) as galat:
        return replace(terbit, peringatan=(*terbit.peringatan, f"{str(galat).rstrip('.')}. {akibat}"))
    return terbit


def publish_file(
    minta: Permintaan, pelaku: Pelaku, sumber: Sumber | None = None, alasan: str = "", kabar: Kabar | None = None
) -> tuple[Hasil, HasilTerbit | None]:
    """Check a file and publish it if it may be; checked again when somebody else published meanwhile.

    Returns the check and, when it was published, what became of it. The caller closes the check.
    """
    for ke in range(ULANG):
        hasil = check(minta, kabar)
        if hasil.status != OK:
            return hasil, None
        try:
            return hasil, publish(hasil, minta.asal, pelaku, sumber, alasan)
        except VersiBergeser:
            hasil.close()
            if ke == ULANG - 1:
                raise
    raise AssertionError("unreachable")


def source_of(teks: str, himpunan: Himpunan | None, dikenal: pd.DataFrame, nama_berkas: str, jenis: str = "") -> Sumber:
    """The source an analyst names in words, such as "KPK, Hasil SPI 2025"; what stands before the comma publishes.

    The kind is that of the same publisher among the known sources, or of the dataset's own publisher.
    """
    penerbit, _, judul = (bagian.strip() for bagian in teks.partition(","))
    tebakan = jenis if jenis in JENIS_SUMBER else _kind(penerbit, teks, himpunan, dikenal)
    return Sumber(penerbit=penerbit or PENERBIT_BAWAAN, judul=judul or teks.strip() or nama_berkas, jenis=tebakan)


def suggested_source(hasil: Hasil) -> Sumber:
    """What to offer on the form: the title that stands over the table, '' without one: the name of a file is no title.

    Who publishes it, nobody but the analyst can say.
    """
    return Sumber(penerbit="", judul=next(iter(hasil.tabel.keterangan), "") if hasil.tabel else "", jenis="")


def missing_of(sumber: Sumber, yakin: bool) -> str:
    """What an official source of the centre lacks, '' when nothing or when the analyst is sure (`yakin`) that it has none.

    Such a figure outranks all others, so it must be possible to look it up.
    """
    kurang = [apa for apa, isi in (("tanggal terbit", sumber.tanggal), ("alamat web", sumber.url)) if not isi]
    return " dan ".join(kurang) if sumber.jenis == PUSAT and kurang and not yakin else ""


def _kind(penerbit: str, teks: str, himpunan: Himpunan | None, dikenal: pd.DataFrame) -> str:
    if penerbit and not dikenal.empty:
        sama = dikenal.loc[dikenal["penerbit"].str.casefold() == penerbit.casefold(), "jenis"]
        if len(sama):
            return str(sama.iloc[0])
    if himpunan is not None and himpunan.penerbit and contains(tokens(teks), tokens(himpunan.penerbit)):
        return himpunan.jenis_sumber
    return JENIS_BAWAAN


@contextmanager
def kept_original(hasil: Hasil, asal: Path | bytes) -> Iterator[tuple[Path | bytes, str]]:
    """The file to keep and its name: the upload itself, or its table without columns of personal data."""
    if not hasil.bersihkan:
        yield asal, hasil.nama
        return
    assert hasil.tabel is not None
    with tempfile.TemporaryDirectory(prefix="unggah_") as folder:
        tujuan = Path(folder) / "bersih.csv"
        write_clean(hasil.tabel, hasil.buang, tujuan)
        yield tujuan, f"{Path(hasil.nama).stem} (tanpa data pribadi).csv"
