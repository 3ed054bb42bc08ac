"""One promise written down on the page: read, checked and published as a file of one row would be."""

import csv
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from ingest.arti.himpunan import Himpunan
from ingest.arti.pemetaan import Pemetaan, PetaKolom
from ingest.arti.pribadi import UU, kind_of, masked
from ingest.arti.rujukan import Rujukan, references
from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.baris.penampung import ISI, KUNCI, Penampung, Rangka
from ingest.baris.ubah import Baris, Pengubah
from ingest.daerah.daerah import Penentu as PenentuDaerah
from ingest.periksa import banding_angka as banding
from ingest.periksa import periksa, periksa_komitmen, unduhan
from ingest.sel.angka import Gaya, Penentu
from ingest.sel.kode import looks_like_code
from ingest.tabel.tabel_grid import Letak, Tabel
from ingest.temuan import Ditolak, refuse
from ingest.terbit import pintu
from ingest.terbit.hak import Pelaku
from ingest.terbit.terbit import ULANG
from store import Batch, Hasil, SimpananGagal, Sumber, VersiBergeser, spellings
from store.dasar.sel_aman import neutral_cell

HIMPUNAN = "tindak_lanjut"
DICATAT = "Dicatat di dasbor"
BERUBAH = (
    "Komitmen ini baru saja diubah orang lain, jadi perubahan Anda belum disimpan. Muat ulang halaman, lihat isinya yang baru, "
    "lalu ulangi bila masih perlu."
)
SUDAH_ADA = "Komitmen dengan rakor, tanggal, daerah, unit kerja, dan isi yang sama sudah tercatat; ubah yang itu."


class KomitmenBerubah(SimpananGagal):
    """Somebody else has changed the promise since it was shown."""


def record(isi: Mapping[str, str], pelaku: Pelaku, *, lama: str | None = None, alasan: str = "") -> Hasil:
    """Publish one promise as a batch of its own.

    `isi`: cells by column as a person writes them. `lama`: what the promise said when it was shown (`state`), None for
    a new one. Raises Ditolak with words for what is wrong, KomitmenBerubah, and as store.publish does.
    """
    for ke in range(ULANG):
        rujukan = references(angka=False)
        with _held(isi, rujukan) as tampung:
            _unmoved(tampung, lama)
            batch = _batch(tampung, rujukan, pelaku, alasan)
            try:
                return pintu.publish(batch, pelaku, harapan=rujukan.nomor)
            except VersiBergeser:
                if ke == ULANG - 1:
                    raise
    raise AssertionError("unreachable")


def state(baris: Mapping[str, str], himpunan: Himpunan | None = None) -> str:
    """What a stored promise says, as one text to compare with later; its source does not count."""
    kolom = (himpunan or references(angka=False).himpunan[HIMPUNAN]).kolom
    return "\x1f".join(str(baris[k]) for k in kolom if k not in ("komitmen_id", "sumber_id"))


@contextmanager
def _held(isi: Mapping[str, str], rujukan: Rujukan) -> Iterator[Penampung]:
    """The row as it would be stored, checked beside what is in force. Raises Ditolak."""
    himpunan = rujukan.himpunan[HIMPUNAN]
    tampung = Penampung(himpunan)
    try:
        tampung.add([_row(isi, himpunan, rujukan)])
        banding.in_force(tampung, rujukan)
        galat, bahan = Kumpulan(), periksa.Bahan(tampung, rujukan, 0)
        periksa_komitmen.run(bahan, galat)
        if galat.jumlah:
            raise Ditolak(*galat.close())
        unduhan.settle(bahan, {}, Kumpulan())
        yield tampung
    finally:
        tampung.close()


def _row(isi: Mapping[str, str], himpunan: Himpunan, rujukan: Rujukan) -> Baris:
    judul = rujukan.headings(himpunan)
    for kolom, teks in isi.items():
        if jenis := kind_of(teks):
            raise refuse(f"{jenis} tidak boleh disimpan; {UU}", "hapus dari isian", kolom=judul[kolom], isi=masked(teks))
    tabel = Tabel(tuple(judul[k] for k in isi), (), "", Letak(0, 0, 0, len(isi) - 1), tuple(range(len(isi))), 1)
    peta = Pemetaan(himpunan.himpunan, tuple(PetaKolom(judul[k], _role(k, teks)) for k, teks in isi.items()))
    galat = Kumpulan()
    pengubah = Pengubah(
        tabel, peta, himpunan, rujukan, rujukan.dictionary(himpunan), _styles(isi, judul),
        PenentuDaerah(rujukan.wilayah, spellings(), {}), galat=galat,
    )
    baris = pengubah.row(0, tuple(isi.values()))
    if galat.jumlah:
        raise Ditolak(*galat.close())
    if not baris:
        raise refuse("belum ada yang diisi", "isi komitmennya")
    return baris[0]


def _role(kolom: str, teks: str) -> str:
    """A region may be written by its name, which can be doubtful where a code is not."""
    return "wilayah" if kolom == "kode_wilayah" and not looks_like_code(teks) else kolom


def _styles(isi: Mapping[str, str], judul: Mapping[str, str]) -> dict[int, Gaya]:
    """How the target is written; 1.234 may be read in two ways, so it must be written otherwise."""
    letak = list(isi).index("target") if "target" in isi else -1
    if letak < 0:
        return {}
    penentu = Penentu(judul["target"])
    penentu.add(isi["target"])
    putusan = penentu.result()
    if not isinstance(putusan, Gaya):
        raise refuse("angkanya dapat dibaca lebih dari satu cara, atau bukan angka", "tulis misalnya 75,5", kolom=judul["target"],
                     isi=isi["target"])
    return {letak: putusan}


def _unmoved(tampung: Penampung, lama: str | None) -> None:
    """Refuse where what is in force is no longer what was shown."""
    kunci = tampung.head(1)[KUNCI].iloc[0]
    berlaku = {b[KUNCI]: b[ISI] for b in tampung.ask("rinci_sekunci")}
    if berlaku.get(kunci) != lama:
        raise KomitmenBerubah(BERUBAH if lama is not None else SUDAH_ADA)


def _batch(tampung: Penampung, rujukan: Rujukan, pelaku: Pelaku, alasan: str) -> Batch:
    himpunan = tampung.himpunan
    (baris,) = tampung.head(1).to_dict("records")
    nama = f"komitmen-{baris['komitmen_id']}.csv"
    return Batch(
        himpunan=himpunan.himpunan, oleh=pelaku.nama, nama_berkas=nama, asli=_original(baris, himpunan, rujukan),
        isi=Rangka(tampung), sumber=None if baris["sumber_id"] else _own_source(baris["rakor"]), tabel=himpunan.tabel,
        alasan=alasan, ringkasan=banding.compare(tampung).to_ledger(),
    )


def _own_source(rakor: str) -> Sumber:
    """Where a promise is from that somebody writes down here; one that is there already keeps the source it has."""
    return Sumber(DICATAT, rakor, jenis="lain")


def _original(baris: Mapping[str, str], himpunan: Himpunan, rujukan: Rujukan) -> bytes:
    """The row as a file that reads back as what it is."""
    judul = rujukan.headings(himpunan)
    kolom = [k for k in himpunan.kolom if k != "sumber_id"]
    wadah = io.StringIO()
    isi = [[judul[k] for k in kolom], [neutral_cell(baris[k]) for k in kolom]]
    csv.writer(wadah, delimiter=";", lineterminator="\r\n").writerows(isi)
    return wadah.getvalue().encode("utf-8-sig")
