"""The newest figure of each region: each of its own year, ranked only among those measured alike and not among too few."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada, terbaru

KECIL = ROOT / "tests" / "berkas" / "kecil"
# Six kabupaten of one province: two share a figure, one is old, one was measured before the method changed, one has none.
ISI = (
    "2024,tahunan,63.01,indeks,,80.00,,,,,tahunan,u:1,", "2023,tahunan,63.01,indeks,,10.00,,,,,tahunan,u:1,",
    "2023,tahunan,63.02,indeks,,70.00,,,,,tahunan,u:1,", "2024,tahunan,63.03,indeks,,70.00,,,,,tahunan,u:1,",
    "2021,tahunan,63.04,indeks,,60.00,,,,,tahunan,u:1,", "2019,tahunan,63.06,indeks,,99.00,,,,,tahunan,u:1,",
    "2025,tahunan,63.06,indeks,,1.00,,,,,ragu,u:1,", "2023,tahunan,00,indeks,,75.00,,,,,tahunan,u:1,",
)
LINGKUP = {"indikator": "indeks", "lingkup": "provinsi", "prov": "63"}


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> store.Versi:
    folder = Path(shutil.copytree(KECIL, tmp_path_factory.mktemp("terbaru") / "data"))
    judul = (folder / "spi" / "uji.csv").read_text().splitlines()[0]
    (folder / "spi" / "uji.csv").write_text("\n".join([judul, *ISI]))
    with (folder / "putus_metode.csv").open("a") as berkas:
        berkas.write("indeks,2020,Cara ukur berubah.,u:1\n")
    return store.versi(folder=folder)


def regions(versi: store.Versi, kueri: str = "nilai_lingkup", /, **lain: str | int) -> pd.DataFrame:
    return queries.run(kueri, versi, **LINGKUP | terbaru(2024) | {"banding": "nasional"} | lain).set_index("kode_wilayah")


@pytest.mark.parametrize(("kueri", "lain"), [("nilai_lingkup", {}), ("banding_daerah", {"rincian": ""})])
def test_every_region_shows_its_newest_final_figure_with_its_year(
    versi: store.Versi, kueri: str, lain: dict[str, str],
) -> None:
    data = regions(versi, kueri, **lain)
    ada = data[data["nilai"].notna()]
    assert dict(zip(ada.index, zip(ada["tahun_sebut"], ada["nilai"]))) == {
        "63.01": (2024, 80), "63.02": (2023, 70), "63.03": (2024, 70), "63.04": (2021, 60), "63.06": (2019, 99),
    }
    # Nothing was ever published of it, and the newest word on why stands in its place.
    assert data.loc["63.09", "alasan_kosong"] == "tidak_diumumkan"


def test_in_one_year_only_the_figures_of_that_year_show_and_no_year_beside_them(versi: store.Versi) -> None:
    data = regions(versi, **pada(2024))
    assert sorted(data.index[data["nilai"].notna()]) == ["63.01", "63.03"] and data["tahun_sebut"].isna().all()
    assert not data["usang"].any() and data["sepadan"].all()


def test_ranks_and_colours_only_among_figures_measured_alike(versi: store.Versi) -> None:
    data = regions(versi)
    # 99 of 2019 was measured before the method changed: no rank, no colour, behind the others.
    assert data.loc["63.06", ["sepadan", "peringkat", "mutu"]].isna().tolist() == [False, True, True]
    assert not data.loc["63.06", "sepadan"] and list(data.index)[:5] == ["63.01", "63.02", "63.03", "63.04", "63.06"]
    assert data.loc[["63.01", "63.02", "63.03", "63.04"], "peringkat"].tolist() == [1, 2, 2, 4]
    assert data.loc[["63.01", "63.02", "63.03", "63.04"], "bersama"].tolist() == [0, 1, 1, 0]
    assert data["n_peringkat"].dropna().unique().tolist() == [4]


def test_figures_older_than_two_years_are_marked(versi: store.Versi) -> None:
    assert sorted(regions(versi).query("usang").index) == ["63.04", "63.06"]


def test_under_half_of_the_regions_there_is_a_place_but_no_rank(versi: store.Versi) -> None:
    data = regions(versi, **pada(2024))
    # Two of six.
    assert data["peringkat"].isna().all()
    assert data.loc[["63.01", "63.03"], ["letak", "n_peringkat", "jumlah_daerah"]].values.tolist() == [[1, 2, 6], [2, 2, 6]]


def test_a_figure_is_compared_within_its_own_year(versi: store.Versi) -> None:
    data = regions(versi)
    # The nation has a figure of 2023 alone.
    assert data.loc["63.02", ["nilai_banding", "selisih"]].tolist() == [75, -5]
    assert data.loc["63.01", "alasan"] == "angka nasional 2024 belum ada"


def test_completeness_counts_regions_with_a_figure_of_any_year(versi: store.Versi) -> None:
    hitung = {
        p: queries.run("kelengkapan", versi, prov="63", pilihan_tahun=p).set_index("indikator").loc["indeks", "ada"]
        for p in (0, 2023, 2024)
    }
    assert hitung == {0: 5, 2023: 2, 2024: 2}


def test_pairs_are_never_of_two_years(versi: store.Versi) -> None:
    data = queries.run("pasangan", versi, x="indeks", y="indeks", **terbaru(2024), lingkup="provinsi", prov="63")
    assert data["tahun"].unique().tolist() == [2024] and data["nilai_x"].notna().sum() == 2
