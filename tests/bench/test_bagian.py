"""What the parts ask servers and programs for, and what they read from them."""

import os
from pathlib import Path

import pandas as pd
import pytest

from bench import gambar, kueri, memori, mesin, orang, peramban
from bench.hitung import KINI, LANTAI, Lewati
from bench.layanan import DIBACA, Peserta, Pilihan
from tests.bantuan.peladen import Peladen


def test_one_link_for_all_or_a_region_each() -> None:
    assert set(orang.views(orang.SAMA, 30)) == {"prov=63&tahun=2024&latihan=1"}
    sendiri = orang.views(orang.SENDIRI, 30)
    assert len(set(sendiri)) == 30
    # Kalimantan's first region by code is Sambas, its second Mempawah.
    assert sendiri[:2] == ["prov=61&daerah=61.01&tahun=2024&latihan=1", "prov=61&daerah=61.02&tahun=2023&latihan=1"]


def test_sessions_see_every_page_with_both_kinds_of_figures() -> None:
    ke_100, ke_300 = memori.visits(100), memori.visits(300, 100)
    assert {h for h, _ in ke_100} == set(DIBACA)
    assert len({q for _, q in ke_100 if "latihan" in q}) >= 5 and len({q for _, q in ke_100 if "latihan" not in q}) >= 5
    assert len(ke_300) == 300 and not set(ke_100) & set(ke_300[:200])


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="sistem ini tidak memberi tahu")
def test_processor_and_memory_of_this_process() -> None:
    lalu = mesin.cpu(os.getpid())
    sum(n * n for n in range(3_000_000))
    assert mesin.cpu(os.getpid()) > lalu and mesin.memory(os.getpid()) > 20


def test_a_process_that_is_not_there_is_left_out() -> None:
    with pytest.raises(Lewati):
        mesin.cpu(2**22 + 1)


def test_the_machine_names_its_libraries() -> None:
    assert {"inti", "memori", "Python", "streamlit", "duckdb", "pandas", "plotly"} <= set(mesin.describe())


def test_rows_of_figures_are_read_from_what_is_printed() -> None:
    cetakan = "spi_deret          12.34 ms   12,345 B\npeta  1.00 ms 9 B\n2 bagan: median 6.67 ms, terlama 12.34 ms\n"
    assert gambar.read_rows(cetakan) == {"spi_deret": (12.34, 12345.0), "peta": (1.0, 9.0)}


def test_answers_are_compared_row_by_row() -> None:
    satu = pd.DataFrame({"a": [1, 2], "b": ["x", None], "c": [0.1 + 0.2, float("nan")]})
    assert kueri.differ(satu, pd.DataFrame({"a": [1.0, 2.0], "b": ["x", float("nan")], "c": [0.3, None]})) == []
    assert kueri.differ(satu, satu.assign(b=["y", None], c=[0.3, 1.0])) == ["b", "c"]
    assert kueri.differ(satu, satu[["a", "b"]]) == ["bentuk (2, 3) (2, 2)"]
    assert kueri.differ(satu, satu.head(1)) == ["bentuk (2, 3) (1, 3)"]


def test_the_floor_is_asked_for_its_own_address() -> None:
    peladen = Peladen("http://localhost:1", None, None)  # type: ignore[arg-type]
    kini, lantai = Peserta(KINI, peladen), Peserta(LANTAI, peladen)
    assert peramban.address(kini, "profil", 9) == "http://localhost:1/profil?prov=63&tahun=2024&latihan=1"
    assert peramban.address(kini, "beranda", 9) == "http://localhost:1/?prov=63&tahun=2024&latihan=1"
    assert peramban.address(lantai, "profil", 9) == "http://localhost:1/?bagan=9"
    assert (kini.page("profil"), kini.page("beranda"), lantai.page("profil")) == ("profil", "", "")


def test_the_sidebar_leads_to_the_page_after() -> None:
    peladen = Peladen("http://localhost:1", None, None)  # type: ignore[arg-type]
    kini, lantai = Peserta(KINI, peladen), Peserta(LANTAI, peladen)
    assert peramban.destination(kini, "beranda") == "Bandingkan daerah" and peramban.destination(lantai, "beranda") == "Dua"
    assert peramban.destination(kini, DIBACA[-1]) == "Beranda"


def test_pages_are_those_asked_for_in_the_order_of_the_navigation() -> None:
    assert Pilihan(1, None).pages() == DIBACA
    assert Pilihan(1, None, ("spm", "beranda")).pages() == ["beranda", "spm"]


def test_a_step_has_its_time_and_what_belongs_to_it() -> None:
    def rows(nama: str) -> list[tuple[str, str, float]]:
        return [(u.tabel, u.kolom, u.sampel[0]) for u in peramban.measured(peramban.Langkah(nama, 5.0, 3, 70), "spm", KINI)]

    waktu, tahun = peramban.WAKTU, "ganti tahun"
    muatan = [(peramban.MUATAN, "permintaan", 3.0), (peramban.MUATAN, "bita", 70.0)]
    assert rows(peramban.DINGIN) == [(waktu, "dingin", 5.0), *muatan]
    assert rows(peramban.KEDUA) == [(waktu, "kedua", 5.0)]
    assert rows(tahun) == [(waktu, tahun, 5.0), (peramban.INTERAKSI, tahun, 70.0)]
