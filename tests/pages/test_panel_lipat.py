"""Closed panels: what they hold is built when one is opened, and for that one alone."""

import pytest
from streamlit.testing.v1 import AppTest

PANEL = """
from functools import partial
import streamlit as st
from pages.bersama.panel_lipat import Lipatan, folded, folds
folds([Lipatan(n, n, partial(st.write, f"isi {n}"), terbuka=n == TERBUKA) for n in ("satu", "dua")])
folded("tiga", "tiga", partial(st.write, "isi tiga"), terbuka=TERBUKA == "tiga")
"""


@pytest.mark.parametrize("terbuka", ["", "satu", "dua", "tiga"])
def test_only_an_open_panel_is_built(terbuka: str) -> None:
    at = AppTest.from_string(f"TERBUKA = {terbuka!r}\n{PANEL}").run()
    assert not at.exception
    assert [e.label for e in at.expander] == ["satu", "dua", "tiga"]
    assert [m.value for m in at.markdown] == ([f"isi {terbuka}"] if terbuka else [])
