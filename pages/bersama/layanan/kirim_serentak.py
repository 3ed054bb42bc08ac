"""Many messages of a page handed to the server at once: one waking of the event loop, not one a message."""

from collections.abc import Callable, Sequence

from streamlit import runtime
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

Kirim = Callable[[Sequence[ForwardMsg]], None]


def post_of(ctx: ScriptRunContext) -> Kirim | None:
    """The way to the browser of a run; None where nobody is at the other end."""
    layanan = runtime.get_instance() if runtime.exists() else None
    # In Streamlit's own tests of pages something else stands in its place.
    if layanan is None or type(layanan) is not Runtime:
        return None
    sesi = layanan._session_mgr.get_active_session_info(ctx.session_id)
    return None if sesi is None else lambda pesan: _post(sesi.session, ctx, pesan)


def _post(sesi: AppSession, ctx: ScriptRunContext, pesan: Sequence[ForwardMsg]) -> None:
    # Where Streamlit looks, at every message, whether something else is asked for by now.
    ctx.yield_check()
    jalan = getattr(ctx._enqueue, "__self__", None)

    def arrive() -> None:
        # What a run sends that is not the one of the session any more is dropped, as Streamlit does.
        if sesi._scriptrunner is jalan:
            for satu in pesan[:-1]:
                sesi._browser_queue.enqueue(satu)
            for satu in pesan[-1:]:
                sesi._enqueue_forward_msg(satu)

    sesi._call_soon_on_event_loop(arrive)
