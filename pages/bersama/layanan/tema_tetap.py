"""The theme as a browser is told it in every run: put together once, since its settings stay as they were at the start."""

from collections.abc import Callable
from functools import cache

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

# How Streamlit calls what puts a section of the theme into a message.
NAMA = "_populate_theme_msg"
_asli: Callable[[CustomThemeConfig, str], None] = getattr(app_session, NAMA)


def settle() -> None:
    """From now on the theme is what it is now."""
    _of_section.cache_clear()
    setattr(app_session, NAMA, _again)


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
