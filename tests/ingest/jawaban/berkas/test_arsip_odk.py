"""Archives of CSV files as ODK Central gives them, and archives made to hurt."""

import io
import zipfile

import pytest

from ingest.jawaban.berkas.arsip_odk import main_csv
from ingest.jawaban.berkas.baca_jawaban import read_answers
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import csv

# Headers as central-backend writes them: the form, its repeat, and what Collect notes.
UTAMA = csv(["SubmissionDate", "meta-instanceID", "daerah", "pelayanan_mudah", "KEY", "SubmitterID"],
            [["2025-08-19T09:05:12.000Z", f"uuid:{i}", "Tapin", "Setuju", f"uuid:{i}", "5"] for i in range(12)])
ULANG = csv(["nama_anggota", "PARENT_KEY", "KEY"], [["Siti Aminah", "uuid:1", "uuid:1/anggota[1]"]] * 40)
AUDIT = csv(["instance ID", "event", "node", "start", "end"], [["uuid:1", "form start", "", "1", "2"]])


def packed(isi: dict[str, bytes]) -> bytes:
    """An archive."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, data in isi.items():
            arsip.writestr(nama, data)
    return keluar.getvalue()


def refused(isi: bytes) -> str:
    with pytest.raises(Ditolak) as galat:
        read_answers(isi, "survei.zip")
    return str(galat.value)


def test_respondents_are_read_and_nothing_of_what_they_repeat() -> None:
    lain = {"survei-anggota.csv": ULANG, "survei - audit.csv": AUDIT, "media/a.jpg": b"gambar"}
    isi = packed({"survei.csv": UTAMA, **lain})
    jawaban = read_answers(isi, "survei.zip")
    assert len(jawaban.nomor) == 12 and "pelayanan_mudah" in [k.judul for k in jawaban.kolom]
    assert "Siti Aminah" not in {i for k in jawaban.kolom for i in k.isi.beda}
    assert main_csv(isi, "survei.zip") == (UTAMA, "survei.csv")


def test_a_file_that_is_no_archive_of_csv_files_is_left_to_its_reader() -> None:
    assert main_csv(UTAMA, "survei.csv") == (UTAMA, "survei.csv")
    lain = packed({"xl/workbook.xml": b"<a/>", "survei.csv": UTAMA})
    assert main_csv(lain, "a.xlsx") == (lain, "a.xlsx")


def test_several_files_of_respondents_or_none_are_named() -> None:
    assert "lebih dari satu berkas responden: a.csv, b.csv" in refused(packed({"a.csv": UTAMA, "b.csv": UTAMA}))
    teks = refused(packed({"a.csv": ULANG}))
    assert "tidak satu pun berkas responden: a.csv" in teks and "keluarkan berkas CSV respondennya" in teks


def test_what_is_made_to_hurt_is_refused() -> None:
    assert "mengembang" in refused(packed({"a.csv": UTAMA + b" " * 20_000_000}))
    assert "jalur ke luar foldernya" in refused(packed({"../a.csv": UTAMA}))
    assert "rusak atau terpotong" in refused(packed({"a.csv": UTAMA})[:200])
