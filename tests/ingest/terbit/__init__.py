"""Checked files in, what is in force afterwards looked at."""
