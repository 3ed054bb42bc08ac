"""Tables with their mapping in, rows looked at."""
