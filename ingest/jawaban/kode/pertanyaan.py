"""Which scale the answers of a question belong to, and which element of a kind of survey it asks about."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from ingest.jawaban.berkas.kolom_jawaban import KolomJawaban
from ingest.jawaban.kode.skala_jawaban import Skor, key, known
from ingest.sel.kata_judul import contains, tokens

# From this share of its answers on a scale is proposed; the rest is asked about.
DIKENAL = 0.75
# Numbers under such a header are no answers on a scale.
BUKAN_SKALA = frozenset(tokens(
    "umur usia tahun jumlah lama pendidikan nomor no kode id durasi rt rw berapa populasi bobot sampel strata lapis klaster psu"
))


def scale_of_each(kolom: Sequence[KolomJawaban], skala: Mapping[str, Skor]) -> dict[int, str]:
    """The proposed scale by place, for columns that read like questions.

    Where several fit, as when nobody chose the lowest answer: the one that knows most answers of all questions, then the
    shortest.
    """
    cocok = {k.letak: _fitting(k, skala) for k in kolom}
    # Of a form with stars of 1 to 6 some questions got no 6.
    ramai = {nama: sum(milik.get(nama, 0.0) for milik in cocok.values()) for nama in skala}
    return {
        letak: max(milik, key=lambda nama: (milik[nama], ramai[nama], -len(skala[nama]), nama))
        for letak, milik in cocok.items() if milik
    }


def _fitting(kolom: KolomJawaban, skala: Mapping[str, Skor]) -> dict[str, float]:
    """Scales that know most of the answers, each with the share it knows."""
    isi = Counter(filter(None, kolom.isi))
    if BUKAN_SKALA & set(tokens(kolom.judul)) and all(key(i).isdigit() for i in isi):
        return {}
    semua = {nama: known(isi, skor) for nama, skor in skala.items()}
    return {nama: bagian for nama, bagian in semua.items() if bagian >= DIKENAL}


def element(judul: str, unsur: pd.DataFrame) -> str:
    """The element whose words a header holds, the longest first; '' for none. `unsur`: rows of one kind of survey."""
    return closest(judul, unsur)[1]


def closest(judul: str, unsur: pd.DataFrame) -> tuple[int, str]:
    """That element, and how many words of it the header holds: (0, '') for none."""
    kata = tokens(judul)
    calon = [(tokens(f), u) for u, semua in zip(unsur["unsur"], unsur["kata"]) for f in semua.split("|")]
    return next(((len(f), u) for f, u in sorted(calon, key=lambda c: -len(c[0])) if contains(kata, f)), (0, ""))
