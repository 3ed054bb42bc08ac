"""Query strings in, registered charts looked at; figures by hand."""
