"""Logins that were seen: used, ended for good, forgotten only when no cookie can be that old."""

import time
from pathlib import Path

import pytest

from store import SimpananGagal
from store.akses.sesi_akses import UMUR_KUKI, KeadaanMasuk, end_login, login_state, use_login

SIDIK, LAIN = "a" * 64, "b" * 64


def test_a_login_is_new_once(tmp_path: Path) -> None:
    assert login_state(SIDIK, tmp_path) == KeadaanMasuk(None, False)
    kini = float(round(time.time()))
    assert [use_login(SIDIK, kini + lagi, tmp_path) for lagi in (0, 60)] == [True, False]
    assert login_state(SIDIK, tmp_path) == KeadaanMasuk(kini + 60, False)


def test_an_ended_login_stays_ended(tmp_path: Path) -> None:
    kini = time.time()
    use_login(SIDIK, kini, tmp_path)
    assert [end_login(SIDIK, kini + 5, tmp_path) for _ in range(2)] == [True, False]
    use_login(SIDIK, kini + 9, tmp_path)
    assert login_state(SIDIK, tmp_path).usai and not login_state(LAIN, tmp_path).usai


def test_only_what_is_older_than_any_cookie_is_forgotten(tmp_path: Path) -> None:
    kini = time.time()
    end_login(SIDIK, kini - UMUR_KUKI - 60, tmp_path)
    end_login("c" * 64, kini - UMUR_KUKI + 60, tmp_path)
    use_login(LAIN, kini, tmp_path)
    assert not login_state(SIDIK, tmp_path).usai and login_state("c" * 64, tmp_path).usai


@pytest.mark.parametrize("sidik", ["", "../../rahasia", "A" * 64, "a" * 63])
def test_what_is_no_fingerprint_names_no_file(tmp_path: Path, sidik: str) -> None:
    with pytest.raises(ValueError, match=f"^{sidik}$"):
        use_login(sidik, 1.0, tmp_path)


def test_a_folder_nobody_can_write_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "akses").write_text("sebuah berkas")
    with pytest.raises(SimpananGagal, match="tidak dapat disimpan"):
        use_login(SIDIK, 1.0, tmp_path)
