"""The link printed at the start, and the cookie it is changed for."""

import pytest
import streamlit as st

from pages.bersama.layanan.kunci_lokal import Kunci, announce, cookie_name

SINI = "localhost:8501"


def test_the_link_works_once_and_another_takes_its_place() -> None:
    kunci = Kunci()
    tautan = kunci.tautan
    kuki = kunci.exchange(tautan)
    assert kuki and kunci.held({cookie_name(SINI): kuki}, SINI)
    assert kunci.exchange(tautan) is None and kunci.tautan != tautan
    assert kunci.exchange(kunci.tautan) == kuki


@pytest.mark.parametrize("tautan", ["", "x", "../", "é"])
def test_no_other_link_works(tautan: str) -> None:
    kunci = Kunci()
    sah = kunci.tautan
    assert kunci.exchange(tautan) is None and kunci.tautan == sah


@pytest.mark.parametrize("kuki", [{}, {cookie_name(SINI): ""}, {cookie_name(SINI): "é"}, {cookie_name("localhost:8502"): "-"}])
def test_without_the_cookie_of_this_dashboard_nobody_has_the_key(kuki: dict[str, str]) -> None:
    assert not Kunci().held(kuki, SINI)


def test_a_cookie_of_another_process_or_port_does_not_count() -> None:
    satu, dua = Kunci(), Kunci()
    kuki = satu.exchange(satu.tautan)
    assert kuki and not dua.held({cookie_name(SINI): kuki}, SINI)
    assert not satu.held({cookie_name(SINI): kuki}, "localhost:8502")


@pytest.mark.parametrize(("alamat", "awal", "nama", "cetak"), [
    ("localhost", "", ["localhost", "::1"], "http://localhost:8600/kunci/"),
    ("127.0.0.1", "/dasbor/", [], "http://127.0.0.1:8600/dasbor/kunci/"),
    ("0.0.0.0", "", [], ""), ("", "", [], ""), ("127.0.0.1", "", ["localhost", "dasbor.provinsi.go.id"], ""),
])
def test_it_is_printed_only_where_this_computer_alone_is_served(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], alamat: str, awal: str, nama: list[str], cetak: str
) -> None:
    pilihan = {"server.address": alamat, "server.port": 8600, "server.baseUrlPath": awal, "server.allowedHosts": nama}
    monkeypatch.setattr(st, "get_option", pilihan.__getitem__)
    announce()
    keluar = capsys.readouterr().out
    assert bool(keluar) is bool(cetak) and cetak in keluar
