"""Promises in words and pictures: what is said of a course, what stands in the table, how far a bar reaches."""

import pandas as pd
import pytest

from charts.dasar.templat import BIASA
from charts.kalimat import tindak_lanjut as kalimat
from charts.komitmen import MAKS_GAMBAR, merged, promise_table, promise_words, way_bars
from sajian.sajian import JENIS
from tests.bantuan.gambar import fig

DASAR = {
    "komitmen_id": "a", "rakor": "Rakor SPI 2025", "tanggal_janji": "2025-02-18", "kode_wilayah": "63.05", "nama_tampil": "Tapin",
    "nama_ringkas": "Tapin", "janji": "Menyusun SOP", "nama_indikator": "SPI", "satuan": "indeks", "desimal": 2, "target": 75.5,
    "desimal_target": 1.0, "tenggat": "2025-12-31", "terlambat": False, "sisa_hari": 30.0, "status": "berjalan",
    "tahun_awal": 2024.0, "nilai_awal": 70.0, "desimal_awal": 2.0, "tahun_kini": 2025.0, "nilai_kini": 72.4, "desimal_kini": 1.0,
    "tahun_putus": None, "beda": 2.4, "gerak": "membaik", "tanda": 1.0, "kurang": 3.1, "tercapai": False, "persen_jalan": 43.636,
}


def row(**isi: object) -> pd.Series:
    """A promise with usual facts where nothing is said."""
    return pd.Series(DASAR | isi)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({}, "naik 2,40 poin sejak janji; kurang 3,10 poin dari target 75,5"),
        ({"gerak": "setara", "beda": -0.3}, "turun 0,30 poin sejak janji (setara); kurang 3,10 poin dari target 75,5"),
        ({"tercapai": True, "kurang": 0.0}, "naik 2,40 poin sejak janji; target 75,5 tercapai"),
        ({"tanda": -1.0, "beda": -5.0}, "turun 5,00 poin sejak janji; masih 3,10 poin di atas target 75,5"),
        ({"gerak": "tetap", "beda": 0.0, "target": None}, "tetap sejak janji"),
        ({"gerak": "belum_ada_sesudah"}, "belum ada angka baru sejak janji; kurang 3,10 poin dari target 75,5"),
        ({"gerak": "belum_ada_sebelum", "tercapai": True, "kurang": 0.0},
         "belum ada angka ketika dijanjikan; target 75,5 tercapai"),
        ({"gerak": "belum_ada_angka"}, "belum ada angka SPI"),
        ({"gerak": "cara_ukur_berubah", "tahun_putus": 2025.0, "target": None},
         "cara ukur berubah pada 2025, tidak dibandingkan"),
        ({"nilai_capai": 76.0, "desimal_capai": 0, "tahun_capai": 2025.0},
         "naik 2,40 poin sejak janji; kurang 3,10 poin dari target 75,5, yang sempat tercapai: 76 (2025)"),
        ({"gerak": None}, ""),
    ],
)
def test_movement_in_words(isi: dict[str, object], kata: str) -> None:
    assert kalimat.movement(row(**isi)) == kata


@pytest.mark.parametrize(
    ("hari", "kata"), [(1, "1 hari"), (60, "60 hari"), (61, "2 bulan"), (719, "23 bulan"), (730, "2 tahun"), (1786, "4 tahun")],
)
def test_lateness_in_the_largest_full_unit(hari: int, kata: str) -> None:
    telat = row(terlambat=True, sisa_hari=-hari)
    assert kalimat.lateness(telat) == f"Lewat tenggat {kata}"
    # Late, and how far it is: one does not hide the other.
    assert kalimat.standing(telat) == f"{kalimat.STATUS[telat['status']]}, lewat tenggat {kata}"
    assert kalimat.lateness(row(terlambat=False)) == ""


def test_due_and_course() -> None:
    assert [kalimat.due(row(tenggat=t)) for t in ("2025-12-31", "2025-12", "2025", "")] == [
        "31 Desember 2025", "Desember 2025", "2025", "tanpa tenggat",
    ]
    assert kalimat.course(row()) == "70,00 (2024) → 72,4 (2025)"
    assert kalimat.course(row(nilai_kini=None)) == "70,00 (2024)"


def test_a_state_says_what_it_changed() -> None:
    lama = {"status": "belum", "tenggat": "2025", "target": "75.5"}
    kolom = {k: k for k in lama}
    assert kalimat.changes(lama, lama | {"status": "selesai"}, kolom) == "status belum ada laporan → selesai"
    assert kalimat.changes(lama, lama | {"tenggat": "2026-06-30", "target": "76"}, kolom) == (
        "tenggat 2025 → 30 Juni 2026; target 75,5 → 76"
    )
    assert kalimat.changes(lama, lama, kolom) == "dicatat ulang"


