"""The value chosen for charts equals the choice made by hand for every SPI index of every year and region."""

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT

BERKAS = ROOT / "tests" / "berkas" / "spi_pilihan.csv"


@pytest.fixture(scope="module")
def terpilih() -> pd.DataFrame:
    return pd.read_csv(BERKAS, dtype=str)


def chosen(kode: str) -> dict[int, float]:
    deret = queries.run("deret_daerah", store.versi(), kode=kode, indikator=("spi_indeks",))
    return dict(zip(deret["tahun"], deret["nilai"]))


def test_hand_made_choices_are_followed(terpilih: pd.DataFrame) -> None:
    final = terpilih[terpilih["status"] == "tahunan"]
    beda = [
        (r.kode_wilayah, r.tahun, r.nilai) for r in final.itertuples()
        if chosen(r.kode_wilayah).get(int(r.tahun)) != float(r.nilai)
    ]
    assert len(final) > 160
    assert beda == []


def test_doubted_values_are_not_in_the_series(terpilih: pd.DataFrame) -> None:
    ragu = terpilih[terpilih["status"] != "tahunan"]
    assert len(ragu) >= 2
    for r in ragu.itertuples():
        assert int(r.tahun) not in chosen(r.kode_wilayah)


@pytest.mark.parametrize(
    ("indikator", "kode", "tahun", "nilai"),
    [
        ("spi_indeks", "63.06", 2022, 81.82), ("spi_indeks", "63", 2024, 64.15), ("spm_kesehatan", "63", 2020, 100.0),
        ("perangkat_daerah", "63", 2025, 37.0), ("uptd", "63", 2025, 70.0), ("rsud", "63", 2025, 4.0),
    ],
)
def test_known_published_figures_come_through(indikator: str, kode: str, tahun: int, nilai: float) -> None:
    deret = queries.run("deret_daerah", store.versi(), kode=kode, indikator=(indikator,)).set_index("tahun")
    assert deret.loc[tahun, "nilai"] == nilai
