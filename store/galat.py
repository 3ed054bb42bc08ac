"""What can go wrong in the store, each with an Indonesian sentence for the screen as its text."""

import errno
from typing import Any

PENUH = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class SimpananGagal(RuntimeError):
    """Nothing was stored, or it is said what is uncertain."""


class SimpananTerkunci(SimpananGagal):
    """Another process held the store for longer than one waits."""


class BatchTidakAda(SimpananGagal):
    """No batch carries this number."""


class VersiBergeser(SimpananGagal):
    """The store moved after the preview was computed; `sejak` are the ledger rows since, oldest first."""

    def __init__(self, pesan: str, sejak: tuple[Any, ...]) -> None:
        super().__init__(pesan)
        self.sejak = sejak

    def __reduce__(self) -> tuple["type[VersiBergeser]", tuple[str, tuple[Any, ...]]]:
        """What makes the same error in another process."""
        return type(self), (str(self), self.sejak)


def is_full(galat: BaseException) -> bool:
    """Whether an error says that the disk has no room left; DuckDB says so only in its message."""
    if isinstance(galat, OSError) and galat.errno in PENUH:
        return True
    pesan = str(galat).lower()
    return "no space left" in pesan or "not enough space" in pesan or "disk full" in pesan
