"""The comparison charts made from query strings alone; figures by hand from the small data folder."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from sajian.bandingkan import SAJIAN, TARTAN, years
from sajian.daftar import serve
from sajian.konteks import Konteks
from tests.bantuan.sajian import hold, title, view

TAMPILAN = [
    {"prov": "63", "tahun": "2024"},
    {"daerah": "63.06", "tahun": "2022", "tahun2": "2021"},
    {"prov": "61", "tahun": "2024", "lingkup": "semua_provinsi", "warna": "aman", "lihat": "semua"},
    {"daerah": "64.02", "tahun": "2023", "lingkup": "kalimantan", "indikator": "perangkat_daerah"},
    {"prov": "63", "tahun": "2023", "lingkup": "kalimantan", "indikator": "eppd"},
    {"prov": "65", "tahun": "2018"},
    {"daerah": "63.06", "tahun": "2024", "latihan": "1", "banding": "kalimantan"},
    {"prov": "62", "tahun": "2023", "latihan": "1", "indikator": "mcp", "rinci": "bukan bagian"},
]
KECIL = {"prov": "63", "tahun": "2024", "indikator": "indeks"}


def about(k: Konteks) -> dict[str, str]:
    """Which regions, which indicator, and which part: '' or the first that several regions have."""
    t = k.tampilan
    tempat = {"lingkup": t.lingkup, "prov": t.prov}
    bagian = list(k.tanya("rincian_sebanding", indikator=t.indikator, **tempat)["rincian"])
    rinci = t.rinci if t.rinci in bagian else next(iter(bagian), "")
    return {**tempat, "indikator": t.indikator, "rincian": rinci}


def ranked(k: Konteks) -> pd.DataFrame:
    return k.tanya("banding_daerah", tahun=k.tampilan.tahun, banding=k.tampilan.banding, **about(k))


def beside(k: Konteks) -> pd.DataFrame:
    lama, baru = years(k)
    return k.tanya("dua_tahun", lama=lama, baru=baru, **about(k))


def spread(k: Konteks) -> pd.DataFrame:
    return k.tanya("sebaran_lingkup", **about(k))


def courses(k: Konteks) -> pd.DataFrame:
    return k.tanya("deret_lingkup", **about(k)).dropna(subset=["tahun"]).astype({"tahun": int})


def rug(kelompok: tuple[str, ...]) -> Callable[[Konteks], pd.DataFrame]:
    def rows(k: Konteks) -> pd.DataFrame:
        t = k.tampilan
        return k.tanya("tartan", tahun=t.tahun, banding=t.banding, kelompok=kelompok, lingkup=t.lingkup, prov=t.prov)
    return rows


HARAPAN: dict[str, Callable[[Konteks], pd.DataFrame]] = {
    "banding_batang": ranked, "banding_dua_tahun": beside, "banding_sebaran": spread, "banding_perjalanan": courses,
    "tartan_hasil": rug(("spi", "spm", "ombudsman")), "tartan_reformasi": rug(("reformasi",)),
}


def test_every_chart_of_the_page_is_held_here() -> None:
    assert set(HARAPAN) == set(SAJIAN)


@pytest.mark.parametrize("query", TAMPILAN, ids=str)
@pytest.mark.parametrize("kunci", HARAPAN)
def test_chart_draws_the_rows_of_its_question(kunci: str, query: dict[str, str]) -> None:
    k = view(**query)
    hold(kunci, k, HARAPAN[kunci](k))


def test_ranking_by_hand(kecil: None) -> None:
    # 80 and 73,4 (72,60 to 74,20) beat the national 71,53; 72 is within 0,5 of it, 70 (69 to 72,5) too; 64 is below.
    sajian = serve("banding_batang", view(**KECIL))
    assert sajian.data["kode_wilayah"].tolist() == ["63.01", "63.06", "63.02", "63.04", "63.03", "63.09"]
    assert sajian.data["nilai"].dropna().tolist() == [80, 73.4, 72, 70, 64]
    assert sajian.data["hasil_kata"].tolist() == [
        "lebih baik", "lebih baik", "setara", "setara", "lebih rendah", "tidak diumumkan"
    ]
    assert title(sajian) == "Indeks 2024: 2 dari 5 daerah yang ada datanya lebih baik dari Nasional"
    anak_judul = sajian.gambar().layout.title.subtitle.text.replace("<br>", " ")
    assert anak_judul == "Kabupaten/kota Kalimantan Selatan: 5 dari 6 ada datanya"


def test_two_years_by_hand(kecil: None) -> None:
    # 78,80 to 80 and 75 to 72; the others have one of the years only.
    sajian = serve("banding_dua_tahun", view(**KECIL))
    beda = sajian.data.set_index("kode_wilayah")["selisih"].dropna().round(6)
    assert beda.to_dict() == {"63.01": 1.2, "63.02": -3}
    assert list(sajian.kolom.values())[1:3] == ["2023", "2024"]
    assert title(sajian).startswith("Indeks 2023 ke 2024: 1 naik, 1 turun")


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


def test_published_ranking_of_2022() -> None:
    sajian = serve("banding_batang", view(prov="63", tahun="2022"))
    pertama = sajian.data.iloc[0]
    assert (pertama["kode_wilayah"], pertama["nilai"], pertama["kategori"]) == ("63.06", 81.82, "Terjaga")
    assert sajian.gambar().layout.yaxis.categoryarray and len(sajian.data) == 13
