"""The code in, a word for whatever is broken out; one folder a room of the house, and one for what all of it must hold to."""
