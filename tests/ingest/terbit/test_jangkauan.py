"""What somebody may write: by region and dataset, row by row; what lies outside is named."""

import pandas as pd
import pyarrow as pa
import pytest

from ingest.arti.rujukan import references
from ingest.terbit.izin import Izin, Perihal, covered
from ingest.terbit.jangkauan import about, outside, outside_regions
from tests.bantuan.simpanan import figures

BANJAR = (Izin(frozenset({"63.03"}), bidang=frozenset({"spi"})),)
BIRO = (Izin(frozenset({"63"}), frozenset({"*"})),)
SEMUA = frozenset({"*"})


@pytest.fixture(autouse=True)
def katalog(empty_data: None) -> None:
    """The catalogue without figures."""


@pytest.mark.parametrize(
    ("kode", "boleh"), [("63.03", True), ("63.06", False), ("63", False), ("6", False), ("63.030", False), ("", False)]
)
def test_the_code_of_a_kabupaten_is_that_one_alone(kode: str, boleh: bool) -> None:
    assert BANJAR[0].region(kode) is boleh


def test_the_code_of_a_province_stands_for_all_of_it_and_a_star_for_everything() -> None:
    assert all(BIRO[0].region(k) for k in ("63", "63.03", "63.71")) and not BIRO[0].region("64.03") and not BIRO[0].region("")
    assert Izin(SEMUA, SEMUA).region("64.03") and Izin(SEMUA, SEMUA).region("")


def test_one_permission_must_hold_for_both() -> None:
    dua = (Izin(frozenset({"63.03"}), bidang=frozenset({"spi"})), Izin(frozenset({"63.06"}), frozenset({"sakip"})))
    spi, sakip = Perihal(frozenset({"spi_unit_kerja"}), "spi"), Perihal(frozenset({"sakip"}), "reformasi")
    assert covered(dua, "63.03", spi) and covered(dua, "63.06", sakip)
    assert not covered(dua, "63.03", sakip) and not covered(dua, "63.06", spi) and not covered((), "63.03", spi)


def test_rows_within_pass_in_frames_and_tables() -> None:
    isi = figures("71.94", kode_wilayah="63.03", indikator="spi_indeks")
    assert outside("spi", [isi], BANJAR, "sari") == ""
    assert outside("spi", [pa.Table.from_pandas(isi, preserve_index=False)], BANJAR, "sari") == ""


def test_rows_outside_are_named_with_line_region_and_figure() -> None:
    isi = pd.concat([
        figures("71.94", kode_wilayah="63.03", indikator="spi_indeks"),
        figures("68.10", kode_wilayah="63.06", indikator="spi_indeks"),
    ]).assign(baris=["2", "3"])
    teks = outside("spi", [isi], BANJAR, "sari@banjarkab.go.id")
    assert "Di luar hak sari@banjarkab.go.id: baris 3, Kabupaten Hulu Sungai Selatan (63.06), " in teks
    assert "baris 2" not in teks and teks.endswith("Haknya: daerah 63.03, bidang spi. Tidak ada yang disimpan.")


def test_of_many_rows_the_first_are_named_and_the_rest_counted() -> None:
    isi = pd.concat([figures("1.00", kode_wilayah=f"63.{i:02d}", indikator="spi_indeks") for i in (1, 2, 4, 5, 6, 7, 8)])
    teks = outside("spi", [isi.assign(baris=[str(i) for i in range(7)])], BANJAR, "sari")
    assert teks.count("baris ") == 6 and "dan 2 baris lain" in teks


def test_figures_of_another_subject_stay_outside_by_whatever_dataset_they_come() -> None:
    ombudsman = figures("90.00", kode_wilayah="63.03", indikator="ombudsman_kepatuhan")
    for himpunan in ("ombudsman_kepatuhan", "indikator_lain"):
        assert "Di luar hak" in outside(himpunan, [ombudsman], BANJAR, "sari")
        assert outside(himpunan, [ombudsman], BIRO, "biro") == ""
    spi = figures("71.94", kode_wilayah="63.03", indikator="spi_indeks")
    assert outside("indikator_lain", [spi], BANJAR, "sari") == ""


def test_to_name_the_dataset_of_any_indicator_allows_none() -> None:
    lain = (Izin(SEMUA, frozenset({"indikator_lain"})),)
    ombudsman = figures("90.00", kode_wilayah="63.03", indikator="ombudsman_kepatuhan")
    assert "Di luar hak" in outside("indikator_lain", [ombudsman], lain, "sari")


def test_rows_without_region_are_for_those_without_limits() -> None:
    isi = figures("71.94", kode_wilayah="", indikator="spi_indeks")
    assert "tanpa kode daerah" in outside("spi", [isi], BIRO, "biro")
    assert outside("spi", [isi], (Izin(SEMUA, SEMUA),), "pusat") == ""


def test_a_detail_table_is_judged_by_its_dataset() -> None:
    isi = pd.DataFrame({"kode_wilayah": ["63.03", "63.71"], "kelompok": ["a", "b"], "baris": ["2", "3"]})
    assert "baris 3, Kota Banjarmasin (63.71)" in outside("partisipasi", [isi], BANJAR, "sari")


def test_what_concerns_regions_alone_is_judged_by_all_of_them() -> None:
    spi = Perihal(frozenset({"spi"}), "spi")
    assert outside_regions(["63.03"], BANJAR, "sari") == outside_regions(["63.03"], BANJAR, "sari", spi) == ""
    assert "(63)" in outside_regions(["63.03", "63"], BANJAR, "sari")
    assert "63.03" in outside_regions(["63.03"], BANJAR, "sari", Perihal(frozenset({"sakip"}), "reformasi"))
    assert "tanpa kode daerah" in outside_regions([], BIRO, "biro")


def test_an_unknown_dataset_or_indicator_is_about_nothing() -> None:
    assert about("tidak_ada", "tidak_ada", references(angka=False)) == Perihal()
