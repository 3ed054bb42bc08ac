"""Codes that every room reads alike: the provinces of Kalimantan, and the periods of a figure."""

PROVINSI = ("61", "62", "63", "64", "65")
PERIODE = ("tahunan", "tw1", "tw2", "tw3", "tw4", "s1", "s2", "awal_tahun", "posisi", "multi_tahun")


def province(kode: str) -> str:
    """Code of the province of a region: of '63.06' it is '63', a province is its own."""
    return kode[:2]


def in_kalimantan(kode: str) -> bool:
    """Is this a province of Kalimantan or one of its regions."""
    return province(kode) in PROVINSI
