"""The four palettes (light and dark, each in the usual and in the safe colours), as every kind of eyes sees them."""

import math
import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from charts.dasar.templat import PALET, TEKS_UTAMA, TINTA, UTAMA, WARNA_TEMA, pale
from pages.bersama.gambar.garis_kecil import WARNA as GARIS_KECIL
from pages.bersama.gambar.ringkas import send
from tests.bantuan.kontras import contrast
from tests.bantuan.penglihatan import BIASA, DEUTERANOPIA, PROTANOPIA, Lab, apart, seen

TEMA = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
MATA = (BIASA, DEUTERANOPIA, PROTANOPIA)
KEEMPAT = [(t, p) for t in ("light", "dark") for p in PALET]


def painted(tema: str) -> dict[str, str]:
    """What the browser paints for each colour of the charts in a theme."""
    urut = [w for n in ("Categorical", "Sequential", "Diverging") for w in TEMA[tema][f"chart{n}Colors"]]
    return dict(zip(WARNA_TEMA.values(), urut))


@pytest.mark.parametrize(("satu", "dua", "jarak"), [
    # Sharma, Wu and Dalal, table 1: pairs 1, 4, 7, 9, 14, 16, 17, 20, 25, 28, 32 and 34.
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
    ((50, 0, 0), (50, -1, 2), 2.3669), ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, -0.001, 2.49), (50, 0.0010, -2.49), 4.8045), ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492), ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
])
def test_distance_as_published(satu: Lab, dua: Lab, jarak: float) -> None:
    assert apart(satu, dua) == pytest.approx(jarak, abs=0.00006)
    assert apart(dua, satu) == pytest.approx(jarak, abs=0.00006)


def test_simulated_eyes_keep_grey_and_confuse_red_with_green() -> None:
    for mata in MATA:
        assert seen("#808080", mata) == pytest.approx(seen("#808080"), abs=0.01)
    merah, hijau = "#B4553C", "#6E7A3C"
    assert apart(seen(merah), seen(hijau)) > 2 * apart(seen(merah, DEUTERANOPIA), seen(hijau, DEUTERANOPIA))


def test_the_light_theme_paints_what_the_charts_say() -> None:
    assert all(asal == tampil for asal, tampil in painted("light").items()) and len(painted("dark")) == 30


@pytest.mark.parametrize(("tema", "palet"), KEEMPAT)
def test_any_two_categories_are_told_apart(tema: str, palet: str) -> None:
    cat, p = painted(tema), PALET[palet]
    warna = [*(cat[w] for w in p.mutu[1:]), cat[p.netral]]
    for mata in MATA:
        assert min(apart(seen(a, mata), seen(b, mata)) for a, b in combinations(warna, 2)) >= 15


@pytest.mark.parametrize(("tema", "palet"), KEEMPAT)
def test_categories_stand_off_the_ground_and_nothing_published_lies_nearest(tema: str, palet: str) -> None:
    cat, p = painted(tema), PALET[palet]
    alas = [TEMA[tema]["backgroundColor"], *["#FFFFFF"] * (tema == "light")]
    semua = [*(cat[w] for w in (*p.mutu[1:], p.netral, UTAMA)), *p.semua[7:12]]
    for latar in alas:
        assert min(contrast(w, latar) for w in semua) >= 3
        assert contrast(cat[p.kosong], latar) < 1.3
        assert apart(seen(cat[p.kosong]), seen(latar)) < min(apart(seen(w), seen(latar)) for w in semua)


@pytest.mark.parametrize(("tema", "palet"), KEEMPAT)
def test_words_on_every_colour_are_read(tema: str, palet: str) -> None:
    cat, p = painted(tema), PALET[palet]
    for isi, tinta in zip(p.semua, p.teks_semua, strict=True):
        assert contrast(cat.get(isi, isi), cat.get(tinta, tinta)) >= 4.5, isi
    assert p.teks_semua[-1] == TEKS_UTAMA and set(p.teks_semua[6:12]) == {TINTA}


@pytest.mark.parametrize("palet", list(PALET))
def test_an_old_figure_is_paler_and_nearest_to_its_own_category(palet: str) -> None:
    p = PALET[palet]
    for mutu in range(1, 6):
        muda = seen(pale(p.mutu[mutu]))
        assert (muda[1] ** 2 + muda[2] ** 2) < (seen(p.mutu[mutu])[1] ** 2 + seen(p.mutu[mutu])[2] ** 2)


@pytest.mark.parametrize("palet", list(PALET))
def test_on_light_ground_no_category_is_nearly_grey(palet: str) -> None:
    warna = [seen(w) for w in PALET[palet].mutu[1:]]
    assert min(math.hypot(a, b) for _, a, b in warna) >= 25


@pytest.mark.parametrize("palet", list(PALET))
def test_the_small_line_says_better_and_worse_to_everyone(palet: str) -> None:
    baik, buruk, _ = GARIS_KECIL[palet]
    assert all(apart(seen(baik, mata), seen(buruk, mata)) >= 15 for mata in MATA)
    assert min(contrast(w, TEMA[t]["backgroundColor"]) for w in GARIS_KECIL[palet] for t in ("light", "dark")) >= 3


def test_a_page_is_sent_signs_that_the_theme_paints() -> None:
    p = PALET["aman"]
    gambar = {"data": [{"type": "bar", "x": [1], "marker": {"color": p.mutu[1]}}],
              "layout": {"annotations": [{"text": f'<span style="color:{p.mutu[5]}">■</span>'}]}}
    teks = send(gambar, klik=False)
    assert p.mutu[1] not in teks and '"#000006"' in teks and "color:#000010" in teks
