"""What a slide shows and what a paparan holds, in a few words for lists."""

import re
from collections.abc import Mapping

from charts.dasar.templat import CAP_LATIHAN
from charts.kalimat import kata
from rakor.paparan import Paparan, Salindia
from sajian.daftar import BAGAN
from sajian.halaman import HALAMAN
from sajian.sajian import SEMUA_INDIKATOR
from sajian.tampilan import PILIHAN, TERBARU, Tampilan

# What stands on the cover and behind it.
SAMPUL = ("judul", "tanggal", "tempat", "penyelenggara", "agenda")
TAHUN = re.compile(r"\b20\d\d\b")


def view(salindia: Salindia, wilayah: Mapping[str, str], indikator: Mapping[str, str]) -> str:
    """'Kalimantan Selatan · 2025 · Indeks SPI': region, years, indicators, further choices.

    `wilayah` and `indikator` are names on screen by code.
    """
    q = dict(salindia.query)
    butir = [wilayah.get(q.get("daerah") or q.get("prov", ""), ""), _years(q), *_indicators(salindia, q, indikator)]
    butir += [_scope(q, wilayah), kata.PERIODE.get(q.get("periode", ""), "")]
    butir += [f"pembanding {kata.BANDING.get(q['banding'], '').lower()}" if "banding" in q else ""]
    return " · ".join(filter(None, [*butir, CAP_LATIHAN if q.get("latihan") == "1" else ""]))


def _scope(q: Mapping[str, str], wilayah: Mapping[str, str]) -> str:
    """The scope in words, with the names of regions chosen one by one."""
    nama = [wilayah.get(k, k) for k in q.get("pilih", "").split(",") if k] if q.get("lingkup") == PILIHAN else []
    return kata.LINGKUP.get(q.get("lingkup", ""), "") + (f": {kata.dan(nama)}" if nama else "")


def contents(paparan: Paparan) -> str:
    """'18 salindia · rakor 2 Desember 2026 · Banjarmasin'; what is not given is left out."""
    tanggal = f"rakor {paparan.kapan}" if paparan.tanggal else "tanggal rakor belum diisi"
    jumlah = f"{len(paparan.salindia)} bagan" if paparan.salindia else "belum ada bagan"
    return " · ".join(filter(None, [jumlah, tanggal, paparan.tempat]))


def _years(q: Mapping[str, str]) -> str:
    tahun = "angka terbaru" if q.get("tahun") == TERBARU else q.get("tahun", "")
    return " dan ".join(filter(None, [q.get("tahun2", ""), tahun]))


def _indicators(salindia: Salindia, q: Mapping[str, str], nama: Mapping[str, str]) -> list[str]:
    if BAGAN[salindia.bagan].jenis in SEMUA_INDIKATOR:
        return []
    tetap = HALAMAN[salindia.halaman].indikator
    kunci = [q.get(i, getattr(Tampilan, i)) for i in tetap] or [q[i] for i in ("indikator",) if i in q]
    return [nama.get(k, "") for k in kunci]


def changes(lama: Paparan | None, baru: Paparan) -> str:
    """'2 salindia ditambah, urutan diubah': what one revision did to the one before it."""
    if lama is None:
        return f"dibuat dengan {len(baru.salindia)} bagan"
    butir = _slide_changes(lama, baru)
    butir += [f"{n} diubah" for n in SAMPUL if getattr(lama, n) != getattr(baru, n)]
    if lama.beku != baru.beku:
        butir.append("angka dibekukan" if baru.beku else "angka mengikuti yang terbaru")
    return ", ".join(butir) or "isi sama"


def _slide_changes(lama: Paparan, baru: Paparan) -> list[str]:
    dulu, kini = {s.kunci: s for s in lama.salindia}, {s.kunci: s for s in baru.salindia}
    hitung = {
        "ditambah": len(kini.keys() - dulu.keys()), "dibuang": len(dulu.keys() - kini.keys()),
        "kata-katanya diubah": sum(dulu[k] != kini[k] for k in dulu.keys() & kini.keys()),
    }
    butir = [f"{n} salindia {apa}" for apa, n in hitung.items() if n]
    if [k for k in dulu if k in kini] != [k for k in kini if k in dulu]:
        butir.append("urutan diubah")
    return butir


def next_title(judul: str, geser: int) -> str:
    """The title with every year in it moved on: 'Rakor SPI 2025' as 'Rakor SPI 2026'."""
    return TAHUN.sub(lambda m: str(int(m.group()) + geser), judul)
