"""XLS (BIFF5 and BIFF8) beside its values: percent formats, formulas, errors, hidden rows and columns."""

import struct
from collections.abc import Iterator

from ingest.baca.grid import TANPA_TANDA
from ingest.baca.ole import Ole
from ingest.baca.tanda_sel import FORMAT_BAWAAN, Penanda, format_marks
from ingest.baca.teks_kaya_xls import raised_fonts, raised_texts
from ingest.temuan import Ditolak, refuse

BOF, EOF, BOUNDSHEET, FILEPASS = 0x0809, 0x000A, 0x0085, 0x002F
FORMAT, XF, SUPBOOK = 0x041E, 0x00E0, 0x01AE
FONT, SST, CONTINUE = 0x0031, 0x00FC, 0x003C
FORMULA, NUMBER, RK, MULRK = 0x0006, 0x0203, 0x027E, 0x00BD
LABEL, LABELSST, RSTRING, BOOLERR = 0x0204, 0x00FD, 0x00D6, 0x0205
ROW, COLINFO = 0x0208, 0x007D
BERISI = {FORMULA, NUMBER, RK, LABEL, LABELSST, RSTRING, BOOLERR}
BIFF8 = 0x0600
# MS-XLS 2.5.10 BErr.
GALAT = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
Rekaman = tuple[int, bytes]
# Marks of the cell styles that have any.
Bergaya = dict[int, frozenset[str]]


def scan_xls(isi: bytes) -> tuple[list[Penanda], tuple[str, ...]]:
    """Marks of each sheet in workbook order, and what the reader should know of the workbook."""
    ole = Ole(isi)
    arus = ole.read("Workbook" if "Workbook" in ole.arus else "Book")
    try:
        buku = _Globals(arus)
        lembar = [_scan_sheet(arus, letak, buku) for letak in buku.letak]
    except (struct.error, IndexError) as galat:
        raise _broken() from galat
    kata = ["makro di dalam berkas diabaikan"] if "_VBA_PROJECT_CUR" in ole.arus else []
    kata += ["tautan ke berkas lain diabaikan; yang dibaca nilai yang tersimpan"] if buku.tautan else []
    return lembar, tuple(kata)


def _broken() -> Ditolak:
    return refuse("berkas XLS rusak atau terpotong", "buka di program lembar kerja lalu simpan sebagai XLSX")


def _records(arus: bytes, letak: int) -> Iterator[Rekaman]:
    """Records from a BOF to its EOF; those of embedded charts are left out."""
    dalam = 0
    while letak + 4 <= len(arus):
        jenis, panjang = struct.unpack_from("<HH", arus, letak)
        dalam += (jenis == BOF) - (jenis == EOF)
        if dalam <= 0:
            return
        if dalam == 1:
            yield jenis, arus[letak + 4 : letak + 4 + panjang]
        letak += 4 + panjang
    raise _broken()


class _Globals:
    """What the first part of the workbook says for all sheets."""

    def __init__(self, arus: bytes) -> None:
        self.letak: list[int] = []
        self.tautan = 0
        self.biff8 = False
        bertanda = dict(FORMAT_BAWAAN)
        gaya: list[int] = []
        font: list[bytes] = []
        bersama: list[bytes] = []
        sebelum = 0
        for jenis, isi in _records(arus, 0):
            if jenis == FILEPASS:
                raise refuse("berkas terkunci kata sandi", "buka kuncinya lalu simpan ulang")
            if jenis == BOF:
                self.biff8 = struct.unpack_from("<H", isi)[0] == BIFF8
            elif jenis == FORMAT:
                nomor = struct.unpack_from("<H", isi)[0]
                bertanda[nomor] = format_marks(self._format_text(isi))
            elif jenis == XF:
                gaya.append(struct.unpack_from("<H", isi, 2)[0])
            elif jenis == BOUNDSHEET:
                self.letak.append(struct.unpack_from("<I", isi)[0])
            elif jenis == SUPBOOK:
                self.tautan += len(isi) > 4
            elif jenis == FONT:
                font.append(isi)
            elif jenis == SST or (jenis == CONTINUE and sebelum in (SST, CONTINUE) and bersama):
                bersama.append(isi)
            sebelum = jenis
        self.bertanda = raised_texts(bersama, raised_fonts(font))
        self.bergaya = {i: tanda for i, nomor in enumerate(gaya) if (tanda := bertanda.get(nomor))}

    def _format_text(self, isi: bytes) -> str:
        if not self.biff8:
            return isi[3:].decode("latin-1")
        return isi[5:].decode("utf-16-le" if isi[4] & 1 else "latin-1", "replace")


def _scan_sheet(arus: bytes, letak: int, buku: _Globals) -> Penanda:
    penanda = Penanda("")
    for jenis, isi in _records(arus, letak):
        if jenis in BERISI:
            _cell(penanda, jenis, isi, buku.bergaya)
            if jenis == LABELSST and buku.bertanda:
                _note_raised(penanda, isi, buku.bertanda)
        elif jenis == MULRK:
            _many(penanda, isi, buku.bergaya)
        elif jenis == ROW and isi[12] & 0x20:
            penanda.baris_tersembunyi.add(struct.unpack_from("<H", isi)[0] + 1)
        elif jenis == COLINFO and isi[8] & 1:
            awal, akhir = struct.unpack_from("<HH", isi)
            penanda.kolom_tersembunyi.update(range(awal, min(akhir, 255) + 1))
    penanda.flush()
    return penanda


def _cell(penanda: Penanda, jenis: int, isi: bytes, bergaya: Bergaya) -> None:
    baris, kolom, gaya = struct.unpack_from("<HHH", isi)
    penanda.count(baris, kolom)
    tanda = bergaya.get(gaya, TANPA_TANDA)
    if jenis == FORMULA:
        _formula(penanda, baris, kolom, isi[6:14], tanda)
    elif jenis == BOOLERR and isi[7]:
        penanda.note_error(baris, kolom, GALAT.get(isi[6], "#GALAT"))
    elif tanda and jenis in (NUMBER, RK):
        penanda.mark(baris, kolom, tanda)


def _note_raised(penanda: Penanda, isi: bytes, bertanda: dict[int, str]) -> None:
    baris, kolom, _, nomor = struct.unpack_from("<HHHI", isi)
    if nomor in bertanda:
        penanda.ganti.setdefault(baris, {})[kolom] = bertanda[nomor]


def _formula(penanda: Penanda, baris: int, kolom: int, hasil: bytes, tanda: frozenset[str]) -> None:
    if hasil[6:8] != b"\xff\xff":
        penanda.note_formula(baris, kolom, repr(struct.unpack("<d", hasil)[0]), False, tanda)
    elif hasil[0] == 2:
        penanda.note_error(baris, kolom, GALAT.get(hasil[2], "#GALAT"))
    elif hasil[0] == 3:
        # An empty text: also what programs write that did not calculate.
        penanda.note_formula(baris, kolom, "0", False, TANPA_TANDA)
    else:
        penanda.note_formula(baris, kolom, "", True, TANPA_TANDA)


def _many(penanda: Penanda, isi: bytes, bergaya: Bergaya) -> None:
    baris, awal = struct.unpack_from("<HH", isi)
    for urut in range((len(isi) - 6) // 6):
        penanda.count(baris, awal + urut)
        if tanda := bergaya.get(struct.unpack_from("<H", isi, 4 + 6 * urut)[0]):
            penanda.mark(baris, awal + urut, tanda)
