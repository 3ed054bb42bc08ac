"""The picker of the regions compared: a scope, or regions chosen one by one."""

import streamlit as st

from charts.kalimat import kata
from pages.bersama import kotak_pilih as pilih
from pages.bersama.konteks_halaman import Konteks, change
from sajian.tampilan import LINGKUP, MAKS_PILIHAN, PILIHAN
from store.dasar.cache import once

KUNCI = "w_pilih"


def scope_select(k: Konteks, label: str) -> None:
    """A select box for the scope in view; for regions of one's own choice with a box to choose them in."""
    pilih.select("lingkup", label, LINGKUP, lambda v: kata.LINGKUP[v])
    if k.tampilan.lingkup == PILIHAN:
        _own(k)


def _own(k: Konteks) -> None:
    nama = offered(k)
    st.session_state[KUNCI] = [kode for kode in k.tampilan.terpilih if kode in nama]
    st.multiselect(
        f"Daerah pilihan (paling banyak {MAKS_PILIHAN})", list(nama), key=KUNCI, format_func=nama.__getitem__,
        on_change=_take_over, max_selections=MAKS_PILIHAN, placeholder="Ketik sebagian nama",
        help="Semuanya kabupaten/kota atau semuanya provinsi. Kosongkan untuk memilih tingkat yang lain lewat saringan di atas.",
    )


def _take_over() -> None:
    change(pilih=",".join(st.session_state[KUNCI]))


@once
def offered(k: Konteks) -> dict[str, str]:
    """Names by code of the regions that may be compared with the first one chosen: all kabupaten/kota, or all provinces."""
    kabkota = "." in k.tampilan.terpilih[0]
    wilayah = k.tanya("nilai_lingkup", indikator="", lingkup="kalimantan" if kabkota else "provinsi_kalimantan", prov="")
    return dict(zip(wilayah["kode_wilayah"], wilayah["nama_tampil"]))
