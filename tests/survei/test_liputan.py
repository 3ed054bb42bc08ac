"""By simulation: intervals of 95 % hold the truth in 93 to 97 of a hundred surveys, two thousand surveys a design."""

import numpy as np
import pandas as pd
import pytest
from numpy.typing import NDArray

from survei.taksiran import estimates
from tests.survei.survei_rujukan import opened

BANYAK = 2000
# Answers of satisfied people on a scale of four, as scores: most at the top.
SKOR, PELUANG = np.array([0.0, 100 / 3, 200 / 3, 100.0]), [0.04, 0.12, 0.44, 0.40]
Sampel = tuple[NDArray[np.float64], NDArray[np.float64], float, int | None]


def likert(acak: np.random.Generator, n: int) -> Sampel:
    """Skewed answers of as many people as there may be."""
    nilai = acak.choice(SKOR, (BANYAK, n), p=PELUANG)
    return nilai, np.ones_like(nilai), float(SKOR @ PELUANG), None


def weighted(acak: np.random.Generator, n: int) -> Sampel:
    """Men are asked three times as often as women, who answer otherwise; the weights set it right."""
    laki = acak.random((BANYAK, n)) < 0.75
    nilai = np.where(laki, acak.choice(SKOR, (BANYAK, n), p=PELUANG), acak.choice(SKOR, (BANYAK, n), p=PELUANG[::-1]))
    return nilai, np.where(laki, 1.0, 3.0), float(SKOR @ PELUANG + SKOR @ PELUANG[::-1]) / 2, None


def small(acak: np.random.Generator, n: int) -> Sampel:
    """Half of a small office is asked."""
    kantor = acak.choice(SKOR, 2 * n, p=PELUANG)
    nilai = kantor[np.argsort(acak.random((BANYAK, 2 * n)), axis=1)[:, :n]]
    return nilai, np.full_like(nilai, 2.0), float(kantor.mean()), 2 * n


def share(acak: np.random.Generator, n: int) -> Sampel:
    """One in four says yes; some stand for more people than others."""
    nilai = (acak.random((BANYAK, n)) < 0.25).astype(float)
    return nilai, acak.choice([1.0, 1.5, 2.0], (BANYAK, n)), 0.25, None


def covered(sampel: Sampel, bagian: bool) -> float:
    """How often the interval holds the truth: each survey is a group in a stratum of its own."""
    nilai, bobot, benar, populasi = sampel
    data = pd.DataFrame({"survei": np.repeat(np.arange(BANYAK), nilai.shape[1]), "nilai": nilai.ravel(), "bobot": bobot.ravel()})
    data = data.assign(strata=data["survei"], kelompok=data["survei"], populasi_psu=populasi, ukuran="n", penyebut=1.0)
    con = opened(data, data)
    hasil = estimates(con, bagian=["n"] if bagian else []).query("jenis == 'perbandingan'")
    assert len(hasil) == BANYAK
    return float(((hasil["bawah"] <= benar) & (benar <= hasil["atas"])).mean())


@pytest.mark.parametrize("n", [30, 100, 1000])
@pytest.mark.parametrize(("rancangan", "bagian"), [(likert, False), (weighted, False), (small, False), (share, True)])
def test_intervals_hold_the_truth_as_often_as_they_say(rancangan: object, bagian: bool, n: int) -> None:
    assert callable(rancangan)
    assert 0.93 <= covered(rancangan(np.random.default_rng(63 + n), n), bagian) <= 0.97
