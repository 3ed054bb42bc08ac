"""Many people at once: so many sessions open the dashboard within a second and click twice.

    make bench ARGS="orang --sesi 100"

First everybody opens the same link, as after a message to a group; then everybody has a region and year of their own.
Each scenario has a fresh server that nobody else uses; the floor is an empty page.
"""

import asyncio
import time
from dataclasses import dataclass, field

from websockets.exceptions import WebSocketException

import queries
import store
from bench.hitung import LANTAI, Ukuran, merged
from bench.layanan import Peserta, Pilihan, names, served
from bench.mesin import cpu, settle
from bench.penyaji import following
from bench.soket import run, session

BANYAK = 100
# The page that opens, and the two that are clicked on.
JALUR = ("beranda", "profil", "bandingkan")
TAHUN = (2024, 2023, 2022, 2021)
# Seconds a person looks before clicking.
JEDA = 1.0
SAMA, SENDIRI = "satu tautan", "daerah sendiri"
BUKA, KLIK = "buka", "klik"
CATATAN = (
    f"Semua sesi datang dalam satu detik, lalu dua kali berpindah halaman dengan jeda {JEDA:.0f} detik. "
    "Buka: sejak menyambung sampai halaman pertama selesai. Galat: sesi yang putus, tidak dijawab, atau menampilkan galat.",
    "Kedudukan presentasi: selama itu satu layar bertanya sepuluh kali sedetik di mana presentasi berada.",
)


@dataclass
class Catatan:
    """What the sessions of one scenario met: milliseconds by kind of step, and how many met an error."""

    ms: dict[str, list[float]] = field(default_factory=lambda: {BUKA: [], KLIK: []})
    galat: int = 0


def views(jenis: str, banyak: int) -> list[str]:
    """An address for each of so many people: all the same, or regions of Kalimantan in turn with the years."""
    if jenis == SAMA:
        return ["prov=63&tahun=2024&latihan=1"] * banyak
    wilayah = queries.run("wilayah", store.versi())
    kode = [k for k in sorted(wilayah["kode"]) if k[:2] in ("61", "62", "63", "64", "65") and len(k) == 5]
    return [
        f"prov={kode[i % len(kode)][:2]}&daerah={kode[i % len(kode)]}&tahun={TAHUN[i % len(TAHUN)]}&latihan=1"
        for i in range(banyak)
    ]


async def _person(peserta: Peserta, query: str, tunggu: float, catatan: Catatan) -> None:
    await asyncio.sleep(tunggu)
    mulai, galat = time.perf_counter(), 0
    try:
        async with session(peserta.url) as soket:
            galat += (await run(soket, peserta.page(JALUR[0]), query)).galat
            catatan.ms[BUKA].append((time.perf_counter() - mulai) * 1000)
            for halaman in JALUR[1:]:
                await asyncio.sleep(JEDA)
                klik = await run(soket, peserta.page(halaman), query)
                catatan.ms[KLIK].append(klik.ms)
                galat += klik.galat
    except (OSError, TimeoutError, WebSocketException):
        galat += 1
    catatan.galat += galat > 0


async def crowd(peserta: Peserta, alamat: list[str]) -> Catatan:
    """Everybody within one second, evenly spread."""
    catatan = Catatan()
    await asyncio.gather(*(_person(peserta, q, i / len(alamat), catatan) for i, q in enumerate(alamat)))
    return catatan


def _scenario(pilihan: Pilihan, nama: str, jenis: str, banyak: int) -> list[Ukuran]:
    baris = f"{banyak} orang, {jenis}"
    with served(nama, pilihan) as peserta:
        settle(peserta.pid)
        mulai = cpu(peserta.pid)
        kedudukan: list[float] = []
        with following(peserta.url, kedudukan):
            catatan = asyncio.run(crowd(peserta, views(jenis, banyak)))
        terpakai = (cpu(peserta.pid) - mulai) / banyak
    waktu = [Ukuran("Waktu (ms)", baris, kolom, nama, tuple(ms)) for kolom, ms in catatan.ms.items() if ms]
    galat = Ukuran("Galat", baris, "", nama, (float(catatan.galat),))
    if nama != LANTAI:
        waktu.append(Ukuran("Kedudukan presentasi (ms)", baris, "", nama, tuple(kedudukan)))
    return [*waktu, galat, Ukuran("CPU peladen tiap orang (ms)", baris, "", nama, (terpakai,))]


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """Each kind of address, one server after the other."""
    return merged(
        u for _ in range(pilihan.ulang) for jenis in (SAMA, SENDIRI)
        for nama in names(pilihan) for u in _scenario(pilihan, nama, jenis, pilihan.sesi or BANYAK)
    )
