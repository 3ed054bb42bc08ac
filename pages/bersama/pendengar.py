"""Between a page and what it asks while it is drawn: the state of its session, its panels, who sits at the other end."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from copy import deepcopy
from typing import Any, Protocol

from streamlit.runtime.fragment import FragmentStorage
from streamlit.runtime.state import SafeSessionState
from streamlit.runtime.state.common import RegisterWidgetResult, WidgetMetadata

# What is asked of the store of panels without a change in it.
TANYA_PANEL = frozenset({"contains", "outside_wrappers_for"})
TIDAK_ADA = object()

Langkah = Callable[[SafeSessionState], bool]
Panel = tuple[str, Callable[[], Any], Mapping[str, Any]]


class Pencatat(Protocol):
    """Who listens: steps and panels in their order, and whether the page did what cannot be done again."""

    rusak: bool
    langkah: list[Langkah]
    panel: list[Panel]

    def read(self, kunci: str, nilai: object) -> None:
        """Something the session held, or held not."""

    def write(self, kunci: str, nilai: object) -> None:
        """Something the page left in the session."""


class KeadaanDidengar:
    """The state of a session as a page sees it, every question and answer noted. What is not known here spoils the record."""

    def __init__(self, asli: SafeSessionState, rekam: Pencatat) -> None:
        self._asli, self._rekam = asli, rekam

    def __getitem__(self, kunci: str) -> Any:
        nilai = value_of(self._asli, kunci)
        self._rekam.read(kunci, nilai)
        if nilai is TIDAK_ADA:
            raise KeyError(kunci)
        return nilai

    def __contains__(self, kunci: str) -> bool:
        nilai = value_of(self._asli, kunci)
        self._rekam.read(kunci, nilai)
        return nilai is not TIDAK_ADA

    def __setitem__(self, kunci: str, nilai: object) -> None:
        self._asli[kunci] = nilai
        self._rekam.write(kunci, nilai)

    def __delitem__(self, kunci: str) -> None:
        self._rekam.rusak = True
        del self._asli[kunci]

    def register_widget(self, metadata: WidgetMetadata[Any], user_key: str | None) -> RegisterWidgetResult[Any]:
        """As Streamlit does; another answer is another page."""
        hasil = self._asli.register_widget(metadata, user_key)
        semula = deepcopy(hasil)
        self._rekam.langkah.append(lambda s: same(s.register_widget(metadata, user_key), semula))
        return hasil

    def is_new_state_value(self, user_key: str) -> bool:
        """As Streamlit says."""
        hasil = self._asli.is_new_state_value(user_key)
        self._rekam.langkah.append(lambda s: s.is_new_state_value(user_key) == hasil)
        return hasil

    @property
    def filtered_state(self) -> "Tersaring":
        """What of the state has a name, to be asked by name."""
        return Tersaring(self)

    def query_params(self) -> AbstractContextManager[Any]:
        """The address, which is nobody's else."""
        self._rekam.rusak = True
        return self._asli.query_params()

    def __getattr__(self, nama: str) -> Any:
        self._rekam.rusak = True
        return getattr(self._asli, nama)


class Pribadi:
    """Somebody's account or browser: a page that asks for it is theirs alone."""

    def __init__(self, asli: object, rekam: Pencatat) -> None:
        self._asli, self._rekam = asli, rekam

    def __getattr__(self, nama: str) -> Any:
        self._rekam.rusak = True
        return getattr(self._asli, nama)


class Tersaring:
    """The named part of the state, of which nothing is read that is not asked for."""

    def __init__(self, keadaan: KeadaanDidengar) -> None:
        self._keadaan = keadaan

    def __contains__(self, kunci: str) -> bool:
        return kunci in self._keadaan

    def __getitem__(self, kunci: str) -> Any:
        return self._keadaan[kunci]


class PanelDidengar:
    """The store of a session's fragments as a page sees it."""

    def __init__(self, asli: FragmentStorage, rekam: Pencatat) -> None:
        self._asli, self._rekam = asli, rekam

    def register(self, kunci: str, panel: Callable[[], Any], **lain: Any) -> None:
        """As Streamlit does."""
        self._asli.register(kunci, panel, **lain)
        self._rekam.panel.append((kunci, panel, lain))

    def __getattr__(self, nama: str) -> Any:
        self._rekam.rusak = self._rekam.rusak or nama not in TANYA_PANEL
        return getattr(self._asli, nama)


def value_of(keadaan: SafeSessionState, kunci: str) -> object:
    """What a session holds under a key, or TIDAK_ADA."""
    try:
        return keadaan[kunci]
    except KeyError:
        return TIDAK_ADA


def same(satu: object, lain: object) -> bool:
    """Alike in kind and in content."""
    return type(satu) is type(lain) and satu == lain
