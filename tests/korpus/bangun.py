"""Builds the corpus: `python tests/korpus/bangun.py FOLDER` writes its files and what is expected of them.

Tests take the cases from memory; the folder is for people who want to open the files or feed them to another reader.
"""

import dataclasses
import json
import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.korpus import bahaya, bentuk, daerah, dialek, lembar, tulisan
from tests.korpus.kasus import Kasus

MODUL = (dialek, tulisan, daerah, bentuk, lembar, bahaya)


@cache
def corpus() -> tuple[Kasus, ...]:
    """All cases, in a fixed order."""
    return tuple(k for modul in MODUL for k in modul.cases())


def expectation(kasus: Kasus) -> dict[str, object]:
    """What must come out of a file, as JSON."""
    isi = dataclasses.asdict(dataclasses.replace(kasus, isi=b""))
    return {k: v for k, v in isi.items() if k != "isi"}


def write(folder: Path) -> int:
    """All files, numbered because some names are tricks, and harapan.json; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    daftar = {f"{i:03d}_{Path(k.nama).name}": k for i, k in enumerate(corpus(), 1)}
    for nama, kasus in daftar.items():
        (folder / nama).write_bytes(kasus.isi)
    harapan = {nama: expectation(kasus) for nama, kasus in daftar.items()}
    (folder / "harapan.json").write_text(json.dumps(harapan, ensure_ascii=False, indent=1), encoding="utf-8")
    return len(daftar)


if __name__ == "__main__":
    print(f"{write(Path(sys.argv[1]))} berkas")
