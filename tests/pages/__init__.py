"""Pages run without a browser, and the words on them read."""
