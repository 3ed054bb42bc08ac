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


def test_a_part_has_rounds_of_its_own_unless_told() -> None:
    bagian = mulai.Bagian("Halaman", (), three, ulang=2)
    assert mulai.choices(mulai.read_arguments([]), bagian).ulang == 2
    diminta = mulai.read_arguments(["--ulang", "5", "--sesi", "7", "--baris", "9", "--halaman", "spm"])
    assert mulai.choices(diminta, bagian) == Pilihan(5, None, ("spm",), 9, 7)


def test_a_long_part_has_no_other_checkout_unless_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "dashboard.py").touch()
    panjang = mulai.Bagian("Halaman", (), three, sendiri=True)
    lama = ["--lama", str(tmp_path)]
    assert mulai.choices(mulai.read_arguments(lama), panjang).lama is None
    assert mulai.choices(mulai.read_arguments(["halaman", *lama]), panjang).lama == tmp_path


def test_help_tells_how_long_each_part_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    bagian = {"halaman": mulai.Bagian("Halaman", (), three, 2, 7), "dek": mulai.Bagian("Dek", (), three, 1, 4)}
    monkeypatch.setattr(mulai, "BAGIAN", bagian)
    _, satu, dua, semua = mulai.durations().splitlines()
    assert (satu.split(), dua.split()) == (["halaman", "7", "menit,", "2", "putaran:", "Halaman"],
                                           ["dek", "4", "menit,", "1", "putaran:", "Dek"])
    assert semua.split() == ["semua", "11", "menit"]


def test_targets_are_judged_with_every_part(tmp_path: Path) -> None:
    mulai.main(["halaman", "--ke", str(tmp_path)])
    assert {p["putusan"] for p in laporan.read(tmp_path)["sasaran"]} == {"belum diukur"}


def test_without_a_name_everything_is_measured() -> None:
    assert mulai.read_arguments([]).bagian == []
