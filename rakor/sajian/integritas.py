"""Integritas (SPI): index, components, parts, respondents, means."""

from __future__ import annotations

from rakor.sajian.dasar import Penyaji

SAJIAN: dict[str, Penyaji] = {}
