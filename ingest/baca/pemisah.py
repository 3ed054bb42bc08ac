"""Which character parts the cells of a text file: chosen by what makes whole rows, asked when two do."""

import csv
import re
from collections import Counter

from ingest.temuan import PerluPilihan, Pertanyaan

NAMA_PEMISAH = {";": "titik koma (;)", ",": "koma (,)", "\t": "tab", "|": "garis tegak (|)"}
# Digits on both sides: a decimal or thousands comma, not the end of a cell.
KOMA_ANGKA = re.compile(r"^[^A-Za-z]*\d,\d[^A-Za-z]*$")
KOMA_KALIMAT = re.compile(r",(?!\s)")
HAMPIR_SAMA = 0.8


def choose_delimiter(contoh: list[str]) -> str:
    """The delimiter of the sample lines; `,` for a file of one column.

    Raises PerluPilihan when two delimiters make rows equally well or none does.
    """
    nilai = {p: _quality(split_rows(contoh, p), p) for p in NAMA_PEMISAH}
    urut = sorted(nilai, key=lambda p: nilai[p], reverse=True)
    if nilai[urut[0]] == 0:
        return _none_fits(contoh)
    if nilai[urut[1]] >= HAMPIR_SAMA * nilai[urut[0]]:
        raise PerluPilihan(_question(urut[:2], contoh))
    return urut[0]


def split_rows(contoh: list[str], pemisah: str) -> list[list[str]]:
    """The sample cut into cells, forgiving quotes that the end of the sample cuts open."""
    try:
        return [sel for sel in csv.reader(contoh, delimiter=pemisah) if any(s.strip() for s in sel)]
    except csv.Error:
        return [b.rstrip("\r\n").split(pemisah) for b in contoh if b.strip()]


def _quality(baris: list[list[str]], pemisah: str) -> float:
    """Share of rows with several cells that have the usual width and hold no other delimiter, 0..1."""
    lebar = Counter(len(sel) for sel in baris if len(sel) > 1)
    if not lebar:
        return 0.0
    biasa = lebar.most_common(1)[0][0]
    baik = sum(1 for sel in baris if len(sel) == biasa and all(_is_clean(s, pemisah) for s in sel))
    return baik / len(baris)


def _is_clean(sel: str, pemisah: str) -> bool:
    if any(p in sel for p in ";|\t" if p != pemisah):
        return False
    if pemisah == "," or "," not in sel:
        return True
    return bool(KOMA_ANGKA.match(sel)) or not KOMA_KALIMAT.search(sel)


def _none_fits(contoh: list[str]) -> str:
    calon = [p for p in NAMA_PEMISAH if any(p in b for b in contoh)]
    if not calon:
        return ","
    raise PerluPilihan(_question(calon, contoh))


def _question(calon: list[str], contoh: list[str]) -> Pertanyaan:
    baris = next(b for b in contoh if any(p in b for p in calon)).strip()
    kalimat = f"Dengan apa kolom berkas ini dipisah? Contoh barisnya: {baris[:80]}"
    return Pertanyaan("pemisah", kalimat, tuple((p, NAMA_PEMISAH[p]) for p in calon))
