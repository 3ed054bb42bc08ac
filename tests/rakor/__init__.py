"""Paparan in, slides and files looked at."""
