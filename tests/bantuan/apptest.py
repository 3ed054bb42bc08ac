"""Runs a page without a browser and reads what it says."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

AKAR = Path(__file__).resolve().parents[2]


def open_page(halaman: str = "", **query: str) -> AppTest:
    """The page at a URL, run once; `halaman` is its file below pages/, the front page by default."""
    at = AppTest.from_file(str(AKAR / "dashboard.py"), default_timeout=60)
    for kunci, nilai in query.items():
        at.query_params[kunci] = nilai
    at.run()
    if halaman:
        at.switch_page(f"pages/{halaman}")
        for kunci, nilai in query.items():
            at.query_params[kunci] = nilai
        at.run()
    return at


def words(at: AppTest) -> str:
    """Every text on the page in one string: titles, markdown, captions, metrics, notices."""
    bagian = [e.value for jenis in ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error",
                                    "success") for e in at.get(jenis)]
    bagian += [f"{m.label} {m.value} {m.delta}" for m in at.metric]
    return "\n".join(str(b) for b in bagian)
