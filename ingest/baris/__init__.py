"""A table with its mapping in, rows as they will be stored out: each with its source line, or a finding."""
