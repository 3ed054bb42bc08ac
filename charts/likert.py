"""Answers to questions as bars that part at the middle of the scale: what is low to the left, what is high to the right."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from charts.dasar.gambar import LEBAR_JUDUL, Gambar, across, figure, full_width
from charts.dasar.goresan import answers, bars, words
from charts.dasar.templat import ABU_MUDA, ink
from charts.dasar.uraian import Deret, Kepala, Kunci, Tumpuk
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows

# From the weakest to the strongest step on each side of the middle.
RENDAH, TENGAH, TINGGI = ("#EBC3AE", "#CF7B57", "#9C3D22"), "#D9D4C8", ("#B9DADD", "#4F9AA4", "#0B5563")
# Letters of a question that fit beside each other on a phone, and lines of it that are shown: those of PermenPANRB 14/2017 fit.
LEBAR_TANYA, BARIS_TANYA = 50, 3
# Pixels of a line of a question, of its bar, and of the room after it.
TINGGI_TULIS, TINGGI_BATANG, JARAK = 17, 24, 12
# A share needs this much room for its figure, in hundredths of all.
MUAT = 7.0


@dataclass(frozen=True, kw_only=True)
class Likert(Tumpuk):
    """Bars divided into the steps of a scale from the lowest up, in hundredths; each parts at the middle of its scale."""


def likert(data: pd.DataFrame, *, judul: str, anak_judul: str = "") -> Likert:
    """One bar a question, in the order given; all of one number of steps.

    `data`: pertanyaan, tingkat, banyak, jawaban, bagian (0-1), nilai (mean, in words), a row a step of each question.
    """
    semua = rows(data)
    tanya = tuple(dict.fromkeys(str(r["pertanyaan"]) for r in semua))
    isi = {(str(r["pertanyaan"]), int(r["tingkat"])): r for r in semua}
    banyak = int(semua[0]["banyak"])
    warna = colours(banyak)
    deret = tuple(_step([isi[t, i] for t in tanya], i, banyak, warna[i]) for i in range(banyak))
    nilai = [str(isi[t, 0]["nilai"]) for t in tanya]
    return Likert(
        tuple(f"{t} ({n})" if n else t for t, n in zip(tanya, nilai)), deret, (0.0, 100.0), susun=True, desimal=0, kode=tanya,
        kunci=tuple(Kunci("■", d.warna, d.nama) for d in deret), kepala=Kepala(judul, anak_judul, LEBAR_JUDUL),
    )


def colours(banyak: int) -> tuple[str, ...]:
    """The colours of so many steps from the lowest up; an odd number has one in the middle."""
    sisi = banyak // 2
    # One step a side is a strong one; several go from the weakest to the strongest.
    kuat = [len(TINGGI) - 1] if sisi == 1 else [round((len(TINGGI) - 1) * i / (sisi - 1)) for i in range(sisi)]
    tengah = (TENGAH,) if banyak % 2 else ()
    return (*(RENDAH[k] for k in reversed(kuat)), *tengah, *(TINGGI[k] for k in kuat))


def _step(milik: Sequence[Baris], ke: int, banyak: int, warna: str) -> Deret:
    """One step of all questions; its name is what it is called in all of them, else which step it is."""
    sama = {str(r["jawaban"]) for r in milik}
    ujung = {0: " (terendah)", banyak - 1: " (tertinggi)"}.get(ke, "")
    nama = kata.awal_besar(sama.pop()) if len(sama) == 1 else f"Pilihan {ke + 1}{ujung}"
    nilai = tuple(100 * float(r["bagian"]) for r in milik)
    return Deret(
        nama, nilai, warna, teks=tuple(f"{kata.angka(v, 0)}%" if v else "" for v in nilai), tinta=(ink(warna),) * len(nilai),
        petunjuk=tuple(
            f"<b>{kata.harfiah(str(r['pertanyaan']))}</b><br>{kata.harfiah(kata.awal_besar(str(r['jawaban'])))}: "
            f"{kata.angka(v, 1)}%" for r, v in zip(milik, nilai)
        ),
    )


def draw_likert(isi: Likert) -> Gambar:
    """The picture: over each bar its question, the middle of the scale in one line for all."""
    gambar = figure(isi.kepala)
    tulis = [_lines(tanya, utuh.removeprefix(tanya)) for tanya, utuh in zip(isi.kode, isi.kategori)]
    y, letak = 0.0, []
    for baris in tulis:
        letak.append((y, y + len(baris) * TINGGI_TULIS + TINGGI_BATANG / 2))
        y += len(baris) * TINGGI_TULIS + TINGGI_BATANG + JARAK
    mulai = [_start([d.nilai[i] or 0.0 for d in isi.deret]) for i in range(len(isi.kategori))]
    kiri, kanan = min(mulai), max(m + 100 for m in mulai)
    gambar["data"] = []
    for d in isi.deret:
        gambar["data"].append(_layer(d, [b for _, b in letak], mulai))
        mulai = [m + (v or 0.0) for m, v in zip(mulai, d.nilai)]
    atas = [a + len(b) * TINGGI_TULIS / 2 for (a, _), b in zip(letak, tulis)]
    gambar["data"].append(words([kiri] * len(atas), atas, ["<br>".join(b) for b in tulis], huruf=13, tepi=True))
    full_width(gambar, (kiri - 1, kanan + 1), (y, 0), int(y), kunci=isi.kunci, barmode="overlay")
    across(gambar, "x", 0, line={"width": 1, "color": ABU_MUDA}, layer="below")
    return gambar


def _lines(tanya: str, akhir: str) -> list[str]:
    """A question and what stands behind it; of a long one its last words are left out, not what stands behind it."""
    kata_tanya = tanya.split()
    for banyak in range(max(1, len(kata_tanya)), 0, -1):
        awal = " ".join(kata_tanya[:banyak]) + (" …" if banyak < len(kata_tanya) else "")
        baris = kata.bungkus(kata.harfiah(awal + akhir), LEBAR_TANYA).split("<br>")
        if len(baris) <= BARIS_TANYA:
            return baris
    return baris[:BARIS_TANYA]


def _start(bagian: Sequence[float]) -> float:
    """Where a bar begins so that the middle of its scale lies on 0."""
    n = len(bagian)
    return -sum(bagian[: n // 2]) - (bagian[n // 2] / 2 if n % 2 else 0.0)


def _layer(d: Deret, y: Sequence[float], mulai: Sequence[float]) -> Gambar:
    return bars(
        [v or 0.0 for v in d.nilai], y, {"color": d.warna}, name=d.nama, base=list(mulai), width=TINGGI_BATANG,
        text=[t if (v or 0.0) >= MUAT else "" for t, v in zip(d.teks, d.nilai)], textposition="inside",
        insidetextanchor="middle", textangle=0, insidetextfont={"color": d.tinta[0], "size": 12}, **answers(d.petunjuk),
    )
