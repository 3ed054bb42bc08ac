"""How far the answers can be relied on: whether questions belong together, which are marked, and the scores without those."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat.mutu_survei import flags, unchecked
from charts.kalimat.nilai import rows
from charts.kalimat.skor_survei import item, reliability, straight
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.bersih.bersih import too_many
from ingest.jawaban.skor.skor import Skor
from ingest.jawaban.skor.tanda_mutu import flagged
from pages.bersama.naskah import text
from pages.bersama.tabel_angka import show
from pages.survei.survei_kerja import Kerja

NAMA_TANDA = {"lurus": "Jawaban lurus", "cepat": "Terlalu cepat", "ramai": "Masuk serentak", "kembar": "Kembar"}


def quality(kerja: Kerja, skor: Skor, rujukan: Rujukan) -> None:
    """Sentences by region, each question beside its others, then the choice to leave marked answers out."""
    mutu = skor.mutu
    if mutu.empty or kerja.kode is None:
        return
    st.subheader("Mutu jawaban")
    # Of a kept wave only what stays hidden over time is told.
    tanda = flagged(kerja.bersih.orang, kerja.kode, rujukan, list(mutu["kode_wilayah"])) if kerja.bersih else pd.DataFrame()
    milik = {r["kode_wilayah"]: r for r in rows(tanda)}
    for r in rows(mutu):
        nama, isi = rujukan.region_name(r["kode_wilayah"]), milik.get(r["kode_wilayah"])
        andal = "" if pd.isna(r["alfa"]) else reliability(nama, r["lengkap"], r["alfa"])
        lurus = straight(r["n"], r["lurus"], r["nilai_tanpa"])
        st.markdown(text(" ".join(filter(None, [andal, lurus, *(flags(isi) if isi else [])]))))
    _items(skor.butir, rujukan)
    if milik and kerja.bersih:
        st.caption(text(unchecked(next(iter(milik.values())), too_many(len(kerja.bersih.orang), kerja.kode))))
        _set_aside(kerja, [k for k in NAMA_TANDA if tanda[k].fillna(0).sum() > 0])


def _items(butir: pd.DataFrame | None, rujukan: Rujukan) -> None:
    """How each question goes with the others of its dimension."""
    if butir is None:
        st.caption("Keandalan tiap pertanyaan tidak dihitung di atas lima juta skor.")
        return
    if butir.empty:
        return
    nama = {"": "Semua pertanyaan"} | dict(zip(rujukan.tabel["unsur_survei"]["unsur"], rujukan.tabel["unsur_survei"]["nama"]))
    tabel = pd.DataFrame({
        "Daerah": butir["kode_wilayah"].map(rujukan.region_name), "Dimensi": [nama.get(u, u) for u in butir["unsur"]],
        "Pertanyaan": butir["pertanyaan"], "Sejalan": [item(r) for r in butir["sisa"]],
        "Korelasi dengan yang lain": [_two(r) for r in butir["sisa"]], "Alfa dimensi": [_two(r) for r in butir["alfa"]],
        "Menjawab lengkap": [kata.angka(n, 0) for n in butir["n"]],
    })
    with st.expander("Keandalan tiap pertanyaan", icon=":material/rule:"):
        show(tabel, alt="Keandalan tiap pertanyaan")
        st.caption(
            "Korelasi tiap pertanyaan dengan jumlah pertanyaan lain dimensinya, dan alfa Cronbach dimensi itu, dari yang "
            "menjawab lengkap; dimensi berisi satu pertanyaan tidak dapat dinilai sendiri."
        )


def _two(nilai: float) -> str:
    return "–" if pd.isna(nilai) else kata.angka(nilai, 2)


def _set_aside(kerja: Kerja, ada: list[str]) -> None:
    """Which marked answers the scores above are counted without."""
    pilihan = [k for k in NAMA_TANDA if k in ada or k in kerja.tanpa]
    if not pilihan:
        return
    st.session_state["s_tanpa"] = [k for k in pilihan if k in kerja.tanpa]
    st.pills(
        "Hitung skor di atas tanpa jawaban bertanda", pilihan, selection_mode="multi", format_func=NAMA_TANDA.__getitem__,
        key="s_tanpa", on_change=lambda: kerja.leave_out(frozenset(st.session_state["s_tanpa"])),
    )
