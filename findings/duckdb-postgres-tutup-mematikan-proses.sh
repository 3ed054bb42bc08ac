#!/usr/bin/env bash
# DuckDB 1.5.5 with its postgres extension 1.5.5, PostgreSQL 15.
#
# A connection that has an open transaction on an attached PostgreSQL is closed after the server has gone away. DuckDB
# takes the transaction back while it closes, the ROLLBACK cannot be sent, and the error is thrown out of a C++
# destructor: std::terminate ends the whole Python process with SIGABRT. No `except` can hold it. A server with many
# users dies with its database. Calling rollback() first helps: it raises an ordinary error, and close() is safe then.
#
# Expected at first: close() of a connection whose other end is gone raises an error at most, or nothing.
# Output seen:
#   closed at once          : exit -6
#   rollback() before close : exit 0
set -euo pipefail
kerja="$(mktemp -d)"
basis="$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)"
jalan() { if [ "$(id -u)" = 0 ]; then runuser -u nobody -- "$@"; else "$@"; fi; }
trap 'jalan "$basis/pg_ctl" -D "$kerja/pg/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$kerja"' EXIT
chmod 755 "$kerja"; mkdir "$kerja/pg"; if [ "$(id -u)" = 0 ]; then chown nobody "$kerja/pg"; fi
jalan "$basis/initdb" -D "$kerja/pg/data" -U postgres -A trust -N >/dev/null
jalan "$basis/pg_ctl" -w -D "$kerja/pg/data" -l "$kerja/pg/log" -o "-k $kerja/pg -c listen_addresses=" start >/dev/null
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install duckdb==1.5.5 duckdb-extension-postgres-scanner==1.5.5
cat > "$kerja/tutup.py" <<'PY'
import sys
from importlib.util import find_spec
from pathlib import Path

import duckdb

folder, first = sys.argv[1], sys.argv[2] == "rollback"
wheel = Path(next(iter(find_spec("duckdb_extension_postgres_scanner").submodule_search_locations)))
con = duckdb.connect()
con.execute(f"load '{next(wheel.rglob('*.duckdb_extension'))}'")
con.execute(f"attach 'host={folder} user=postgres dbname=postgres' as p (type postgres)")
one = con.cursor()
one.begin()
one.execute("from postgres_query('p', 'select 1 as a')").fetchall()
# Somebody else cuts the connection, as a server that ends does.
con.execute("from postgres_query('p', 'select pg_terminate_backend(pid)::text as a from pg_stat_activity "
            "where pid <> pg_backend_pid() and datname is not null')").fetchall()
if first:
    try:
        one.rollback()
    except duckdb.Error as error:
        print("rollback:", str(error).splitlines()[0], file=sys.stderr)
one.close()
PY
"$kerja/venv/bin/python" - "$kerja" <<'PY'
import subprocess
import sys

def exit_code(how: str) -> int:
    return subprocess.run([sys.executable, f"{sys.argv[1]}/tutup.py", f"{sys.argv[1]}/pg", how], stderr=subprocess.DEVNULL).returncode

once, after = exit_code("once"), exit_code("rollback")
print("closed at once          : exit", once)
print("rollback() before close : exit", after)
assert (once, after) == (-6, 0), "the behaviour has changed"
PY
