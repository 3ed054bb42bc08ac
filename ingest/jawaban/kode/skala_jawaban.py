"""Answers in words or numbers and their scores, 0 to 100: rows of data/survei/skala_jawaban.csv."""

import re
from collections import Counter
from collections.abc import Mapping

import pandas as pd

from ingest.sel.kata_judul import tokens

TIDAK_TAHU = "tidak_tahu"
# "4. Sangat baik", "d) Sangat baik", "4 = Sangat baik", "Sangat baik (4)": the number says the same once more.
BERNOMOR = re.compile(
    r"\s*(?:[(\[]?(?:[0-9]{1,2}\s*[.)\]:=-]|[A-Ja-j]\s*[.)\]:=])\s*)?(.*?)\s*(?:[(\[]\s*[0-9]{1,2}\s*[)\]])?\s*"
)
# A number of a spreadsheet that became text: 4.0.
PECAHAN_NOL = re.compile(r"([0-9]+)[.,]0+")
Skor = Mapping[str, float | None]


def key(jawaban: str) -> str:
    """Under which an answer is looked up: its words, without the number that choices are counted by."""
    if nol := PECAHAN_NOL.fullmatch(jawaban.strip()):
        return nol[1]
    cocok = BERNOMOR.fullmatch(jawaban)
    inti = cocok[1] if cocok and re.search("[A-Za-z]", cocok[1]) else jawaban
    return " ".join(tokens(inti))


def scales(tabel: pd.DataFrame) -> dict[str, dict[str, float | None]]:
    """Scores by answer, by scale; answers of people who do not know have none in any scale."""
    semua: dict[str, dict[str, float | None]] = {}
    for skala, jawaban, skor in zip(tabel["skala"], tabel["jawaban"], tabel["skor"]):
        semua.setdefault(skala, {})[" ".join(tokens(jawaban))] = float(skor) if str(skor).strip() else None
    kosong = semua.pop(TIDAK_TAHU, {})
    return {nama: kosong | isi for nama, isi in semua.items()}


def known(isi: Counter[str], skor: Skor) -> float:
    """Which share of answers a scale gives a score for; answers of people who do not know count for nothing.

    `isi`: how often each was given.
    """
    nilai = [(k, n) for i, n in isi.items() if (k := key(i)) and skor.get(k, 0.0) is not None]
    semua = sum(n for _, n in nilai)
    return sum(n for k, n in nilai if k in skor) / semua if semua else 0.0
