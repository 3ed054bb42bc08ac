"""One row of the registry of charts, and the kinds of charts."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from charts.garis import perlu_garis
from charts.kalimat.terbit import any_published, has
from charts.panel import perlu_panel
from charts.sebar import perlu_sebar
from charts.spine import perlu_spine
from charts.tahap import perlu_tahap
from sajian.partisipasi import UKURAN
from sajian.sel_spm import perlu_triwulan

# The kinds of charts, each with what decides whether rows hold enough to draw.
JENIS: dict[str, Callable[[pd.DataFrame], bool]] = {
    **dict.fromkeys(("bagian", "batang", "deret", "matriks", "peta", "rincian", "tartan", "ubin"), any_published),
    **dict.fromkeys(("kelompok", "sebelum_sesudah", "tumpuk"), has("nilai")),
    **dict.fromkeys(("komitmen", "perhatian"), lambda data: not data.empty),
    "beban": has("beban"),
    "dua_tahun": has("selisih"),
    "garis": perlu_garis,
    "jalan": has("persen_jalan"),
    "layanan": has("nilai", "persen_hitung"),
    "panel": perlu_panel,
    "partisipasi": has(*UKURAN),
    "sebar": perlu_sebar,
    "sebaran": lambda data: bool(data["cukup"].any()),
    "spine": perlu_spine,
    "tahap": perlu_tahap,
    "triwulan": perlu_triwulan,
}
# Kinds that show the main indicators together, whichever the view names.
SEMUA_INDIKATOR = {"perhatian", "tartan", "ubin"}


@dataclass(frozen=True)
class Bagan:
    """One chart of one page. `jenis`: key of JENIS, the kind of chart."""

    kunci: str
    nama: str
    halaman: str
    jenis: str

    def perlu(self, data: pd.DataFrame) -> bool:
        """Is there enough to draw in these rows."""
        return JENIS[self.jenis](data)
