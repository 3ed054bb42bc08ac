"""Whether there is a store, and what tells that it has changed: its files, or the catalogue of a lake."""

from store.dasar.galat import SimpananRusak
from store.dasar.tempat import Letak, file_state, log_of


def state(letak: Letak) -> object | None:
    """What tells whether anything was written since; None without a store.

    Raises SimpananRusak for a folder that cannot be read, and for a catalogue that does not answer and never did.
    """
    if letak.katalog:
        from store.danau import denyut

        return denyut.state(letak)
    basis = letak.basis
    return [basis.name, file_state(basis), file_state(log_of(basis))] if basis.is_file() else None


def exists(letak: Letak, *, kini: bool = False) -> bool:
    """Whether there is a store. kini: a lake's catalogue is asked this moment, not up to a second ago. Raises like `state`."""
    if not letak.katalog:
        return letak.basis.is_file()
    if kini:
        from store.danau import denyut

        denyut.forget(letak)
    return state(letak) is not None


def answering(letak: Letak, batas: float) -> None:
    """Wait up to `batas` seconds until the catalogue of a lake answers again; a database file is never waited for."""
    if letak.katalog:
        from store.danau import denyut

        denyut.wait(letak, batas)


def unreachable(letak: Letak) -> SimpananRusak | None:
    """The words for a lake whose catalogue does not answer; what was read before may go on being shown meanwhile."""
    if not letak.katalog:
        return None
    from store.danau import denyut

    return denyut.unreachable(letak)
