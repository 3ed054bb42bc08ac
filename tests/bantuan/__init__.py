"""What several tests need: rules of the house, small data, pages, servers and browsers at hand."""
