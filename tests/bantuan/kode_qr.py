"""A QR code read square by square, as a phone reads it, without the library that drew it."""

from collections.abc import Callable, Iterator, Sequence

FORMAT, BITA = 0b10101, 0b0100
# By the squares of a side at 15% of repair: pieces that the letters come in, and bytes of each.
POTONG = {21: (1, 16), 25: (1, 28), 29: (1, 44), 33: (2, 32), 37: (2, 43), 41: (4, 27)}
# Squares are turned over where one of these is 0; the code says which.
TOPENG: tuple[Callable[[int, int], int], ...] = (
    lambda y, x: (y + x) % 2, lambda y, x: y % 2, lambda y, x: x % 3, lambda y, x: (y + x) % 3,
    lambda y, x: (y // 2 + x // 3) % 2, lambda y, x: y * x % 2 + y * x % 3,
    lambda y, x: (y * x % 2 + y * x % 3) % 2, lambda y, x: ((y + x) % 2 + y * x % 3) % 2,
)


def read(kotak: Sequence[str]) -> str:
    """The text of a code of up to 41 squares a side that may lose 15% of them."""
    tanda = int(kotak[8][:5], 2) ^ FORMAT
    assert tanda < len(TOPENG), "another degree of repair"
    topeng, (n, panjang) = TOPENG[tanda], POTONG[len(kotak)]
    bit = "".join(str(int(kotak[y][x]) ^ (topeng(y, x) == 0)) for y, x in _path(len(kotak)))
    bita = [bit[i:i + 8] for i in range(0, 8 * n * panjang, 8)]
    # The pieces take turns, a byte each.
    isi = "".join(b for i in range(n) for b in bita[i::n])
    jenis, banyak = int(isi[:4], 2), int(isi[4:12], 2)
    assert jenis == BITA
    return bytes(int(isi[i:i + 8], 2) for i in range(12, 12 + 8 * banyak, 8)).decode()


def _path(n: int) -> Iterator[tuple[int, int]]:
    """Squares of the letters: two columns at a time from the right, up and down in turn."""
    pasangan = [*range(n - 1, 6, -2), *range(5, 0, -2)]
    for urut, kanan in enumerate(pasangan):
        for y in range(n) if urut % 2 else reversed(range(n)):
            yield from ((y, x) for x in (kanan, kanan - 1) if not _reserved(y, x, n))


def _reserved(y: int, x: int, n: int) -> bool:
    """Marks in the corners with what stands around them, the dotted lines, and the small mark of larger codes."""
    sudut = (y < 9 and (x < 9 or x >= n - 8)) or (y >= n - 8 and x < 9)
    return sudut or 6 in (y, x) or (n > 21 and abs(y - n + 7) < 3 and abs(x - n + 7) < 3)
