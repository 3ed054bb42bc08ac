"""A decimal comma that a comma file took for the end of a cell: 71,94 as 71 in one column and 94 in the next."""

import re
from collections.abc import Mapping

from ingest.arti.pemetaan import ABAIKAN, PERAN_UKURAN, Pemetaan, PetaKolom
from ingest.arti.usulan import Contoh, Usulan
from ingest.baca.grid import Cell
from ingest.sel.potongan import clean, missing_reason
from ingest.tabel.calon import KOMA_DESIMAL, PISAH_LAIN
from ingest.temuan import Pertanyaan, Temuan

BULAT, PECAHAN, PENDEK = re.compile(r"-?[0-9]{1,3}"), re.compile(r"[0-9]{0,3}"), re.compile(r"[0-9]{1,2}")
SATU, DUA = "satu", "dua"
# What may stand right of a figure without being a number itself; decimals that fell there may lack in some rows.
BUKAN_ANGKA = (ABAIKAN, "catatan", "predikat", "status", "rincian", "sumber_id")


def ask_split(usul: Usulan, contoh: Contoh, jawaban: Mapping[str, str]) -> None:
    """Ask about each column of figures that may have lost its decimals to its neighbour; refuse it once that is said."""
    for i, judul in _suspects(usul.pemetaan, contoh):
        bulat, pecahan = next(p for p in _pairs(contoh, i) if p[1])
        jawab = jawaban.get(f"koma:{judul}", "")
        if jawab == SATU:
            usul.galat.append(Temuan(None, judul, f"{bulat},{pecahan}", KOMA_DESIMAL, PISAH_LAIN))
        elif jawab != DUA:
            sisa = contoh.judul[i + 1]
            kalimat = (
                f"Kolom '{judul}' berisi bilangan bulat saja dan kolom '{sisa}' di kanannya satu sampai tiga angka. "
                f"Apakah {bulat} dan {pecahan} sebenarnya satu angka, {bulat},{pecahan}?"
            )
            pilihan = ((DUA, "bukan; keduanya memang kolom sendiri"), (SATU, "ya, satu angka yang terpotong koma"))
            usul.tanya.append(Pertanyaan(f"koma:{judul}", kalimat, pilihan))


def _suspects(peta: Pemetaan, contoh: Contoh) -> list[tuple[int, str]]:
    return [
        (i, k.judul) for i, (k, kanan) in enumerate(zip(peta.kolom, peta.kolom[1:]))
        if k.peran in PERAN_UKURAN and not _counted_whole(k, contoh) and _cut_in_two(_pairs(contoh, i), _may_fall(kanan))
    ]


def _counted_whole(kolom: PetaKolom, contoh: Contoh) -> bool:
    """Whether the column holds what has no decimals."""
    indikator = contoh.rujukan.indikator.get(kolom.tetap.get("indikator", ""), {})
    return kolom.peran != "nilai" or indikator.get("desimal") == "0"


def _may_fall(kanan: PetaKolom) -> re.Pattern[str]:
    """What decimals look like in the column right of a figure: another measure could hold two digits in every row."""
    return PECAHAN if kanan.peran in BUKAN_ANGKA else PENDEK


def _pairs(contoh: Contoh, letak: int) -> list[tuple[Cell, Cell]]:
    """The cells of a column beside those right of it, where it says something."""
    return [(clean(b[letak]), clean(b[letak + 1])) for b in contoh.baris if missing_reason(b[letak]) is None]


def _cut_in_two(pasangan: list[tuple[Cell, Cell]], pecahan: re.Pattern[str]) -> bool:
    """Whole numbers with a few digits beside them; ranks and running numbers go no further than the rows."""
    kanan = [b for _, b in pasangan if b]
    if len(kanan) * 2 <= len(pasangan) or not all(BULAT.fullmatch(a) and pecahan.fullmatch(b) for a, b in pasangan):
        return False
    return any(b.startswith("0") for b in kanan) or max(map(int, kanan)) > len(pasangan)
