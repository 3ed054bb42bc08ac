"""The name of a question with its parameters in, a table at one version of the data out; one .sql file a question."""

from queries.jalankan import fresh, ready, run, text

__all__ = ["fresh", "ready", "run", "text"]
