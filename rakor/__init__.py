"""Paparan for a coordination meeting: a list of views that is presented, exported and followed up."""
