"""The way to years that do have figures: links where the chosen one has few or none, a strip under charts of regions."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.kalimat.nilai import rows
from pages.bersama.konteks_halaman import Konteks, change
from pages.bersama.tautan import link
from pages.bersama.tempat_lain import years
from store.dasar.cache import once


def other_years(k: Konteks, halaman: str, indikator: tuple[str, ...]) -> None:
    """Links to the other years with published figures of the province; nothing when there are none.

    `halaman`: key of the page to stay on; `indikator`: what that page is about.
    """
    lain = years(k, indikator)
    if not lain:
        return
    st.caption("Tahun lain yang ada angkanya:")
    with st.container(horizontal=True, gap="small"):
        for label, tahun in lain:
            link(halaman, label, tahun=tahun)


def year_strip(
    k: Konteks, kunci: str, indikator: tuple[str, ...], lingkup: str = "", *, rincian: str = "", di: DeltaGenerator | None = None,
) -> None:
    """Under a chart of several regions: the years with the number of regions in each; a click goes to that year.

    A click on the year in view goes back to the newest figures. `kunci`: of the chart; `lingkup`: its scope, by default
    that of the view; `di`: the column it stands in. Nothing without any year.
    """
    daerah = regions_by_year(k, indikator, lingkup or k.tampilan.lingkup, rincian)
    if not daerah:
        return
    widget = f"th_{kunci}"
    st.session_state[widget] = k.tampilan.pilihan_tahun if k.tampilan.pilihan_tahun in daerah else None
    (st if di is None else di).pills(
        "Banyaknya daerah yang ada angkanya menurut tahun; klik untuk ke tahun itu", list(daerah), key=widget,
        format_func=lambda t: f"{t} · {daerah[t]}", on_change=_go, args=(widget,),
    )


def _go(widget: str) -> None:
    change(pilihan_tahun=st.session_state[widget] or 0)


@once
def regions_by_year(k: Konteks, indikator: tuple[str, ...], lingkup: str, rincian: str) -> dict[int, int]:
    """How many regions of a scope have a figure of one of the indicators, by year, the newest last."""
    data = rows(k.tanya("tahun_berdata", indikator=indikator, rincian=rincian, lingkup=lingkup))
    return {int(b["tahun"]): int(b["daerah"]) for b in reversed(data) if b["tahun"] in k.pilihan.tahun}
