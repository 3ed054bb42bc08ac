"""Paparan in, the player's page read back."""
