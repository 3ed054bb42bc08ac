"""Asks a second package what it makes of the invented surveys, and prints how far it is from taksiran.csv.

Run by hand in this folder with `pip install svy==0.35.0` (polars comes with it); nothing of it is needed by tests or at run time.
What it said is written down in docs/survei.md.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

# Installed by hand only.
svy: Any = import_module("svy")
pl: Any = import_module("polars")
FOLDER = Path(__file__).parent
SEMUA = "semua"
# Kinds of taksiran.csv that both have a name for.
JENIS: dict[str, Callable[..., Any]] = {
    "rata_rata": lambda e, **w: e.mean(y="nilai", drop_nulls=True, **w),
    "total": lambda e, **w: e.total(y="nilai", drop_nulls=True, **w),
    "rasio": lambda e, **w: e.ratio(y="biaya", x="kali", **w),
    "bagian_logit": lambda e, **w: e.prop(y="ya", ci_method="logit", **w),
    "bagian_beta": lambda e, **w: e.prop(y="ya", ci_method="beta", **w),
}


def sample(nama: str, berpopulasi: bool) -> Any:
    """One survey with its design; of strata with one unit the others' mean is taken."""
    data = pl.read_csv(FOLDER / "responden.csv", infer_schema_length=None).filter(pl.col("survei") == nama)
    dua = data["populasi_ssu"].null_count() == 0
    besar = svy.PopSize(psu="populasi_psu", ssu="populasi_ssu") if dua else "populasi_psu"
    tahap = {"ssu": "ssu"} if dua else {}
    return svy.Sample(data, svy.Design(
        stratum="strata", psu="psu", wgt="bobot", pop_size=besar if berpopulasi else None, singleton="scale", **tahap))


def second(contoh: Any, jenis: str, kelompok: str) -> dict[str, float]:
    """est, se, lci, uci and df of one kind in one group."""
    milik = {} if kelompok == SEMUA else {"where": svy.col("kelompok") == kelompok}
    return dict(JENIS[jenis](contoh.estimation, **milik).to_dicts()[-1])


def main() -> None:
    """A line a design: the largest relative distance of estimate, standard error and bounds, and of degrees of freedom."""
    rujukan = pl.read_csv(FOLDER / "taksiran.csv", infer_schema_length=None).filter(pl.col("jenis").is_in(list(JENIS)))
    for (nama, berpopulasi), milik in rujukan.group_by("survei", "berpopulasi", maintain_order=True):
        contoh = sample(str(nama), bool(berpopulasi))
        jauh: dict[tuple[str, str], float] = {}
        for r in milik.iter_rows(named=True):
            lain = second(contoh, r["jenis"], r["kelompok"])
            pasang = {"taksiran": "est", "galat_baku": "se", "bawah": "lci", "atas": "uci", "derajat_bebas": "df"}
            for satu, dua in pasang.items():
                beda = abs(float(lain[dua]) - float(r[satu])) / max(abs(float(r[satu])), 1e-12)
                jauh[r["jenis"], satu] = max(beda, jauh.get((r["jenis"], satu), 0.0))
        print(nama, "dengan populasi" if berpopulasi else "tanpa populasi")
        for kunci, beda in jauh.items():
            if beda > 1e-9:
                print("   ", *kunci, f"{beda:.1e}")


if __name__ == "__main__":
    main()
