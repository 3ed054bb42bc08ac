"""One door to the files: names, kinds, versions; the writers themselves have tests of their own."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

import store
from charts.kalimat import kata
from rakor import bagi, citra, pdf, pptx, xlsx
from rakor.ekspor import JENIS, EksporSalah, export, file_name
from rakor.lembar import Lembar
from rakor.paparan import Paparan, new_slide
from rakor.program import PerluProgram
from rakor.tayang import html
from store.dasar.batch import now
from tests.bantuan.simpanan import batch

KOSONG = Paparan("a1b2c3d4", "Rakor SPI")


def one_slide(**query: str) -> Paparan:
    return KOSONG.add(new_slide("spi_peringkat", {"prov": "63", "tahun": "2022", **query}))


@pytest.mark.parametrize(
    ("judul", "tanggal", "latihan", "nama"), [
        ("Rapat Koordinasi SPI", None, False, "Rapat-Koordinasi-SPI.pptx"),
        ("Rakor \u201cSPI\u201d/2026: Kapuas", date(2026, 7, 29), False, "Rakor-SPI-2026-Kapuas_2026-07-29.pptx"),
        ("..\\..\\etc\x00", None, True, "DATA-LATIHAN_etc.pptx"), ("\u2014", None, False, "paparan.pptx"),
        ("a" * 200, None, False, f"{'a' * 80}.pptx"),
    ],
)
def test_a_name_is_safe_everywhere(judul: str, tanggal: date | None, latihan: bool, nama: str) -> None:
    assert file_name(Paparan("a1b2c3d4", judul, tanggal), "pptx", latihan) == nama


@pytest.mark.parametrize(("jenis", "penulis"), [
    ("pptx", pptx), ("pdf", pdf), ("xlsx", xlsx), ("html", html), ("gambar", citra),
])
def test_each_kind_goes_to_its_writer(monkeypatch: pytest.MonkeyPatch, jenis: str, penulis: ModuleType) -> None:
    monkeypatch.setattr(penulis, "write", lambda *_: b"isi")
    assert export(KOSONG, jenis) == (b"isi", f"Rakor-SPI.{JENIS[jenis].akhiran}")


def test_a_file_to_hand_out_has_no_speaker_notes() -> None:
    paparan = one_slide().change(0, catatan_penyaji="Rahasia penyaji")
    assert b"Rahasia penyaji" in export(paparan, "html")[0]
    assert b"Rahasia penyaji" not in export(paparan, "bagikan")[0]


@pytest.mark.parametrize(("jenis", "nama", "ada"), [
    ("bagi", "Rakor-SPI_bahan.pdf", False), ("bagi_catatan", "Rakor-SPI_bahan-penyaji.pdf", True),
])
def test_a_handout_has_notes_only_for_the_presenter(monkeypatch: pytest.MonkeyPatch, jenis: str, nama: str, ada: bool) -> None:
    halaman: list[str] = []

    def printed(isi: str, letak: Path, bagian: str, *bendera: str) -> bytes:
        halaman.append(isi)
        (letak / "bahan.pdf").write_bytes(b"%PDF-x")
        return b""

    monkeypatch.setattr(bagi, "browser", lambda: "peramban")
    monkeypatch.setattr(bagi, "browse", printed)
    assert export(one_slide().change(0, catatan_penyaji="Rahasia penyaji"), jenis) == (b"%PDF-x", nama)
    assert ("Rahasia penyaji" in halaman[0]) is ada


@pytest.mark.parametrize("jenis", ["pptx", "xlsx"])
def test_office_files_open(jenis: str) -> None:
    isi, nama = export(one_slide(latihan="1"), jenis)
    assert nama == f"DATA-LATIHAN_Rakor-SPI.{jenis}" and zipfile.ZipFile(io.BytesIO(isi)).testzip() is None


def test_what_is_not_made_is_said() -> None:
    with pytest.raises(EksporSalah, match="odp tidak dikenal; pilihannya: pptx, pdf"):
        export(KOSONG, "odp")
    with pytest.raises(EksporSalah, match="hanya dipakai untuk PowerPoint, bukan Excel"):
        export(KOSONG, "xlsx", templat=b"isi")
    with pytest.raises(pptx.TemplatSalah):
        export(KOSONG, "pptx", templat=b"bukan pptx")


def test_a_missing_program_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(*_: object) -> bytes:
        raise PerluProgram("PDF tidak dapat dibuat")

    monkeypatch.setattr(pdf, "write", absent)
    with pytest.raises(PerluProgram, match="PDF tidak dapat dibuat"):
        export(KOSONG, "pdf")


def test_figures_are_frozen_at_the_version_of_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terlihat: list[str] = []
    monkeypatch.setattr(pptx, "write", lambda p, lembar: (terlihat.extend(_versions(lembar)), b"")[1])
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    for nilai in ("70.1", "71.1"):
        store.publish(batch(nilai, kode_wilayah="63.01", indikator="spi_indeks", tahun="2022"))
    export(one_slide(), "pptx")
    export(one_slide(), "pptx", sampai=1)
    hari_ini = kata.tanggal(now()[:10])
    assert terlihat == [f"Data per {hari_ini}, batch 2", f"Data per {hari_ini}, batch 1"]


def _versions(lembar: Sequence[Lembar]) -> list[str]:
    return [s.versi for s in lembar if s.versi]
