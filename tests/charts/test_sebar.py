"""The scatter of two indicators and the sentences about it."""

import pandas as pd
import pytest

from charts.kalimat import kait as kalimat
from charts.kalimat.statistik import Korelasi
from charts.sebar import perlu_sebar, scatter
from tests.bantuan.gambar import fig

X = pd.Series({"nama_pendek": "SPI", "satuan": "indeks", "desimal": 2, "arah": "tinggi_baik"})
Y = pd.Series({"nama_pendek": "Risiko", "satuan": "persen", "desimal": 1, "arah": "rendah_baik"})


def pairs(n: int) -> pd.DataFrame:
    """n regions with both values rising, one more without the second."""
    return pd.DataFrame({
        "kode_wilayah": [f"63.{i:02}" for i in range(n + 1)], "nama_tampil": [f"Daerah {i}" for i in range(n + 1)],
        "nama_ringkas": [f"D{i}" for i in range(n + 1)], "nilai_x": [60.0 + i for i in range(n + 1)], "desimal_x": 2.0,
        "nilai_y": [10.0 + i for i in range(n)] + [None], "desimal_y": 1.0,
        "alasan": [None] * n + ["sumbu tegak belum terkumpul"], "alasan_x": None, "alasan_y": [None] * n + ["belum terkumpul"],
    })


def test_one_point_a_region_with_both_and_the_medians() -> None:
    isi = scatter(pairs(11), X, Y, judul="Uji", sorot="63.03")
    lain, pilihan = isi.deret
    assert (len(lain.x), "D3" in lain.teks, lain.nama) == (10, False, "Daerah")
    assert (pilihan.nama, pilihan.kode, pilihan.x, pilihan.y) == ("Daerah 3", ("63.03",), (63.0,), (13.0,))
    assert pilihan.petunjuk == ("<b>Daerah 3</b><br>SPI: 63,00<br>Risiko: 13,0%",)
    # Medians of 60..70 and 10..20.
    assert [(a.nama, a.nilai) for a in isi.acuan] == [("median 65,00", 65), ("median 15,0", 15)]
    # 0,12 of the span of 10 on both sides.
    assert (isi.x.dari, isi.x.sampai, isi.y.dari) == pytest.approx((58.8, 71.2, 8.8))


def test_names_stand_at_few_dots_and_at_the_one_that_stands_out() -> None:
    gambar = fig(scatter(pairs(11), X, Y, judul="Uji", sorot="63.03"))
    assert [t.mode for t in gambar.data] == ["markers", "markers+text"]
    assert [(s.x0, s.y0) for s in gambar.layout.shapes] == [(65, 0), (0, 15)]
    assert {t.mode for t in fig(scatter(pairs(6), X, Y, judul="Uji")).data} == {"markers+text"}


def test_a_negative_value_is_a_number_like_any_other() -> None:
    data = pairs(3).assign(nilai_x=[-1.5, 0.0, 2.0, 3.0])
    (titik,) = scatter(data, X, Y, judul="Uji").deret
    assert titik.x == (-1.5, 0.0, 2.0) and "SPI: −1,50<br>" in titik.petunjuk[0]


def test_axes_say_when_low_is_good() -> None:
    isi = scatter(pairs(6), X, Y, judul="Uji")
    assert (isi.x.judul, isi.y.judul) == ("SPI", "Risiko (%), makin rendah makin baik")


def test_one_region_is_not_drawn() -> None:
    assert perlu_sebar(pairs(2)) and not perlu_sebar(pairs(1)) and not perlu_sebar(pairs(0).head(0))


@pytest.mark.parametrize(
    ("korelasi", "kalimat_utama", "hitungan"),
    [
        (Korelasi(3, None, alasan="hanya 3 daerah punya kedua angka; perlu paling sedikit 5"),
         "SPI dan Risiko: keterkaitan tidak dihitung, hanya 3 daerah punya kedua angka; perlu paling sedikit 5", None),
        (Korelasi(6, 0.031, alasan="selang perlu paling sedikit 10 daerah, baru ada 6"),
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
        ["62,00", "belum terkumpul", "sumbu tegak belum terkumpul"],
    ]
    assert kalimat.table(pairs(2).assign(alasan_y="tidak dinilai"), X, Y)["teks_y"].iloc[2] == "tidak dinilai"


def test_names_of_the_medians_keep_clear_of_dots_and_edges() -> None:
    # The dot of D2 stands on the median of the upright axis, at the right: its name goes to the left end.
    data = pairs(3).assign(nilai_x=[60.0, 70.0, 72.0, None], nilai_y=[10.0, 30.0, 20.0, None])
    nama = {a.text: a for a in fig(scatter(data, X, Y, judul="Uji")).layout.annotations}
    assert (nama["median 20,0"].x, nama["median 20,0"].xanchor) == (0, "left")
    # 70 lies right of the middle: its name, over the plot, reaches to the left.
    assert (nama["median 70,00"].y, nama["median 70,00"].yanchor, nama["median 70,00"].xanchor) == (1, "bottom", "right")
