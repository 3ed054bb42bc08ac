"""The SPM charts made from query strings alone; figures by hand from data/spm."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from sajian.daftar import serve
from sajian.konteks import Konteks
from sajian.spm import SAJIAN, sector
from tests.bantuan.sajian import hold, title, view

BIDANG = (
    "spm_pendidikan", "spm_kesehatan", "spm_pekerjaan_umum", "spm_perumahan_rakyat", "spm_trantibumlinmas", "spm_sosial",
)
TAMPILAN = [
    {"prov": "63", "tahun": "2020"},
    {"daerah": "65.01", "tahun": "2023", "rinci": "spm_kesehatan"},
    {"daerah": "64.11", "tahun": "2025", "lingkup": "semua_provinsi"},
    {"prov": "63", "tahun": "2024", "lingkup": "kalimantan", "warna": "aman"},
    {"prov": "63", "tahun": "2019"},
    {"daerah": "63.06", "tahun": "2024", "latihan": "1", "rinci": "spm_sosial"},
    {"prov": "64", "tahun": "2023", "latihan": "1", "lingkup": "semua_provinsi", "rinci": "bukan_bidang"},
]


def grid(k: Konteks, lingkup: str) -> pd.DataFrame:
    return k.tanya("spm_bidang", prov=k.tampilan.prov, lingkup=lingkup, tahun=k.tampilan.tahun, induk="spm_indeks")


def sectors(k: Konteks) -> pd.DataFrame:
    data = grid(k, "provinsi")
    return data[(data["kode_wilayah"] == k.tampilan.kode) & (data["indikator"] != "spm_indeks")]


def matrix(k: Konteks) -> pd.DataFrame:
    return grid(k, "semua_provinsi" if k.tampilan.lingkup == "semua_provinsi" else "provinsi")


def services(k: Konteks) -> pd.DataFrame:
    bidang = k.tampilan.rinci if k.tampilan.rinci in BIDANG else BIDANG[0]
    return k.tanya("spm_layanan", kode=k.tampilan.kode, tahun=k.tampilan.tahun, bidang=bidang)


def quarters(k: Konteks) -> pd.DataFrame:
    data = k.tanya("belum_final", prov=k.tampilan.prov, tahun=k.tampilan.tahun, indikator=("spm_indeks", *BIDANG))
    return data[data["kode_wilayah"] == k.tampilan.kode]


HARAPAN: dict[str, Callable[[Konteks], pd.DataFrame]] = {
    "spm_bidang": sectors, "spm_matriks": matrix, "spm_layanan": services, "spm_triwulan": quarters,
}


def test_every_chart_of_the_subject_is_held_here() -> None:
    assert set(HARAPAN) == set(SAJIAN)


@pytest.mark.parametrize("query", TAMPILAN, ids=str)
@pytest.mark.parametrize("kunci", HARAPAN)
def test_chart_draws_the_rows_of_its_question(kunci: str, query: dict[str, str]) -> None:
    k = view(**query)
    hold(kunci, k, HARAPAN[kunci](k))


def test_six_sectors_of_kalsel_2020() -> None:
    sajian = serve("spm_bidang", view(prov="63", tahun="2020"))
    assert dict(zip(sajian.data["indikator"], sajian.data["nilai"])) == {
        "spm_pendidikan": 100, "spm_kesehatan": 100, "spm_pekerjaan_umum": 50, "spm_perumahan_rakyat": 100,
        "spm_trantibumlinmas": 83.16, "spm_sosial": 100,
    }
    assert title(sajian) == "Enam bidang SPM Kalimantan Selatan, 2020"


def test_matrix_of_kaltara_2023_has_bulungan_and_is_about_its_province() -> None:
    data = serve("spm_matriks", view(daerah="65.01", tahun="2023")).data
    assert set(data["kode_wilayah"]) == {"65", "65.01", "65.02", "65.03", "65.04", "65.71"}
    bulungan = data[data["kode_wilayah"] == "65.01"].set_index("indikator")["nilai"]
    assert (bulungan["spm_indeks"], bulungan["spm_kesehatan"], bulungan["spm_pendidikan"]) == (97.81, 97.11, 95.49)


def test_provinces_stand_beside_each_other_when_asked_for() -> None:
    data = serve("spm_matriks", view(prov="63", tahun="2023", lingkup="semua_provinsi")).data
    assert set(data["kode_wilayah"]) == {"61", "62", "63", "64", "65"}


def test_services_follow_the_sector_in_the_address() -> None:
    kesehatan = serve("spm_layanan", view(daerah="65.01", tahun="2023", rinci="spm_kesehatan"))
    assert len(kesehatan.data) == 12
    assert sector(view(prov="63", rinci="wbk")) == "spm_pendidikan"


def test_quarters_are_positions_not_yearly_figures() -> None:
    sajian = serve("spm_triwulan", view(daerah="64.11", tahun="2025"))
    data = sajian.data.drop_duplicates(["indikator", "periode"]).set_index(["indikator", "periode"])
    assert data.loc[("spm_indeks", "tw2"), "nilai"] == 60.57
    assert data.loc[("spm_sosial", "tw2"), "nilai"] == 80
    assert data.loc[("spm_indeks", "tw2"), "periode_kata"] == "triwulan II"
    assert sajian.ada
    assert not serve("spm_triwulan", view(daerah="64.11", tahun="2023")).ada
