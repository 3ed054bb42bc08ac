"""Pelayanan publik: compliance, opinion, complaints."""

from __future__ import annotations

from rakor.sajian.dasar import Penyaji

SAJIAN: dict[str, Penyaji] = {}
