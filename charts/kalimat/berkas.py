"""Names of files that every system takes."""

import re
import unicodedata

TANDA_LATIHAN = "DATA-LATIHAN_"
TAK_AMAN = re.compile(r"[^0-9A-Za-z]+")
MAKS_NAMA = 80


def safe_name(teks: str, pengganti: str = "", maks: int = MAKS_NAMA) -> str:
    """'Rapat Koordinasi: SPI' as 'Rapat-Koordinasi-SPI'; `pengganti` when no letter is left. At most `maks` letters."""
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode()
    return TAK_AMAN.sub("-", polos)[:maks].strip("-") or pengganti
