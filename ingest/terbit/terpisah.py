"""Large files are checked and published in a process of their own: its memory goes back to the system when it ends,
nobody else waits for it, and if it dies the dashboard lives on.

The child works in a folder of the caller's and leaves there what it held, so that the caller can look into it.
"""

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import store
from ingest.baca.keamanan import MIB
from ingest.hasil import TOLAK, Hasil
from ingest.jalan import Kabar, Permintaan, check
from ingest.temuan import Temuan
from ingest.terbit import terbit
from ingest.terbit.hak import Pelaku, TidakBoleh
from store import Hasil as HasilTerbit
from store import SimpananGagal, Sumber
from store.pangkalan.bangun_terpisah import stand_back

AKAR = Path(__file__).resolve().parents[2]
# Up to here starting a process costs more than it saves.
BERKAS_KECIL = 2 * MIB
BARIS_SEDIKIT = 100_000
GILIRAN = "menunggu giliran"
TERHENTI = Temuan(
    None, "", "", "pemeriksaan berhenti di tengah jalan; biasanya memori atau cakram komputer ini habis",
    "ulangi; bila tetap begini, bagi berkas menurut tahun",
)
BELUM_PASTI = (
    "Penerbitan berhenti di tengah jalan, jadi belum pasti apakah berkas ini tersimpan. "
    "Ulangi penerbitannya: yang sudah tersimpan tidak akan ganda."
)
MASUK, KELUAR = "masuk.pkl", "keluar.pkl"
# Two such processes at once could need more memory than the computer has.
_giliran = threading.Semaphore(1)


def worthwhile(ukuran: int) -> bool:
    """Whether a file of so many bytes, beside what is in force, is better taken to a process of its own."""
    return ukuran > BERKAS_KECIL or sum(b.jumlah_baris for b in store.in_force()) > BARIS_SEDIKIT


def check_apart(minta: Permintaan, folder: Path, kabar: Kabar) -> Hasil:
    """As jalan.check does; what is held lies in `folder`, which must outlive the result."""
    hasil = _run("check", (minta,), folder, kabar)
    return hasil if isinstance(hasil, Hasil) else Hasil(status=TOLAK, nama=minta.nama, galat=(TERHENTI,), jumlah_galat=1)


def publish_apart(hasil: Hasil, asal: Path, pelaku: Pelaku, sumber: Sumber, alasan: str, folder: Path) -> HasilTerbit:
    """As terbit.publish does, and raises like it."""
    akhir = _run("publish", (hasil, asal, pelaku, sumber, alasan), folder, lambda *_: None)
    if isinstance(akhir, Exception):
        raise akhir
    if not isinstance(akhir, HasilTerbit):
        raise SimpananGagal(BELUM_PASTI)
    return akhir


def _run(kerja: str, isi: tuple[object, ...], folder: Path, kabar: Kabar) -> object:
    """What the child handed back, None when it died or there is no room for it."""
    try:
        (folder / MASUK).write_bytes(pickle.dumps(isi))
        (folder / KELUAR).unlink(missing_ok=True)
    except OSError:
        return None
    with _turn(kabar):
        kode = _follow([sys.executable, "-m", "ingest.terbit.terpisah", kerja, str(folder)], folder, kabar)
    return pickle.loads((folder / KELUAR).read_bytes()) if kode == 0 else None


def _follow(perintah: list[str], folder: Path, kabar: Kabar) -> int:
    """Hand on what the child says until it ends; a caller that is stopped takes the child with it."""
    with subprocess.Popen(perintah, cwd=AKAR, env=_environment(folder), stdout=subprocess.PIPE, text=True) as anak:
        try:
            assert anak.stdout is not None
            for baris in anak.stdout:
                tahap, _, banyak = baris.rstrip("\n").partition("\t")
                kabar(tahap, int(banyak or 0))
        except BaseException:
            anak.kill()
            raise
    return anak.returncode


def _environment(folder: Path) -> dict[str, str]:
    """Temporary files of the child lie in the caller's folder; the words between the two are UTF-8 everywhere."""
    return os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder)) | {"PYTHONUTF8": "1"}


@contextlib.contextmanager
def _turn(kabar: Kabar) -> Iterator[None]:
    while not _giliran.acquire(timeout=1):
        kabar(GILIRAN, 0)
    try:
        yield
    finally:
        _giliran.release()


def _check(minta: Permintaan) -> Hasil:
    return check(minta, lambda tahap, baris: print(tahap, baris, sep="\t", flush=True))


LANGKAH: dict[str, Callable[..., object]] = {"check": _check, "publish": terbit.publish}


def main() -> None:
    """Take the step named first with what lies in the folder named second."""
    stand_back()
    kerja, folder = sys.argv[1], Path(sys.argv[2])
    isi = pickle.loads((folder / MASUK).read_bytes())
    hasil: object
    try:
        hasil = LANGKAH[kerja](*isi)
    except (SimpananGagal, TidakBoleh) as galat:
        hasil = galat
    (folder / KELUAR).write_bytes(pickle.dumps(hasil))
    sys.stdout.flush()
    # Without the usual tidying up: what is held belongs to the caller now.
    os._exit(0)


if __name__ == "__main__":
    main()
