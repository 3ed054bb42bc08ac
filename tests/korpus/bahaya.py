"""Files that lie, hurt, or carry what must not be stored."""

import gzip
import io
import random
import zipfile

from tests.bantuan import buku
from tests.korpus.angka_contoh import KEPALA, harap, panjang
from tests.korpus.kasus import Baris, Kasus, benar, tabel, tahan, tolak, xlsx

ISI = panjang()
TAPIN = ["Tapin", "2023", "71,94"]
HASIL = [Baris("63.05", "71.94")]
XML = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def _disguised() -> list[Kasus]:
    sampah = random.Random(7).randbytes(4000)
    return [
        benar("xlsx_bernama.csv", xlsx(ISI), harap()),
        benar("csv_bernama.xlsx", tabel(ISI), harap()),
        benar("ods_bernama.xls", buku.ods(ISI), harap()),
        tolak("kosong.csv", b"", "kosong"),
        tolak("kosong.xlsx", b"", "kosong"),
        tolak("hanya_spasi.csv", "  \n\n   \n", "tidak berisi"),
        tolak("hanya_bom.csv", b"\xef\xbb\xbf"),
        tahan("hanya_judul.csv", tabel([KEPALA])),
        tahan("hanya_judul.xlsx", xlsx([KEPALA])),
        tahan("hanya_kalimat.csv", "Data SPI menyusul minggu depan.\n"),
        tolak("sampah.csv", sampah), tolak("sampah.xlsx", b"PK\x03\x04" + sampah),
        tolak("sampah.parquet", b"PAR1" + sampah + b"PAR1"),
        tolak("gambar.csv", b"\x89PNG\r\n\x1a\n" + sampah), tolak("dokumen.pdf", b"%PDF-1.7\n" + sampah),
        tolak("nul.csv", tabel(ISI).encode().replace(b"75,22", b"75\0,22"), "nol", nomor=2),
        tolak("kendali.csv", tabel(ISI).replace("75,22", "75\x0b,22").replace("\x0b", "\x07"), "kendali", nomor=2),
        tolak("utf8_rusak_campur.csv", tabel(ISI).encode() + "Réseau;2023;70\n".encode() + b"\x81\x8d;2023;70,1\n"),
        tolak("terpotong.xlsx", xlsx(ISI)[:-400]),
        tahan("halaman.csv", "<!DOCTYPE html><html><body><table><tr><td>Tapin</td></tr></table></body></html>"),
        tolak("gzip.csv", gzip.compress(tabel(ISI).encode(), mtime=0)),
        tolak("zip_biasa.zip", _zip({"data.csv": tabel(ISI).encode()})),
        tolak("zip_bersarang.xlsx", _zip({"dalam.zip": _zip({"data.csv": b"x"})})),
    ]


def _zip(isi: dict[str, bytes]) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, data in isi.items():
            arsip.writestr(zipfile.ZipInfo(nama), data, zipfile.ZIP_DEFLATED)
    return wadah.getvalue()


def _sheet(xml: bytes) -> bytes:
    return buku.respoil(xlsx(ISI), lambda nama, isi: xml if nama == "xl/worksheets/sheet1.xml" else isi)


def _huge() -> list[Kasus]:
    lebar = ";".join(f"k{i}" for i in range(10_000))
    akhir = b"</sheetData></worksheet>"
    jauh = XML + b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'
    jauh += b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    laba = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + XML + b"&b;" + akhir
    return [
        tolak("bom_rasio.xlsx", _sheet(XML + b" " * 30_000_000 + akhir), "mengembang"),
        tolak("bom_xml.xlsx", _sheet(laba)),
        tolak("bom_bagian.xlsx", buku.respoil(xlsx(ISI), lambda n, i: i, {f"x/{n}.xml": b"" for n in range(5500)}), "bagian"),
        tolak("sel_jauh.xlsx", _sheet(jauh + akhir), "kolom"),
        tolak("sepuluh_ribu_kolom.csv", f"{lebar}\n{lebar}\n", "kolom"),
        tolak("sel_raksasa.csv", tabel([[*KEPALA, "Catatan"], [*TAPIN, "x" * 40_000]])),
        tolak("satu_baris_raksasa.csv", "a" * 1_200_000),
    ]


def _carried() -> list[Kasus]:
    """Personal data, formulas and scripts in text."""
    def unit(teks: str) -> str:
        return tabel([["Daerah", "Tahun", "Unit Kerja", "Indeks SPI"], ["Tapin", "2023", teks, "71,94"],
                      ["Tapin", "2023", "RSUD", "70,5"]])
    def tambah(judul: str, isi: str) -> str:
        return tabel([[*KEPALA, judul], [*TAPIN, isi]])
    def dengan(teks: str) -> list[Baris]:
        return [Baris("63.05", "71.94", rincian=teks), Baris("63.05", "70.5", rincian="RSUD")]
    skrip, rumus = "<script>alert(1)</script>", "=HYPERLINK('http://contoh','x')"
    return [
        benar("pribadi_nik.csv", tambah("NIK", "6305014107850001"), HASIL, kata=("data pribadi",)),
        benar("pribadi_nip.csv", tambah("NIP", "198507012010011001"), HASIL, kata=("data pribadi",)),
        benar("pribadi_surel.csv", tambah("Email", "siti@contoh.go.id"), HASIL, kata=("data pribadi",)),
        benar("pribadi_telepon.csv", tambah("No. HP", "081234567890"), HASIL, kata=("data pribadi",)),
        benar("pribadi_nama.csv", tambah("Nama Responden", "Siti Aminah"), HASIL, kata=("data pribadi",)),
        benar("pribadi_tanpa_judul.csv", tambah("Kolom lain", "6305014107850001"), HASIL, kata=("data pribadi",)),
        tahan("pribadi_di_rincian.csv", unit("Dinas, hubungi 081234567890"), "pribadi"),
        tahan("pribadi_di_catatan.csv", tabel([[*KEPALA, "Catatan"], [*TAPIN, "lapor ke siti@contoh.go.id"],
              ["HSS", "2023", "70,5", "-"], ["HST", "2023", "70,6", "-"]]), "pribadi", nomor=2),
        tolak("skrip_di_rincian.csv", unit(skrip), "skrip", nomor=2, kolom="Unit Kerja"),
        benar("rumus_di_catatan.csv", tabel([[*KEPALA, "Catatan"], [*TAPIN, "+62 lagi"]]), HASIL),
        benar("rumus_di_rincian.csv", unit(rumus), dengan(rumus)),
        tahan("skrip_di_daerah.csv", tabel([KEPALA, ["<img src=x onerror=alert(1)>", "2023", "71,94"]])),
        tahan("rumus_di_daerah.csv", tabel([KEPALA, ["=cmd|'/c calc'!A1", "2023", "71,94"]])),
        tahan("skrip_di_judul.csv", tabel([["Daerah", "Tahun", skrip], TAPIN])),
        benar("../../etc/passwd.csv", tabel([KEPALA, TAPIN]), HASIL),
        benar("nama\u202egnp.csv", tabel([KEPALA, TAPIN]), HASIL),
        tahan("arah_tulisan.csv", tabel([KEPALA, ["Tapin", "2023", "\u202e49,17"]]), nomor=2),
    ]


def cases() -> list[Kasus]:
    """All of this module."""
    return [*_disguised(), *_huge(), *_carried()]
