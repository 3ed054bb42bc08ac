#!/usr/bin/env bash
# PostgreSQL as extension of DuckDB 1.5.5.
#
# allow_persistent_secrets is documented as "Allow the creation of persistent secrets, that are stored and loaded on
# restarts". A program that keeps no secrets and wants nothing of the person's home read turns it off. Then no PostgreSQL
# can be attached any more, with or without a secret: the attempt ends before any server is asked. Another folder for
# secrets (secret_directory) keeps the home out of it and does no harm.
#
# Expected at first: an address without any secret is asked either way.
# Output seen:
#   as it comes            : asks the server (connection to server on socket ... failed)
#   secret_directory       : asks the server (connection to server on socket ... failed)
#   allow_persistent_secrets off: Invalid Input Error: Unknown secret storage found: 'local_file'
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install duckdb==1.5.5 duckdb-extension-postgres-scanner==1.5.5
cd "$kerja"
export HOME="$kerja"
venv/bin/python - <<'PY'
import importlib.util
from pathlib import Path

import duckdb

package = importlib.util.find_spec("duckdb_extension_postgres_scanner").submodule_search_locations[0]
wheel = Path(package) / "extensions" / f"v{duckdb.__version__}" / "postgres_scanner.duckdb_extension"
seen = []
for name, settings in (
    ("as it comes", {}), ("secret_directory", {"secret_directory": "/nowhere"}),
    ("allow_persistent_secrets off", {"allow_persistent_secrets": "false"}),
):
    con = duckdb.connect(config=settings)
    con.execute(f"load '{wheel}'")
    try:
        con.execute("attach 'host=/nowhere dbname=x' as p (type postgres)")
    except duckdb.Error as error:
        asked = "connection to server" in str(error)
        seen.append(asked)
        print(f"{name:23}:", "asks the server (connection to server on socket ... failed)" if asked else error)
assert seen == [True, True, False], "the behaviour has changed"
PY
