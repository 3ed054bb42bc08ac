"""The figures in a deck are the question's own, for every registered chart, on published and on training data."""

import re
from collections import Counter

import pandas as pd
import pytest

from charts.dasar.uraian import NILAI, Bagian
from charts.kalimat import kata
from rakor.lembar import Lembar, sheet
from rakor.paparan import new_slide
from sajian.daftar import BAGAN, SAJIAN
from tests.bantuan.pptx import charts, deck, points, series, values, words
from tests.bantuan.sajian import data_of

PANDANGAN = (
    {"prov": "63", "tahun": "2024"}, {"prov": "63", "tahun": "2024", "latihan": "1"},
    {"prov": "63", "daerah": "63.71", "tahun": "2024", "latihan": "1"},
)
# Charts whose bars are not the column `nilai`.
KOLOM = {
    "klg_beban": ("beban",), "spi_partisipasi": ("populasi", "sampel", "responden"),
    "spi_partisipasi_nasional": ("populasi", "sampel", "responden"),
}
# Kinds of charts that are bars or lines in a deck.
BATANG = {"batang", "bagian", "layanan", "beban", "rincian", "jalan", "kelompok", "partisipasi", "tumpuk", "deret", "garis"}
# What the training set does not hold; for every other chart it must have figures.
TANPA_LATIHAN = {"omb_opini", "omb_rata"}


def lembar(bagan: str, pandangan: dict[str, str]) -> Lembar:
    return sheet(new_slide(bagan, pandangan), 2)


def in_words(satu: Lembar) -> bool:
    """Whether a view has no figures, after seeing that its slide says so and draws nothing."""
    if satu.uraian is not None:
        return False
    isi = deck(satu)
    assert satu.kosong and satu.kosong in words(isi.slides[0]) and charts(isi) == []
    assert not satu.latihan or satu.bagan in TANPA_LATIHAN
    return True


def published(satu: Lembar) -> Counter[float]:
    """Every figure of the rows, with how often it stands there."""
    data = data_of(satu)
    kolom = KOLOM.get(satu.bagan, ("nilai",))
    if satu.bagan == "tindak_lanjut_gerak":
        # The track starts at the value of the promise and ends at the target.
        return Counter(float(v) for v in data["persen_jalan"].clip(0, 100))
    if satu.bagan == "spm_layanan":
        return Counter(float(v) for v in data["nilai"].fillna(data["persen_hitung"]).dropna())
    return Counter(float(v) for k in kolom for v in data[k].dropna())


@pytest.mark.parametrize("pandangan", PANDANGAN, ids=["terbit", "latihan", "latihan-kota"])
@pytest.mark.parametrize("bagan", [k for k in SAJIAN if BAGAN[k].jenis in BATANG])
def test_bars_and_lines_hold_the_figures_or_words_stand_there(bagan: str, pandangan: dict[str, str]) -> None:
    satu = lembar(bagan, pandangan)
    if in_words(satu):
        return
    # Bars have series beside the figures themselves: last year, a median, a benchmark.
    utama_saja = (BAGAN[bagan].jenis == "batang" or isinstance(satu.uraian, Bagian)) and bagan != "spi_unit"
    isi: Counter[float] = Counter()
    for c in charts(deck(satu)):
        for nama, nilai in values(c).items():
            if nama == NILAI or not utama_saja:
                isi.update(v for v in nilai if v is not None)
    assert isi == published(satu)


@pytest.mark.parametrize("latihan", ["", "1"])
def test_two_years_hold_both_years(latihan: str) -> None:
    satu = lembar("banding_dua_tahun", {"prov": "63", "tahun": "2024", "tahun2": "2023", "latihan": latihan})
    data = data_of(satu)
    isi: dict[str, Counter[float]] = {"nilai": Counter(), "batas": Counter()}
    for nama, titik in (p for c in charts(deck(satu)) for p in points(c).items() if p[0] != "Perubahan" and p[0][:5] != "Teks "):
        isi["batas" if nama == "Selang terbit" else "nilai"].update(x for x, _ in titik if x is not None)
    for apa, kolom in (("nilai", ("nilai",)), ("batas", ("batas_bawah", "batas_atas"))):
        semua = [data[f"{k}_{kapan}"].dropna().astype(float) for k in kolom for kapan in ("lama", "baru")]
        assert isi[apa] == Counter(v for satu_kolom in semua for v in satu_kolom)


