"""Rows that several charts are drawn from."""

import pandas as pd
import pytest


@pytest.fixture
def peringkat() -> pd.DataFrame:
    """Two regions with a figure, one with a predicate alone, one with nothing, in ranked order."""
    baris = [
        ("63.01", "Tanah Laut", 80.0, None, "Terjaga", "T", 1, None, "lebih_baik"),
        ("63.02", "Kotabaru", 72.0, None, "Rentan", "R", 5, None, "setara"),
        ("63.03", "Banjar", None, "B", "B", "B", 3, None, "tidak_dibandingkan"),
        ("63.04", "Barito Kuala", None, None, None, None, None, "tidak_diumumkan", None),
    ]
    kolom = ["kode_wilayah", "nama_tampil", "nilai", "predikat", "kategori", "huruf", "mutu", "alasan_kosong", "hasil"]
    data = pd.DataFrame(baris, columns=kolom)
    return data.assign(
        desimal_sumber=2.0, nilai_banding=[71.53, 71.53, 71.53, None], label_banding=["Nasional"] * 3 + [None],
        alasan=None, tahun=2024, sepadan=True, bersama=0, letak=[1.0, 2.0, None, None], jumlah_daerah=4,
        peringkat=[1.0, 2.0, None, None], n_peringkat=[2.0, 2.0, None, None], kuartil=None,
    )
