"""Which column says whose a row is, where several name regions: the one that says most, and names before codes."""

import pytest

from tests.bantuan.unggah import causes, checked, questions, rows

LAWAN = "'63 Kalimantan Tengah' di baris 2 daerah mana? Kode 63 dan nama Kalimantan Tengah tidak menunjuk daerah yang sama."


@pytest.mark.parametrize("kepala", ["Kode;Provinsi;Tahun;Indeks SPI\n63;Kalimantan Tengah;2024;71,18\n",
                                    "Provinsi;Indeks SPI;Tahun;Kode\nKalimantan Tengah;71,18;2024;63\n"])
def test_the_code_of_another_province_than_the_named_one_is_asked_about_with_both(kepala: str) -> None:
    hasil = checked(kepala + "62;Kalimantan Selatan;2024;70\n" if kepala.startswith("Kode") else kepala)
    tanya = hasil.pertanyaan[0]
    assert tanya.kalimat == LAWAN and [v for v, _ in tanya.pilihan] == ["63", "62", "-"]
    assert rows(checked(kepala, jawaban={tanya.kunci: "62"}), "kode_wilayah") == [("62",)]


@pytest.mark.parametrize("kode", ["1 2", "KT KS", "01 02"])
def test_running_numbers_and_letters_under_a_header_of_codes_are_none_beside_names(kode: str) -> None:
    satu, dua = kode.split()
    isi = f"Kode;Provinsi;Tahun;Indeks SPI\n{satu};Kalimantan Tengah;2024;71\n{dua};Kalimantan Selatan;2024;70\n"
    assert rows(checked(isi), "kode_wilayah") == [("62",), ("63",)]


def test_codes_of_the_ministry_count_beside_those_of_the_statistics_office() -> None:
    isi = "bps_kode_kabupaten_kota;kemendagri_kode_kabupaten_kota;Tahun;Indeks SPI\n6207;62.08;2024;71\n6206;62.07;2024;70\n"
    assert rows(checked(isi), "kode_wilayah") == [("62.08",), ("62.07",)]


@pytest.mark.parametrize("kode", ["6300", "63.00", "63"])
def test_a_province_among_regencies_is_written_with_zeros_too(kode: str) -> None:
    assert rows(checked(f"Kode Wilayah;Tahun;Indeks SPI\n{kode};2024;71\n"), "kode_wilayah") == [("63",)]


def test_half_a_code_beside_that_of_the_province_never_becomes_the_province() -> None:
    hasil = checked("Kode Prov;Kode Kab;Tahun;Indeks SPI\n63;05;2024;71\n")
    assert hasil.status == "refused" and "barisnya akan menjadi angka provinsi" in causes(hasil)[0]
    hasil = checked("Provinsi;Jumlah Kabupaten/Kota;Tahun;Indeks SPI\nKalimantan Selatan;13;2024;71\n")
    assert rows(hasil, "kode_wilayah") == [("63",)]


def test_a_row_that_says_its_province_only_is_asked_about() -> None:
    isi = "Provinsi;Kab/Kota;Tahun;Indeks SPI\nKalimantan Selatan;;2024;72\nKalimantan Selatan;Tapin;2024;71\n"
    assert questions(checked(isi)) == ["wilayah:Kalimantan Selatan"]
    hasil = checked(isi, jawaban={"wilayah:Kalimantan Selatan": "63"})
    assert rows(hasil, "kode_wilayah", "nilai") == [("63", 72), ("63.05", 71)]


TARGET = "Kab/Kota;Target{a};Capaian (%);Tahun\nTapin;70;93,5;2024\n"


def test_a_percentage_alone_beside_a_target_is_asked_about() -> None:
    (kunci,) = questions(checked(TARGET.format(a=""), himpunan="sakip"))
    assert kunci == "capaian:Capaian (%)"
    assert rows(checked(TARGET.format(a=""), himpunan="sakip", jawaban={kunci: "angka"}), "nilai") == [(93.5,)]
    assert "persentase terhadap target" in causes(checked(TARGET.format(a=""), himpunan="sakip", jawaban={kunci: "persen"}))[0]
    assert rows(checked(TARGET.format(a=" (%)"), himpunan="sakip"), "nilai") == [(93.5,)]


@pytest.mark.parametrize(("kepala", "isi", "periode"), [
    ("Triwulan", "3", "tw3"), ("Triwulan", "IV", "tw4"), ("Semester", "2", "s2"), ("Bulan", "03", "posisi"),
    ("Bulan", "12", "posisi"), ("Periode", "2024-03", "posisi"), ("Periode", "3/2024", "posisi"),
])
def test_a_bare_number_means_the_time_its_header_names(kepala: str, isi: str, periode: str) -> None:
    assert rows(checked(f"Kab/Kota;Tahun;{kepala};MCP\nTapin;2024;{isi};71\n", himpunan="mcp"), "periode") == [(periode,)]
