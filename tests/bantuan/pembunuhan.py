"""Kills writers at random moments and counts what got lost: `python -m tests.bantuan.pembunuhan FOLDER KILLS SEED WORK`.

WORK is batch, paparan or gelombang. The process itself never opens the store, so it can fork: a child writes until it is killed,
another child, which lives on, looks at what each has left. Prints one JSON line.
"""

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TextIO

# DuckDB asks for it at the first write: so each life need not load it anew.
import pyarrow.dataset  # noqa: F401

import store
from store.dasar.batch import fingerprint
from store.dasar.cakram import AKHIRAN_SEMENTARA
from store.penulisan import lipat, sambungan
from tests.bantuan.gelombang import upload
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import damage, seeded

UKURAN = 50
# A life ends after so many answers, one of these, somewhere in the work for the next one or just after it.
JAWABAN, SESUDAH = (0, 0, 1), 1.2
INTIP_DETIK = 0.005
# Seconds that an answer is thought to take before the first was seen.
LAMA_AWAL = 0.1
# One life in so many must leave something half made; where that needs luck, up to so many times as many lives.
TERPOTONG_SETIAP, LEBIH_KALI = 8, 5
# So many batches are made before a life begins.
DISIAPKAN = 4
# Every so many kills a fresh folder, so that making the store is interrupted too.
FOLDER_BARU_SETIAP = 10
# Bytes of log after which it is folded: small, so that kills meet foldings too.
AMBANG_LIPAT = 12_000


@dataclass
class Hitungan:
    """Counts over all kills. terpotong: lives that left something half made. lipatan: times the log was folded."""

    bunuh: int = 0
    dijawab: int = 0
    terpotong: int = 0
    lipatan: int = 0
    rusak: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Kerja:
    """What a writer does for ever and notes down (store, notes, prefix), and which of its notes are not true."""

    tulis: Callable[[Path, TextIO, str], None]
    ingkar: Callable[[Path, list[str]], list[str]]


Pemeriksa = Callable[[Path, Path], list[str]]


def kill_writers(folder: Path, kali: int, benih: int, kerja: Kerja) -> Hitungan:
    """So many lives of a writer, each looked at afterwards; more while too few of them left something half made."""
    with _examiner(kerja) as periksa:
        hitung = _lives(folder, kali, benih, kerja, periksa)
    hitung.dijawab = sum(len(p.read_text().splitlines()) for p in folder.glob("jawaban*"))
    hitung.lipatan = sum(int(p.name.split(".")[1]) for p in folder.glob("s*/simpanan.*.duckdb"))
    return hitung


def _lives(folder: Path, kali: int, benih: int, kerja: Kerja, periksa: Pemeriksa) -> Hitungan:
    acak, hitung, lama = random.Random(benih), Hitungan(), LAMA_AWAL
    for ke in range(LEBIH_KALI * kali):
        if ke >= kali and hitung.terpotong >= kali // TERPOTONG_SETIAP:
            break
        simpanan = folder / f"s{ke // FOLDER_BARU_SETIAP}"
        jawaban = folder / f"jawaban{ke // FOLDER_BARU_SETIAP}"
        sebelum = _half_made(simpanan)
        anak = _fork(partial(_write_until_killed, simpanan, jawaban, f"{benih}-{ke % FOLDER_BARU_SETIAP}", kerja))
        lama = _after_answers(jawaban, acak.choice(JAWABAN)) or lama
        terbunuh = _killed(anak, acak.uniform(0, SESUDAH * lama))
        hitung.bunuh += terbunuh
        hitung.rusak += [] if terbunuh else [f"bunuh {ke}: penulis berhenti sendiri"]
        hitung.terpotong += _half_made(simpanan) > sebelum
        hitung.rusak += [f"bunuh {ke}: {r}" for r in periksa(simpanan, jawaban)]
    return hitung


def _half_made(simpanan: Path) -> int:
    return len(list(simpanan.rglob(f"*{AKHIRAN_SEMENTARA}*")))


def _after_answers(jawaban: Path, kali: int) -> float:
    """Wait for so many answers; seconds that the last of them took, 0 if none was waited for."""
    sudah, lama = _answers(jawaban), 0.0
    for ke in range(kali):
        mulai = time.perf_counter()
        while _answers(jawaban) <= sudah + ke and time.perf_counter() - mulai < SABAR:
            time.sleep(INTIP_DETIK)
        lama = time.perf_counter() - mulai
    return lama


