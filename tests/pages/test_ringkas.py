"""A figure made short for sending: the same words, places and colours, said once."""

import json
from copy import deepcopy
from typing import Any

from pages.bersama.gambar.ringkas import compact, send

DASAR = {"type": "scatter", "mode": "text", "x": [0, 5], "y": [0, 1], "text": ["a", "b"]}
NAMA = ("Tapin", "Tabalong")


def sent(*goresan: dict[str, Any], klik: bool = False, **tata: Any) -> dict[str, Any]:
    """The figure of these traces as the browser reads it; what was given is not changed."""
    gambar = {"data": list(goresan), "layout": {"height": 300, **tata}}
    dulu = deepcopy(gambar)
    isi: dict[str, Any] = json.loads(send(gambar, klik=klik))
    assert gambar == dulu
    return isi


def trace(klik: bool = False, **isi: Any) -> dict[str, Any]:
    keluar: dict[str, Any] = sent(DASAR | isi, klik=klik)["data"][0]
    return keluar


def test_letters_are_themselves() -> None:
    teks = send({"data": [DASAR | {"text": ["<b>a</b>/\u00b7", "\u00a0"]}], "layout": {}}, klik=False)
    assert '"<b>a</b>/\u00b7","\u00a0"' in teks


def test_numbers_keep_the_digits_that_can_be_seen() -> None:
    assert trace(x=[1.3999999999999915, 100.0])["x"] == [1.4, 100]
    assert '"x":[1.4,100]' in send({"data": [DASAR | {"x": [1.3999999999999915, 100.0]}], "layout": {}}, klik=False)


def test_places_that_count_on_say_where_they_begin() -> None:
    assert "y" not in trace() and "y0" not in trace()
    assert trace(y=[2.66, 3.66])["y0"] == 2.66
    assert trace(y=[0, 2])["y"] == [0, 2]
    assert trace(y=[0, None])["y"] == [0, None]
    # Of one axis only: the other says how many there are.
    assert trace(x=[7, 8])["x"] == [7, 8]
    # An axis with names has no places that count.
    dua = sent(DASAR, DASAR | {"y": ["Tapin", "Tabalong"]})["data"]
    assert dua[0]["y"] == [0, 1]


def test_hovers_say_common_words_once_and_point_at_what_is_shown() -> None:
    petunjuk = [f"<b>{n}</b><br>Survei Penilaian Integritas: {t}<br>Kategori: Terjaga" for n, t in zip(NAMA, "ab")]
    isi = trace(hoverinfo="text", hovertext=petunjuk)
    assert isi["hovertemplate"] == (
        "<b>Ta%{hovertext}</b><br>Survei Penilaian Integritas: %{text}<br>Kategori: Terjaga<extra></extra>"
    )
    assert isi["hovertext"] == ["pin", "balong"] and "hoverinfo" not in isi and "customdata" not in isi


def test_a_click_finds_its_code_before_the_words() -> None:
    petunjuk = [f"Kabupaten di Kalimantan Selatan: {n}<br>Nilai tahun sebelumnya: panjang {i}" for i, n in enumerate(NAMA)]
    isi = trace(klik=True, hoverinfo="text", hovertext=petunjuk, customdata=[["63.01"], ["63.02"]])
    assert isi["customdata"] == [["63.01", "0"], ["63.02", "1"]]
    assert isi["hovertemplate"] == (
        "Kabupaten di Kalimantan Selatan: Ta%{hovertext}<br>Nilai tahun sebelumnya: panjang %{customdata[1]}<extra></extra>"
    )
    assert trace(klik=True, customdata=[["63.01"], ["63.02"]])["customdata"] == [["63.01"], ["63.02"]]
    assert "customdata" not in trace(customdata=[["63.01"], ["63.02"]])


def test_hovers_stay_as_they_are_where_a_pattern_would_change_them() -> None:
    for petunjuk in (["Naik 5%{x} sejak lama", "Naik 6%{x} sejak lama"], ["", "Naik 6 poin sejak lama sekali"]):
        isi = trace(hoverinfo="text", hovertext=petunjuk)
        assert (isi["hoverinfo"], isi["hovertext"]) == ("text", petunjuk) and "hovertemplate" not in isi


def test_one_look_of_all_points_is_said_once() -> None:
    isi = trace(marker={"color": ["#111111", "#111111"], "size": 3}, textfont={"color": ["#111111", "#222222"]})
    assert isi["marker"] == {"color": "#111111", "size": 3} and isi["textfont"]["color"] == ["#111111", "#222222"]


def test_what_traces_of_a_kind_share_stands_in_the_template() -> None:
    isi = sent(DASAR | {"hoverinfo": "skip"}, DASAR | {"hoverinfo": "skip", "mode": "markers"})
    assert isi["layout"]["template"]["data"] == {"scatter": [{"text": ["a", "b"], "hoverinfo": "skip"}]}
    assert isi["data"] == [{"x": [0, 5], "mode": m} for m in ("text", "markers")]
    # What a click gives is looked for in the trace that was clicked on.
    kode = DASAR | {"customdata": [["63.01"], ["63.02"]]}
    assert [t["customdata"] for t in sent(kode, kode, klik=True)["data"]] == [kode["customdata"]] * 2


def test_notes_on_the_axes_keep_their_places() -> None:
    tempat = {"xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "align": "left"}
    sumber = {"showarrow": False, "text": "Sumber", **tempat}
    titik = {"showarrow": False, "text": "kosong", "x": 0, "y": 4, "name": "kosong"}
    isi = sent(DASAR, annotations=[sumber, titik])["layout"]
    assert isi["template"]["layout"]["annotationdefaults"] == {k: v for k, v in sumber.items() if k != "text"}
    assert isi["annotations"] == [
        {"text": "Sumber"}, {"text": "kosong", "y": 4, "xref": "x", "yref": "y", "xanchor": "auto", "align": "center"},
    ]


def test_names_in_the_order_of_the_traces_are_not_listed_again() -> None:
    bernama = DASAR | {"y": ["Tapin", "Tabalong"]}
    for urutan, sisa in ((["Tapin", "Tabalong"], {"range": [2, 0]}), (["Tabalong", "Tapin"], None)):
        sumbu = {"range": [2, 0], "categoryorder": "array", "categoryarray": urutan}
        assert sent(bernama, yaxis=sumbu)["layout"]["yaxis"] == (sisa or sumbu)


def test_the_template_leaves_out_what_the_theme_says() -> None:
    tata = compact({"data": [], "layout": {"title": {"text": "A", "pad": {"t": 8}}, "template": {}}}, klik=False)["layout"]
    assert tata["title"] == {"text": "A"} and "font" not in tata["template"]["layout"]
    assert tata["template"]["layout"]["title"]["font"] == {"weight": 600}
    # The theme's colour of ticks would draw some.
    assert tata["template"]["layout"]["xaxis"] == {
        "ticks": "", "fixedrange": True, "exponentformat": "none", "separatethousands": True,
    }
