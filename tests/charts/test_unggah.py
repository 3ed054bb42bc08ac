"""The preview of an upload: what is drawn, and its words."""

from decimal import Decimal

import pandas as pd
import pytest

from charts.dumbbell import MAKS_BARIS, before_after, words
from charts.kalimat import unggah as kalimat
from ingest.baca.grid import Dokumen
from ingest.baca.keamanan import MIB
from sajian.daftar import BAGAN
from sajian.sajian import JENIS
from store import KOLOM_CAPAIAN, TABEL_RINCI
from tests.bantuan.gambar import fig, key

INDIKATOR = pd.Series({"satuan": "indeks", "desimal": 2})
EMPAT = pd.DataFrame({
    "label": ["Tapin", "Banjar", "Kotabaru", "Tabalong"], "keadaan": ["baru", "berubah", "sama", "bertentangan"],
    "nilai": [71.94, 80.0, 75.0, 60.0], "nilai_lama": [None, 78.5, 75.0, 66.25],
})


def test_without_a_value_there_is_nothing_to_draw() -> None:
    assert not JENIS["sebelum_sesudah"](EMPAT.head(0)) and not JENIS["sebelum_sesudah"](EMPAT.assign(nilai=None))
    assert JENIS[BAGAN["unggah_beda"].jenis](EMPAT)


def test_the_largest_figure_stands_on_top_with_old_and_new_value() -> None:
    isi = before_after(EMPAT, INDIKATOR, judul="SPI 2025")
    assert isi.baris == ("Banjar", "Kotabaru", "Tapin", "Tabalong")
    assert {d.nama: d.x for d in isi.deret} == {
        "yang tampil sekarang": (78.5, 75.0, None, 66.25), "menggantikan angka lama": (80.0, None, None, None),
        "sama dengan yang ada": (None, 75.0, None, None), "baru": (None, None, 71.94, None),
        "tidak dipakai: sumber lain lebih kuat": (None, None, None, 60.0),
    }
    assert [(k.teks, k.nilai) for k in isi.kata] == [
        ("78,50 → 80,00", 80.0), ("= 75,00", 75.0), ("+ 71,94", 71.94), ("60,00 ≠ 66,25", 66.25),
    ]
    assert [(k.tanda, k.nama) for k in isi.kunci[:2]] == [("○", "yang tampil sekarang"), ("●", "menggantikan angka lama")]


def test_old_and_new_value_of_a_row_are_joined() -> None:
    gambar = fig(before_after(EMPAT, INDIKATOR, judul="SPI 2025"))
    assert gambar.data[0].x == (78.5, 80.0, None, 75.0, 75.0, None, 66.25, 60.0, None)
    assert gambar.data[0].y == (0, 0, None, 1, 1, None, 3, 3, None)
    assert key(gambar)[0] == "yang tampil sekarang" and gambar.data[-1].text[2] == "\u2003+ 71,94"


def test_long_names_are_cut_in_the_picture_alone_and_signs_stay_letters() -> None:
    nama = "Tapin: a < b dan kecamatan yang panjang namanya"
    isi = before_after(EMPAT.head(1).assign(label=nama), INDIKATOR, judul="x")
    assert isi.baris == (nama,)
    assert fig(isi).layout.yaxis.ticktext == ("Tapin: a &lt; b dan kecamatan ya…",)


def test_a_figure_that_had_only_a_grade_has_no_old_value_to_name() -> None:
    assert words(pd.Series({"keadaan": "berubah", "nilai": 70.0, "nilai_lama": None}), INDIKATOR) == "→ 70,00"


def test_more_figures_than_fit_are_counted() -> None:
    banyak = pd.DataFrame({"label": "x", "keadaan": "baru", "nilai": [float(i) for i in range(70)], "nilai_lama": float("nan")})
    isi = before_after(banyak, INDIKATOR, judul="x")
    assert len(isi.baris) == MAKS_BARIS and isi.kepala.anak_judul == "10 angka lain tidak digambar"
    assert len(isi.kunci) == 1 and len(fig(isi).to_json()) < 60_000


