"""Regions as people type them in, Kemendagri codes out: certain, asked, or unknown."""
