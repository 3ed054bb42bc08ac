"""Shares of the answers to each question, worked out by hand."""

import pandas as pd
import pytest

from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.bersih.susun_bersih import arrange
from ingest.jawaban.kode.buku_kode import BukuKode
from ingest.jawaban.skor.sebaran import distribution
from survei.jumlah import totals
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, csv, proposed

JUDUL = ["Kabupaten", "Pelayanan mudah", "Petugas ramah", "Bobot"]
BARIS = [["Tapin", "Setuju", "Netral", 1], ["Tapin", "Sangat setuju", "", 3], ["Balangan", "Setuju", "Netral", 1],
         ["Tapin", "Tidak setuju", "Tidak tahu", 1]]


def spread_over(jawaban: Jawaban, kode: BukuKode, tampil: tuple[str, ...]) -> pd.DataFrame:
    """The answers of some regions."""
    isi = arrange(clean(jawaban, kode, RUJUKAN), kode)
    return distribution(isi, totals(isi.survei, 5), kode, RUJUKAN, tampil)


def shares(tanya: str, tampil: tuple[str, ...] = ("63.05",)) -> dict[str, float]:
    """Share by answer in Tapin."""
    jawaban, kode = proposed(csv(JUDUL, BARIS))
    isi = spread_over(jawaban, kode, tampil)
    assert set(isi["kode_wilayah"]) <= set(tampil)
    milik = isi[isi["pertanyaan"] == tanya]
    assert milik["tingkat"].tolist() == list(range(5)) and set(milik["banyak"]) == {5}
    return dict(zip(milik["jawaban"], milik["bagian"]))


def test_shares_go_by_weight_and_nobodys_choice_is_nought() -> None:
    bagian = shares("Pelayanan mudah")
    assert bagian == pytest.approx(
        {"sangat tidak setuju": 0, "tidak setuju": 1 / 5, "netral": 0, "setuju": 1 / 5, "sangat setuju": 3 / 5})


def test_who_did_not_answer_is_in_no_share() -> None:
    assert shares("Petugas ramah")["netral"] == 1


def test_the_mean_is_that_of_the_scores() -> None:
    jawaban, kode = proposed(csv(JUDUL, BARIS))
    isi = spread_over(jawaban, kode, ("63.05",)).set_index("pertanyaan")
    assert isi.loc["Pelayanan mudah", "nilai"].iloc[0] == pytest.approx((75 + 3 * 100 + 25) / 5)
    assert (isi.loc["Pelayanan mudah", "n"].iloc[0], isi.loc["Petugas ramah", "n"].iloc[0]) == (3, 1)


def test_regions_that_may_not_be_shown_are_left_out() -> None:
    jawaban, kode = proposed(csv(JUDUL, BARIS))
    assert spread_over(jawaban, kode, ()).empty
