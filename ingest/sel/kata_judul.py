"""Words of a header or a title: what remains of a text when only its words count."""

import re

from ingest.sel.potongan import clean

KATA = re.compile(r"[a-z0-9]+")


def tokens(teks: str) -> tuple[str, ...]:
    """Lower-case words and numbers of a text, in order."""
    return tuple(KATA.findall(clean(teks).casefold()))


def contains(kata: tuple[str, ...], frasa: tuple[str, ...]) -> bool:
    """Whether a phrase stands in a text as whole words."""
    return any(kata[i : i + len(frasa)] == frasa for i in range(len(kata) - len(frasa) + 1)) if frasa else False
