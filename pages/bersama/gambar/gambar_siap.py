"""Figures that are JSON already, handed to the browser as they are."""

import json
from typing import Any

import plotly.graph_objects as go
import streamlit as st
from streamlit.elements.plotly_chart import PlotlyMixin

from charts.dasar.gambar import Gambar

# Settings that the page's index, Streamlit or plotly.js says for every chart.
TERKATAKAN = frozenset({"locales", "displaylogo", "displayModeBar"})


class _Wakil(go.Figure):  # type: ignore[misc]  # plotly has no types
    """Stands for a figure while Streamlit prepares its message: as high, and different where the figure is.

    Streamlit takes a dict apart and puts it together again as a Figure, which costs more than all else a chart needs;
    of a Figure it only asks for its dict.
    """

    def __init__(self, spec: str, tinggi: float) -> None:
        # Nothing of a Figure's own state is made: it would be the work that is to be spared.
        # A text keeps its hash: of one shared by all sessions it is reckoned once.
        self.__dict__["gambar"] = {"data": [], "layout": {"height": tinggi, "meta": hash(spec)}}

    def to_dict(self) -> Gambar:
        """The dict itself, not a copy."""
        gambar: Gambar = self.__dict__["gambar"]
        return gambar


class _Jalur(PlotlyMixin):
    """The way of one chart to the page: the message Streamlit has prepared leaves with the JSON that is ready.

    Streamlit's own would write each < of a hover and each letter beyond ASCII as six bytes, anew at every run.
    """

    def __init__(self, spec: str, config: str) -> None:
        self._spec, self._config = spec, config

    @property
    def dg(self) -> Any:
        return self

    def __getattr__(self, nama: str) -> Any:
        return getattr(st._main, nama)

    def _enqueue(self, jenis: str, isi: Any, **lain: Any) -> Any:
        isi.spec, isi.config = self._spec, self._config
        return st._main._enqueue(jenis, isi, **lain)


def show_figure(spec: str, tinggi: float, config: Gambar, **lain: Any) -> None:
    """`st.plotly_chart` of a figure written by `ringkas`, `tinggi` pixels high; `lain`: what else it takes."""
    setelan = {k: v for k, v in config.items() if k not in TERKATAKAN}
    jalur = _Jalur(spec, json.dumps(setelan, ensure_ascii=False, separators=(",", ":")))
    jalur.plotly_chart(_Wakil(spec, tinggi), config=config, **lain)
