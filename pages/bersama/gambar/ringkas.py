"""A figure in as few bytes as say the same to plotly.js on a page: for sending, not for reading.

What Streamlit's theme, plotly.js or the figure itself says anyway is left out; what all traces of a kind, all annotations or
all shapes say is said once; a number keeps the digits that can be seen.
"""

import json
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from charts.dasar.gambar import Gambar
from charts.dasar.templat import TEMPLAT, WARNA_TEMA
from pages.bersama.gambar.ringkas_petunjuk import share

# Said by Streamlit's theme over whatever a template says: fonts, grounds, grid and margins.
KATA_TEMA: dict[str, Any] = {
    "font": {"family": 0, "size": 0}, "title": {"x": 0, "xanchor": 0, "font": {"size": 0}}, "paper_bgcolor": 0,
    "plot_bgcolor": 0, "margin": 0, "xaxis": {"gridcolor": 0, "zeroline": 0, "automargin": 0, "tickfont": 0},
    "yaxis": {"gridcolor": 0, "automargin": 0, "tickfont": 0}, "colorway": 0,
}
# What plotly.js takes a trace, an annotation and the layout for that say nothing else.
BAWAAN_GORESAN = {"type": "scatter"}
BAWAAN_TATA = {"hovermode": "closest", "xaxis": {}, "yaxis": {}}
CATATAN: Gambar = {
    "showarrow": False, "xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "align": "left",
}
BAWAAN_CATATAN: Gambar = {
    "showarrow": True, "xref": "x", "yref": "y", "xanchor": "auto", "align": "center",
}
# Attributes of all points at once where all points have one value.
SERAGAM = frozenset({"color", "textposition", "symbol"})
# What makes a trace, which plotly.js looks for in itself.
MILIK_SENDIRI = frozenset({"type", "x", "y", "z", "x0", "y0", "base", "error_x", "error_y", "locations"})
# Digits of a number: finer than a pixel.
ANGKA_PENTING = 7
# The browser paints these signs in the colours of the theme in use, and anew when it changes.
TANDA = {warna: tanda for tanda, warna in WARNA_TEMA.items()}
TERANG = re.compile("|".join(TANDA))


