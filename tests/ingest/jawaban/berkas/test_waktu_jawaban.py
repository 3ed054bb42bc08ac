"""Times as survey tools write them."""

import numpy as np
import pytest

from ingest.jawaban.berkas.waktu_jawaban import moments, share


def said(*isi: str) -> list[str]:
    """Moments of a column as ISO text."""
    return [str(s) for s in moments(isi)]


@pytest.mark.parametrize(("tulisan", "iso"), [
    # Google Forms in Indonesian and its CSV, Microsoft Forms, KoboToolbox and ODK, LimeSurvey, SurveyMonkey.
    ("19/08/2025 9:05:12", "2025-08-19T09:05:12"), ("19/08/2025 9.05.12", "2025-08-19T09:05:12"),
    ("2025/08/19 9:05:12 PM GMT+8", "2025-08-19T13:05:12"), ("2025-08-19 21:05:12", "2025-08-19T21:05:12"),
    ("2025-08-20T01:05:12Z", "2025-08-20T01:05:12"), ("2025-08-20T09:05:12.345+08:00", "2025-08-20T01:05:12"),
    ("2025-08-20T09:05:12.345+0800", "2025-08-20T01:05:12"), ("2025-08-20T09:05:12-03:30", "2025-08-20T12:35:12"),
    ("08/19/2025 12:05:12 AM", "2025-08-19T00:05:12"), ("08/19/2025 12:05:12 PM", "2025-08-19T12:05:12"),
    ("2025-08-19T09:05", "2025-08-19T09:05:00"),
])
def test_each_tool_writes_times_its_own_way(tulisan: str, iso: str) -> None:
    assert said(tulisan) == [iso]


@pytest.mark.parametrize("tulisan", [
    "", "19/08/2025", "kemarin", "31/02/2025 9:05:12", "1980-01-01 00:00:00", "2025-08-19 25:05:12",
])
def test_what_is_no_moment_is_none(tulisan: str) -> None:
    assert said(tulisan) == ["NaT"]


def test_day_or_month_first_is_told_by_the_column() -> None:
    assert said("03/04/2025 9:05:12", "04/25/2025 9:05:12")[0] == "2025-03-04T09:05:12"
    assert said("03/04/2025 9:05:12", "25/04/2025 9:05:12")[0] == "2025-04-03T09:05:12"
    assert said("03/04/2025 9:05:12")[0] == "2025-04-03T09:05:12"


def test_how_much_of_a_column_is_times() -> None:
    assert share(["2025-08-19 21:05:12", "", "Baik"]) == 0.5 and share([""]) == 0
    assert moments([]).dtype == np.dtype("datetime64[s]")
