"""A region's own surveys beside the published instruments, on training figures: apart, with intervals in every table."""

import pytest

from charts.dasar.uraian import Bagian, Peringkat
from rakor.lembar import sheet
from rakor.paparan import new_slide
from rakor.xlsx import columns
from sajian.daftar import serve
from sajian.survei_sendiri import beside, has_elements
from tests.bantuan.sajian import view

TAPIN = {"latihan": "1", "prov": "63", "daerah": "63.05", "tahun": "2025"}


def test_the_own_survey_stands_beside_that_of_the_commission_and_is_never_mixed_with_it() -> None:
    teks = beside(view(**TAPIN))
    assert teks.startswith("Survei mandiri Tapin 2025: ") and "SPI dari KPK 2025: " in teks
    assert teks.count("selang ") == 2 and teks.count("; n ") == 2 and "tidak dirata-ratakan" in teks
    # Nothing is published yet of the kind: nothing is said of it.
    assert beside(view(prov="63", daerah="63.05", tahun="2025")) == ""


@pytest.mark.parametrize(("kunci", "lain", "banyak"), [
    ("mandiri_peringkat", {}, 13), ("mandiri_dimensi", {}, 7), ("mandiri_unit", {}, 4),
    ("reformasi_unsur", {"indikator": "ikm"}, 9), ("reformasi_unsur", {"indikator": "ipak"}, 5),
    ("reformasi_bagian", {"indikator": "ipkp"}, 4),
])
def test_every_part_of_a_survey_is_drawn_with_its_interval(kunci: str, lain: dict[str, str], banyak: int) -> None:
    sajian = serve(kunci, view(**TAPIN, **lain))
    isi = sajian.uraian()
    assert isinstance(isi, (Bagian, Peringkat))
    selang = isi.deret[0].selang
    assert len(selang) == banyak and all(s is not None and s[0] >= 0 and s[1] >= 0 and sum(s) > 0 for s in selang)
    assert {"batas_bawah": "Batas bawah", "batas_atas": "Batas atas", "n": "n"}.items() <= sajian.kolom.items()
    assert any(k.nama == "selang terbit" for k in isi.kunci)


def test_beside_an_instrument_that_is_no_survey_the_page_draws_no_elements() -> None:
    assert has_elements(view(**TAPIN, indikator="ipak")) and not has_elements(view(**TAPIN, indikator="sakip"))
    # A slide of such a view has those of the first survey of the catalogue.
    assert serve("reformasi_unsur", view(**TAPIN, indikator="sakip")).judul == "IKM Tapin menurut unsur 2025"


@pytest.mark.parametrize(("kunci", "judul"), [
    ("banding_batang", ["Batas bawah", "Batas atas", "n"]),
    ("banding_dua_tahun", ["Batas bawah 2024", "Batas atas 2024", "n 2024", "Batas bawah 2025", "Batas atas 2025", "n 2025"]),
])
def test_a_workbook_has_the_bounds_and_the_respondents_as_numbers(kunci: str, judul: list[str]) -> None:
    lembar = sheet(new_slide(kunci, {"latihan": "1", "prov": "63", "tahun": "2025", "tahun2": "2024", "indikator": "ikm"}), 1)
    tabel = columns(lembar)
    assert [j for j in tabel if j in judul] == judul
    assert all(tabel[j].notna().sum() == 13 and tabel[j].astype(float).min() > 0 for j in judul)


def test_a_course_has_the_band_of_its_intervals() -> None:
    (garis,) = serve("reformasi_deret", view(**TAPIN, indikator="ipak")).uraian().deret  # type: ignore[attr-defined]
    assert len(garis.selang) == 7 and all(garis.selang)
