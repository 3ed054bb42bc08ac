"""Reformasi birokrasi: instruments by year, region and part."""

from __future__ import annotations

from rakor.sajian.dasar import Penyaji

SAJIAN: dict[str, Penyaji] = {}
