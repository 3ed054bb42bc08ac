"""The parts in one run: what is asked for, what is skipped, what stays from the run before."""

from pathlib import Path

import pytest

from bench import __main__ as mulai
from bench import laporan
from bench.hitung import Lewati, Ukuran
from bench.layanan import Pilihan


def three(pilihan: Pilihan) -> list[Ukuran]:
    """One measurement that says how many rounds were asked for."""
    return [Ukuran("Waktu", "a", "", "kini", (float(pilihan.ulang),))]


def unable(_: Pilihan) -> list[Ukuran]:
    """A part this machine has nothing for."""
    raise Lewati("tidak ada peramban")


@pytest.fixture(autouse=True)
def two_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that measures and one that cannot."""
    bagian = {"halaman": mulai.Bagian("Halaman", ("c",), three), "peramban": mulai.Bagian("Peramban", ("d",), unable)}
    monkeypatch.setattr(mulai, "BAGIAN", bagian)


def test_parts_follow_their_order_and_stay(tmp_path: Path) -> None:
    mulai.main(["peramban", "--ke", str(tmp_path)])
    mulai.main(["halaman", "--ulang", "2", "--ke", str(tmp_path)])
    bagian = laporan.read(tmp_path)["bagian"]
    assert list(bagian) == ["halaman", "peramban"]
    assert bagian["halaman"]["ukuran"][0]["tengah"] == 2.0 and bagian["halaman"]["catatan"][0] == "c"


def test_a_part_that_cannot_be_measured_says_why(tmp_path: Path) -> None:
    mulai.main(["peramban", "--ke", str(tmp_path)])
    bagian = laporan.read(tmp_path)["bagian"]["peramban"]
    assert bagian["catatan"][0] == "Dilewati: tidak ada peramban." and bagian["ukuran"] == []


@pytest.mark.parametrize("isi", [["lain"], ["--ulang", "0"], ["--lama", "/tidak/ada"]])
def test_what_it_does_not_know_is_refused(isi: list[str]) -> None:
    with pytest.raises(SystemExit):
        mulai.read_arguments(isi)


def test_without_a_name_everything_is_measured() -> None:
    assert mulai.read_arguments([]).bagian == [] and mulai.read_arguments([]).ulang == 3
