"""The scatter of two indicators and the sentences about it."""

from __future__ import annotations

import pandas as pd
import pytest

from charts.kalimat import kait as kalimat
from charts.kalimat.statistik import Korelasi
from charts.sebar import perlu_sebar, scatter

X = pd.Series({"nama_pendek": "SPI", "satuan": "indeks", "desimal": 2, "arah": "tinggi_baik"})
Y = pd.Series({"nama_pendek": "Risiko", "satuan": "persen", "desimal": 1, "arah": "rendah_baik"})


def pairs(n: int) -> pd.DataFrame:
    """n regions with both values rising, one more without the second."""
    return pd.DataFrame({
        "kode_wilayah": [f"63.{i:02}" for i in range(n + 1)], "nama_tampil": [f"Daerah {i}" for i in range(n + 1)],
        "nama_ringkas": [f"D{i}" for i in range(n + 1)], "nilai_x": [60.0 + i for i in range(n + 1)], "desimal_x": 2.0,
        "nilai_y": [10.0 + i for i in range(n)] + [None], "desimal_y": 1.0,
        "alasan": [None] * n + ["belum ada data sumbu tegak"],
    })


def test_one_dot_a_region_with_both_and_lines_at_the_medians() -> None:
    fig = scatter(pairs(11), X, Y, judul="Uji", sorot="63.03")
    assert [len(t.x) for t in fig.data] == [10, 1]
    assert [t.mode for t in fig.data] == ["markers", "markers+text"]
    assert list(fig.data[1].text) == ["D3"] and fig.data[1].customdata[0][0] == "63.03"
    # Medians of 60..70 and 10..20.
    assert [(s.x0, s.y0) for s in fig.layout.shapes] == [(65, 0), (0, 15)]
    assert "D3" not in fig.data[0].text
    assert fig.data[1].hovertext[0] == "<b>Daerah 3</b><br>SPI: 63,00<br>Risiko: 13,0%"


def test_few_regions_are_all_named() -> None:
    assert {t.mode for t in scatter(pairs(6), X, Y, judul="Uji").data} == {"markers+text"}


def test_axes_say_when_low_is_good() -> None:
    fig = scatter(pairs(6), X, Y, judul="Uji")
    assert fig.layout.xaxis.title.text == "SPI"
    assert fig.layout.yaxis.title.text == "Risiko (%), makin rendah makin baik"


def test_one_region_is_not_drawn() -> None:
    assert perlu_sebar(pairs(2)) and not perlu_sebar(pairs(1)) and not perlu_sebar(pairs(0).head(0))


@pytest.mark.parametrize(
    ("korelasi", "kalimat_utama", "hitungan"),
    [
        (Korelasi(3, None, alasan_rho="hanya 3 daerah punya kedua angka; perlu paling sedikit 5"),
         "SPI dan Risiko: keterkaitan tidak dihitung, hanya 3 daerah punya kedua angka; perlu paling sedikit 5", None),
        (Korelasi(6, 0.031, alasan_selang="selang perlu paling sedikit 10 daerah, baru ada 6"),
         "SPI dan Risiko: keterkaitan belum dapat disimpulkan",
         "n = 6 daerah; rho Spearman 0,03; selang tidak diberikan: selang perlu paling sedikit 10 daerah, baru ada 6"),
        (Korelasi(12, 0.5, -0.1427, 0.8461), "SPI dan Risiko: belum terlihat keterkaitan yang jelas",
         "n = 12 daerah; rho Spearman 0,50; selang 95% −0,14 sampai 0,85"),
        (Korelasi(56, 0.79, 0.64, 0.88), "SPI dan Risiko: cenderung searah",
         "n = 56 daerah; rho Spearman 0,79; selang 95% 0,64 sampai 0,88"),
        (Korelasi(56, -0.79, -0.88, -0.64), "SPI dan Risiko: cenderung berlawanan arah",
         "n = 56 daerah; rho Spearman −0,79; selang 95% −0,88 sampai −0,64"),
    ],
)
def test_says_no_more_than_the_numbers_carry(korelasi: Korelasi, kalimat_utama: str, hitungan: str | None) -> None:
    assert kalimat.headline(korelasi, X, Y) == kalimat_utama
    if hitungan:
        assert kalimat.statistics(korelasi) == hitungan


def test_quadrants_follow_the_direction_of_each_indicator() -> None:
    # SPI rises, risk rises: above the median of SPI is above the median of risk, so never strong in both.
    assert kalimat.quadrants(pairs(5), X, Y) == []
    assert kalimat.quadrants(pairs(5), X, X) == [
        "**Lebih baik dari median pada keduanya** (2): Daerah 3 dan Daerah 4.",
        "**Lebih lemah dari median pada keduanya** (2): Daerah 0 dan Daerah 1.",
    ]
    assert kalimat.quadrants(pairs(5), X, X.replace({"tinggi_baik": "tanpa_penilaian"})) == []
    assert kalimat.quadrants(pairs(40), X, X)[0].endswith("Daerah 29, dan 10 daerah lain.")


def test_part_and_whole_are_named_with_their_year() -> None:
    baris = pd.Series({"nama_bagian": "SPI", "nama_keseluruhan": "RB", "sejak": 2023.0})
    assert kalimat.part_of(baris).startswith("SPI ikut menyusun RB sejak 2023: keduanya pasti berkait")


def test_table_gives_a_reason_for_every_region_left_out() -> None:
    tabel = kalimat.table(pairs(2), X, Y)
    assert tabel[["teks_x", "teks_y", "alasan_kata"]].values.tolist() == [
        ["60,00", "10,0%", "ikut dihitung"], ["61,00", "11,0%", "ikut dihitung"],
        ["62,00", "belum ada data", "belum ada data sumbu tegak"],
    ]
