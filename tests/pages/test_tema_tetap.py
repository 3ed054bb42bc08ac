"""The theme put together once says what Streamlit says anew on every run."""

import pytest
from streamlit import config
from streamlit.proto.NewSession_pb2 import CustomThemeConfig, NewSession
from streamlit.runtime import app_session

from pages.bersama.layanan import tema_tetap

SETELAN = {"theme.primaryColor": "#123456", "theme.fontFaces": [{"family": "Noto", "url": "a.woff2"}], "theme.dark.base": "light",
           "theme.light.sidebar.backgroundColor": "#ffffff"}
BAGIAN = {"theme": (), "theme.light": ("light",), "theme.dark": ("dark",), "theme.sidebar": ("sidebar",),
          "theme.light.sidebar": ("light", "sidebar"), "theme.dark.sidebar": ("dark", "sidebar")}


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A theme with something in some of its sections, and Streamlit's own way afterwards."""
    def section(nama: str) -> dict[str, object]:
        return {k.rpartition(".")[2]: v for k, v in {f"{nama}.kosong": None, **SETELAN}.items() if k.rpartition(".")[0] == nama}

    monkeypatch.setattr(config, "get_options_for_section", section)
    monkeypatch.setattr(app_session, tema_tetap.NAMA, vars(app_session)[tema_tetap.NAMA])


def told() -> CustomThemeConfig:
    """What a browser is told, section by section as Streamlit does."""
    sesi = NewSession()
    for bagian, letak in BAGIAN.items():
        msg = sesi.custom_theme
        for nama in letak:
            msg = getattr(msg, nama)
        vars(app_session)[tema_tetap.NAMA](msg, bagian)
    return sesi.custom_theme


def test_the_same_words_as_without_it() -> None:
    asli = told()
    tema_tetap.settle()
    assert told() == told() == asli and asli.primary_color == "#123456"
    assert [asli.HasField("dark"), asli.light.HasField("sidebar"), asli.HasField("sidebar")] == [True, True, False]


def test_settings_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tema_tetap.settle()
    semula = told()
    monkeypatch.setitem(SETELAN, "theme.primaryColor", "#000000")
    assert told() == semula
