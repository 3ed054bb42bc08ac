"""The pages as a browser's socket sees them: processor of the server, time and bytes of every page.

    make bench ARGS=halaman

Each round starts fresh servers. In a new session a page runs for the first time, then as the same view again, then as
views nobody has seen; the floor is an empty page served the same way. Bytes do not depend on the machine.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import partial

from bench.hitung import Ukuran, merged, overall
from bench.layanan import Peserta, Pilihan, all_served, names, served
from bench.mesin import cpu, settle
from bench.soket import Jalan, run, run_page, session

__all__ = ["measure", "run_page"]

# Figures shown, with what the address says for them.
ANGKA = {"terbit": "", "latihan": "&latihan=1"}
# The clock of the processor ticks every 10 ms: repeated runs are counted together.
DIULANG = 10
DILIHAT = "prov=63&tahun=2024"
BARU = ("prov=64&tahun=2023", "prov=65&tahun=2022", "prov=61&tahun=2023", "prov=62&tahun=2022")
PERTAMA, LAGI, LAIN = "pertama", "sama lagi", "tampilan baru"
SEMUA = "semua halaman"
CATATAN = (
    "Pertama: pertama kali halaman itu dijalankan oleh peladen yang baru hidup. Sama lagi: alamat yang sama dalam sesi yang "
    f"sama, {DIULANG} kali (CPU dihitung bersama). Tampilan baru: provinsi dan tahun yang belum pernah diminta.",
)


async def _counted(pid: int, kerja: Callable[[], Awaitable[Jalan]], kali: int = 1) -> tuple[float, list[Jalan]]:
    """Processor milliseconds a run, and the runs."""
    mulai = cpu(pid)
    jalan = [await kerja() for _ in range(kali)]
    return (cpu(pid) - mulai) / kali, jalan


async def visit(peserta: Peserta, halaman: str, angka: str) -> list[Ukuran]:
    """One page in a new session: first, the same again, other views."""
    baris, nama, akhiran = f"{halaman}, {angka}", peserta.page(halaman), ANGKA[angka]
    hasil: list[Ukuran] = []
    async with session(peserta.url) as soket:
        for kolom, query, kali in [(PERTAMA, DILIHAT, 1), (LAGI, DILIHAT, DIULANG), *((LAIN, b, 1) for b in BARU)]:
            terpakai, jalan = await _counted(peserta.pid, partial(run, soket, nama, query + akhiran), kali)
            hasil += _measured(baris, kolom, peserta.nama, terpakai, jalan)
    return hasil


def _measured(baris: str, kolom: str, nama: str, terpakai: float, jalan: list[Jalan]) -> list[Ukuran]:
    return [
        Ukuran("CPU peladen (ms)", baris, kolom, nama, (terpakai,)),
        Ukuran("Waktu (ms)", baris, kolom, nama, tuple(j.ms for j in jalan)),
        Ukuran("Bita", baris, kolom, nama, tuple(float(j.bita) for j in jalan)),
        *(Ukuran("Galat di layar", baris, kolom, nama, (float(j.galat),)) for j in jalan if j.galat),
    ]


def _start(pilihan: Pilihan, nama: str) -> list[Ukuran]:
    mulai = time.perf_counter()
    with served(nama, pilihan) as peserta:
        siap = time.perf_counter() - mulai
        settle(peserta.pid)
        terpakai = cpu(peserta.pid) / 1000
    tabel, baris = "Peladen mulai (detik)", "sampai siap melayani"
    return [Ukuran(tabel, baris, "", nama, (siap,)), Ukuran(tabel, "CPU sampai tenang", "", nama, (terpakai,))]


def _round(pilihan: Pilihan) -> list[Ukuran]:
    hasil = [u for nama in names(pilihan) for u in _start(pilihan, nama)]
    with all_served(pilihan) as semua:
        for peserta in semua:
            settle(peserta.pid)
        for angka in ANGKA:
            for halaman in pilihan.pages():
                for peserta in semua:
                    hasil += asyncio.run(visit(peserta, halaman, angka))
    return hasil


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """Start of the server, then every page with published and with training figures."""
    ukuran = merged(u for _ in range(pilihan.ulang) for u in _round(pilihan))
    mulai = [u for u in ukuran if not u.kolom]
    per_halaman = [u for u in ukuran if u.kolom]
    return [*mulai, *overall(per_halaman, SEMUA), *per_halaman]
