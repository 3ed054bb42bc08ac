"""Files of answers as survey tools write them in; codebooks and scores worked out by hand."""
