"""Who the pages take for allowed: by the server's address, the browser's, a proxy, and sign-in."""

import time
from pathlib import Path

import pytest
import streamlit as st
from streamlit.runtime.context import StreamlitHeaders
from streamlit.testing.v1 import AppTest

import store
from ingest.terbit import hak as aturan
from ingest.terbit.peran import SETELAN_PERAN
from ingest.terbit.wewenang import TERTUTUP, USAI
from pages.bersama import hak_halaman as hak
from pages.bersama.layanan import kunci_lokal
from store.akses.sesi_akses import end_login
from store.ekspor.kata_akses import sign_in_news
from tests.bantuan.laman import open_page, words
from tests.bantuan.sabar import SABAR

# As it is asked when no test stands in for it.
DENGAN_KUKI = hak.holds_key


def script() -> None:
    """A page that only says who may write."""
    import streamlit as st

    from pages.bersama import hak_halaman as hak

    boleh = hak.permission()
    st.markdown(f"boleh={boleh.ya} nama={boleh.nama} alasan={boleh.alasan}")


def answer() -> str:
    """What that page says."""
    return str(AppTest.from_function(script, default_timeout=SABAR).run().markdown[0].value)


def set_option(monkeypatch: pytest.MonkeyPatch, **pilihan: object) -> None:
    """Streamlit options as if given at the start."""
    asli = st.get_option
    monkeypatch.setattr(st, "get_option", lambda nama: pilihan.get(nama.replace(".", "_"), asli(nama)))


def set_headers(monkeypatch: pytest.MonkeyPatch, **kepala: str) -> None:
    """Headers of the browser's request."""
    isi = StreamlitHeaders([(nama.replace("_", "-"), nilai) for nama, nilai in kepala.items()])
    monkeypatch.setattr(type(st.context), "headers", property(lambda self: isi))


@pytest.fixture(autouse=True)
def own_computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The shipped configuration, opened at localhost; logins are remembered in a folder of the test's own."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    set_option(
        monkeypatch, server_address="localhost", browser_serverAddress="localhost",
        server_allowedHosts=["localhost", "127.0.0.1", "::1"],
    )
    set_headers(monkeypatch, host="localhost:8501")


def test_the_shipped_configuration_lets_whoever_has_the_key_write() -> None:
    assert answer() == "boleh=True nama= alasan="


def test_who_says_localhost_without_the_key_only_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hak, "holds_key", lambda: False)
    assert aturan.TANPA_KUNCI in answer()


@pytest.mark.parametrize("pilihan", [{"server_enableXsrfProtection": False}, {"server_enableCORS": False}])
def test_the_key_opens_nothing_where_other_sites_may_ask_in_its_name(
    monkeypatch: pytest.MonkeyPatch, pilihan: dict[str, object]
) -> None:
    monkeypatch.setattr(hak, "holds_key", DENGAN_KUKI)
    kuki = kunci_lokal.KUNCI.exchange(kunci_lokal.KUNCI.tautan)
    monkeypatch.setattr(type(st.context), "cookies", {kunci_lokal.cookie_name("localhost:8501"): kuki})
    assert "boleh=True" in answer()
    set_option(monkeypatch, **pilihan)
    assert aturan.TANPA_KUNCI in answer()


@pytest.mark.parametrize(
    "pilihan",
    [
        {"server_address": "0.0.0.0"}, {"server_address": ""}, {"server_address": "192.168.1.20"},
        {"server_allowedHosts": ["localhost", "192.168.1.20"]}, {"browser_serverAddress": "dasbor.provinsi.go.id"},
    ],
)
def test_a_server_opened_to_a_network_is_for_reading(monkeypatch: pytest.MonkeyPatch, pilihan: dict[str, object]) -> None:
    dasar = {"server_address": "localhost", "browser_serverAddress": "localhost", "server_allowedHosts": ["localhost"]}
    set_option(monkeypatch, **{**dasar, **pilihan})
    assert aturan.HANYA_BACA in answer()


@pytest.mark.parametrize(
    "kepala",
    [{"host": "dasbor.provinsi.go.id"}, {"host": "localhost:8501", "x_forwarded_for": "10.0.0.7"},
     {"host": "localhost", "forwarded": "for=10.0.0.7"}],
)
def test_a_visitor_through_a_proxy_does_not_count_as_sitting_there(
    monkeypatch: pytest.MonkeyPatch, kepala: dict[str, str]
) -> None:
    set_headers(monkeypatch, **kepala)
    assert aturan.HANYA_BACA in answer()


def test_with_sign_in_configured_nobody_writes_before_signing_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streamlit.user_info.get_secrets_auth_section", lambda: {"client_id": "dasbor"})
    assert aturan.BELUM_MASUK in answer()


