"""Loading the exports: a file dropped in is seen, a wrong one is refused with words and harms nothing."""

import functools
import shutil
from pathlib import Path

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT

KECIL = ROOT / "tests" / "berkas" / "kecil"
JUDUL = "tahun,periode,kode_wilayah,indikator,rincian,nilai,predikat,n,batas_bawah,batas_atas,status,sumber_id,catatan\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KECIL, tmp_path / "data"))


def nilai(folder: Path, kode: str, tahun: int) -> list[float]:
    deret = queries.run("deret_daerah", store.versi(folder=folder), kode=kode, indikator=("indeks",))
    return deret.loc[deret["tahun"] == tahun, "nilai"].tolist()


def ditolak(folder: Path) -> pd.DataFrame:
    return queries.run("berkas_ditolak", store.versi(folder=folder))


def test_one_more_csv_in_the_folder_is_seen(folder: Path) -> None:
    lama = store.versi(folder=folder)
    (folder / "spi" / "baru.csv").write_text(JUDUL + "2023,tahunan,63.09,indeks,,77.10,,,,,tahunan,u:1,\n")
    assert store.versi(folder=folder) != lama
    assert nilai(folder, "63.09", 2023) == [77.1]


def test_one_more_parquet_is_seen_with_typed_columns(folder: Path) -> None:
    baris = pd.DataFrame([{
        "tahun": 2023, "periode": "tahunan", "kode_wilayah": "63.09", "indikator": "indeks", "rincian": None,
        "nilai": 77.1, "predikat": None, "n": None, "batas_bawah": None, "batas_atas": None,
        "status": "tahunan", "sumber_id": "u:1", "catatan": None,
    }])
    baris.to_parquet(folder / "spi" / "baru.parquet")
    assert nilai(folder, "63.09", 2023) == [77.1]
    assert ditolak(folder).empty


@pytest.mark.parametrize(
    ("baris", "sebab"),
    [
        ("2023,tahunan,6309,indeks,,77.10,,,,,tahunan,u:1,", "kode Kemendagri bertitik"),
        ("2023,tahunan,63.09,indeks,,\"77,10\",,,,,tahunan,u:1,", "titik desimal"),
        ("2023,tahunan,63.09,lain,,77.10,,,,,tahunan,u:1,", "indikator.csv"),
        ("2023,tahunan,63.09,indeks,,77.10,,,,,tahunan,,", "setiap angka perlu sumber"),
        ("23,tahunan,63.09,indeks,,77.10,,,,,tahunan,u:1,", "bukan tahun"),
        ("2023,tw2,63.09,indeks,,77.10,,,,,tahunan,u:1,", "tidak boleh berstatus tahunan"),
    ],
)
def test_a_wrong_row_refuses_the_file_and_says_where_and_how(folder: Path, baris: str, sebab: str) -> None:
    (folder / "spi" / "salah.csv").write_text(JUDUL + baris + "\n")
    berkas = ditolak(folder)
    assert berkas["nama"].tolist() == ["salah.csv"]
    assert "baris 2" in berkas["pesan"][0] and sebab in berkas["pesan"][0]
    assert nilai(folder, "63.01", 2024) == [80.0]


@pytest.mark.parametrize("letak", ["spi/lebih.csv", "spm/tanpa_tahun/lebih.csv"])
def test_a_column_nobody_knows_is_said_and_the_rest_is_used(folder: Path, letak: str) -> None:
    (folder / letak).parent.mkdir(parents=True, exist_ok=True)
    isi = JUDUL.replace("catatan", "catatan,Nilai Akhir,bobot") + "2023,tahunan,63.09,indeks,,77.10,,,,,tahunan,u:1,,78,2\n"
    (folder / letak).write_text(isi)
    (berkas,) = ditolak(folder).itertuples(index=False)
    assert (berkas.nama, berkas.keadaan, berkas.baris) == ("lebih.csv", "kolom_lebih", 1)
    assert berkas.pesan.startswith("kolom Nilai Akhir, bobot tidak dikenal, jadi isinya tidak dibaca; periksa ejaannya")
    assert nilai(folder, "63.09", 2023) == ([77.1] if letak.startswith("spi/") else [])


def test_a_misspelt_column_is_named_beside_the_missing_one(folder: Path) -> None:
    (folder / "spi" / "salah.csv").write_text(JUDUL.replace("nilai", "nilay") + "2023,tahunan,63.09,indeks,,7,,,,,tahunan,u:1,\n")
    (berkas,) = ditolak(folder).itertuples(index=False)
    assert berkas.keadaan == "ditolak" and "kolom nilai tidak ada" in berkas.pesan and "kolom nilay tidak dikenal" in berkas.pesan


