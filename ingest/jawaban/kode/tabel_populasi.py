"""How many people each unit or stratum has, told in a small table instead of a column of the answers."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ingest.baca.grid import is_blank
from ingest.baca.sniff import read
from ingest.jawaban.berkas.isi_jawaban import coded
from ingest.jawaban.berkas.kolom_jawaban import MAKS_SEBUT, Jawaban, KolomJawaban
from ingest.jawaban.kode import buku_kode as bk
from ingest.sel.potongan import clean
from ingest.temuan import Ditolak, Temuan, refuse

JUDUL_POPULASI, JUDUL_LAPIS = "Populasi (tabel)", "Lapis (tabel)"
BULAT = re.compile(r"\d{1,9}|\d{1,3}(?:[. ,]\d{3}){1,2}")
BETULKAN = "betulkan di tabel populasi"


@dataclass(frozen=True)
class Populasi:
    """People by unit or stratum; `nomor`: the line of each in the file they come from, none where they were typed."""

    isi: Mapping[str, int]
    nomor: Mapping[str, int]


def from_file(isi: bytes, nama: str) -> Populasi:
    """Two columns, a name and a number, with or without headers. Raises Ditolak with lines and what is wrong there."""
    grid = max(read(isi, nama).grid, key=lambda g: sum(1 for _ in g), default=None)
    semua = [] if grid is None else [(n, [clean(s) for s in sel if not is_blank(s)]) for n, sel in grid]
    baris = [(n, b) for n, b in semua if b]
    if baris and len(baris[0][1]) == 2 and not any(h.isdigit() for h in baris[0][1][1]):
        baris = baris[1:]
    if not baris:
        raise refuse("tabel populasi tidak memuat baris", "dua kolom: nama unit dan populasinya")
    salah = [Temuan(n, "", " ".join(b), "bukan dua kolom", "tulis nama unit dan populasinya") for n, b in baris if len(b) != 2]
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    angka = {n: _whole(b[1]) for n, b in baris}
    salah = [Temuan(n, "populasi", b[1], "populasi harus bilangan mulai 1", BETULKAN) for n, b in baris if angka[n] is None]
    banyak = Counter(b[0] for _, b in baris)
    salah += [Temuan(n, "unit", b[0], "unit ini disebut dua kali", BETULKAN) for n, b in baris if banyak[b[0]] > 1]
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    return Populasi({b[0]: a for n, b in baris if (a := angka[n]) is not None}, {b[0]: n for n, b in baris})


def told_by(kode: bk.BukuKode) -> bk.KolomKode | None:
    """The column whose names the table has: strata, without them units."""
    return kode.one(bk.LAPIS) or kode.one(bk.UNIT)


def with_populations(jawaban: Jawaban, kode: bk.BukuKode, populasi: Populasi) -> tuple[Jawaban, bk.BukuKode]:
    """The same answers with the population of each one's stratum as a column; units become strata where there were none.

    Raises Ditolak for names that are not in the answers, answers whose unit has no population, and fewer people than answered.
    """
    milik = told_by(kode)
    if milik is None:
        raise refuse("tabel populasi perlu kolom unit atau lapis", "sebut dahulu kolom mana yang memuat unitnya")
    isi = next(k.isi for k in jawaban.kolom if k.judul == milik.judul)
    salah = list(_faults(Counter(filter(None, isi)), populasi, milik.judul))
    if "" in isi:
        sebab = "unit tidak terisi, jadi populasinya tidak diketahui"
        salah.append(Temuan(jawaban.nomor[isi.index("")], milik.judul, "", sebab, "lengkapi di berkas survei"))
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    letak = max(k.letak for k in jawaban.kolom) + 1
    kolom = [KolomJawaban(letak, JUDUL_POPULASI, coded(str(populasi.isi[i]) for i in isi))]
    peran = [bk.KolomKode(JUDUL_POPULASI, bk.POPULASI)]
    if milik.peran == bk.UNIT:
        kolom.append(KolomJawaban(letak + 1, JUDUL_LAPIS, isi))
        peran.append(bk.KolomKode(JUDUL_LAPIS, bk.LAPIS))
    lama = [replace(k, peran=bk.LEWATI) if k.peran == bk.POPULASI else k for k in kode.kolom]
    return replace(jawaban, kolom=(*jawaban.kolom, *kolom)), replace(kode, kolom=(*lama, *peran))


def _faults(banyak: Counter[str], populasi: Populasi, kolom: str) -> Iterator[Temuan]:
    kenal = ", ".join(sorted(banyak)[:5])
    for nama, besar in populasi.isi.items():
        n = populasi.nomor.get(nama)
        if nama not in banyak:
            yield Temuan(n, "unit", nama, f"unit ini tidak ada di kolom {kolom}", f"samakan tulisannya, misalnya {kenal}")
        elif besar < banyak[nama]:
            sebab = f"populasi {nama} {besar}, padahal yang menjawab {banyak[nama]}"
            yield Temuan(n, "populasi", str(besar), sebab, BETULKAN)
    for nama in sorted(set(banyak) - set(populasi.isi)):
        yield Temuan(None, kolom, nama, "unit ini belum ada di tabel populasi", "tambahkan barisnya")


def _whole(teks: str) -> int | None:
    """A whole number from 1 on, with or without signs between thousands."""
    angka = int(re.sub(r"\D", "", teks)) if BULAT.fullmatch(teks) else 0
    return angka or None
