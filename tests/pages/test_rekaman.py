"""A page kept as it was drawn: sent again where all it asks gets the same answers, drawn anew where one differs."""

from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.testing.v1 import AppTest

from pages.bersama import rekaman
from store.dasar.cache import CACHE

Terkirim = list[ForwardMsg]


@pytest.fixture(autouse=True)
def _browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody at the other end of every run, and nothing drawn before."""
    def post_of(ctx: Any) -> Callable[[Any], None]:
        def send(pesan: Any) -> None:
            for satu in pesan:
                ctx.enqueue(satu)
        return send

    monkeypatch.setattr(rekaman, "post_of", post_of)
    rekaman.REKAMAN.clear()
    gambar.clear()


gambar: list[str] = []


def opened(isi: Callable[[], None]) -> AppTest:
    """A session of a page drawn by `isi`, run once; `gambar` says how often it was drawn."""
    def script(isi: "Callable[[], None]") -> None:
        from streamlit.runtime.state.common import TESTING_KEY

        from pages.bersama.rekaman import play
        from tests.pages.test_rekaman import gambar

        play("halaman", lambda: (gambar.append("digambar"), isi())[1], frozenset({"milik_kunci", TESTING_KEY}))

    return AppTest.from_function(script, kwargs={"isi": isi}).run()


def test_whoever_comes_second_sees_the_same_without_its_being_drawn() -> None:
    def isi() -> None:
        kiri, kanan = st.columns(2)
        kiri.metric("Indeks", "74,00")
        with kanan, st.expander("Rinci"):
            st.toggle("Bandingkan", key="banding")

    satu, dua = opened(isi), opened(isi)
    assert len(gambar) == 1
    assert [dua.metric[0].value, dua.toggle[0].label, dua.expander[0].label] == ["74,00", "Bandingkan", "Rinci"]
    assert str(satu.main) == str(dua.main)


def test_another_choice_is_another_page_and_the_first_stays_what_it_was() -> None:
    def isi() -> None:
        st.write("dibandingkan" if st.toggle("Bandingkan", key="banding") else "sendiri")

    at = opened(isi).toggle[0].set_value(True).run()
    assert at.markdown[0].value == "dibandingkan" and len(gambar) == 2
    assert opened(isi).markdown[0].value == "sendiri" and len(gambar) == 2


def test_a_click_is_heard_on_a_page_that_was_sent_again() -> None:
    def isi() -> None:
        st.button("Tambah", on_click=lambda: st.session_state.update(jumlah=st.session_state.get("jumlah", 0) + 1))
        st.write(f"Jumlah {st.session_state.get('jumlah', 0)}")

    opened(isi)
    at = opened(isi)
    assert len(gambar) == 1
    assert at.button[0].click().run().markdown[0].value == "Jumlah 1"


def test_what_the_session_holds_makes_another_page() -> None:
    def isi() -> None:
        st.write("sudah" if "dibaca" in st.session_state else "belum")

    at = opened(isi)
    at.session_state["dibaca"] = True
    assert at.run().markdown[0].value == "sudah"


def test_what_the_key_says_already_is_not_looked_at() -> None:
    def isi() -> None:
        st.write(len(st.session_state.get("milik_kunci", [])))

    at = opened(isi)
    at.session_state["milik_kunci"] = object()
    assert at.run().markdown[0].value == "`0`" and len(gambar) == 1


def test_what_the_page_leaves_in_the_session_is_left_again() -> None:
    def isi() -> None:
        st.session_state["tergambar"] = ()
        for bagan in ("peta", "deret"):
            st.session_state["tergambar"] = (*st.session_state["tergambar"], bagan)
        st.write("Halaman")

    opened(isi)
    assert opened(isi).session_state["tergambar"] == ("peta", "deret") and len(gambar) == 1


def test_a_panel_that_runs_alone_does_so_after_it_was_sent_again() -> None:
    def isi() -> None:
        @st.fragment
        def panel() -> None:
            if st.toggle("Buka", key="buka"):
                st.write("Isi panel")

        panel()

    opened(isi)
    at = opened(isi)
    assert len(gambar) == 1
    assert at.toggle[0].set_value(True).run().markdown[0].value == "Isi panel"


def test_a_part_that_is_new_each_time_is_done_each_time_in_its_place() -> None:
    nomor: list[int] = []

    def number() -> None:
        nomor.append(len(nomor) + 1)
        st.caption(f"Kunjungan {nomor[-1]}")

    def isi() -> None:
        st.title("Judul")
        rekaman.anew(number)
        st.write("Akhir")

    satu, dua = opened(isi), opened(isi)
    assert len(gambar) == 1 and nomor == [1, 2]
    for at, kunjungan in ((satu, 1), (dua, 2)):
        assert list(at.main.children.values()) == [at.title[0], at.caption[0], at.markdown[0]]
        assert at.caption[0].value == f"Kunjungan {kunjungan}"


@pytest.mark.parametrize("isi", [
    lambda: st.download_button("Unduh", "isi", "berkas.csv"),
    lambda: st.write(len(st.session_state.setdefault("daftar", []))),
    lambda: st.session_state.update(kali=st.session_state.get("kali", 0) + 1),
    lambda: st.write(st.user.get("email", "tanpa nama")),
    lambda: st.write(st.context.timezone or "tanpa zona"),
    lambda: st.session_state.pop("ada", None) or st.session_state.__delitem__("hapus"),
])
def test_what_is_one_sessions_own_is_drawn_each_time(isi: Callable[[], None]) -> None:
    def with_state() -> None:
        st.session_state["hapus"] = 1
        isi()

    for _ in range(2):
        opened(with_state)
    assert len(gambar) == 2


def test_a_page_that_fails_is_not_kept() -> None:
    def isi() -> None:
        st.write("Sebagian")
        raise ValueError

    for _ in range(2):
        opened(isi)
    assert len(gambar) == 2


def test_without_a_browser_it_is_drawn_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rekaman, "post_of", lambda ctx: None)
    for _ in range(2):
        opened(lambda: st.write("Halaman"))
    assert len(gambar) == 2


def test_what_is_kept_pushes_nothing_else_out() -> None:
    semula = CACHE.bita
    opened(lambda: st.write("Halaman"))
    assert CACHE.bita == semula and 0 < rekaman.REKAMAN.bita <= rekaman.REKAMAN.maks < CACHE.maks
