"""Tindak lanjut: what was promised and what moved."""

from __future__ import annotations

from rakor.sajian.dasar import Penyaji

SAJIAN: dict[str, Penyaji] = {}
