"""Bytes of a delimited text cut into records: which of them are plain rows of the usual width, which are looked at singly.

A record ends at a line end outside of quotes. Whatever csv.reader could read in another way than by that rule (a quote
inside an unquoted cell, a lone carriage return, a control character, an endless record) is not cut at all but said to be
doubtful from its first byte on.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pyarrow import csv

from ingest.baca.blok import Blok, Kolom
from ingest.baca.keamanan import MAKS_HURUF_BARIS, MAKS_HURUF_SEL

Letak = npt.NDArray[np.int64]
KUTIP, BARIS_BARU = ord('"'), ord("\n")
KENDALI = bytes([*range(9), 11, 12, *range(14, 32), 127])
# Shorter runs of plain rows are not worth a block.
BLOK_TERPENDEK = 32


class Rentang(NamedTuple):
    """Records that follow each other: bytes from `awal` to `akhir`, the line number of the first, how many; plain or not."""

    awal: int
    akhir: int
    nomor: int
    banyak: int
    polos: bool


@dataclass(frozen=True)
class Potongan:
    """What was found in a piece of text: its ranges, the bytes they take, the line after them, whether the rest is doubtful."""

    rentang: tuple[Rentang, ...]
    terpakai: int
    nomor: int
    ragu: bool


@dataclass(frozen=True)
class Pemotong:
    """Cuts pieces of a file whose rows usually have `lebar` cells, parted by `pemisah`."""

    pemisah: str
    lebar: int

    @property
    def able(self) -> bool:
        """Whether such a file can be cut at all."""
        return self.lebar > 1 and self.pemisah.isascii() and self.pemisah not in '"\r\n'

    def cut(self, data: bytes, nomor: int, habis: bool) -> Potongan:
        """Cut a piece that begins with a record on line `nomor`; `habis`: the file ends with it."""
        huruf = np.frombuffer(data, np.uint8)
        kutip = np.flatnonzero(huruf == KUTIP)
        baris = np.flatnonzero(huruf == BARIS_BARU)
        akhir = baris[np.searchsorted(kutip, baris) % 2 == 0] + 1
        if habis and len(data) > (akhir[-1] if len(akhir) else 0):
            akhir = np.append(akhir, len(data))
        boleh = self._certain(data, huruf, kutip, akhir)
        selesai = akhir[akhir <= boleh]
        terpakai = int(selesai[-1]) if len(selesai) else 0
        ragu = len(selesai) < len(akhir) or len(data) - terpakai >= MAKS_HURUF_BARIS
        batas = np.concatenate(([0], selesai))
        letak_baris = np.searchsorted(baris, batas)
        polos = self._plain(huruf, kutip, batas, letak_baris)
        return Potongan(_ranges(batas, nomor + letak_baris, polos), terpakai, nomor + int(letak_baris[-1]), ragu)

    def block(self, isi: bytes, r: Rentang, sandi: str) -> Blok:
        """The bytes of a plain range as columns."""
        if sandi not in ("utf-8", "utf-8-sig"):
            isi = isi.decode(sandi).encode()
        nama = [str(k) for k in range(self.lebar)]
        tabel = csv.read_csv(
            pa.BufferReader(isi),
            csv.ReadOptions(column_names=nama, use_threads=False, block_size=len(isi) + 1),
            csv.ParseOptions(delimiter=self.pemisah, quote_char='"' if b'"' in isi else False),
            csv.ConvertOptions(column_types=dict.fromkeys(nama, pa.dictionary(pa.int32(), pa.string())), check_utf8=False,
                               strings_can_be_null=False, null_values=[]),
        )
        assert len(tabel) == r.banyak, f"{len(tabel)} baris dari {r.banyak}"
        kolom = (tabel.column(k).combine_chunks() for k in nama)
        return Blok(
            np.arange(r.nomor, r.nomor + r.banyak),
            tuple(Kolom(k.indices.to_numpy().astype(np.int32), k.dictionary.to_pylist()) for k in kolom),
        )

    def _certain(self, data: bytes, huruf: npt.NDArray[np.uint8], kutip: Letak, akhir: Letak) -> int:
        """Up to which byte every reader must cut alike."""
        sampai = int(akhir[-1]) if len(akhir) else 0
        kendali = len(data[:sampai].translate(None, KENDALI)) != sampai
        if kendali or data.count(b"\r", 0, sampai) != data.count(b"\r\n", 0, sampai):
            return 0
        panjang = np.diff(akhir, prepend=0) >= MAKS_HURUF_BARIS
        if panjang.any():
            sampai = int(akhir[panjang][0]) - 1
        salah = self._misplaced(huruf, kutip[kutip < sampai])
        return min(sampai, int(salah[0])) if len(salah) else sampai

    def _misplaced(self, huruf: npt.NDArray[np.uint8], kutip: Letak) -> Letak:
        """Quotes that neither open a cell, nor close one, nor stand doubled inside one."""
        tepi = [ord(self.pemisah), BARIS_BARU]
        pembuka, penutup = kutip[0::2], kutip[1::2]
        sebelum = np.where(pembuka > 0, huruf[pembuka - 1], BARIS_BARU)
        ganda = np.isin(pembuka - 1, penutup)
        salah = pembuka[~(np.isin(sebelum, tepi) | ganda)]
        sesudah = huruf[np.minimum(penutup + 1, len(huruf) - 1)]
        baik = np.isin(sesudah, [*tepi, ord("\r"), KUTIP]) | (penutup == len(huruf) - 1)
        return np.sort(np.concatenate((salah, penutup[~baik], pembuka[len(penutup):])))

    def _plain(self, huruf: npt.NDArray[np.uint8], kutip: Letak, batas: Letak, letak_baris: Letak) -> npt.NDArray[np.bool_]:
        """Which records are one line with the usual number of cells, none of them long."""
        pisah = np.flatnonzero(huruf[: int(batas[-1])] == ord(self.pemisah))
        pisah = pisah[np.searchsorted(kutip, pisah) % 2 == 0]
        sel = np.diff(np.searchsorted(pisah, batas)) + 1
        satu = np.diff(letak_baris) <= 1
        hasil: npt.NDArray[np.bool_] = (sel == self.lebar) & satu & (np.diff(batas) <= MAKS_HURUF_SEL)
        return hasil


def _ranges(batas: Letak, nomor: Letak, polos: npt.NDArray[np.bool_]) -> tuple[Rentang, ...]:
    """Neighbouring records of one kind together; short runs of plain ones go with the others."""
    ganti = np.flatnonzero(np.diff(polos)) + 1
    mulai = [0, *ganti.tolist()] if len(polos) else []
    hasil: list[Rentang] = []
    for i, j in zip(mulai, [*mulai[1:], len(polos)]):
        baru = Rentang(int(batas[i]), int(batas[j]), int(nomor[i]), j - i, bool(polos[i]) and j - i >= BLOK_TERPENDEK)
        if hasil and not hasil[-1].polos and not baru.polos:
            lama = hasil.pop()
            baru = lama._replace(akhir=baru.akhir, banyak=lama.banyak + baru.banyak)
        hasil.append(baru)
    return tuple(hasil)
