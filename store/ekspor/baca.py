"""One file of exports as a text table."""

from pathlib import Path

import duckdb
import pandas as pd
from duckdb.sqltypes import VARCHAR

from store.dasar.mesin import Mesin

MESIN = Mesin({"threads": "1"})


def read_text(path: Path) -> pd.DataFrame:
    """One CSV or Parquet file with every value as text; an empty cell is ''. Raises duckdb.Error."""
    with MESIN.plain() as con:
        if path.suffix == ".parquet":
            rel = con.read_parquet(str(path))
            rel = rel.project(*[duckdb.ColumnExpression(k).cast(VARCHAR).alias(k) for k in rel.columns])
        else:
            rel = con.read_csv(str(path), all_varchar=True, header=True, delimiter=",", quotechar='"', escapechar='"')
        # Straight to a frame DuckDB would make an object of every text.
        return rel.to_arrow_table().to_pandas().fillna("")
