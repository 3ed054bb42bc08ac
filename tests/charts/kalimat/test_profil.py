"""Words and tables of the sheet, and cells that keep what they say."""

import pandas as pd
import pytest

from charts.kalimat import kata
from charts.kalimat import profil as kalimat_profil
from charts.kalimat.nilai import rows
from pages.bersama import naskah as lembar


def row(**lain: object) -> dict[str, object]:
    return {
        "indikator": "indeks", "nama_pendek": "Indeks", "satuan": "indeks", "desimal": 2, "tahun": 2024,
        "nilai": 80.0, "desimal_sumber": 2, "predikat": None, "kategori": "Terjaga", "perubahan": 1.2,
        "peringkat": 1.0, "n_peringkat": 5.0, "tren": "belum_dapat_dihitung", "hasil": "lebih_baik",
        "penerbit": "KPK", "url": "https://contoh.id/1", "beda_sumber": False, **lain,
    }


def against(banding: str, selisih: float | None, hasil: str, alasan: str | None = None) -> dict[str, object]:
    return {"indikator": "indeks", "banding": banding, "selisih": selisih, "hasil": hasil, "alasan": alasan}


BANDING = pd.DataFrame([
    against("nasional", 8.47, "lebih_baik"), against("provinsi", None, "tidak_dibandingkan", "hanya 3 daerah"),
    against("kalimantan", None, "tidak_dibandingkan", "hanya 3 daerah"),
    against("ambang", None, "tidak_dibandingkan", "tidak ada target"), against("tahun_lalu", 1.2, "setara"),
])


def test_row_of_the_table_in_words() -> None:
    tabel, alasan = kalimat_profil.indicators([row()], rows(BANDING))
    assert tabel.iloc[0].to_dict() == {
        "Indikator": "Indeks", "Tahun": "2024", "Nilai": "80,00", "Kategori": "Terjaga", "Peringkat": "1 dari 5",
        "Nasional": "▲\u00a0+8,47", "Provinsi": "○\u00a0(1)", "Kalimantan": "○\u00a0(1)", "Ambang": "○\u00a0(2)",
        "Tahun lalu": "●\u00a0+1,20",
        "Tren": "belum dapat dihitung", "penerbit": "KPK", "url": "https://contoh.id/1", "beda_sumber": False,
    }
    assert alasan == ["(1) hanya 3 daerah", "(2) tidak ada target"]


def test_a_count_shows_its_change_although_it_is_not_judged() -> None:
    alasan = "indikator ini tidak dinilai baik-buruknya"
    banding = BANDING.assign(selisih=None, hasil="tidak_dibandingkan", alasan=alasan)
    hitungan = row(satuan="unit", desimal=0, nilai=37.0, desimal_sumber=0, perubahan=-3.0, peringkat=None, kategori=None)
    tabel, _ = kalimat_profil.indicators([hitungan], rows(banding))
    isi = tabel.iloc[0]
    assert (isi["Nilai"], isi["Kategori"], isi["Peringkat"], isi["Tahun lalu"]) == ("37 unit", "–", "–", "○\u00a0−3")


def test_the_only_region_with_data_is_not_ranked() -> None:
    tabel, _ = kalimat_profil.indicators([row(n_peringkat=1.0)], rows(BANDING))
    assert tabel.loc[0, "Peringkat"] == "–"


def test_only_a_predicate_stands_as_the_value() -> None:
    baris = row(nilai=None, desimal_sumber=None, predikat="BB", perubahan=None)
    tabel, _ = kalimat_profil.indicators([baris], rows(BANDING))
    assert tabel.loc[0, "Nilai"] == "BB"


