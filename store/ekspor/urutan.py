"""Which figure of several sources counts: the order that questions, and the comparison of a new file, stand on."""

import duckdb

from store.dasar.kueri import SQL


def rank_sources(con: duckdb.DuckDBPyConnection) -> None:
    """Make the tables status, sumber, capaian and urutan_sumber from the text tables of the same names."""
    for nama in SQL.names("urutan"):
        SQL.run(con, nama)
