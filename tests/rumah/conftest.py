"""Pages opened here without a browser: whoever opens them sits at the computer of the dashboard."""

from tests.pages.conftest import berkunci

__all__ = ["berkunci"]
