"""The words above a chart on a page: those of the picture, to the letter."""

from __future__ import annotations

from charts.templat import figure
from pages.bersama.grafik import _alt, _plain


def test_a_title_is_read_back_from_the_picture() -> None:
    fig = figure("Nilai < 70 & > 60 menurut kabupaten dan kota di Kalimantan")
    assert _alt(fig) == "Nilai < 70 & > 60 menurut kabupaten dan kota di Kalimantan"
    assert _plain("a &lt; b<br>c &amp; d") == r"a \< b c & d"
