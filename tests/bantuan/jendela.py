"""One browser window for one test after another: what it has loaded and compiled it keeps, what a test did it forgets."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

# Of a page that has no address of its own nothing is kept.
LUPAKAN = "() => { if (location.origin !== 'null') { localStorage.clear(); sessionStorage.clear(); } }"


class Jendela:
    """A window on one dashboard at a time."""

    def __init__(self, peramban: Browser) -> None:
        self.peramban = peramban
        self.url = ""
        self.page: Page | None = None

    def open(self, url: str, lebar: int, tinggi: int) -> Page:
        """An empty page of this size that knows `url` as its base; a new window for another dashboard."""
        if self.page is None or self.page.is_closed() or self.url != url:
            self.close()
            self.url, self.page = url, self._new(url)
        self.page.set_viewport_size({"width": lebar, "height": tinggi})
        self.page.emulate_media(media="null", color_scheme="light", reduced_motion="reduce")
        return self.page

    def forget(self) -> None:
        """Close what the test opened beside the page, and forget what it left behind."""
        page, self.page = self.page, None
        assert page is not None
        for lain in page.context.pages:
            if lain != page:
                lain.close()
        page.evaluate(LUPAKAN)
        page.context.clear_cookies()
        page.goto("about:blank")
        # Not reached when the page does not answer: the next test has a new window.
        self.page = page

    def close(self) -> None:
        """Close the window."""
        if self.page is not None:
            self.page.context.close()

    def _new(self, url: str) -> Page:
        context = self.peramban.new_context(base_url=url, locale="id-ID", timezone_id="Asia/Makassar")
        page = context.new_page()
        page.set_default_timeout(30_000)
        return page
