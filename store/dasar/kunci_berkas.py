"""One at a time, threads and processes alike: a file that is held while a small piece of work is done."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _hold(pegangan: int) -> None:
        msvcrt.locking(pegangan, msvcrt.LK_LOCK, 1)

    def _leave(pegangan: int) -> None:
        msvcrt.locking(pegangan, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _hold(pegangan: int) -> None:
        fcntl.flock(pegangan, fcntl.LOCK_EX)

    def _leave(pegangan: int) -> None:
        fcntl.flock(pegangan, fcntl.LOCK_UN)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the file of this name, made when it is not there; whoever dies lets go of it. Raises OSError."""
    with path.open("ab") as berkas:
        berkas.seek(0)
        _hold(berkas.fileno())
        try:
            yield
        finally:
            berkas.seek(0)
            _leave(berkas.fileno())
