"""The cover and the agenda of a paparan, and which figures it shows."""

from dataclasses import replace

import streamlit as st

from ingest.terbit.hak import Boleh
from pages.bersama import hak_halaman as hak
from pages.bersama import paparan_kerja
from pages.paparan.paparan_kop import letterhead
from pages.paparan.paparan_kotak import Isian, box
from rakor.paparan import MAKS_AGENDA, MAKS_JUDUL, Paparan, PaparanSalah

ANGKA = {False: "terbaru saat disajikan", True: "seperti saat salindia ditambahkan"}


def cover(paparan: Paparan, nama: str, boleh: Boleh) -> None:
    """Title, organiser, date, place, agenda, kept as soon as a box is left; the letterhead of its province, named `nama`."""
    st.header("Sampul dan agenda")
    box(paparan, Isian("judul", "Judul paparan", lambda p: p.judul, _titled, MAKS_JUDUL), boleh.ya)
    box(paparan, Isian("penyelenggara", "Penyelenggara", lambda p: p.penyelenggara, lambda p, t: replace(p, penyelenggara=t),
                       MAKS_JUDUL, contoh="misalnya Biro Organisasi Setda Provinsi"), boleh.ya)
    with st.grid(min_column_width=200, gap="small"):
        _date(paparan, boleh)
        box(paparan, Isian("tempat", "Tempat", lambda p: p.tempat, lambda p, t: replace(p, tempat=t), MAKS_JUDUL,
                           contoh="misalnya Aula Kantor Gubernur, Banjarbaru"), boleh.ya)
    box(paparan, Isian("agenda", "Agenda", lambda p: "\n".join(p.agenda), _with_agenda, MAKS_AGENDA * 81, tinggi=120,
                       bantuan=f"Satu butir satu baris, paling banyak {MAKS_AGENDA}; kosong berarti tanpa salindia agenda."),
        boleh.ya)
    _figures(paparan, boleh)
    letterhead(paparan, nama, boleh)
    if boleh.ya and not boleh.nama:
        _name()


def _titled(paparan: Paparan, judul: str) -> Paparan:
    if not judul:
        raise PaparanSalah("Judul paparan tidak boleh kosong; judul lama tetap berlaku.")
    return replace(paparan, judul=judul)


def _with_agenda(paparan: Paparan, teks: str) -> Paparan:
    butir = [" ".join(b.split())[:MAKS_JUDUL] for b in teks.splitlines()]
    return replace(paparan, agenda=tuple(filter(None, butir))[:MAKS_AGENDA])


def _date(paparan: Paparan, boleh: Boleh) -> None:
    st.session_state["pk_tanggal"] = paparan.tanggal
    st.date_input("Tanggal rakor", key="pk_tanggal", format="DD/MM/YYYY", disabled=not boleh.ya, on_change=_keep_date,
                  args=(paparan.kunci,))


def _keep_date(kunci: str) -> None:
    tanggal = st.session_state["pk_tanggal"]
    paparan_kerja.edit(kunci, "Tanggal rakor disimpan.", lambda p: replace(p, tanggal=tanggal))


def _figures(paparan: Paparan, boleh: Boleh) -> None:
    st.session_state["pk_beku"] = paparan.beku
    st.radio(
        "Angka yang ditampilkan", list(ANGKA), format_func=lambda beku: ANGKA[beku], key="pk_beku", horizontal=True,
        disabled=not boleh.ya, on_change=_keep_figures, args=(paparan.kunci,),
    )


def _keep_figures(kunci: str) -> None:
    beku = st.session_state["pk_beku"]
    paparan_kerja.edit(kunci, f"Angka paparan: {ANGKA[beku]}.", lambda p: replace(p, beku=beku))


def _name() -> None:
    st.session_state["pk_nama"] = st.session_state.get(hak.KUNCI_NAMA, "")
    st.text_input(
        "Nama Anda (tercatat pada riwayat paparan)", key="pk_nama", max_chars=80,
        placeholder="misalnya Sari Wulandari, Biro Organisasi", on_change=lambda: hak.remember(st.session_state["pk_nama"]),
    )
