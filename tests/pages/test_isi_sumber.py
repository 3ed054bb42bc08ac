"""What the reference page says, on the small data folder; every number by hand from its files."""

import pytest

from pages.sumber import isi_sumber as isi
from pages.sumber.rujukan_sumber import BAGIAN, count
from tests.bantuan.sajian import view


@pytest.mark.usefixtures("kecil")
def test_sections_count_their_rows_once() -> None:
    bagian = isi.sections(view(prov="63"), "")
    assert list(bagian) == list(BAGIAN)
    # Six indicators, four sources; nine thresholds, a target, a change of method, one containing another, three predicates.
    assert [count(bagian[b]) for b in ("indikator", "sumber", "ambang")] == [6, 4, 15]
    # Three sources tell of Banjar, and the local government otherwise of the province: one row each, their details apart.
    assert [len(b.tabel) for b in bagian["beda"]] == [2, 6] and count(bagian["beda"]) == 2


@pytest.mark.usefixtures("kecil")
def test_a_search_narrows_every_section_and_leaves_the_whole_as_it_was() -> None:
    k = view(prov="63")
    sempit, penuh = isi.sections(k, "waspada"), isi.sections(k, "")
    assert {b.judul: len(b.tabel) for b in sempit["ambang"]}["Ambang menurut tahun"] == 3
    assert count(sempit["sumber"]) == 0 and count(penuh["sumber"]) == 4


@pytest.mark.usefixtures("kecil")
def test_one_search_is_made_once_for_all_views_of_a_version() -> None:
    assert isi.sections(view(prov="63"), "koran a") is isi.sections(view(prov="64", tahun="2022"), "koran a")


@pytest.mark.usefixtures("kecil")
def test_one_indicator_is_told_with_its_rules() -> None:
    sorotan = isi.focus(view(prov="63", indikator="indeks"))
    assert (sorotan.nama, sorotan.keterangan) == ("Indeks uji", "Indeks uji.")
    for butir in ("Skala: **0–100**", "Arah: **makin tinggi makin baik**", "Cara banding: **selisih dengan toleransi 0,5**",
                  "Kategori: **boleh diturunkan dari ambang**", "Pembulatan: **2 desimal**"):
        assert butir in sorotan.fakta
    assert sorotan.fakta.endswith("Penerbit: Uji. Sumber aturan: [Hasil resmi](<https://contoh.id/1>).")
    assert [a.judul for a in sorotan.aturan] == ["Ambang menurut tahun", "Target dan ambang pembanding"]
    ambang, target = (a.tabel.to_pandas() for a in sorotan.aturan)
    assert len(ambang) == 9 and set(ambang["Kategori"]) == {"Terjaga \\(T\\)", "Waspada \\(W\\)", "Rentan \\(R\\)"}
    assert target.loc[0, ["Jenis", "Nama", "Nilai", "Sumber"]].tolist() == [
        "ambang kategori", "Ambang terjaga", "78,00", "[Kantor Pusat](<https://contoh.id/1>)",
    ]


@pytest.mark.usefixtures("kecil")
def test_rules_of_another_indicator_are_left_out() -> None:
    sorotan = isi.focus(view(prov="63", indikator="risiko"))
    assert [a.judul for a in sorotan.aturan] == ["Pergantian cara ukur"]
    assert sorotan.aturan[0].tabel.to_pandas().loc[0, "Yang berganti"] == "Cara ukur berubah."


@pytest.mark.usefixtures("kecil")
def test_all_indicators_are_offered_by_name() -> None:
    nama = isi.indicators(view(prov="63"))
    assert nama["sunyi"] == "Indikator tanpa angka" and len(nama) == 6


@pytest.mark.usefixtures("kecil")
@pytest.mark.parametrize(("cari", "dari", "ke"), [
    # "waspada" is a threshold and a predicate, no source; the section in view stays where it has hits, and where none has.
    ("waspada", "sumber", "ambang"), ("waspada", "ambang", "ambang"), ("tidakada", "sumber", "sumber"), ("", "beda", "beda"),
])
def test_a_search_goes_to_a_section_that_has_hits(cari: str, dari: str, ke: str) -> None:
    assert isi.with_hits(view(prov="63", bagian=dari), cari) == ke
