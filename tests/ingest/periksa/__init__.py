"""Held rows in, findings and changes looked at."""
