"""How many sources a figure has, whether they agree, and which notes are doubts: on a small folder, worked out by hand."""

import shutil
from pathlib import Path

import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada

TAMBAHAN = """2023,tahunan,63.03,indeks,,70.04,,,,,tahunan,u:3,
2023,tahunan,63.03,indeks,,70,,,,,tahunan,u:4,
2023,tahunan,63.04,indeks,,70,,,,,tahunan,u:3,Dari rapat
2023,tahunan,63.06,indeks,,70,,,,,tahunan,u:1,Tahun DISIMPULKAN dari rapat [u:4]
2022,tahunan,63.03,indeks,,70,,,,,tahunan,u:2,
2022,tahunan,63.04,indeks,,70,,,,,tahunan,u:3,Tahun disimpulkan
2023,tahunan,63.01,indeks,,78.8,,,,,tahunan,u:1,
2023,tahunan,63.02,indeks,,74.00,,,,,tahunan,u:1,
2022,tahunan,63.02,indeks,,,rentan,,,,tahunan,u:3,
2022,tahunan,63.06,indeks,,73.4,,,,,tahunan,u:3,
2022,tahunan,63.06,indeks,,,rentan,,,,tahunan,u:4,
2022,tahunan,63.09,indeks,,,rentan,,,,tahunan,u:3,
2022,tahunan,63.09,indeks,,,rentan,,,,tahunan,u:4,
"""


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> store.Versi:
    """The small data with some more figures."""
    folder = tmp_path_factory.mktemp("andal") / "data"
    shutil.copytree(ROOT / "tests" / "berkas" / "kecil", folder)
    (folder / "kata_ragu.csv").write_text("tulisan,keterangan\ndisimpulkan,tahun tidak disebut\n")
    (berkas,) = (folder / "spi").glob("*.csv")
    berkas.write_text(berkas.read_text() + TAMBAHAN)
    return store.versi(folder=folder)


@pytest.fixture(scope="module")
def andal(versi: store.Versi) -> dict[tuple[str, int], tuple[str | None, str]]:
    """Sign and words of each whole figure by region and year."""
    isi: dict[tuple[str, int], tuple[str | None, str]] = {}
    for tahun in (2022, 2023, 2024):
        data = queries.run(
            "nilai_lingkup", versi, indikator="indeks", **pada(tahun), banding="nasional", lingkup="provinsi", prov="63",
        ).dropna(subset=["andal"])
        isi |= {(k, tahun): (t if isinstance(t, str) else None, a) for k, t, a in zip(
            data["kode_wilayah"], data["tanda_ragu"], data["andal"],
        )}
    return isi


@pytest.mark.parametrize(("kode", "tahun", "tanda", "kata"), [
    ("63.01", 2024, None, "satu sumber: instansi pusat"),
    ("63.03", 2024, "*", "3 sumber, tidak sepakat"),
    ("63.04", 2023, "†", "satu sumber: pers"),
    ("63.03", 2023, None, "2 sumber sepakat"),
    ("63.06", 2023, "*", "satu sumber: instansi pusat; Tahun DISIMPULKAN dari rapat"),
    ("63.03", 2022, None, "satu sumber: pemerintah daerah"),
    ("63.04", 2022, "*", "satu sumber: pers; Tahun disimpulkan"),
    # One source printed 78,80 and 78,8; another 75,00 and 74,00.
    ("63.01", 2023, None, "satu sumber: instansi pusat"),
    ("63.02", 2023, "*", "satu sumber, isinya berlainan: instansi pusat"),
    # Only figures agree: who prints a predicate alone confirms none.
    ("63.02", 2022, None, "2 sumber, satu yang menyebut nilai"),
    ("63.06", 2022, None, "3 sumber, 2 di antaranya sepakat"),
    ("63.09", 2022, None, "2 sumber, hanya predikat"),
])
def test_a_figure_says_its_sources_and_its_doubts(
    andal: dict[tuple[str, int], tuple[str | None, str]], kode: str, tahun: int, tanda: str | None, kata: str,
) -> None:
    assert andal[kode, tahun] == (tanda, kata)


def test_rows_of_one_source_are_one_source(versi: store.Versi) -> None:
    def banyak(tahun: int) -> dict[str, tuple[int, int]]:
        data = queries.run(
            "nilai_lingkup", versi, indikator="indeks", **pada(tahun), banding="nasional", lingkup="provinsi", prov="63",
        ).dropna(subset=["nilai"])
        return {k: (int(s), int(n)) for k, s, n in zip(data["kode_wilayah"], data["jumlah_sumber"], data["jumlah_nilai"])}

    assert (banyak(2023)["63.01"], banyak(2023)["63.02"]) == ((1, 1), (1, 2))
    assert banyak(2024)["63.03"] == (3, 3)


def test_a_version_of_the_government_itself_counts_as_a_source_that_disagrees() -> None:
    # 64,15 and 64,2 agree by rounding; the pemda's own 66,00 is kept out of the series but not out of sight.
    versi = store.versi(folder=Path(ROOT / "tests" / "berkas" / "kecil"))
    hasil = queries.run("nilai_daerah", versi, kode="63", **pada(2024), banding="nasional").set_index("indikator")
    assert (hasil.loc["indeks", "tanda_ragu"], hasil.loc["indeks", "andal"]) == ("*", "3 sumber, tidak sepakat")
