"""The view in, page Beranda out: where the region stands, and what to look at first."""
