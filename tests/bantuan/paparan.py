"""A paparan in the store, and the page with it open."""

from typing import Any

from streamlit.testing.v1 import AppTest

from ingest.terbit.hak import Boleh
from rakor import simpan
from rakor.paparan import Paparan, Salindia, new_key, new_slide
from tests.bantuan.laman import open_page

YA = Boleh(True, nama="sari@provinsi.go.id")


def slide(bagan: str, **query: str) -> Salindia:
    """A slide of Kalimantan Selatan 2024."""
    return new_slide(bagan, {"prov": "63", "tahun": "2024", **query})


def keep(*bagan: str, **lain: Any) -> Paparan:
    """A paparan of these charts in the store."""
    isi = tuple(slide(b) for b in bagan)
    return simpan.save(Paparan(new_key(), "Rakor SPI 2025", salindia=isi, **lain), YA)


def all_kept() -> list[Paparan]:
    """The newest revision of each kept paparan that can be read, latest first."""
    return [t.paparan for t in simpan.kept() if t.paparan]


def opened(paparan: Paparan, letak: int | None = None) -> AppTest:
    """The page with this paparan, with a slide chosen."""
    pilih = {} if letak is None else {"salindia": paparan.salindia[letak].kunci}
    return open_page("paparan", paparan=paparan.kunci, **pilih)


def press(at: AppTest, label: str, nth: int = 0) -> AppTest:
    """Click the button with this label."""
    return [b for b in at.button if b.label == label][nth].click().run()
