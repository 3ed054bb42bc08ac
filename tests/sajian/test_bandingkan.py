"""The comparison charts made from query strings alone; figures by hand from the small data folder."""

import pandas as pd
import pytest

from sajian.bandingkan import TARTAN, years
from sajian.daftar import serve
from sajian.konteks import Konteks
from tests.bantuan.sajian import figure, title, view

KECIL = {"prov": "63", "tahun": "2024", "indikator": "indeks"}


def test_ranking_by_hand(kecil: None) -> None:
    # 80 and 73,4 (72,60 to 74,20) beat the national 71,53; 72 is within 0,5 of it, 70 (69 to 72,5) too; 64 is below.
    sajian = serve("banding_batang", view(**KECIL))
    assert sajian.data["kode_wilayah"].tolist() == ["63.01", "63.06", "63.02", "63.04", "63.03", "63.09"]
    assert sajian.data["nilai"].dropna().tolist() == [80, 73.4, 72, 70, 64]
    assert sajian.data["hasil_kata"].tolist() == [
        "lebih baik", "lebih baik", "setara", "setara", "lebih rendah", "tidak diumumkan"
    ]
    assert title(sajian) == "Indeks 2024 terhadap Nasional: 2 lebih baik, 2 setara, 1 lebih rendah"
    anak_judul = sajian.uraian().kepala.anak_judul
    assert anak_judul == "Kabupaten/kota Kalimantan Selatan: 5 dari 6 ada datanya"


def test_two_years_by_hand(kecil: None) -> None:
    # 78,80 to 80 and 75 to 72; the others have one of the years only.
    sajian = serve("banding_dua_tahun", view(**KECIL))
    beda = sajian.data.set_index("kode_wilayah")["selisih"].dropna().round(6)
    assert beda.to_dict() == {"63.01": 1.2, "63.02": -3}
    assert list(sajian.kolom.values())[1:3] == ["2023", "2024"]
    assert title(sajian).startswith("Indeks 2023 ke 2024: 1 membaik, 1 memburuk")


def test_the_second_year_of_the_address_is_taken_when_it_has_figures(kecil: None) -> None:
    assert years(view(**KECIL, tahun2="2022")) == (2022, 2024)
    assert years(view(**{**KECIL, "tahun": "2022"}, tahun2="2024")) == (2022, 2024)
    assert years(view(**KECIL, tahun2="2019")) == (2023, 2024)


def test_years_measured_differently_are_refused_in_words(kecil: None) -> None:
    sajian = serve("banding_dua_tahun", view(prov="63", tahun="2024", tahun2="2022", indikator="risiko"))
    assert not sajian.ada
    assert sajian.kosong == "Risiko 2022 dan 2024 tidak dibandingkan: cara ukur berubah pada 2023. Cara ukur berubah."


def test_a_lonely_year_has_the_words_of_the_registry(kecil: None) -> None:
    sajian = serve("banding_dua_tahun", view(prov="63", tahun="2024", indikator="unit"))
    assert not sajian.ada and sajian.kosong == "Belum ada daerah yang punya angka kedua tahun ini."


def test_spread_and_courses_by_hand(kecil: None) -> None:
    # 64; 70; 72; 73,4; 80: the quartiles are 70 and 73,4.
    k = view(**KECIL, daerah="63.02")
    sebaran = serve("banding_sebaran", k).data.set_index("tahun").loc[2024]
    assert sebaran[["n", "terkecil", "persentil_25", "median", "persentil_75", "terbesar"]].tolist() == [5, 64, 70, 72, 73.4, 80]
    sajian = serve("banding_perjalanan", k)
    milik = sajian.data[sajian.data["kode_wilayah"] == "63.02"].set_index("tahun")["nilai"]
    assert milik.to_dict() == {2020: 60, 2021: 65, 2022: 70, 2023: 75, 2024: 72}
    assert title(sajian) == "Indeks tiap kabupaten/kota Kalimantan Selatan"


def test_rug_by_hand(kecil: None) -> None:
    data = serve("tartan_hasil", view(**KECIL)).data
    nilai = data[data["indikator"] == "indeks"].set_index("kode_wilayah")["hasil_kata"]
    assert nilai["63.01"] == "lebih baik" and nilai["63.03"] == "lebih rendah"
    assert set(TARTAN) == {"tartan_hasil", "tartan_reformasi"}


def test_rug_of_reform_holds_the_instruments_of_its_group_alone(kecil: None) -> None:
    # Letters and the kinds of the small data: indeks and risiko belong to spi, huruf to reformasi, unit to kelembagaan.
    data = serve("tartan_reformasi", view(**KECIL)).data
    assert set(data["indikator"]) == {"huruf"}
    huruf = data.set_index("kode_wilayah")
    assert huruf.loc["63.01", "nilai"] == 79


@pytest.mark.parametrize(
    ("lingkup", "awal"), [("provinsi", {"63."}), ("kalimantan", {"61.", "62.", "63.", "64.", "65."}), ("semua_provinsi", {""})],
)
def test_every_chart_compares_the_regions_of_the_scope_in_view(lingkup: str, awal: set[str]) -> None:
    k = view(prov="63", tahun="2022", lingkup=lingkup)
    for kunci in ("banding_batang", "banding_dua_tahun", "banding_perjalanan", "tartan_hasil"):
        kode = serve(kunci, k).data["kode_wilayah"]
        assert {i[:3] if "." in i else "" for i in kode} == awal, kunci


@pytest.mark.parametrize(
    ("rinci", "nilai"),
    [("Dinas A", {"63.01": 74.1, "63.02": 70}), ("Dinas B", {"63.01": 80, "63.02": 72, "63.03": 64, "63.04": 70, "63.06": 73.4})],
)
def test_a_part_that_one_region_has_gives_the_whole(kecil: None, rinci: str, nilai: dict[str, float]) -> None:
    data = serve("banding_batang", view(**KECIL, rinci=rinci)).data.set_index("kode_wilayah")["nilai"]
    assert data.dropna().to_dict() == nilai


def test_published_ranking_of_2022() -> None:
    sajian = serve("banding_batang", view(prov="63", tahun="2022"))
    pertama = sajian.data.iloc[0]
    assert (pertama["kode_wilayah"], pertama["nilai"], pertama["kategori"]) == ("63.06", 81.82, "Terjaga")
    assert figure(sajian)["layout"]["yaxis"]["categoryarray"] and len(sajian.data) == 13


def test_floors_in_words_are_those_of_the_tables(kecil: None, monkeypatch: pytest.MonkeyPatch) -> None:
    tanya = Konteks.tanya

    def seven(k: Konteks, nama: str, **params: object) -> pd.DataFrame:
        isi = tanya(k, nama, **params)
        return isi.assign(nilai=7) if nama == "tetapan" else isi

    monkeypatch.setattr(Konteks, "tanya", seven)
    # Views that no other test looks at: their charts are made anew.
    assert "paling sedikit 7 daerah" in serve("banding_sebaran", view(**KECIL, rakor="Batas")).kosong
    banding = serve("pimpinan_banding_serupa", view(daerah="63.02", tahun="2024", rakor="Batas"))
    assert "paling sedikit 7 daerah" in banding.uraian().kepala.anak_judul
