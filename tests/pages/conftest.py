"""Pages without a browser: whoever opens them sits at the computer of the dashboard, unless a test says otherwise."""

import pytest

from pages.bersama import hak_halaman


@pytest.fixture(autouse=True)
def berkunci(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key of this computer."""
    monkeypatch.setattr(hak_halaman, "holds_key", lambda: True)
