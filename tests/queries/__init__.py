"""Small data folders in, answers of questions compared with numbers worked out by hand."""
