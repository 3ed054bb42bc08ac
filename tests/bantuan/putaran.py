"""Asynchronous work in tests: in a thread of its own, since a browser's tests leave a running event loop in theirs."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def complete(kerja: Coroutine[Any, Any, T]) -> T:
    """What this work comes to; its errors as they are."""
    with ThreadPoolExecutor(1) as utas:
        return utas.submit(asyncio.run, kerja).result()
