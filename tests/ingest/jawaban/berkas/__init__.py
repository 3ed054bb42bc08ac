"""Files of answers read to columns, small and large, and times of answers."""
