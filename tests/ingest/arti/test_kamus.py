"""What headers mean: words put together, years and quarters taken out, the unknown left alone."""

import pytest

from ingest.arti.kamus import Kamus
from ingest.arti.rujukan import references

R = references()


def kamus(himpunan: str = "") -> Kamus:
    return R.dictionary(R.himpunan.get(himpunan))


@pytest.mark.parametrize(
    ("himpunan", "judul", "peran", "tetap"),
    [
        ("", "Kabupaten/Kota", "wilayah", {}),
        ("", "Nama Pemda", "wilayah", {}),
        ("", "KODE WILAYAH", "kode_wilayah", {}),
        ("", "Kode BPS", "kode_bps", {}),
        ("", "No.", "abaikan", {}),
        ("", "Tahun", "tahun", {}),
        ("", "2024", "nilai", {"tahun": "2024"}),
        ("", "Tahun 2024", "nilai", {"tahun": "2024"}),
        ("", "TW III 2024", "nilai", {"tahun": "2024", "periode": "tw3"}),
        ("", "Semester I", "nilai", {"periode": "s1"}),
        ("", "Indeks SPI", "nilai", {"indikator": "spi_indeks"}),
        ("", "Kategori SPI 2024", "predikat", {"indikator": "spi_indeks", "tahun": "2024"}),
        ("", "SPI Internal", "nilai", {"indikator": "spi_internal"}),
        ("spi", "Internal", "nilai", {"indikator": "spi_internal"}),
        ("spi", "Pengelolaan PBJ", "nilai", {"indikator": "spi_int_pbj"}),
        ("spm", "Bidang Pekerjaan Umum (%)", "nilai", {"indikator": "spm_pekerjaan_umum"}),
        ("spm", "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat", "nilai", {"indikator": "spm_trantibumlinmas"}),
        ("spm", "Rata-rata", "ringkasan", {"indikator": "spm_indeks"}),
        ("mcp", "Manajemen ASN", "nilai", {"indikator": "mcp", "rincian": "Manajemen ASN"}),
        ("kelembagaan", "Perangkat Daerah", "nilai", {"indikator": "perangkat_daerah"}),
        ("", "Perangkat Daerah", "rincian", {}),
        ("", "Nilai/Predikat", "nilai", {}),
        ("", "Nilai (skala 0-100)", "nilai", {}),
        ("", "Peringkat SPI", "abaikan", {}),
        ("", "Target SPM 2025", "abaikan", {}),
        ("", "NIK", "pribadi", {}),
        ("", "No. HP", "pribadi", {}),
    ],
)
def test_header_is_understood(himpunan: str, judul: str, peran: str, tetap: dict[str, str]) -> None:
    arti = kamus(himpunan).read(judul)
    assert arti is not None
    assert (arti.peran, dict(arti.tetap)) == (peran, tetap)


@pytest.mark.parametrize("judul", ["Jumlah Penduduk", "Perubahan 2023-2024", "SPI MCP", "Pendidikan", "Luas", "", "Internal"])
def test_header_that_says_more_than_is_known_is_left_alone(judul: str) -> None:
    arti = kamus().read(judul)
    assert arti is None or arti.peran == "abaikan"


@pytest.mark.parametrize(
    ("himpunan", "tulisan", "harap"),
    [
        ("", "spi_indeks", ("spi_indeks", "")),
        ("", "Nilai SAKIP", ("sakip", "")),
        ("spm", "Pendidikan", ("spm_pendidikan", "")),
        ("layanan", "Pelayanan kesehatan ibu hamil", ("kes_kab_ibu_hamil", "")),
        ("", "SPI 2024", None),
        ("", "Dinas Kesehatan", None),
    ],
)
def test_indicator_in_a_cell(himpunan: str, tulisan: str, harap: tuple[str, str] | None) -> None:
    assert kamus(himpunan).indicator(tulisan) == harap


def test_every_synonym_of_a_dataset_is_found_again() -> None:
    for baris in R.tabel["sinonim_kolom"].to_dict("records"):
        arti = kamus(baris["himpunan"]).read(baris["tulisan"])
        assert arti is not None and arti.peran == baris["peran"], baris
        if arti.peran not in ("abaikan", "pribadi"):
            assert arti.indikator == baris["indikator"], baris
