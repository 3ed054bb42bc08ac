"""Files in all their shapes in; rows, questions and refusals looked at."""
