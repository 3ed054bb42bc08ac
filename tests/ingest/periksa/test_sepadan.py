"""Only figures that can be laid beside a held row are laid down; every check says the same as beside all of them."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.periksa import banding_angka as banding
from ingest.periksa import periksa, tertukar
from tests.bantuan.unggah import figure, held, known

BAGIAN = ("pendidikan", "kesehatan", "pekerjaan_umum", "perumahan_rakyat", "trantibumlinmas", "sosial")
INDIKATOR = ("spi_indeks", "mcp", "spm_indeks", *(f"spm_{b}" for b in BAGIAN))
SUMBER = ("spi:S143", "spi:S001", "spm:S012")


def some(r: random.Random, banyak: int) -> list[dict[str, str]]:
    """Figures that often meet: two regions, three years, few values."""
    periode = [("tahunan", "tahunan")] * 5 + [("tw2", "triwulan")]
    hasil = []
    for _ in range(banyak):
        p, s = r.choice(periode)
        hasil.append(figure(
            kode_wilayah=r.choice(("63.06", "63.05")), tahun=r.choice(("2022", "2023", "2024")), indikator=r.choice(INDIKATOR),
            rincian=r.choice(("", "", "BPBD")), nilai=r.choice(("70.5", "41", "88.25")), periode=p, status=s,
            sumber_id=r.choice(SUMBER),
        ))
    return hasil


def said(baru: list[dict[str, str]], lama: list[dict[str, str]]) -> tuple[Any, int]:
    """All that the checks and the comparison say, and how many figures were laid down for it."""
    bahan = held(baru, known(*lama), "spm")
    galat, peringatan = Kumpulan(), Kumpulan()
    periksa.run(bahan, galat, peringatan)
    kembar = tertukar.values_of_another(bahan)
    jumlah = banding.compare(bahan.tampung, "pers")
    letak = bahan.tampung.con.table("mentah_capaian").count("*").fetchall()[0][0]
    ubah = banding.changes(bahan.tampung).astype("str").to_dict("records")
    bahan.tampung.close()
    return (galat.close(), peringatan.close(), kembar, jumlah, ubah), letak


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1 << 60))
def test_the_others_change_nothing(benih: int) -> None:
    r = random.Random(benih)
    baru, lama = some(r, r.choice((1, 6, 30))), some(r, 60)
    sebagian, dipakai = said(baru, lama)
    with pytest.MonkeyPatch.context() as mp:
        mp.setattr(banding, "comparable", lambda _, capaian: capaian)
        semua, ada = said(baru, lama)
    assert sebagian == semua and dipakai <= ada == 60


def test_figures_of_other_places_are_not_laid_down() -> None:
    lama = [figure(nilai="70"), figure(nilai="70", tahun="2023"), figure(nilai="70", tahun="2025"),
            figure(nilai="70", rincian="BPBD"), figure(nilai="70", kode_wilayah="63.05"), figure(nilai="9", indikator="mcp")]
    # The same year, the year before, and another indicator of the place: three of six.
    assert said([figure(nilai="70")], lama)[1] == 3
