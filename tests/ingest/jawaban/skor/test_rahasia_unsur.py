"""An element that few answered is not worked out from the index, the other elements or the other groups."""

import pandas as pd

from ingest.jawaban.skor.skor import Skor, score
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, csv, proposed

JUDUL = ["Kabupaten", "Unit layanan", "Mudah", "Ramah", "Cepat"]
# Twelve a unit; of unit A five alone say how quick it is, and of both together seventeen do.
A = [["Tapin", "A", "Setuju", "Netral" if i < 11 else "", "Setuju" if i < 5 else ""] for i in range(12)]
B = [["Tapin", "B", "Netral", "Setuju", "Tidak setuju"]] * 12


def scored(*baris: list[str]) -> Skor:
    """The scores with the usual smallest number."""
    return score(*proposed(csv(JUDUL, baris)), RUJUKAN)


def shown(tabel: pd.DataFrame) -> set[tuple[str, str]]:
    """Group and element of every figure that is told."""
    return set(tabel.loc[tabel["nilai"].notna(), ["isi", "unsur"]].itertuples(index=False, name=None))


def test_with_it_another_element_is_left_out_in_every_group() -> None:
    # Of the index and three elements of A two are told: the sum of the others follows, neither of them does.
    assert shown(scored(*A, *B).tabel) == {
        ("", ""), ("", "Mudah"), ("", "Ramah"), ("", "Cepat"), ("A", ""), ("A", "Mudah"), ("B", ""), ("B", "Mudah"),
    }


def test_of_all_of_a_region_it_is_left_out_with_its_spread() -> None:
    skor = scored(*A)
    assert shown(skor.tabel) == {("", ""), ("", "Mudah")}
    assert set(skor.sebaran["pertanyaan"]) == {"Mudah"}


def test_where_enough_answered_everything_is_told() -> None:
    skor = scored(*A[:5], *A[:5], *B)
    assert len(shown(skor.tabel)) == 12 and set(skor.sebaran["pertanyaan"]) == {"Mudah", "Ramah", "Cepat"}
