"""Codes that every room reads alike."""

import queries
import store
from charts.kalimat import kata
from store.dasar.kode import PERIODE, PROVINSI, in_kalimantan, province


def test_a_region_belongs_to_the_province_its_code_begins_with() -> None:
    assert (province("63.06"), province("63")) == ("63", "63")
    assert in_kalimantan("61.71") and in_kalimantan("65") and not in_kalimantan("32.73") and not in_kalimantan("00")


def test_the_tables_know_the_same_provinces() -> None:
    wilayah = queries.run("wilayah", store.versi())
    assert set(wilayah.loc[wilayah["kalimantan"], "kode_provinsi"]) == set(PROVINSI)


def test_every_period_has_its_word() -> None:
    assert tuple(kata.PERIODE) == PERIODE
