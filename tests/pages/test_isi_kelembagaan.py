"""What the page on institutions says; figures by hand from data/kelembagaan and data/wilayah."""

import pytest

from pages.kelembagaan import isi_kelembagaan as isi
from tests.bantuan.sajian import view


def test_counts_stand_in_a_sentence_and_one_by_one() -> None:
    keadaan = isi.standing(view(prov="63", tahun="2025"))
    assert keadaan.kalimat == "Kalimantan Selatan memiliki 37 perangkat daerah, 70 UPTD, dan 4 RSUD (2025)."
    assert [(h.indikator, h.nilai) for h in keadaan.ada[:3]] == [("perangkat_daerah", "37"), ("uptd", "70"), ("rsud", "4")]
    assert keadaan.ada[0].asal == "Keadaan 2025; baritobersinar.news"


def test_a_count_from_the_nearest_year_says_its_year() -> None:
    assert isi.standing(view(prov="63", tahun="2023")).ada[0].asal == "Keadaan 2025; baritobersinar.news"


def test_the_load_is_reckoned_with_both_figures() -> None:
    # 239.471 / 29 = 8.257,6
    hitungan = isi.reckoned(view(daerah="63.06", tahun="2025"))
    assert hitungan.startswith(
        "**Dihitung:** 239.471 penduduk Hulu Sungai Selatan (Desember 2024) ÷ 29 perangkat daerah (2025) = "
        "8.258 penduduk per perangkat daerah.\n\nSumber jumlah lembaga: "
    )
    assert isi.reckoned(view(daerah="63.01", tahun="2025")) == ""


def test_the_only_plan_of_kalsel_is_a_card() -> None:
    rencana = isi.plans(view(prov="63", tahun="2025"))
    assert (rencana.banyak, rencana.semua) == (1, "")
    kartu, = rencana.kartu
    assert (kartu.nama, kartu.status) == ("Hulu Sungai Selatan", "Rencana, belum berlaku")
    assert kartu.isi == "29 perangkat daerah (2025) direncanakan menjadi 25, berkurang 4."
    assert isi.plans(view(prov="65")) == isi.Rencana((), 0, "")


def test_more_plans_than_cards_are_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isi, "MAKS_RENCANA", 0)
    assert isi.plans(view(daerah="63.72", tahun="2021")) == isi.Rencana(
        (), 1, "- **Hulu Sungai Selatan:** 29 perangkat daerah (2025) direncanakan menjadi 25, berkurang 4.",
    )


def test_meetings_come_newest_first_with_their_points() -> None:
    # 15 points of one meeting, a report on one plan later cut to a year, and one of 2021.
    isu = isi.issues(view(prov="63", tahun="2025"))
    assert (isu.banyak, isu.semua) == (18, 18)
    assert isu.rapat[0].judul == "**Kalimantan Selatan, 14 November 2025**"
    assert [r.butir.count("\n") + 1 for r in isu.rapat] == [15, 2, 1]
    assert isu.rapat[0].butir.startswith(
        "- Perangkat daerah harus sesuai dengan urusan yang menjadi kewenangan daerah *(isu dan asas)*\n"
    )


@pytest.mark.parametrize(("jenis", "banyak"), [("isu", 7), ("tujuan", 5), ("tindak_lanjut", 6), ("wbk", 18)])
def test_points_of_one_kind_are_counted_among_all(jenis: str, banyak: int) -> None:
    isu = isi.issues(view(prov="63", tahun="2025", rinci=jenis))
    assert (isu.banyak, isu.semua) == (banyak, 18)


def test_figures_in_words_belong_to_the_region_in_view() -> None:
    k = view(daerah="62.11", tahun="2025")
    kata = isi.in_words(k)
    assert [s.isi.partition(" — ")[2] for s in kata.ada] == [
        "dinas hasil penggabungan yang diusulkan: 4 (rencana).", "dinas yang diusulkan digabung: 8 (rencana).",
    ]
    assert kata.lebih and kata.semua == len(isi.words_table(k)) > 2


@pytest.mark.usefixtures("kecil")
def test_another_catalogue_has_its_own_counts() -> None:
    k = view(prov="63", tahun="2024")
    keadaan = isi.standing(k)
    assert keadaan.kalimat == "Kalimantan Selatan memiliki 37 unit (2024)." and keadaan.kosong == ()
    assert keadaan.ada == (isi.Hitungan("unit", "Unit", "37", "Jumlah uji.", "Keadaan 2024; Kantor Pusat"),)
    assert (isi.reckoned(k), isi.plans(k), isi.issues(k)) == ("", isi.Rencana((), 0, ""), isi.Isu((), 0, 0))
    assert isi.in_words(k) == isi.Sebutan((), 0, False)
