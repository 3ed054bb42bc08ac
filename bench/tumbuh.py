"""What the rows in force cost: start of the server, runs of pages, publishing 300 rows, beside the data as shipped.

    make bench ARGS="tumbuh --baris 3000000"

A store is filled by command with a file of 200 thousand, one and three million rows (unless told otherwise); a server of its
own then shows the pages, and when it has ended a small file is published. The same with an empty store is what it is held
against; another checkout is not measured here.
"""

import asyncio
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from bench.halaman import visit
from bench.hitung import KINI, Ukuran, merged, overall
from bench.layanan import Pilihan, root, served
from bench.mesin import cpu, memory, settle
from bench.perintah import SELANG, children, measured, run
from bench.unggah import publish, write_sample
from charts.kalimat import kata

BARIS, TAMBAHAN = (200_000, 1_000_000, 3_000_000), 300
BAWAAN, SEMUA = "data bawaan", "semua halaman"
CATATAN = (
    "Peladen mulai dan menjalankan halaman dengan baris sebanyak itu berlaku; sesudah ia berhenti, 300 baris diterbitkan dengan "
    "perintah. Sampai angka lengkap: sejak itu yang tampil memuat semua baris; sebelumnya angka yang lama, dengan keterangan. "
    "Pembanding: yang sama dengan data bawaan, tanpa unggahan. Kode pembanding tidak diukur di sini.",
)


def label(banyak: int) -> str:
    """How so many rows are called; the data as shipped has none of its own."""
    return f"{kata.angka(banyak, 0)} baris" if banyak else BAWAAN


def _pages(pilihan: Pilihan, nama: str, simpanan: Path, banyak: int) -> list[Ukuran]:
    mulai = time.perf_counter()
    with served(nama, pilihan, simpanan=simpanan) as peserta:
        awal = {"sampai siap melayani (detik)": time.perf_counter() - mulai}
        _wait_whole(peserta.pid)
        awal["sampai angka lengkap (detik)"] = time.perf_counter() - mulai
        settle(peserta.pid)
        awal["CPU sampai tenang (detik)"] = cpu(peserta.pid) / 1000
        jalan = [u for h in pilihan.pages() for u in asyncio.run(visit(peserta, h, "terbit"))]
        awal["memori sesudah semua halaman (MB)"] = memory(peserta.pid)
    halaman = [replace(u, baris=f"{u.baris.partition(',')[0]}, {label(banyak)}") for u in jalan]
    semua = overall(halaman, f"{SEMUA}, {label(banyak)}")
    return [*(Ukuran("Peladen", b, label(banyak), nama, (n,)) for b, n in awal.items()), *semua, *halaman]


def _wait_whole(pid: int) -> None:
    """Wait until the process that builds a large version, if any, has ended."""
    while children(pid):
        time.sleep(SELANG)


def _measure_one(pilihan: Pilihan, nama: str, berkas: dict[int, Path], banyak: int) -> list[Ukuran]:
    akar = root(nama, pilihan)
    with tempfile.TemporaryDirectory() as folder:
        simpanan = Path(folder) / "simpanan"
        isi = measured(run(publish(berkas[banyak]), akar, simpanan), f"terbitkan {label(banyak)}", nama) if banyak else []
        halaman = _pages(pilihan, nama, simpanan, banyak)
        tambah = run(publish(berkas[TAMBAHAN]), akar, simpanan)
        return [*halaman, *isi, *measured(tambah, f"terbitkan {TAMBAHAN} baris, {label(banyak)}", nama)]


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """With the data as shipped, then with so many rows and more."""
    banyak = (pilihan.baris,) if pilihan.baris else BARIS
    with tempfile.TemporaryDirectory() as folder:
        berkas = {n: Path(folder) / f"{n}.csv" for n in (*banyak, TAMBAHAN)}
        for n, tujuan in berkas.items():
            write_sample(tujuan, n)
        giliran = [n for _ in range(pilihan.ulang) for n in (0, *banyak)]
        return merged(u for n in giliran for u in _measure_one(pilihan, KINI, berkas, n))
