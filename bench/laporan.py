"""Measurements to files: results.json with every number, RESULTS.md to be read."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from bench.hitung import KINI, LAMA, LANTAI, Ukuran, summary
from charts.kalimat import kata

T = TypeVar("T")
KEPALA = ("Sasaran", "baris terburuk", KINI, LANTAI, LAMA, "batas", "putusan")
BERKAS, HALAMAN = "results.json", "RESULTS.md"
PEMBUKA = (
    "Ditulis oleh `make bench`; angka yang sama ada di `results.json`. Isi sel: median / persentil 95, satu angka bila "
    "keduanya sama. **kini** ialah kode ini, **lama** kode pembanding yang diukur berselang-seling dengannya, **lantai** "
    "yang paling sedikit mungkin di mesin ini (halaman Streamlit kosong atau berbagan polos, dilayani dengan cara sama)."
)


def part(judul: str, catatan: Sequence[str], ukuran: Sequence[Ukuran]) -> dict[str, Any]:
    """One part as it is kept: title, remarks, and every measurement in short."""
    isi = [(u, summary(u.sampel)) for u in ukuran]
    baris = [
        {"tabel": u.tabel, "baris": u.baris, "kolom": u.kolom, "peserta": u.peserta,
         "n": r.n, "tengah": round(r.tengah, 3), "p95": round(r.p95, 3)}
        for u, r in isi
    ]
    return {"judul": judul, "catatan": list(catatan), "ukuran": baris}


def number(nilai: float) -> str:
    """As precise as it is small: 12.345, 12,3, 1,23."""
    return kata.angka(nilai, 0 if abs(nilai) >= 100 or nilai == int(nilai) else 1 if abs(nilai) >= 10 else 2)


def cell(ukuran: dict[str, Any]) -> str:
    """Median and 95th percentile; one number when they are the same."""
    tengah, p95 = number(ukuran["tengah"]), number(ukuran["p95"])
    return tengah if tengah == p95 else f"{tengah} / {p95}"


def table(ukuran: Sequence[dict[str, Any]]) -> list[str]:
    """Lines of a Markdown table: a row each `baris`, a column each `kolom` and who was measured; a dash for what is not there."""
    kolom = _unique((u["kolom"], u["peserta"]) for u in ukuran)
    isi = {(u["baris"], u["kolom"], u["peserta"]): cell(u) for u in ukuran}
    kepala = ["", *(f"{k}, {p}" if k else p for k, p in kolom)]
    baris = [[b, *(isi.get((b, k, p), "–") for k, p in kolom)] for b in _unique(u["baris"] for u in ukuran)]
    return [_line(kepala), _line(["---", *["--:"] * len(kolom)]), *map(_line, baris)]


def targets(putusan: Sequence[dict[str, Any]]) -> list[str]:
    """Lines of a Markdown table: a row each target with the numbers of all, limit and verdict; under it why some are not kept."""
    baris = [
        [p["sasaran"], p.get("baris", ""), *("–" if p.get(k) is None else number(p[k]) for k in (KINI, LANTAI, LAMA, "batas")),
         p["putusan"]]
        for p in putusan
    ]
    sebab = [f"- **{p['sasaran']}**: {p['sebab']}" for p in putusan if "sebab" in p]
    tabel = [_line(KEPALA), _line(["---", "---", *["--:"] * 4, "---"]), *map(_line, baris)]
    return [*tabel, *(["", "Mengapa terlampaui:", "", *sebab] if sebab else [])]


def markdown(hasil: dict[str, Any]) -> str:
    """The whole page from what results.json holds."""
    mesin = [f"- {nama}: {isi}" for nama, isi in hasil["mesin"].items()]
    baris = ["# Hasil pengukuran", "", PEMBUKA, "", "## Mesin", "", *mesin]
    if hasil.get("sasaran"):
        baris += ["", "## Sasaran", "", *targets(hasil["sasaran"])]
    for bagian in hasil["bagian"].values():
        baris += ["", f"## {bagian['judul']}", *(f"\n{c}" for c in bagian["catatan"])]
        for nama in _unique(u["tabel"] for u in bagian["ukuran"]):
            pilihan = [u for u in bagian["ukuran"] if u["tabel"] == nama]
            baris += ["", f"### {nama}", "", *table(pilihan), "", _counted(pilihan)]
    return "\n".join(baris) + "\n"


def read(folder: Path) -> dict[str, Any]:
    """What an earlier run kept in this folder; empty without one."""
    berkas = folder / BERKAS
    return dict(json.loads(berkas.read_text(encoding="utf-8"))) if berkas.exists() else {"mesin": {}, "bagian": {}}


def write(folder: Path, hasil: dict[str, Any]) -> None:
    """Both files into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / BERKAS).write_text(json.dumps(hasil, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (folder / HALAMAN).write_text(markdown(hasil), encoding="utf-8")


def _counted(ukuran: Sequence[dict[str, Any]]) -> str:
    banyak = sorted({u["n"] for u in ukuran})
    return f"Sampel tiap sel: {banyak[0]}" + (f" sampai {banyak[-1]}." if len(banyak) > 1 else ".")


def _line(sel: Iterable[str]) -> str:
    return f"| {' | '.join(sel)} |"


def _unique(isi: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(isi))
