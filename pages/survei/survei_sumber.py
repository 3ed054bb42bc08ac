"""The source of what is drawn from a file that is not published."""

import pandas as pd


def source_of(nama_berkas: str) -> pd.DataFrame:
    """The survey itself, by the name of its file."""
    return pd.DataFrame([{"penerbit": "survei sendiri", "judul": nama_berkas, "tanggal": "", "url": ""}])
