"""Corpus of messy files: each made here from figures, with what must come out of it."""
