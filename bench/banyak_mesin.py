"""One store for several machines beside the file of one: publishing, a publication seen elsewhere, people over two processes.

    make bench ARGS=banyak_mesin
    make bench ARGS="banyak_mesin --sesi 200"

PostgreSQL is one of its own in a folder of memory, so that what is measured is the work and not a network. Each scenario of
people has fresh servers; who comes is told to the first or the second in turn. Another checkout is not measured here.
"""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest import mock

import store
from bench.hitung import KINI, Lewati, Ukuran, merged
from bench.layanan import Peserta, Pilihan, served
from bench.mesin import cpu, settle
from bench.orang import BUKA, KLIK, SENDIRI, Catatan, crowd, views
from bench.soket import run, session
from tests.bantuan import penerbit, postgres
from tests.bantuan.simpanan import KPK, batch

# Publications by each process, and how many processes publish at once.
TERBIT, SEKALIGUS = 20, (1, 4)
LAIN, DILIHAT = 5, "daerah=63.01&tahun=2025"
ORANG = (25, 100)
SENDIRIAN, BERSAMA = "satu berkas", "basis bersama"
SATU, DUA = "satu proses", "dua proses"
CATATAN = (
    f"Menerbitkan: {TERBIT} batch berisi 50 baris tiap proses. Terlihat di proses lain: sejak penerbitan dijawab sampai sebuah "
    "sesi di dasbor proses lain menampilkannya, dan lama halaman itu sendiri. Orang: semua datang dalam satu detik, lalu dua "
    "kali berpindah halaman; pada dua proses mereka dibagi rata. PostgreSQL, kedua proses, dan semua orang berada di mesin "
    "yang sama, jadi dua proses berebut inti yang sama dengan satu.",
)


@contextmanager
def stored(nama: str, bersama: postgres.Postgres) -> Iterator[Path]:
    """An empty store of one of both kinds, in the settings of this process and those it starts."""
    with tempfile.TemporaryDirectory() as folder:
        simpanan = Path(folder) / "simpanan"
        setelan = {store.SETELAN_SIMPANAN: str(simpanan)}
        if nama == BERSAMA:
            setelan = postgres.Danau(bersama, bersama.database(), simpanan).settings()
        with mock.patch.dict("os.environ", setelan):
            yield simpanan


def _publish(nama: str, bersama: postgres.Postgres) -> Iterator[Ukuran]:
    for banyak in SEKALIGUS:
        with stored(nama, bersama) as simpanan:
            store.publish(batch("1"), simpanan=simpanan)
            proses = [penerbit.start(simpanan, *(f"{n}-{i}" for i in range(TERBIT))) for n in range(banyak)]
            for satu in proses:
                penerbit.go(satu)
            hasil = [h for satu in proses for h in penerbit.outcomes(satu)]
        yield Ukuran("Menerbitkan (ms)", f"{banyak} proses sekaligus", nama, KINI, tuple(h["ms"] for h in hasil))
        hilang = banyak * TERBIT - sum(h["keadaan"] == "terbit" for h in hasil)
        yield Ukuran("Penerbitan yang tidak tersimpan", f"{banyak} proses sekaligus", nama, KINI, (float(hilang),))


def _seen(nama: str, bersama: postgres.Postgres) -> Iterator[Ukuran]:
    with stored(nama, bersama) as simpanan, ExitStack() as tumpukan:
        store.publish(batch("70.01", indikator="spi_indeks", sumber=KPK), simpanan=simpanan)
        peserta = tumpukan.enter_context(served(KINI, Pilihan(1, None), simpanan=simpanan))
        for ke in range(LAIN):
            nilai = f"{71 + ke}.37"
            store.publish(batch(nilai, indikator="spi_indeks", sumber=KPK), simpanan=simpanan)
            terlihat, halaman = asyncio.run(_until_shown(peserta, nilai.replace(".", ",")))
            yield Ukuran("Terlihat di proses lain (ms)", "sejak terbit sampai tampil", nama, KINI, (terlihat,))
            yield Ukuran("Terlihat di proses lain (ms)", "halaman yang menampilkannya", nama, KINI, (halaman,))


async def _until_shown(peserta: Peserta, kata: str) -> tuple[float, float]:
    mulai = time.perf_counter()
    async with session(peserta.url) as soket:
        while not (jalan := await run(soket, peserta.page("integritas"), DILIHAT, kata)).ada:
            await asyncio.sleep(0.05)
    return (time.perf_counter() - mulai) * 1000, jalan.ms


def _people(bersama: postgres.Postgres, banyak: int, proses: int) -> Iterator[Ukuran]:
    baris, nama = f"{banyak} orang", DUA if proses > 1 else SATU
    with stored(BERSAMA, bersama) as simpanan, ExitStack() as tumpukan:
        store.publish(batch("70.01", indikator="spi_indeks", sumber=KPK), simpanan=simpanan)
        semua = [tumpukan.enter_context(served(KINI, Pilihan(1, None), simpanan=simpanan)) for _ in range(proses)]
        for satu in semua:
            settle(satu.pid)
        mulai = sum(cpu(satu.pid) for satu in semua)
        catatan = asyncio.run(together(semua, views(SENDIRI, banyak)))
        terpakai = (sum(cpu(satu.pid) for satu in semua) - mulai) / banyak
    for kolom in (BUKA, KLIK):
        yield Ukuran("Orang (ms)", f"{baris}, {kolom}", nama, KINI, tuple(ms for c in catatan for ms in c.ms[kolom]))
    yield Ukuran("Galat", baris, nama, KINI, (float(sum(c.galat for c in catatan)),))
    yield Ukuran("CPU peladen tiap orang (ms)", baris, nama, KINI, (terpakai,))


async def together(semua: list[Peserta], alamat: list[str]) -> list[Catatan]:
    """Everybody at once, each at one of the servers in turn."""
    bagian = [alamat[ke::len(semua)] for ke in range(len(semua))]
    return list(await asyncio.gather(*(crowd(p, isi) for p, isi in zip(semua, bagian))))


def _round(bersama: postgres.Postgres, orang: tuple[int, ...]) -> Iterator[Ukuran]:
    for nama in (SENDIRIAN, BERSAMA):
        yield from _publish(nama, bersama)
        yield from _seen(nama, bersama)
    for banyak in orang:
        for proses in (1, 2):
            yield from _people(bersama, banyak, proses)


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """Both kinds of store, then people over one process and over two."""
    with ExitStack() as tumpukan:
        try:
            bersama = tumpukan.enter_context(postgres.served())
        except RuntimeError as galat:
            raise Lewati(str(galat).rstrip(".")) from galat
        orang = (pilihan.sesi,) if pilihan.sesi else ORANG
        return merged(u for _ in range(pilihan.ulang) for u in _round(bersama, orang))
