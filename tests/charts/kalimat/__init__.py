"""Figures made by hand in, sentences read word by word."""
