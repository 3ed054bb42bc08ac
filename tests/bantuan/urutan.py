"""The order of the test files: those that take minutes first, so that no worker is left alone with one at the end."""

import pytest

from tests.bantuan.berkas import ROOT

# The longest first; all others follow by name.
LAMA = (
    "store/test_simpanan_tahan", "peramban/test_semua", "store/test_buku_paparan", "rakor/test_templat_rakor",
    "peramban/test_paparan", "peramban/test_tayang", "ingest/test_ujung", "ingest/test_korpus",
    "rumah/test_anggaran", "store/test_simpanan", "pages/test_semua", "rakor/pptx/test_angka_salindia",
    "peramban/test_tindak_lanjut", "peramban/test_beranda", "peramban/test_unggah", "peramban/test_banding",
    "peramban/test_bidang", "peramban/test_tayang_tabel", "rakor/pptx/test_pptx", "pages/test_unggah",
)


def longest_first(item: pytest.Item) -> int:
    """Place of a test's file; files with the same place keep their order."""
    nama = item.path.relative_to(ROOT / "tests").with_suffix("").as_posix()
    return LAMA.index(nama) if nama in LAMA else len(LAMA)
