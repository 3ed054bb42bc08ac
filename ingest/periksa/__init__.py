"""Rows held as they would be stored in; findings, questions and changes of the figures in force out."""