def send(gambar: Gambar, *, klik: bool) -> str:
    """The figure as JSON for the browser. `klik`: a click on its marks is listened to."""
    isi = json.dumps(_rounded(compact(gambar, klik=klik)), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return TERANG.sub(lambda w: TANDA[w[0]], isi)


def compact(gambar: Gambar, *, klik: bool) -> Gambar:
    """A figure that plotly.js draws alike, in fewer words; what was given is left as it is."""
    tata = {k: v for k, v in gambar["layout"].items() if BAWAAN_TATA.get(k) != v and k != "template"}
    bernama = _with_names(gambar["data"])
    goresan = [_trace(t, bernama, klik=klik) for t in gambar["data"]]
    templat: Gambar = {"layout": _without(TEMPLAT["layout"], KATA_TEMA)}
    if all("width" in t for t in goresan if t.get("type") == "bar"):
        del templat["layout"]["bargap"]
    templat |= _shared(goresan, MILIK_SENDIRI | {"customdata"} if klik else MILIK_SENDIRI)
    if "annotations" in tata:
        templat["layout"]["annotationdefaults"] = CATATAN
        tata["annotations"] = [_note(c) for c in tata["annotations"]]
    if len(tata.get("shapes", ())) > 1:
        bersama = _common(tata["shapes"], {"type", "line", "layer", "xref", "yref", "opacity", "fillcolor"})
        templat["layout"]["shapedefaults"] = bersama
        tata["shapes"] = [{k: v for k, v in s.items() if k not in bersama} for s in tata["shapes"]]
    if _order(gambar["data"]) == tata.get("yaxis", {}).get("categoryarray"):
        tata["yaxis"] = {k: v for k, v in tata["yaxis"].items() if not k.startswith("category")}
    return {"data": goresan, "layout": {**_without_same(tata, templat["layout"]), "template": templat}}


def _without(isi: Gambar, kata: Gambar) -> Gambar:
    """A dict without what the other has; 0: the whole of it."""
    sisa = {k: _without(v, kata[k]) if kata.get(k) else v for k, v in isi.items() if kata.get(k) != 0}
    return {k: v for k, v in sisa.items() if v != {}}


def _without_same(isi: Gambar, templat: Gambar) -> Gambar:
    return {
        k: _without_same(v, templat[k]) if isinstance(v, dict) and isinstance(templat.get(k), dict) else v
        for k, v in isi.items() if k not in templat or templat[k] != v
    }


def _with_names(goresan: Iterable[Gambar]) -> frozenset[str]:
    """Axes ('x', 'y') whose places are names."""
    return frozenset(s for t in goresan for s in "xy" if any(isinstance(v, str) for v in t.get(s, ())))


def _order(goresan: Iterable[Gambar]) -> list[Any]:
    return list(dict.fromkeys(v for t in goresan for v in t.get("y", ()) if v is not None))


def _trace(goresan: Gambar, bernama: frozenset[str], *, klik: bool) -> Gambar:
    isi = {k: v for k, v in goresan.items() if BAWAAN_GORESAN.get(k) != v and k != "name"}
    if not klik:
        isi = {k: v for k, v in isi.items() if k not in ("customdata", "selected", "unselected")}
    if isi.get("type") == "table":
        return isi
    isi = share(_uniform(isi))
    return isi if isi.get("type") in ("heatmap", "choropleth") else _counted(isi, bernama)


def _uniform(isi: Gambar) -> Gambar:
    return {
        k: _uniform(v) if isinstance(v, dict) else v[0] if k in SERAGAM and _same(v) else v for k, v in isi.items()
    }


def _same(isi: object) -> bool:
    return isinstance(isi, list | tuple) and len(isi) > 0 and isinstance(isi[0], str) and all(v == isi[0] for v in isi)


def _counted(isi: Gambar, bernama: frozenset[str]) -> Gambar:
    """Places that only count on by one as where they begin: of one axis, the other says how many."""
    for sumbu in "yx":
        if sumbu not in bernama and _counts(isi.get(sumbu, ())):
            awal = isi[sumbu][0]
            return {k: v for k, v in isi.items() if k != sumbu} | ({f"{sumbu}0": awal} if awal else {})
    return isi


def _counts(isi: Sequence[Any]) -> bool:
    return len(isi) > 0 and None not in isi and all(abs(b - a - 1) < 1e-9 for a, b in pairwise(isi))


def _common(isi: Sequence[Gambar], boleh: Iterable[str]) -> Gambar:
    """What all say alike of what may be said for all."""
    return {k: v for k, v in isi[0].items() if k in boleh and all(s.get(k, ...) == v for s in isi)}


def _shared(goresan: list[Gambar], sendiri: frozenset[str]) -> Gambar:
    """Template of traces for what all of a kind say, taken out of them; not what stays each one's own."""
    data: dict[str, list[Gambar]] = {}
    for jenis in dict.fromkeys(t.get("type", "scatter") for t in goresan):
        milik = [t for t in goresan if t.get("type", "scatter") == jenis]
        bersama = _common(milik, [k for k in milik[0] if k not in sendiri])
        if len(milik) > 1 and bersama:
            data[jenis] = [bersama]
            for t in milik:
                for k in bersama:
                    del t[k]
    return {"data": data} if data else {}


def _note(catatan: Gambar) -> Gambar:
    """An annotation beside the template's: what plotly.js would take for unsaid has to be said where the template differs."""
    lengkap = {**BAWAAN_CATATAN, **catatan}
    return {
        k: v for k, v in lengkap.items()
        if k != "name" and (v != CATATAN[k] if k in CATATAN else k in catatan)
    }


def _rounded(isi: Any) -> Any:
    if isinstance(isi, float):
        v = float(f"{isi:.{ANGKA_PENTING}g}")
        return int(v) if v.is_integer() else v
    if isinstance(isi, dict):
        return {k: _rounded(v) for k, v in isi.items()}
    return [_rounded(v) for v in isi] if isinstance(isi, list | tuple) else isi
