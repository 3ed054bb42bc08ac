#!/usr/bin/env bash
# DuckDB 1.5.5, one database opened with threads = 1 and asked by many Python threads, each with a cursor of its own.
#
# `threads` counts the workers of one question, not the questions: every thread that calls execute() works itself, so
# 32 callers are 32 questions at work, and all of them draw on the one memory_limit of the database. A question that is
# answered alone then fails with OutOfMemoryException in many of the callers, although a temp_directory for spilling is
# set. Which callers fail, and how many, differs from run to run. With a semaphore of two around execute() all are
# answered.
#
# Expected at first: with threads = 1 one question runs at a time, or what does not fit is spilled; slow, but answered.
# Output seen (how many fail differs):
#   alone           : 20 rows
#   32 at once      : 10 answered, 22 OutOfMemoryException
#   32, two a time  : 32 answered, 0 OutOfMemoryException
set -euo pipefail
kerja="$(mktemp -d)"
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/venv"
"$kerja/venv/bin/pip" -q install duckdb==1.5.5
"$kerja/venv/bin/python" - "$kerja" <<'PY'
import sys
import threading

import duckdb

folder = sys.argv[1]
with duckdb.connect(f"{folder}/figures.duckdb") as con:
    con.execute(
        "create table figures as select i % 550 as region, i % 130 as indicator, 2010 + i % 15 as year, "
        "random() * 100 as value, 'note ' || i as note from range(130000) as t (i)"
    )
settings = {"threads": "1", "memory_limit": "64MB", "temp_directory": folder}
con = duckdb.connect(f"{folder}/figures.duckdb", read_only=True, config=settings)
QUESTION = (
    "select *, rank() over (partition by indicator, year order by value desc) as place "
    "from figures order by region, indicator limit 20"
)


def crowd(people: int, at_once: int) -> list[str]:
    outcome, start, turn = [], threading.Barrier(people), threading.Semaphore(at_once)

    def ask() -> None:
        start.wait()
        with turn:
            try:
                con.cursor().execute(QUESTION).fetchall()
                outcome.append("answered")
            except duckdb.OutOfMemoryException:
                outcome.append("OutOfMemoryException")

    callers = [threading.Thread(target=ask) for _ in range(people)]
    for one in callers:
        one.start()
    for one in callers:
        one.join()
    return outcome


def words(outcome: list[str]) -> str:
    return f"{outcome.count('answered')} answered, {outcome.count('OutOfMemoryException')} OutOfMemoryException"


print("alone           :", len(con.execute(QUESTION).fetchall()), "rows")
all_at_once, few = crowd(32, 32), crowd(32, 2)
print("32 at once      :", words(all_at_once))
print("32, two a time  :", words(few))
assert con.execute("select current_setting('threads')").fetchone() == (1,)
assert "OutOfMemoryException" in all_at_once and set(few) == {"answered"}, "the behaviour has changed"
PY
