"""Rows made by hand in, pictures looked at part by part."""
