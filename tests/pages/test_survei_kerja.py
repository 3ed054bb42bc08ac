"""A file of answers where the folder of exports lacks what says how surveys are scored."""

from pathlib import Path

import pytest

import store
from tests.pages.test_survei import SENDIRI, handed, said


def test_a_folder_without_kinds_of_surveys_is_told_in_words(
    empty_data: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    at = handed(SENDIRI)
    assert not at.exception
    assert "tidak mengenal jenis survei “mandiri” (survei/buku_survei.csv)" in said(at)
