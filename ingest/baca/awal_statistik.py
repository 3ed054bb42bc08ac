"""SPSS and Stata files by their first bytes, for those who only ask what a file is: their reader takes long to load."""

AWAL = {b"$FL2": "sav", b"$FL3": "sav", b"<stata_dta>": "dta"}
BENTUK = frozenset(AWAL.values())


def statistical_format(awal: bytes) -> str:
    """sav or dta by the first bytes of a file, '' for anything else."""
    return next((bentuk for tanda, bentuk in AWAL.items() if awal.startswith(tanda)), "")
