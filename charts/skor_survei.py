"""Scores of a survey of one's own in ranked order, each a dot with its interval."""

import pandas as pd

from charts.dasar.batas import part_of_scale
from charts.dasar.gambar import LEBAR_JUDUL
from charts.dasar.templat import TEKS_SAMAR, TEPI, TINTA, UTAMA
from charts.dasar.uraian import NILAI, Angka, Deret, Kepala, Kunci, Peringkat
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, number, rows

# Letters of a name beside its dot: on a phone both have to fit.
LEBAR_NAMA = 22
SEHURUF = "A, B, …: yang berhuruf sama belum dapat dibedakan"


def score_dots(data: pd.DataFrame, terendah: float, tertinggi: float = 100.0, *, judul: str, anak_judul: str = "") -> Peringkat:
    """Highest on top, with the interval of each; what is not shown is named in the key.

    `data`: nama, nilai, bawah, atas, n, singkat (why it is not shown), huruf (who shares a letter is not told apart; '' where
    no pair was tested).
    `terendah`, `tertinggi`: least and most there can be.
    """
    semua = rows(data.sort_values("nilai", ascending=False, kind="stable"))
    baris = [r for r in semua if not kata.kosong(r["nilai"])]
    angka = [v for r in baris for v in (number(r["nilai"]), number(r["bawah"]), number(r["atas"])) if v is not None]
    deret = Deret(
        NILAI, tuple(number(r["nilai"]) for r in baris), UTAMA, warna_titik=(UTAMA,) * len(baris), tinta=(TINTA,) * len(baris),
        teks=tuple(f"{kata.angka(r['nilai'], 2)} {r['huruf']}".strip() for r in baris),
        selang=tuple(map(_interval, baris)), warna_selang=TEPI,
        petunjuk=tuple(map(_hint, baris)),
    )
    tanpa = [Kunci("", "", f"{r['nama']}: {r['singkat']}") for r in semua if kata.kosong(r["nilai"])]
    huruf = [Kunci("", "", SEHURUF)] if any(r["huruf"] for r in baris) else []
    return Peringkat(
        tuple(str(r["nama"]) for r in baris), (deret,),
        part_of_scale(angka, (), {"skala_min": terendah, "skala_maks": tertinggi}),
        kunci=(Kunci("━", TEKS_SAMAR, "selang kepercayaan 95%"), *huruf, *tanpa), kepala=Kepala(judul, anak_judul, LEBAR_JUDUL),
        titik=True, kode=tuple(str(r["nama"]) for r in baris), muat=LEBAR_NAMA,
    )


def _interval(r: Baris) -> tuple[float, float] | None:
    batas: list[Angka] = [number(r[k]) for k in ("nilai", "bawah", "atas")]
    nilai, bawah, atas = batas
    return None if nilai is None or bawah is None or atas is None else (nilai - bawah, atas - nilai)


def _hint(r: Baris) -> str:
    nilai, bawah, atas = (kata.angka(r[k], 2) for k in ("nilai", "bawah", "atas"))
    selang = f"<br>95%: {bawah}–{atas}" if _interval(r) else ""
    return f"<b>{kata.harfiah(str(r['nama']))}</b><br>{nilai}{selang}<br>{kata.angka(r['n'], 0)} responden"
