"""Cells on their way out: text that no spreadsheet program takes for a formula."""

import re

# What a program that drops blanks at the start, or breaks the line there, would run.
AWAL_RUMUS = re.compile(r"\s*[=+\-@]|[ \u00a0]*[\t\r\n]")
ANGKA = re.compile(r"[+-]?[.,]?\d[\d.,]*(?:[eE][+-]?\d+)?%?")


def neutral_cell(teks: str) -> str:
    """Text safe to write into a sheet or a CSV that a spreadsheet will open.

    Plain numbers stay as they are; anything else that starts like a formula gets a leading apostrophe.
    """
    return f"'{teks}" if AWAL_RUMUS.match(teks) and not ANGKA.fullmatch(teks.strip()) else teks


def unguarded_cell(teks: str) -> str:
    """What `neutral_cell` was given, read back; text that needed no guard keeps its apostrophe."""
    return teks[1:] if teks.startswith("'") and neutral_cell(teks[1:]) == teks else teks
