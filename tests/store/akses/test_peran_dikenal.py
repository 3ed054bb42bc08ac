"""Settings of roles as seen: a change is told once, beside what was seen before."""

from pathlib import Path

from store.akses.peran_dikenal import PeranDikenal, roles_seen


def test_a_change_is_told_once_with_what_was_before(tmp_path: Path) -> None:
    satu, dua = PeranDikenal("1", ("analis sari",)), PeranDikenal("2", ("analis budi",))
    assert roles_seen(satu, tmp_path) == PeranDikenal()
    assert roles_seen(satu, tmp_path) is None
    assert roles_seen(dua, tmp_path) == satu


def test_after_a_file_that_could_not_be_used_the_last_good_one_is_compared(tmp_path: Path) -> None:
    roles_seen(PeranDikenal("1", ("analis sari",)), tmp_path)
    roles_seen(PeranDikenal("rusak"), tmp_path)
    assert roles_seen(PeranDikenal("3", ("analis budi",)), tmp_path) == PeranDikenal("rusak", ("analis sari",))
