"""Scores worked out by hand, and what must stay hidden."""