@pytest.mark.parametrize(
    ("bita", "teks"), [(8, "0 kB"), (830 * 1024, "830 kB"), (13 * MIB, "13,0 MB")],
)
def test_sizes(bita: int, teks: str) -> None:
    assert kalimat.size(bita) == teks


def test_progress_never_goes_back_and_names_the_step() -> None:
    bagian = [kalimat.progress(tahap, 0, 0)[0] for tahap in kalimat.TAHAP]
    assert bagian == sorted(bagian) and bagian[0] >= 0 and bagian[-1] < 1
    assert kalimat.progress("membaca", 40_000, 80_000) == (3.5 / 7, "Membaca (40.000 baris) …")


def test_how_a_file_was_read() -> None:
    d = Dokumen("a.csv", "csv", "windows-1252", ";", (), (), "")
    assert kalimat.read_as(d.format, d.encoding, d.delimiter, "", ",") == (
        "CSV, Windows-1252, pemisah titik koma; desimal koma (71,94)"
    )
    assert kalimat.read_as("xlsx", "", "", "Rekap", "") == "Excel (XLSX), lembar “Rekap”"


def test_the_three_verdicts() -> None:
    assert kalimat.ready(1300, {"baru": 1290, "sama": 10}, 2).startswith(
        "Siap diterbitkan: 1.300 baris (1.290 baru, 10 sama). 2 hal perlu diperhatikan."
    )
    assert "2 hal yang tidak boleh ditebak" in kalimat.asked(2)
    tolak = kalimat.refused(3)
    assert tolak.startswith("Belum dapat diterbitkan: 3 hal harus diperbaiki") and "Tidak ada yang disimpan" in tolak


def test_where_a_finding_is() -> None:
    assert kalimat.place(5, "Indeks SPI", "abc", "Rekap") == "Lembar Rekap, baris 5, kolom Indeks SPI, tertulis “abc”"
    assert kalimat.place(None, "", "", "") == "Seluruh berkas"
    assert kalimat.sentence("bukan angka") == "Bukan angka."


def test_every_column_of_every_table_has_a_meaning_in_words() -> None:
    semua = {*KOLOM_CAPAIAN, *(k for _, kolom in TABEL_RINCI.values() for k in kolom.split())}
    assert semua - set(kalimat.PERAN) == set()


def test_stored_rows_are_shown_as_they_are_with_decimal_comma() -> None:
    data = pd.DataFrame({"baris": ["4"], "kode_wilayah": ["63.06"], "nilai": ["-71.90"], "rincian": [""], "catatan": ["a.b"]})
    tabel = kalimat.stored(data, ["nilai"], {"kode_wilayah": {"63.06": "Hulu Sungai Selatan"}})
    assert tabel.to_dict("records") == [{
        "Baris berkas": "4", "Daerah": "Hulu Sungai Selatan", "Nilai": "−71,90", "Catatan": "a.b",
    }]


def test_changes_show_old_and_new() -> None:
    data = pd.DataFrame([{
        "keadaan": "berubah", "baris": 4, "kode_wilayah": "63.06", "indikator": "spi_indeks", "rincian": "", "tahun": 2025,
        "periode": "tahunan", "nilai": Decimal("82.1000"), "predikat": "Terjaga", "nilai_lama": None, "predikat_lama": None,
        "sumber_lama": None,
    }])
    baris = kalimat.changed(data, {"kode_wilayah": {"63.06": "HSS"}}).iloc[0]
    assert (baris["Daerah"], baris["Sebelum"], baris["Sesudah"]) == ("HSS", "belum terkumpul", "Terjaga (82,1)")


def test_rows_of_detail_tables_show_old_and_new() -> None:
    data = pd.DataFrame([{"keadaan": "baru", "baris": 2, "kunci": "2025\x1f63.06", "isi": "40\x1f\x1f38", "isi_lama": None}])
    baris = kalimat.changed_rows(data).iloc[0]
    assert (baris["Baris tentang"], baris["Sebelum"], baris["Sesudah"]) == ("2025, 63.06", "belum terkumpul", "40, 38")
