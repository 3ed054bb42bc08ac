"""Batches in, what a version of the data then holds; also when killed, full or crowded."""
