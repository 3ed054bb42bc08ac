"""Shapes of the maps in a presentation: only those that are drawn, under the address their figures ask for."""

from __future__ import annotations

import json
from collections.abc import Iterable

import plotly.graph_objects as go

from store.lapis_peta import BERKAS_BAWAAN, peta

AWALAN = "/peta/"


def shapes_of(gambar: Iterable[go.Figure]) -> dict[str, object]:
    """GeoJSON by address, with the regions some figure shows; what is no map of ours is left out."""
    dipakai: dict[str, set[str]] = {}
    for fig in gambar:
        for jejak in fig.select_traces({"type": "choropleth"}):
            if layer(jejak.geojson):
                dipakai.setdefault(str(jejak.geojson), set()).update(map(str, jejak.locations))
    return {alamat: geojson(layer(alamat), kode) for alamat, kode in sorted(dipakai.items())}


def embedded(fig: go.Figure) -> go.Figure:
    """A copy of the figure that carries its shapes itself instead of their address."""
    salinan = go.Figure(fig)
    for jejak in salinan.select_traces({"type": "choropleth"}):
        if layer(jejak.geojson):
            jejak.geojson = geojson(layer(jejak.geojson), set(map(str, jejak.locations)))
    return salinan


def layer(alamat: object) -> str:
    """The layer an address of ours names, '' for anything else."""
    if not isinstance(alamat, str) or not alamat.startswith(AWALAN):
        return ""
    lapis = alamat.removeprefix(AWALAN).partition("-")[0]
    return lapis if lapis in BERKAS_BAWAAN else ""


def geojson(lapis: str, kode: set[str]) -> dict[str, object]:
    """The shapes of these regions."""
    semua = json.loads(peta(lapis).isi)
    return {**semua, "features": [f for f in semua["features"] if f["properties"]["kode"] in kode]}
