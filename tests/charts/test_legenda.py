"""The key under a figure: marks, names, lines that fit a phone, the room they take."""

from __future__ import annotations

import plotly.graph_objects as go

from charts.legenda import LEBAR_BARIS, TINGGI_BARIS, add_key, lines, without_key_traces
from charts.templat import TEMPLAT, figure


def key(fig: go.Figure) -> str:
    return "".join(a.text for a in fig.layout.annotations if a.name == "legenda")


def squares(*nama: str) -> go.Figure:
    fig = figure("Uji")
    for n in nama:
        fig.add_scatter(x=[None], y=[None], mode="markers", name=n, marker={"symbol": "square", "color": "#1B7F4B"})
    return fig


def test_a_key_is_text_in_the_colour_of_its_mark() -> None:
    fig = add_key(squares("T = Terjaga"))
    assert key(fig) == '<span style="color:#1B7F4B;font-size:15px">■</span>\u00a0T\u00a0=\u00a0Terjaga'
    assert not fig.layout.showlegend


def test_lines_fit_a_phone_and_entries_stay_whole() -> None:
    baris = lines([("■", "Tuntas Paripurna"), ("■", "Tuntas Utama"), ("■", "Tuntas Madya"), ("■", "Belum Tuntas")])
    assert [b.count("■") for b in baris] == [3, 1]
    assert max(map(len, baris)) <= LEBAR_BARIS + 3


def test_room_grows_by_the_line_and_not_by_the_entry() -> None:
    satu, dua = add_key(squares("a", "b", "c")), add_key(squares("a" * 40, "b" * 40))
    assert dua.layout.margin.b - satu.layout.margin.b == TINGGI_BARIS


def test_a_dashed_line_a_bar_and_a_mark_without_colour() -> None:
    fig = figure("Uji").add_bar(x=[1], y=[1], name="Responden", marker={"color": "#0F6B7A"})
    fig.add_scatter(x=[None], y=[None], mode="lines", line={"dash": "dash", "color": "#8A949E"}, name="Nasional")
    fig.add_scatter(x=[None], y=[None], mode="markers", marker={"symbol": "square", "color": "rgba(0,0,0,0)"}, name="– kosong")
    fig.add_scatter(x=[1], y=[1], mode="lines", line={"color": "#000000"}, name="diam", showlegend=False)
    isi = key(add_key(fig))
    assert "■" in isi and "╌╌" in isi and isi.endswith("–\u00a0kosong") and "diam" not in isi


def test_a_line_without_a_colour_of_its_own_gets_the_one_in_the_key() -> None:
    fig = add_key(figure("Uji").add_scatter(x=[1], y=[1], mode="lines+markers", name="SPI"))
    assert fig.data[0].line.color == TEMPLAT.layout.colorway[0] and fig.data[0].line.color in key(fig)


def test_a_later_key_replaces_the_earlier_and_none_is_drawn_without_names() -> None:
    fig = add_key(add_key(squares("a")).add_bar(x=[1], y=[1], name="b", marker={"color": "#000000"}))
    assert [a.name for a in fig.layout.annotations] == ["legenda"] and key(fig).endswith("b")
    assert key(add_key(figure("Uji"), label=20)) == ""


def test_a_page_is_not_sent_what_only_names_a_mark() -> None:
    fig = squares("T = Terjaga").add_scatter(x=[None, 2], y=[1, None], name="garis", mode="lines")
    fig.add_bar(y=[3], name="tanpa x", marker={"color": "#1B7F4B"})
    assert without_key_traces(go.Figure(fig).update_layout(showlegend=True)).data[0].name == "T = Terjaga"
    kunci = key(add_key(fig))
    assert [t.name for t in without_key_traces(fig).data] == ["garis", "tanpa x"]
    assert key(fig) == kunci and "Terjaga" in kunci
