"""The minutes of a meeting as a Word document that is filled in, signed and filed."""

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Naskah
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from charts.dasar.templat import CAP_LATIHAN
from charts.kalimat import kata
from rakor.acara import TITIK, Acara, Komitmen, minutes
from rakor.kop import fitted
from rakor.lembar import Lembar
from rakor.paparan import Paparan
from rakor.teks import words
from sajian.halaman import NAMA

HURUF, UKURAN = "Arial", 11
GARIS = "Table Grid"
# Empty rows to be filled in by hand.
KOSONG_PESERTA, KOSONG_KOMITMEN, KOSONG_KEPUTUSAN = 3, 5, 4
MERAH = RGBColor(0xA1, 0x1D, 0x1D)
# Centimetres that the logo may take.
LEBAR_LOGO, TINGGI_LOGO = 10.0, 2.0
LEBAR_PESERTA = (1.0, 5.6, 3.6, 3.6, 3.2)
LEBAR_LALU = (3.4, 6.6, 3.0, 4.0)
LEBAR_BARU = (1.0, 3.0, 5.0, 2.9, 2.2, 2.9)
LEBAR_TANDA = (4.6, 4.2, 4.2, 4.0)
PEMBUKA = (
    "Pada hari {waktu}, bertempat di {tempat}, telah dilaksanakan {judul}{oleh}, yang dihadiri sebagaimana daftar di bawah, "
    "dengan pokok bahasan dan hasil sebagai berikut."
)
PENUTUP = "Demikian berita acara ini dibuat dengan sebenarnya untuk dilaksanakan dan dilaporkan pada rakor berikutnya."


def write(paparan: Paparan, lembar: Sequence[Lembar]) -> bytes:
    """Minutes: attendance, agenda, what was discussed, earlier promises, decisions and promises with dates, signatures."""
    isi = minutes(paparan, lembar)
    naskah = _sheet(isi)
    _head(naskah, isi)
    _attendance(naskah, isi)
    _listed(naskah, "Agenda", isi.agenda, "List Number")
    _listed(naskah, "Pokok bahasan", [f"{judul}. {catatan}".rstrip(". ") for judul, catatan in isi.bahasan], "List Bullet")
    _earlier(naskah, isi.lalu)
    _decided(naskah, isi.baru)
    _listed(naskah, "Yang belum ada datanya", [f"{judul}: {sebab}" for judul, sebab in isi.belum], "List Bullet")
    _signatures(naskah, isi)
    _foot(naskah, isi, ", ".join(dict.fromkeys(s.sidik for s in lembar if s.sidik)))
    wadah = io.BytesIO()
    naskah.save(wadah)
    return wadah.getvalue()


def _sheet(isi: Acara) -> Naskah:
    """An empty A4 sheet in a font that offices have."""
    naskah = Document()
    bagian = naskah.sections[0]
    bagian.page_width, bagian.page_height = Cm(21), Cm(29.7)
    bagian.left_margin = bagian.right_margin = Cm(2)
    bagian.top_margin = bagian.bottom_margin = Cm(2)
    for nama in ("Normal", "Heading 1", "List Number", "List Bullet"):
        gaya = naskah.styles[nama]
        gaya.font.name = HURUF
        gaya.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), HURUF)
        for sifat in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            gaya.element.rPr.rFonts.attrib.pop(qn(sifat), None)
    naskah.styles["Normal"].font.size = Pt(UKURAN)
    kepala = naskah.styles["Heading 1"]
    kepala.font.size, kepala.font.bold, kepala.font.color.rgb = Pt(12), True, RGBColor(0, 0, 0)
    naskah.core_properties.title = words(f"Berita acara {isi.judul}")
    naskah.core_properties.author = NAMA
    naskah.core_properties.language = "id-ID"
    return naskah


def _head(naskah: Naskah, isi: Acara) -> None:
    if isi.latihan:
        _line(naskah, f"{CAP_LATIHAN}: bukan berita acara yang sah", tebal=True, warna=MERAH)
    if isi.logo:
        lebar, tinggi = fitted(isi.logo, LEBAR_LOGO, TINGGI_LOGO)
        naskah.add_picture(io.BytesIO(isi.logo), Cm(lebar), Cm(tinggi))
        naskah.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER
    if isi.penyelenggara:
        _line(naskah, isi.penyelenggara.upper(), tebal=True)
    _line(naskah, "BERITA ACARA", tebal=True, huruf=15)
    _line(naskah, isi.judul, tebal=True, huruf=13)
    oleh = f" yang diselenggarakan oleh {isi.penyelenggara}" if isi.penyelenggara else ""
    teks = PEMBUKA.format(waktu=isi.waktu, tempat=isi.tempat or TITIK, judul=isi.judul, oleh=oleh)
    naskah.add_paragraph(words(teks)).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _line(naskah: Naskah, teks: str, *, tebal: bool = False, huruf: int = UKURAN, warna: RGBColor | None = None) -> Paragraph:
    p = naskah.add_paragraph()
    p.alignment, p.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.CENTER, Pt(4)
    run = p.add_run(words(teks))
    run.bold, run.font.size = tebal, Pt(huruf)
    if warna is not None:
        run.font.color.rgb = warna
    return p


def _attendance(naskah: Naskah, isi: Acara) -> None:
    naskah.add_heading("Kehadiran", 1)
    baris = [(str(i), nama, "", "", "") for i, nama in enumerate((*isi.peserta, *[""] * KOSONG_PESERTA), 1)]
    _table(naskah, ("No.", "Instansi", "Jabatan", "Nama", "Tanda tangan"), baris, LEBAR_PESERTA, tinggi=0.85)


