"""What a page does while it is drawn: what it reads and leaves in the session, which widgets and panels it has, what it sends."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from streamlit.cursor import get_container_cursor
from streamlit.delta_generator_singletons import context_dg_stack
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.RootContainer_pb2 import RootContainer
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext, ThreadState
from streamlit.runtime.state import SafeSessionState

from pages.bersama.pendengar import TIDAK_ADA, KeadaanDidengar, Langkah, Panel, PanelDidengar, Pribadi, same, value_of

# What brings a file along, which is kept for the one session it was made for.
BERBERKAS = frozenset({"audio", "download_button", "file_uploader", "video"})
ALAMAT_BERKAS = b"/media/"
# What a run knows of who sits at the other end.
PRIBADI = ("user_info", "context_info")


@dataclass(frozen=True)
class Sela:
    """What is done anew between two parts: how many elements stand above, on which page, and what."""

    di_atas: int
    halaman: str
    isi: Callable[[], None]


@dataclass(frozen=True)
class Rekaman:
    """One page as drawn.

    langkah: what it does with the session, in order; each says whether the answer is the one of then. bagian: messages by
    part, with a `Sela` between each two. panel: fragments by id, with what else registers them. dikenal: ids as in `known`.
    """

    langkah: tuple[Langkah, ...]
    bagian: tuple[tuple[bytes, ...], ...]
    sela: tuple[Sela, ...]
    panel: tuple[Panel, ...]
    dikenal: tuple[frozenset[str], ...]


def known(ctx: ScriptRunContext) -> tuple[Any, ...]:
    """What a run notes of its widgets and panels."""
    s = ctx.shared
    return s.widget_ids_this_run, s.widget_user_keys_this_run, s.form_ids_this_run, s.new_fragment_ids


@dataclass
class Perekam:
    """Listens to a page being drawn."""

    ctx: ScriptRunContext
    milik_kunci: frozenset[str]
    rusak: bool = False
    langkah: list[Langkah] = field(default_factory=list)
    dibaca: dict[str, object] = field(default_factory=dict)
    ditulis: set[str] = field(default_factory=set)
    bagian: list[list[bytes]] = field(default_factory=lambda: [[]])
    sela: list[Sela] = field(default_factory=list)
    panel: list[Panel] = field(default_factory=list)

    @contextmanager
    def listening(self) -> Iterator["Perekam"]:
        """Stand between the page and its run."""
        ctx, keadaan, panel = self.ctx, self.ctx.session_state, self.ctx.fragment_storage
        self._awal = [k.snapshot() for k in known(ctx)]
        kirim = ctx.enqueue

        def enqueue(pesan: ForwardMsg) -> None:
            kirim(pesan)
            self._sent(pesan)

        lapis: dict[str, Any] = {
            "enqueue": enqueue, "perekam": self, "session_state": KeadaanDidengar(keadaan, self),
            "fragment_storage": PanelDidengar(panel, self),
        }
        asli: dict[str, Any] = {"session_state": keadaan, "fragment_storage": panel}
        for nama in PRIBADI:
            asli[nama] = getattr(ctx, nama)
            lapis[nama] = Pribadi(asli[nama], self)
        self._lapis, self._asli = lapis, asli
        try:
            self._set(lapis)
            yield self
        finally:
            self._set(asli)

    def _set(self, isi: Mapping[str, Any]) -> None:
        for nama in ("enqueue", "perekam"):
            self.ctx.__dict__.pop(nama, None)
        self.ctx.__dict__.update(isi)

    def aside(self, isi: Callable[[], None]) -> None:
        """Not to be sent again but done again."""
        self.rusak = self.rusak or len(context_dg_stack.get()) > 1
        di_atas = get_container_cursor(RootContainer.MAIN)
        self.sela.append(Sela(di_atas.index if di_atas else 0, ThreadState.get().active_script_hash, isi))
        self.bagian.append([])
        self._set(self._asli)
        try:
            isi()
        finally:
            self._set(self._lapis)

    def finished(self) -> Rekaman | None:
        """What can be sent to everybody; None where the page did what cannot be done so."""
        if self.rusak:
            return None
        kenal = tuple(frozenset(k.snapshot() - awal) for k, awal in zip(known(self.ctx), self._awal))
        bagian = tuple(tuple(b) for b in self.bagian)
        return Rekaman(tuple(self.langkah), bagian, tuple(self.sela), tuple(self.panel), kenal)

    def read(self, kunci: str, nilai: object) -> None:
        """Something the session held, or held not."""
        if kunci in self.milik_kunci or kunci in self.dibaca or kunci in self.ditulis:
            return
        self.dibaca[kunci] = nilai
        if _fixed(nilai):
            self.langkah.append(lambda s: same(value_of(s, kunci), nilai))
        else:
            self.rusak = True

    def write(self, kunci: str, nilai: object) -> None:
        """Something the page left in the session; what it had read there before has to stay the same."""
        if kunci in self.dibaca and kunci not in self.ditulis and not same(self.dibaca[kunci], nilai):
            self.rusak = True
        self.ditulis.add(kunci)

        def again(s: SafeSessionState) -> bool:
            s[kunci] = deepcopy(nilai)
            return True

        self.langkah.append(again)

    def _sent(self, pesan: ForwardMsg) -> None:
        isi = pesan.SerializeToString()
        unsur = pesan.delta.new_element.WhichOneof("type") if pesan.WhichOneof("type") == "delta" else "lain"
        self.rusak = self.rusak or unsur in BERBERKAS or unsur == "lain" or ALAMAT_BERKAS in isi
        self.bagian[-1].append(isi)


def _fixed(nilai: object) -> bool:
    """Can it not change behind our back: plain, or made of such."""
    try:
        hash(nilai)
    except TypeError:
        return False
    return nilai is TIDAK_ADA or type(nilai).__hash__ is not object.__hash__
