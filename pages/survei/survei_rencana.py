"""Before a survey: how many answers it needs, and how sure its score will be."""

import streamlit as st

from charts.kalimat import kata
from survei.ukuran_sampel import answers_needed, invitations, margin

# What scores of satisfaction surveys usually spread by, on a scale of 100.
SIMPANGAN = 15.0
BIASA = 1000


def planner() -> None:
    """A closed panel with three numbers to fill in and two sentences."""
    with st.expander("Sebelum survei: berapa responden diperlukan?", icon=":material/calculate:"):
        with st.container(horizontal=True, gap="small"):
            populasi = st.number_input("Banyak orang yang dilayani", 1, 10_000_000, BIASA, key="s_populasi")
            menjawab = st.number_input("Dari yang ditanya, menjawab (%)", 1, 100, 60, key="s_menjawab")
            simpangan = st.number_input("Simpangan baku nilai (poin)", 1.0, 50.0, SIMPANGAN, key="s_simpangan", format="%.1f")
        perlu = answers_needed(populasi)
        undang = min(populasi, invitations(perlu, menjawab / 100))
        st.markdown(
            f"Perlu **{kata.angka(perlu, 0)} jawaban** dari {kata.angka(populasi, 0)} orang (tabel Krejcie–Morgan, yang dipakai "
            f"PermenPANRB 14/2017); tanyai **{kata.angka(undang, 0)} orang**."
        )
        jauh = kata.angka(margin(perlu, populasi, simpangan), 2)
        st.caption(f"Nilainya kira-kira ± {jauh} poin (95%). Untuk setiap unit yang ingin dibandingkan diperlukan sebanyak itu.")
