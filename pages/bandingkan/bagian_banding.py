"""What stands below a comparison: figures of another kind, how to read it."""

import streamlit as st

from pages.bandingkan import isi_bandingkan as isi
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tabel_angka import show


def reading(k: Konteks) -> None:
    """How to read the ranked bars, with what the catalogue says of the indicator."""
    indikator = k.indikator()
    with st.expander("Cara membaca", icon=":material/help:"):
        st.write(f"**{indikator['nama']}.** {indikator['keterangan']}")
        st.write(
            "Warna dan huruf di belakang nilai: kategori menurut predikat terbit atau ambang tahun itu; garis tipis "
            "bernama: awal kategori. Garis putus-putus: pembanding. Batang selalu mulai dari nol; bila semua nilai "
            "berdekatan dipakai titik pada sumbu yang tidak mulai dari nol. Peringkat dan kuartil hanya menghitung "
            f"daerah yang ada angkanya; kuartil perlu paling sedikit {k.tetapan('minimal_kuartil')} daerah."
        )


def not_final(k: Konteks) -> None:
    """Figures outside the final yearly series, apart and named; nothing when there are none."""
    lain = isi.not_final(k)
    if lain.empty:
        return
    st.header("Angka lain, di luar peringkat")
    st.caption("Triwulan, sementara, versi pemda, atau diragukan: tidak dicampur dengan hasil tahunan final.")
    show(lain, alt="Angka di luar deret tahunan final")
