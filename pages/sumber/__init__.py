"""The catalogue and a search in, page Sumber & metodologi out: sources, rules, thresholds, disagreements."""
