"""The rug: every cell has a word or a value with its symbol, colours are judgements, points carry the region."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.kalimat.banding import rug_sentence
from charts.tartan import URUTAN_HASIL, cell_text, perlu_tartan, rug, rug_rows
from charts.templat import BIASA

DAERAH = [("61.01", "Sambas", "61", "Kalbar"), ("63.01", "Tala", "63", "Kalsel"), ("63.02", "Kotabaru", "63", "Kalsel")]
SEL = [
    ("spi", 1, [(75.1, None, "lebih_baik"), (71.53, None, "setara"), (None, None, None)]),
    ("sakip", 2, [(64.0, None, "lebih_rendah"), (None, "BB", "tidak_dibandingkan"), (60.0, None, "lebih_rendah")]),
]


@pytest.fixture
def data() -> pd.DataFrame:
    baris = [
        (*d, i, i.upper(), letak, nilai, huruf, hasil)
        for i, letak, isi in SEL for d, (nilai, huruf, hasil) in zip(DAERAH, isi)
    ]
    kolom = ["kode_wilayah", "nama_ringkas", "kode_provinsi", "nama_provinsi", "indikator", "nama_pendek", "letak",
             "nilai", "huruf", "hasil"]
    tabel = pd.DataFrame(baris, columns=kolom)
    return tabel.assign(
        nama_tampil=tabel["nama_ringkas"], predikat=tabel["huruf"], kategori=tabel["huruf"], desimal=2, desimal_sumber=2.0,
        tahun=2024, label_banding="Nasional", alasan=None,
        alasan_kosong=["tidak_diumumkan" if pd.isna(v) and pd.isna(h) else None for v, h in zip(tabel["nilai"], tabel["huruf"])],
    )


def points(fig: go.Figure) -> list[go.Scatter]:
    return [t for t in fig.data if t.type == "scatter" and t.mode == "markers+text"]


def cells(fig: go.Figure) -> dict[tuple[int, int], str]:
    return {(x, y): t.replace("\u2009", " ") for j in points(fig) for x, y, t in zip(j.x, j.y, j.text)}


def test_provinces_stand_in_blocks_with_their_headings(data: pd.DataFrame) -> None:
    baris = rug_rows(data)
    assert baris["nama"].tolist() == ["Kalbar", "Sambas", "Kalsel", "Tala", "Kotabaru"]
    assert baris["kode_wilayah"].isna().tolist() == [True, False, True, False, False]
    assert rug_rows(data[data["kode_provinsi"] == "63"])["nama"].tolist() == ["", "Tala", "Kotabaru"]


def test_every_cell_says_something(data: pd.DataFrame) -> None:
    isi = cells(rug(data, BIASA, judul="Uji"))
    assert isi == {
        (1, 1): "75,10 ▲", (1, 3): "71,53 ●", (1, 4): "–", (2, 1): "64,00 ▼", (2, 3): "BB ○", (2, 4): "60,00 ▼",
    }


def test_fill_is_the_judgement_and_missing_has_none(data: pd.DataFrame) -> None:
    peta = next(t for t in rug(data, BIASA, judul="Uji").data if t.type == "heatmap")
    z = [[None if v is None else URUTAN_HASIL[int(v)] for v in baris] for baris in peta.z]
    assert z == [
        [None, None], ["lebih_baik", "lebih_rendah"], [None, None], ["setara", "tidak_dibandingkan"], [None, "lebih_rendah"],
    ]
    assert [warna for _, warna in peta.colorscale[::2]] == [BIASA.hasil[h] for h in URUTAN_HASIL]


def test_points_carry_the_region_and_its_reason(data: pd.DataFrame) -> None:
    fig = rug(data, BIASA, judul="Uji")
    isi = {(x, y): (c[0], h) for j in points(fig) for x, y, c, h in zip(j.x, j.y, j.customdata, j.hovertext)}
    assert {k for k, _ in isi.values()} == {"61.01", "63.01", "63.02"}
    assert isi[1, 4] == ("63.02", "<b>Kotabaru</b><br>SPI 2024: tidak diumumkan")
    assert isi[1, 1][1].endswith("Lebih baik terhadap Nasional")


def test_legend_explains_the_dash_only_when_there_is_one(data: pd.DataFrame) -> None:
    def names(d: pd.DataFrame) -> list[str]:
        return [t.name for t in rug(d, BIASA, judul="Uji").data if t.name]

    assert names(data) == ["▲ lebih baik", "● setara", "▼ lebih rendah", "○ tidak dibandingkan", "– belum ada angka"]
    assert names(data[data["indikator"] == "sakip"].assign(letak=1))[-1] == "○ tidak dibandingkan"


def test_region_in_view_is_framed(data: pd.DataFrame) -> None:
    fig = rug(data, BIASA, judul="Uji", sorot="63.01")
    assert [(s.y0, s.y1) for s in fig.layout.shapes] == [(2.5, 3.5)]
    assert "<b>Tala</b>" in fig.layout.yaxis.ticktext


def test_a_designation_without_a_symbol_is_marked() -> None:
    kosong = pd.Series({"nilai": None, "predikat": "peringkat 1", "huruf": None, "hasil": None, "desimal": 2,
                        "desimal_sumber": None})
    assert cell_text(kosong).replace("\u2009", " ") == "ada ○"


def test_56_regions_stay_light(data: pd.DataFrame) -> None:
    satu = data[data["kode_wilayah"] == "63.01"].iloc[:1].assign(nilai=72.37, hasil="lebih_baik")
    semua = pd.concat([
        satu.assign(kode_wilayah=f"63.{i:02}", letak=n, nama_ringkas=f"Kabupaten {i}") for i in range(56) for n in range(1, 7)
    ])
    assert len(rug(semua, BIASA, judul="Uji").to_json()) < 60_000


def test_nothing_at_all_is_not_drawn(data: pd.DataFrame) -> None:
    assert perlu_tartan(data)
    assert not perlu_tartan(data.assign(nilai=None, predikat=None))
    assert not perlu_tartan(data.head(0))


def test_sentence_counts_cells_and_names_the_weakest(data: pd.DataFrame) -> None:
    assert rug_sentence(data, "Nasional", 2024) == (
        "5 dari 6 sel 2024 ada angkanya; 2 dari 4 yang dapat dibandingkan lebih rendah dari Nasional. "
        "Terbanyak: Kotabaru dan Sambas, masing-masing 1 indikator."
    )
    assert rug_sentence(data.assign(hasil=None), "Nasional", 2024).endswith("belum ada yang dapat dibandingkan dengan Nasional.")
    assert "tidak satu pun dari 2" in rug_sentence(data[data["hasil"] != "lebih_rendah"], "Nasional", 2024)
