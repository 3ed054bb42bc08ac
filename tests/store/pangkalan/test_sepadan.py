"""Figures of batches at some places alone: the same rows as out of all that is in force; what does not fit is left out whole."""

import random
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

import store
from store.pangkalan.muat import load
from tests.bantuan.berkas import ROOT
from tests.bantuan.simpanan import KORAN, KPK, batch, figures

KECIL = ROOT / "tests" / "berkas" / "kecil"
# Cells that make a batch unfit, and two odd ones that do not.
SALAH = [
    {"kode_wilayah": "99.99"}, {"indikator": "entah"}, {"status": "entah"}, {"periode": "abad"}, {"sumber_id": "entah:1"},
    {"tahun": "203"}, {"n": "1.000,5"}, {"batas_bawah": "+1"}, {"batas_atas": "1e3"}, {"periode": "tw1"},
]
GANJIL = [{"n": "12"}, {"batas_bawah": "-0.5"}, {"sumber_id": "u:1"}]


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in use, empty."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def places(*tempat: tuple[str, str, int | None, int | None]) -> pa.Table:
    """Places as the store takes them, with the first and the last year."""
    kode, rincian, awal, akhir = zip(*tempat)
    tahun = {"awal": pa.array(awal, pa.int32()), "akhir": pa.array(akhir, pa.int32())}
    return pa.table({"kode_wilayah": kode, "rincian": rincian, **tahun})


def whole(versi: store.Versi) -> dict[str, pd.DataFrame]:
    """All text tables of a version, read row by row."""
    return load(KECIL, False, store.rows_at(versi.sampai, Path(versi.simpanan))).tabel


def beside(versi: store.Versi, tempat: pa.Table) -> list[tuple[str, ...]]:
    """What the store gives, in a fixed order."""
    data = store.figures_beside(versi, tempat, whole(versi)).to_pandas()
    return sorted(data[sorted(data)].itertuples(index=False, name=None))


def picked(versi: store.Versi, tempat: pa.Table) -> list[tuple[str, ...]]:
    """The same picked out of all figures in force."""
    data = whole(versi)["capaian"]
    data = data[data["batch_seq"] != "0"]
    kunci = {
        (t["kode_wilayah"], t["rincian"], str(tahun)) for t in tempat.to_pylist() for tahun in range(t["awal"], t["akhir"] + 1)
    }
    pilih = [k in kunci for k in zip(data["kode_wilayah"], data["rincian"], data["tahun"])]
    return sorted(data.loc[pilih, sorted(data)].itertuples(index=False, name=None))


def random_rows(r: random.Random) -> pd.DataFrame:
    """Figures of three regions, three years and two details."""
    data = figures(*(f"{r.uniform(0, 99):.2f}" for _ in range(r.randint(1, 8))))
    for kolom, isi in {"kode_wilayah": ("63", "63.01", "63.02"), "tahun": ("2023", "2024", "2025"), "rincian": ("", "A")}.items():
        data[kolom] = [r.choice(isi) for _ in range(len(data))]
    return data


def publish_random(r: random.Random, nomor: int) -> None:
    """One batch; now and then with a cell that does not fit, or withdrawn again."""
    data = random_rows(r)
    for kolom, isi in r.choice([*SALAH, *GANJIL, {}, {}, {}, {}]).items():
        data.loc[r.randrange(len(data)), kolom] = isi
    dasar = batch(str(nomor), sumber=r.choice((KPK, KORAN)))
    terbit = store.publish(store.Batch("spi", "Sari", f"{nomor}.csv", dasar.asli, [data], dasar.sumber))
    if r.random() < 0.2:
        store.withdraw(terbit.batch_id, "Sari", "salah")


@pytest.mark.parametrize("benih", range(2))
def test_the_same_rows_as_picked_out_of_all(simpanan: Path, benih: int) -> None:
    r = random.Random(benih)
    for nomor in range(6):
        publish_random(r, nomor)
    tempat = places(*((k, r.choice(("", "A", "B")), r.choice((2022, 2024)), r.choice((2024, 2031))) for k in ("63", "63.01")))
    semua = places(*((k, r, 2023, 2025) for k in ("63", "63.01", "63.02") for r in ("", "A")))
    for sampai in (None, 4):
        versi = store.versi(folder=KECIL, nomor=sampai)
        assert beside(versi, tempat) == picked(versi, tempat)
        assert beside(versi, semua) == picked(versi, semua) != []


def test_one_cell_elsewhere_leaves_the_batch_out_whole(simpanan: Path) -> None:
    for nomor, salah in enumerate([{}, *SALAH]):
        data = figures("70", str(nomor))
        for kolom, isi in ({"kode_wilayah": "63.02"} | salah).items():
            data.loc[1, kolom] = isi
        store.publish(store.Batch("spi", "Sari", f"{nomor}.csv", str(nomor).encode(), [data], KPK))
    tempat = places(("63.01", "", 2024, 2025), ("63.01", "", None, None))
    hasil = store.figures_beside(store.versi(folder=KECIL), tempat, whole(store.versi(folder=KECIL)))
    assert hasil["nilai"].to_pylist() == ["70"] and hasil["berkas"].to_pylist() == ["batch:1"]
