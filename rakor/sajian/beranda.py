"""Beranda: the map and the headline figures."""

from __future__ import annotations

from functools import partial

from rakor.sajian.dasar import Penyaji
from rakor.sajian.peta import region_map

SAJIAN: dict[str, Penyaji] = {"peta_beranda": partial(region_map, "peta_beranda")}
