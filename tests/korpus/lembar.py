"""Workbooks: typed cells, merged headers, sheets, formulas, formats; XLSX, XLS, ODS and Parquet."""

import datetime

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.bantuan import buku
from tests.bantuan.buku import Isi
from tests.korpus.angka_contoh import KEPALA, SPI, harap, panjang
from tests.korpus.kasus import Baris, Kasus, benar, parquet, tahan, tanya, xlsx

ISI: Isi = [KEPALA] + [[n, 2023, float(b)] for _, n, _, b in SPI]
TAPIN = [Baris("63.05", "71.94")]


def _formats() -> list[Kasus]:
    kolom = {k: [r[i] for r in ISI[1:]] for i, k in enumerate(KEPALA)}
    return [
        benar("asli.xlsx", xlsx(ISI), harap()), benar("teks.xlsx", xlsx(panjang()), harap()),
        benar("asli.xls", buku.xls(ISI), harap()), benar("teks.xls", buku.xls(panjang()), harap()),
        benar("asli.ods", buku.ods(ISI), harap()), benar("teks.ods", buku.ods(panjang()), harap()),
        benar("asli.parquet", parquet(kolom), harap()),
    ]


def _merged_titles(lembar: Worksheet) -> None:
    lembar.merge_cells("A1:C1")
    lembar.merge_cells("A4:A5")
    lembar.merge_cells("B4:C4")


def _percent(lembar: Worksheet) -> None:
    for sel in ("D2", "D3"):
        lembar[sel].number_format = "0.0%"


def _one_percent(lembar: Worksheet) -> None:
    lembar["D2"].number_format = "0.0%"


def _hidden_row(lembar: Worksheet) -> None:
    lembar.row_dimensions[3].hidden = True


def _merged_value(lembar: Worksheet) -> None:
    lembar.merge_cells("C2:C3")


def _merged_region(lembar: Worksheet) -> None:
    lembar.merge_cells("A2:A3")


def _shapes() -> list[Kasus]:
    gabung: Isi = [["Hasil SPI", None, None], ["Provinsi Kalimantan Selatan"], [], ["Kabupaten/Kota", "Indeks SPI", None],
              [None, 2022, 2023], *([n, float(a), float(b)] for _, n, a, b in SPI)]
    risiko: Isi = [["Daerah", "Tahun", "Risiko", "Persentase"], ["Tapin", 2023, "internal: suap", 0.125],
              ["HSS", 2023, "internal: suap", 0.07]]
    hasil = [Baris("63.05", "12.5", indikator="spi_risiko", rincian="internal: suap"),
             Baris("63.06", "7", indikator="spi_risiko", rincian="internal: suap")]
    campur = [*risiko[:2], [*risiko[2][:3], "7%"]]
    dua: Isi = [KEPALA, ["Tapin", 2022, 70.15], [None, 2023, 71.94]]
    return [
        benar("judul_gabung.xlsx", xlsx(gabung, atur=_merged_titles), [*harap(2022), *harap(2023)]),
        benar("format_persen.xlsx", xlsx(risiko, atur=_percent), hasil, himpunan="spi_risiko"),
        benar("format_persen_dan_teks.xlsx", xlsx(campur, atur=_one_percent), hasil, himpunan="spi_risiko"),
        tahan("format_persen_sebagian.xlsx", xlsx(risiko, atur=_one_percent), himpunan="spi_risiko"),
        benar("baris_tersembunyi.xlsx", xlsx(ISI, atur=_hidden_row), harap(), kata=("tersembunyi",)),
        tahan("nilai_gabung.xlsx", xlsx([KEPALA, ["Tapin", 2023, 71.94], ["HSS", 2023, None]], atur=_merged_value), nomor=3),
        benar("daerah_gabung.xlsx", xlsx(dua, atur=_merged_region), [Baris("63.05", "70.15", 2022), *TAPIN]),
        tahan("daerah_tanpa_gabung.xlsx", xlsx(dua), nomor=3),
    ]


