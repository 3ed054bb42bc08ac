"""Files made to hurt are refused with words or made harmless, before memory or time is spent on them."""

import gc
import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.baca import keamanan
from ingest.baca import proses_baca as anak
from ingest.baca.keamanan import check_extent, clean_name
from ingest.baca.sniff import read
from ingest.tabel.tabel_grid import find_all
from ingest.temuan import Ditolak, PerluPilihan
from tests.bantuan import buku
from tests.bantuan.berkas import ROOT
from tests.bantuan.pembaca import readers_from_the_start
from tests.bantuan.tolak import refused

ISI: buku.Isi = [["kab", "skor"], ["Tapin", 71.94], ["HSS", 70]]
BUKU = buku.xlsx(ISI)


@settings(max_examples=80)
@given(
    st.sampled_from(["xlsx", "xls", "ods", "parquet", "csv"]),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8),
)
def test_damaged_files_are_read_or_refused_and_nothing_else(bentuk: str, ubahan: list[tuple[int, int]]) -> None:
    isi = bytearray(DAMAGE[bentuk])
    for letak, bita in ubahan:
        isi[letak % len(isi)] = bita
    jawab = "terbaca"
    try:
        for tabel in find_all(read(bytes(isi))):
            assert len(list(tabel)) <= 10_000
    except (Ditolak, PerluPilihan) as galat:
        jawab = str(galat)
    assert jawab


RUANG = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHARED = b'<sst xmlns="' + RUANG + b'" count="1" uniqueCount="2147483647"><si><t>a</t></si></sst>'


def share(nama: str, isi: bytes) -> bytes:
    """Announce a part with shared texts."""
    jenis = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    if nama == "[Content_Types].xml":
        return isi.replace(b"</Types>", b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + jenis + b'"/></Types>')
    return isi


@pytest.fixture
def sungguhan() -> Iterator[None]:
    """Each reader is started from nothing, as on the dashboard."""
    with readers_from_the_start():
        yield


def test_file_that_kills_its_reader_is_refused_and_the_next_one_read(sungguhan: None) -> None:
    assert "berhenti" in refused(buku.respoil(BUKU, share, {"xl/sharedStrings.xml": SHARED}))
    assert read(BUKU).grid[0].baris[1] == ("Tapin", "71.94")


def test_reader_that_takes_too_long_is_stopped(sungguhan: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anak, "DETIK", 0.01)
    assert "terlalu lama" in refused(BUKU)


def test_a_workbook_does_not_wait_for_the_reader_of_statistical_files() -> None:
    termuat = "import sys, ingest.baca.proses_baca; print({'pandas', 'pyreadstat'} & {*sys.modules})"
    anak_ini = subprocess.run([sys.executable, "-c", termuat], cwd=ROOT, capture_output=True, text=True, check=True)
    assert anak_ini.stdout == "set()\n"


def test_cells_on_disk_go_away_with_the_document() -> None:
    dokumen = read(BUKU)
    isi = dokumen.grid[0].isi
    assert isinstance(isi, anak.BarisTumpahan)
    path = isi.tumpahan.path
    assert path.exists() and dokumen.grid[0].baris == dokumen.grid[0].baris
    del dokumen, isi
    gc.collect()
    assert not path.exists()


def make_parquet() -> bytes:
    """The small table as Parquet."""
    wadah = io.BytesIO()
    pq.write_table(pa.table({"kab": ["Tapin", "HSS"], "skor": [71.94, 70.0]}), wadah)
    return wadah.getvalue()


DAMAGE = {
    "xlsx": BUKU, "xls": buku.xls(ISI), "ods": buku.ods(ISI), "parquet": make_parquet(),
    "csv": b"kab;skor\nTapin;71,94\nHSS;70\n" * 3,
}


