"""What leaders ask: seven questions with their answers in words; behind each, on one click, the table and the way on."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

import streamlit as st

from charts.kalimat import pimpinan as kalimat
from charts.kalimat.nilai import rows
from pages.bersama.grafik import draw
from pages.bersama.naskah import text
from pages.bersama.panel_lipat import Lipatan, folds
from pages.bersama.tautan import link
from sajian import pimpinan
from sajian.daftar import serve
from sajian.konteks import Konteks
from sajian.tampilan import PILIHAN
from store.dasar.cache import once


class Tanya(NamedTuple):
    """One question. `bagan`: keys of the charts behind it; `tautan`: page and label of the way on, `pilihan` its choices."""

    tanya: str
    jawab: str
    bagan: tuple[str, ...]
    tautan: tuple[str, str]
    pilihan: Mapping[str, str | int | bool] = {}


def questions(k: Konteks, *lain: Lipatan) -> None:
    """The questions as closed panels, then `lain`; one that is opened draws its tables."""
    st.header("Pertanyaan pimpinan")
    folds([*(Lipatan(f"**{t.tanya}** {text(t.jawab)}", t.bagan[0], partial(_answer, k, t)) for t in asked(k)), *lain])


@once
def asked(k: Konteks) -> tuple[Tanya, ...]:
    """The seven questions about the view, each answered in a sentence or two."""
    return (_fell(k), _categories(k), _provinces(k), _alike(k), _next(k), _news(k), _missing(k))


def _fell(k: Konteks) -> Tanya:
    isi = rows(pimpinan.fall_rows(k))
    pilihan = {"indikator": isi[0]["indikator"]} if isi else {}
    return Tanya(
        "Siapa turun paling jauh?", kalimat.falls(isi), ("pimpinan_turun",), ("bandingkan", "Perjalanan tiap daerah"),
        pilihan | {"lihat": "perjalanan"},
    )


def _categories(k: Konteks) -> Tanya:
    t, isi = k.tampilan, rows(pimpinan.category_rows(k))
    return Tanya("Berapa daerah pada kategori apa?", kalimat.categories(isi, t.indikator), ("pimpinan_kategori",),
                 ("bandingkan", "Peringkat kabupaten/kota"), {"lihat": "peringkat", "lingkup": "provinsi"})


def _provinces(k: Konteks) -> Tanya:
    jawab = kalimat.provinces(rows(pimpinan.province_rows(k)), k.tampilan.prov)
    return Tanya(f"{k.nama(k.tampilan.prov)} di antara lima provinsi?", jawab, ("pimpinan_provinsi",),
                 ("bandingkan", "Bandingkan antarprovinsi"), {"lihat": "semua", "lingkup": "provinsi_kalimantan"})


def _alike(k: Konteks) -> Tanya:
    serupa = rows(pimpinan.alike_rows(k))
    jawab, bagan = kalimat.alike(serupa, rows(pimpinan.against_rows(k))), ("pimpinan_serupa", "pimpinan_banding_serupa")
    # Regions of one's own choice are those of Kalimantan.
    di_sini = bool(k.tampilan.daerah) and len(serupa) > 1
    kode = ",".join(str(r["kode_wilayah"]) for r in serupa)
    pilihan = {"lingkup": PILIHAN, "pilih": kode} if di_sini else {"lingkup": "semua_provinsi"}
    return Tanya("Daerah mana yang serupa?", jawab, bagan, (
        "bandingkan", "Bandingkan dengan daerah serupa" if di_sini else "Bandingkan antarprovinsi"
    ), pilihan)


def _next(k: Konteks) -> Tanya:
    return Tanya("Apa yang kurang untuk naik kategori?", kalimat.steps(rows(pimpinan.step_rows(k))), ("pimpinan_naik",),
                 ("profil", f"Profil {k.nama()}"))


def _news(k: Konteks) -> Tanya:
    jawab = kalimat.since(rows(pimpinan.news_rows(k)), *pimpinan.meeting(k))
    return Tanya("Apa yang baru sejak rakor terakhir?", jawab, ("pimpinan_sejak",), ("tindak_lanjut", "Semua komitmen"))


def _missing(k: Konteks) -> Tanya:
    jawab = kalimat.missing(rows(pimpinan.missing_rows(k)), k.tampilan.setahun)
    return Tanya("Siapa belum melapor?", jawab, ("pimpinan_belum",), ("unggah", "Unggah data"))


def _answer(k: Konteks, t: Tanya) -> None:
    for kunci in t.bagan:
        draw(serve(kunci, k), sendiri=False)
    halaman, label = t.tautan
    link(halaman, label, icon=":material/arrow_forward:", **t.pilihan)
