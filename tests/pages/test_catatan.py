"""The log: one JSON object a line with Indonesian keys, put aside when it grows, and nothing that tells who somebody is."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from pages.bersama.layanan.catatan import Baris, Kalimat, masked
from tests.bantuan.berkas import ROOT

# A process of its own: what logs there is none of the tests' business.
MENCATAT = """
import logging, sys
from streamlit.logger import get_logger
from pages.bersama.layanan import catatan
sebelum = get_logger("streamlit.sebelum")
catatan.MAKS_BITA = 2_000
catatan.begin(sys.argv[1], terminal=False)
sebelum.warning("dari Streamlit")
get_logger("streamlit.sesudah").warning("sesudahnya, /unggah?nama=Sari")
logging.getLogger("uvicorn.error").error("dari uvicorn")
logging.getLogger("uvicorn.access").setLevel(logging.INFO)
logging.getLogger("uvicorn.access").info("10.1.2.3 GET /spm")
logging.getLogger("rakor.pdf").info("tidak perlu")
for i in range(int(sys.argv[2])):
    logging.getLogger("store").warning("baris %s", i)
"""


def record(pesan: str, *isi: object, **tambahan: object) -> logging.LogRecord:
    """What a module logs."""
    satu = logging.LogRecord("store.pangkalan.basis", logging.ERROR, __file__, 1, pesan, isi, None)
    satu.__dict__.update(tambahan)
    return satu


def logged(berkas: Path | str, banyak: int = 0) -> list[dict[str, str]]:
    """The lines on the standard error of a process that logs."""
    perintah = [sys.executable, "-c", MENCATAT, str(berkas), str(banyak)]
    jalan = subprocess.run(perintah, cwd=ROOT, capture_output=True, text=True, check=True)
    return [json.loads(b) for b in jalan.stderr.splitlines()]


@pytest.mark.parametrize(("teks", "samar"), [
    ("analis sari.w+x@biro.provinsi.go.id masuk", "analis [surel] masuk"),
    ("GET /unggah?nama=Sari+Wulandari&daerah=63.01 gagal", "GET /unggah?… gagal"),
    ("https://dasbor.provinsi.go.id/spm?tahun=2024", "https://dasbor.provinsi.go.id/spm?…"),
    ("NIK 6371010101900001 ditolak", "NIK [nik] ditolak"), ("sidik 63710101019000011", "sidik 63710101019000011"),
    ("/tayang/posisi/Rahasia_123-x terlambat", "/tayang/posisi/… terlambat"), ("/kunci/abc-DEF", "/kunci/…"),
    ("benar? ya", "benar? ya"),
])
def test_what_tells_who_somebody_is_is_left_out(teks: str, samar: str) -> None:
    assert masked(teks) == samar


def test_a_header_without_end_is_cut_and_done_with_at_once() -> None:
    assert len(masked("/" * 200_000)) < 30_000 and len(masked("a." * 200_000)) < 30_000


def test_a_record_is_one_line_with_its_trace() -> None:
    try:
        raise OSError("milik sari@provinsi.go.id")
    except OSError:
        satu = record("versi %s rusak\nsekali", 7, rinci={"alamat": "10.1.2.x", "banyak": 3}, exc_info=sys.exc_info())
    baris = Baris().format(satu)
    isi = json.loads(baris)
    assert "\n" not in baris and isi["pesan"] == "versi 7 rusak\nsekali"
    assert (isi["tingkat"], isi["dari"], isi["alamat"], isi["banyak"]) == ("galat", "store.pangkalan.basis", "10.1.2.x", 3)
    assert isi["jejak"].startswith("Traceback") and isi["jejak"].endswith("OSError: milik [surel]")
    assert isi["waktu"][10] == "T" and isi["waktu"][-3] == ":"


def test_at_a_terminal_it_is_words() -> None:
    teks = Kalimat().format(record("surat %s", "sari@provinsi.go.id", rinci={"sebab": "laju"}))
    assert teks.endswith("ERROR store.pangkalan.basis: surat [surel] sebab=laju")


def test_everything_goes_one_way_and_the_file_is_put_aside_when_it_grows(tmp_path: Path) -> None:
    isi = logged(tmp_path / "dasbor.log", 60)
    assert [b["pesan"] for b in isi[:4]] == ["dari Streamlit", "sesudahnya, /unggah?…", "dari uvicorn", "baris 0"]
    berkas = sorted(tmp_path.iterdir())
    assert 2 <= len(berkas) <= 10 and all(b.stat().st_size <= 2_000 for b in berkas)
    tersimpan = [json.loads(b)["pesan"] for satu in berkas for b in satu.read_text(encoding="utf-8").splitlines()]
    assert {"baris 58", "baris 59"} <= set(tersimpan)


def test_a_file_that_cannot_be_written_is_told_and_the_server_goes_on(tmp_path: Path) -> None:
    isi = logged(tmp_path / "tidak ada" / "dasbor.log")
    assert "tidak dapat ditulis" in isi[0]["pesan"] and isi[1]["pesan"] == "dari Streamlit"
