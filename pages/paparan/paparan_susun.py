"""Putting a paparan together: the list of slides, and the slide on screen with its picture and words."""

from typing import Any

import streamlit as st

from charts.dasar.templat import CONFIG
from ingest.terbit.hak import Boleh
from pages.bersama import paparan_kerja
from pages.bersama.gambar.gambar_siap import show_figure
from pages.bersama.gambar.ringkas import send
from pages.bersama.gaya import style
from pages.bersama.konteks_halaman import Konteks, change
from pages.bersama.naskah import text
from pages.paparan.paparan_kotak import Isian, box
from pages.paparan.paparan_sampul import cover
from pages.paparan.paparan_urut import order, title
from rakor import uraian
from rakor.lembar import JUDUL_BELUM, Lembar, sheet
from rakor.paparan import MAKS_CATATAN, MAKS_JUDUL, MAKS_PENYAJI, Paparan, Salindia

SAMPUL = ""


def editor(k: Konteks, paparan: Paparan, boleh: Boleh) -> None:
    """List on the left, the chosen slide on the right."""
    style("paparan_susun")
    kiri, kanan = st.columns([2, 3], gap="large")
    with kiri:
        kunci = _outline(k, paparan)
        if boleh.ya:
            order(paparan)
    with kanan:
        if kunci == SAMPUL:
            cover(paparan, k.nama(paparan.prov) if paparan.prov in k.pilihan.provinsi else "", boleh)
        else:
            _slide(paparan, paparan.place(kunci), boleh)


def _outline(k: Konteks, paparan: Paparan) -> str:
    """The list of slides; gives the key of the chosen one."""
    st.header("Salindia")
    isi = {s.kunci: s for s in paparan.salindia}
    nomor = {kunci: i for i, kunci in enumerate(isi, paparan.first_number)}
    st.session_state["w_salindia"] = k.tampilan.salindia if k.tampilan.salindia in isi else SAMPUL
    wilayah = k.tanya("wilayah").set_index("kode")["nama_tampil"].to_dict()
    indikator = k.tanya("indikator").set_index("indikator")["nama_pendek"].to_dict()
    with st.container(height=560 if len(isi) > 8 else "content", border=True, key="daftar_salindia"):
        st.radio(
            "Salindia", [SAMPUL, *isi], key="w_salindia", label_visibility="collapsed",
            format_func=lambda s: _label(isi[s], nomor[s]) if s else f"**{'1–2' if paparan.agenda else '1'}** Sampul dan agenda",
            captions=["judul, penyelenggara, tanggal, tempat", *(text(uraian.view(s, wilayah, indikator)) for s in isi.values())],
            on_change=lambda: change(salindia=st.session_state["w_salindia"]),
        )
    if not isi:
        st.caption("Buka halaman mana pun, lalu tekan “Tambahkan ke paparan” di bawah bagannya.")
    return str(st.session_state["w_salindia"])


def _label(s: Salindia, nomor: int) -> str:
    return f"**{nomor}** {text(title(s))}"


def _slide(paparan: Paparan, letak: int, boleh: Boleh) -> None:
    s = paparan.salindia[letak]
    nomor = paparan.first_number + letak
    _preview(sheet(s, nomor, s.versi if paparan.beku else None))
    if boleh.ya:
        _arrange(paparan, letak)
    _words(paparan, s, boleh)
    alamat = f"{s.url}&versi={s.versi}" if paparan.beku and s.versi else s.url
    st.link_button("Buka tampilannya di dasbor", alamat, icon=":material/open_in_new:", type="tertiary", key="buka_tampilan")


def _preview(lembar: Lembar) -> None:
    with st.container(border=True, key="pratinjau", gap="xsmall"):
        st.markdown(f":small[Urutan {lembar.nomor}]")
        st.markdown(f"## {text(lembar.judul)}")
        if lembar.anak_judul:
            st.caption(text(lembar.anak_judul))
        if lembar.uraian is None:
            st.info(f"{text(lembar.kosong)} Saat disajikan, baris ini ada pada salindia “{JUDUL_BELUM}”.",
                    icon=":material/hourglass_empty:")
        else:
            gambar = lembar.gambar()
            show_figure(send(gambar, klik=False), gambar["layout"]["height"], CONFIG, key=f"gp_{lembar.kunci}", alt=lembar.judul)
        if lembar.catatan:
            st.markdown(text(lembar.catatan))
        st.caption(text(f"{lembar.sumber} {lembar.versi}."))


def _arrange(paparan: Paparan, letak: int) -> None:
    s, akhir = paparan.salindia[letak], len(paparan.salindia) - 1
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="atur_salindia"):
        st.button("Naik", icon=":material/arrow_upward:", disabled=letak == 0, on_click=_move, key="naik",
                  args=(paparan, s, letak - 1))
        st.button("Turun", icon=":material/arrow_downward:", disabled=letak == akhir, on_click=_move, key="turun",
                  args=(paparan, s, letak + 1))
        st.session_state["pk_nomor"] = letak
        st.selectbox(
            "Ke urutan", range(akhir + 1), key="pk_nomor",
            format_func=lambda i: f"{i + paparan.first_number}. {title(paparan.salindia[i])}",
            on_change=lambda: _move(paparan, s, st.session_state["pk_nomor"]), width=220, disabled=not akhir,
        )
        st.button("Gandakan", icon=":material/content_copy:", on_click=_duplicate, args=(paparan, s), key="gandakan")
        st.button("Buang", icon=":material/delete:", on_click=_remove, args=(paparan, s), key="buang")


def _move(paparan: Paparan, s: Salindia, ke: int) -> None:
    teks = f"Salindia dipindah ke urutan {paparan.first_number + ke}."
    paparan_kerja.edit(paparan.kunci, teks, lambda p: p.move(p.place(s.kunci), ke))


def _duplicate(paparan: Paparan, s: Salindia) -> None:
    baru = paparan_kerja.edit(paparan.kunci, "Salindia digandakan.", lambda p: p.duplicate(p.place(s.kunci)))
    if baru is not None:
        change(salindia=baru.salindia[baru.place(s.kunci) + 1].kunci)


def _remove(paparan: Paparan, s: Salindia) -> None:
    letak = paparan.place(s.kunci)
    teks = f"Salindia urutan {paparan.first_number + letak} dibuang."
    baru = paparan_kerja.edit(paparan.kunci, teks, lambda p: p.remove(p.place(s.kunci)))
    if baru is not None:
        sisa = baru.salindia[max(0, letak - 1):][:1] or baru.salindia[-1:]
        change(salindia=sisa[0].kunci if sisa else SAMPUL)


def _words(paparan: Paparan, s: Salindia, boleh: Boleh) -> None:
    def isian(nama: str, label: str, maks: int, **lain: Any) -> Isian:
        return Isian(
            f"{nama}_{s.kunci}", label, lambda p: getattr(p.salindia[p.place(s.kunci)], nama),
            lambda p, teks: p.change(p.place(s.kunci), **{nama: teks}), maks, **lain,
        )
    box(paparan, isian("judul", "Judul salindia", MAKS_JUDUL, contoh="kosong: judul bagan sendiri"), boleh.ya)
    box(paparan, isian("catatan", "Catatan pada salindia", MAKS_CATATAN, tinggi=96,
                       bantuan="Tampil di bawah bagan, di layar dan di semua berkas."), boleh.ya)
    box(paparan, isian("catatan_penyaji", "Catatan penyaji", MAKS_PENYAJI, tinggi=170,
                       bantuan="Hanya di layar catatan dan pada catatan PowerPoint."), boleh.ya)
