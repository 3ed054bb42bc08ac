"""A paparan changes by giving a new one; what was kept is read back the same, what is hostile is refused."""

import json
from dataclasses import replace
from datetime import date

import pytest

from rakor.paparan import (
    MAKS_CATATAN,
    MAKS_SALINDIA,
    Paparan,
    PaparanSalah,
    Salindia,
    from_json,
    new_key,
    new_slide,
    to_json,
)

QUERY = {"prov": "63", "tahun": "2024"}


def slide(kunci: str, bagan: str = "spi_peringkat", **kata: str) -> Salindia:
    """A slide with a known key."""
    return Salindia(kunci * 8, bagan, tuple(QUERY.items()), 3, **kata)


@pytest.fixture
def paparan() -> Paparan:
    """Three slides a, b, c."""
    return Paparan("00000000", "Rakor SPI 2025", date(2026, 12, 2), "Banjarbaru", ("Pembukaan",),
                   salindia=(slide("a"), slide("b"), slide("c")))


def order(paparan: Paparan) -> str:
    """First letters of the slides' keys."""
    return "".join(s.kunci[0] for s in paparan.salindia)


@pytest.mark.parametrize(
    ("dari", "ke", "hasil"), [(0, 1, "bac"), (0, 2, "bca"), (2, 0, "cab"), (1, 1, "abc"), (0, 99, "bca"), (2, -5, "cab")]
)
def test_slides_move_within_the_list(paparan: Paparan, dari: int, ke: int, hasil: str) -> None:
    assert order(paparan.move(dari, ke)) == hasil and order(paparan) == "abc"


def test_a_copy_of_a_slide_stands_behind_it_with_a_key_of_its_own(paparan: Paparan) -> None:
    baru = paparan.change(1, judul="Dua").duplicate(1)
    assert [s.judul for s in baru.salindia] == ["", "Dua", "Dua", ""]
    assert len({s.kunci for s in baru.salindia}) == 4


def test_a_slide_is_found_by_its_key_until_it_is_removed(paparan: Paparan) -> None:
    assert paparan.place("cccccccc") == 2
    with pytest.raises(PaparanSalah, match="sudah tidak ada"):
        paparan.remove(2).place("cccccccc")


def test_chart_slides_are_numbered_after_cover_and_agenda(paparan: Paparan) -> None:
    assert paparan.first_number == 3 and replace(paparan, agenda=()).first_number == 2


def test_a_full_paparan_takes_no_more(paparan: Paparan) -> None:
    penuh = replace(paparan, salindia=paparan.salindia[:1] * MAKS_SALINDIA)
    with pytest.raises(PaparanSalah, match="120 salindia"):
        penuh.add(slide("d"))


def test_next_year_moves_every_year_and_leaves_words_about_old_figures(paparan: Paparan) -> None:
    lama = paparan.change(0, judul="Turun", catatan_penyaji="Tanya Bappeda")
    lama = lama.add(Salindia("d" * 8, "banding_dua_tahun", (("prov", "63"), ("tahun", "2024"), ("tahun2", "2022"))))
    baru = lama.next_year("Rakor SPI 2026")
    assert [dict(s.query)["tahun"] for s in baru.salindia] == ["2025"] * 4
    assert dict(baru.salindia[3].query)["tahun2"] == "2023"
    assert (baru.salindia[0].judul, baru.salindia[0].catatan_penyaji, baru.salindia[0].versi) == ("", "Tanya Bappeda", 0)
    assert (baru.judul, baru.tanggal, baru.revisi) == ("Rakor SPI 2026", None, 0) and baru.kunci != lama.kunci


def test_a_plain_copy_keeps_everything_but_key_and_title(paparan: Paparan) -> None:
    salinan = replace(paparan, revisi=7).copy("Cadangan")
    assert salinan.kunci != paparan.kunci and salinan.revisi == 0
    assert replace(salinan, kunci=paparan.kunci, judul=paparan.judul) == paparan


def test_a_slide_takes_the_view_but_not_what_is_open_on_the_screen() -> None:
    s = new_slide("spi_peringkat", {**QUERY, "versi": "4", "paparan": "a" * 8, "salindia": "b" * 8, "batch": "2"}, 9)
    assert (dict(s.query), s.versi) == (QUERY, 4)
    assert new_slide("spi_peringkat", QUERY, 9).versi == 9


@pytest.mark.parametrize(
    ("bagan", "url"),
    [("spi_peringkat", "/integritas?prov=63&tahun=2024"), ("peta_beranda", "/?prov=63&tahun=2024")],
)
def test_a_slide_links_to_its_page(bagan: str, url: str) -> None:
    assert slide("a", bagan).url == url


def test_what_is_kept_is_read_back(paparan: Paparan) -> None:
    lengkap = replace(paparan.change(0, catatan="naik ▲ 1,2"), beku=True, revisi=5)
    assert from_json(to_json(lengkap), 5) == lengkap
    assert from_json(to_json(replace(lengkap, tanggal=None)), 5).tanggal is None


@pytest.mark.parametrize(
    "rusak",
    [
        {"kunci": "../../etc"}, {"judul": 5}, {"tanggal": "kemarin"}, {"agenda": None}, {"salindia": [{}]},
        {"salindia": [{**slide("a").__dict__, "query": dict(QUERY), "bagan": "tidak_ada"}]},
        {"salindia": [{**slide("a").__dict__, "query": "prov=63"}]},
        {"salindia": [{**slide("a").__dict__, "query": dict(QUERY), "versi": "x"}]},
    ],
)
def test_hostile_text_is_refused(paparan: Paparan, rusak: dict[str, object]) -> None:
    with pytest.raises(PaparanSalah):
        from_json(json.dumps({**json.loads(to_json(paparan)), **rusak}))


@pytest.mark.parametrize("teks", ["", "[]", "null", "{", '"x"', "1e999"])
def test_text_that_is_no_paparan_is_refused(teks: str) -> None:
    with pytest.raises(PaparanSalah):
        from_json(teks)


def test_words_lose_control_characters_and_excess(paparan: Paparan) -> None:
    baru = paparan.change(0, catatan="a\x00\u202eb\n" + "x" * 2000)
    assert baru.salindia[0].catatan.startswith("ab\nx") and len(baru.salindia[0].catatan) == MAKS_CATATAN


def test_keys_are_fit_for_an_address() -> None:
    assert len({new_key() for _ in range(50)}) == 50
    assert all(len(k) == 8 and k.isalnum() for k in (new_key() for _ in range(50)))


@pytest.mark.parametrize(("urutan", "jadi"), [
    ("cba", "cba"), ("abc", "abc"),
    ("ca", "cab"),  # b was behind a and stays there
    ("cxa", "cab"),  # x was removed by somebody else meanwhile
    ("", "abc"), ("bc", "abc"),
])
def test_slides_in_the_order_that_was_dragged(urutan: str, jadi: str) -> None:
    salindia = tuple(replace(new_slide("spi_peringkat", {"prov": "63"}), kunci=k * 8) for k in "abc")
    baru = Paparan("abcd1234", "Rakor", salindia=salindia).arrange([k * 8 for k in urutan])
    assert "".join(s.kunci[0] for s in baru.salindia) == jadi
