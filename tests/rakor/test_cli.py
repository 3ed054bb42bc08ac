"""The command line of the rakor: list, new, export; a sentence and exit 1 for whatever cannot be done."""

from pathlib import Path

import pytest

import store
from rakor import __main__ as perintah
from rakor import templat_rakor as templat
from rakor.ekspor import JENIS
from rakor.templat_rakor import Baris
from tests.bantuan.paparan import all_kept

SATU = [Baris("rakor_spi", 1, "spi_peringkat", "", "", 1, "", "", "Catatan.")]


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.setattr(templat, "slide_rows", lambda: SATU)
    return tmp_path / "simpanan"


def made() -> str:
    assert perintah.main(["new", "rakor_spi", "--prov", "63", "--tahun", "2022", "--by", "Sari"]) == 0
    return all_kept()[0].kunci


def test_new_is_listed_with_who_and_when(capsys: pytest.CaptureFixture[str]) -> None:
    assert perintah.main(["list"]) == 0
    assert capsys.readouterr().out.startswith("Templat: rakor_spi, rakor_spm")
    kunci = made()
    assert f"Paparan {kunci} tersimpan: Rapat Koordinasi SPI Kalimantan Selatan, 1 salindia." in capsys.readouterr().out
    perintah.main(["list"])
    assert capsys.readouterr().out.startswith(f"{kunci}  Rapat Koordinasi SPI Kalimantan Selatan (1 salindia); revisi 1, 20")


@pytest.mark.parametrize("akhiran", sorted({j.akhiran for j in JENIS.values()}))
def test_a_kept_paparan_becomes_a_file(akhiran: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                       capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(perintah, "export", lambda paparan, jenis, **_: (f"{paparan.judul} {jenis}".encode(), ""))
    tujuan = tmp_path / f"rakor.{akhiran.upper()}"
    assert perintah.main(["export", made(), "-o", str(tujuan)]) == 0
    jenis = tujuan.read_text().split()[-1]
    assert JENIS[jenis].akhiran == akhiran and jenis != "bagikan"
    assert f"Ditulis ke {tujuan} (0,0 MB)." in capsys.readouterr().out
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == [tujuan.name]


def test_a_template_becomes_a_file_without_being_kept(tmp_path: Path) -> None:
    tujuan = tmp_path / "rakor.html"
    argumen = ["export", "rakor_spi", "--prov", "64", "--tahun", "2024", "--latihan", "--tanpa-catatan", "-o", str(tujuan)]
    assert perintah.main(argumen) == 0
    isi = tujuan.read_text(encoding="utf-8")
    assert "Rapat Koordinasi SPI Kalimantan Timur" in isi and "DATA LATIHAN" in isi and "Catatan." not in isi
    assert all_kept() == []


@pytest.mark.parametrize(
    ("argumen", "kata"), [
        (["new", "rakor_apa", "--prov", "63", "--by", "Sari"], "Templat rakor_apa tidak dikenal"),
        (["new", "rakor_spi", "--prov", "31", "--by", "Sari"], "Provinsi 31 tidak dikenal"),
        (["new", "rakor_spi", "--prov", "63", "--tahun", "1900", "--by", "Sari"], "Tahun 1900"),
        (["new", "rakor_spi", "--prov", "63", "--by", " "], "Isi nama Anda dahulu"),
        (["export", "rakor_spi", "-o", "a.pptx"], "Sebutkan provinsinya"),
        (["export", "abcd1234", "-o", "a.pptx"], "Paparan abcd1234 tidak ada"),
        (["export", "../etc/passwd", "-o", "a.pptx"], "tidak ada"),
        (["export", "rakor_spi", "--prov", "63", "-o", "a.odp"], "Akhiran .odp tidak dikenal; pakai .pptx, .pdf"),
        (["export", "rakor_spi", "--prov", "63", "-o", "tak/ada/a.html"], "Folder tak/ada tidak ada"),
        (["export", "rakor_spi", "--prov", "63", "-o", "a.pptx", "--templat", "tak_ada.pptx"], "tak_ada.pptx tidak dapat dibaca"),
        (["export", "rakor_spi", "--prov", "63", "-o", "a.pptx", "--tanpa-catatan"], "hanya untuk berkas .html"),
        (["export", "rakor_spi", "--prov", "63", "-o", "a.xlsx", "--templat", __file__], "hanya dipakai untuk PowerPoint"),
        (["export", "rakor_spi", "--prov", "63", "-o", "a.pptx", "--templat", __file__], "emplat"),
        (["export", "rakor_spi", "--prov", "63", "-o", "a.pptx", "--versi", "7"], "Versi data 7 tidak ada; yang terbaru 0"),
    ],
)
def test_what_cannot_be_done_is_said(argumen: list[str], kata: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert perintah.main(argumen) == 1
    galat = capsys.readouterr().err
    assert kata in galat and "Traceback" not in galat


@pytest.mark.parametrize(
    ("argumen", "kata"), [
        ([], "yang wajib disebut: perintah"), (["new", "rakor_spi", "--by", "Sari"], "yang wajib disebut: --prov"),
        (["new", "rakor_spi", "--prov", "63", "--tahun", "dua", "--by", "Sari"], "bukan bilangan bulat: 'dua'"),
        (["hapus"], "tidak dikenal: 'hapus'"),
    ],
)
def test_a_command_that_is_not_whole_is_said_in_indonesian(
    argumen: list[str], kata: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as keluar:
        perintah.main(argumen)
    galat = capsys.readouterr().err
    assert keluar.value.code == 1 and kata in galat and "usage" not in galat and "error" not in galat


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").mkdir()
    assert perintah.main(["export", "rakor_spi", "--prov", "63", "-o", str(tmp_path / "a.html")]) == 1
    assert "tidak dapat dibaca atau ditulis" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["a.html"]


def test_a_store_that_is_broken_is_said(simpanan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    simpanan.mkdir()
    (simpanan / "simpanan.duckdb").write_bytes(b"bukan simpanan" * 1000)
    assert perintah.main(["list"]) == 1 and "tidak dapat dibuka" in capsys.readouterr().err
