"""A command in a process of its own: what it used, its children too, and the words of one that fails."""

from pathlib import Path

import pytest

from bench import dek, perintah, tumbuh, unggah
from bench.hitung import KINI
from bench.perintah import Pakai

ADA_PROC = Path("/proc/self/status").exists()
# Holds 60 MB in a process of its own for half a second.
CUCU = "import time; a = bytearray(60_000_000); time.sleep(0.5)"
ANAK = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{CUCU}'])"


@pytest.mark.skipif(not ADA_PROC, reason="sistem ini tidak memberi tahu")
def test_children_have_peaks_of_their_own(tmp_path: Path) -> None:
    pakai = perintah.run(("-c", ANAK), tmp_path, tmp_path / "simpanan")
    sendiri, anak = pakai.puncak.values()
    assert sendiri < 60 < anak and 0 < pakai.cpu < pakai.detik and pakai.detik >= 0.5


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="tidak jadi"):
        perintah.run(("-c", "raise SystemExit('tidak jadi')"), tmp_path, tmp_path / "simpanan")


def test_what_is_kept_of_a_command() -> None:
    isi = perintah.measured(Pakai(3.0, 2.0, {10: 100.0, 11: 40.0, 12: 70.0}), "periksa", KINI)
    assert [(u.tabel, u.kolom, u.sampel) for u in isi] == [
        ("Waktu (detik)", "", (3.0,)), ("CPU (detik), semua proses", "", (2.0,)),
        ("Puncak memori (MB)", "proses utama", (100.0,)), ("Puncak memori (MB)", "proses anak terbesar", (70.0,)),
        ("Proses", "", (3.0,)),
    ]
    sendirian = perintah.measured(Pakai(3.0, 2.0, {10: 100.0}), "periksa", KINI)
    assert [u.kolom for u in sendirian] == ["", "", "proses utama", ""]


def test_a_sample_has_no_row_twice(tmp_path: Path) -> None:
    unggah.write_sample(tmp_path / "a.csv", 400)
    kepala, *baris = (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()
    assert kepala == "Kode;Tahun;Unit Kerja;Indeks SPI;Keterangan" and baris[0] == "61.01;2021;Unit 0;55,00;uji beban"
    assert len({tuple(b.split(";")[:3]) for b in baris}) == 400


def test_commands_are_those_of_the_project(tmp_path: Path) -> None:
    langkah = unggah.steps(tmp_path / "a.csv")
    assert list(langkah) == ["periksa", "periksa dan terbitkan", "muat seperti dasbor", "periksa lagi"]
    assert langkah["periksa"] == langkah["periksa lagi"] == ("-m", "ingest", "check", f"{tmp_path}/a.csv", *unggah.HIMPUNAN)
    assert dek.export(tmp_path / "d.pptx")[:4] == ("-m", "rakor", "export", "profil_daerah")
    assert tumbuh.label(3_000_000) == "3.000.000 baris" and tumbuh.label(0) == "data bawaan"
