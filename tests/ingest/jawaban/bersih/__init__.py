"""Clean answers laid out as a survey."""
