"""The view in, page Keterkaitan out: two indicators over regions in one year."""