def test_pairs_hold_both_indicators() -> None:
    satu = lembar("keterkaitan", {"prov": "63", "tahun": "2024", "latihan": "1"})
    (chart,) = charts(deck(satu))
    titik = [p for nama, isi in points(chart).items() if not nama.startswith("Median") for p in isi]
    ada = data_of(satu).dropna(subset=["nilai_x", "nilai_y"])
    assert Counter(titik) == Counter((float(a), float(b)) for a, b in zip(ada["nilai_x"], ada["nilai_y"]))


def test_spread_holds_percentiles_and_extremes() -> None:
    satu = lembar("banding_sebaran", {"prov": "63", "tahun": "2024", "latihan": "1"})
    (chart,) = charts(deck(satu))
    data = data_of(satu).sort_values("tahun")
    for nama, kolom in (("Terkecil", "terkecil"), ("Persentil 25", "persentil_25"), ("Median", "median"),
                        ("Persentil 75", "persentil_75"), ("Terbesar", "terbesar")):
        assert series(chart)[nama] == [float(v) for v in data[kolom]]


def sections(deret: pd.DataFrame) -> int:
    """Runs of years that follow each other and are measured alike."""
    urut = deret.sort_values("tahun")
    return int(((urut["tahun"].diff() > 1) | (urut["ruas"].diff() > 0)).sum()) + 1


def test_small_charts_hold_each_course_and_its_gaps() -> None:
    satu = lembar("banding_perjalanan", {"prov": "63", "tahun": "2024", "latihan": "1"})
    isi = Counter(v for c in charts(deck(satu)) for nilai in series(c).values() for v in nilai if v is not None)
    assert isi == published(satu)
    patah = {k: sections(d.dropna(subset=["nilai"])) for k, d in data_of(satu).groupby("nama_tampil")}
    for c in charts(deck(satu)):
        nama = {re.sub(r" \(.*", "", n) for n in series(c)}
        assert len(series(c)) == patah[nama.pop()]


@pytest.mark.parametrize("latihan", ["", "1"])
@pytest.mark.parametrize("bagan", ["spm_matriks", "tartan_hasil", "tartan_reformasi", "klg_hitungan"])
def test_tables_hold_every_figure_in_words(bagan: str, latihan: str) -> None:
    satu = lembar(bagan, {"prov": "63", "tahun": "2024", "latihan": latihan})
    if in_words(satu):
        return
    isi = "\n".join(words(s) for s in deck(satu).slides)
    for _, r in data_of(satu).dropna(subset=["nilai"]).iterrows():
        desimal = int(r["desimal"]) if bagan.startswith("tartan") else 2
        assert kata.angka(r["nilai"], desimal, r["desimal_sumber"]) in isi


@pytest.mark.parametrize("latihan", ["", "1"])
@pytest.mark.parametrize("bagan", ["spine_utama", "peta_beranda", "zi_tahap"])
def test_drawings_say_every_figure(bagan: str, latihan: str) -> None:
    satu = lembar(bagan, {"prov": "63", "tahun": "2024", "latihan": latihan})
    isi = "\n".join(words(s) for s in deck(satu).slides)
    if bagan == "zi_tahap":
        assert all(str(int(v)) in isi for v in data_of(satu)["jumlah"])
        return
    for _, r in data_of(satu).dropna(subset=["nilai"]).iterrows():
        assert kata.angka(r["nilai"], int(r["desimal"]) if "desimal" in r else 2, r["desimal_sumber"]) in isi
