"""The headline figures of one region, and what needs attention, as tables to be shown on a wall."""

from collections.abc import Sequence

import pandas as pd

from charts.kalimat import kata, nilai
from charts.kalimat import umum as kalimat
from charts.kalimat.nilai import Baris, is_published, published, rows
from charts.tabel import table
from charts.templat import Palet
from charts.uraian import Sel, Tabel

# Letters of a line that fit into a column on a phone.
MUAT_NAMA, MUAT_KATEGORI, MUAT_KOSONG, MUAT_DAERAH, MUAT_KATA = 12, 11, 46, 14, 8
HANYA_PREDIKAT = "hanya predikat"


def headlines(data: pd.DataFrame, palet: Palet, *, judul: str, banding: str, tahun: int) -> Tabel:
    """One row an indicator, those with a figure first: value with its judgement, category, change, rank.

    `data`: rows of `nilai_daerah`. `banding`: name of the benchmark in words.
    """
    kolom = [
        (Sel("Indikator", rata="kiri"), 0.27), (Sel("Nilai", rata="kanan"), 0.155), (Sel(""), 0.055), (Sel("Kategori"), 0.205),
        (Sel(f"Dari {tahun - 1}", rata="kanan", muat=1), 0.145), (Sel("Peringkat", rata="kanan"), 0.17),
    ]
    isi = rows(in_order(data))
    baris = [_headline(r, palet) if is_published(r) else _absent(r) for r in isi]
    return table(kolom, baris, judul=judul, anak_judul=signs(isi, banding))


def in_order(data: pd.DataFrame) -> pd.DataFrame:
    """Indicators with a figure before those without, each in the order of the catalogue."""
    ada = published(data)
    return pd.concat([data[ada], data[~ada]])


def signs(isi: Sequence[Baris], banding: str) -> str:
    """'Terhadap Nasional: ▲ lebih baik, ▼ lebih rendah': only the judgements that occur."""
    ada = {_judgement(r) for r in isi if is_published(r)}
    return f"Terhadap {banding}: {', '.join(f'{t} {kata.HASIL[h]}' for h, t in kata.TANDA_HASIL.items() if h in ada)}"


def _judgement(r: Baris) -> str:
    return "tidak_dibandingkan" if kata.kosong(r["hasil"]) else str(r["hasil"])


def _headline(r: Baris, palet: Palet) -> list[Sel]:
    mutu = nilai.grade(r["mutu"])
    golongan = nilai.first(r, ("kategori", "predikat"))
    kategori = Sel(golongan, palet.mutu[mutu], palet.teks_mutu[mutu], kecil=True, muat=MUAT_KATEGORI) if golongan else Sel("–")
    perubahan = "–" if kata.kosong(r["perubahan"]) else kata.selisih(r["perubahan"], int(r["desimal"]))
    return [_name(r), _value(r), Sel(kata.TANDA_HASIL[_judgement(r)]), kategori, Sel(perubahan), Sel(nilai.rank(r))]


def _name(r: Baris) -> Sel:
    return Sel(str(r["nama_pendek"]), muat=MUAT_NAMA, petunjuk=kata.harfiah(r["nama"]))


def _absent(r: Baris) -> list[Sel]:
    return [_name(r), Sel(kalimat.absent(r), kecil=True, muat=MUAT_KOSONG)]


def _value(r: Baris) -> Sel:
    if kata.kosong(r["nilai"]):
        return Sel(HANYA_PREDIKAT, kecil=True, muat=MUAT_KATA)
    return Sel(kata.bersatuan(r["nilai"], r["satuan"], int(r["desimal"]), r["desimal_sumber"]), tebal=True)


def concerns(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str, tahun: int) -> Tabel:
    """One row a finding under the heading of its kind: region, indicator, distance, value and what it is set against.

    `data`: rows of `perhatian`. A click gives the region.
    """
    kolom = [
        (Sel("Daerah", rata="kiri"), 0.26), (Sel("Indikator", rata="kiri"), 0.21), (Sel("Selisih"), 0.15),
        (Sel("Nilai", rata="kanan"), 0.145), (Sel("Pembanding", rata="kanan"), 0.235),
    ]
    isi = rows(data)
    baris: list[list[Sel]] = []
    for jenis in dict.fromkeys(r["jenis"] for r in isi):
        milik = [r for r in isi if r["jenis"] == jenis]
        baris += [[Sel(_kind(str(jenis), milik, tahun), tebal=True)], *(_concern(r, palet) for r in milik)]
    return table(kolom, baris, judul=judul, anak_judul=anak_judul)


def _kind(jenis: str, isi: list[dict[str, object]], tahun: int) -> str:
    if jenis == "penurunan":
        return f"Turun dari {tahun - 1}"
    lawan = {kata.label_kalimat(str(r["label_banding"])) for r in isi}
    return f"Lebih rendah dari {lawan.pop() if len(lawan) == 1 else 'pembanding'}"


def _concern(r: Baris, palet: Palet) -> list[Sel]:
    desimal = int(r["desimal"])
    petunjuk = kata.bungkus(kata.harfiah(kalimat.concern(r)))
    return [
        Sel(str(r["nama_tampil"]), muat=MUAT_DAERAH, kode=str(r["kode_wilayah"]), petunjuk=petunjuk),
        Sel(str(r["nama_pendek"]), muat=MUAT_NAMA),
        Sel(kata.selisih(r["besar"], desimal), palet.hasil["lebih_rendah"], palet.teks_hasil["lebih_rendah"]),
        Sel(kata.bersatuan(r["nilai"], r["satuan"], desimal, r["desimal_sumber"]), tebal=True),
        Sel(kata.angka(r["nilai_banding"], desimal)),
    ]
