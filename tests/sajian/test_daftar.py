"""Every registered chart is made by one function from its view, and pages draw nothing else."""

import ast

import pytest

from sajian.daftar import BAGAN, SAJIAN, serve
from sajian.jejak import source_line, trail
from tests.bantuan.berkas import Kode, code_files
from tests.bantuan.sajian import figure, view

# Drawn from a file that is not published yet: no view can make it.
DARI_BERKAS = {"unggah_beda", "survei_gelombang", "survei_jawaban", "survei_pilihan", "survei_skor"}
TAMPILAN = [
    {"prov": "63", "tahun": "2024"}, {"prov": "62", "tahun": "2016"}, {"daerah": "63.06", "tahun": "2024", "latihan": "1"},
    {"prov": "61", "tahun": "2025", "lingkup": "semua_provinsi", "warna": "aman", "bentuk": "petak", "banding": "kalimantan"},
    {"daerah": "65.01", "tahun": "2023", "latihan": "1", "banding": "tahun_lalu", "indikator": "sakip", "rinci": "spm_sosial"},
]
# A chart of the page, and the slide under work.
DIGAMBAR_OLEH = {"pages/bersama/grafik.py", "pages/paparan/paparan_susun.py"}
# Words that only make sense where there is a mouse and a page.
PETUNJUK_KLIK = ("klik", "ketuk", "tekan")


def calls(kode: Kode, nama: str) -> int:
    """How often a file calls a function of this name."""
    panggil = [n.func for n in kode.nodes if isinstance(n, ast.Call)]
    return sum((f.attr if isinstance(f, ast.Attribute) else getattr(f, "id", "")) == nama for f in panggil)


def test_every_chart_but_that_of_an_upload_has_its_maker() -> None:
    assert set(SAJIAN) == set(BAGAN) - DARI_BERKAS


def test_a_maker_makes_the_chart_of_its_key() -> None:
    k = view(prov="63", tahun="2024")
    assert {kunci: serve(kunci, k).kunci for kunci in SAJIAN} == {kunci: kunci for kunci in SAJIAN}


@pytest.mark.parametrize("query", TAMPILAN, ids=str)
@pytest.mark.parametrize("kunci", sorted(SAJIAN))
def test_any_view_gives_a_picture_with_a_title_or_words(kunci: str, query: dict[str, str]) -> None:
    k = view(**query)
    sajian = serve(kunci, k)
    assert set(sajian.kolom) <= set(sajian.data.columns)
    assert source_line(trail(k, sajian)).startswith("Sumber: ")
    if not sajian.ada:
        assert sajian.kosong.endswith(".")
        return
    kepala = sajian.uraian().kepala
    assert kepala.judul and figure(sajian)["layout"]["title"]["text"]
    assert not [p for p in PETUNJUK_KLIK if p in f"{kepala.judul} {kepala.anak_judul}".lower()]


def test_figures_are_put_on_pages_by_these_alone() -> None:
    assert {kode.path for kode in code_files("pages") if calls(kode, "show_figure")} == DIGAMBAR_OLEH
    assert {kode.path for kode in code_files("pages") if calls(kode, "plotly_chart")} == {"pages/bersama/gambar/gambar_siap.py"}


def test_pages_build_no_chart_of_their_own() -> None:
    sendiri = {kode.path for kode in code_files("pages") if calls(kode, "Sajian")}
    assert sendiri == {
        "pages/unggah/unggah_hasil.py", "pages/survei/survei_banding.py", "pages/survei/survei_ganda.py",
        "pages/survei/survei_hasil.py", "pages/survei/survei_jawaban.py",
    }


@pytest.mark.parametrize("query", [{"prov": "63"}, {"daerah": "63.06", "lingkup": "kalimantan"}], ids=str)
def test_a_catalogue_without_what_a_chart_is_about_is_said_in_words(query: dict[str, str], kecil: None) -> None:
    k = view(**query)
    semua = {kunci: serve(kunci, k) for kunci in SAJIAN}
    assert all(figure(s)["data"] if s.ada else s.kosong.endswith(".") for s in semua.values())
    tanpa = {"omb_opini": "ombudsman_opini", "klg_bagian": "penilaian kelembagaan"}
    assert {kunci: semua[kunci].kosong for kunci in tanpa} == {
        kunci: f"Katalog indikator tidak memuat {apa}." for kunci, apa in tanpa.items()
    }


def test_an_indicator_that_the_catalogue_lacks_is_not_chosen(kecil: None) -> None:
    t = view(prov="63").tampilan
    assert {t.indikator, t.x, t.y} <= set(view(prov="63").pilihan.indikator)
