"""Invented surveys and what other packages make of them; rujukan.R wrote the tables.

pendapat_kedua: what a second package says of the same surveys
"""
