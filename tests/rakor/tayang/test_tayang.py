"""The player as a page: what is inside, that nothing comes from elsewhere, and where each region stands."""

import base64
import hashlib
import json
import re

import pandas as pd
import pytest

from charts.peta import Daerah, PetaBentuk
from rakor.lembar import Lembar, sheet
from rakor.paparan import new_slide
from rakor.tayang import html
from rakor.tayang.bentuk_peta import layer, shapes_of
from rakor.tayang.isi_tayang import content, references
from store.ekspor.berkas_ekspor import SETELAN_FOLDER
from store.ekspor.lapis_peta import peta
from tests.bantuan.tayang import KECIL, embedded, meta_policy, slides, small_paparan


@pytest.fixture
def kecil(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small data of the tests."""
    monkeypatch.setenv(SETELAN_FOLDER, KECIL)


def test_slides_carry_figures_words_sources_and_version(kecil: None) -> None:
    paparan = small_paparan(catatan="Perhatikan Kotabaru.", catatan_penyaji="Tanya Inspektorat.")
    isi = content(paparan, slides(paparan))
    sampul, agenda, batang, belum = isi["salindia"]
    assert (sampul["jenis"], sampul["judul"], sampul["anak"]) == ("sampul", "Rakor uji", "25 November 2026 · Banjarbaru")
    assert agenda["butir"] == ["Pembukaan", "Capaian"]
    ragu = "Banjar 2024: 3 sumber, tidak sepakat"
    assert batang["catatan"] == f"Perhatikan Kotabaru.\n* {ragu}"
    assert batang["penyaji"] == f"Tanya Inspektorat.\n\nAngka yang perlu dibaca hati-hati:\n{ragu}"
    assert batang["sumber"].startswith("Sumber: ") and batang["versi"] == "Data bawaan dasbor, belum ada unggahan"
    # 63.01, 63.06, 63.02, 63.03, 63.04 by value; Tabalong has none and no row.
    assert batang["gambar"]["data"][0]["type"] == "scatter"
    assert len(batang["gambar"]["data"][0]["y"]) == 5
    # The chart without figures is a row of the last slide, with its reason.
    [baris] = belum["tabel"]["baris"]
    assert belum["judul"] == "Yang belum ada datanya" and all(s["teks"] for s in baris["sel"]) and not belum["kosong"]


def test_a_long_table_of_promises_goes_on_on_further_slides() -> None:
    satu = sheet(new_slide("tindak_lanjut", {"prov": "63"}), 2)
    lanjut = content(small_paparan(), [satu])["salindia"]
    # Eleven promises, at most five on a slide, as many on each as can be.
    assert [len(s["tabel"]["baris"]) for s in lanjut] == [4, 4, 3]
    assert [s["judul"][-10:] for s in lanjut] == [f"({i} dari 3)" for i in (1, 2, 3)]
    (utuh,) = content(small_paparan(), [satu], lanjut=False)["salindia"]
    assert len(utuh["tabel"]["baris"]) == 11


def test_rows_of_a_ranking_can_be_lit_one_by_one(kecil: None) -> None:
    gambar = content(small_paparan(), slides(small_paparan()))["salindia"][2]["gambar"]
    assert gambar["kotak"]["63.01"] == (None, None, -0.5, 0.5)
    assert gambar["kotak"]["63.06"] == (None, None, 0.5, 1.5)
    assert gambar["daerah"]["63.06"] == "Hulu Sungai Selatan"
    assert len(gambar["kotak"]) == 5


def test_heights_leave_rows_their_text(kecil: None) -> None:
    gambar = content(small_paparan(), slides(small_paparan()))["salindia"][2]["gambar"]
    tepi = gambar["layout"]["margin"]["t"] + gambar["layout"]["margin"]["b"]
    assert gambar["tinggi"] - tepi == 5 * 27
    assert (gambar["tinggi_min"] - tepi) / 5 > 20
    assert "template" not in gambar["layout"] and "height" not in gambar["layout"]


def test_file_holds_everything_and_asks_nobody(kecil: None) -> None:
    halaman = html.write(small_paparan(), slides(small_paparan())).decode()
    assert not re.search(r"<(script|link|img|iframe)[^>]*(src|href)=\"(?!data:)", halaman)
    kebijakan = meta_policy(halaman)
    assert "connect-src 'none'" in kebijakan and "default-src 'none'" in kebijakan
    assert "unsafe-eval" not in kebijakan and "http" not in kebijakan
    for skrip in re.findall(r"<script>(.*?)</script>", halaman, re.S):
        sidik = base64.b64encode(hashlib.sha256(skrip.encode()).digest()).decode()
        assert f"'sha256-{sidik}'" in kebijakan
    assert embedded(halaman)["mandiri"] is True


def test_words_of_a_paparan_never_become_markup(kecil: None) -> None:
    jahat = '</script><script>alert(1)</script><!-- {"x": &amp;'
    paparan = small_paparan(jahat, catatan=jahat, judul=jahat)
    halaman = html.write(paparan, slides(paparan)).decode()
    assert "<script>alert" not in halaman
    assert len(re.findall(r"<script", halaman.split("<title>")[1].split(html.plotly_js()[:60])[0])) == 2
    assert embedded(halaman)["judul"] == jahat
    assert embedded(halaman)["salindia"][2]["judul"] == jahat


def test_speaker_notes_can_be_left_out(kecil: None) -> None:
    paparan = small_paparan(catatan_penyaji="RAHASIA-PENYAJI")
    lembar = slides(paparan)
    assert b"RAHASIA-PENYAJI" in html.write(paparan, lembar)
    assert b"RAHASIA-PENYAJI" not in html.write(paparan, lembar, catatan=False)


def test_page_of_the_server_takes_plotly_from_it(kecil: None) -> None:
    halaman = html.page(content(small_paparan(), slides(small_paparan())), "aset/plotly.js", menit=20)
    assert '<script src="aset/plotly.js"></script>' in halaman
    assert len(halaman) < 400_000
    assert embedded(halaman)["menit"] == 20
    assert "script-src 'self' 'sha256-" in meta_policy(halaman) and "connect-src 'self'" in meta_policy(halaman)


def test_file_names_are_safe_and_name_training() -> None:
    biasa = {"judul": "Rakor SPI: Kalsel/2025 \"x\"", "salindia": [{"latihan": False}]}
    assert html.file_name(biasa) == "Rakor-SPI-Kalsel-2025-x.html"
    assert html.file_name({"judul": "../..", "salindia": [{"latihan": True}]}) == "DATA-LATIHAN_paparan.html"


def test_map_takes_only_the_shapes_it_draws() -> None:
    alamat = f"/peta/{peta('kabupaten_kota').nama_berkas}"
    daerah = tuple(Daerah(k, "", "", "", "", "", "", 0, False, "") for k in ("63.01", "63.02"))
    bentuk = shapes_of([PetaBentuk(daerah, (), (), url=alamat), None, PetaBentuk(daerah, (), (), url="/lain/x.json")])
    assert list(bentuk) == [alamat]
    isi = bentuk[alamat]
    assert isinstance(isi, dict) and [f["properties"]["kode"] for f in isi["features"]] == ["63.01", "63.02"]


@pytest.mark.parametrize("alamat", ["https://contoh.id/x.json", "/peta/../rahasia-1.json", "/lain/provinsi-1.json", {"a": 1}])
def test_other_addresses_are_no_maps_of_ours(alamat: object) -> None:
    assert layer(alamat) == ""


def test_sources_for_the_presenter_are_named_once_with_safe_addresses() -> None:
    jejak = pd.DataFrame({
        "dipakai": [True, True, True, False], "penerbit": ["KPK", "KPK", "Koran", "Lain"],
        "Judul": ["Hasil SPI", "Hasil SPI", "Berita", "Z"], "Tanggal": ["2025-01-22", "2025-01-22", "2025-07", ""],
        "Alamat": ["https://kpk.go.id/spi", "https://kpk.go.id/spi", "javascript:alert(1)", ""],
    })
    assert references(Lembar(1, "bagan", "x", jejak=jejak)) == [
        {"teks": "KPK, Hasil SPI, 22 Januari 2025", "url": "https://kpk.go.id/spi"},
        {"teks": "Koran, Berita, Juli 2025", "url": ""},
    ]
    assert references(Lembar(1, "sampul", "x")) == []


def test_content_is_plain_json(kecil: None) -> None:
    teks = json.dumps(content(small_paparan(), slides(small_paparan())), allow_nan=False)
    assert "NaN" not in teks
