"""The catalogue of a data folder without some of its indicators."""

import csv
from pathlib import Path


def drop(folder: Path, *indikator: str) -> None:
    """Take these out of indikator.csv, those they are the whole of with them."""
    berkas = folder / "indikator.csv"
    with berkas.open(encoding="utf-8", newline="") as isi:
        kepala, *baris = csv.reader(isi)
    letak, induk = kepala.index("indikator"), kepala.index("induk")
    tetap = [b for b in baris if b[letak] not in indikator and b[induk] not in indikator]
    assert len(tetap) < len(baris)
    with berkas.open("w", encoding="utf-8", newline="") as isi:
        csv.writer(isi, lineterminator="\n").writerows([kepala, *tetap])
