"""Rows at the foot of a table that are no data: totals, averages, notes and signatures."""

import re
from collections.abc import Sequence

from ingest.baca.grid import Cell
from ingest.sel.nama import words
from ingest.tabel.judul import TEKS, has_figures, kind

AWAL_RINGKASAN = ("jumlah", "total", "rata", "rerata", "nilai rata", "sub", "grand", "mean", "average")
RINGKASAN = re.compile(
    r"^(nilai|grand|sub)?(jumlah|total|ratarata|rata2|rerata|mean|average)"
    r"(total|jumlah|ratarata|keseluruhan|seluruh\w*|nasional|se\w*|provinsi|prov|kabupaten|kota|kabkota|kab|kalimantan\w*"
    r"|kalbar|kalteng|kalsel|kaltim|kaltara)*$"
)
CATATAN = re.compile(r"^\W*(sumber|catatan|keterangan|ket|note|dicetak|diolah|tanggal cetak)\b\s*[:.)]", re.I)
BINTANG = re.compile(r"^\*+\)?\s*\S")
TANDA_TANGAN = re.compile(
    r"^(mengetahui|menyetujui|disetujui|diperiksa|dibuat oleh|yang membuat|an |a n |plt |ttd|nip |pembina|penata|kepala "
    r"|sekretaris |gubernur |bupati |wali ?kota |inspektur|asisten )",
)
KOTA_TANGGAL = re.compile(r"^[A-Za-z .]+, *([0-9]{1,2}|\.+)? *[A-Za-z]+ +[0-9]{4}$")


def summary_word(teks: str) -> bool:
    """Whether a label says total or average and nothing else: "Jumlah", "Rata-rata Kab/Kota"."""
    return teks.lower().lstrip().startswith(AWAL_RINGKASAN) and bool(RINGKASAN.match(words(teks).replace(" ", "")))


def may_be_foot(pertama: Cell) -> bool:
    """Whether a row whose first text is this one may be a total or a note though it stands right below the data."""
    return summary_word(pertama.strip()) or bool(CATATAN.match(pertama.strip()))


def is_summary(sel: Sequence[Cell], isi: list[int]) -> bool:
    """Whether a row is a total or an average: its first text says so and no other text stands in it."""
    pertama = sel[isi[0]].strip()
    if not summary_word(pertama):
        return False
    return all(kind(sel[k]) != TEKS for k in isi[1:] if sel[k].strip() != pertama)


def is_note(sel: Sequence[Cell], isi: list[int], terpisah: bool) -> bool:
    """Whether a row is a source, a note or part of a signature, none of which hold figures.

    `terpisah`: the row stands apart from the data, as signatures do.
    """
    pertama = sel[isi[0]].strip()
    kata = bool(CATATAN.match(pertama)) or (terpisah and bool(BINTANG.match(pertama)))
    if not kata and terpisah and len(isi) <= 2:
        kata = any(TANDA_TANGAN.match(words(sel[k]) + " ") or KOTA_TANGGAL.match(sel[k].strip()) for k in isi)
    return kata and not has_figures([sel[k] for k in isi])
