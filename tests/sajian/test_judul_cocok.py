"""What titles and subtitles count is what the marks below them show, in every chart, of published and of training figures."""

import re
from collections import Counter
from collections.abc import Callable

import pytest

from charts.dasar.uraian import Peringkat, Tabel, Uraian
from charts.dumbbell import DuaTahun
from charts.kalimat import kata
from charts.kalimat.nilai import is_published, published, rows
from charts.spine import Spine
from charts.tartan import Tartan
from sajian.daftar import SAJIAN, serve
from sajian.sajian import Sajian
from tests.bantuan.sajian import view

TAMPILAN = (
    {"prov": "63"}, {"prov": "63", "tahun": "2022"}, {"prov": "64", "tahun": "2023", "indikator": "ombudsman_kepatuhan"},
    {"prov": "63", "tahun": "2023", "latihan": "1"},
    {"daerah": "62.71", "latihan": "1", "banding": "tahun_lalu", "lingkup": "kalimantan", "indikator": "perangkat_daerah"},
    {"prov": "65", "latihan": "1", "banding": "target", "lingkup": "semua_provinsi", "indikator": "spm_indeks"},
)
# Words of an outcome behind a number, and the sign that stands for it in a mark.
TANDA = {kata.HASIL[h]: t for h, t in kata.TANDA_HASIL.items()} | {
    "membaik": "▲", "memburuk": "▼", "naik": "+", "turun": kata.MINUS, "tetap": "0",
}
POLA = re.compile(rf"(?<![\d,.])(\d+) ({'|'.join(TANDA)})(?! (?:poin|dari))")
ADA = re.compile(r"(\d+) dari (\d+)(?: [^;,]*?)? ada datanya")


def by_row(s: Sajian, _: Uraian) -> Counter[str]:
    return Counter(kata.TANDA_HASIL[h] for h in s.data["hasil"].dropna())


def by_change(_: Sajian, isi: Uraian) -> Counter[str]:
    assert isinstance(isi, DuaTahun)
    # A sign of judgement, or the difference alone where nothing is judged.
    return Counter(t[0] for t in isi.deret[1].teks if (t and not t[0].isdigit()) or t.startswith("0"))


def by_segment(_: Sajian, isi: Uraian) -> Counter[str]:
    assert isinstance(isi, Spine)
    return Counter(kata.TANDA_HASIL[r.hasil] for r in isi.ruas)


# How the marks of a kind of chart are counted.
HITUNG: dict[type, Callable[[Sajian, Uraian], Counter[str]]] = {Peringkat: by_row, DuaTahun: by_change, Spine: by_segment}


def drawn(isi: Uraian) -> tuple[int, int]:
    """Marks with a figure or a grade, and all rows, of a kind of chart whose title says so."""
    if isinstance(isi, Peringkat):
        ada = sum(v is not None for v in isi.deret[0].nilai) + sum(bool(k.warna) for k in isi.kata)
        return ada, len(isi.kategori)
    assert isinstance(isi, Tabel) and not isinstance(isi, Tartan)
    return sum(len([s for s in b if s.teks]) > 2 for b in isi.baris), len(isi.baris)


@pytest.mark.parametrize("kunci", sorted(SAJIAN))
def test_counts_in_words_are_counts_of_marks(kunci: str) -> None:
    for query in TAMPILAN:
        sajian = serve(kunci, view(**query))
        if not sajian.ada:
            continue
        isi = sajian.uraian()
        for banyak, hasil in POLA.findall(isi.kepala.judul):
            assert int(banyak) == HITUNG[type(isi)](sajian, isi)[TANDA[hasil]], (query, isi.kepala.judul)
        for ada, semua in ADA.findall(f"{isi.kepala.judul}; {isi.kepala.anak_judul}"):
            assert (int(ada), int(semua)) == (int(published(sajian.data).sum()), len(sajian.data)), (query, isi.kepala)
            tampil, baris = drawn(isi)
            assert tampil == int(ada) and baris in (int(ada), int(semua)), (query, isi.kepala)


@pytest.mark.parametrize("query", TAMPILAN, ids=str)
def test_outcomes_of_a_ranking_add_up_to_all_that_is_judged(query: dict[str, str]) -> None:
    sajian = serve("banding_batang", view(**query))
    judul = sajian.uraian().kepala.judul
    dinilai = sum(r["hasil"] in ("lebih_baik", "setara", "lebih_rendah") for r in rows(sajian.data) if is_published(r))
    if 2 * dinilai < len(sajian.data) or not dinilai:
        assert not POLA.findall(judul)
    else:
        assert sum(int(n) for n, _ in POLA.findall(judul)) == dinilai


def test_the_largest_rise_and_fall_are_those_of_the_rows() -> None:
    sajian = serve("banding_dua_tahun", view(prov="63", tahun="2023", latihan="1"))
    gerak = sajian.data.dropna(subset=["selisih"])
    judul = sajian.uraian().kepala.judul
    for kata_, nilai in (("kenaikan", gerak["selisih"].max()), ("penurunan", gerak["selisih"].min())):
        milik = gerak.loc[gerak["selisih"] == nilai, "nama_tampil"].iloc[0]
        assert re.search(rf"{kata_} terbesar [^()]*{re.escape(milik)}[^()]* \({re.escape(kata.selisih(nilai))}\)", judul)
