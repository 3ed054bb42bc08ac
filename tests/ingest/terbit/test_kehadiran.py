"""People signed in as they come and go: in the log once, ended for good, and changes of roles with what changed."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import store
from ingest.terbit import kehadiran
from ingest.terbit.hak import Boleh, Masuk
from ingest.terbit.kehadiran import attend, failed, leave, watch_roles
from ingest.terbit.peran import SETELAN_PERAN
from store.akses.catatan_akses import BarisAkses, access_log
from store.akses.sesi_akses import login_state

SARI = Masuk(True, "Sari@provinsi.go.id", sidik="c" * 64, sejak=time.time())
BOLEH = Boleh(True, nama="sari@provinsi.go.id", peran="analis", masuk=SARI, asal="10.0.0.7")
PERAN = '[[peran]]\nperan = "analis"\nsurel = ["{siapa}@b.id"]\ndaerah = ["63"]\nhimpunan = ["*"]\n'


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty store; nobody has been seen in this process."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    monkeypatch.delenv(SETELAN_PERAN, raising=False)
    leave(SARI)
    kehadiran.forget()
    (tmp_path / "akses" / "masuk" / f"{SARI.sidik}.usai").unlink()
    yield tmp_path
    kehadiran.forget()


def noted(mulai: int = 1) -> list[BarisAkses]:
    """What the log holds after what made it ready."""
    return list(access_log().baris[mulai:])


def test_somebody_is_noted_once_with_role_and_place() -> None:
    assert [attend(BOLEH) for _ in range(3)] == [BOLEH] * 3
    (baris,) = noted()
    assert (baris.apa, baris.oleh, baris.asal, baris.rincian) == ("masuk", "sari@provinsi.go.id", "10.0.0.7", "Analis")


def test_a_restart_does_not_take_a_login_for_a_new_one() -> None:
    attend(BOLEH)
    kehadiran.forget()
    attend(BOLEH)
    assert len(noted()) == 1 and login_state(SARI.sidik).terakhir == pytest.approx(time.time(), abs=60)


def test_a_login_that_ended_by_itself_ends_for_good() -> None:
    habis = Boleh(False, "lebih dari 30 menit", masuk=SARI, usai=True)
    attend(habis)
    attend(habis)
    assert [(b.apa, b.rincian) for b in noted()] == [("habis", "lebih dari 30 menit")] and login_state(SARI.sidik).usai


def test_whoever_sits_at_this_computer_is_not_signed_in() -> None:
    assert attend(Boleh(True)) == Boleh(True) and noted() == []


def test_where_nothing_can_be_noted_nothing_may_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "berkas").write_text("")
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "berkas"))
    boleh = attend(BOLEH)
    assert not boleh.ya and "tidak dapat disimpan" in boleh.alasan and "tidak dapat dicatat" in caplog.text


def test_of_very_many_failures_the_rest_of_an_hour_is_one_line() -> None:
    for ke in range(200):
        failed("access_denied", "10.0.0.9", 1000.0 + ke)
    semua = noted()
    assert len(semua) == 61 and semua[0].rincian == "access_denied" and "selebihnya" in semua[-1].rincian
    failed("access_denied", "10.0.0.9", 1000.0 + 4000)
    assert len(noted()) == 62


def test_a_change_of_roles_is_noted_with_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "peran.toml"
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    for siapa in ("sari", "budi"):
        berkas.write_text(PERAN.format(siapa=siapa))
        watch_roles()
        kehadiran.forget()
        watch_roles()
    satu, dua = noted()
    assert satu.apa == dua.apa == "peran" and dua.sebelum == satu.sesudah != dua.sesudah and dua.asal == str(berkas)
    assert dua.rincian == "− analis sari@b.id: daerah 63, semua himpunan; + analis budi@b.id: daerah 63, semua himpunan"


def test_settings_that_cannot_be_used_are_noted_and_so_is_their_repair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "peran.toml"
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    for isi in (PERAN.format(siapa="sari"), "peran = [", PERAN.format(siapa="sari")):
        berkas.write_text(isi)
        watch_roles()
    assert [b.apa for b in noted()] == ["peran", "setelan_rusak", "peran"]
    assert "bukan TOML" in noted()[1].rincian and noted()[2].rincian == ""
