"""A file that one page hands to Unggah data, as if it had been chosen there."""

import io
import uuid
from dataclasses import dataclass, field

import streamlit as st

KUNCI = "_titipan"


@dataclass
class Titipan:
    """A file of this session, with what an upload has: an id, a name, a size, and its bytes from the start.

    `judul`: what its source would be called, '' where nobody can say.
    """

    name: str
    isi: bytes
    judul: str = ""
    file_id: str = field(default_factory=lambda: uuid.uuid4().hex)

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.isi)

    def stream(self) -> io.BytesIO:
        """The bytes, to be read once."""
        return io.BytesIO(self.isi)


def hand_over(nama: str, isi: bytes, judul: str = "") -> None:
    """Leave a file for Unggah data with the title of its source; one that was left before is gone."""
    st.session_state[KUNCI] = Titipan(nama, isi, judul)


def handed_over() -> Titipan | None:
    """The file that waits, if any."""
    return st.session_state.get(KUNCI)


def put_away() -> None:
    """Forget the file that waits."""
    st.session_state.pop(KUNCI, None)
