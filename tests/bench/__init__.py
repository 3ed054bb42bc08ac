"""Samples, tables of results and stand-ins for a server in, what measurements say of them out."""
