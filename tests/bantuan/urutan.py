"""The order of the test files: those that take minutes first, so that no worker is left alone with one at the end."""

import pytest

from tests.bantuan.berkas import ROOT

# The longest first; all others follow by name.
LAMA = (
    "peramban/test_semua", "store/pembukuan/test_simpanan_bunuh", "peramban/test_paparan", "rakor/test_templat_rakor",
    "store/danau/test_putus", "store/danau/test_bunuh", "store/danau/test_banyak_proses", "pages/test_banyak_mesin",
    "pages/test_survei_gelombang", "ingest/test_dua_jalan", "ingest/test_ujung", "ingest/test_korpus", "peramban/test_bagan",
    "pages/test_unggah", "peramban/test_survei", "peramban/test_unggah", "store/pembukuan/test_buku_gelombang",
    "peramban/test_tindak_lanjut", "rumah/test_anggaran", "store/pembukuan/test_simpanan", "store/pembukuan/test_simpanan_tahan",
    "peramban/test_tayang", "peramban/test_beranda", "pages/test_survei", "ingest/periksa/test_sepadan", "pages/test_semua",
    "ingest/terbit/test_terpisah", "ingest/terbit/test_templat", "pages/test_riwayat", "store/pangkalan/test_besar",
    "ingest/terbit/test_terbit", "peramban/test_bidang_spi", "ingest/jawaban/gelombang/test_gelombang_rahasia",
    "peramban/test_banding", "sajian/test_daftar", "rakor/pptx/test_angka_salindia", "pages/test_tindak_lanjut",
    "peramban/test_tayang_tabel", "store/pembukuan/test_buku_paparan", "peramban/test_bidang", "peramban/test_saringan",
    "pages/test_banding", "rakor/pptx/test_pptx", "pages/test_paparan",
)


def longest_first(item: pytest.Item) -> int:
    """Place of a test's file; files with the same place keep their order."""
    nama = item.path.relative_to(ROOT / "tests").with_suffix("").as_posix()
    return LAMA.index(nama) if nama in LAMA else len(LAMA)