def test_headline_counts_only_outcomes_that_occur() -> None:
    data = pd.DataFrame([row(), row(hasil="tidak_dibandingkan"), row(hasil="tidak_dibandingkan")])
    assert kalimat_profil.headline(data, "Tapin", "Nasional") == (
        "Dari 3 indikator Tapin yang ada angkanya, terhadap Nasional: 1 lebih baik, 2 tidak dibandingkan."
    )
    assert kalimat_profil.headline(data.iloc[:0], "Tapin", "Nasional") == ""


def test_names_the_benchmarks_that_compare_more() -> None:
    assert kalimat_profil.comparable(BANDING, "ambang") in (
        "Nasional: 1 indikator; Tahun lalu: 1 indikator", "Tahun lalu: 1 indikator; Nasional: 1 indikator",
    )
    assert kalimat_profil.comparable(BANDING, "nasional") == ""


@pytest.mark.parametrize(("periode", "teks"), [("2024-12", "Desember 2024"), ("2024", "2024"), ("2024-13", "2024-13")])
def test_month_in_words(periode: str, teks: str) -> None:
    assert kata.tanggal(periode) == teks


def test_facts_leave_out_what_is_not_known() -> None:
    baris = pd.Series({
        "ibu_kota": "Kandangan", "penduduk": 239471, "penduduk_periode": "2024-12", "luas_km2": None, "kepadatan": None,
        "kelas": "kabkota", "bagian_penduduk": 0.0556, "nama_provinsi": "Kalimantan Selatan",
    })
    assert kalimat_profil.facts(baris) == [
        ("Ibu kota", "Kandangan"), ("Penduduk (Desember 2024)", "239.471 jiwa"),
        ("Bagian penduduk Kalimantan Selatan", "5,6%"),
    ]


def test_other_figures_keep_status_period_and_unit() -> None:
    data = pd.DataFrame([{
        "nama_pendek": "Laporan", "rincian": "tidak patut", "tahun": 2025, "periode": "s1", "nilai": 31.0,
        "desimal_sumber": 0, "satuan": "laporan", "desimal": 0, "predikat": None, "nama_status": "Triwulan",
        "catatan": None, "penerbit": "Ombudsman", "url": "",
    }])
    assert kalimat_profil.others(data).iloc[0, :6].tolist() == [
        "Laporan: tidak patut", "2025", "semester I", "31 laporan", "Triwulan", "",
    ]


def test_other_years_newest_first() -> None:
    data = pd.DataFrame({"tahun": [2021, 2025, 2023, 2023]})
    assert kalimat_profil.other_years(data, 2025) == "2023 (2 angka) dan 2021 (1 angka)"
    assert kalimat_profil.other_years(data[data["tahun"] == 2025], 2025) == ""


def test_a_judged_cell_takes_the_colour_of_its_sign() -> None:
    assert lembar.judged("▲\u00a0+6,34", lembar.WARNA_TANDA["biasa"]) == ":green[▲\u00a0+6,34]"
    assert lembar.judged("▼\u00a0−1,00", lembar.WARNA_TANDA["aman"]) == ":orange[▼\u00a0−1,00]"
    assert lembar.judged("Rentan", lembar.WARNA_TANDA["biasa"]) == "Rentan"


def test_cell_shows_what_markdown_would_eat() -> None:
    assert lembar.text("a*b* [x](y) $1$ :red[z]") == r"a\*b\* \[x\]\(y\) \$1\$ \:red\[z\]"


@pytest.mark.parametrize("alamat", ["", None, "javascript:alert(1)", "https://a.id/x) [y", "/etc/passwd"])
def test_only_web_addresses_become_links(alamat: str | None) -> None:
    assert lembar.anchor("KPK", alamat) == "KPK"


def test_link_to_the_source() -> None:
    assert lembar.anchor("KPK", "https://kpk.go.id/a?b=1&c=(2)") == "[KPK](<https://kpk.go.id/a?b=1&c=(2)>)"
    assert lembar.anchor("lihat", "sumber?bagian=beda&cari=Tapin") == "[lihat](<sumber?bagian=beda&cari=Tapin>)"
