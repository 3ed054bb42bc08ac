"""The map of a page: province or kabupaten/kota shapes beside a tile grid; a click goes one level down."""

from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tahun_lain import year_strip
from pages.bersama.tautan import leave_for
from sajian.beranda import LINGKUP
from sajian.daftar import serve


def region_map(k: Konteks, kunci: str) -> None:
    """Shapes of the province's kabupaten/kota, of the five provinces, or the tile grid, for the indicator in view."""
    sajian = serve(kunci, k)
    draw(
        sajian, saat_klik=_clicked, catatan=sajian.catatan,
        petunjuk="" if k.tampilan.bentuk == "petak" else "Klik daerah untuk turun satu tingkat.",
    )
    year_strip(k, kunci, (k.tampilan.indikator,), LINGKUP[k.tampilan.bentuk])


def _clicked(kode: str) -> None:
    if "." in kode:
        leave_for("profil", daerah=kode)
    else:
        leave_for("beranda", prov=kode, daerah="", bentuk="kab")
