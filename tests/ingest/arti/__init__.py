"""Headers and first cells in, meanings looked at."""
