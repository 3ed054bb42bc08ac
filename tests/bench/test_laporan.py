"""Both files of results: what is kept, and how it reads."""

from pathlib import Path

import pytest

from bench import laporan
from bench.hitung import Ukuran

UKURAN = [
    Ukuran("Waktu (ms)", "beranda", "pertama", "kini", tuple(float(n) for n in range(1, 21))),
    Ukuran("Waktu (ms)", "beranda", "pertama", "lantai", (0.5,)),
    Ukuran("Waktu (ms)", "profil", "pertama", "kini", (1234.5, 1234.5)),
    Ukuran("Bita", "beranda", "", "kini", (80000.0,)),
]


@pytest.mark.parametrize(("nilai", "teks"), [
    (0.0, "0"), (3.0, "3"), (1.234, "1,23"), (12.34, "12,3"), (123.4, "123"), (80000.0, "80.000"), (1234.5, "1.235"),
])
def test_a_number_is_as_precise_as_it_is_small(nilai: float, teks: str) -> None:
    assert laporan.number(nilai) == teks


def test_a_part_keeps_every_measurement_in_short() -> None:
    bagian = laporan.part("Halaman", ["catatan"], UKURAN[:1])
    assert bagian == {"judul": "Halaman", "catatan": ["catatan"], "ukuran": [
        {"tabel": "Waktu (ms)", "baris": "beranda", "kolom": "pertama", "peserta": "kini", "n": 20, "tengah": 10.5, "p95": 19.0},
    ]}


def test_a_table_has_a_column_for_each_who_was_measured() -> None:
    ukuran = laporan.part("", [], UKURAN[:3])["ukuran"]
    assert laporan.table(ukuran) == [
        "|  | pertama, kini | pertama, lantai |",
        "| --- | --: | --: |",
        "| beranda | 10,5 / 19 | 0,50 |",
        "| profil | 1.235 | – |",
    ]


def test_the_page_has_machine_parts_and_tables() -> None:
    teks = laporan.markdown({"mesin": {"inti": "2"}, "bagian": {"halaman": laporan.part("Halaman", ["Dingin."], UKURAN)}})
    assert "- inti: 2\n" in teks and "## Halaman\n\nDingin.\n" in teks
    assert "### Waktu (ms)\n\n|  | pertama, kini |" in teks and "Sampel tiap sel: 1 sampai 20.\n" in teks
    assert "### Bita\n\n|  | kini |\n| --- | --: |\n| beranda | 80.000 |\n\nSampel tiap sel: 1.\n" in teks


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    kosong = laporan.read(tmp_path / "hasil")
    assert kosong == {"mesin": {}, "bagian": {}}
    hasil = {"mesin": {"inti": "2"}, "bagian": {"halaman": laporan.part("Halaman", [], UKURAN)}}
    laporan.write(tmp_path / "hasil", hasil)
    assert laporan.read(tmp_path / "hasil") == hasil
    assert (tmp_path / "hasil" / "RESULTS.md").read_text(encoding="utf-8") == laporan.markdown(hasil)
