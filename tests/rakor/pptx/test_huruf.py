"""How wide words are in the deck's font: against the font itself where it is, and lines counted by hand."""

from pathlib import Path

import pytest
from PIL import ImageFont

from rakor.pptx.huruf import fitting, height, lines, text_width, words_height, written_in

FOLDER_HURUF = Path("/usr/share/fonts/truetype")
# LiberationSans has the widths of Arial.
BERKAS = {
    tebal: next(FOLDER_HURUF.glob(f"liberation*/LiberationSans-{n}.ttf"), None)
    for tebal, n in ((False, "Regular"), (True, "Bold"))
}
KALIMAT = "Kab. Hulu Sungai Tengah: 72,01 · R (2022) – ▲ +5,65; “SPI” 83,16%"


@pytest.mark.skipif(None in BERKAS.values(), reason="Liberation Sans tidak ada di komputer ini")
@pytest.mark.parametrize("tebal", [False, True])
def test_words_are_as_wide_as_the_font_draws_them(tebal: bool) -> None:
    muka = ImageFont.truetype(str(BERKAS[tebal]), 2048, layout_engine=ImageFont.Layout.BASIC)
    assert text_width(KALIMAT, 2048, tebal) * 72 == pytest.approx(muka.getlength(KALIMAT), rel=0.002)


def test_widths_by_hand() -> None:
    # Arial: i 222, M 833, a digit 556, a space 278 thousandths of the size; bold i 278.
    assert text_width("iM", 72) == pytest.approx(0.222 + 0.833)
    assert text_width("64 ", 36) == pytest.approx((0.556 * 2 + 0.278) / 2)
    assert text_width("i", 72, True) == pytest.approx(0.278)
    assert text_width("東", 72) == pytest.approx(1.0)


def test_lines_break_at_spaces_and_only_a_word_wider_than_the_box_is_broken() -> None:
    # At 72 points a digit is 0.556 inches wide and a space 0.278.
    assert lines("", 72, 1.0) == 1
    assert lines("11 11", 72, 2.6) == 1
    assert lines("11 11", 72, 2.4) == 2
    # 2.502 inches: a program may find it wider than a box of 2.52.
    assert lines("11 11", 72, 2.52) == 2
    assert lines("11\u00a011", 72, 2.4) == 2
    assert lines("1 11111 1", 72, 1.7) == 4
    assert height(2, 30) == pytest.approx(1.0) and words_height(["11 11", "1"], 72, 2.4) == pytest.approx(3.6)


def test_the_first_size_that_fits_without_breaking_a_word() -> None:
    # Three lines of 20 points take an inch; 'Trantibumlinmas' is 2.05 inches at 20 points and 1.54 at 15.
    assert fitting(["satu"], (20, 10), 1.0, 1.0) == 20
    assert fitting(["satu", "dua", "tiga", "empat"], (20, 15, 10), 5.0, 1.0) == 15
    assert fitting(["Trantibumlinmas"], (20, 15, 10), 1.6, 1.0) == 15
    assert fitting(["Trantibumlinmas"], (20, 15), 0.2, 1.0) == 15


def test_a_font_that_is_not_known_may_be_wider() -> None:
    sendiri = text_width("Nilai", 12)
    with written_in(["Arial", "Calibri"]):
        assert text_width("Nilai", 12) == sendiri
    with written_in(["Montserrat"]):
        assert text_width("Nilai", 12) > 1.2 * sendiri
    assert text_width("Nilai", 12) == sendiri
