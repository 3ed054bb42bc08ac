"""Words of a picture's title and source line: written to the letter, broken into lines."""

from __future__ import annotations

from charts import gambar
from charts.templat import add_source, figure
from charts.uraian import Kepala


def test_signs_of_markup_in_titles_and_sources_are_letters() -> None:
    fig = add_source(figure("SPI <70 & >60", "Rakor <b>A</b>"), "Sumber: Dinas X & Y <2024>")
    assert fig.layout.title.text == "SPI &lt;70 &amp; &gt;60"
    assert fig.layout.title.subtitle.text == "Rakor &lt;b&gt;A&lt;/b&gt;"
    assert fig.layout.annotations[0].text == "Sumber: Dinas X &amp; Y &lt;2024&gt;"


def test_so_they_are_in_a_figure_made_of_a_description() -> None:
    fig = gambar.figure(Kepala("SPI <70 & >60", "Rakor <b>A</b>"))
    gambar.add_source(fig, "Dinas X & Y <2024>")
    judul = fig["layout"]["title"]
    assert (judul["text"], judul["subtitle"]["text"]) == ("SPI &lt;70 &amp; &gt;60", "Rakor &lt;b&gt;A&lt;/b&gt;")
    assert fig["layout"]["annotations"][0]["text"] == "Dinas X &amp; Y &lt;2024&gt;"
