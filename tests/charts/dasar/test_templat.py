"""Words of a picture's title and source line: written to the letter, broken into lines."""

from charts.dasar import gambar
from charts.dasar.uraian import Kepala


def test_signs_of_markup_in_titles_and_sources_are_letters() -> None:
    fig = gambar.figure(Kepala("SPI <70 & >60", "Rakor <b>A</b>"))
    gambar.add_source(fig, "Dinas X & Y <2024>")
    judul = fig["layout"]["title"]
    assert (judul["text"], judul["subtitle"]["text"]) == ("SPI &lt;70 &amp; &gt;60", "Rakor &lt;b&gt;A&lt;/b&gt;")
    assert fig["layout"]["annotations"][0]["text"] == "Dinas X &amp; Y &lt;2024&gt;"


def test_room_for_the_title_follows_its_lines() -> None:
    satu, dua = (gambar.figure(Kepala(j, lebar=10)) for j in ("pendek", "panjang sekali"))
    assert (gambar.title_lines(satu), gambar.title_lines(dua)) == ((1, 0), (2, 0))
    # A second line takes 21 pixels, and the first of several lies 12 lower.
    assert dua["layout"]["margin"]["t"] - satu["layout"]["margin"]["t"] == 33


def test_a_picture_without_its_title_gives_the_room_back() -> None:
    fig = gambar.figure(Kepala("Judul", "anak"), 400)
    atas = fig["layout"]["margin"]["t"]
    tanpa = gambar.untitled(fig)["layout"]
    assert tanpa["height"] == 400 - atas + 12 and tanpa["margin"]["t"] == 12
    assert gambar.title_lines(fig) == (0, 0)
