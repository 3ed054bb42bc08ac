"""Scopes of a comparison: the five provinces of Kalimantan, and regions chosen one by one."""

import pandas as pd
import pytest

import queries
import store
from sajian.bandingkan import years
from sajian.bersama import usual_pair
from tests.bantuan.sajian import view
from tests.bantuan.waktu import pada

# In the small folder in 2024: 80 Tanah Laut, 72 Kotabaru, 64 Banjar, 70 Barito Kuala, 73,4 Hulu Sungai Selatan, none Tabalong.
TIGA = "63.01,63.03,63.04"


def regions(versi: store.Versi, lingkup: str, prov: str, kueri: str = "banding_daerah", **lain: str) -> pd.DataFrame:
    tanya = {"indikator": "indeks", "banding": "nasional", "lingkup": lingkup, "prov": prov} | lain
    return queries.run(kueri, versi, **tanya, **pada(2024)).set_index("kode_wilayah")


@pytest.mark.usefixtures("kecil")
@pytest.mark.parametrize(("kueri", "lain"), [("banding_daerah", {"rincian": ""}), ("nilai_lingkup", {})])
def test_regions_chosen_one_by_one_are_ranked_among_themselves(kueri: str, lain: dict[str, str]) -> None:
    data = regions(view().versi, "pilihan", TIGA, kueri, **lain)
    assert data["peringkat"].to_dict() == {"63.01": 1, "63.04": 2, "63.03": 3}
    assert (data[["n_peringkat", "jumlah_daerah"]] == 3).all(axis=None)
    # One figure of three regions is under half.
    sedikit = regions(view().versi, "pilihan", "63.01,63.09,63.10", kueri, **lain)
    assert sedikit.loc["63.01", ["letak", "n_peringkat"]].tolist() == [1, 1] and sedikit["peringkat"].isna().all()


@pytest.mark.usefixtures("kecil")
def test_the_provinces_of_kalimantan_are_a_scope_of_their_own() -> None:
    versi = view().versi
    wilayah = queries.run("wilayah", versi)
    lima = set(wilayah.loc[(wilayah["kelas"] == "provinsi") & wilayah["kalimantan"], "kode"])
    for kueri, lain in (("banding_daerah", {"rincian": ""}), ("nilai_lingkup", {})):
        data = regions(versi, "provinsi_kalimantan", "63", kueri, **lain)
        assert set(data.index) == lima and data["jumlah_daerah"].dropna().unique().tolist() in ([], [len(lima)])


@pytest.mark.usefixtures("kecil")
def test_a_question_of_a_view_takes_the_regions_chosen_in_place_of_the_province() -> None:
    k = view(prov="63", tahun="2024", lingkup="pilihan", pilih=TIGA, indikator="indeks")
    assert set(k.tanya("banding_daerah", indikator="indeks", rincian="")["kode_wilayah"]) == set(TIGA.split(","))
    assert k.tanya("tahun_berdata", indikator=("indeks",), rincian="")["daerah"].max() == 3
    # A chart with a scope of its own is not narrowed, and without a choice the region in view stands alone.
    assert len(k.tanya("nilai_lingkup", indikator="indeks", lingkup="provinsi")) == 6
    sendiri = view(daerah="63.01", tahun="2024", lingkup="pilihan", indikator="indeks")
    assert list(sendiri.tanya("banding_daerah", indikator="indeks", rincian="")["kode_wilayah"]) == ["63.01"]


@pytest.mark.usefixtures("kecil")
@pytest.mark.parametrize(("pilih", "pasangan"), [
    # Of four regions two have 2022 and 2024, one has 2023 and 2024: half of them decides.
    ("63.02,63.06,63.09,63.10", (2022, 2024)),
    # Of three regions none of the pairs has half; each has one, the newest counts.
    ("63.02,63.09,63.10", (2023, 2024)),
    ("63.09,63.10", None),
])
def test_two_years_are_the_newest_that_half_of_the_regions_have_else_those_that_most_have(
    pilih: str, pasangan: tuple[int, int] | None,
) -> None:
    k = view(prov="63", lingkup="pilihan", pilih=pilih, indikator="indeks", lihat="dua_tahun")
    assert usual_pair(k) == pasangan


@pytest.mark.usefixtures("kecil")
def test_years_measured_differently_are_no_pair() -> None:
    # The risk of Tanah Laut was measured otherwise from 2023 on.
    k = view(prov="63", lingkup="pilihan", pilih="63.01", indikator="risiko")
    data = k.tanya("pasangan_tahun", indikator="risiko", rincian="")
    assert {(a, b) for a, b in zip(data["lama"], data["baru"]) if a < 2023 <= b} == set() and len(data) == 7


def test_two_years_of_the_newest_figures_begin_where_enough_regions_have_both() -> None:
    # Of the 13 kabupaten/kota 7 have 2022 and 2023; of the years after 2023 at most 3 have any.
    assert years(view(prov="63", lihat="dua_tahun")) == (2022, 2023)
    assert years(view(prov="63", lihat="dua_tahun", tahun2="2021")) == (2021, 2023)
    assert years(view(prov="63", lihat="dua_tahun", tahun="2024")) == (2023, 2024)
