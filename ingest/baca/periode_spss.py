"""Months, quarters and weeks of SPSS, which are kept as seconds, as words."""

import datetime
import math
from collections.abc import Callable

# SPSS counts seconds from the first day of the Gregorian calendar; week 1 of a year begins on the first of January.
MULAI = datetime.datetime(1582, 10, 14)
TULISAN: dict[str, Callable[[datetime.datetime], str]] = {
    "MOYR": lambda t: f"{t.year}-{t.month:02}",
    "QYR": lambda t: f"{t.year} triwulan {(t.month + 2) // 3}",
    "WKYR": lambda t: f"{t.year} minggu {(t.timetuple().tm_yday + 6) // 7}",
}


def period(bentuk: str) -> Callable[[float], str] | None:
    """How seconds shown in this format are written, '' for none; None for a format that is no period. `bentuk`: such as QYR8."""
    tulis = TULISAN.get(bentuk.rstrip("0123456789.").upper())
    return None if tulis is None else lambda detik: "" if math.isnan(detik) else tulis(MULAI + datetime.timedelta(seconds=detik))
