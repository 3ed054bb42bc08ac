"""Who somebody is by now: roles as the settings lie, logins that ended, and the least rights when something is wrong."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

import store
from ingest.terbit import hak, wewenang
from ingest.terbit.hak import Boleh, Masuk, Tempat
from ingest.terbit.izin import Izin
from ingest.terbit.peran import SETELAN_PERAN, parse
from ingest.terbit.wewenang import identify, judge, renewed
from store.akses.peran_dikenal import PeranDikenal, roles_seen
from store.akses.sesi_akses import end_login, use_login

JARINGAN = Tempat("0.0.0.0", frozenset({"dasbor.provinsi.go.id"}))
SENDIRI = Tempat("localhost", frozenset({"localhost:8501"}), berkunci=True)
KLAIM: Mapping[str, object] = {
    "iss": "https://masuk.provinsi.go.id", "sub": "u-17", "email": "Sari@banjarkab.go.id", "email_verified": True, "nonce": "n1",
}
PERAN = """
[[peran]]
peran = "analis"
surel = ["sari@banjarkab.go.id"]
daerah = ["63.03"]
bidang = ["spi"]
[[peran]]
peran = "pengelola"
surel = ["kepala@provinsi.go.id"]
[[peran]]
peran = "pembaca"
grup = ["staf"]
"""
Tulis = Callable[[str], None]


@pytest.fixture
def tulis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tulis:
    """Writes the settings of roles; the store lies beside them."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.setenv(SETELAN_PERAN, str(tmp_path / "peran.toml"))

    def tulis(isi: str) -> None:
        (tmp_path / "peran.toml").write_text(isi)

    return tulis


def login(**lain: object) -> Masuk:
    """Somebody who signed in a minute ago."""
    return identify({**KLAIM, "iat": time.time() - 60, **lain})


def test_an_analyst_may_write_within_the_role(tulis: Tulis) -> None:
    tulis(PERAN)
    boleh = judge(JARINGAN, login())
    assert boleh.ya and boleh.nama == "sari@banjarkab.go.id" and boleh.peran == "analis" and not boleh.kelola
    assert boleh.cakupan == (Izin(frozenset({"63.03"}), bidang=frozenset({"spi"})),)


def test_who_looks_after_the_dashboard_may_write_all_and_see_the_log(tulis: Tulis) -> None:
    tulis(PERAN)
    boleh = judge(JARINGAN, login(email="kepala@provinsi.go.id"))
    assert boleh.ya and boleh.kelola and boleh.cakupan is None


def test_an_address_that_is_not_verified_has_no_role(tulis: Tulis) -> None:
    tulis(PERAN)
    boleh = judge(JARINGAN, login(email_verified=False))
    assert not boleh.ya and boleh.alasan == hak.TANPA_SUREL


def test_groups_count_without_an_address_and_the_account_is_the_name(tulis: Tulis) -> None:
    tulis(PERAN.replace('surel = ["sari@banjarkab.go.id"]', 'grup = ["banjar"]'))
    boleh = judge(JARINGAN, login(email_verified=False, groups=["banjar"]))
    assert boleh.ya and boleh.nama == "akun u-17"


@pytest.mark.parametrize(("klaim", "nama", "grup"), [
    ({"groups": ["a", 7, ""]}, "groups", {"a"}), ({"groups": "a"}, "groups", {"a"}), ({"groups": {"a": 1}}, "groups", set()),
    ({"realm_access": {"roles": ["a"]}}, "realm_access.roles", {"a"}), ({"realm_access": "x"}, "realm_access.roles", set()),
    ({"a.b": ["c"]}, "a.b", {"c"}), ({}, "groups", set()),
    # As Keycloak writes them: the mapper for groups with "Full group path", roles of the realm, roles of a client.
    ({"groups": ["/pemprov/biro-organisasi", "/pemprov"]}, "groups", {"/pemprov/biro-organisasi", "/pemprov"}),
    ({"realm_access": {"roles": ["offline_access", "uma_authorization", "default-roles-provinsi", "dasbor-analis"]}},
     "realm_access.roles", {"offline_access", "uma_authorization", "default-roles-provinsi", "dasbor-analis"}),
    ({"resource_access": {"dasbor": {"roles": ["analis"]}, "account": {"roles": ["view-profile"]}}},
     "resource_access.dasbor.roles", {"analis"}),
])
def test_groups_are_read_from_the_claim_the_settings_name(
    tulis: Tulis, klaim: dict[str, object], nama: str, grup: set[str]
) -> None:
    tulis(f'klaim_grup = "{nama}"\n')
    assert identify({**KLAIM, **klaim}).grup == grup


