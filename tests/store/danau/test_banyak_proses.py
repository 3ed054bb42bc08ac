"""Several processes and machines on one store at once: all that was acknowledged is there, once and whole."""

import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import store
from store.akses.catatan_akses import access_log
from store.dasar.tempat import place
from store.penulisan import rawat
from store.penulisan.sambungan import opened
from tests.bantuan import penerbit
from tests.bantuan.berkas import ROOT
from tests.bantuan.gelombang import upload
from tests.bantuan.postgres import Danau
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import batch, damage, seeded, values

# Another machine takes over what was written within this many seconds, however busy it is.
TERLIHAT = 60.0
RAWAT = (
    "import sys; from store.penulisan import sambungan; from store.__main__ import main\n"
    f"sambungan.BATAS_TUNGGU = {SABAR}; sys.exit(main(['tend']))"
)


def in_another_process(kode: str) -> str:
    """What a program that uses the same store prints."""
    jalan = [sys.executable, "-c", kode]
    hasil = subprocess.run(jalan, cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=SABAR)
    assert hasil.returncode == 0, hasil.stderr
    return hasil.stdout.strip()


def test_six_processes_that_make_the_store_at_once_lose_nothing_and_double_nothing(danau: Danau) -> None:
    proses = [penerbit.start(danau.simpanan, "sama", *(f"{i}-{k}" for k in range(2))) for i in range(6)]
    for satu in proses:
        penerbit.go(satu)
    hasil = [penerbit.outcomes(satu) for satu in proses]
    assert sorted(h[0]["keadaan"] for h in hasil) == ["sudah_ada"] * 5 + ["terbit"]
    assert [[h["keadaan"] for h in satu[1:]] for satu in hasil] == [["terbit"] * 2] * 6
    # Six times two of their own and the one they share.
    assert store.latest() == 13 and damage(danau.simpanan) == []


def test_readers_see_whole_versions_while_four_processes_publish(danau: Danau) -> None:
    store.publish(seeded("awal", 300))
    lain = [penerbit.start(danau.simpanan, *(f"{i}-{k}" for k in range(3))) for i in range(4)]
    selesai = threading.Event()

    def batches() -> int:
        isi = store.rows_at()
        jumlah = isi.capaian.groupby("batch_id").size().to_dict()
        assert jumlah == {b.batch_id: b.jumlah_baris for b in isi.buku}
        return len(jumlah)

    def read() -> list[int]:
        terlihat = [batches()]
        while not selesai.wait(0.05):
            terlihat.append(batches())
        return [*terlihat, batches()]

    with ThreadPoolExecutor(2) as kolam:
        pembaca = [kolam.submit(read) for _ in range(2)]
        for satu in lain:
            penerbit.go(satu)
        hasil = [h["keadaan"] for satu in lain for h in penerbit.outcomes(satu)]
        selesai.set()
        terlihat = [p.result(timeout=SABAR) for p in pembaca]
    assert hasil == ["terbit"] * 12
    assert all(t == sorted(t) and (t[0], t[-1]) == (1, 13) for t in terlihat)
    assert damage(danau.simpanan) == []


def test_what_another_process_publishes_is_known_here_by_itself(danau: Danau) -> None:
    store.publish(batch("70.1"))
    lama = store.versi()
    lain = penerbit.start(danau.simpanan, "lain")
    penerbit.go(lain)
    assert penerbit.outcomes(lain)[0]["batch_id"] == 2
    akhir = time.monotonic() + TERLIHAT
    while store.latest() < 2 and time.monotonic() < akhir:
        time.sleep(0.1)
    assert store.latest() == 2 and store.versi() != lama


def test_another_process_sees_versions_paparan_and_waves_and_changes_them(danau: Danau) -> None:
    store.publish(batch("70.1"))
    store.publish(batch("71.1"))
    store.withdraw(1, "Sari", "salah")
    store.save_paparan("rakor", "{}", "Sari", 0)
    store.save_wave(upload("a"), "Sari")
    store.remember_spelling("HSS", "63", "63.06", "Sari")
    lihat = in_another_process(
        "import store\n"
        "print([store.rows_at(n).capaian['nilai'].tolist() for n in (1, 2, 3)], [p.revisi for p in store.paparan_list()],"
        " len(store.wave_ledger()), store.spellings())\n"
        "store.restore(1, 'Budi', 'benar')\n"
        "store.save_paparan('rakor', '{\"a\": 1}', 'Budi', 1)\n"
        "store.withdraw_wave(1, 'Budi', 'keliru')\n"
    )
    assert lihat == "[['70.1'], ['70.1', '71.1'], ['71.1']] [1] 1 {('HSS', '63'): '63.06'}"
    assert values(4) == ["70.1", "71.1"] and [b.oleh for b in store.history()][-1] == "Budi"
    assert [(p.revisi, p.oleh) for p in store.paparan_history("rakor")] == [(1, "Sari"), (2, "Budi")]
    assert [c.jenis for c in store.wave_ledger()] == ["simpan", "cabut"] and damage(danau.simpanan) == []


def test_the_log_of_access_is_one_chain_whoever_writes_to_it(danau: Danau) -> None:
    store.publish(batch("70.1"))
    catat = (
        "from store.akses.catatan_akses import Kejadian, note_access\n"
        "for ke in range(5): note_access(Kejadian('masuk', f'{ke}@{__import__(\"os\").getpid()}'))\n"
    )
    with ThreadPoolExecutor(3) as kolam:
        list(kolam.map(in_another_process, [catat] * 3))
    catatan = access_log()
    assert [b.nomor for b in catatan.baris] == list(range(1, 16)) and catatan.rusak == ()
    assert len({b.oleh for b in catatan.baris}) == 15


def test_tending_takes_nothing_from_a_reader_nor_from_who_has_not_yet_committed(danau: Danau) -> None:
    for ke in range(6):
        store.publish(seeded(f"lama{ke}", 300))
    letak = place()
    with opened(letak, tulis=False) as con:
        (sebelum,) = con.execute("from isi_capaian select count(*), sum(hash(nilai))").fetchall()
        assert in_another_process(RAWAT) != ""
        # The same transaction, and the files it has known from its beginning.
        assert con.execute("from isi_capaian select count(*), sum(hash(nilai))").fetchall() == [sebelum]
    assert sebelum[0] == 1800 and len(values()) == 1800 and damage(danau.simpanan) == []
    assert rawat.files(letak) < 6 * 15


def test_tending_waits_for_a_writer_and_the_writer_loses_nothing(danau: Danau) -> None:
    store.publish(seeded("awal", 300))
    with ThreadPoolExecutor(1) as kolam:
        with opened(place(), tulis=True) as con:
            con.begin()
            con.execute("insert into isi_capaian from isi_capaian limit 200")
            rawat_lain = kolam.submit(in_another_process, RAWAT)
            time.sleep(1)
            assert not rawat_lain.done()
            con.rollback()
        rawat_lain.result(timeout=SABAR)
    assert len(values()) == 300 and damage(danau.simpanan) == []
