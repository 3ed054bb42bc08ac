"""A page opened without a browser, and the words on it."""

from functools import cache
from threading import Event

from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner import ScriptRunnerEvent
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest, app_test, local_script_runner
from streamlit.testing.v1.element_tree import Element

from sajian.halaman import HALAMAN
from tests.bantuan.berkas import ROOT
from tests.bantuan.sabar import SABAR

BERTEKS = ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "success")
# Streamlit looks through everything installed for each page opened, longer than most pages take to run.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
# It would compile the page anew for each run, which a server does once.
vars(app_test)["ScriptCache"] = vars(local_script_runner)["ScriptCache"] = cache(ScriptCache)
_give_up = local_script_runner.require_widgets_deltas


def _wait(runner: local_script_runner.LocalScriptRunner, timeout: float = SABAR) -> None:
    """Until a run has ended: asked a thousand times a second whether it has, it is held up by that."""
    usai = Event()

    def hear(_: object, event: ScriptRunnerEvent, **__: object) -> None:
        if event == ScriptRunnerEvent.SHUTDOWN:
            usai.set()

    runner.on_event.connect(hear)
    if not runner.script_stopped() and not usai.wait(timeout):
        _give_up(runner, 0)


local_script_runner.require_widgets_deltas = _wait


def open_page(kunci: str, **query: str) -> AppTest:
    """A page by its key in the navigation with a query string, run once."""
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=SABAR)
    for nama, nilai in query.items():
        at.query_params[nama] = nilai
    return at.switch_page(HALAMAN[kunci].berkas).run()


def words(at: AppTest) -> str:
    """All texts of a page in one string: titles, paragraphs, captions, notices, metrics."""
    isi = [str(e.value) for jenis in BERTEKS for e in at.get(jenis) if isinstance(e, Element)]
    return "\n".join(isi + [f"{m.label} {m.value} {m.delta}" for m in at.metric])