def test_a_reader_is_told_that_the_role_does_not_write(tulis: Tulis) -> None:
    tulis(PERAN)
    boleh = judge(JARINGAN, login(email="budi@provinsi.go.id", groups=["staf"]))
    assert not boleh.ya and boleh.baca and boleh.peran == "pembaca" and "budi@provinsi.go.id" in boleh.alasan


@pytest.mark.parametrize("grup", ["/pemprov/biro-organisasi", "dasbor-analis"])
def test_a_role_is_given_by_the_whole_name_of_a_group_and_not_by_its_end(tulis: Tulis, grup: str) -> None:
    tulis(f'[[peran]]\nperan = "analis"\ngrup = ["{grup}"]\ndaerah = ["63"]\nhimpunan = ["*"]\n')
    assert judge(JARINGAN, login(groups=[grup])).ya
    assert not judge(JARINGAN, login(groups=[f"/lain{grup}", grup.rpartition("/")[2] + "x"])).ya


@pytest.mark.parametrize(("sejak", "ya"), [(7100, True), (7300, False)])
def test_a_role_by_a_group_holds_for_two_hours_since_the_provider_named_it(tulis: Tulis, sejak: float, ya: bool) -> None:
    biro = '[[peran]]\nperan = "analis"\ngrup = ["biro"]\ndaerah = ["64"]\nhimpunan = ["*"]\n'
    tulis(f"menganggur_menit = 600\n{PERAN}{biro}")
    boleh = judge(JARINGAN, login(email="x@b.id", groups=["biro"], iat=time.time() - sejak))
    assert boleh.ya is ya and boleh.usai is not ya and ("2 jam" in boleh.alasan) is not ya
    assert judge(JARINGAN, login(iat=time.time() - 7300)).ya


def test_several_roles_of_one_person_add_up(tulis: Tulis) -> None:
    tulis(PERAN + '[[peran]]\nperan = "analis"\ngrup = ["biro"]\ndaerah = ["64"]\nhimpunan = ["sakip"]\n')
    boleh = judge(JARINGAN, login(groups=["biro"]))
    assert boleh.cakupan is not None and [i.words() for i in boleh.cakupan] == ["daerah 63.03, bidang spi", "daerah 64, sakip"]


def test_a_closed_account_has_nothing_whatever_its_groups(tulis: Tulis) -> None:
    tulis('membaca_perlu_masuk = true\nditolak = ["sari@banjarkab.go.id"]\n' + PERAN)
    boleh = judge(JARINGAN, login(groups=["staf"]))
    assert not boleh.ya and not boleh.baca and boleh.alasan == wewenang.DITOLAK


def test_where_reading_needs_a_role_strangers_see_nothing(tulis: Tulis) -> None:
    tulis("membaca_perlu_masuk = true\n" + PERAN)
    for masuk in (None, Masuk(False), login(email="siapa@lain.id")):
        assert not judge(JARINGAN, masuk).baca
    assert judge(JARINGAN, login()).baca and judge(JARINGAN, login(email="x@y.id", groups=["staf"])).baca
    assert judge(SENDIRI, None).baca


def test_a_role_that_is_lost_is_lost_at_the_next_act(tulis: Tulis) -> None:
    tulis(PERAN)
    boleh = judge(JARINGAN, login())
    assert renewed(boleh).ya
    tulis(PERAN.replace("sari@", "budi@"))
    assert not renewed(boleh).ya and "sari@banjarkab.go.id" in renewed(boleh).alasan


@pytest.mark.parametrize("rusak", ["peran = [", PERAN + "perlu = 1\n", ""])
def test_while_the_settings_are_wrong_nobody_writes(tulis: Tulis, rusak: str) -> None:
    tulis(PERAN)
    assert judge(JARINGAN, login()).ya
    tulis(rusak or "[[peran]]")
    for surel, rinci in (("sari@banjarkab.go.id", False), ("kepala@provinsi.go.id", True)):
        boleh = judge(JARINGAN, login(email=surel))
        assert not boleh.ya and not boleh.kelola and boleh.baca and boleh.alasan.startswith(wewenang.BERMASALAH)
        # Where the file lies and what is wrong with it is told to those alone who can mend it.
        assert ("peran.toml" in boleh.alasan) is rinci
    tulis(PERAN)
    assert judge(JARINGAN, login()).ya


