"""Which published wording is a region's grade, and what it is read against: on a small folder, worked out by hand."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada

PADANAN = """huruf,zona hijau,Zona hijau,H,1,3
huruf,zona hijau (a),Tertinggi,A,1,3
huruf,zona kuning,Zona kuning,K,3,2
huruf,naik predikat,Naik predikat,,,
"""
# 63.01: the general wording from the stronger source, the precise one from a paper: they agree.
# 63.02: the precise wording of the paper is of another zone. 63.03: older grade, then a wording that is no grade.
# 63.04: a grade beside the wording in the same year. 63.06: such a wording behind a figure.
ANGKA = """2024,tahunan,63.01,huruf,,90,zona hijau,,,,tahunan,u:1,
2024,tahunan,63.01,huruf,,90.0,zona hijau (A),,,,tahunan,u:3,
2024,tahunan,63.02,huruf,,,zona kuning,,,,tahunan,u:1,
2024,tahunan,63.02,huruf,,,zona hijau (A),,,,tahunan,u:3,
2021,tahunan,63.03,huruf,,,zona kuning,,,,tahunan,u:1,
2024,tahunan,63.03,huruf,,,naik predikat,,,,tahunan,u:3,
2024,tahunan,63.04,huruf,,,naik predikat,,,,tahunan,u:1,
2024,tahunan,63.04,huruf,,,zona hijau,,,,tahunan,u:3,
2024,tahunan,63.06,huruf,,80,naik predikat,,,,tahunan,u:1,
"""
TARGET = """indikator,tingkat,tahun_mulai,tahun_selesai,nilai,jenis,label,sumber_id
indeks,semua,2021,,78,ambang,Ambang terjaga,u:1
indeks,semua,2024,2024,74,target,Target RPJMN 2020–2024 untuk 2024,u:1
indeks,semua,2024,2024,76,target,Target lain,u:1
"""


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> store.Versi:
    """The small data with these wordings, figures and targets."""
    folder: Path = tmp_path_factory.mktemp("predikat") / "data"
    shutil.copytree(ROOT / "tests" / "berkas" / "kecil", folder)
    (folder / "predikat_umum.csv").write_text("indikator,kategori,keterangan\nhuruf,Zona hijau,\nhuruf,Zona kuning,\n")
    padanan = folder / "padanan_predikat.csv"
    padanan.write_text(padanan.read_text() + PADANAN)
    for berkas in (folder / "reformasi").glob("*.csv"):
        kepala = berkas.read_text().split("\n", 1)[0]
        berkas.write_text(f"{kepala}\n{ANGKA}")
    (folder / "target.csv").write_text(TARGET)
    return store.versi(folder=folder)


def grades(versi: store.Versi, **saat: int) -> pd.DataFrame:
    return queries.run(
        "nilai_lingkup", versi, indikator="huruf", **(saat or pada(2024)), banding="nasional", lingkup="provinsi", prov="63",
    ).set_index("kode_wilayah")


def test_of_sources_that_agree_the_more_precise_grade_is_taken_and_both_stay_in_sight(versi: store.Versi) -> None:
    satu = grades(versi).loc["63.01"]
    assert (satu["predikat"], satu["kategori"], satu["huruf"], satu["sumber_id"]) == ("zona hijau (A)", "Tertinggi", "A", "u:1")
    jejak = queries.run("jejak_angka", versi, indikator=("huruf",), kode=("63.01",), tahun=(2024,))
    assert sorted(jejak["predikat"]) == ["zona hijau", "zona hijau (A)"]


def test_a_precise_grade_of_another_rank_does_not_beat_the_stronger_source(versi: store.Versi) -> None:
    assert grades(versi).loc["63.02", "predikat"] == "zona kuning"


def test_a_wording_that_is_no_grade_stands_for_no_figure_but_says_why_there_is_none(versi: store.Versi) -> None:
    kosong = grades(versi).loc["63.03"]
    assert pd.isna(kosong["predikat"]) and kosong["alasan_kosong"] == "tidak_diumumkan"
    hasil = queries.run("nilai_daerah", versi, kode="63.03", **pada(2024), banding="nasional").set_index("indikator")
    assert hasil.loc["huruf", "keterangan_tidak_ada"] == (
        "Nilai dan predikatnya tidak disebut; sumber hanya menulis “naik predikat”."
    )


def test_the_newest_figure_is_the_newest_grade(versi: store.Versi) -> None:
    terbaru = grades(versi, tahun=2024, pilihan_tahun=0).loc["63.03"]
    assert (terbaru["predikat"], int(terbaru["tahun"])) == ("zona kuning", 2021)


def test_such_a_wording_gives_way_to_a_grade_and_stays_beside_a_figure(versi: store.Versi) -> None:
    data = grades(versi)
    assert data.loc["63.04", "predikat"] == "zona hijau"
    assert (float(data.loc["63.06", "nilai"]), data.loc["63.06", "predikat"]) == (80.0, "naik predikat")


def test_targets_and_bounds_of_categories_stand_apart_the_lowest_of_each(versi: store.Versi) -> None:
    banding = queries.run("profil_banding", versi, kode="63.06", tahun=2024).set_index(["indikator", "banding"])
    # 73,40 against the target 74 and the bound 78, both exactly.
    assert [float(banding.loc[("indeks", b), "selisih"]) for b in ("target", "ambang")] == pytest.approx([-0.6, -4.6])
    data = queries.run(
        "nilai_lingkup", versi, indikator="indeks", **pada(2024), banding="target", lingkup="provinsi", prov="63",
    ).set_index("kode_wilayah")
    # 63.06 lies between 72,60 and 74,20: no telling on which side of 74; 63.02 has 72.
    assert data["hasil"].loc[["63.06", "63.02"]].tolist() == ["setara", "lebih_rendah"]
    assert data.loc["63.02", ["label_banding", "hasil"]].tolist() == ["Target RPJMN 2020–2024 untuk 2024", "lebih_rendah"]


def test_without_a_target_the_bound_of_a_category_does_not_take_its_place(versi: store.Versi) -> None:
    data = queries.run(
        "nilai_lingkup", versi, indikator="indeks", **pada(2023), banding="target", lingkup="provinsi", prov="63",
    ).set_index("kode_wilayah")
    assert data.loc["63.01", "alasan"] == "tidak ada target untuk tahun 2023"
