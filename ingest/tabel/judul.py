"""Telling headers from data: what kind a cell is, which rows are headers, and the names they give."""

import re
from collections.abc import Callable, Sequence

from ingest.baca.grid import Baris, Cell, Gabung, column_letter, is_blank, marks
from ingest.sel.nama import words
from ingest.sel.potongan import Bagian, clean, split_cell

KOSONG, ANGKA, TAHUN, TANPA_NILAI, TEKS = "kosong", "angka", "tahun", "tanpa nilai", "teks"
# A mark behind a year, as over provisional figures, leaves it a year.
ANGKA_TAHUN = re.compile(r"(?:19|20)[0-9]{2} ?(?:\*{1,3}\)?)?")
SATUAN = re.compile(r"\(.*\)|%|persen|indeks|skor|nilai|unit|rp|rupiah|orang|jumlah", re.I)
# First cells of real header rows, and of "key: value" lines above them.
KEPALA = {
    "no", "nomor", "kode", "kode wilayah", "kab", "kabupaten", "kabupaten kota", "kab kota", "kota", "daerah", "wilayah",
    "nama", "nama daerah", "nama wilayah", "provinsi", "instansi", "nama instansi", "pemda", "pemerintah daerah", "indikator",
    "uraian", "tahun", "unit kerja", "opd", "skpd", "perangkat daerah", "jenis", "bidang", "layanan",
}
KUNCI = {
    "tahun", "tahun anggaran", "periode", "triwulan", "semester", "bulan", "tanggal", "provinsi", "instansi", "nama instansi",
    "pemerintah daerah", "nama daerah", "kabupaten", "satuan", "sumber", "sumber data", "dinas", "opd", "skpd", "unit kerja",
    "lampiran", "nomor", "perihal", "tabel", "keadaan", "indikator",
}
URUT_KOLOM = re.compile(r"(\()?([0-9]{1,3})\)?")
Daerah = Callable[[str], bool]


def filled(sel: Sequence[Cell]) -> list[int]:
    """Columns in which something stands."""
    return [k for k, isi in enumerate(sel) if (isi and not isi.isspace()) or (type(isi) is not str and not is_blank(isi))]


def kind(isi: Cell) -> str:
    """Kind of a cell; a bare year is not a number here, because headers hold years."""
    if is_blank(isi):
        return KOSONG
    if ANGKA_TAHUN.fullmatch(isi.strip()):
        return TAHUN
    if marks(isi) & {"angka", "rumus_kosong", "galat"}:
        return ANGKA
    bagian = split_cell(isi)
    if isinstance(bagian, Bagian) and not bagian.predikat:
        return ANGKA if bagian.inti else TANPA_NILAI
    return ANGKA if isinstance(bagian, Bagian) and bagian.inti else TEKS


def has_figures(sel: Sequence[Cell]) -> bool:
    """Whether a row holds numbers or marks of missing numbers, which headers do not."""
    return any(kind(isi) in (ANGKA, TANPA_NILAI) for isi in sel if isi)


def is_numbering(sel: Sequence[Cell]) -> bool:
    """A row that numbers the columns in order: (1) (2), or without brackets three or more."""
    isi = [URUT_KOLOM.fullmatch(clean(sel[k])) for k in filled(sel)]
    if len(isi) < 2 or any(c is None or int(c[2]) != i + 1 for i, c in enumerate(isi)):
        return False
    return len(isi) >= 3 or all(c is not None and c[1] for c in isi)


def is_above_header(atas: Sequence[Cell], bawah: Sequence[Cell]) -> bool:
    """Whether the upper of two text rows is a title or "Tahun: 2024", and the lower the header."""
    isi, isi_bawah = filled(atas), filled(bawah)
    kepala = words(bawah[isi_bawah[0]]) in KEPALA
    if kepala and words(atas[isi[0]]) not in KEPALA:
        return True
    if not 2 <= len(isi) <= 3 or not (kepala or len(isi_bawah) > len(isi)):
        return False
    titik_dua = atas[isi[0]].strip().endswith(":") or atas[isi[1]].strip().startswith(":")
    return titik_dua or (len(isi) == 2 and kepala and words(atas[isi[0]]) in KUNCI)


