"""One walk over the rows of a grid that finds its tables, in bounded memory."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ingest.grid import Baris, Cell, Grid, column_letter
from ingest.judul import (
    ANGKA,
    KEPALA,
    KUNCI,
    TAHUN,
    TANPA_NILAI,
    TEKS,
    Daerah,
    continues_header,
    filled,
    has_figures,
    is_key_value,
    is_numbering,
    kind,
)
from ingest.kaki import is_note, is_summary
from ingest.nama import words
from ingest.temuan import Temuan

MAKS_PEMBUKA = 2_000
MAKS_SALAH = 50
BARIS_CONTOH = 50


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
    _angka: tuple[int, set[int]] = field(default_factory=lambda: (0, set()))

    def number_columns(self) -> set[int]:
        """Columns that hold numbers in most of the first rows that fill them."""
        if self._angka[0] != len(self.contoh):
            self._angka = (len(self.contoh), self._count_numbers())
        return self._angka[1]

    def _count_numbers(self) -> set[int]:
        angka, isi = Counter(), Counter()
        for sel in self.contoh:
            for k in filled(sel):
                isi[k] += 1
                angka[k] += kind(sel[k]) in (ANGKA, TANPA_NILAI)
        return {k for k in isi if angka[k] * 2 > isi[k]}


class Telusur:
    """The walk. Feed rows in order with `take`, then `finish`; the tables are in `hasil`."""

    def __init__(self, grid: Grid, daerah: Daerah | None) -> None:
        """`daerah` says whether a text names a region, which only data do."""
        self.grid, self.daerah = grid, daerah
        self.hasil: list[Calon] = []
        self.kini = Calon()
        # Lone texts and "key: value" lines that may be titles, sections or footnotes; True after a blank row.
        self.tunggu: list[tuple[Baris, bool]] = []
        self.jeda = False

    def take(self, baris: Baris) -> None:
        """One row: blank, lone text, header or data."""
        isi = filled(baris[1])
        if not isi:
            self.jeda = True
        elif len(isi) == 1 and self._is_lone_text(baris[1][isi[0]]):
            self._wait(baris)
        elif self.kini.jumlah:
            self._in_body(baris, isi)
        else:
            self._before_body(baris, isi)

    def finish(self) -> list[Calon]:
        """Close the last table; what still waits are its footnotes."""
        if self.kini.jumlah:
            self._close()
        return self.hasil

    def _close(self) -> None:
        for baris, jeda in self.tunggu:
            if not jeda and self._in_number_column(baris):
                self._refuse(baris, "teks di kolom angka tanpa nama daerah", "lengkapi atau hapus baris itu")
            self.kini.catatan.append(_text(baris))
        self.tunggu = []
        self.hasil.append(self.kini)
        self.kini = Calon()

    def _wait(self, baris: Baris) -> None:
        if len(self.tunggu) < MAKS_PEMBUKA:
            self.tunggu.append((baris, self.jeda))
        else:
            self._refuse(baris, "terlalu banyak baris yang hanya berisi satu teks", "hapus baris yang bukan data")

    def _in_number_column(self, baris: Baris) -> bool:
        return filled(baris[1])[0] in self.kini.number_columns()

    def _is_lone_text(self, isi: Cell) -> bool:
        if kind(isi) not in (TEKS, TAHUN) or (self.kini.kepala and self._is_region(isi)):
            return False
        # In a table of one column every cell stands alone.
        return not (self.kini.kepala and len(filled(self.kini.kepala[-1][1])) == 1)

    def _is_region(self, isi: Cell) -> bool:
        return self.daerah is not None and self.daerah(isi)

    def _before_body(self, baris: Baris, isi: list[int]) -> None:
        kepala = self.kini.kepala
        if is_numbering(baris[1]):
            self.kini.lewati[baris[0]] = "nomor kolom"
        elif has_figures(baris[1]):
            self._first_figures(baris, isi)
        elif not kepala:
            self._start_header(baris)
        elif continues_header(kepala, baris, self.grid.gabung, self.daerah):
            kepala.append(baris)
        elif len(kepala) == 1 and is_key_value(kepala[0][1], baris[1]):
            self.tunggu.append((kepala.pop(), False))
            self._start_header(baris)
        else:
            self._data(baris, isi)

    def _first_figures(self, baris: Baris, isi: list[int]) -> None:
        if not self.kini.kepala:
            if len(isi) == 2 and words(baris[1][isi[0]]) in KUNCI:
                self.tunggu.append((baris, self.jeda))
                return
            self._refuse(baris, "baris judul tidak ditemukan di atas angka", "tambahkan satu baris judul kolom")
        self._data(baris, isi)

    def _start_header(self, baris: Baris) -> None:
        self.kini.kepala.append(baris)
        self.kini.keterangan += [_text(b) for b, _ in self.tunggu]
        self.tunggu = []
        self.jeda = False

    def _in_body(self, baris: Baris, isi: list[int]) -> None:
        nomor, sel = baris
        if any(sel[: len(kepala)] == kepala[: len(sel)] for _, kepala in self.kini.kepala):
            self.kini.lewati[nomor] = "judul berulang"
        elif is_summary(sel, isi):
            self.kini.ringkasan.append(baris)
            self.kini.lewati[nomor] = "jumlah atau rata-rata"
        elif is_note(sel, isi, self.jeda or bool(self.tunggu)):
            self.kini.catatan.append(_text(baris))
            self.kini.lewati[nomor] = "catatan kaki"
        elif (self.jeda or self.tunggu) and self._starts_new_table(sel, isi):
            menunggu, self.tunggu = self.tunggu, []
            self._close()
            self.tunggu = menunggu
            self._start_header(baris)
        elif self.kini.lewati.get(nomor - 1) == "judul berulang" and is_numbering(sel):
            self.kini.lewati[nomor] = "nomor kolom"
        else:
            self._data(baris, isi)

    def _starts_new_table(self, sel: tuple[Cell, ...], isi: list[int]) -> bool:
        if len(isi) < 2 or has_figures(sel) or any(self._is_region(sel[k]) for k in isi):
            return False
        angka = self.kini.number_columns()
        return any(k in angka and kind(sel[k]) == TEKS for k in isi) or words(sel[isi[0]]) in KEPALA

    def _data(self, baris: Baris, isi: list[int]) -> None:
        kini, (nomor, sel) = self.kini, baris
        if not kini.jumlah:
            kini.mulai = nomor
            kini.lebar = max((len(k[1]) for k in kini.kepala), default=len(sel))
            kini.kanan = max((filled(k[1])[-1] for k in kini.kepala), default=len(sel))
        if self.tunggu:
            self._note_section(nomor)
        if self.grid.pemisah and (len(sel) != kini.lebar or isi[-1] > kini.kanan):
            self._check_length(baris, isi)
        kini.jumlah += 1
        kini.akhir = nomor
        kini.terisi.update(isi)
        kini.terakhir.update(dict.fromkeys(isi, kini.jumlah))
        if len(kini.contoh) < BARIS_CONTOH:
            kini.contoh.append(sel)
        self.jeda = False

    def _note_section(self, nomor: int) -> None:
        """Lone texts before a data row head a section of the table."""
        for baris, _ in self.tunggu:
            self.kini.lewati[baris[0]] = "judul bagian"
            if self._in_number_column(baris):
                self._refuse(baris, "teks di kolom angka tanpa nama daerah", "lengkapi atau hapus baris itu")
        self.kini.bagian.append((nomor, _text(self.tunggu[-1][0])))
        self.tunggu = []

    def _check_length(self, baris: Baris, isi: list[int]) -> None:
        nomor, sel = baris
        lebar = self.kini.lebar
        if isi[-1] > self.kini.kanan:
            koma = self.grid.pemisah == "," and any(sel[k].isdigit() and sel[k - 1].strip().isdigit() for k in isi if k)
            sebab = "koma desimal terbaca sebagai pemisah kolom" if koma else "sel lebih banyak daripada judul"
            cara = "simpan dengan pemisah titik koma atau beri tanda kutip"
            self._refuse(baris, f"{sebab} ({isi[-1] + 1} sel, judul {self.kini.kanan + 1})", cara)
        elif len(sel) < lebar:
            cara = "lengkapi pemisah kolom di baris ini"
            self._refuse(baris, f"sel kurang ({len(sel)} sel, judul {lebar}); isinya mungkin bergeser", cara)

    def _refuse(self, baris: Baris, sebab: str, cara: str) -> None:
        self.kini.jumlah_salah += 1
        if len(self.kini.salah) < MAKS_SALAH:
            letak = column_letter(len(baris[1]) - 1)
            self.kini.salah.append(Temuan(baris[0], letak, _text(baris), sebab, cara, self.grid.lembar))


def _text(baris: Baris) -> str:
    return " ".join(" ".join(s.split()) for s in baris[1] if s.strip())
