"""The charts of promises made from query strings alone; what is shipped is by hand from data/tindak_lanjut."""

import pandas as pd
import pytest

from charts.dasar.uraian import Batang, Tabel
from charts.komitmen import Janji
from rakor.pptx.kantor import native
from sajian.daftar import SAJIAN, serve
from sajian.jejak import source_line, trail
from sajian.tindak_lanjut import promises, table, way
from tests.bantuan.sajian import charts_of, title, view

HARI_INI = "2026-11-22"


def test_every_chart_of_the_subject_is_held_here() -> None:
    assert set(charts_of("tindak_lanjut")) == {"tindak_lanjut", "tindak_lanjut_gerak"}


def test_a_province_shows_its_own_and_those_of_its_kabupaten() -> None:
    data = promises(view(prov="63"), HARI_INI)
    assert len(data) == 11 and set(data["kode_wilayah"]) == {"63", "63.03", "63.04", "63.07", "63.11"}
    assert data["komitmen_id"].head(3).tolist() == ["mcp-kalsel-2021", "mcp-barito-kuala-2024", "target-spm-banjar-2025"]
    assert data["terlambat"].tolist() == [True] * 3 + [False] * 8


def test_all_promises_are_in_the_table_and_bars_say_how_many_are_left() -> None:
    sajian = table(SAJIAN["tindak_lanjut"], view(prov="63"), HARI_INI)
    isi = sajian.uraian()
    assert isinstance(isi, Janji) and len(sajian.data) == len(isi.baris) == 11 and sajian.data["terlambat"].head(3).all()
    penuh = way(SAJIAN["tindak_lanjut_gerak"], view(prov="63", latihan="1"), HARI_INI)
    assert len(penuh.data) == 12 and "lainnya tidak tampil" in penuh.uraian().kepala.anak_judul


def test_the_words_say_value_and_movement() -> None:
    data = promises(view(prov="63"), HARI_INI).set_index("komitmen_id")
    assert data.loc["pks-ombudsman-kalsel-2022", "perjalanan"] == "Penyelesaian 100,0% (2021) → 100,0% (2024)"
    assert data.loc["kepatuhan-pemda-kalsel-2022", "gerak_kata"] == "cara ukur berubah pada 2022, tidak dibandingkan"
    assert data.loc["wbbm-balangan-2026", "keadaan_kata"] == "Belum ada laporan"
    # 79,56 when promised, 93 a year later, 85 last: the promise counts its own deadline, so both are said.
    assert data.loc["mcp-kalsel-2021", "gerak_kata"] == (
        "naik 5,44 poin sejak janji; kurang 5,00 poin dari target 90%, yang sempat tercapai: 93% (2022)"
    )
    kalbar = promises(view(prov="61"), HARI_INI).iloc[0]
    assert kalbar["gerak_kata"] == "naik 8,02 poin sejak janji; target 92% tercapai"
    kaltim = promises(view(prov="64"), HARI_INI).iloc[0]
    assert kaltim["gerak_kata"] == "belum ada angka baru sejak janji; kurang 6,78 poin dari target 80%"


def test_meeting_and_state_narrow_the_chart_and_stand_on_it() -> None:
    rakor = "Rakor bidang kelembagaan kabupaten/kota se-Kalimantan Selatan 2025"
    sajian = table(SAJIAN["tindak_lanjut"], view(prov="63", rakor=rakor, keadaan="belum"), HARI_INI)
    assert len(sajian.data) == 4
    assert sajian.uraian().kepala.anak_judul == f"{rakor}, Belum ada laporan, keadaan 22 November 2026"
    assert table(SAJIAN["tindak_lanjut"], view(prov="63"), HARI_INI).uraian().kepala.anak_judul == "Keadaan 22 November 2026"


@pytest.mark.parametrize(
    ("kelompok", "kunci"), [
        ("spm", {"target-spm-banjar-2025"}), ("spi", set()),
        ("reformasi", {"mcp-kalsel-2021", "mcp-barito-kuala-2024", "wbbm-balangan-2026"}),
        ("kelembagaan", {f"kelembagaan-kalsel-2025-{n}" for n in range(1, 5)}),
        ("ombudsman", {"pks-ombudsman-kalsel-2022", "kepatuhan-pemda-kalsel-2022", "nota-ombudsman-hst-2026"}),
    ],
)
def test_a_meeting_opens_with_the_promises_of_its_subject(kelompok: str, kunci: set[str]) -> None:
    k = view(prov="63", kelompok=kelompok)
    sajian = table(SAJIAN["tindak_lanjut"], k, HARI_INI)
    assert set(sajian.data["komitmen_id"]) == kunci and sajian.ada is bool(kunci)
    assert (f"{k.bidang}, keadaan" in sajian.uraian().kepala.anak_judul) if kunci else (k.bidang in sajian.kosong)


def test_a_region_without_promises_says_so() -> None:
    sajian = serve("tindak_lanjut", view(daerah="63.05"))
    assert not sajian.ada and sajian.kosong == "Belum ada komitmen yang tercatat untuk daerah ini."
    assert source_line(trail(view(daerah="63.05"), sajian)).startswith("Sumber: ")


def test_sources_are_those_of_the_promises() -> None:
    k = view(prov="64")
    assert source_line(trail(k, table(SAJIAN["tindak_lanjut"], k, HARI_INI))) == "Sumber: Klausa."


@pytest.mark.parametrize("daerah", ["63", "63.05"])
def test_training_has_ways_to_targets(daerah: str) -> None:
    k = view(latihan="1", **({"prov": daerah} if len(daerah) == 2 else {"daerah": daerah}))
    sajian = way(SAJIAN["tindak_lanjut_gerak"], k, HARI_INI)
    assert sajian.ada and "target" in title(sajian)
    ada = sajian.data
    hitung = 100 * (ada["nilai_kini"] - ada["nilai_awal"]) / (ada["target"] - ada["nilai_awal"])
    pd.testing.assert_series_equal(ada["persen_jalan"], hitung, check_names=False, check_exact=False)
    assert set(trail(k, sajian)["penerbit"]) == {"Data latihan"}


@pytest.mark.parametrize("kunci", charts_of("tindak_lanjut"))
def test_office_programs_get_all_the_rows(kunci: str) -> None:
    k = view(daerah="63.05", latihan="1")
    sajian = serve(kunci, k)
    isi = native(sajian.uraian())
    assert sum(len(b.baris) if isinstance(b, Tabel) else len(b.kategori) for b in isi if isinstance(b, Tabel | Batang)) == len(
        sajian.data) > 3
