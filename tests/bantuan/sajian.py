"""Charts made from query strings alone."""

from sajian.konteks import Konteks, read_view
from sajian.sajian import Sajian


def view(**query: str) -> Konteks:
    """The context of a query string."""
    return read_view(query)


def title(sajian: Sajian) -> str:
    """The title of a chart on one line."""
    return sajian.uraian().kepala.judul
