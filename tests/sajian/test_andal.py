"""A doubt about a figure goes with it into every picture, its key, its table, its slide and what is read beside it."""

import pandas as pd
import pytest

from charts.kalimat.andal import TANDA
from rakor.lembar import sheet
from rakor.paparan import Paparan, new_slide
from rakor.tayang.isi_tayang import content
from sajian.andal import doubts
from sajian.daftar import SAJIAN, serve
from sajian.jejak import trail
from tests.bantuan.sajian import view

KALTIM = {"prov": "64", "tahun": "2024", "indikator": "ombudsman_kepatuhan", "lingkup": "semua_provinsi"}


def marks(*data: pd.DataFrame | None) -> set[str]:
    """The signs in the rows."""
    return {t for isi in data if isi is not None for k in isi.columns if k.startswith("tanda_ragu") for t in isi[k].dropna()}


@pytest.mark.parametrize("kunci", sorted(SAJIAN))
def test_signs_of_the_rows_stand_in_the_picture_and_are_explained(kunci: str) -> None:
    for query in ({"prov": "63"}, {"prov": "63", "tahun": "2024"}, {"daerah": "65.01", "tahun": "2022"}, KALTIM):
        sajian = serve(kunci, view(**query))
        tanda = marks(sajian.data, sajian.jejak) if sajian.ada else set()
        if not tanda:
            continue
        isi = sajian.uraian()
        arti = " ".join([isi.kepala.anak_judul, *(k.nama for k in isi.kunci)])
        assert all(f"{t} {TANDA[t]}" in arti for t in tanda), query
        assert sajian.jejak is not None or any(v.startswith("Sumber angka") for v in sajian.kolom.values())
        tulisan = repr(isi).replace(arti, "")
        assert any(f"{t}" in tulisan for t in tanda), query


def test_the_figure_that_equals_anothers_bears_its_doubt_everywhere() -> None:
    sajian = serve("omb_peringkat", view(**KALTIM))
    milik = sajian.data.set_index("kode_wilayah").loc["64"]
    assert float(milik["nilai"]) == 85.77 and milik["tanda_ragu"] == "*"
    lembar = sheet(new_slide("omb_peringkat", KALTIM), 2)
    ragu = "Kalimantan Timur 2024: satu sumber: pers; Meragukan: angka ini sama persis dengan angka Kalsel 2023"
    assert f"* {ragu}" in lembar.catatan
    assert ragu in lembar.untuk_penyaji.split("\n", 1)[1]
    satu = content(Paparan("abcd1234", "Uji"), [lembar])["salindia"][0]
    assert ragu in satu["catatan"] and ragu in satu["penyaji"] and "85,77*" in repr(satu["gambar"])


def test_figures_beside_each_other_are_called_as_their_columns_are(kecil: None) -> None:
    pasangan = serve("keterkaitan", view(prov="63", tahun="2024", x="indeks", y="risiko"))
    assert [pasangan.kolom[f"andal_{s}"] for s in "xy"] == ["Sumber angka: Indeks", "Sumber angka: Risiko"]
    assert doubts(pasangan) == ["Banjar (Indeks): 3 sumber, tidak sepakat"]
    tahun = serve("banding_dua_tahun", view(prov="63", indikator="indeks", tahun="2024", tahun2="2023"))
    assert [tahun.kolom[f"andal_{s}"] for s in ("lama", "baru")] == ["Sumber angka: 2023", "Sumber angka: 2024"]


@pytest.mark.parametrize("kunci", sorted(SAJIAN))
def test_headings_of_sources_repeat_those_of_their_figures(kunci: str) -> None:
    isi = serve(kunci, view(prov="63")).kolom
    assert {v.removeprefix("Sumber angka: ") for k, v in isi.items() if k.startswith("andal_")} <= {*isi.values()}


def test_slides_tell_two_doubts_and_leave_the_rest_to_the_speaker() -> None:
    lembar = sheet(new_slide("tartan_reformasi", {"prov": "62"}), 2)
    assert len(lembar.ragu) > 2
    terlihat = [b for b in lembar.catatan.split("\n") if b.startswith("* ")]
    assert terlihat[:2] == [f"* {r}" for r in lembar.ragu[:2]]
    assert terlihat[2] == f"* {len(lembar.ragu) - 2} angka lain bercatatan; semuanya ada pada catatan penyaji."
    assert all(r in lembar.untuk_penyaji for r in lembar.ragu)


def test_training_figures_of_one_hand_bear_no_sign() -> None:
    k = view(prov="63", tahun="2024", latihan="1")
    sajian = serve("beranda_ubin", k)
    assert not marks(sajian.data) and len(trail(k, sajian))
