"""Counts and loads made ready for charts, stacked kinds, and the sentences about institutions."""

import pandas as pd
import pytest

from charts.kalimat import kata
from charts.kalimat import kelembagaan as kalimat
from charts.kalimat.sumber import trail
from charts.kelompok import stacked_bars
from sajian.sajian import JENIS
from sajian.sel import count_cells, load_parts, load_text
from tests.bantuan.gambar import fig


def loads() -> pd.DataFrame:
    return pd.DataFrame({
        "kode_wilayah": ["63", "63.01"], "nama_tampil": ["Kalimantan Selatan", "Tanah Laut"], "nama_pendek": "Perangkat daerah",
        "tahun": [2025, None], "nilai": [37.0, None], "penduduk": [4305281, 369818], "penduduk_periode": "2024-12",
        "beban": [4305281 / 37, None], "alasan_kosong": [None, "jumlah lembaga belum ada"],
    })


def kinds() -> pd.DataFrame:
    return pd.DataFrame({
        "kode_wilayah": ["a", "a", "b"], "nama_tampil": ["Tapin", "Tapin", "Balangan"], "rincian": ["A", "B", ""],
        "nilai": [10.0, 12.0, None],
    })


def plan(kini: float | None, rencana: float) -> pd.Series:
    selisih = None if kini is None else rencana - kini
    return pd.Series({"nilai": rencana, "nilai_kini": kini, "tahun_kini": 2025, "selisih": selisih})


def test_count_cell_carries_its_year() -> None:
    data = pd.DataFrame({
        "kode_wilayah": ["63", "63.01"], "nama_tampil": ["Kalsel", "Tala"], "nama_ringkas": ["Kalsel", "Tala"],
        "indikator": "opd", "nama": "Jumlah perangkat daerah", "nama_pendek": "Perangkat daerah",
        "satuan": "unit", "tahun": [2025, None], "nilai": [37.0, None], "alasan_kosong": [None, "belum terkumpul"],
    })
    sel = count_cells(data)
    assert [r["huruf"] for r in sel] == ["(2025)", None]
    assert sel[0]["petunjuk"].endswith("37 unit (2025)") and sel[1]["petunjuk"].endswith("belum terkumpul")


def test_load_in_figures_and_words() -> None:
    # 4.305.281 / 37 = 116.358,9
    assert load_text(loads().iloc[0]) == "116.359 · 37 unit (2025)"
    assert load_text(loads().iloc[1]) == "jumlah lembaga belum ada"
    assert "4.305.281 penduduk ÷ 37 unit (dihitung)" in load_parts(loads())[0].petunjuk.replace("<br>", " ")
    assert kalimat.load(loads().iloc[0]) == (
        "**Dihitung:** 4.305.281 penduduk Kalimantan Selatan (Desember 2024) ÷ 37 perangkat daerah (2025) = "
        "116.359 penduduk per perangkat daerah."
    )
    assert kalimat.load(loads().iloc[1]) == "Beban Tanah Laut tidak dapat dihitung: jumlah lembaga belum ada."


def test_load_marks_the_region_in_view_and_needs_one_figure() -> None:
    batang = load_parts(loads(), "63")
    assert [(b.nama, b.tebal) for b in batang] == [("Kalimantan Selatan", True), ("Tanah Laut", False)]
    assert JENIS["beban"](loads()) and not JENIS["beban"](loads().iloc[1:])


def test_load_names_the_publishers_of_both_figures() -> None:
    data = pd.DataFrame({"peran": ["jumlah lembaga", "penduduk", "penduduk"], "penerbit": ["A", "B", "C"]})
    assert kalimat.load_sources(data) == "Sumber jumlah lembaga: A. Sumber penduduk: B dan C."


def test_load_title_names_the_highest() -> None:
    assert kalimat.load_title(loads().iloc[:1], "Kalsel", 1) == "Penduduk per perangkat daerah (dihitung), Kalsel"
    dua = pd.concat([loads().iloc[:1], loads().iloc[:1].assign(nama_tampil="Tapin", beban=1.0)], ignore_index=True)
    assert kalimat.load_title(dua, "Kalsel", 4).endswith("tertinggi Kalimantan Selatan 116.359")
    # Two of five are too few for a highest.
    assert kalimat.load_title(dua, "Kalsel", 5) == "Penduduk per perangkat daerah (dihitung), Kalsel"


