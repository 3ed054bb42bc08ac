"""A table while it is being walked over, and the doubts about its rows."""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from ingest.baca.blok import Blok
from ingest.baca.grid import Baris, Cell, Grid, column_letter
from ingest.tabel.judul import ANGKA, TANPA_NILAI, TEKS, Daerah, filled, header_names, kind
from ingest.temuan import Temuan

MAKS_SALAH = 50
BARIS_CONTOH = 50
PISAH_LAIN = "simpan dengan pemisah titik koma atau beri tanda kutip"
JUDUL_KURANG = "baris judul kurang satu kolom, seperti tulisan write.table di R"
TULIS_R = "simpan lagi dengan write.csv(data, berkas, row.names = FALSE), atau tambahkan judul untuk kolom pertama"
KOMA_DESIMAL = "koma desimal terbaca sebagai pemisah kolom"


@dataclass
class Calon:
    """A table being walked over: its header lines, where its data begin and end, what stands between."""

    kepala: list[Baris] = field(default_factory=list)
    keterangan: list[str] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)
    mulai: int = 0
    akhir: int = 0
    jumlah: int = 0
    lewati: dict[int, str] = field(default_factory=dict)
    ringkasan: list[Baris] = field(default_factory=list)
    bagian: list[tuple[int, str]] = field(default_factory=list)
    salah: list[Temuan] = field(default_factory=list)
    jumlah_salah: int = 0
    terisi: Counter[int] = field(default_factory=Counter)
    terakhir: dict[int, int] = field(default_factory=dict)
    contoh: list[tuple[Cell, ...]] = field(default_factory=list)
    lebar: int = 0
    kanan: int = 0
    tanpa_judul: list[int] = field(default_factory=list)
    _angka: tuple[int, set[int]] = field(default_factory=lambda: (0, set()))

    def take(self, baris: Baris, isi: list[int]) -> None:
        """Count one data row; `isi` are its columns in which something stands."""
        self.jumlah += 1
        self.akhir = baris[0]
        self.terisi.update(isi)
        self.terakhir.update(dict.fromkeys(isi, self.jumlah))
        if len(self.contoh) < BARIS_CONTOH:
            self.contoh.append(baris[1])

    def take_block(self, blok: Blok) -> None:
        """Count many data rows."""
        for k, kolom in enumerate(blok.kolom):
            letak = np.flatnonzero(kolom.terisi)
            if len(letak):
                self.terisi[k] += len(letak)
                self.terakhir[k] = self.jumlah + int(letak[-1]) + 1
        self.contoh += [blok.row(i)[1] for i in range(min(len(blok), BARIS_CONTOH - len(self.contoh)))]
        self.jumlah += len(blok)
        self.akhir = int(blok.nomor[-1])

    def number_columns(self) -> set[int]:
        """Columns that hold numbers in most of the first rows that fill them."""
        if self._angka[0] != len(self.contoh):
            self._angka = (len(self.contoh), self._count_numbers())
        return self._angka[1]

    def _count_numbers(self) -> set[int]:
        angka: Counter[int] = Counter()
        isi: Counter[int] = Counter()
        for sel in self.contoh:
            for k in filled(sel):
                isi[k] += 1
                angka[k] += kind(sel[k]) in (ANGKA, TANPA_NILAI)
        return {k for k in isi if angka[k] * 2 > isi[k]}

    def refuse(self, baris: Baris, sebab: str, cara: str, lembar: str = "") -> None:
        """Note a row that makes the table unfit."""
        self.jumlah_salah += 1
        if len(self.salah) < MAKS_SALAH:
            self.salah.append(Temuan(baris[0], column_letter(len(baris[1]) - 1), row_text(baris), sebab, cara, lembar))


def row_text(baris: Baris) -> str:
    """Cells of a row as one line of words."""
    return " ".join(" ".join(s.split()) for s in baris[1] if s.strip())


def check_header(calon: Calon, baris: Baris, grid: Grid, daerah: Daerah | None) -> None:
    """Before the first data row: a header that names a region where the data do is itself a data row."""
    sel = baris[1]
    calon.lebar = max((len(k[1]) for k in calon.kepala), default=len(sel))
    calon.kanan = max((filled(k[1])[-1] for k in calon.kepala), default=len(sel))
    nama = header_names(calon.kepala, grid.gabung, calon.lebar)
    bernama = [k for k, n in enumerate(nama) if n]
    calon.tanpa_judul = [k for k in range(bernama[0], bernama[-1]) if not nama[k]] if bernama else []
    if daerah is None or len(calon.kepala) != 1:
        return
    letak = [k for k, isi in enumerate(calon.kepala[0][1]) if daerah(isi)]
    if len(letak) == 1 and letak[0] < len(sel) and daerah(sel[letak[0]]):
        sebab = "baris judul tidak ditemukan; baris ini sudah berisi data"
        calon.refuse(calon.kepala[0], sebab, "tambahkan satu baris judul kolom", grid.lembar)


def check_cells(calon: Calon, baris: Baris, isi: list[int], pemisah: str) -> None:
    """A row of a text file with more or fewer cells than the header is a shifted row."""
    sel = baris[1]
    if isi[-1] == calon.kanan + 1 and sel[0].strip() == str(calon.jumlah + 1) and not calon.tanpa_judul:
        calon.refuse(baris, JUDUL_KURANG, TULIS_R)
    elif isi[-1] > calon.kanan:
        koma = pemisah == "," and any(_split_decimal(sel, k) for k in isi)
        sebab = KOMA_DESIMAL if koma else "sel lebih banyak daripada judul"
        calon.refuse(baris, f"{sebab} ({isi[-1] + 1} sel, judul {calon.kanan + 1})", PISAH_LAIN)
    elif len(sel) <= calon.kanan:
        sebab = f"sel kurang ({len(sel)} sel, judul {calon.kanan + 1}); isinya mungkin bergeser"
        calon.refuse(baris, sebab, "lengkapi pemisah kolom di baris ini")
    elif pemisah == "," and any(_split_decimal(sel, k) for k in calon.tanpa_judul):
        calon.refuse(baris, KOMA_DESIMAL, PISAH_LAIN)


def _split_decimal(sel: tuple[Cell, ...], kolom: int) -> bool:
    """Digits right of a whole number: 71,94 cut in two."""
    return kolom > 0 and sel[kolom].strip().isdigit() and sel[kolom - 1].strip().lstrip("-").isdigit()


def check_numbering(calon: Calon, lembar: str) -> None:
    """Numbers 1 2 3 under the header number the columns only where the data have a text column."""
    if any(kind(isi) == TEKS for sel in calon.contoh for isi in sel):
        return
    for nomor, alasan in calon.lewati.items():
        if alasan == "nomor kolom":
            calon.refuse((nomor, ("1 2 3",)), "nomor kolom atau data?", "hapus baris nomor kolom, atau beri kolom nama", lembar)
