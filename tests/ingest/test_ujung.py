"""From end to end: any figures in any spelling and format come out exactly, or the file is held; never other rows."""

import random
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ingest.hasil import OK
from ingest.jalan import Permintaan, check
from store import Versi
from tests.bantuan.acakan import DAERAH, Acakan, make
from tests.bantuan.acuan import only_references

KINI = 2026
BIASA: dict[str, Any] = {"suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]}


@pytest.fixture(scope="module")
def acuan() -> Iterator[Versi]:
    """What the files are read with."""
    with only_references() as pada:
        yield pada


def read(isi: bytes, nama: str, himpunan: str, acuan: Versi) -> list[dict[str, object]] | None:
    """Rows that would be stored, None when the file is held."""
    hasil = check(Permintaan(isi, nama, himpunan, versi=acuan, kini=KINI))
    try:
        assert hasil.status == OK or hasil.galat or hasil.pertanyaan
        return list(hasil.rows()) if hasil.status == OK else None
    finally:
        hasil.close()


def figures(baris: list[dict[str, object]]) -> Counter[tuple[object, ...]]:
    """Year, region and exact value of the rows that have one."""
    return Counter((b["tahun"], b["kode_wilayah"], Decimal(str(b["nilai"]))) for b in baris if b["nilai"] is not None)


@settings(max_examples=120, **BIASA)
@given(st.randoms(use_true_random=False))
def test_any_file_is_read_exactly_or_held(acuan: Versi, r: random.Random) -> None:
    acak: Acakan = make(r)
    baris = read(acak.isi, acak.nama, acak.himpunan, acuan)
    if baris is not None:
        assert figures(baris) == Counter(acak.baris), acak.riwayat
        lain = {(b["indikator"], b["rincian"], b["periode"], b["predikat"]) for b in baris}
        assert lain <= {(acak.indikator, "", "tahunan", "")}, acak.riwayat


@settings(max_examples=60, **BIASA)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=12), min_size=1, max_size=4), st.sampled_from([";", ",", "\t"]))
@example(["71.94", "68,10"], ";")
@example(["1.234"], ";")
@example(["71,94"], ",")
@example(["٧١", "７１,94"], ";")
def test_a_cell_becomes_no_number_it_does_not_spell(acuan: Versi, sel: list[str], pemisah: str) -> None:
    """Whatever text stands in the column of figures, a published number is that text with one decimal sign."""
    daerah = [nama[0] for kode, nama in DAERAH.items() if len(kode) == 5]
    isi = pemisah.join(("Daerah", "Tahun", "Indeks SPI")) + "\n"
    isi += "".join(pemisah.join((d, "2023", s)) + "\n" for d, s in zip(daerah, sel))
    baris = read(isi.encode("utf-8", "replace"), "uji.csv", "spi", acuan)
    for b in baris or []:
        if b["nilai"] is not None:
            assert any(_spells(s, Decimal(str(b["nilai"]))) for s in sel), (sel, b)


def _spells(sel: str, nilai: Decimal) -> bool:
    digit = "".join(h for h in sel if h in "0123456789,.-").strip(",.").replace(",", ".")
    try:
        return Decimal(digit) == nilai
    except ArithmeticError:
        return False


@settings(max_examples=40, **BIASA)
@given(st.binary(max_size=400), st.sampled_from(["uji.csv", "uji.xlsx", "uji.parquet", "uji.ods", "uji.xls"]))
def test_any_bytes_are_held_or_read_without_a_fault(acuan: Versi, isi: bytes, nama: str) -> None:
    assert read(isi, nama, "", acuan) is None
