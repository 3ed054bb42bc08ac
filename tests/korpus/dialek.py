"""Delimiters, character sets, decimal signs, quotes and line ends."""

import csv
import io

from tests.korpus.angka_contoh import harap, panjang
from tests.korpus.kasus import Baris, Kasus, benar, tabel, tahan, tanya, tolak

SANDI = {"utf8": "utf-8", "utf8bom": "utf-8-sig", "utf16": "utf-16", "utf16be": "utf-16-be", "cp1252": "cp1252"}
PEMISAH = {"titik_koma": ";", "koma": ",", "tab": "\t", "garis": "|"}


def _quoted(isi: list[list[str]], pemisah: str) -> str:
    wadah = io.StringIO()
    csv.writer(wadah, delimiter=pemisah, lineterminator="\r\n").writerows(isi)
    return wadah.getvalue()


def _encoded(teks: str, sandi: str) -> bytes:
    tanda = b"\xfe\xff" if sandi == "utf-16-be" else b""
    return tanda + teks.encode(sandi)


def _crossed() -> list[Kasus]:
    """Every delimiter with every character set and both decimal signs."""
    return [
        benar(f"dialek_{n}_{s}_{d}.csv", _encoded(_quoted(panjang(tanda), p), sandi), harap())
        for n, p in PEMISAH.items() for s, sandi in SANDI.items() for d, tanda in (("koma", ","), ("titik", "."))
    ]


def _names() -> list[Kasus]:
    """Letters outside ASCII in names of work units."""
    isi = [["Daerah", "Tahun", "Unit Kerja", "Indeks SPI"], ["Tapin", "2023", "Balai “Café” – Réseau", "70,15"]]
    baris = [Baris("63.05", "70.15", rincian="Balai “Café” – Réseau")]
    return [
        benar("nama_cp1252.csv", tabel(isi).encode("cp1252"), baris),
        benar("nama_utf8.csv", tabel(isi), baris),
        benar("nama_utf16_tab.txt", tabel(isi, "\t").encode("utf-16"), baris),
    ]


def _ends() -> list[Kasus]:
    """Line ends, trailing delimiters, `sep=`, blank tails."""
    teks, baris = tabel(panjang()), harap()
    urut = teks.split("\n")
    return [
        benar("akhir_crlf.csv", teks.replace("\n", "\r\n"), baris),
        benar("akhir_cr.csv", teks.replace("\n", "\r"), baris),
        benar("akhir_campur.csv", urut[0] + "\r\n" + "\n".join(urut[1:4]) + "\r\n" + "\n".join(urut[4:]), baris),
        benar("tanpa_akhir_baris.csv", teks.rstrip("\n"), baris),
        benar("pemisah_berlebih.csv", teks.replace("\n", ";\n"), baris),
        benar("pemisah_berlebih_tiga.csv", teks.replace("\n", ";;;\n"), baris),
        benar("ekor_kosong.csv", teks + ";;\n" * 40, baris),
        benar("sep_excel.csv", "sep=;\n" + teks, baris),
        benar("bom_sep_excel.csv", ("sep=;\n" + teks).encode("utf-8-sig"), baris),
        benar("spasi_di_sel.csv", teks.replace(";", " ; "), baris),
        benar("nbsp_di_sel.csv", teks.replace("75,22", "\u00a075,22\u00a0").replace("Barito Kuala", "Barito\u00a0Kuala"), baris),
        benar("bukan_akhiran.dat", teks, baris),
        benar("tsv_biasa.tsv", tabel(panjang(), "\t"), baris),
    ]


def _quotes() -> list[Kasus]:
    isi = [["Daerah", "Tahun", "Indeks SPI", "Catatan"], ["Tapin", "2023", "71,94", 'kata "sementara"; lihat lampiran']]
    tapin = [Baris("63.05", "71.94")]
    return [
        benar("kutip_berisi_pemisah.csv", _quoted(isi, ";"), tapin),
        benar("kutip_semua.csv", '"Daerah";"Tahun";"Indeks SPI"\n"Tapin";"2023";"71,94"\n', tapin),
        benar("kutip_berisi_baris.csv", 'Daerah;Tahun;Indeks SPI;Catatan\nTapin;2023;71,94;"dua\nbaris"\nHSS;2023;81,14;\n',
              [*tapin, Baris("63.06", "81.14")]),
        tolak("kutip_tak_berpasangan.csv", 'Daerah;Tahun;Indeks SPI\n"Tapin;2023;71,94\nHSS;2023;81,14\nHST;2023;70\n', "kutip"),
        tahan("kutip_menelan.csv", 'Daerah;Tahun;Indeks SPI\n"Tapin;2023;71,94\nHSS";2023;81,14\nHST;2023;70\n'),
    ]


def _shifted() -> list[Kasus]:
    """Commas that part cells and decimals alike, and rows of another width or delimiter."""
    koma = "Daerah,Tahun,Indeks SPI\n"
    return [
        tahan("koma_tanpa_kutip.csv", koma + "Tapin,2023,71,94\nHSS,2023,81,14\n"),
        tahan("koma_sebagian.csv", koma + 'Tapin,2023,"71,94"\nHSS,2023,81,14\n', nomor=3),
        tahan("koma_satu_bulat.csv", koma + "Tapin,2023,71,94\nHSS,2023,81\nHST,2023,70,5\n"),
        tahan("dua_pemisah.csv", "Daerah;Tahun;Indeks SPI\nTapin;2023;71,94\nHSS,2023,81.14\n", nomor=3),
        tahan("baris_kelebihan_sel.csv", "Daerah;Tahun;Indeks SPI\nTapin;2023;71,94\nHSS;Kalsel;2023;81,14\n", nomor=3),
        tahan("baris_geser_kiri.csv", "Daerah;Tahun;Indeks SPI\nTapin;2023;71,94\nHSS;81,14;\n", nomor=3),
        tanya("pemisah_ganda.csv", "Daerah;Tahun|Indeks SPI;Catatan|Ket\nTapin;2023|71,94;a|b\n", "dipisah"),
    ]


def cases() -> list[Kasus]:
    """All of this module."""
    return [*_crossed(), *_names(), *_ends(), *_quotes(), *_shifted()]
