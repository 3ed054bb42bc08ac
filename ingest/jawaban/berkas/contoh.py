"""An invented file of answers to try everything with: a satisfaction survey as a form writes it."""

import csv
import io

import numpy as np

from ingest.arti.rujukan import Rujukan

BANYAK = 120
JAWABAN = ("Tidak baik", "Kurang baik", "Baik", "Sangat baik")
# Some people answer everything a little higher than others.
PELUANG = ((0.08, 0.32, 0.52, 0.08), (0.02, 0.1, 0.63, 0.25), (0.0, 0.03, 0.37, 0.6))
LOKET = ("Loket Perizinan", "Loket Kependudukan", "Loket Pengaduan")


def example(rujukan: Rujukan) -> bytes:
    """UTF-8 CSV; the same bytes every time. Regions are two of the list, so that the file can be read."""
    acak = np.random.default_rng(63)
    unsur = [r["nama"] for r in rujukan.tabel["unsur_survei"].to_dict("records") if r["buku"] == "skm"]
    daerah = [rujukan.region_name(k) for k in ("63.05", "63.11")]
    keluar = io.StringIO()
    tulis = csv.writer(keluar, lineterminator="\n")
    tulis.writerow(["Cap waktu", "Nama", "Kabupaten/Kota", "Jenis kelamin", "Unit layanan", *unsur, "Saran"])
    for ke in range(BANYAK):
        jam = f"{1 + ke % 28:02}/08/2025 {8 + ke % 8}:{ke % 60:02}:00"
        orang = [jam, f"Responden {ke + 1}", daerah[ke % 2], str(acak.choice(["Laki-laki", "Perempuan"])), LOKET[ke % 3]]
        tulis.writerow([*orang, *acak.choice(JAWABAN, len(unsur), p=PELUANG[acak.integers(3)]), ""])
    return keluar.getvalue().encode("utf-8-sig")
