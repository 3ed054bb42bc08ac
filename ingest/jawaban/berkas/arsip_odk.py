"""An archive of CSV files as ODK Central gives it: the file of respondents alone.

Beside it lie files of what each respondent filled in again and again (members of a household, with their names), of audits and
of media: they are never opened further than their headers.
"""

import csv
import io
import re
import zipfile
import zlib
from pathlib import Path

from ingest.baca.keamanan import MAKS_BERKAS, MIB, Bahan, check_archive, clean_name
from ingest.jawaban.berkas.kolom_jawaban import TANDA_ULANG
from ingest.sel.kata_judul import tokens
from ingest.temuan import refuse

# What Collect notes of every tap, one row an event.
TANDA_AUDIT = frozenset({"event", "node"})
MAKS_KEPALA = MIB
MAKS_SEBUT = 5
KELUARKAN = "keluarkan berkas CSV respondennya dari arsip, lalu unggah berkas itu"


def main_csv(asal: Path | bytes, nama: str) -> tuple[Path | bytes, str]:
    """The file of respondents in an archive of CSV files and its name; any other file as it is.

    Raises Ditolak for an archive that is not safe, and for one of several such files.
    """
    bahan = Bahan(asal)
    if not bahan.head(4).startswith(b"PK\x03\x04") or not (isi := _listed(bahan)):
        return asal, nama
    check_archive(bahan)
    with bahan.open() as berkas, zipfile.ZipFile(berkas) as arsip:
        utama = [n for n in isi if _of_respondents(arsip, n)]
        if len(utama) != 1:
            sebut = ", ".join(map(clean_name, (utama or isi)[:MAKS_SEBUT]))
            sebab = "lebih dari satu berkas responden" if utama else "tidak satu pun berkas responden"
            raise refuse(f"arsip ini memuat {sebab}: {sebut}", KELUARKAN)
        if (besar := arsip.getinfo(utama[0]).file_size) > MAKS_BERKAS:
            raise refuse(f"{clean_name(utama[0])} di dalam arsip berukuran {besar // MIB} MB", KELUARKAN)
        return arsip.read(utama[0]), clean_name(utama[0])


def _listed(bahan: Bahan) -> list[str]:
    """Names of the CSV files of an archive; none where it holds anything but those and a folder of media."""
    try:
        with bahan.open() as berkas, zipfile.ZipFile(berkas) as arsip:
            nama = [e.filename for e in arsip.infolist() if not e.is_dir()]
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, LookupError, RuntimeError):
        # Said by the reader of tables, which takes it for one.
        return []
    atas = [n for n in nama if not re.match(r"media[/\\]|__MACOSX[/\\]", n)]
    return atas if all(n.casefold().endswith(".csv") for n in atas) else []


def _of_respondents(arsip: zipfile.ZipFile, nama: str) -> bool:
    """Whether each row is a respondent, by the headers."""
    with arsip.open(nama) as berkas:
        awal = berkas.readline(MAKS_KEPALA).decode("utf-8-sig", "replace")
    judul = {" ".join(tokens(j)) for j in next(csv.reader(io.StringIO(awal)), [])}
    return bool(judul) and not judul & TANDA_ULANG and not judul >= TANDA_AUDIT
