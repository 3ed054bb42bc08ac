"""Reference tables in words."""

import pandas as pd
import pytest

from charts.kalimat import beda as kalimat_beda
from charts.kalimat import sumber as kalimat_sumber
from charts.kalimat.aturan import rules
from queries.cari import matching

TETAPAN = {"minimal_daerah_median": 4, "minimal_kuartil": 4, "minimal_kuintil": 5, "minimal_titik_tren": 5, "daerah_serupa": 6}


@pytest.mark.parametrize(
    ("mulai", "selesai", "teks"),
    [(2021, 2022, "2021–2022"), (2023, 9999, "sejak 2023"), (1900, 2022, "sampai 2022"), (2023, 2023, "2023"),
     (1900, 9999, "semua tahun")],
)
def test_years_of_validity(mulai: int, selesai: int, teks: str) -> None:
    assert kalimat_sumber.span(mulai, selesai) == teks


@pytest.mark.parametrize(
    ("bawah", "atas", "teks"),
    [(78.0, None, "≥78"), (73.7, 77.5, "73,7 – <77,5"), (None, 73.0, "<73"), (4.5001, None, "≥4,5001"), (None, None, "")],
)
def test_range_of_a_category(bawah: float | None, atas: float | None, teks: str) -> None:
    assert kalimat_sumber.limits(bawah, atas) == teks


@pytest.mark.parametrize(
    ("bawah", "atas", "teks"), [(0.0, 100.0, "0–100"), (0.0, None, "0 ke atas"), (None, None, ""), (11.0, 55.0, "11–55")],
)
def test_scale(bawah: float | None, atas: float | None, teks: str) -> None:
    assert kalimat_sumber.scale(pd.Series({"skala_min": bawah, "skala_maks": atas})) == teks


def test_tolerance_is_named() -> None:
    assert kalimat_sumber.method(pd.Series({"metode": "toleransi", "toleransi": 0.05})) == "selisih dengan toleransi 0,05"
    assert kalimat_sumber.method(pd.Series({"metode": "tanpa", "toleransi": 0.0})) == "tidak dibandingkan"


def test_an_indicator_without_figures_says_so() -> None:
    assert kalimat_sumber.figures(pd.Series({"jumlah_angka": 0, "dari": None, "sampai": None})) == "belum terkumpul"
    assert kalimat_sumber.figures(pd.Series({"jumlah_angka": 1175, "dari": 2021, "sampai": 2025})) == "1.175 (2021–2025)"


def test_rules_name_the_floors_they_are_given() -> None:
    semua = rules({**TETAPAN, "minimal_kuintil": 6, "minimal_titik_tren": 7})
    teks = " ".join(f"{a.judul} {a.isi}" for a in semua)
    assert "kuintil perlu 6" in teks and "Tren perlu 7 titik" in teks and "Kurang dari 7 titik" in teks


@pytest.mark.parametrize(
    "kata", ["tidak dibandingkan", "Mann-Kendall", "toleransi", "selang kepercayaan", "ilustratif", "Palangka Raya",
             "paling teliti", "versi pemda", "DATA LATIHAN", "median"],
)
def test_rules_explain(kata: str) -> None:
    assert any(kata in a.isi for a in rules(TETAPAN))


def test_search_wants_every_word_in_any_case_and_column() -> None:
    data = pd.DataFrame({"a": ["SAKIP", "SAKIP", "SPI"], "b": ["Tapin 2021", "Tapin 2022", "Tapin 2021"]})
    assert matching(data, "tapin sakip")["b"].tolist() == ["Tapin 2021", "Tapin 2022"]
    assert len(matching(data, "2021 spi")) == 1
    assert len(matching(data, "")) == 3
    assert matching(data, "banjar").empty
    # The end of one column and the start of the next are not one word.
    assert matching(data, "sakiptapin").empty


def source(**lain: object) -> dict[str, object]:
    return {
        "indikator": "indeks", "nama_pendek": "Indeks", "satuan": "indeks", "desimal": 2, "kode_wilayah": "63",
        "nama_tampil": "Kalimantan Selatan", "tahun": 2024, "periode": "tahunan", "rincian": "",
        "kelompok_deret": "final", "nilai": 64.15, "desimal_sumber": 2, "predikat": None, "nama_status": "Tahunan",
        "penerbit": "KPK", "judul": "A", "tanggal": "2025", "url": "", "catatan": None, "dipakai": True,
        "sebab": "dipakai", "ada_yang_dipakai": True, **lain,
    }


def test_disagreement_in_one_row() -> None:
    data = pd.DataFrame([
        source(), source(nilai=64.2, desimal_sumber=1, penerbit="Koran", dipakai=False, sebab="cocok"),
        source(nilai=66.0, penerbit="Pemda", dipakai=False, sebab="status", nama_status="Versi pemda"),
    ])
    assert kalimat_beda.disagreements(data).to_dict("records") == [{
        "Indikator": "Indeks", "Daerah": "Kalimantan Selatan", "Tahun": "2024", "Yang dipakai": "64,15 (KPK)",
        "Sumber lain": "64,2 (Koran); 66,00 (Pemda)",
        "Mengapa tidak dipakai": "status versi pemda, tidak masuk deret tahunan",
    }]


def test_nothing_is_used_when_all_are_disputed() -> None:
    bersama = {"ada_yang_dipakai": False, "periode": "s1", "rincian": "tidak patut"}
    data = pd.DataFrame([
        source(dipakai=False, sebab="urutan", **bersama),
        source(dipakai=False, sebab="status", nama_status="Diragukan", **bersama),
    ])
    baris = kalimat_beda.disagreements(data).iloc[0]
    assert (baris["Yang dipakai"], baris["Tahun"], baris["Indikator"]) == ("tidak ada", "2024, semester I", "Indeks: tidak patut")
    assert kalimat_beda.details(data)["Peran"].tolist() == [
        "tidak ada yang dipakai pada deret tahunan", "status diragukan, tidak masuk deret tahunan",
    ]


def test_without_disagreements_the_table_is_empty_with_its_headings() -> None:
    kosong = pd.DataFrame([source()]).iloc[:0]
    assert kalimat_beda.disagreements(kosong).columns[0] == "Indikator"
