"""Questions to the data: one .sql file a question, run by name."""

from queries.jalankan import ready, run, text

__all__ = ["ready", "run", "text"]
