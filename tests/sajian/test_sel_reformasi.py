"""Reform rows made ready for charts, the arrows of the integrity zones, and the sentences."""

import pandas as pd

from charts.kalimat import reformasi as kalimat
from charts.kelompok import perlu_tahap, steps
from sajian.sel import detail_scale, reform_parts, year_cells
from tests.bantuan.gambar import fig


def years() -> pd.DataFrame:
    return pd.DataFrame({
        "indikator": ["rb", "rb", "spbe"], "nama_pendek": ["RB", "RB", "SPBE"], "tahun": [2022, 2023, 2023],
        "satuan": ["indeks"] * 3, "desimal": [2, 2, 2], "nilai": [None, 70.0, None], "desimal_sumber": [None, 0, None],
        "predikat": ["B", "terbaik pada semua tema", None], "kategori": ["B", None, None], "huruf": ["B", None, None],
        "mutu": [3, None, None], "putus": [None, "Susunan indeks berubah.", None],
    })


def stages() -> pd.DataFrame:
    nama = ["Direncanakan", "Dicanangkan", "Diusulkan", "WBK", "WBBM"]
    return pd.DataFrame({
        "tahap": range(1, 6), "status": [n.lower() for n in nama], "nama": nama, "jumlah": [0, 1, 13, 5, 0],
    })


def details(**lain: object) -> pd.DataFrame:
    return pd.DataFrame({
        "rincian": ["Pengadaan", "Pajak"], "nama_pendek": "MCP", "rincian_nama": "area", "tahun": 2022,
        "satuan": "persen", "desimal": 2, "skala_maks": 100.0, "nilai": [96.22, None], "desimal_sumber": [2, None],
        "predikat": None, "kategori": None,
        "huruf": None, "mutu": None, "berbobot": False, "nilai_total": 97.0, "desimal_total": 0,
    } | lain)


def test_year_cell_uses_the_letter_when_only_a_predicate_was_published() -> None:
    sel = year_cells(years())
    assert [r["predikat"] for r in sel] == ["B", "terbaik pada semua tema", None]
    assert sel[1]["kunci"] == "rb|2023"
    assert "Cara ukur berubah: Susunan indeks berubah." in sel[1]["petunjuk"]


def test_parts_carry_unit_and_word_for_missing() -> None:
    assert [b.teks for b in reform_parts(details())] == ["96,22%", "belum terkumpul"]


def test_scale_is_the_instruments_unless_parts_are_shares() -> None:
    assert detail_scale(details()) == 100
    assert detail_scale(details(berbobot=True)) == 96.22
    assert detail_scale(details(nilai=None, berbobot=True)) == 1


def test_area_bars_keep_their_order() -> None:
    data = pd.DataFrame({
        "indikator": ["a", "b"], "nama": ["Area A", "Area B"], "nama_pendek": ["A", "B"], "satuan": "persen", "desimal": 2,
        "nilai": [60.0, None], "desimal_sumber": [0, None], "predikat": None, "kategori": None, "mutu": None,
    })
    siap = reform_parts(data, "indikator", "nama_pendek", "nama")
    assert [(b.kunci, b.nama, b.teks) for b in siap] == [("a", "A", "60%"), ("b", "B", "belum terkumpul")]


def test_one_arrow_a_stage_with_its_count() -> None:
    isi = steps(stages(), judul="J", sorot="wbk")
    (unit,) = isi.deret
    assert (isi.kategori, isi.kode) == (tuple(stages()["nama"]), tuple(stages()["status"]))
    assert (unit.nilai, unit.teks) == ((0, 1, 13, 5, 0), ("0", "1", "13", "5", "0")) and isi.sorot == {3}
    gambar = fig(isi)
    assert [s.line.width for s in gambar.layout.shapes] == [1, 1, 1, 3, 1]
    assert gambar.data[0].text == unit.teks and gambar.data[1].text == isi.kategori
    assert [c[0] for c in gambar.data[0].customdata] == list(isi.kode)


def test_stages_need_a_unit() -> None:
    assert perlu_tahap(stages())
    assert not perlu_tahap(stages().assign(jumlah=0))


def test_composite_warns_of_counting_twice_from_its_year_on() -> None:
    data = pd.DataFrame({"nama_pendek": ["SPI", "SAKIP", "SPBE"], "tahun_mulai": [2023] * 3})
    assert kalimat.contained(data, "RB", 2024) == (
        "Sejak 2023, indeks RB sudah memuat SPI, SAKIP, dan SPBE. Menjumlahkan atau merata-ratakannya dengan indikator "
        "itu berarti menghitung dua kali."
    )
    assert kalimat.contained(data, "RB", 2021).startswith("Mulai 2023, indeks RB memuat SPI, SAKIP, dan SPBE.")
    assert kalimat.contained(data.head(0), "RB", 2024) == ""


def test_source_of_the_rule_is_linked_once() -> None:
    data = pd.DataFrame({"judul": ["Aturan", "Aturan", None], "url": ["https://contoh.id", "https://contoh.id", None]})
    assert kalimat.rule_sources(data) == "Sumber: [Aturan](https://contoh.id)."
    assert kalimat.rule_sources(data.tail(1)) == ""


def test_predicates_by_year_up_to_the_chosen_one() -> None:
    deret = pd.DataFrame({"tahun": [2022, 2021, 2024], "predikat": ["B", "CC", "A"]})
    assert kalimat.predicates(deret, 2023) == "Predikat terbit: 2021 CC, 2022 B."
    assert kalimat.predicates(deret.head(0), 2023) == ""


def test_breaks_name_instrument_year_and_reason() -> None:
    assert kalimat.breaks(years()) == ["**RB 2023:** Susunan indeks berubah."]


def test_note_on_parts_counts_and_says_which_year() -> None:
    assert kalimat.parts_note(details(), 2022) == "1 dari 2 area tahun itu ada angkanya"
    assert kalimat.parts_note(details(), 2024).endswith("tahun terakhir yang terbit sampai 2024")
    assert kalimat.parts_note(details(berbobot=True), 2022) == "Nilai berbobot: jumlahnya sama dengan nilai keseluruhan 97"
    assert kalimat.parts_title(details(), "Kalimantan Barat") == "MCP 2022 Kalimantan Barat menurut area"


def test_zones_in_words() -> None:
    assert kalimat.zones(stages(), "Kalimantan Selatan", 2024) == (
        "Sampai 2024, 19 unit di Kalimantan Selatan tercatat dalam zona integritas: 1 dicanangkan, 13 diusulkan, dan 5 WBK."
    )
    kosong = kalimat.zones(stages().assign(jumlah=0), "Tapin", 2024)
    assert kosong.startswith("Unit zona integritas Tapin sampai 2024 belum terkumpul")


def test_minimum_of_the_zones() -> None:
    ambang = pd.DataFrame({
        "kategori": ["Memenuhi nilai minimal WBBM", "Memenuhi nilai minimal WBK", "Di bawah"], "batas_bawah": [85.0, 75.0, None],
    })
    assert kalimat.zone_rule(ambang) == (
        "Nilai tim penilai internal: memenuhi nilai minimal WBK mulai 75 dan memenuhi nilai minimal WBBM mulai 85, "
        "di samping syarat tiap area dan survei."
    )
    assert kalimat.zone_rule(ambang.tail(1)) == ""
