"""Profil daerah: spine charts."""

from __future__ import annotations

from rakor.sajian.dasar import Penyaji

SAJIAN: dict[str, Penyaji] = {}
