"""Counts how random files are read: right, asked, refused, or silently wrong.

`python bench/korpus.py [banyak] [benih]` makes 10,000 files by default, checks each, prints the counts, and the seed
of every file that was read as something else than what it means.
"""

import random
import sys
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ingest.hasil import OK
from ingest.jalan import Permintaan, check
from store import Versi
from tests.bantuan.acakan import Acakan, make
from tests.bantuan.acuan import only_references

BENAR, SALAH, RUSAK = "benar", "SALAH DIAM-DIAM", "GALAT PROGRAM"
SEBUT = {"needs_choice": "ditanya", "refused": "ditolak"}
KINI, BANYAK, KABAR = 2026, 10_000, 500


def judge(acak: Acakan, acuan: Versi) -> tuple[str, str]:
    """Outcome of one file, and in words what is wrong with it."""
    hasil = check(Permintaan(acak.isi, acak.nama, acak.himpunan, versi=acuan, kini=KINI))
    try:
        if hasil.status != OK:
            pesan = [t.sebab for t in hasil.galat] or [p.kalimat for p in hasil.pertanyaan]
            return SEBUT[hasil.status], pesan[0]
        return _compare(acak, list(hasil.rows()))
    finally:
        hasil.close()


def _compare(acak: Acakan, baris: list[dict[str, object]]) -> tuple[str, str]:
    # Words for a missing value are rows without a value; only figures must match one by one.
    angka = [b for b in baris if b["nilai"] is not None]
    temu = Counter((int(str(b["tahun"])), str(b["kode_wilayah"]), Decimal(str(b["nilai"]))) for b in angka)
    lain = {(b["indikator"], b["rincian"], b["periode"], b["predikat"]) for b in baris}
    lebih, kurang = temu - Counter(acak.baris), Counter(acak.baris) - temu
    if not lebih and not kurang and lain <= {(acak.indikator, "", "tahunan", "")}:
        return BENAR, ""
    return SALAH, f"lebih {dict(lebih)} kurang {dict(kurang)} {lain}"


def run(banyak: int, benih: int) -> Counter[str]:
    """Counts over so many files; wrong ones are printed as they come."""
    jumlah: Counter[str] = Counter()
    sebab: Counter[str] = Counter()
    mulai = time.perf_counter()
    with only_references() as acuan:
        for i in range(benih, benih + banyak):
            acak = make(random.Random(i))
            try:
                keadaan, pesan = judge(acak, acuan)
            except Exception as galat:
                # Counted and printed: one file must not end the count.
                keadaan, pesan = RUSAK, repr(galat)
            jumlah[keadaan] += 1
            sebab[f"{keadaan}: {pesan[:60]}"] += keadaan != BENAR
            if keadaan in (SALAH, RUSAK):
                print(f"benih {i} {acak.nama} {acak.riwayat}\n  {pesan}", flush=True)
            if (i - benih) % KABAR == KABAR - 1:
                print(f"{i - benih + 1} berkas, {time.perf_counter() - mulai:.0f} dtk: {dict(jumlah)}", flush=True)
    print(*(f"{n:6d} {s}" for s, n in sebab.most_common(25) if n), sep="\n")
    return jumlah


if __name__ == "__main__":
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else BANYAK
    print(dict(run(banyak, int(sys.argv[2]) if len(sys.argv) > 2 else 1)))
