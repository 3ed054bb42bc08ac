"""The minutes in Word, read back: who, what, by when, room to sign; text of people stays text."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Naskah
from lxml import etree

import store
from ingest.terbit import catat
from ingest.terbit.hak import Boleh, Pelaku
from rakor import __main__ as perintah
from rakor import docx
from rakor.lembar import sheets
from rakor.paparan import Paparan, new_slide

RAKOR = Paparan("a1b2c3d4", "Rakor SPI & RB 2026", date(2026, 12, 2), "Banjarbaru", ("Pembukaan", "Kesepakatan"))
RAKOR = replace(RAKOR, penyelenggara="Biro Organisasi").add(new_slide("tindak_lanjut", {"prov": "63", "kelompok": "kelembagaan"}))
RAKOR = RAKOR.add(new_slide("spi_peringkat", {"prov": "63", "tahun": "2022"}, catatan="Kotabaru didampingi."))
RAKOR = RAKOR.add(new_slide("spi_risiko", {"prov": "63", "tahun": "2024"}))
JANJI = dict.fromkeys(("unit_kerja", "indikator", "rincian", "target", "tautan_bukti", "salindia", "catatan"), "") | {
    "rakor": RAKOR.judul, "tanggal_janji": "2026-12-02", "kode_wilayah": "63.04", "jenis": "umum", "janji": "Menyusun SOP",
    "tenggat": "31 Maret 2027", "penanggung_jawab": "Inspektorat Daerah", "status": "belum",
}


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))


def promised(**isi: str) -> None:
    catat.record(JANJI | isi, Pelaku(Boleh(True), "Sari"))


def read(paparan: Paparan = RAKOR) -> Naskah:
    return Document(io.BytesIO(docx.write(paparan, list(sheets(paparan)))))


def table(naskah: Naskah, kepala: str) -> list[list[str]]:
    """The rows under the table whose heading row holds this word."""
    tabel = next(t for t in naskah.tables if kepala in [c.text for c in t.rows[0].cells])
    return [[c.text for c in r.cells] for r in tabel.rows[1:]]


def said(naskah: Naskah) -> str:
    return "\n".join(p.text for p in naskah.paragraphs)


def test_attendance_agenda_decisions_dates_and_signatures() -> None:
    promised()
    promised(kode_wilayah="63.01", janji="Menaikkan SPI", indikator="spi_indeks", target="78", tenggat="2027")
    naskah = read()
    teks = said(naskah)
    assert "Pada hari Rabu, 2 Desember 2026, bertempat di Banjarbaru" in teks and "BIRO ORGANISASI" in teks
    assert "Pembukaan" in teks and "Kotabaru didampingi" in teks and "Banjarbaru, 2 Desember 2026" in teks
    hadir = [b[1] for b in table(naskah, "Instansi")]
    # The province, its thirteen kabupaten and kota, and rows for guests.
    assert hadir[:2] == ["Pemerintah Provinsi Kalimantan Selatan", "Tanah Laut"] and len([h for h in hadir if h]) == 14
    assert sorted(b[1:] for b in table(naskah, "Komitmen")) == [
        ["Barito Kuala", "Menyusun SOP", "", "31 Maret 2027", "Inspektorat Daerah"],
        ["Tanah Laut", "Menaikkan SPI", "SPI, target 78", "2027", "Inspektorat Daerah"],
    ]
    janji = next(t for t in naskah.tables if [c.text for c in t.rows[0].cells] == ["Daerah", "Jabatan", "Nama", "Tanda tangan"])
    assert {r.cells[0].text for r in janji.rows[1:]} == {"Barito Kuala", "Tanah Laut"}
    assert [c.text.split(",")[0] for c in naskah.tables[-1].rows[0].cells] == ["Pimpinan rapat", "Notulis"]


def test_promises_of_earlier_meetings_stand_apart_with_how_far_they_are() -> None:
    promised()
    lalu = table(read(), "Keadaan")
    assert len(lalu) == 4 and {b[3] for b in lalu} == {"Belum ada laporan"} and "Menyusun SOP" not in str(lalu)
    assert "Risiko menurut responden SPI Pemprov Kalimantan Selatan 2024: Belum ada angka terbit" in said(read())


def test_columns_are_as_wide_in_the_grid_as_in_their_cells() -> None:
    promised()
    for tabel in read().tables[:-1]:
        assert [k.width for k in tabel.columns] == [c.width for c in tabel.rows[0].cells]
    assert [round(k.width.cm, 1) for k in read().tables[0].columns] == [1.0, 5.6, 3.6, 3.6, 3.2]


def test_points_discussed_leave_out_what_is_known_of_single_figures() -> None:
    paparan = RAKOR.add(new_slide("spi_deret", {"prov": "63"}, catatan="Bahas penurunan.\nSepakati tenggat."))
    lembar = list(sheets(paparan))
    assert any("\n* " in s.catatan for s in lembar)
    butir = next(p.text for p in read(paparan).paragraphs if "Bahas penurunan" in p.text)
    assert butir.endswith(". Bahas penurunan. Sepakati tenggat") and "*" not in butir


def test_signatures_and_lines_to_be_filled_in_are_not_torn_apart() -> None:
    naskah = read()
    assert naskah.element.xpath("//w:tbl")[-1].xpath(".//w:cantSplit")
    isian = [p for p in naskah.paragraphs if p.text.startswith(("Keputusan lain", "1. …", "2. …", "3. …"))]
    assert len(isian) == 4 and all(p.paragraph_format.keep_with_next for p in isian)
    assert naskah.sections[0].footer.paragraphs[0].runs[0].text.endswith(". Halaman ")


def test_without_promises_there_is_room_to_write_them() -> None:
    naskah = read(replace(RAKOR, tanggal=None, tempat=""))
    assert [b[1:] for b in table(naskah, "Komitmen")] == [[""] * 5] * 5
    assert "Pada hari ………………, bertempat di ………………" in said(naskah)


def test_text_of_people_is_neither_markup_nor_formula_nor_field() -> None:
    jahat = '=HYPERLINK("http://x") & {PAGE}'
    promised(janji=jahat)
    isi = docx.write(replace(RAKOR, tempat="</w:t><w:p/>Aula\x00\x0b\ud800 Atas"), list(sheets(RAKOR)))
    naskah = Document(io.BytesIO(isi))
    assert jahat in str(table(naskah, "Komitmen")) and "</w:t><w:p/>Aula Atas" in said(naskah)
    arsip = zipfile.ZipFile(io.BytesIO(isi))
    utama = etree.fromstring(arsip.read("word/document.xml"))
    assert not utama.xpath("//*[local-name()='instrText' or local-name()='hyperlink']")
    assert not [n for n in arsip.namelist() if "vba" in n.lower()]


def test_training_minutes_say_so_everywhere() -> None:
    latihan = replace(RAKOR, salindia=()).add(new_slide("spi_peringkat", {"prov": "63", "tahun": "2024", "latihan": "1"}))
    naskah = read(latihan)
    assert "DATA LATIHAN: bukan berita acara yang sah" in said(naskah)
    assert "DATA LATIHAN" in naskah.sections[0].footer.paragraphs[0].text


def test_the_command_line_writes_it(tmp_path: Path) -> None:
    tujuan = tmp_path / "acara.docx"
    assert perintah.main(["export", "rakor_kelembagaan", "--prov", "63", "-o", str(tujuan)]) == 0
    assert "Rapat Koordinasi Kelembagaan Kalimantan Selatan" in said(Document(str(tujuan)))
