"""Bytes in, cells or refusals looked at."""
