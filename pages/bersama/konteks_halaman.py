"""The view of this session: read from the address bar, written back to it."""

import streamlit as st

from sajian.konteks import Konteks, read_view
from sajian.tampilan import Tampilan

__all__ = ["KUNCI_KONTEKS", "KUNCI_QUERY", "Konteks", "change", "current", "remember", "start"]

KUNCI_QUERY = "_query"
KUNCI_KONTEKS = "_konteks"


def start() -> Konteks:
    """Read the URL into the context of this run and write it back in full.

    A navigation click drops the query string: then the last view of the session is taken over.
    """
    query = st.query_params.to_dict()
    if "prov" not in query:
        query = {**st.session_state.get(KUNCI_QUERY, {}), **query}
    konteks = read_view(query)
    remember(konteks.tampilan)
    st.session_state[KUNCI_KONTEKS] = konteks
    return konteks


def current() -> Konteks:
    """The context of this run, as `start` left it."""
    konteks: Konteks = st.session_state[KUNCI_KONTEKS]
    return konteks


def remember(tampilan: Tampilan) -> None:
    """Make a view the one in the address bar."""
    query = tampilan.query()
    st.session_state[KUNCI_QUERY] = query
    if st.query_params.to_dict() != query:
        st.query_params.from_dict(query)


def change(**pilihan: str | int | bool) -> None:
    """Choose something else: the address bar and, with it, the next run follow."""
    remember(current().tampilan.ganti(**pilihan))
