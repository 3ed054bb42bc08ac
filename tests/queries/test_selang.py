"""What intervals decide and what is said of them: on a small folder, worked out by hand."""

import shutil

import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada

# In 2024 the small folder has 63.06 at 73.40 (72.60 to 74.20) and 63.04 at 70.00 (69.00 to 72.50).
LAMA = "2023,tahunan,63.06,indeks,,{},,{},tahunan,u:1,\n"


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> dict[str, store.Versi]:
    """Versions of the data in which 2023 is known with an interval or without."""
    hasil = {}
    lama = {"sempit": ("72.30", "200,71.90,72.70"), "lebar": ("72.50", "90,71.90,73.10"), "tanpa": ("72.50", ",,")}
    for nama, isi in lama.items():
        folder = tmp_path_factory.mktemp(nama) / "data"
        shutil.copytree(ROOT / "tests" / "berkas" / "kecil", folder)
        (berkas,) = (folder / "spi").glob("*.csv")
        berkas.write_text(berkas.read_text() + LAMA.format(*isi))
        hasil[nama] = store.versi(folder=folder)
    return hasil


@pytest.mark.parametrize(("nama", "hasil"), [
    ("sempit", "lebih_baik"),  # 1.10 apart; the sides that face each other 0.80 and 0.40: root 0.894
    ("lebar", "setara"),  # 0.90 apart; 0.80 and 0.60: root 1.00, though 72.50 lies below 72.60
    ("tanpa", "lebih_baik"),  # what has no interval is taken for certain: 72.50 lies below 72.60
])
def test_two_years_differ_when_their_distance_is_more_than_both_intervals_allow(
    versi: dict[str, store.Versi], nama: str, hasil: str,
) -> None:
    lingkup = {"lingkup": "provinsi", "prov": "63"}
    dua = queries.run("dua_tahun", versi[nama], indikator="indeks", rincian="", lama=2023, baru=2024, **lingkup)
    assert dua.set_index("kode_wilayah").loc["63.06", "hasil"] == hasil
    lalu = queries.run(
        "nilai_lingkup", versi[nama], indikator="indeks", **pada(2024), banding="tahun_lalu", **lingkup,
    )
    assert lalu.set_index("kode_wilayah").loc["63.06", "hasil"] == hasil


def test_an_interval_is_said_with_the_bounds_of_categories_in_it(versi: dict[str, store.Versi]) -> None:
    data = queries.run(
        "banding_daerah", versi["lebar"], indikator="indeks", rincian="", **pada(2024), banding="nasional", lingkup="provinsi",
        prov="63",
    ).set_index("kode_wilayah")
    assert data.loc["63.04", "andal"] == "satu sumber: instansi pusat; selang 69,00–72,50, n 300"
    # Waspada begins at 73.
    assert data.loc["63.06", "andal"] == "satu sumber: instansi pusat; selang 72,60–74,20 memuat batas Waspada (73), n 300"
    assert data.loc["63.01", "andal"] == "satu sumber: instansi pusat"
    assert data.loc["63.06", ["n", "batas_bawah", "batas_atas"]].tolist() == [300, 72.6, 74.2]
