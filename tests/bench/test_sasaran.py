"""Targets as rows: which measurements they are about, the worst of them, the limit, the verdict."""

from typing import Any

import pytest

from bench import __main__ as mulai
from bench import banyak_mesin, laporan, tumbuh
from bench.hitung import KINI, LAMA, LANTAI, Ukuran
from bench.sasaran import BELUM, LEWAT, TANPA, TERCAPAI, Sasaran, judge, read_targets

CPU = Sasaran("CPU", "halaman", "CPU (ms)", "*, *", "lagi", "tengah", 30.0, "")


def measurements(**nilai: tuple[float, ...]) -> dict[str, Any]:
    """Part `halaman` with samples by page and who was measured: `spm_kini`; of another column too, never to be taken."""
    ukuran = [
        Ukuran("CPU (ms)", f"{nama.partition('_')[0]}, terbit", kolom, nama.partition("_")[2], tuple(s * kali for s in isi))
        for nama, isi in nilai.items() for kolom, kali in (("lagi", 1), ("baru", 100))
    ]
    bersama = Ukuran("CPU (ms)", "semua halaman, terbit", "lagi", KINI, (9999.0,))
    return {"halaman": laporan.part("", [], [bersama, *ukuran])}


def one(sasaran: Sasaran, bagian: dict[str, Any]) -> dict[str, Any]:
    """The verdict on one target."""
    [putusan] = judge([sasaran], bagian)
    return putusan


def test_the_worst_page_counts_with_those_beside_it() -> None:
    bagian = measurements(spm_kini=(20.0,), profil_kini=(31.0,), profil_lantai=(4.0,), profil_lama=(200.0,))
    assert one(CPU, bagian) == {
        "sasaran": "CPU", "baris": "profil, terbit", KINI: 31.0, LANTAI: 4.0, LAMA: 200.0, "batas": 30.0, "putusan": LEWAT,
    }


def test_a_limit_is_met_when_it_is_reached_exactly() -> None:
    assert one(CPU, measurements(spm_kini=(30.0,)))["putusan"] == TERCAPAI


@pytest.mark.parametrize(("angka", "nilai", "putusan"), [("tengah", 2.0, TERCAPAI), ("p95", 90.0, LEWAT)])
def test_median_or_the_slow_ones(angka: str, nilai: float, putusan: str) -> None:
    sasaran = Sasaran("CPU", "halaman", "CPU (ms)", "spm, terbit", "lagi", angka, 30.0, "")
    hasil = one(sasaran, measurements(spm_kini=(1.0, 2.0, 90.0)))
    assert (hasil[KINI], hasil["putusan"]) == (nilai, putusan)


def test_a_limit_may_be_a_share_of_another() -> None:
    # A fifth of 200 is 40, of 100 only 20: Profil is below, SPM above.
    sasaran = Sasaran("CPU", "halaman", "CPU (ms)", "*, *", "lagi", "tengah", 0.2, LAMA)
    bagian = measurements(profil_kini=(39.0,), profil_lama=(200.0,), spm_kini=(21.0,), spm_lama=(100.0,))
    hasil = one(sasaran, bagian)
    assert (hasil["baris"], hasil["batas"], hasil["putusan"]) == ("spm, terbit", 20.0, LEWAT)


def test_a_limit_may_be_a_multiple_of_our_own_number_in_another_row_or_column() -> None:
    ukuran = [
        Ukuran("CPU (ms)", "spm, banyak", "lagi", KINI, (31.0,)), Ukuran("CPU (ms)", "spm, asli", "lagi", KINI, (20.0,)),
        Ukuran("Mulai", "siap", "banyak", KINI, (5.0,)), Ukuran("Mulai", "siap", "asli", KINI, (2.0,)),
    ]
    bagian = {"tumbuh": laporan.part("", [], ukuran)}
    baris = Sasaran("CPU", "tumbuh", "CPU (ms)", "*, banyak", "lagi", "tengah", 1.5, "banyak -> asli")
    kolom = Sasaran("Mulai", "tumbuh", "Mulai", "siap", "banyak", "tengah", 3.0, "banyak -> asli")
    assert (one(baris, bagian)["batas"], one(baris, bagian)["putusan"]) == (30.0, LEWAT)
    assert (one(kolom, bagian)["batas"], one(kolom, bagian)["putusan"]) == (6.0, TERCAPAI)


def test_the_reason_is_given_only_when_a_limit_is_not_kept() -> None:
    sasaran = Sasaran("CPU", "halaman", "CPU (ms)", "*, *", "lagi", "tengah", 30.0, "", "Streamlit memakai 20 ms.")
    lewat, tercapai = (one(sasaran, measurements(spm_kini=(n,))) for n in (31.0, 30.0))
    assert laporan.targets([tercapai, lewat])[4:] == ["", "Mengapa terlampaui:", "", "- **CPU**: Streamlit memakai 20 ms."]
    assert "sebab" not in tercapai


def test_what_was_not_measured_has_no_verdict() -> None:
    beside = Sasaran("CPU", "halaman", "CPU (ms)", "*, *", "lagi", "tengah", 0.2, LAMA)
    assert one(CPU, {}) == {"sasaran": "CPU", "putusan": BELUM}
    assert one(CPU, measurements(spm_lama=(1.0,)))["putusan"] == BELUM
    assert one(beside, measurements(spm_kini=(1.0,)))["putusan"] == BELUM


def test_without_a_limit_the_slowest_is_told() -> None:
    bebas = Sasaran("CPU", "halaman", "CPU (ms)", "*, *", "lagi", "tengah", None, LANTAI)
    hasil = one(bebas, measurements(spm_kini=(7.0,), profil_kini=(5.0,)))
    assert (hasil["baris"], hasil["batas"], hasil["putusan"]) == ("spm, terbit", None, TANPA)


def test_targets_name_parts_that_are_measured() -> None:
    assert {s.bagian for s in read_targets()} <= set(mulai.BAGIAN)
    assert {s.angka for s in read_targets()} <= {"tengah", "p95"}
    baris = {f"{tumbuh.label(n)} -> {tumbuh.label(0)}" for n in tumbuh.BARIS}
    proses = f"{banyak_mesin.DUA} -> {banyak_mesin.SATU}"
    assert {s.banding for s in read_targets()} <= {"", LANTAI, LAMA, "pandas", "polars", proses, *baris}


def test_targets_stand_in_the_page_of_results() -> None:
    putusan = judge([CPU], measurements(spm_kini=(31.5,), spm_lantai=(4.0,))) + judge([CPU], {})
    assert laporan.targets(putusan) == [
        "| Sasaran | baris terburuk | kini | lantai | lama | batas | putusan |",
        "| --- | --- | --: | --: | --: | --: | --- |",
        "| CPU | spm, terbit | 31,5 | 4 | – | 30 | TERLAMPAUI |",
        "| CPU |  | – | – | – | – | belum diukur |",
    ]
    assert "## Sasaran\n\n| Sasaran |" in laporan.markdown({"mesin": {}, "sasaran": putusan, "bagian": {}})
