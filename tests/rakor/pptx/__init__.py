"""Paparan in, decks read back."""
