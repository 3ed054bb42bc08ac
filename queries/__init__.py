"""Questions to the data: one .sql file a question, run by name."""

from queries.jalankan import run, text

__all__ = ["run", "text"]
