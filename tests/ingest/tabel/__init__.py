"""Grids in, tables looked at."""
