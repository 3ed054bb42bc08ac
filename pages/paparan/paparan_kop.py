"""The letterhead of a province's meetings on page Paparan: remembered once, used by every paparan of that province."""

from dataclasses import replace

import streamlit as st

from ingest.terbit.hak import Boleh, TidakBoleh
from pages.bersama import paparan_kerja
from pages.bersama.naskah import text
from rakor.kop import MAKS_LOGO, MAKS_TEMPLAT, Kop, load, save
from rakor.paparan import Paparan, PaparanSalah
from rakor.pptx import TemplatSalah
from rakor.pptx.tata import office
from store import SimpananGagal

KUNCI_HASIL = "_kop_hasil"
# How often this session has saved one: what was chosen for it must not be saved again.
KUNCI_KE = "_kop_ke"


def letterhead(paparan: Paparan, nama: str, boleh: Boleh) -> None:
    """Logo and office template of the province, with organiser and place as this paparan has them."""
    if not nama:
        st.caption("Kop provinsi dapat diisi setelah paparan ini berisi bagan.")
        return
    kop = load(paparan.prov)
    with st.expander(f"Kop {nama}: logo dan templat kantor", icon=":material/badge:", key="kop_rakor"):
        st.caption(
            "Diingat sekali untuk provinsi ini: penyelenggara, tempat, logo, dan templat kantor dipakai semua paparannya, "
            "di layar dan di PowerPoint. Paparan baru dari templat mengisinya sendiri."
        )
        st.markdown(_now(kop))
        if boleh.ya:
            _form(paparan, kop, nama)


def _now(kop: Kop) -> str:
    butir = [
        text(kop.penyelenggara) or "penyelenggara belum diisi", text(kop.tempat) or "tempat belum diisi",
        "logo ada" if kop.logo else "tanpa logo", f"templat {text(kop.nama_templat)}" if kop.templat else "tanpa templat kantor",
    ]
    return f"Yang diingat sekarang: {', '.join(butir)}."


def _form(paparan: Paparan, kop: Kop, nama: str) -> None:
    ukuran = [f"sampai {maks // 1_000_000} MB" for maks in (MAKS_LOGO, MAKS_TEMPLAT)]
    isian = f"{paparan.prov}_{st.session_state.get(KUNCI_KE, 0)}"
    logo = st.file_uploader(f"Logo (PNG atau JPG, {ukuran[0]})", type=["png", "jpg", "jpeg"], key=f"kop_logo_{isian}")
    templat = st.file_uploader(f"Templat kantor (.pptx, {ukuran[1]})", type=["pptx"], key=f"kop_templat_{isian}")
    buang = bool(kop.logo or kop.templat) and st.checkbox("Lupakan logo dan templat yang lama", key=f"kop_buang_{isian}")
    if st.button(f"Ingat untuk {nama}", icon=":material/save:", key="kop_simpan"):
        lama = replace(kop, logo=b"", templat=b"", nama_templat="") if buang else kop
        baru = replace(lama, penyelenggara=paparan.penyelenggara or kop.penyelenggara, tempat=paparan.tempat or kop.tempat)
        if logo is not None:
            baru = replace(baru, logo=logo.getvalue())
        if templat is not None:
            baru = replace(baru, templat=templat.getvalue(), nama_templat=templat.name)
        _keep(paparan.prov, baru)
        st.rerun()
    if hasil := st.session_state.pop(KUNCI_HASIL, ""):
        st.info(text(hasil))


def _keep(prov: str, kop: Kop) -> None:
    try:
        if kop.templat:
            office(kop.templat)
        save(prov, kop, *paparan_kerja.person())
        st.session_state[KUNCI_KE] = st.session_state.get(KUNCI_KE, 0) + 1
        st.session_state[KUNCI_HASIL] = "Kop disimpan; semua paparan provinsi ini memakainya."
    except (PaparanSalah, TemplatSalah, TidakBoleh, SimpananGagal) as galat:
        st.session_state[KUNCI_HASIL] = str(galat)
