"""How long it takes to refuse a hostile file: python -m bench.tolak. CPU seconds; one is much already."""

import io
import time
import zipfile
from collections.abc import Callable

from ingest.baca.sniff import read
from ingest.tabel.tabel_grid import find_all
from ingest.temuan import Ditolak

JUTA = 1_000_000


def bomb() -> bytes:
    """A small archive with a sheet of 400 MB."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip, arsip.open("xl/worksheets/sheet1.xml", "w") as isi:
        for _ in range(400):
            isi.write(bytes(JUTA))
    return wadah.getvalue()


BERKAS: dict[str, Callable[[], bytes]] = {
    "satu baris 10 MB": lambda: b"x" * (10 * JUTA),
    "lima juta kolom": lambda: b"kab;skor\n" + b"a;" * (5 * JUTA),
    "kutip tanpa akhir": lambda: b'kab;skor\nTapin;"' + b"x\n" * JUTA,
    "sel 40 ribu huruf": lambda: b"kab;skor\nTapin;" + b"x" * 40_000 + b"\n",
    "arsip yang mengembang": bomb,
}


def refusal(isi: bytes) -> tuple[float, str]:
    """Seconds until a file is refused, and the words; '' for a file that is read."""
    mulai = time.process_time()
    try:
        find_all(read(isi))
    except Ditolak as galat:
        return time.process_time() - mulai, galat.pesan[0].sebab
    return time.process_time() - mulai, ""


def main() -> None:
    for nama, buat in BERKAS.items():
        detik, sebab = refusal(buat())
        print(f"{nama:24}{detik:7.2f} detik  {sebab or 'DIBACA'}")


if __name__ == "__main__":
    main()
