"""DataFrame in, plotly Figure out; no I/O."""
