"""The key of a figure as running text: the same lines on any screen, so that no gap opens on a wide one."""

# Letters of a line that fit on a phone, and its height in pixels.
LEBAR_BARIS = 54
TINGGI_BARIS = 18
SPASI_TETAP = "\u00a0"
ANTARA = SPASI_TETAP * 2 + " "


def lines(butir: list[tuple[str, str]]) -> list[str]:
    """Entries (mark, name) in as few lines as a phone allows; an entry is never broken."""
    baris: list[str] = []
    sisa = 0
    for tanda, nama in butir:
        panjang = len(nama) + 4
        isi = f"{tanda}{SPASI_TETAP}{nama.replace(' ', SPASI_TETAP)}".removeprefix(SPASI_TETAP)
        if baris and panjang <= sisa:
            baris[-1] += ANTARA + isi
        else:
            baris.append(isi)
            sisa = LEBAR_BARIS
        sisa -= panjang
    return baris
