"""Who may write: the place, the sign-in, the list of analysts; and nobody gets past the door without."""

from dataclasses import replace
from pathlib import Path

import pytest

import store
from ingest.terbit import hak, pintu
from ingest.terbit.hak import Boleh, Masuk, Pelaku, Tempat, TidakBoleh, analysts, is_loopback, may_write, origin, vouched_email
from tests.bantuan.simpanan import batch, values

SENDIRI = Tempat("localhost", frozenset({"localhost:8501", "127.0.0.1", "[::1]"}), berkunci=True)
JARINGAN = Tempat("0.0.0.0", frozenset({"192.168.1.20:8501"}))
ANALIS = frozenset({"sari@provinsi.go.id"})


@pytest.mark.parametrize(
    ("nama", "sendiri"),
    [
        ("localhost", True), ("LOCALHOST:8501", True), ("127.0.0.1", True), ("127.0.0.2:80", True), ("::1", True),
        ("[::1]:8501", True), ("0.0.0.0", False), ("", False), ("::", False), ("192.168.1.20", False),
        ("localhost.contoh.id", False), ("127.0.0.1.contoh.id", False), ("dasbor.provinsi.go.id", False), ("0", False),
        ("2130706433", False), ("[fe80::1]:80", False),
    ],
)
def test_only_addresses_of_this_computer_are_loopback(nama: str, sendiri: bool) -> None:
    assert is_loopback(nama) is sendiri


@pytest.mark.parametrize(("alamat", "diteruskan", "asal"), [
    ("10.0.0.7", "", "10.0.0.7"), ("", "", "komputer dasbor"), ("127.0.0.1", "", "komputer dasbor"),
    ("127.0.0.1", "1.1.1.1, 10.0.0.7", "10.0.0.7 lewat proxy"), ("10.0.0.9", "10.0.0.7", "10.0.0.9 (menyebut 10.0.0.7)"),
    ("::1", "x" * 90, "x" * 60 + " lewat proxy"),
])
def test_what_a_proxy_says_counts_where_it_runs_on_this_computer(alamat: str, diteruskan: str, asal: str) -> None:
    assert origin(alamat, diteruskan) == asal


def test_on_this_computer_whoever_sits_there_may_write() -> None:
    assert may_write(SENDIRI, None, frozenset()) == Boleh(True)


@pytest.mark.parametrize(
    "tempat",
    [
        JARINGAN, replace(JARINGAN, berkunci=True), Tempat(""), Tempat("0.0.0.0"), Tempat("0.0.0.0", frozenset({"localhost"})),
        Tempat("localhost", frozenset({"dasbor.provinsi.go.id"})), Tempat("localhost", frozenset({"localhost"}), True),
    ],
)
def test_on_a_network_without_sign_in_nobody_may_write(tempat: Tempat) -> None:
    boleh = may_write(tempat, None, ANALIS)
    assert not boleh.ya and "hanya dapat dibaca" in boleh.alasan


def test_on_this_computer_only_who_has_its_key_may_write() -> None:
    assert may_write(replace(SENDIRI, berkunci=False), None, frozenset()) == Boleh(False, hak.TANPA_KUNCI)


@pytest.mark.parametrize("tempat", [SENDIRI, JARINGAN])
def test_with_sign_in_only_listed_analysts_may_write(tempat: Tempat) -> None:
    assert may_write(tempat, Masuk(True, " Sari@Provinsi.go.id "), ANALIS) == Boleh(True, nama="sari@provinsi.go.id")
    assert may_write(tempat, Masuk(False, "sari@provinsi.go.id"), ANALIS).alasan == hak.BELUM_MASUK
    assert may_write(tempat, Masuk(True, ""), ANALIS | {""}).alasan == hak.TANPA_SUREL
    assert "budi@lain.id belum terdaftar" in may_write(tempat, Masuk(True, "budi@lain.id"), ANALIS).alasan
    assert not may_write(tempat, Masuk(True, "sari@provinsi.go.id"), frozenset()).ya


def test_the_list_of_analysts_comes_from_one_setting() -> None:
    assert analysts({hak.SETELAN_ANALIS: "Sari@provinsi.go.id, budi@lain.id;c@d.id"}) == ANALIS | {"budi@lain.id", "c@d.id"}
    assert analysts({}) == frozenset()


def test_an_address_the_provider_does_not_vouch_for_does_not_count() -> None:
    assert vouched_email({"email": "a@b.id", "email_verified": False}) == ""
    assert vouched_email({"email": "a@b.id", "email_verified": True}) == "a@b.id"
    assert vouched_email({"email": "a@b.id", "email_verified": "true"}) == "a@b.id"
    for klaim in ({}, {"email_verified": "false"}, {"email_verified": 1}, {"email_verified": None}, {"email_verified": "ya"}):
        assert vouched_email({"email": "a@b.id", **klaim}) == ""
    assert vouched_email({"email": None, "email_verified": True}) == ""


def test_there_is_no_person_without_permission_or_name() -> None:
    with pytest.raises(TidakBoleh, match="hanya dapat dibaca"):
        Pelaku(may_write(JARINGAN, None, ANALIS), "Sari")
    with pytest.raises(TidakBoleh, match="Isi nama"):
        Pelaku(Boleh(True), " \n ")
    assert Pelaku(Boleh(True), "  Sari   W ").nama == "Sari W"
    # What a signed-in account calls itself does not count.
    assert Pelaku(Boleh(True, nama="sari@provinsi.go.id"), "Gubernur").nama == "sari@provinsi.go.id"


def test_the_door_writes_in_the_name_of_the_person(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    sari = Pelaku(Boleh(True), "Sari")
    pintu.publish(batch("71.00", oleh="orang lain"), sari)
    pintu.withdraw(1, sari, "salah")
    pintu.restore(1, sari, "benar")
    pintu.remember_spelling("Kukar", "64", "64.02", sari)
    pintu.save_mapping("SPI", "abc", {"a": 1}, sari)
    assert [(b.jenis, b.oleh) for b in store.history()] == [("terbit", "Sari"), ("cabut", "Sari"), ("pulihkan", "Sari")]
    assert values() == ["71.00"] and store.spellings() == {("Kukar", "64"): "64.02"}
    assert store.mappings()[0].oleh == "Sari"
