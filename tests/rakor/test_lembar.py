"""A slide resolved with its figures: title, words beside them, and what stands in place of a missing picture."""

from pathlib import Path

import pytest

import store
from charts.dasar.templat import CAP_LATIHAN
from rakor.lembar import Lembar, sheet
from rakor.paparan import new_slide
from sajian.daftar import BAGAN, SAJIAN
from sajian.halaman import HALAMAN
from store.dasar.tempat import SETELAN_SIMPANAN
from tests.bantuan.simpanan import batch


def lembar(bagan: str, catatan: str = "", **query: str) -> Lembar:
    return sheet(new_slide(bagan, query, catatan=catatan), 2)


@pytest.mark.parametrize("bagan", SAJIAN)
def test_no_chart_asks_the_hall_to_click(bagan: str) -> None:
    satu = lembar(bagan, prov="63", tahun="2024", latihan="1")
    assert "klik" not in f"{satu.judul} {satu.anak_judul} {satu.catatan}".lower()
    assert satu.judul


def test_picture_leaves_title_and_subtitle_to_the_slide() -> None:
    satu = lembar("spm_bidang", prov="63", tahun="2020")
    assert (satu.judul, satu.anak_judul) == ("Enam bidang SPM Kalimantan Selatan 2020", "Jalur abu-abu sampai 100, target SPM")
    judul = satu.gambar()["layout"]["title"]
    assert (judul["text"], judul["subtitle"]["text"]) == ("", "")


def test_words_on_the_edge_of_the_plot_keep_their_room() -> None:
    # One method all along in Kaltim since 2022; in Kalsel the word stands above the plot before 2022.
    biasa, putus = (lembar("omb_deret", prov=p, tahun="2024").gambar()["layout"]["margin"]["t"] for p in ("64", "63"))
    assert putus - biasa == 12


def test_without_a_picture_the_title_still_says_what_is_missing() -> None:
    satu = lembar("spm_layanan", prov="63", tahun="2024", rinci="spm_kesehatan")
    assert satu.uraian is None
    assert satu.judul == "Layanan kesehatan Kalimantan Selatan 2024"
    assert satu.kosong == "Angka per layanan belum ada untuk daerah ini pada tahun ini."
    assert lembar("reformasi_daerah", prov="63", tahun="2025", indikator="sakip").judul == (
        "SAKIP menurut kabupaten/kota Kalimantan Selatan 2025"
    )


def test_what_guards_against_misreading_follows_the_words_of_the_slide() -> None:
    satu = lembar("klg_hitungan", "Usul kajian bersama.", prov="63", tahun="2023")
    assert satu.catatan.split("\n")[0] == "Usul kajian bersama."
    assert "angka dari tahun yang terdekat dengan 2023" in satu.catatan


def test_words_beside_figures_stay_away_where_there_are_none() -> None:
    assert lembar("klg_tipe", prov="63", tahun="2025").catatan == ""


def test_training_slides_say_so() -> None:
    satu = lembar("reformasi_area", prov="63", tahun="2024", latihan="1")
    assert (satu.latihan, satu.versi) == (True, CAP_LATIHAN)


@pytest.mark.parametrize("bagan", [b for b in SAJIAN if HALAMAN[BAGAN[b].halaman].bertahun])
def test_a_year_the_data_do_not_hold_gives_words_instead_of_another_years_figures(bagan: str) -> None:
    satu = lembar(bagan, prov="63", tahun="2035")
    assert (satu.uraian, satu.kosong) == (None, "Data belum memuat tahun 2035 yang diminta salindia ini.")
    assert satu.sajian is not None and satu.sajian.data.empty and "2035" in satu.judul


def test_a_slide_frozen_before_the_first_batch_keeps_the_figures_it_was_shown_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    salindia = new_slide("spi_deret", {"prov": "63", "tahun": "2024"})
    store.publish(batch("12.34", indikator="spi_indeks", kode_wilayah="63", tahun="2021"))

    def shown(sampai: int | None) -> list[float]:
        sajian = sheet(salindia, 2, sampai).sajian
        return [] if sajian is None else [float(v) for v in sajian.data["nilai"]]

    assert 12.34 in shown(None) and 12.34 in shown(1)
    assert shown(0) and 12.34 not in shown(0)
