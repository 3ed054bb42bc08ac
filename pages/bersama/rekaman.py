"""What a page sent for a view, kept for everybody who looks at it again: sent anew without being drawn anew.

A page is drawn by what the session holds and what its widgets say. Both are noted while it is drawn, in order, with all it
sends; whoever comes to the same view goes through the notes, and as long as every answer is the same, so is the page. At the
first that differs it is drawn as ever: until there nothing was done but what drawing does again.
"""

from collections.abc import Callable, Hashable

from streamlit.cursor import RunningCursor
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.RootContainer_pb2 import RootContainer
from streamlit.runtime.forward_msg_cache import create_reference_msg
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

from pages.bersama.layanan.kirim_serentak import Kirim, post_of
from pages.bersama.perekam import Perekam, Rekaman, known
from store.dasar.cache import CACHE, Cache

# Ways of one view that are kept: as it opens, with its panels opened, as the browser knows it already.
MAKS_CARA = 3
# Most views are looked at once: what is kept of them must not push out what all views are made of.
REKAMAN = Cache(CACHE.maks // 3)


def play(kunci: Hashable, isi: Callable[[], None], milik_kunci: frozenset[str]) -> None:
    """Draw a page by `isi`, or send what was drawn before. `kunci`: all it depends on but the state of the session.

    `milik_kunci`: what of that state the key says already. Without a browser at the other end it is always drawn.
    """
    ctx = get_script_run_ctx(suppress_warning=True)
    kirim = post_of(ctx) if ctx else None
    if ctx is None or kirim is None:
        isi()
        return
    ada: tuple[Rekaman, ...] = REKAMAN.peek(kunci) or ()
    for rekaman in ada:
        if all(langkah(ctx.session_state) for langkah in rekaman.langkah):
            _send(rekaman, ctx, kirim)
            return
    with Perekam(ctx, milik_kunci).listening() as rekam:
        isi()
    if baru := rekam.finished():
        REKAMAN.put(kunci, (baru, *ada[:MAKS_CARA - 1]))


def anew(isi: Callable[[], None]) -> None:
    """Do on every run what is not the same each time; between parts of the page, not inside one."""
    ctx = get_script_run_ctx(suppress_warning=True)
    rekam = getattr(ctx, "perekam", None)
    if rekam is None:
        isi()
    else:
        rekam.aside(isi)


def _send(rekaman: Rekaman, ctx: ScriptRunContext, kirim: Kirim) -> None:
    for kenal, ini in zip(known(ctx), rekaman.dikenal):
        for satu in ini:
            kenal.check_and_add(satu)
    for kunci, panel, lain in rekaman.panel:
        ctx.fragment_storage.register(kunci, panel, **lain)
    kirim([_of_browser(p, ctx) for p in rekaman.bagian[0]])
    for sela, bagian in zip(rekaman.sela, rekaman.bagian[1:]):
        kursor = ctx.cursors[RootContainer.MAIN] = RunningCursor(root_container=RootContainer.MAIN)
        for _ in range(sela.di_atas):
            kursor.lock_element()
        with ctx.run_with_active_hash(sela.halaman):
            sela.isi()
        kirim([_of_browser(p, ctx) for p in bagian])


def _of_browser(isi: bytes, ctx: ScriptRunContext) -> ForwardMsg:
    """A message, or its name where the browser holds it still."""
    pesan = ForwardMsg.FromString(isi)
    return create_reference_msg(pesan) if pesan.metadata.cacheable and pesan.hash in ctx.cached_message_hashes else pesan
