"""Rows that stand in quotes whole are taken out of them; rows that only hold quoted cells are left as they are."""

import pytest

from ingest.baca.bungkus import wrapped
from tests.bantuan.unggah import checked, rows

BARIS = [("63.05", 71.94), ("63.03", 68.05)]


@pytest.mark.parametrize("isi", [
    '"Kab/Kota;SPI 2024"\n"Tapin;71,94"\n"Banjar;68,05"\n',
    '"Kab/Kota,SPI 2024"\r\n"Tapin,""71,94"""\r\n"Banjar,""68,05"""\r\n',
    'Kab/Kota,SPI 2024\n"Tapin,71.94"\n"Banjar,68.05"\n',
    '"Kab/Kota,SPI 2024";\n"Tapin,71.94";\n"Banjar,68.05";\n',
])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16"])
def test_rows_in_quotes_are_read(isi: str, sandi: str) -> None:
    hasil = checked(isi.encode(sandi), himpunan="spi")
    assert rows(hasil, "kode_wilayah", "nilai") == BARIS
    assert any("terbungkus tanda kutip" in t.sebab for t in hasil.peringatan)


@pytest.mark.parametrize("isi", [
    '"Kab/Kota";"SPI"\n"Tapin";"71,94"\n', '"Sumber: KPK, 2024"\nKab,SPI\nTapin,71.94\nBanjar,68.05\n', '"Tapin"\n"Banjar"\n',
    '"a ""b"" c","d"\n"e","f"\n',
])
def test_other_quotes_are_left_alone(isi: str) -> None:
    assert not wrapped(isi.splitlines(keepends=True))
