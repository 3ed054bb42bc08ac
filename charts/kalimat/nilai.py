"""Rows in words: their figures, the words that stand for them, the last one known, the rank, and tables of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from charts.kalimat import kata

Baris = Mapping[str, Any]
# What may stand for a number that was not published, the first that says something.
SEBUTAN = ("predikat",)
KOSONG = float("nan")
TANPA_PERINGKAT = "–"
# Letters of a line of a hover.
LEBAR_PETUNJUK = 52
# What stands below a heading: a column as it is, or what is said of a row.
Kolom = str | Callable[[Baris], object]


def published(data: pd.DataFrame) -> pd.Series:
    """True for each row with a published value or predicate; `data` has nilai and predikat."""
    return data["nilai"].notna() | data["predikat"].notna()


def is_published(baris: Baris) -> bool:
    """Has one row a published value or predicate."""
    return not (kata.kosong(baris["nilai"]) and kata.kosong(baris["predikat"]))


def any_published(data: pd.DataFrame) -> bool:
    """Is there a published value or predicate at all."""
    return bool(published(data).any())


def has(*kolom: str) -> Callable[[pd.DataFrame], bool]:
    """Asks rows whether one of these columns holds anything at all."""
    return lambda data: not data.empty and any(data[k].notna().any() for k in kolom)


def value(
    baris: Baris, satuan: str, desimal: int, *, tanpa: tuple[str, ...] = SEBUTAN, tanda: tuple[str, ...] = (),
) -> str:
    """'64,15 · R', '26%', 'BB', '26% (2022)' where years are mixed, or 'belum terkumpul'.

    `baris`: nilai, desimal_sumber and the columns named: `tanpa`, those that stand for an absent number, and `tanda`,
    those that stand behind it; of each the first that is not empty.
    """
    if kata.kosong(baris["nilai"]):
        sebutan = first(baris, tanpa)
        return f"{sebutan}{doubt(baris)}{own_year(baris)}" if sebutan else kata.BELUM_ADA
    teks = f"{kata.bersatuan(baris['nilai'], satuan, desimal, baris['desimal_sumber'])}{doubt(baris)}"
    ikut = first(baris, tanda)
    return f"{teks} · {ikut}{own_year(baris)}" if ikut else f"{teks}{own_year(baris)}"


def aligned(baris: Sequence[Baris], kolom: str = "") -> list[Baris]:
    """Rows of figures that stand under each other, all with as many digits as the most exact of their column (`kolom`)."""
    milik: dict[object, float] = {}
    for r in baris:
        if not kata.kosong(r["nilai"]) and not kata.kosong(r["desimal_sumber"]):
            milik[r.get(kolom)] = max(r["desimal_sumber"], milik.get(r.get(kolom), 0))
    return [r if r.get(kolom) not in milik else {**r, "desimal_sumber": milik[r.get(kolom)]} for r in baris]


def own_year(baris: Baris) -> str:
    """' (2022)' of a row whose year must be said beside its figure, because the rows are of several years; else ''."""
    tahun = baris.get("tahun_sebut")
    return "" if kata.kosong(tahun) else f" ({int(tahun)})"  # type: ignore[arg-type]


def doubt(baris: Baris, kapan: str = "") -> str:
    """The sign behind a figure to be read with care, a key of andal.TANDA; '' where all is well. `kapan` as in `figure`."""
    return kata.teks(baris.get(f"tanda_ragu_{kapan}" if kapan else "tanda_ragu"))


def trust(baris: Baris, kapan: str = "") -> list[str]:
    """'3 sumber sepakat' and what else is known of a figure, as lines of a hover; none where nothing is known."""
    isi = kata.awal_besar(kata.teks(baris.get(f"andal_{kapan}" if kapan else "andal")))
    return kata.bungkus(isi, LEBAR_PETUNJUK).split("<br>") if isi else []


def short_year(baris: Baris) -> str:
    """The same in a cell: an apostrophe and the last two digits."""
    tahun = baris.get("tahun_sebut")
    return "" if kata.kosong(tahun) else f" '{int(tahun) % 100:02d}"  # type: ignore[arg-type]


def mixed_years(data: pd.DataFrame) -> str:
    """'tahun berbeda, 2022–2024' of rows whose figures are of several years, 'angka 2024' where they are of one; else ''."""
    tahun = data["tahun_sebut"].dropna() if "tahun_sebut" in data else []
    if not len(tahun):
        return ""
    dari, sampai = int(min(tahun)), int(max(tahun))
    return f"angka {sampai}" if dari == sampai else f"tahun berbeda, {dari}–{sampai}"


def figure(baris: Baris, kapan: str = "") -> str:
    """'67,76', '83,16%', or 'belum terkumpul': the row's nilai in its satuan and desimal; with `kapan` its nilai_`kapan`."""
    nilai, presisi = (f"nilai_{kapan}", f"desimal_{kapan}") if kapan else ("nilai", "desimal_sumber")
    return kata.bersatuan(baris[nilai], baris["satuan"], int(baris["desimal"]), baris[presisi])


