"""The shipped figures and the training figures, judged as files."""
