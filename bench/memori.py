"""Memory of the server: at rest after its start, after 100 sessions over all pages, after 1,000 more that came and went.

    make bench ARGS="memori --sesi 100"

Sessions come one after the other, with all provinces, years, and published and training figures in turn. Streamlit keeps a
closed session for two minutes; that is in the numbers, but for the last, taken when they are over.
"""

import asyncio
import time
from itertools import product

from bench.halaman import ANGKA
from bench.hitung import Ukuran, merged
from bench.layanan import DIBACA, Peserta, Pilihan, names, served
from bench.mesin import memory, settle
from bench.soket import run, session
from charts.kalimat import kata

# Ten times as many come after them.
SESI = 100
# Seconds after which Streamlit has let go of every closed session, with some to spare.
DILEPAS = 150
CATATAN = (
    "Memori tetap (RSS) proses peladen. Sesi dibuka dan ditutup satu demi satu: semua halaman, angka terbit dan latihan, "
    "lima provinsi, tiga tahun, bergiliran.",
)


def visits(banyak: int, mulai: int = 0) -> list[tuple[str, str]]:
    """Page and address of so many sessions: every page with both kinds of figures, then the next province and year."""
    semua = list(product((2024, 2023, 2022), ("63", "64", "65", "61", "62"), ANGKA.values(), DIBACA))
    putaran = (semua[i % len(semua)] for i in range(mulai, mulai + banyak))
    return [(halaman, f"prov={prov}&tahun={tahun}{akhiran}") for tahun, prov, akhiran, halaman in putaran]


async def _come_and_go(peserta: Peserta, kunjungan: list[tuple[str, str]]) -> int:
    galat = 0
    for halaman, query in kunjungan:
        async with session(peserta.url) as soket:
            galat += (await run(soket, peserta.page(halaman), query)).galat
    return galat


def _measure_one(pilihan: Pilihan, nama: str) -> list[Ukuran]:
    with served(nama, pilihan) as peserta:
        settle(peserta.pid)
        mb, galat, sesi = {"tenang sesudah mulai": memory(peserta.pid)}, 0, pilihan.sesi or SESI
        for akhiran, banyak, dari in (("", sesi, 0), (" lagi", 10 * sesi, sesi)):
            galat += asyncio.run(_come_and_go(peserta, visits(banyak, dari)))
            mb[f"sesudah {kata.angka(banyak, 0)} sesi{akhiran}"] = memory(peserta.pid)
        time.sleep(DILEPAS)
        mb["sesudah semua sesi dilepas"] = memory(peserta.pid)
    hasil = [Ukuran("Memori peladen (MB)", baris, "", nama, (nilai,)) for baris, nilai in mb.items()]
    return [*hasil, Ukuran("Galat di layar", "semua sesi", "", nama, (float(galat),))]


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """One server after the other."""
    return merged(u for _ in range(pilihan.ulang) for nama in names(pilihan) for u in _measure_one(pilihan, nama))
