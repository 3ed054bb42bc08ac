"""The SPM charts made from query strings alone; figures by hand from data/spm."""

from sajian.daftar import serve
from sajian.spm import sector
from tests.bantuan.sajian import title, view


def test_six_sectors_of_kalsel_2020() -> None:
    sajian = serve("spm_bidang", view(prov="63", tahun="2020"))
    assert dict(zip(sajian.data["indikator"], sajian.data["nilai"])) == {
        "spm_pendidikan": 100, "spm_kesehatan": 100, "spm_pekerjaan_umum": 50, "spm_perumahan_rakyat": 100,
        "spm_trantibumlinmas": 83.16, "spm_sosial": 100,
    }
    assert title(sajian) == "Enam bidang SPM Kalimantan Selatan 2020"


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
    # 6.945 of 6.995, 35.603 of 39.458 and 1.249 of 1.415.
    didik = serve("spm_layanan", view(daerah="63.06", tahun="2024", latihan="1", rinci="spm_pendidikan")).data
    assert didik[["indikator", "sasaran", "realisasi"]].values.tolist() == [
        ["pend_kab_paud", 6995, 6945], ["pend_kab_dasar", 39458, 35603], ["pend_kab_kesetaraan", 1415, 1249],
    ]
    assert didik["nilai"].round(2).tolist() == [99.29, 90.23, 88.27]
    assert sector(view(prov="63", rinci="wbk")) == "spm_pendidikan"


def test_quarters_are_positions_not_yearly_figures() -> None:
    sajian = serve("spm_triwulan", view(daerah="64.11", tahun="2025"))
    data = sajian.data.drop_duplicates(["indikator", "periode"]).set_index(["indikator", "periode"])
    assert data.loc[("spm_indeks", "tw2"), "nilai"] == 60.57
    assert data.loc[("spm_sosial", "tw2"), "nilai"] == 80
    assert data.loc[("spm_indeks", "tw2"), "periode_kata"] == "triwulan II"
    assert sajian.ada
    assert not serve("spm_triwulan", view(daerah="64.11", tahun="2023")).ada


def test_services_of_a_catalogue_without_sectors_are_said_in_words(kecil: None) -> None:
    sajian = serve("spm_layanan", view(prov="63"))
    assert (sajian.ada, sajian.kosong) == (False, "Katalog indikator tidak memuat bidang SPM.")
    assert sajian.judul == "Layanan dasar satu bidang SPM: Kalimantan Selatan" and sector(view(prov="63")) == ""
