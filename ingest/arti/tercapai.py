"""Target, realisasi, capaian: the figure is what was reached; how much of the target that is, is another measure."""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from ingest.arti.kamus import Arti
from ingest.arti.pemetaan import ABAIKAN
from ingest.arti.usulan import Contoh, Usulan
from ingest.sel.kata_judul import tokens
from ingest.temuan import Pertanyaan, Temuan

DICAPAI, BIAYA, TARGET = "realisasi", "anggaran", "target"
PERSEN = re.compile(r"%|\bpersen", re.I)
ANGKANYA, BAGIAN_TARGET = "angka", "persen"
HANYA_TINGKAT = "persentase terhadap target, bukan angkanya; angkanya sendiri tidak ada di berkas ini"
TINGKAT = frozenset({"capaian", "pencapaian", "persentase", "persen"})
WAKTU = ("tahun", "periode")


def reached(contoh: Contoh, letak: int) -> Arti | None:
    """A header that names what was reached beside a target: the figure itself. None for other headers."""
    judul = contoh.judul[letak]
    if not contoh.himpunan.berangka or not _names_reached(judul):
        return None
    sisa = re.sub(rf"\b(?:{DICAPAI}|kinerja)\b", " ", judul, flags=re.I)
    arti = contoh.kamus.read(sisa) if tokens(sisa) else Arti("nilai")
    return arti if arti is not None and arti.peran == "nilai" else None


def without_rates(arti: list[Arti], judul: Sequence[str]) -> list[Arti]:
    """How much of a target was reached is left out where the figure itself stands beside it, of the same time."""
    tercapai = [a for a, j in zip(arti, judul) if a.peran == "nilai" and _names_reached(j)]
    return [Arti(ABAIKAN) if is_rate(a, j) and any(map(partial(_same_figure, a), tercapai)) else a for a, j in zip(arti, judul)]


def ask_rate(usul: Usulan, contoh: Contoh, jawaban: Mapping[str, str]) -> None:
    """A percentage alone beside a target without percent may be the share of it; ask, and refuse it once that is said."""
    judul = contoh.judul
    bertarget = any(TARGET in tokens(j) and not PERSEN.search(j) for j in judul)
    if not bertarget or any(map(_names_reached, judul)):
        return
    for k in usul.pemetaan.kolom:
        if not (is_rate(Arti(k.peran), k.judul) and PERSEN.search(k.judul)):
            continue
        jawab = jawaban.get(f"capaian:{k.judul}", "")
        if jawab == BAGIAN_TARGET:
            usul.galat.append(Temuan(None, k.judul, "", HANYA_TINGKAT, "tambahkan kolom Realisasi atau Nilai"))
        elif jawab != ANGKANYA:
            kalimat = f"Di samping kolom target, kolom '{k.judul}' memuat angkanya sendiri atau persen dari target?"
            pilihan = ((ANGKANYA, "angkanya sendiri"), (BAGIAN_TARGET, "berapa persen dari target yang tercapai"))
            usul.tanya.append(Pertanyaan(f"capaian:{k.judul}", kalimat, pilihan))


def is_rate(arti: Arti, judul: str) -> bool:
    """Whether a header of values may mean a share of a target."""
    return arti.peran == "nilai" and not _names_reached(judul) and not TINGKAT.isdisjoint(tokens(judul))


def _names_reached(judul: str) -> bool:
    return DICAPAI in tokens(judul) and BIAYA not in tokens(judul)


def _same_figure(satu: Arti, dua: Arti) -> bool:
    """Whether two headers name one time, and one indicator where both name any."""
    sewaktu = all(satu.tetap.get(k) == dua.tetap.get(k) for k in WAKTU)
    return sewaktu and (not satu.indikator or not dua.indikator or satu.indikator == dua.indikator)
