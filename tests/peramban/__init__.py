"""Pages and presentations in a real browser, as a person meets them."""
