"""Builds the derived tables of a version of the data: typed figures, choices, judgements."""

import duckdb

import store
from queries.pustaka import SQL
from store import Bangun


def build(cur: duckdb.DuckDBPyConnection) -> None:
    """Materialise the order of sources, then every queries/model/*.sql in the order of the file names."""
    store.rank_sources(cur)
    for nama in SQL.names("model"):
        SQL.run(cur, nama)


MODEL = Bangun(build, SQL.mark("model"))