def test_settings_that_were_never_right_open_nothing(
    tulis: Tulis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(SETELAN_PERAN, str(tmp_path / "tidak_ada.toml"))
    boleh = judge(JARINGAN, login())
    assert not boleh.ya and not boleh.baca
    assert not judge(JARINGAN, Masuk(False)).baca and judge(SENDIRI, None).ya
    assert caplog.text.count("tidak dapat dipakai") == 1 and "tidak_ada.toml" in caplog.text


@pytest.mark.parametrize("tertutup", [True, False])
def test_after_a_restart_with_wrong_settings_reading_is_as_it_was(
    tulis: Tulis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tertutup: bool
) -> None:
    roles_seen(PeranDikenal("1", tuple(parse(f"membaca_perlu_masuk = {str(tertutup).lower()}\n{PERAN}").lines())))
    monkeypatch.setenv(SETELAN_PERAN, str(tmp_path / "sesudah_mulai_ulang.toml"))
    assert judge(JARINGAN, Masuk(False)).baca is not tertutup and not judge(JARINGAN, login()).ya


def test_without_settings_the_list_of_analysts_holds(tulis: Tulis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETELAN_PERAN)
    monkeypatch.setenv(hak.SETELAN_ANALIS, "sari@banjarkab.go.id")
    boleh = judge(JARINGAN, login())
    assert boleh.ya and boleh.cakupan is None and not boleh.kelola
    monkeypatch.setenv(hak.SETELAN_ANALIS, "")
    assert not renewed(boleh).ya


@pytest.mark.parametrize(("sejak", "pakai", "sebab"), [
    (60, 60, ""), (3600, 1700, ""), (3600, 1900, "30 menit"), (3600, None, "30 menit"), (10 * 3600 + 5, 10, "10 jam"),
    (-60, None, ""), (-200, None, "lebih cepat"),
])
def test_a_login_ends_by_silence_and_by_age(tulis: Tulis, sejak: float, pakai: float | None, sebab: str) -> None:
    tulis(PERAN)
    kini = time.time()
    masuk = identify({**KLAIM, "iat": kini - sejak})
    if pakai is not None:
        use_login(masuk.sidik, kini - pakai)
    boleh = judge(JARINGAN, masuk)
    assert boleh.ya is (sebab == "") and sebab in boleh.alasan and boleh.usai is (sebab not in ("", "lebih cepat"))


def test_silence_does_not_stop_a_write_from_a_running_presentation(tulis: Tulis) -> None:
    tulis(PERAN)
    kini = time.time()
    masuk = identify({**KLAIM, "iat": kini - 7200})
    use_login(masuk.sidik, kini - 60)
    boleh = judge(JARINGAN, masuk)
    use_login(masuk.sidik, kini - 7000)
    assert renewed(boleh).ya and not judge(JARINGAN, masuk).ya


def test_a_copy_of_the_cookie_is_dead_after_signing_out_and_the_next_login_is_not(tulis: Tulis) -> None:
    tulis(PERAN)
    masuk, lagi = login(), login(nonce="n2")
    boleh = judge(JARINGAN, masuk)
    end_login(masuk.sidik, time.time())
    assert judge(JARINGAN, masuk).alasan == wewenang.USAI and not renewed(boleh).ya
    assert judge(JARINGAN, lagi).ya


def test_every_login_has_a_fingerprint_of_its_own() -> None:
    lain: list[dict[str, object]] = [{}, {"nonce": "n2"}, {"iat": 5}, {"sid": "s"}, {"sub": "u-18"}, {"iss": "x"}]
    assert len({identify({**KLAIM, **satu}).sidik for satu in lain}) == 6
    assert identify(KLAIM).sidik == identify({**KLAIM, "name": "lain"}).sidik


def test_who_sits_at_this_computer_is_not_judged_by_settings(tulis: Tulis) -> None:
    tulis("peran = [")
    assert judge(SENDIRI, None) == Boleh(True) and judge(SENDIRI, None).kelola
    assert renewed(Boleh(True)) == Boleh(True)
    assert judge(replace(SENDIRI, berkunci=False), None).alasan == hak.TANPA_KUNCI
