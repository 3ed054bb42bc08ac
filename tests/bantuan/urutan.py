"""The order of the test files: those that take minutes first, so that no worker is left alone with one at the end."""

from __future__ import annotations

import pytest

# The longest first; all others follow by name.
LAMA = (
    "test_store_simpanan_tahan", "test_peramban_semua", "test_store_paparan", "test_rakor_templat", "test_peramban_paparan",
    "test_peramban_tayang", "test_ingest_ujung", "test_korpus", "test_anggaran", "test_store_simpanan", "test_pages_semua",
    "test_rakor_pptx_angka", "test_peramban_tindak_lanjut", "test_peramban_beranda", "test_peramban_unggah",
    "test_peramban_banding", "test_peramban_bidang", "test_peramban_tayang_tabel", "test_rakor_pptx", "test_pages_unggah",
)


def longest_first(item: pytest.Item) -> int:
    """Place of a test's file; files with the same place keep their order."""
    return LAMA.index(item.path.stem) if item.path.stem in LAMA else len(LAMA)
