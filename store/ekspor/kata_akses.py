"""Words about access: roles, events, and what is said when signing in failed; rows of data/akses/ as shipped."""

from functools import cache

from store.ekspor.baca import read_text
from store.ekspor.berkas_ekspor import FOLDER_DATA

FOLDER = FOLDER_DATA / "akses"


@cache
def roles() -> dict[str, dict[str, str]]:
    """Rows of peran.csv by role, from the fewest rights to the most."""
    semua = read_text(FOLDER / "peran.csv").to_dict("records")
    return {str(b["peran"]): b for b in sorted(semua, key=lambda b: int(b["urutan"]))}


@cache
def events() -> dict[str, str]:
    """Name of each kind of event by its key."""
    return {str(b["kejadian"]): str(b["nama"]) for b in read_text(FOLDER / "kejadian.csv").to_dict("records")}


@cache
def sign_in_news() -> dict[str, str]:
    """What is said after an attempt to sign in or out, by the provider's word for it or ours."""
    return {str(b["kabar"]): str(b["kalimat"]) for b in read_text(FOLDER / "kabar.csv").to_dict("records")}
