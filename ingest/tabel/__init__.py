"""A grid of text cells in, its tables out: headers, data rows, and all around them kept apart."""