def with_doubt(baris: Baris, kapan: str = "") -> str:
    """'67,76†': the same with the sign of its doubt behind it."""
    return f"{figure(baris, kapan)}{doubt(baris, kapan)}"


def change(baris: Baris, kolom: str = "perubahan") -> str:
    """'naik 1,20 poin': a difference of the row in its satuan and desimal."""
    return kata.perubahan(baris[kolom], int(baris["desimal"]), kata.satuan_selisih(baris["satuan"]))


def rows(data: pd.DataFrame, *kolom: str) -> list[dict[str, Any]]:
    """Rows as plain values, each column read once; of the columns named, by default of all."""
    pakai = kolom or tuple(data.columns)
    # Column by column pandas hands out all of them sooner than each by its name.
    isi = [data[k] for k in kolom] if kolom else [satu for _, satu in data.items()]
    return [dict(zip(pakai, r)) for r in zip(*map(values, isi))]


def values(kolom: pd.Series) -> list[Any]:
    """A column as plain values, nan where a text is missing."""
    if not isinstance(kolom.dtype, pd.StringDtype):
        return list(kolom.tolist())
    # A column of texts with gaps takes pandas twenty times as long.
    return [KOSONG if isi is None else isi for isi in kolom.array.__arrow_array__().to_pylist()]


def table(data: pd.DataFrame, kolom: Mapping[str, Kolom]) -> pd.DataFrame:
    """Rows under headings: the text of a column ('' where it is empty), or what a function of the row gives."""
    isi = [[kata.teks(r[k]) if isinstance(k, str) else k(r) for k in kolom.values()] for r in rows(data)]
    return pd.DataFrame(isi, columns=list(kolom))


def named(baris: Baris) -> str:
    """'Perangkat daerah: dinas': the indicator, and what of it the row is about."""
    return str(baris["nama_pendek"]) if kata.kosong(baris["rincian"]) else f"{baris['nama_pendek']}: {baris['rincian']}"


def number(nilai: object) -> float | None:
    """A figure of a row; None where it was not published."""
    return None if kata.kosong(nilai) else float(nilai)  # type: ignore[arg-type]


def interval(baris: Baris, kapan: str = "") -> tuple[float, float] | None:
    """How far the published interval of a row reaches below and above its figure; None without one. `kapan` as in `figure`."""
    akhir = f"_{kapan}" if kapan else ""
    nilai, bawah, atas = (number(baris.get(f"{k}{akhir}")) for k in ("nilai", "batas_bawah", "batas_atas"))
    return None if nilai is None or bawah is None or atas is None else (nilai - bawah, atas - nilai)


def grade(mutu: object) -> int:
    """Number of a category's colour, 1 the best; 0 without a category."""
    return 0 if kata.kosong(mutu) else int(mutu)  # type: ignore[call-overload]


def hint(judul: object, *baris: str) -> str:
    """What a mark says to the pointer: its name in bold, then the lines that say something, all to the letter."""
    return "<br>".join([f"<b>{kata.harfiah(judul)}</b>", *(kata.harfiah(b) for b in baris if b)])


def outcome(baris: Baris) -> str:
    """How a row stands to what it is compared with, a key of kata.HASIL."""
    return "tidak_dibandingkan" if kata.kosong(baris["hasil"]) else str(baris["hasil"])


def missing(data: Iterable[Baris], utuh: bool = True) -> str:
    """'belum terkumpul di dasbor, tidak diumumkan': why rows without a figure have none, each reason once; '' without such.

    Reasons are those of `alasan_kosong`; without it nothing is known of the row.
    """
    return ", ".join(dict.fromkeys(kata.sebab(r.get("alasan_kosong"), utuh) for r in data if not is_published(r)))


def first(baris: Baris, kolom: tuple[str, ...]) -> str:
    """The first of some columns that says something, its underscores as spaces; '' when none does."""
    return next((str(baris[k]).replace("_", " ") for k in kolom if not kata.kosong(baris[k])), "")


def last(baris: Baris, satuan: str, desimal: int) -> str:
    """'86,39 (2023)': the last figure ever published with its year; '' without any."""
    nilai = last_value(baris, satuan, desimal)
    return f"{nilai} ({int(baris['tahun_terakhir'])})" if nilai else ""


def last_value(baris: Baris, satuan: str, desimal: int) -> str:
    """The last figure ever published, from nilai_, predikat_, desimal_ and tahun_terakhir; '' without any."""
    if kata.kosong(baris["tahun_terakhir"]):
        return ""
    if kata.kosong(baris["nilai_terakhir"]):
        return str(baris["predikat_terakhir"])
    return kata.bersatuan(baris["nilai_terakhir"], satuan, desimal, baris["desimal_terakhir"])


def rank(baris: Baris, tanpa: str = TANPA_PERINGKAT) -> str:
    """'3 dari 9' from peringkat, n_peringkat and bersama; `tanpa` without a rank, and for a single region, no ranking."""
    if kata.kosong(baris["peringkat"]) or baris["n_peringkat"] < 2:
        return tanpa
    return kata.urutan(baris["peringkat"], baris["n_peringkat"]) + kata.shared(baris.get("bersama", 0))
