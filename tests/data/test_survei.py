"""Kinds of survey: where they are published, their scale, their elements, and the rule behind them."""

from collections import Counter

import pytest

from tests.bantuan.ekspor import catalogue, table

BUKU = {row["buku"]: row for row in table("survei/buku_survei.csv")}


@pytest.mark.parametrize("buku", BUKU)
def test_every_kind_of_survey_can_be_published_on_its_own_scale(buku: str) -> None:
    row = BUKU[buku]
    utuh, bagian = catalogue()[row["indikator"]], catalogue()[row["indikator_bagian"]]
    assert bagian["induk"] == utuh["indikator"]
    assert utuh["rincian_nama"] == "layanan atau unit kerja" and bagian["rincian_nama"] in ("unsur", "dimensi")
    for milik in (utuh, bagian):
        assert float(milik["skala_min"]) <= float(row["terendah"]) < float(row["tertinggi"]) == float(milik["skala_maks"])


def test_elements_by_kind() -> None:
    assert Counter(row["buku"] for row in table("survei/unsur_survei.csv")) == {"skm": 9, "ipkp": 8, "ipak": 5, "mandiri": 7}
    assert max(Counter(row["unsur"] for row in table("survei/unsur_survei.csv")).values()) == 1


def test_a_survey_of_a_region_is_never_called_that_of_the_commission() -> None:
    nama = [catalogue()[BUKU["mandiri"][k]]["nama"] for k in ("indikator", "indikator_bagian")] + [BUKU["mandiri"]["nama"]]
    assert not any("SPI" in n or "Penilaian Integritas" in n for n in nama)


def test_rules_of_surveys_have_a_source() -> None:
    known = {row["sumber_id"] for row in table("sumber.csv")}
    assert {row["sumber_id"] for row in table("survei/mutu_survei.csv")} <= known
    # A survey of one's own follows no rule.
    assert {row["sumber_id"] for row in BUKU.values() if row["buku"] != "mandiri"} <= known


def test_grades_of_the_page_are_those_of_published_figures() -> None:
    halaman = [(row["mutu"], row["nama"].lower(), float(row["batas_bawah"])) for row in table("survei/mutu_survei.csv")]
    terbit = [
        (row["huruf"], row["kategori"].lower(), float(row["batas_bawah"] or 25))
        for row in table("ambang.csv") if row["indikator"] == "ikm"
    ]
    assert halaman == terbit
