"""The log of access beside a copy of the store: whole, with the logins that have ended."""

import time
from pathlib import Path

import store
from store.akses.catatan_akses import Kejadian, access_log, note_access
from store.akses.salinan_akses import copy_access
from store.akses.sesi_akses import end_login, login_state, use_login
from tests.bantuan.simpanan import batch


def test_a_copy_is_whole_and_goes_on_where_the_log_stood(tmp_path: Path) -> None:
    dari, ke = tmp_path / "dari", tmp_path / "ke"
    for siapa in ("sari", "budi"):
        note_access(Kejadian("masuk", siapa), simpanan=dari)
    kini = float(round(time.time()))
    end_login("a" * 64, kini, dari)
    use_login("b" * 64, kini - 60, dari)
    copy_access(ke, dari)
    note_access(Kejadian("keluar", "sari"), simpanan=ke)
    assert access_log(ke).rusak == () and [b.nomor for b in access_log(ke).baris] == [1, 2, 3]
    assert login_state("a" * 64, ke).usai and login_state("b" * 64, ke).terakhir == kini - 60


def test_a_backup_of_the_store_brings_it_along(tmp_path: Path) -> None:
    store.publish(batch("71.94"), simpanan=tmp_path / "dari")
    note_access(Kejadian("terbit", "sari"), simpanan=tmp_path / "dari")
    store.backup(tmp_path / "ke", tmp_path / "dari")
    assert [b.oleh for b in access_log(tmp_path / "ke").baris] == ["sari"] and access_log(tmp_path / "ke").rusak == ()


def test_where_nothing_was_noted_nothing_is_made(tmp_path: Path) -> None:
    copy_access(tmp_path / "ke", tmp_path / "dari")
    assert list(tmp_path.iterdir()) == []