def test_stack_has_one_part_a_kind_and_a_word_for_none() -> None:
    gambar = fig(stacked_bars(kinds(), judul="J", awalan="Tipe", sorot="a"))
    batang = [t for t in gambar.data if t.type == "bar"]
    assert [t.name for t in batang] == ["Tipe A", "Tipe B"]
    assert [list(t.x) for t in batang] == [[10.0], [12.0]]
    assert list(batang[0].y) == ["<b>Tapin</b>"]
    assert "belum terkumpul" in gambar.data[-1].text[0] and list(gambar.data[-1].y) == ["Balangan"]


def test_stack_needs_a_count() -> None:
    assert JENIS["tumpuk"](kinds()) and not JENIS["tumpuk"](kinds().iloc[2:])


def test_standing_counts_what_is_known() -> None:
    data = pd.DataFrame({
        "nama_pendek": ["Perangkat daerah", "UPTD", "RSUD"], "nilai": [37.0, 70.0, 4.0], "tahun": [2025, 2025, 2025],
        "utama": [True] * 3,
    })
    assert kalimat.standing(data, "Kalimantan Selatan") == (
        "Kalimantan Selatan memiliki 37 perangkat daerah, 70 UPTD, dan 4 RSUD (2025)."
    )
    beda = data.assign(tahun=[2025, 2024, 2024])
    assert "37 perangkat daerah (2025), 70 UPTD (2024), dan 4 RSUD (2024)." in kalimat.standing(beda, "X")
    assert kalimat.standing(data.assign(nilai=None), "Tapin") == "Jumlah lembaga Tapin belum terkumpul."


@pytest.mark.parametrize(
    ("kini", "rencana", "kalimatnya"),
    [
        (29.0, 25.0, "29 perangkat daerah (2025) direncanakan menjadi 25, berkurang 4."),
        (25.0, 26.0, "25 perangkat daerah (2025) direncanakan menjadi 26, bertambah 1."),
        (25.0, 25.0, "25 perangkat daerah (2025), direncanakan tetap 25."),
        (None, 25.0, "Direncanakan menjadi 25 perangkat daerah; jumlah sekarang belum terkumpul."),
    ],
)
def test_plan_is_told_as_a_plan(kini: float | None, rencana: float, kalimatnya: str) -> None:
    assert kalimat.plan(plan(kini, rencana), "perangkat daerah") == kalimatnya


def test_other_figures_in_words() -> None:
    baris = pd.Series({
        "nama_tampil": "Kotawaringin Timur", "tahun": 2025, "nama_pendek": "Lain", "rincian": "dinas yang diusulkan digabung",
        "nilai": 6.0, "desimal": 0, "predikat": None, "deret": "rencana", "nama_status": "Rencana",
    })
    assert kalimat.in_words(baris) == "**Kotawaringin Timur 2025** — dinas yang diusulkan digabung: 6 (rencana)."
    kata_saja = baris.copy()
    kata_saja[["nilai", "predikat", "rincian", "deret"]] = [None, "sebagian besar tinggi", "", "final"]
    assert kalimat.in_words(kata_saja) == "**Kotawaringin Timur 2025** — Lain: sebagian besar tinggi."


@pytest.mark.parametrize(
    ("iso", "teks"),
    [("2025-11-14", "14 November 2025"), ("2025-07", "Juli 2025"), ("2025", "2025"), ("2025-13", "2025-13"), ("tt", "tt")],
)
def test_days_in_words(iso: str, teks: str) -> None:
    assert kata.tanggal(iso) == teks


def test_trail_has_note_title_and_date() -> None:
    baris = pd.Series({"catatan": "Rakor.", "judul": "Berita", "url": "https://contoh.id", "tanggal": "2025-07"})
    assert trail(baris) == "Rakor. [Berita](https://contoh.id), Juli 2025."
    assert trail(baris.replace("https://contoh.id", "")) == "Rakor. Berita, Juli 2025."
    assert trail(pd.Series({"catatan": "", "judul": "", "url": "", "tanggal": ""})) == ""


def test_counts_say_that_they_are_from_the_nearest_year() -> None:
    assert "dari tahun yang terdekat dengan 2023" in kalimat.nearest_year(2023)