def _listed(naskah: Naskah, judul: str, butir: Sequence[str], gaya: str) -> None:
    """A heading with its points; nothing without any."""
    if not butir:
        return
    naskah.add_heading(judul, 1)
    for b in butir:
        naskah.add_paragraph(words(b), style=gaya).paragraph_format.space_after = Pt(2)


def _earlier(naskah: Naskah, lalu: Sequence[Komitmen]) -> None:
    if not lalu:
        return
    naskah.add_heading("Tindak lanjut rakor sebelumnya", 1)
    baris = [(k.daerah, k.janji, kata.awal_besar(k.tenggat), k.keadaan) for k in lalu]
    _table(naskah, ("Daerah", "Yang dijanjikan", "Tenggat", "Keadaan"), baris, LEBAR_LALU)


def _decided(naskah: Naskah, baru: Sequence[Komitmen]) -> None:
    """Promises made here, and room for decisions that are no promise of one region."""
    naskah.add_heading("Keputusan dan komitmen", 1)
    kepala = ("No.", "Daerah", "Komitmen", "Indikator dan target", "Tenggat", "Penanggung jawab")
    isi = [(k.daerah, k.janji, k.ukuran, kata.awal_besar(k.tenggat), k.penanggung) for k in baru] or [("",) * 5] * KOSONG_KOMITMEN
    baris = [(str(i), *b) for i, b in enumerate(isi, 1)]
    _table(naskah, kepala, baris, LEBAR_BARU, tinggi=0 if baru else 1.1)
    isian = ["Keputusan lain:", *(f"{i}. {TITIK * 4}" for i in range(1, KOSONG_KEPUTUSAN + 1))]
    lain = [naskah.add_paragraph(t) for t in isian]
    lain[0].paragraph_format.space_before = Pt(8)
    for p in lain[:-1]:
        p.paragraph_format.keep_with_next = True


def _signatures(naskah: Naskah, isi: Acara) -> None:
    naskah.add_heading("Penutup", 1)
    naskah.add_paragraph(PENUTUP)
    daerah = [*dict.fromkeys(k.daerah for k in isi.baru)]
    if daerah:
        naskah.add_paragraph("Yang berkomitmen:").paragraph_format.keep_with_next = True
        _table(naskah, ("Daerah", "Jabatan", "Nama", "Tanda tangan"), [(d, "", "", "") for d in daerah], LEBAR_TANDA, tinggi=1.2)
    tanggal = isi.waktu.partition(", ")[2] or TITIK
    p = naskah.add_paragraph(words(f"{isi.tempat or TITIK}, {tanggal}"))
    p.alignment, p.paragraph_format.space_before, p.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.RIGHT, Pt(14), True
    tabel = naskah.add_table(1, 2)
    tabel.alignment = WD_TABLE_ALIGNMENT.CENTER
    _flag(tabel.rows[0]._tr.get_or_add_trPr(), "w:cantSplit")
    for sel, jabatan in zip(tabel.rows[0].cells, ("Pimpinan rapat", "Notulis")):
        sel.text = f"{jabatan},\n\n\n\n\n({TITIK * 2})\nJabatan: {TITIK}"
        sel.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(
    naskah: Naskah, kepala: Sequence[str], baris: Sequence[Sequence[str]], lebar: Sequence[float], tinggi: float = 0,
) -> None:
    """A ruled table; its heading comes again on every page, rows are not broken, at least `tinggi` cm high."""
    tabel = naskah.add_table(1, len(kepala), style=GARIS)
    tabel.autofit, tabel.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    for kolom, w in zip(tabel.columns, lebar):
        # Word reads the widths of the cells, other programs those of the grid.
        kolom.width = Cm(w)
    for isi in baris:
        tabel.add_row()
        for sel, teks in zip(tabel.rows[-1].cells, isi):
            sel.text = words(teks)
        if tinggi:
            tabel.rows[-1].height = Cm(tinggi)
    for sel, teks in zip(tabel.rows[0].cells, kepala):
        sel.paragraphs[0].add_run(teks).bold = True
    _flag(tabel.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for satu in tabel.rows:
        _flag(satu._tr.get_or_add_trPr(), "w:cantSplit")
        for sel, w in zip(satu.cells, lebar):
            sel.width = Cm(w)
            for p in sel.paragraphs:
                p.paragraph_format.space_after = Pt(0)
                for r in p.runs:
                    r.font.size = Pt(10)


def _flag(sifat: BaseOxmlElement, nama: str) -> None:
    unsur = OxmlElement(nama)
    unsur.set(qn("w:val"), "true")
    sifat.append(unsur)


def _foot(naskah: Naskah, isi: Acara, sidik: str) -> None:
    """What the figures are of, and the number of the page."""
    p = naskah.sections[0].footer.paragraphs[0]
    kode = f" (kode {sidik})" if sidik else ""
    p.add_run(words(f"Disusun dari {NAMA}. {isi.keadaan_data}{kode}. Halaman") + " ").font.size = Pt(8)
    for jenis, teks in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = p.add_run()
        run.font.size = Pt(8)
        unsur = OxmlElement("w:fldChar" if jenis else "w:instrText")
        if jenis:
            unsur.set(qn("w:fldCharType"), jenis)
        unsur.text = teks or None
        run._r.append(unsur)
