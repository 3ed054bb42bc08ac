"""Figures as plain dicts, looked at piece by piece."""
