"""Codebooks proposed, written, read back and used again."""
