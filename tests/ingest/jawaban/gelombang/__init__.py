"""Waves kept, put together, compared and hidden over time."""
