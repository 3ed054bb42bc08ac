"""What a browser page did beside showing itself, and waiting until it is at rest."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, FloatRect, Locator, Page, Request, TimeoutError, WebSocket

from tests.bantuan.sabar import SABAR_TATA

LOCAL = {"localhost", "127.0.0.1", "[::1]", "::1"}
UKURAN = {"proyektor": (1920, 1080), "laptop": (1366, 768), "ponsel": (390, 844)}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Suggestions under an address bar nobody sees: a page of its own in every window, renewed at every address. The last
    # such list counts, so Playwright's is said again.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,AvoidUnnecessaryBeforeUnloadCheckSync,"
    "AvoidCorsURLLoaderRestartOnRedirect,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,"
    "LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,PreconnectToSearch,"
    "ThirdPartyStoragePartitioning",
    # A page lives for seconds: what it leaves behind is not worth collecting meanwhile.
    "--js-flags=--single-threaded-gc --min-semi-space-size=64",
    # Names of other hosts lead nowhere: nothing can leave even if the page asks.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]

# Asked again and again, for one look with a number of its own: whether every run asked for has ended, every chart has its
# drawing and fonts are in; and whether it has been so for some frames in which the page had put nothing off and moved
# nothing: a click on what moves is lost. A page that puts off for ever is given a second.
AT_REST = """(look) => {
    function resting() {
        if (window.menungguPeladen()) return false;
        const app = document.querySelector('[data-testid=stApp]');
        if (!app || app.dataset.testConnectionState !== 'CONNECTED') return false;
        if (app.dataset.testScriptState !== 'notRunning') return false;
        if (document.querySelector('[data-testid=stSkeleton], [data-testid=stStatusWidget]')) return false;
        if (document.querySelector('[data-stale=true]')) return false;
        const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
        const drawn = charts.every(chart => !chart.offsetParent || chart.querySelector('.main-svg'));
        return drawn && document.fonts.status === 'loaded';
    }
    const FRAMES = 3, QUIET = 60, LONGEST = 1000, now = performance.now();
    if (!resting()) { window.restSeen = null; return false; }
    if (window.restSeen?.look !== look) window.restSeen = { look, start: now, since: now, frames: 0 };
    const seen = window.restSeen;
    const moving = window.menundaSesuatu() || window.bergeserSejak(seen.since);
    if (moving && now - seen.start < LONGEST) Object.assign(seen, { since: now, frames: 0 });
    requestAnimationFrame(() => { seen.frames += 1; });
    return seen.frames >= FRAMES && now - seen.since >= QUIET;
}"""
LOOKS = count()
# Milliseconds between two looks: a page looked at in each frame has to draw each frame.
SELANG = 30


# Pixels by which the page is wider than the screen.
LEBIH = """() => Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]
    .filter(Boolean).map(box => box.scrollWidth - box.clientWidth))"""
# Texts of charts that leave their chart at a side.
TULISAN_LUAR = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart] .main-svg text')].filter(t => {
    const kotak = t.closest('[data-testid=stPlotlyChart]').getBoundingClientRect(), isi = t.getBoundingClientRect();
    return isi.width && (isi.right > kotak.right + 6 || isi.left < kotak.left - 6);
}).map(t => t.textContent)"""
# As a step back in the browser does it: the page stays, its address is another.
PINDAH = """alamat => {
    history.pushState(null, '', alamat);
    window.dispatchEvent(new PopStateEvent('popstate'));
}"""
# Opened at /spm, Streamlit first looks for its server under that path, then at the root.
STREAMLIT_SEARCH = re.compile(r"^https?://[^/]+/.+/_stcore/(health|host-config)$")


@dataclass
class Catatan:
    """What was seen during a test: requests by URL, those to other hosts, errors of the console."""

    requests: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Write down what this page asks for and complains about from now on."""
        page.on("request", self._on_request)
        page.on("websocket", self._on_websocket)
        page.on("console", self._on_console)
        page.on("pageerror", self._on_error)

    def leave(self, page: Page) -> None:
        """No longer."""
        page.remove_listener("request", self._on_request)
        page.remove_listener("websocket", self._on_websocket)
        page.remove_listener("console", self._on_console)
        page.remove_listener("pageerror", self._on_error)

    def _on_request(self, request: Request) -> None:
        self._note(request.url)

    def _on_websocket(self, socket: WebSocket) -> None:
        self._note(socket.url)

    def _on_error(self, error: Error) -> None:
        self.console.append(str(error))

    def _on_console(self, message: ConsoleMessage) -> None:
        place = message.location.get("url", "")
        if message.type == "error" and not STREAMLIT_SEARCH.match(place):
            self.console.append(f"{message.text} ({place})")

    def _note(self, url: str) -> None:
        self.requests.append(url)
        if leaves_host(url):
            self.outside.append(url)


def leaves_host(url: str) -> bool:
    """Whether a request for this URL would leave the machine; data: and blob: stay in the page."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in LOCAL


def tunggu_tenang(page: Page) -> None:
    """Wait until the page is at rest and has nothing left to do."""
    page.wait_for_function(AT_REST, arg=next(LOOKS), polling=SELANG)


def tuju(page: Page, alamat: str) -> None:
    """Come to an address of the dashboard and wait until the page is at rest; loaded is a page only the first time.

    Figures are the published ones unless the address asks for those of training: the last test may have left them on.
    """
    if "latihan=" not in alamat:
        alamat += f"{'&' if '?' in alamat else '?'}latihan=0"
    if page.url == "about:blank":
        page.goto(alamat)
    else:
        page.evaluate(PINDAH, alamat)
    tunggu_tenang(page)


def rectangle(bagian: Locator) -> FloatRect:
    """Where a part of the page stands, in pixels; it must be there."""
    kotak = bagian.bounding_box()
    assert kotak is not None
    return kotak


def overflow(page: Page) -> int:
    """Pixels by which the page can be scrolled sideways; 0 when it fits."""
    return int(found(page, LEBIH))


def found(page: Page, cari: str) -> Any:
    """What a script finds wrong on a page (a number or a list), asked again until it is nothing or SABAR_TATA is over."""
    with suppress(TimeoutError):
        page.wait_for_function(f"() => {{ const isi = ({cari})(); return !(isi.length ?? isi); }}", timeout=SABAR_TATA * 1000)
    return page.evaluate(cari)


def overflow_by_size(page: Page) -> dict[str, int]:
    """Pixels by which an open page can be scrolled sideways at each size of UKURAN, one window pulled from small to large."""
    hasil = {}
    for nama, (lebar, tinggi) in sorted(UKURAN.items(), key=lambda isi: isi[1]):
        page.set_viewport_size({"width": lebar, "height": tinggi})
        tunggu_tenang(page)
        hasil[nama] = overflow(page)
    return hasil
