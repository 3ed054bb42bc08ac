"""A workbook of one sheet whose cells are text."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from xlsxwriter import Workbook

from ingest.baca.keamanan import MAKS_HURUF_SEL

# Nothing that looks like a formula, an address or a number becomes one; rows leave memory as soon as they are written.
SETELAN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "constant_memory": True}


def write_book(
    tujuan: Path, nama: str, baris: Iterable[Sequence[str]], *, kepala: int = 0, lebar: float = 0,
    gaya: Mapping[str, object] | None = None,
) -> None:
    """The rows as one sheet called `nama`.

    `kepala`: rows in bold at the top. `lebar`: letters a column, 0 for the program's own width. `gaya`: look of every
    cell, as xlsxwriter names it; then empty cells have it too.
    """
    with Workbook(tujuan, SETELAN) as buku:
        lembar = buku.add_worksheet(nama)
        biasa = buku.add_format(dict(gaya)) if gaya else None
        tebal = buku.add_format({**(gaya or {}), "bold": True})
        kolom = 0
        for urut, isi in enumerate(baris):
            kolom = max(kolom, len(isi))
            for letak, teks in enumerate(isi):
                format_ = tebal if urut < kepala else biasa
                if teks:
                    lembar.write_string(urut, letak, teks[:MAKS_HURUF_SEL], format_)
                else:
                    lembar.write_blank(urut, letak, None, format_)
        if lebar and kolom:
            lembar.set_column(0, kolom - 1, lebar)
