"""What each column of a survey is, and which answer is worth what: proposed once, corrected, kept for the next wave."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from ingest.jawaban.kode.skala_jawaban import key
from ingest.temuan import Ditolak, refuse

PERTANYAAN, DAERAH, UNIT, KELOMPOK, BOBOT, LAPIS, GUGUS, POPULASI = (
    "pertanyaan", "daerah", "unit", "kelompok", "bobot", "lapis", "gugus", "populasi",
)
# A choice among several that one person may take, and what tools note beside the answers.
PILIHAN, MULAI, SELESAI, LAMA, KIRIMAN, ALAT = "pilihan", "waktu_mulai", "waktu_selesai", "lama_mengisi", "nomor_kiriman", "alat"
PRIBADI, LEWATI = "pribadi", "lewati"
PERAN = (
    PERTANYAAN, PILIHAN, DAERAH, UNIT, KELOMPOK, BOBOT, LAPIS, GUGUS, POPULASI, MULAI, SELESAI, LAMA, KIRIMAN, ALAT, PRIBADI,
    LEWATI,
)
# Of these a survey has one column at most.
TUNGGAL = (DAERAH, UNIT, BOBOT, LAPIS, GUGUS, POPULASI, MULAI, SELESAI, LAMA, KIRIMAN)
BENTUK = "samakan dengan buku kode yang ditulis --write-codebook"


@dataclass(frozen=True)
class KolomKode:
    """One column: its role; for a question its element, its scale, whether less is better, and scores of single answers.

    `skor`: answer to score 0-100, or None for an answer that says nothing; it goes before the scale. Of a role PILIHAN: `unsur`
    is the question, `skor` names its choices, `skala` what parts them inside one cell ('' where the column is one choice).
    """

    judul: str
    peran: str
    unsur: str = ""
    skala: str = ""
    balik: bool = False
    skor: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True)
class BukuKode:
    """The codebook of a survey: which kind it is (data/survei/buku_survei.csv), and its columns."""

    buku: str
    kolom: tuple[KolomKode, ...]

    def of(self, peran: str) -> list[KolomKode]:
        """The columns of one role, in the order of the file."""
        return [k for k in self.kolom if k.peran == peran]

    def one(self, peran: str) -> KolomKode | None:
        """The column of a role that there is once."""
        return next(iter(self.of(peran)), None)


def scores(kolom: KolomKode, skala: Mapping[str, Mapping[str, float | None]]) -> dict[str, float | None]:
    """Scores of the answers to one question by their key, turned round where less is better."""
    dasar = dict(skala.get(kolom.skala, {})) | {key(j): s for j, s in kolom.skor.items()}
    return {j: s if s is None or not kolom.balik else 100 - s for j, s in dasar.items()}


def to_json(kode: BukuKode) -> str:
    """As text for a file that people can correct."""
    return json.dumps(asdict(kode), ensure_ascii=False, indent=1)


def from_json(teks: str) -> BukuKode:
    """Back from such a file. Raises Ditolak with words for what is no codebook."""
    try:
        isi = json.loads(teks)
        kolom = tuple(KolomKode(**k) for k in isi["kolom"])
        kode = BukuKode(str(isi["buku"]), kolom)
    except (ValueError, TypeError, KeyError, RecursionError) as galat:
        raise refuse("berkas buku kode tidak dapat dibaca", BENTUK) from galat
    if not all(map(_typed, kolom)):
        raise refuse("berkas buku kode tidak dapat dibaca", BENTUK)
    if salah := _wrong(kode):
        raise salah
    return kode


def _typed(k: KolomKode) -> bool:
    """Whether words are words and scores numbers: a file from elsewhere may hold anything."""
    return (
        all(isinstance(t, str) for t in (k.judul, k.peran, k.unsur, k.skala)) and isinstance(k.balik, bool)
        and isinstance(k.skor, dict) and all(s is None or type(s) in (int, float) for s in k.skor.values())
    )


def _wrong(kode: BukuKode) -> Ditolak | None:
    for k in kode.kolom:
        if k.peran not in PERAN:
            return refuse(f"peran {k.peran} tidak dikenal", f"pakai salah satu dari {', '.join(PERAN)}", kolom=k.judul)
        if any(s is not None and not 0 <= s <= 100 for s in k.skor.values()):
            return refuse("skor jawaban harus 0 sampai 100", "betulkan, atau null bila jawabannya tidak dihitung", kolom=k.judul)
    ganda = [p for p in TUNGGAL if len(kode.of(p)) > 1]
    if ganda:
        judul = ", ".join(k.judul for k in kode.of(ganda[0]))
        return refuse(f"ada lebih dari satu kolom {ganda[0]}: {judul}", "sisakan satu, yang lain jadikan lewati")
    return None