def _book(*lembar: tuple[str, Isi, str]) -> bytes:
    """A workbook of sheets (name, rows, state)."""
    b = openpyxl.Workbook()
    b.remove(b.active)
    for nama, isi, keadaan in lembar:
        satu = b.create_sheet(nama)
        for baris in isi:
            satu.append(list(baris))
        satu.sheet_state = keadaan
    return buku.saved(b)


def _sheets() -> list[Kasus]:
    lama: Isi = [KEPALA, ["Tapin", 2022, 70.15], ["HSS", 2022, 70.25]]
    kosong: Isi = []
    return [
        tanya("dua_lembar.xlsx", _book(("2023", ISI, "visible"), ("2022", lama, "visible")), "beberapa tabel"),
        benar("dua_lembar_dijawab.xlsx", _book(("2023", ISI, "visible"), ("2022", lama, "visible")), harap(),
              jawaban={"tabel": "1"}),
        benar("lembar_tersembunyi.xlsx", _book(("Data", ISI, "visible"), ("Lama", lama, "hidden")), harap()),
        benar("lembar_sangat_tersembunyi.xlsx", _book(("Data", ISI, "visible"), ("Lama", lama, "veryHidden")), harap()),
        benar("lembar_kosong.xlsx", _book(("Sampul", kosong, "visible"), ("Data", ISI, "visible")), harap()),
        benar("lembar_sampul.xlsx", _book(("Sampul", [["LAPORAN SPI"], ["Disusun oleh Biro Organisasi"]], "visible"),
              ("Data", ISI, "visible")), harap()),
        tanya("tahun_di_nama_lembar.xlsx", _book(("SPI TW II 2023", [["Daerah", "Indeks SPI"], ["Tapin", 71.94]], "visible"),
              ("SPI TW III 2023", [["Daerah", "Indeks SPI"], ["Tapin", 72.94]], "visible")), "beberapa tabel"),
    ]


def _formulas() -> list[Kasus]:
    tanpa_hasil: Isi = [KEPALA, ["Tapin", 2023, "=70+1.94"]]
    galat: Isi = [KEPALA, ["Tapin", 2023, "#DIV/0!"], ["HSS", 2023, 81.14]]
    tanggal: Isi = [KEPALA, ["Tapin", 2023, datetime.date(2023, 7, 19)], ["HSS", 2023, 81.14]]
    berhasil = buku.in_sheet(xlsx([KEPALA, ["Tapin", 2023, "=70+1.94"]]), b"<v />", b"<v>71.94</v>")
    logika: Isi = [KEPALA, ["Tapin", 2023, True], ["HSS", 2023, 81.14]]
    return [
        tahan("rumus_tanpa_hasil.xlsx", xlsx(tanpa_hasil), "rumus", nomor=2, kolom="Indeks SPI"),
        benar("rumus_berhasil.xlsx", berhasil, TAPIN),
        tahan("rumus_galat.xlsx", xlsx(galat), "rumus", nomor=2),
        tahan("nilai_jadi_tanggal.xlsx", xlsx(tanggal), "tanggal", nomor=2),
        tahan("nilai_logika.xlsx", xlsx(logika), nomor=2),
        tahan("galat_teks.csv", "Daerah;Tahun;Indeks SPI\nTapin;2023;#REF!\nHSS;2023;81,14\n", "rumus", nomor=2),
        tahan("rumus_teks.csv", "Daerah;Tahun;Indeks SPI\nTapin;2023;=A1+1\nHSS;2023;81,14\n", "rumus", nomor=2),
        benar("pecahan_biner.xlsx", xlsx([KEPALA, ["Tapin", 2023, 0.1 + 0.2 + 71.64]]), TAPIN),
    ]


def cases() -> list[Kasus]:
    """All of this module."""
    return [*_formats(), *_shapes(), *_sheets(), *_formulas()]
