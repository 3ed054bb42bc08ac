"""Typed regions in, codes or questions looked at."""