def continues_header(kepala: list[Baris], baris: Baris, gabung: Sequence[Gabung], daerah: Daerah | None) -> bool:
    """Whether a text row under a header row is its next line and not the first data row."""
    _, sel = baris
    isi = filled(sel)
    if daerah is not None and any(daerah(sel[k]) for k in isi):
        return False
    terakhir, atas = kepala[-1]
    if any(g.atas <= terakhir < g.bawah or (g.atas == g.bawah == terakhir and _parts(g, sel)) for g in gabung):
        return True
    isi_atas = filled(atas)
    if isi[0] < isi_atas[0]:
        # A row of groups above: it starts further right and names fewer columns.
        return set(isi_atas) <= set(isi) and len(isi) > len(isi_atas)
    if isi[0] == isi_atas[0]:
        # Under names and their units a third line may give the years of the same columns.
        return _same_label(atas, sel, isi) or (isi[0] > filled(kepala[0][1])[0] and _all_short(sel, isi))
    return _all_short(sel, isi) or any(k >= len(atas) or is_blank(atas[k]) for k in isi)


def completes_header(kepala: list[Baris], sel: Sequence[Cell], kolom: int) -> bool:
    """Whether a lone year or unit stands under a header name that is not the first one."""
    if not kepala or not (kind(sel[kolom]) == TAHUN or SATUAN.fullmatch(sel[kolom].strip())):
        return False
    isi_atas = filled(kepala[-1][1])
    return kolom in isi_atas and kolom != isi_atas[0]


def _parts(gabung: Gabung, sel: Sequence[Cell]) -> bool:
    """A merged group over several columns, under which at least two cells stand."""
    return gabung.kanan > gabung.kiri and sum(not is_blank(s) for s in sel[gabung.kiri : gabung.kanan + 1]) >= 2


def _same_label(atas: Sequence[Cell], sel: Sequence[Cell], isi: list[int]) -> bool:
    sama = [k for k in isi if k < len(atas) and sel[k].strip() == atas[k].strip()]
    return isi[0] in sama and len(sama) < len(isi) and all(k in sama or kind(sel[k]) == TAHUN for k in isi)


def _all_short(sel: Sequence[Cell], isi: list[int]) -> bool:
    return all(kind(sel[k]) == TAHUN or SATUAN.fullmatch(sel[k].strip()) for k in isi)


def header_names(kepala: list[Baris], gabung: Sequence[Gabung], lebar: int) -> list[str]:
    """One name a column from all header lines, groups repeated over their columns; empty where none stands."""
    garis = [_spread(kepala, urut, gabung, lebar) for urut in range(len(kepala))]
    return [" ".join(dict.fromkeys(" ".join(g[k].split()) for g in garis if g[k].strip())) for k in range(lebar)]


def _spread(kepala: list[Baris], urut: int, gabung: Sequence[Gabung], lebar: int) -> list[str]:
    """Texts of one header line with merged or implied groups filled to the right."""
    nomor, sel = kepala[urut]
    teks = [str(s) for s in sel[:lebar]] + [""] * (lebar - len(sel))
    rentang = [g for g in gabung if g.atas <= nomor <= g.bawah]
    for g in rentang:
        sumber = next((s for n, s in kepala if n == g.atas), ())
        isi = sumber[g.kiri] if g.kiri < len(sumber) else ""
        teks[g.kiri : min(g.kanan + 1, lebar)] = [isi] * (min(g.kanan + 1, lebar) - g.kiri)
    if urut < len(kepala) - 1 and not any(g.kanan > g.kiri for g in rentang):
        _imply_groups(teks, kepala[urut + 1][1])
    return teks


def _imply_groups(teks: list[str], bawah: Sequence[Cell]) -> None:
    """Without merged cells a group reaches over the blanks to its right, as long as something stands below."""
    kelompok = ""
    for k, isi in enumerate(teks):
        ada_bawah = k < len(bawah) and not is_blank(bawah[k])
        if isi.strip():
            kelompok = isi if ada_bawah else ""
        elif ada_bawah:
            teks[k] = kelompok
        else:
            kelompok = ""


def place_name(kolom: int) -> str:
    """Name of a column that has data but no header."""
    return f"(kolom {column_letter(kolom)})"
