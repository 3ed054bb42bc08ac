"""The view in, page Kelembagaan out: how many institutions, their load, grades and plans."""
