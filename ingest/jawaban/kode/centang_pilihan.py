"""Which choices each person took, whether one cell holds them joined or each has a column of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.jawaban.berkas.isi_pilihan import LAIN, PEMISAH, choices, separator, taken
from ingest.jawaban.berkas.kolom_jawaban import MAKS_SEBUT, Jawaban, KolomJawaban
from ingest.jawaban.kode import buku_kode as bk
from ingest.temuan import Ditolak, Temuan

# A box that was not ticked, and a question that was never shown.
TIDAK = frozenset({"0", "0.0", "tidak", "no", "n", "false", "salah", "not selected", "tidak dipilih"})
TAK_DITANYA = frozenset({"", "n/a", "na"})
TANPA_OPSI = "pilihan kolom ini belum disebut di buku kode"
SEBUT_OPSI = f"sebut pilihan dan pemisahnya ({', '.join(PEMISAH)}), atau jadikan lewati"
Isi = NDArray[np.float64]


@dataclass(frozen=True)
class Opsi:
    """One choice of one question."""

    soal: str
    opsi: str


def as_choices(kolom: KolomJawaban, pemisah: str = "") -> bk.KolomKode:
    """A column taken for choices: its own one, or those that its cells hold joined by `pemisah`, '' to tell it by the cells."""
    if kolom.opsi:
        return bk.KolomKode(kolom.judul, bk.PILIHAN, kolom.soal, skor={kolom.opsi: None})
    pemisah = pemisah or separator(kolom, True) or "titik koma"
    return bk.KolomKode(kolom.judul, bk.PILIHAN, kolom.judul, pemisah, skor=dict.fromkeys(choices(kolom.isi, pemisah)))


def options(kode: bk.BukuKode) -> list[Opsi]:
    """The choices of a codebook, each once though a tool may write it joined and apart."""
    return list(dict.fromkeys(Opsi(k.unsur or k.judul, o) for k in kode.of(bk.PILIHAN) for o in k.skor))


def ticked(jawaban: Jawaban, kode: bk.BukuKode) -> dict[str, Isi]:
    """Columns o0, o1 … in the order of `options`: 1 taken, 0 not taken, NaN where the person answered nothing of the question.

    Raises Ditolak for a column of which the codebook names no choice, and for answers that are none of them.
    """
    kolom = {k.judul: k for k in jawaban.kolom}
    semua = options(kode)
    hasil = {o: np.zeros(len(jawaban.nomor)) for o in semua}
    ditanya = {o.soal: np.zeros(len(jawaban.nomor), np.bool_) for o in semua}
    salah: list[Temuan] = []
    for k in kode.of(bk.PILIHAN):
        if not k.skor or (k.skala and k.skala not in PEMISAH):
            salah.append(Temuan(None, k.judul, "", TANPA_OPSI, SEBUT_OPSI))
            continue
        soal = k.unsur or k.judul
        tanya, ambil = _read(kolom[k.judul].isi, k, jawaban.nomor, salah)
        ditanya[soal] |= tanya
        for opsi, isi in ambil.items():
            hasil[Opsi(soal, opsi)] = np.maximum(hasil[Opsi(soal, opsi)], isi)
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    return {f"o{ke}": np.where(ditanya[o.soal], hasil[o], np.nan) for ke, o in enumerate(semua)}


def _read(
    isi: Sequence[str], k: bk.KolomKode, nomor: Sequence[int], salah: list[Temuan]
) -> tuple[NDArray[np.bool_], dict[str, Isi]]:
    """Who was asked, and who took which choice; each different cell is read once."""
    tulisan, awal, ke = np.unique(np.asarray(isi, dtype=object).astype(str), return_index=True, return_inverse=True)
    rata = [str(t).strip().casefold() for t in tulisan]
    tanya = np.array([r not in TAK_DITANYA for r in rata])
    if not k.skala:
        return tanya[ke], {o: np.array([t and r not in TIDAK for t, r in zip(tanya, rata)], float)[ke] for o in k.skor}
    semua = [taken(str(t) if ya else "", list(k.skor), k.skala) for t, ya in zip(tulisan, tanya)]
    asing = sorted((nomor[a], teks) for a, (_, teks) in zip(awal, semua) if teks)
    salah += [Temuan(n, k.judul, teks, "pilihan ini tidak ada di buku kode", f"tambahkan, atau beri kolom ini pilihan {LAIN}")
              for n, teks in asing]
    return tanya[ke], {o: np.array([o in ada for ada, _ in semua], float)[ke] for o in k.skor}