def _answers(jawaban: Path) -> int:
    return len(jawaban.read_bytes().splitlines()) if jawaban.exists() else 0


def _killed(anak: int, sesudah: float) -> bool:
    time.sleep(sesudah)
    os.kill(anak, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(anak, 0)[1])


def _write_until_killed(simpanan: Path, jawaban: Path, awalan: str, kerja: Kerja) -> None:
    with jawaban.open("a", buffering=1) as catat:
        kerja.tulis(simpanan, catat, awalan)


@contextmanager
def _examiner(kerja: Kerja) -> Iterator[Pemeriksa]:
    """Words for the damage in a store, asked of a process that opens it anew each time."""
    (baca_tanya, tulis_tanya), (baca_jawab, tulis_jawab) = os.pipe(), os.pipe()
    anak = _fork(partial(_examine_all, baca_tanya, tulis_jawab, (tulis_tanya, baca_jawab), kerja))
    os.close(baca_tanya)
    os.close(tulis_jawab)
    with os.fdopen(tulis_tanya, "w", buffering=1) as tanya, os.fdopen(baca_jawab) as jawab:
        def periksa(simpanan: Path, jawaban: Path) -> list[str]:
            tanya.write(json.dumps([str(simpanan), str(jawaban)]) + "\n")
            isi = jawab.readline()
            return json.loads(isi) if isi else ["simpanan tidak dapat diperiksa"]
        yield periksa
    os.waitpid(anak, 0)


def _examine_all(baca: int, tulis: int, lain: tuple[int, int], kerja: Kerja) -> None:
    for ujung in lain:
        os.close(ujung)
    with os.fdopen(baca) as tanya, os.fdopen(tulis, "w", buffering=1) as jawab:
        for baris in tanya:
            simpanan, jawaban = map(Path, json.loads(baris))
            janji = jawaban.read_text().splitlines() if jawaban.exists() else []
            jawab.write(json.dumps(damage(simpanan) + kerja.ingkar(simpanan, janji)) + "\n")


def _fork(kerja: Callable[[], object]) -> int:
    anak = os.fork()
    if anak:
        return anak
    try:
        kerja()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


@cache
def prepared(kunci: str) -> tuple[store.Batch, str]:
    """A batch of this key and the fingerprint of its rows."""
    batch = seeded(kunci, UKURAN)
    return batch, fingerprint(batch, store.KOLOM_CAPAIAN)[0]


def publish_and_withdraw(simpanan: Path, catat: TextIO, awalan: str) -> None:
    """Batches without end, every third withdrawn; in one life it is the first, in the next the second or third."""
    awal = int(awalan.rpartition("-")[2])
    for ke in range(1_000_000):
        hasil = store.publish(prepared(f"{awalan}-{ke}")[0], simpanan=simpanan)
        catat.write(f"terbit {hasil.batch_id} {awalan}-{ke}\n")
        if (ke + awal) % 3 == 0:
            store.withdraw(hasil.batch_id, "Sari", "uji", simpanan=simpanan)
            catat.write(f"cabut {hasil.batch_id} {awalan}-{ke}\n")


def unkept_batches(simpanan: Path, janji: list[str]) -> list[str]:
    """Batches said to be published or withdrawn that are not."""
    buku = {(b.jenis, b.batch_id): b for b in store.history(simpanan)}
    hilang = []
    for jenis, batch_id, kunci in (baris.split() for baris in janji):
        ada = buku.get((jenis, int(batch_id)))
        if ada is None or ada.sidik_isi != prepared(kunci)[1]:
            hilang.append(f"{jenis} {batch_id} ({kunci}) sudah dijawab tetapi tidak ada")
    return hilang


def save_and_remove(simpanan: Path, catat: TextIO, awalan: str) -> None:
    """Revisions of two paparan without end, some removed, with a small batch in between."""
    for ke in range(1_000_000):
        kunci = f"rakor{ke % 2}"
        lama = store.paparan_history(kunci, simpanan)
        revisi = store.save_paparan(
            kunci, long_text(f"{awalan}-{ke}"), "Sari", lama[-1].revisi if lama else 0, simpanan=simpanan,
        )
        catat.write(f"{kunci} {revisi} {awalan}-{ke}\n")
        if ke % 5 == 3:
            store.remove_paparan(kunci, "Sari", revisi, simpanan=simpanan)
            catat.write(f"{kunci} {revisi + 1} {awalan}-{ke}\n")
        if ke % 5 == 4:
            store.publish(seeded(f"{awalan}-{ke}", 5), simpanan=simpanan)


