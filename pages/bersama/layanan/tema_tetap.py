"""The theme as a browser is told it in every run: put together once, since its settings stay as they were at the start."""

from functools import cache

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

_asli = app_session._populate_theme_msg


def settle() -> None:
    """From now on the theme is what it is now."""
    _of_section.cache_clear()
    app_session._populate_theme_msg = _again


def _again(msg: CustomThemeConfig, section: str = "theme") -> None:
    ada, isi = _of_section(section)
    if ada:
        msg.SetInParent()
        msg.MergeFromString(isi)


@cache
def _of_section(section: str) -> tuple[bool, bytes]:
    """Whether anything is set in a section of the settings, and what."""
    wadah = CustomThemeConfig()
    _asli(wadah.light, section)
    return wadah.HasField("light"), wadah.light.SerializeToString()
