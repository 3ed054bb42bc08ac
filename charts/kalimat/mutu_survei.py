"""Answers of a survey that may have been directed or copied: how many, and the index without them, in sentences."""

from charts.kalimat import kata
from charts.kalimat.nilai import Baris

KATA_TANDA = {
    "cepat": "mengisi kurang dari sepertiga lama mengisi yang tengah",
    "ramai": "masuk bersamaan dengan banyak jawaban lain dari unitnya, lebih ramai daripada yang wajar",
    "kembar": "kembar dengan jawaban lain",
}
TERLALU_BANYAK = "di atas lima puluh juta skor jawaban tidak disandingkan satu sama lain"
TETAP = "Tanda bukan bukti: jawaban bertanda tetap dihitung, kecuali Anda memilih tanpa mereka."


def flags(r: Baris) -> list[str]:
    """'8 dari 60 jawaban mengisi kurang dari sepertiga lama mengisi yang tengah; tanpa itu indeksnya 74,20.' a mark, none for 0.

    `r`: a row of `tanda_mutu.flagged`. Who chose one answer for all has a sentence already, in `skor_survei.straight`.
    """
    ada = [k for k in KATA_TANDA if not kata.kosong(r[k]) and r[k]]
    isi = [f"{_of(r, k)} {KATA_TANDA[k]}{_without(r, k)}." for k in ada]
    if len(ada) + bool(r["lurus"]) > 1:
        isi.append(f"Seluruhnya {_of(r, 'ditandai')} bertanda{_without(r, 'semua')}.")
    return [*isi, TETAP] if isi else []


def unchecked(r: Baris, terlalu_banyak: bool = False) -> str:
    """'Tidak dapat diperiksa yang terlalu cepat: berkas ini tidak menyebut waktu …'; '' where all could be.

    terlalu_banyak: there are more answers than are looked through.
    """
    nama = {"cepat": "yang terlalu cepat", "ramai": "yang masuk serentak", "kembar": "yang kembar"}
    tidak = [n for k, n in nama.items() if kata.kosong(r[k])]
    if tidak and terlalu_banyak:
        return f"Tidak diperiksa {kata.dan(tidak)}: {TERLALU_BANYAK}."
    return f"Tidak dapat diperiksa {kata.dan(tidak)}: berkas ini tidak menyebut waktu atau nomor kirimannya." if tidak else ""


def _of(r: Baris, tanda: str) -> str:
    return f"{kata.angka(r[tanda], 0)} dari {kata.angka(r['n'], 0)} jawaban"


def _without(r: Baris, tanda: str) -> str:
    tanpa = r[f"tanpa_{tanda}"]
    return "" if kata.kosong(tanpa) else f"; tanpa itu indeksnya {kata.angka(tanpa, 2)}"
