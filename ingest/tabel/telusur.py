"""One walk over the rows of a grid that finds its tables, in bounded memory."""

import numpy as np

from ingest.baca.blok import Blok, Saring
from ingest.baca.grid import Baris, Cell, Grid
from ingest.sel.nama import words
from ingest.sel.waktu import read_time
from ingest.tabel.calon import Calon, check_cells, check_header, check_numbering, row_text
from ingest.tabel.catatan_kaki import is_note, is_summary, may_be_foot
from ingest.tabel.judul import (
    KEPALA,
    KUNCI,
    TAHUN,
    TEKS,
    Daerah,
    completes_header,
    continues_header,
    filled,
    has_figures,
    is_above_header,
    is_numbering,
    kind,
)

MAKS_PEMBUKA = 2_000


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
        elif len(isi) == 1 and not self.kini.jumlah and completes_header(self.kini.kepala, baris[1], isi[0]):
            self.kini.kepala.append(baris)
        elif len(isi) == 1 and self._is_lone_text(baris[1][isi[0]]):
            self._wait(baris)
        elif self.kini.jumlah:
            self._in_body(baris, isi)
        else:
            self._before_body(baris, isi)

    def take_block(self, blok: Blok) -> None:
        """Many rows: those in the midst of a table that are data beyond doubt together, the others one by one."""
        ke, banyak, untuk, lain = 0, len(blok), Calon(), np.arange(0)
        while ke < banyak:
            if not self._in_the_midst(blok, ke):
                self.take(blok.row(ke))
                ke += 1
                continue
            if untuk is not self.kini:
                untuk, lain = self.kini, np.append(np.flatnonzero(~self._plain(blok)), banyak)
            sampai = int(lain[np.searchsorted(lain, ke)])
            if sampai > ke:
                self.kini.take_block(blok.cut(slice(ke, sampai)))
            if sampai < banyak:
                self.take(blok.row(sampai))
            ke = sampai + 1

    def _in_the_midst(self, blok: Blok, ke: int) -> bool:
        """Whether nothing but the row itself decides what the row is."""
        kini = self.kini
        tenang = kini.jumlah > 0 and not self.jeda and not self.tunggu and not kini.tanpa_judul
        return tenang and len(blok.kolom) == kini.lebar and kini.lewati.get(int(blok.nomor[ke]) - 1) != "judul berulang"

    def _plain(self, blok: Blok) -> Saring:
        """Rows with two cells or more that are no repeated header, no total, no note and no longer than the header."""
        polos = blok.filled >= 2
        belum = np.ones(len(blok), np.bool_)
        for k, kolom in enumerate(blok.kolom):
            polos &= ~(belum & kolom.of(may_be_foot))
            belum &= ~kolom.terisi
            if k > self.kini.kanan:
                polos &= ~kolom.terisi
        for _, kepala in self.kini.kepala:
            sama = np.ones(len(blok), np.bool_)
            for kolom, judul in zip(blok.kolom, kepala):
                sama &= kolom.is_text(judul)
            polos &= ~sama
        return polos

    def finish(self) -> list[Calon]:
        """Close the last table; what still waits are its footnotes."""
        if self.kini.jumlah:
            self._close()
        return self.hasil

    def _close(self) -> None:
        check_numbering(self.kini, self.grid.lembar)
        for baris, jeda in self.tunggu:
            # "Sumber: KPK" under a column "No" is a footnote, not a figure that went astray.
            catatan = is_note(baris[1], filled(baris[1]), jeda)
            if not jeda and not catatan and self._in_number_column(baris):
                self._refuse(baris, "teks di kolom angka tanpa nama daerah", "lengkapi atau hapus baris itu")
            self.kini.catatan.append(row_text(baris))
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
        elif len(kepala) == 1 and is_above_header(kepala[0][1], baris[1]):
            self.tunggu.append((kepala.pop(), False))
            self._start_header(baris)
        else:
            self._data(baris, isi)

    def _first_figures(self, baris: Baris, isi: list[int]) -> None:
        if not self.kini.kepala:
            if len(isi) == 2 and words(baris[1][isi[0]]) in KUNCI:
                self.tunggu.append((baris, self.jeda))
                return
            if self._header_of_lone_texts(baris[0], isi):
                self._data(baris, isi)
                return
            self._refuse(baris, "baris judul tidak ditemukan di atas angka", "tambahkan satu baris judul kolom")
        self._data(baris, isi)

    def _header_of_lone_texts(self, nomor: int, isi: list[int]) -> bool:
        """Take lone texts right above the figures as header lines where they name just the columns of the figures.

        So statistics offices write a table of one year: the name of the regions, under it beside them the title and the year.
        """
        letak = [filled(b[1])[0] for b, _ in self.tunggu]
        awal = len(letak) - 1 - letak[::-1].index(isi[0]) if isi[0] in letak else len(letak)
        rapat = [b[0] for b, _ in self.tunggu[awal:]] == list(range(nomor - len(letak) + awal, nomor))
        if set(letak[awal:]) != set(isi) or not rapat:
            return False
        kepala, self.tunggu = [b for b, _ in self.tunggu[awal:]], self.tunggu[:awal]
        self._start_header(kepala[0])
        self.kini.kepala += kepala[1:]
        return True

    def _start_header(self, baris: Baris) -> None:
        self.kini.kepala.append(baris)
        self.kini.keterangan += [row_text(b) for b, _ in self.tunggu]
        self.tunggu = []
        self.jeda = False

    def _in_body(self, baris: Baris, isi: list[int]) -> None:
        nomor, sel = baris
        if any(sel[: len(kepala)] == kepala[: len(sel)] for _, kepala in self.kini.kepala):
            self._repeated_header(baris)
        elif is_summary(sel, isi):
            self.kini.ringkasan.append(baris)
            self.kini.lewati[nomor] = "jumlah atau rata-rata"
        elif is_note(sel, isi, self.jeda or bool(self.tunggu)) and not any(self._is_region(sel[k]) for k in isi):
            self.kini.catatan.append(row_text(baris))
            self.kini.lewati[nomor] = "catatan kaki"
        elif (self.jeda or self.tunggu) and self._starts_new_table(sel, isi):
            self._new_table(baris)
        elif self.kini.lewati.get(nomor - 1) == "judul berulang" and is_numbering(sel):
            self.kini.lewati[nomor] = "nomor kolom"
        else:
            self._data(baris, isi)

    def _repeated_header(self, baris: Baris) -> None:
        """The next page of the table; under a title that names neither region nor time it is another table."""
        judul = row_text(self.tunggu[-1][0]) if self.tunggu else ""
        if judul and not self._names_section(judul):
            self._new_table(baris)
            return
        self.kini.lewati[baris[0]] = "judul berulang"
        awal = self.kini.keterangan[-1] if self.kini.keterangan else ""
        if judul and not self.kini.bagian and self._names_section(awal):
            # The title over the first page heads its rows just as this one heads the next.
            self.kini.bagian.append((self.kini.mulai, awal))

    def _names_section(self, teks: str) -> bool:
        return bool(teks) and (self._is_region(teks) or read_time(teks) is not None)

    def _new_table(self, kepala: Baris) -> None:
        menunggu, self.tunggu = self.tunggu, []
        self._close()
        self.tunggu = menunggu
        self._start_header(kepala)

    def _starts_new_table(self, sel: tuple[Cell, ...], isi: list[int]) -> bool:
        if len(isi) < 2 or has_figures(sel) or any(self._is_region(sel[k]) for k in isi):
            return False
        angka = self.kini.number_columns()
        return any(k in angka and kind(sel[k]) == TEKS for k in isi) or words(sel[isi[0]]) in KEPALA

    def _data(self, baris: Baris, isi: list[int]) -> None:
        kini, (nomor, sel) = self.kini, baris
        if not kini.jumlah:
            kini.mulai = nomor
            check_header(kini, baris, self.grid, self.daerah)
        if self.tunggu:
            self._note_section(nomor)
        if self.grid.pemisah and (len(sel) != kini.lebar or isi[-1] > kini.kanan or kini.tanpa_judul):
            check_cells(kini, baris, isi, self.grid.pemisah)
        kini.take(baris, isi)
        self.jeda = False

    def _note_section(self, nomor: int) -> None:
        """Lone texts before a data row head a section of the table."""
        for baris, _ in self.tunggu:
            self.kini.lewati[baris[0]] = "judul bagian"
            if self._in_number_column(baris):
                self._refuse(baris, "teks di kolom angka tanpa nama daerah", "lengkapi atau hapus baris itu")
        self.kini.bagian.append((nomor, row_text(self.tunggu[-1][0])))
        self.tunggu = []

    def _refuse(self, baris: Baris, sebab: str, cara: str) -> None:
        self.kini.refuse(baris, sebab, cara, self.grid.lembar)
