"""Cells in, values looked at."""