def test_the_table_holds_true_letters_and_says_what_is_left_out() -> None:
    baris = [row(janji="<img src=x> SOP & <b>RKA</b>", terlambat=i == 0, sisa_hari=-5.0) for i in range(MAKS_GAMBAR + 3)]
    data = promise_words(pd.DataFrame(baris))
    isi = promise_table(data, BIASA, judul="Yang dijanjikan", anak_judul="keadaan 1 Januari 2026")
    assert len(isi.baris) == MAKS_GAMBAR + 3
    assert [k.teks for k in isi.kolom][:3] == ["Daerah", "Yang dijanjikan", "Rakor atau perjanjian"]
    assert [s.teks for s in isi.baris[0]][:5] == [
        "Tapin", "<img src=x> SOP & <b>RKA</b>", "Rakor SPI 2025", "31 Desember 2025", "Berjalan, lewat tenggat 5 hari",
    ]
    assert isi.baris[0][4].isi == f"{BIASA.mutu[5]}38" and isi.baris[1][4].isi == ""
    assert isi.kepala.anak_judul == "keadaan 1 Januari 2026"
    [sel] = [j.cells for j in fig(isi).data]
    assert len(sel["values"][0]) == MAKS_GAMBAR + 1 and sel["values"][1][-1].startswith("dan 3 komitmen lain")


def test_the_picture_says_it_in_four_columns_without_markup() -> None:
    data = promise_words(pd.DataFrame([row(janji="<img src=x> SOP", terlambat=True, sisa_hari=-5.0)]))
    [sel] = [j.cells for j in fig(promise_table(data, BIASA, judul="x")).data]
    assert [k[0] for k in sel["values"]] == [
        "<b>Tapin</b>", "&lt;img src=x&gt; SOP · Rakor SPI 2025", "31 Desember 2025 · Berjalan, lewat tenggat 5 hari",
        "SPI 70,00 (2024) → 72,4 (2025); naik 2,40 poin sejak janji; kurang 3,10 poin dari target 75,5",
    ]
    assert sel.fill.color[2][0] != sel.fill.color[3][0]


def test_a_promise_without_indicator_says_so_once() -> None:
    data = promise_words(pd.DataFrame([row(gerak=None, nilai_awal=None, nilai_kini=None, target=None)]))
    assert merged(promise_table(data, BIASA, judul="x")).baris[0][3].teks == "Tanpa indikator"


def test_bars_reach_as_far_as_the_way_is_gone() -> None:
    baris = [row(), row(persen_jalan=-20.0, gerak="memburuk"), row(persen_jalan=130.0, tercapai=True)]
    isi = way_bars(pd.DataFrame(baris), BIASA, judul="x")
    assert isi.deret[0].nilai == (43.636, 0.0, 100.0) and isi.deret[0].teks[0] == "70,00 → 72,4 / 75,5"
    batang = fig(isi).data[1]
    assert list(batang.x) == [43.636, 0.0, 100.0] and batang.marker.color[2] == BIASA.mutu[1]


def test_words_in_the_bars_are_no_markup_and_stay_as_written_in_the_rows() -> None:
    isi = way_bars(pd.DataFrame([row(janji="<b>SOP</b>", nama_indikator="SPI < 70")]), BIASA, judul="Rakor <A>")
    bagan = fig(isi)
    assert isi.kategori == ("Tapin: SPI < 70",) and bagan.data[2].text[0] == "Tapin: SPI &lt; 70"
    assert "&lt;b&gt;SOP&lt;/b&gt;" in bagan.data[1].hovertext[0] and bagan.data[1].hovertext[0].startswith("<b>Tapin</b><br>")
    assert bagan.layout.title.text == "Rakor &lt;A&gt;"


def test_the_height_of_a_row_counts_letters_not_their_spelling() -> None:
    # 120 letters and spaces take about three lines; spelled as entities, 300, they would take seven.
    janji = [promise_words(pd.DataFrame([row(janji=f"{h} " * 60)])) for h in "a<"]
    tinggi = [fig(promise_table(j, BIASA, judul="x")).layout.height for j in janji]
    assert tinggi[0] == tinggi[1]


def test_nothing_is_drawn_without_promises_or_ways() -> None:
    data = pd.DataFrame([row(persen_jalan=float("nan"))])
    assert JENIS["komitmen"](data) and not JENIS["komitmen"](data.head(0)) and not JENIS["jalan"](data)
