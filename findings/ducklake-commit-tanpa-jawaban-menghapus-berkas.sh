#!/usr/bin/env bash
# DuckLake 1.5.5 with its catalogue in PostgreSQL 16 (pgserver 0.1.4; the same with 15), data in a local folder.
#
# The COMMIT of an insert reaches PostgreSQL and is carried out; the connection breaks before its answer is back. DuckLake
# reports a failed commit, which is fair, and deletes the Parquet files it has written for it. But the catalogue knows the
# rows by then and names those files. From then on every reader of the table fails: rows that PostgreSQL has stored for
# good are lost with their file, and whoever inserts the same again cannot even look whether they are there.
#
# Expected at first: after a commit of which nobody knows how it ended, its files stay until somebody has looked (what the
# catalogue does not name is an orphan, for which there is ducklake_delete_orphaned_files).
# Output seen:
#   commit : TransactionException, Parquet files left: 0
#   table  : IOException, No such file or directory; the catalogue names 1 file
set -euo pipefail
kerja="$(mktemp -d)"
jalan() { if [ "$(id -u)" = 0 ]; then runuser -u nobody -- "$@"; else "$@"; fi; }
trap 'jalan "$basis/pg_ctl" -D "$kerja/pg/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$kerja"' EXIT
chmod 755 "$kerja"; mkdir "$kerja/pg"; if [ "$(id -u)" = 0 ]; then chown nobody "$kerja/pg"; fi
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install duckdb==1.5.5 duckdb-extension-ducklake==1.5.5 duckdb-extension-postgres-scanner==1.5.5 \
  pgserver==0.1.4
basis="$(echo "$kerja"/venv/lib/python3*/site-packages/pgserver/pginstall/bin)"
jalan "$basis/initdb" -D "$kerja/pg/data" -U postgres -A trust -N >/dev/null
jalan "$basis/pg_ctl" -w -D "$kerja/pg/data" -l "$kerja/pg/log" -o "-k $kerja/pg -c listen_addresses=" start >/dev/null
"$kerja/venv/bin/python" - "$kerja" <<'PY'
import socket
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

import duckdb

work = Path(sys.argv[1])
SOCKET, breaking = ".s.PGSQL.5432", threading.Event()

def back(server: socket.socket, client: socket.socket) -> None:
    """From server to client, until the client may not hear any more."""
    try:
        while data := server.recv(65536):
            client.sendall(data)
    except OSError:
        while server.recv(65536):
            continue

def forth(client: socket.socket) -> None:
    """From client to server; the first commit of a write after `breaking` arrives, its answer does not come back."""
    server = socket.socket(socket.AF_UNIX)
    server.connect(str(work / "pg" / SOCKET))
    threading.Thread(target=back, args=(server, client), daemon=True).start()
    writes = False
    while data := client.recv(65536):
        writes = writes or b"ducklake_snapshot VALUES" in data
        if b"COMMIT\0" in data and writes and breaking.is_set():
            breaking.clear()
            client.shutdown(socket.SHUT_WR)
            server.sendall(data)
            server.shutdown(socket.SHUT_WR)
            return
        server.sendall(data)

def listen() -> None:
    (work / "wire").mkdir()
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(work / "wire" / SOCKET))
        door.listen()
        ready.set()
        while True:
            threading.Thread(target=forth, args=(door.accept()[0],), daemon=True).start()

def lake(host: str) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    for name in ("ducklake", "postgres_scanner"):
        wheel = Path(next(iter(find_spec(f"duckdb_extension_{name}").submodule_search_locations)))
        con.execute(f"load '{next(wheel.rglob('*.duckdb_extension'))}'")
    con.execute(f"attach 'ducklake:postgres:host={work / host} user=postgres dbname=postgres' as lake (data_path '{work / 'data'}')")
    return con

ready = threading.Event()
threading.Thread(target=listen, daemon=True).start()
ready.wait()
con = lake("wire")
con.execute("create table lake.t (a integer)")
breaking.set()
con.begin()
con.execute("insert into lake.t from range(1000)")
try:
    con.commit()
    raise SystemExit("the commit was answered: the behaviour has changed")
except duckdb.Error as error:
    left = len(list((work / "data").rglob("*.parquet")))
    print(f"commit : {type(error).__name__}, Parquet files left: {left}")
fresh = lake("pg")
(named,) = fresh.execute("select count(*) from ducklake_list_files('lake', 't')").fetchone()
try:
    fresh.execute("select sum(a) from lake.t").fetchall()
    raise SystemExit("the table can be read: the behaviour has changed")
except duckdb.Error as error:
    print(f"table  : {type(error).__name__}, {str(error).rsplit(': ', 1)[-1]}; the catalogue names {named} file")
assert left == 0 and named == 1, "the behaviour has changed"
PY
