"""Dates of sources in words; a source may print only a month or a year."""

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)


def day(tanggal: str) -> str:
    """'2025-11-14' as '14 November 2025'; '2025-07' as 'Juli 2025'; anything else as it is."""
    bagian = str(tanggal).split("-")
    if not all(b.isdigit() for b in bagian) or len(bagian) < 2 or not 1 <= int(bagian[1]) <= 12:
        return str(tanggal)
    bulan_tahun = f"{BULAN[int(bagian[1]) - 1]} {bagian[0]}"
    return f"{int(bagian[2])} {bulan_tahun}" if len(bagian) > 2 else bulan_tahun
