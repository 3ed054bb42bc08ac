"""Every chart of a view as it is sent: plotly knows each word of it, and hovers say what they said."""

import re
from typing import Any

import plotly.graph_objects as go
import pytest

from pages.bersama.gambar.ringkas import compact, send
from sajian.daftar import SAJIAN, serve
from tests.bantuan.sajian import figure, view

TAMPILAN = ({"prov": "63", "daerah": "63.06", "tahun": "2024", "latihan": "1"}, {"prov": "64", "tahun": "2023"})
ISIAN = re.compile(r"%\{(\w+)(?:\[(\d+)\])?\}")


def hovers(goresan: dict[str, Any], templat: dict[str, Any]) -> list[str]:
    """What the points of a trace say to the pointer, patterns filled in as plotly.js does; '' for points without a value."""
    isi = templat | goresan
    pola = isi.get("hovertemplate")
    if pola is None:
        return list(isi.get("hovertext", ())) if isi.get("hoverinfo") == "text" else []
    n = len(isi.get("x") or isi.get("y") or isi["locations"])

    def filled(i: int) -> str:
        def part(m: re.Match[str]) -> str:
            nilai = isi[m[1]][i]
            return str(nilai[int(m[2])] if m[2] else nilai)
        return ISIAN.sub(part, pola).removesuffix("<extra></extra>")
    return [filled(i) for i in range(n)]


def shown(teks: list[str], y: list[Any] | None) -> list[str]:
    """Words of points that are drawn; bold twice is bold."""
    ada = [t for t, v in zip(teks, y or teks) if v is not None]
    return [t.replace("<b><b>", "<b>").replace("</b></b>", "</b>") for t in ada]


@pytest.mark.parametrize("klik", [False, True])
@pytest.mark.parametrize("query", TAMPILAN, ids=str)
def test_hovers_and_codes_of_every_chart_are_what_they_were(query: dict[str, str], klik: bool) -> None:
    k, banyak = view(**query), 0
    for kunci in SAJIAN:
        if not serve(kunci, k).ada:
            continue
        asli = figure(serve(kunci, k))
        ringkas = compact(asli, klik=klik)
        go.Figure(ringkas)
        for dulu, kini in zip(asli["data"], ringkas["data"], strict=True):
            if dulu["type"] == "table":
                assert kini == dulu
                continue
            templat = ringkas["layout"]["template"].get("data", {}).get(dulu["type"], [{}])[0]
            kata, y = hovers(dulu, {}), dulu.get("y")
            assert shown(hovers(kini, templat), y) == shown(kata, y), kunci
            banyak += len(kata)
            if klik and "customdata" in dulu:
                kode = kini.get("locations") or kini["customdata"]
                assert [v[0] if isinstance(v, list) else v for v in kode] == [v[0] for v in dulu["customdata"]], kunci
    assert banyak > 300


def test_a_figure_is_sent_in_much_fewer_bytes() -> None:
    gambar = figure(serve("spi_peringkat", view(**TAMPILAN[0])))
    # Ends of intervals are numbers that nothing makes shorter.
    assert len(send(gambar, klik=True)) < 0.8 * len(str(gambar))