def test_parquet_that_claims_too_many_rows_is_refused() -> None:
    wadah = io.BytesIO()
    pq.write_table(pa.table({"a": pa.array([0] * 3_100_000, pa.int8())}), wadah)
    assert len(wadah.getvalue()) < 100_000
    assert "baris; batasnya" in refused(wadah.getvalue())


def test_ten_megabytes_on_one_line_are_refused() -> None:
    assert "sejuta huruf" in refused(b"x" * (10 << 20))
    assert "sejuta huruf" in refused(b"kab;skor\n" + b"a;" * (5 << 20))


@pytest.mark.parametrize("isi", [b"a;" * 3000 + b"\n" + b"1;" * 3000, b"kab;skor\nTapin;1\n" + b"1;" * 5000 + b"\n"])
def test_text_with_thousands_of_columns_is_refused(isi: bytes) -> None:
    assert "kolom; batasnya" in refused(isi)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keamanan, "MAKS_BARIS", 20_000)
    assert "baris; batasnya" in refused(b"kab;skor\n" + b"Tapin;1\n" * 30_000)


def test_as_many_rows_as_promised_are_read_with_titles_and_headings_above_them() -> None:
    check_extent(keamanan.MAKS_BARIS + 3, 4)
    with pytest.raises(Ditolak, match=r"3\.000\.200 baris; batasnya 3\.000\.000"):
        check_extent(keamanan.MAKS_BARIS + 200, 4)


def test_cell_of_a_novel_is_refused() -> None:
    assert "huruf" in refused(b"kab;skor\nTapin;" + b"x" * 40_000 + b"\n")
    assert "kutip" in refused(b'kab;skor\nTapin;"' + b"x\n" * 100_000)


@pytest.mark.parametrize("huruf", ["\x00", "\x01", "\x0b", "\x1a", "\x7f", "\x1b"])
def test_control_characters_are_refused(huruf: str) -> None:
    sebab = refused(f"kab;skor\nTapin{huruf};1\n".encode())
    assert "kendali" in sebab or "nol" in sebab


def test_size_limit_holds_for_paths_without_reading_them(tmp_path: Path) -> None:
    berkas = tmp_path / "besar.csv"
    with berkas.open("wb") as f:
        f.truncate(keamanan.MAKS_BERKAS + 1)
    with pytest.raises(Ditolak, match="200 MB"):
        read(berkas)


NAMES = [
    ("../../etc/passwd", "passwd"), ("..\\..\\spi.csv", "spi.csv"), ("C:\\data\\spi.xlsx", "spi.xlsx"), ("/a/b/c.csv", "c.csv"),
    ("spi\u202excsv.exe", "spixcsv.exe"), ("a\x00b\n.csv", "ab.csv"), ("  .. ", "berkas"), ("", "berkas"),
    ("CON.csv", "berkas_CON.csv"),
    ("<img src=x>.csv", "_img src=x_.csv"), ("spi 2024 (akhir).xlsx", "spi 2024 (akhir).xlsx"),
]


@pytest.mark.parametrize(("nama", "bersih"), NAMES)
def test_names_lose_their_tricks(nama: str, bersih: str) -> None:
    assert clean_name(nama) == bersih


@given(st.text(max_size=300))
def test_any_name_becomes_harmless(nama: str) -> None:
    bersih = clean_name(nama)
    assert 0 < len(bersih) <= 120 and not set(bersih) & set('/\\<>:"|?*\0') and bersih not in (".", "..")
    assert clean_name(bersih) == bersih


@pytest.mark.parametrize("isi", ["<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0", "<b>Tapin</b>"])
def test_markup_and_formulas_in_cells_stay_text(isi: str) -> None:
    assert read(buku.xlsx([["kab", "skor"], [isi.lstrip("="), 1]])).grid[0].baris[1][0] == isi.lstrip("=")
    sel = isi.replace('"', '""')
    assert read(f'kab;skor\n"{sel}";1\n'.encode()).grid[0].baris[1][0] == isi
