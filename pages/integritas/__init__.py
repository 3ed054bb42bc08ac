"""The view in, page Integritas (SPI) out: the index, what it is made of, and who answered."""
