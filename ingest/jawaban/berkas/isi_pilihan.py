"""Choices that one cell holds joined: what parts them, which there are, and which a person took."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ingest.jawaban.berkas.kolom_jawaban import KolomJawaban

# KoboToolbox and ODK part them by a space, Microsoft Forms by a semicolon, Google Forms by a comma and a space.
PEMISAH: Mapping[str, str] = {"titik koma": ";", "koma": ", ", "spasi": " "}
NAMA_PILIHAN = re.compile(r"[a-z0-9_.-]+")
LAIN = "(isian lain)"
# More choices than this are names or sentences; one that fewer took than this share is somebody's own words.
OPSI_MAKS = 30
SEDIKIT = 0.01
PANJANG_MAKS = 120


def parted(teks: str, pemisah: str) -> list[str]:
    """The parts of a cell, in order."""
    return [p for p in (p.strip() for p in teks.split(PEMISAH[pemisah].strip() or " ")) if p]


def separator(kolom: KolomJawaban, kobo: bool) -> str:
    """What parts the choices of a column that holds several, '' for a column of single answers.

    `kobo`: whether the file comes from a tool that parts by spaces. Free text is told by its many different parts, answers
    with a comma of their own by parts that never stand apart.
    """
    sel = Counter(filter(None, kolom.isi))
    if not sel or max(map(len, sel)) > PANJANG_MAKS * OPSI_MAKS:
        return ""
    calon = ["titik koma", "koma", *(["spasi"] if kobo else [])]
    return next((p for p in calon if _fits(sel, p)), "")


def choices(isi: Sequence[str], pemisah: str) -> list[str]:
    """The choices that stand in a column, those taken most first; LAIN where single persons wrote something else."""
    sel = Counter(filter(None, isi))
    banyak: Counter[str] = Counter()
    for bagian, n in _joined(sel, pemisah):
        banyak.update(dict.fromkeys(bagian, n))
    semua = [o for o, _ in banyak.most_common()]
    # Where names part by spaces nobody can have written words of one's own.
    sering = [o for o in semua if pemisah == "spasi" or (banyak[o] > 1 and banyak[o] >= SEDIKIT * sel.total())] or semua
    return [*sering, *([LAIN] if len(sering) < len(banyak) else [])]


def taken(teks: str, opsi: Sequence[str], pemisah: str) -> tuple[frozenset[str], str]:
    """Which of the choices a cell holds, and the first part that is none of them, '' for none.

    The longest first, since a choice may hold the sign that parts them. LAIN takes what no other choice is.
    """
    panjang = sorted((o for o in opsi if o != LAIN), key=len, reverse=True)
    tanda, sisa, asing = PEMISAH[pemisah], teks.strip(), ""
    ada: set[str] = set()
    while sisa:
        cocok = next((o for o in panjang if sisa == o or sisa.startswith(o + tanda)), "")
        awal = cocok or sisa.split(tanda, 1)[0]
        if awal:
            ada.add(cocok or LAIN)
            asing = asing or ("" if cocok else awal)
        sisa = sisa[len(awal):].removeprefix(tanda).strip()
    return frozenset(ada & set(opsi)), "" if LAIN in opsi else asing


def _fits(sel: Counter[str], pemisah: str) -> bool:
    bagian = list(_joined(sel, pemisah))
    banyak = {len(b) for b, _ in bagian}
    opsi = Counter(o for b, n in bagian for o in dict.fromkeys(b) for _ in range(min(n, 2)))
    if len(banyak) < 2 or not 2 <= len(opsi) <= OPSI_MAKS or any(len(set(b)) < len(b) for b, _ in bagian):
        return False
    if sum(1 for n in opsi.values() if n > 1) * 2 < len(opsi) or max(map(len, opsi)) > PANJANG_MAKS:
        return False
    sendiri = {b[0] for b, _ in bagian if len(b) == 1}
    if pemisah == "spasi":
        return all(NAMA_PILIHAN.fullmatch(o) for o in opsi) and len(sendiri & set(opsi)) * 2 >= len(opsi)
    return pemisah == "titik koma" or _in_one_order(bagian)


def _in_one_order(bagian: Sequence[tuple[list[str], int]]) -> bool:
    """Google Forms writes choices in the order of the form, whatever order they were taken in."""
    pasang = {(a, b) for isi, _ in bagian for i, a in enumerate(isi) for b in isi[i + 1:]}
    return bool(pasang) and not any((b, a) in pasang for a, b in pasang)


def _joined(sel: Counter[str], pemisah: str) -> Iterator[tuple[list[str], int]]:
    """Each cell's choices with how often it stands there; parts that are one choice with commas of its own put together."""
    semua = [(parted(teks, pemisah), n) for teks, n in sel.items()]
    if pemisah != "koma":
        yield from semua
        return
    satu = _inseparable([b for b, _ in semua])
    for bagian, n in semua:
        hasil: list[str] = []
        for b in bagian:
            if hasil and (hasil[-1].rsplit(", ", 1)[-1], b) in satu:
                hasil[-1] = f"{hasil[-1]}, {b}"
            else:
                hasil.append(b)
        yield hasil, n


def _inseparable(semua: Sequence[Sequence[str]]) -> set[tuple[str, str]]:
    """Neighbours of which neither stands without the other, or of which the second goes on in small letters."""
    sendiri = Counter(b for isi in semua for b in isi)
    sisi = Counter((a, b) for isi in semua for a, b in pairwise(isi))
    besar = sum(isi[0][:1].isupper() for isi in semua) * 2 > len(semua)
    return {
        (a, b) for (a, b), n in sisi.items()
        if (n == sendiri[a] == sendiri[b] and len(semua) > 1) or (besar and b[:1].islower())
    }
