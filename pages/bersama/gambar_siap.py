"""Figures that are plain dicts already, handed to Streamlit as they are."""

import plotly.graph_objects as go

from charts.gambar import Gambar


class GambarSiap(go.Figure):  # type: ignore[misc]  # plotly has no types
    """Looks like a figure of plotly and gives the dict it was made of.

    Streamlit takes a dict apart and puts it together again as a Figure, which costs more than all else a chart needs;
    of a Figure it only asks for its dict.
    """

    def __init__(self, gambar: Gambar) -> None:
        # Nothing of a Figure's own state is made: it would be the work that is to be spared.
        self.__dict__["gambar"] = gambar

    def to_dict(self) -> Gambar:
        """The dict itself, not a copy."""
        gambar: Gambar = self.__dict__["gambar"]
        return gambar