def test_an_indicator_of_an_unknown_subject_is_left_out_with_words(folder: Path) -> None:
    with (folder / "indikator.csv").open("a") as berkas:
        berkas.write("lain,Lain,Lain,asing,,unit,0,,tanpa_penilaian,0,tanpa,,tanpa,semua,ya,9,Uji,u:1,Lain.,\n")
    (folder / "spi" / "lain.csv").write_text(JUDUL + "2023,tahunan,63.09,lain,,1,,,,,tahunan,u:1,\n")
    katalog, angka = ditolak(folder).sort_values("nama").itertuples(index=False)
    assert (katalog.nama, katalog.keadaan) == ("indikator.csv", "sebagian")
    assert katalog.pesan == "baris 6, kolom kelompok, isi 'asing': tidak ada di kelompok.csv; tambahkan barisnya dahulu"
    assert (angka.nama, angka.keadaan) == ("lain.csv", "ditolak")
    assert list(queries.run("indikator", store.versi(folder=folder))["indikator"]) == ["unit", "huruf", "indeks", "risiko"]


def test_a_folder_is_read_when_a_subject_says_so(folder: Path) -> None:
    (folder / "baru").mkdir()
    (folder / "baru" / "a.csv").write_text(JUDUL + "2023,tahunan,63.09,indeks,,77.10,,,,,tahunan,u:1,\n")
    assert nilai(folder, "63.09", 2023) == []
    with (folder / "kelompok.csv").open("a") as berkas:
        berkas.write("baru,Baru,Baru,,60,,,,\n")
    assert nilai(folder, "63.09", 2023) == [77.1]


def test_a_file_with_other_columns_is_refused_by_name(folder: Path) -> None:
    (folder / "spm" / "lain.csv").write_text("nama,skor\nHSS,81\n")
    assert "kolom tahun" in ditolak(folder)["pesan"][0]


def test_a_broken_parquet_is_refused(folder: Path) -> None:
    (folder / "spi" / "rusak.parquet").write_bytes(b"PAR1 bukan parquet")
    assert "tidak dapat dibaca" in ditolak(folder)["pesan"][0]


def test_codes_keep_their_last_zero(folder: Path) -> None:
    wilayah = (folder / "wilayah" / "wilayah.csv").read_text()
    (folder / "wilayah" / "wilayah.csv").write_text(wilayah + wilayah.splitlines()[4].replace("63.01", "63.10") + "\n")
    (folder / "spi" / "baru.csv").write_text(JUDUL + "2024,tahunan,63.10,indeks,,70.50,,,,,tahunan,u:1,\n")
    assert nilai(folder, "63.10", 2024) == [70.5]


def test_training_figures_replace_the_real_ones_whole(folder: Path) -> None:
    (folder / "latihan" / "spi").mkdir(parents=True)
    (folder / "latihan" / "spi" / "a.csv").write_text(JUDUL + "2024,tahunan,63.01,indeks,,12.00,,,,,tahunan,u:1,\n")
    asli, latihan = store.versi(folder=folder), store.versi(latihan=True, folder=folder)
    ambil = functools.partial(queries.run, "deret_daerah", kode="63.01", indikator=("indeks",))
    assert ambil(latihan)["nilai"].tolist() == [12.0]
    assert 12.0 not in ambil(asli)["nilai"].tolist()


def versions(folder: Path) -> tuple[store.Versi, store.Versi]:
    return store.versi(folder=folder), store.versi(latihan=True, folder=folder)


def test_a_dropped_file_leaves_training_figures_as_loaded_and_the_other_way_round(folder: Path) -> None:
    (folder / "latihan" / "spi").mkdir(parents=True)
    asli, latihan = versions(folder)
    (folder / "spi" / "baru.csv").write_text(JUDUL)
    assert versions(folder) != (asli, latihan) and versions(folder)[1] == latihan
    asli, latihan = versions(folder)
    (folder / "latihan" / "spi" / "baru.csv").write_text(JUDUL)
    assert versions(folder)[0] == asli and versions(folder)[1] != latihan


@pytest.mark.parametrize("nama", ["indikator.csv", "wilayah/wilayah.csv"])
def test_a_changed_reference_table_is_seen_by_both(folder: Path, nama: str) -> None:
    asli, latihan = versions(folder)
    with (folder / nama).open("a") as berkas:
        berkas.write("\n")
    assert versions(folder)[0] != asli and versions(folder)[1] != latihan


def test_a_version_has_bounded_memory_and_its_own_place_for_the_rest(folder: Path) -> None:
    def setting(versi: store.Versi, nama: str) -> str:
        return str(store.cursor(versi).execute("select current_setting($1)", [nama]).fetchall()[0][0])

    lama = store.versi(folder=folder)
    (folder / "spi" / "baru.csv").write_text(JUDUL + "2023,tahunan,63.09,indeks,,77.10,,,,,tahunan,u:1,\n")
    baru = store.versi(folder=folder)
    assert setting(lama, "memory_limit") == "381.4 MiB"
    assert setting(lama, "temp_directory") != setting(baru, "temp_directory")
