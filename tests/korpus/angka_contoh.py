"""Published figures that the files of the corpus spell in many ways (SPI 2022 to 2024, as exported)."""

from tests.korpus.kasus import Baris

# Code, name as published, SPI 2022, SPI 2023.
SPI = (
    ("63.04", "Barito Kuala", "79.29", "75.22"),
    ("63.06", "Hulu Sungai Selatan", "81.82", "81.14"),
    ("63.08", "Hulu Sungai Utara", "67.53", "73.18"),
    ("63.09", "Tabalong", "79.57", "74.80"),
    ("63.11", "Balangan", "75.36", "74.81"),
    ("63.72", "Banjarbaru", "78.10", "75.71"),
)
KEPALA = ["Kabupaten/Kota", "Tahun", "Indeks SPI"]


def koma(nilai: str) -> str:
    """The decimal comma."""
    return nilai.replace(".", ",")


def panjang(desimal: str = ",") -> list[list[str]]:
    """The long table of 2023."""
    return [KEPALA] + [[nama, "2023", nilai.replace(".", desimal)] for _, nama, _, nilai in SPI]


def harap(tahun: int = 2023) -> list[Baris]:
    """Rows that the figures of a year must give."""
    return [Baris(kode, a if tahun == 2022 else b, tahun) for kode, _, a, b in SPI]
