"""A deck of sixteen slides by command, cold: time, processor and peak memory of a process that does nothing else.

    make bench ARGS=dek

The template of a region's profile becomes a file of each kind. The floor writes as many empty slides with python-pptx.
"""

import tempfile
from pathlib import Path

from bench.hitung import LANTAI, Ukuran, merged
from bench.layanan import Pilihan, names, root
from bench.perintah import measured, run

TEMPLAT, SALINDIA = "profil_daerah", 16
AKHIRAN = ("pptx", "xlsx", "html")
KOSONG = f"""import sys, pptx
p = pptx.Presentation()
for _ in range({SALINDIA}): p.slides.add_slide(p.slide_layouts[6])
p.save(sys.argv[1])"""
CATATAN = (
    f"Templat `{TEMPLAT}` ({SALINDIA} salindia dengan sampulnya), angka latihan, perintah `rakor export` dalam proses baru dan "
    "simpanan baru. Lantai: salindia kosong sebanyak itu dengan python-pptx.",
)


def export(tujuan: Path) -> tuple[str, ...]:
    """The command that writes the deck; the ending of the file says its kind."""
    return ("-m", "rakor", "export", TEMPLAT, "--prov", "63", "--tahun", "2024", "--latihan", "-o", str(tujuan))


def _measure_one(pilihan: Pilihan, nama: str, akhiran: str) -> list[Ukuran]:
    with tempfile.TemporaryDirectory() as folder:
        tujuan = Path(folder) / f"dek.{akhiran}"
        kata = ("-c", KOSONG, str(tujuan)) if nama == LANTAI else export(tujuan)
        pakai = run(kata, root(nama, pilihan), Path(folder) / "simpanan")
        besar = Ukuran("Besar berkas (bita)", akhiran, "", nama, (float(tujuan.stat().st_size),))
        return [*measured(pakai, akhiran, nama), besar]


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """Each kind of file by one after the other; the floor has PowerPoint only."""
    giliran = [(nama, akhiran) for akhiran in AKHIRAN for nama in names(pilihan) if nama != LANTAI or akhiran == "pptx"]
    return merged(u for _ in range(pilihan.ulang) for nama, akhiran in giliran for u in _measure_one(pilihan, nama, akhiran))
