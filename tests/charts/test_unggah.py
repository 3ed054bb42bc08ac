"""The preview of an upload: what is drawn, and its words."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pytest

from charts.kalimat import unggah as kalimat
from charts.sebelum_sesudah import MAKS_BARIS, before_after, perlu_sebelum_sesudah, words
from ingest.baca.grid import Dokumen
from ingest.baca.keamanan import MIB
from sajian.bagan import BAGAN
from store import KOLOM_CAPAIAN, TABEL_RINCI

INDIKATOR = pd.Series({"satuan": "indeks", "desimal": 2})
EMPAT = pd.DataFrame({
    "label": ["Tapin", "Banjar", "Kotabaru", "Tabalong"], "keadaan": ["baru", "berubah", "sama", "bertentangan"],
    "nilai": [71.94, 80.0, 75.0, 60.0], "nilai_lama": [None, 78.5, 75.0, 66.25],
})


def test_without_a_value_there_is_nothing_to_draw() -> None:
    assert not perlu_sebelum_sesudah(EMPAT.head(0)) and not perlu_sebelum_sesudah(EMPAT.assign(nilai=None))
    assert perlu_sebelum_sesudah(EMPAT) and BAGAN["unggah_beda"].perlu is perlu_sebelum_sesudah


def test_the_largest_figure_stands_on_top_with_old_and_new_value() -> None:
    fig = before_after(EMPAT, INDIKATOR, judul="SPI 2025")
    assert list(fig.layout.yaxis.ticktext) == ["Banjar", "Kotabaru", "Tapin", "Tabalong"]
    jejak = {t.name: t for t in fig.data if t.name}
    assert list(jejak["yang tampil sekarang"].x) == [78.5, 75.0, 66.25]
    assert list(jejak["baru"].x) == [71.94] and list(jejak["tidak dipakai: sumber lain lebih kuat"].x) == [60.0]
    assert [t.strip() for t in fig.data[-1].text] == ["78,50 → 80,00", "= 75,00", "+ 71,94", "60,00 ≠ 66,25"]


def test_a_figure_that_had_only_a_grade_has_no_old_value_to_name() -> None:
    assert words(pd.Series({"keadaan": "berubah", "nilai": 70.0, "nilai_lama": None}), INDIKATOR) == "→ 70,00"


def test_more_figures_than_fit_are_counted() -> None:
    banyak = pd.DataFrame({"label": "x", "keadaan": "baru", "nilai": [float(i) for i in range(70)], "nilai_lama": float("nan")})
    fig = before_after(banyak, INDIKATOR, judul="x")
    assert len(fig.layout.yaxis.ticktext) == MAKS_BARIS
    assert "10 angka lain tidak digambar" in fig.layout.title.subtitle.text
    assert len(fig.to_json()) < 60_000


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
    assert (baris["Daerah"], baris["Sebelum"], baris["Sesudah"]) == ("HSS", "belum ada data", "Terjaga (82,1)")


def test_rows_of_detail_tables_show_old_and_new() -> None:
    data = pd.DataFrame([{"keadaan": "baru", "baris": 2, "kunci": "2025\x1f63.06", "isi": "40\x1f\x1f38", "isi_lama": None}])
    baris = kalimat.changed_rows(data).iloc[0]
    assert (baris["Baris tentang"], baris["Sebelum"], baris["Sesudah"]) == ("2025, 63.06", "belum ada data", "40, 38")
