"""Questions whose scale the answers do not settle: nobody took some answer, and on another scale they are worth another score."""

from collections.abc import Mapping

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.skala_jawaban import Skor, key, scales


def doubtful(kode: bk.BukuKode, jawaban: Jawaban, rujukan: Rujukan) -> list[tuple[bk.KolomKode, str]]:
    """Each such question, and the name of the other scale.

    Where the rule of a survey says how many answers there are, a scale of so many is certain.
    """
    skala = scales(rujukan.tabel["skala_jawaban"])
    tingkat = rujukan.tabel["buku_survei"].set_index("buku")["tingkat"].get(kode.buku, "")
    tanya = [p for p in kode.of(bk.PERTANYAAN) if p.skala in skala and not p.skor and str(steps(skala[p.skala])) != tingkat]
    kolom = {k.judul: k for k in jawaban.kolom}
    isi = {p.judul: {k for i in kolom[p.judul].isi.counts() if (k := key(i))} for p in tanya}
    diambil: dict[str, set[float | None]] = {}
    for p in tanya:
        diambil.setdefault(p.skala, set()).update(skala[p.skala].get(k) for k in isi[p.judul])
    ragu = [p for p in tanya if isi[p.judul] and not set(skala[p.skala].values()) - {None} <= diambil[p.skala]]
    return [(p, lain[0]) for p in ragu if (lain := _others(isi[p.judul], p.skala, skala))]


def _others(isi: set[str], nama: str, skala: Mapping[str, Skor]) -> list[str]:
    """Scales that know all these answers and give one of them another score."""
    return [n for n, s in skala.items() if isi <= set(s) and any(s[k] != skala[nama].get(k) for k in isi)]


def steps(skor: Skor) -> int:
    """How many different scores a scale has."""
    return len({s for s in skor.values() if s is not None})