def unkept_paparan(simpanan: Path, janji: list[str]) -> list[str]:
    """Revisions said to be kept that are not, and gaps between revisions."""
    ada = {k: store.paparan_history(k, simpanan) for k in ("rakor0", "rakor1")}
    rusak = [f"revisi {k} tidak berurutan" for k, isi in ada.items() if [i.revisi for i in isi] != list(range(1, len(isi) + 1))]
    isi = {(i.kunci, i.revisi): i.isi for semua in ada.values() for i in semua}
    for kunci, revisi, benih in (baris.split() for baris in janji):
        if isi.get((kunci, int(revisi))) != long_text(benih):
            rusak.append(f"{kunci} revisi {revisi} ({benih}) sudah dijawab tetapi tidak ada")
    return rusak


def long_text(benih: str) -> str:
    """A text of the size of a paparan that depends on its seed alone."""
    return f"{benih} " * 500


def keep_and_replace(simpanan: Path, catat: TextIO, awalan: str) -> None:
    """Uploads of two waves without end, each in place of the last or beside it, some withdrawn, with a batch in between."""
    for ke in range(1_000_000):
        baru = upload(f"{awalan}-{ke}", periode=f"semester {ke % 2 + 1}")
        kini = {c.kiriman for c in store.wave_uploads(store.wave_ledger(simpanan)) if c.periode == baru.periode}
        hasil = store.save_wave(baru, "Sari", harapan=kini, ganti=ke % 3 > 0, simpanan=simpanan)
        catat.write(f"simpan {hasil.kiriman} {awalan}-{ke}\n")
        if ke % 5 == 3:
            store.withdraw_wave(hasil.kiriman, "Sari", "uji", simpanan=simpanan)
            catat.write(f"cabut {hasil.kiriman} {awalan}-{ke}\n")
        if ke % 5 == 4:
            store.publish(seeded(f"{awalan}-{ke}", 5), simpanan=simpanan)


def unkept_waves(simpanan: Path, janji: list[str]) -> list[str]:
    """Uploads said to be kept or withdrawn that are not, and those whose answers are not whole."""
    catatan = store.wave_ledger(simpanan)
    ada = {(c.jenis, c.kiriman): c for c in catatan}
    rusak = [] if [c.urut for c in catatan] == list(range(1, len(catatan) + 1)) else ["kejadian tidak berurutan"]
    for c in catatan:
        if store.wave_answers(c.kiriman, simpanan) != upload(c.nama_berkas).isi:
            rusak.append(f"isi kiriman {c.kiriman} lain")
        if c.jenis == "ganti" and ("simpan", c.pengganti) not in ada:
            rusak.append(f"kiriman {c.kiriman} digantikan oleh yang tidak ada")
    for jenis, kiriman, kunci in (baris.split() for baris in janji):
        if (jenis, int(kiriman)) not in ada or ada[jenis, int(kiriman)].nama_berkas != kunci:
            rusak.append(f"{jenis} kiriman {kiriman} ({kunci}) sudah dijawab tetapi tidak ada")
    return rusak


KERJA = {
    "batch": Kerja(publish_and_withdraw, unkept_batches), "paparan": Kerja(save_and_remove, unkept_paparan),
    "gelombang": Kerja(keep_and_replace, unkept_waves),
}


def main() -> None:
    # Lives have their first batches from here: they are to be killed while they write.
    for ke in range(FOLDER_BARU_SETIAP * DISIAPKAN):
        prepared(f"{sys.argv[3]}-{ke // DISIAPKAN}-{ke % DISIAPKAN}")
    lipat.AMBANG_LIPAT, sambungan.BATAS_TUNGGU = AMBANG_LIPAT, SABAR
    hitung = kill_writers(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), KERJA[sys.argv[4]])
    print(json.dumps(asdict(hitung)))


if __name__ == "__main__":
    main()