@pytest.mark.parametrize(
    ("klaim", "hasil"),
    [
        ({"email": "Sari@provinsi.go.id", "email_verified": True}, "boleh=True nama=sari@provinsi.go.id alasan="),
        ({"email": "Sari@provinsi.go.id"}, aturan.TANPA_SUREL),
        ({"email": "Sari@provinsi.go.id", "email_verified": "false"}, aturan.TANPA_SUREL),
        ({"email": "sari@provinsi.go.id", "email_verified": False}, aturan.TANPA_SUREL),
        ({"email": "budi@lain.id", "email_verified": True}, "budi@lain.id belum terdaftar"),
        ({}, aturan.TANPA_SUREL),
    ],
)
def test_with_sign_in_the_listed_analysts_write(
    monkeypatch: pytest.MonkeyPatch, klaim: dict[str, object], hasil: str
) -> None:
    monkeypatch.setenv(aturan.SETELAN_ANALIS, "sari@provinsi.go.id")
    monkeypatch.setattr(type(st.user), "__iter__", lambda self: iter(["is_logged_in", *klaim]))
    monkeypatch.setattr(type(st.user), "__getitem__", lambda self, k: {"is_logged_in": True, **klaim}[k])
    monkeypatch.setattr(type(st.user), "to_dict", lambda self: {"is_logged_in": True, **klaim})
    assert hasil in answer()


def test_the_page_offers_to_sign_in(monkeypatch: pytest.MonkeyPatch, empty_data: None) -> None:
    monkeypatch.setattr(hak, "sign_in", lambda: aturan.Masuk(False))
    at = open_page("unggah")
    assert aturan.BELUM_MASUK in words(at) and [b.label for b in at.button] == ["Masuk"] and not at.file_uploader
    monkeypatch.setattr(hak, "sign_in", lambda: aturan.Masuk(True, "budi@lain.id"))
    assert [b.label for b in open_page("unggah").button] == ["Keluar"]


@pytest.mark.parametrize(("surel", "tampil"), [("sari@b.id", "sari@b.id"), ("[x](http://jahat)@b.id", r"\[x\]\(http\://jahat\)@b.id")])
def test_who_is_signed_in_stands_on_the_page_as_words_alone(
    monkeypatch: pytest.MonkeyPatch, empty_data: None, surel: str, tampil: str
) -> None:
    monkeypatch.setattr(hak, "sign_in", lambda: aturan.Masuk(True, surel))
    at = open_page("unggah")
    assert f"Masuk sebagai **{tampil}**." in [c.value for c in at.caption]
    assert at.warning[0].value.startswith(f"{tampil} belum terdaftar")


@pytest.mark.parametrize(
    ("masuk", "tombol"), [(None, []), (aturan.Masuk(False), ["Masuk"]), (aturan.Masuk(True, "x@y.id"), ["Keluar"])]
)
def test_where_reading_needs_a_role_strangers_see_the_way_in_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, empty_data: None, masuk: aturan.Masuk | None, tombol: list[str]
) -> None:
    berkas = tmp_path / "peran.toml"
    berkas.write_text('membaca_perlu_masuk = true\n[[peran]]\nperan = "pembaca"\nsurel = ["sari@provinsi.go.id"]\n')
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    monkeypatch.setattr(hak, "sign_in", lambda: masuk)
    set_options_of_a_network(monkeypatch)
    at = open_page("riwayat")
    assert not at.exception and [t.value for t in at.title] == ["Masuk"] and TERTUTUP in words(at)
    assert [b.label for b in at.button] == tombol
    monkeypatch.setattr(hak, "sign_in", lambda: aturan.Masuk(True, "sari@provinsi.go.id"))
    assert [t.value for t in open_page("riwayat").title] == ["Riwayat data"]


def set_options_of_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dashboard that others can reach."""
    set_option(monkeypatch, server_address="0.0.0.0", browser_serverAddress="dasbor.uji", server_allowedHosts=["dasbor.uji"])


def test_what_an_analyst_may_change_stands_on_the_page(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, empty_data: None
) -> None:
    berkas = tmp_path / "peran.toml"
    berkas.write_text('[[peran]]\nperan = "analis"\nsurel = ["sari@b.id"]\ndaerah = ["63.03"]\nbidang = ["spi"]\n')
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    monkeypatch.setattr(hak, "sign_in", lambda: aturan.Masuk(True, "sari@b.id"))
    at = open_page("unggah")
    assert "Yang boleh Anda ubah: daerah 63.03, bidang spi" in words(at) and len(at.file_uploader) == 1
    berkas.write_text("peran = [")
    assert "Setelan peran sedang bermasalah" in words(at.run()) and not at.file_uploader


def test_somebody_who_left_is_asked_to_sign_in_again(monkeypatch: pytest.MonkeyPatch, empty_data: None) -> None:
    masuk = aturan.Masuk(True, "sari@b.id", sidik="d" * 64)
    end_login(masuk.sidik, time.time())
    monkeypatch.setattr(hak, "sign_in", lambda: masuk)
    at = open_page("unggah")
    assert USAI in words(at) and [b.label for b in at.button] == ["Masuk"]


def test_news_of_a_sign_in_is_said_once(monkeypatch: pytest.MonkeyPatch, empty_data: None) -> None:
    monkeypatch.setattr(type(st.context), "cookies", {"dasbor_kabar": "access_denied"})
    monkeypatch.setattr(hak, "sign_in", lambda: aturan.Masuk(False))
    at = open_page("riwayat")
    assert [t.value for t in at.toast] == [sign_in_news()["access_denied"]]
    assert not at.run().toast
