"""Columns of measures put together: values that name no indicator, and the grades and counts beside them."""

from dataclasses import replace

from ingest.arti.himpunan import Himpunan
from ingest.arti.pemetaan import ABAIKAN, Pemetaan, PetaKolom
from ingest.arti.tebak import SEBAGIAN
from ingest.arti.usulan import Contoh

SAMPINGAN = ("predikat", "n", "batas_bawah", "batas_atas")


def normal(peta: Pemetaan, himpunan: Himpunan) -> Pemetaan:
    """The mapping with values that name no indicator made the main one, and side columns joined to their value."""
    peta = _with_main_indicator(peta, himpunan)
    return replace(peta, kolom=_attach_side_columns(peta.kolom, himpunan.indikator_utama))


def without_foreign_grades(peta: Pemetaan, contoh: Contoh) -> Pemetaan:
    """Words that the catalogue does not know as grades are none when no number stands beside them."""
    if peta.places("nilai"):
        return peta
    kolom = list(peta.kolom)
    for i in peta.places("predikat"):
        if contoh.column(i).predikat < SEBAGIAN:
            kolom[i] = replace(kolom[i], peran=ABAIKAN, tetap={})
    return replace(peta, kolom=tuple(kolom))


def _with_main_indicator(peta: Pemetaan, himpunan: Himpunan) -> Pemetaan:
    """Values without a named indicator are the dataset's main one, unless a column names it row by row."""
    if not himpunan.indikator_utama or peta.places("indikator") or "indikator" in peta.tetap:
        return peta
    isi = {"indikator": himpunan.indikator_utama}
    return replace(peta, kolom=tuple(replace(k, tetap={**isi, **k.tetap}) if k.peran == "nilai" else k for k in peta.kolom))


def _attach_side_columns(kolom: tuple[PetaKolom, ...], utama: str) -> tuple[PetaKolom, ...]:
    """Give each grade, count or interval column the facts of the value it belongs to; unclear ones are ignored."""
    nilai = [k for k in kolom if k.peran == "nilai"]
    if not nilai:
        return kolom
    hasil = list(kolom)
    for i, k in enumerate(kolom):
        if k.peran in SAMPINGAN:
            milik = _owner(i, k, kolom, nilai, utama)
            hasil[i] = replace(k, tetap=dict(milik.tetap)) if milik else replace(k, peran=ABAIKAN, tetap={})
    return tuple(hasil)


def _owner(
    letak: int, kolom: PetaKolom, semua: tuple[PetaKolom, ...], nilai: list[PetaKolom], utama: str
) -> PetaKolom | None:
    cocok = [n for n in nilai if all(n.tetap.get(k, v) == v for k, v in kolom.tetap.items())]
    if len(cocok) < 2:
        return cocok[0] if cocok else None
    kiri = next((k for k in reversed(semua[:letak]) if k.peran == "nilai"), None)
    berselang = sum(1 for k in semua if k.peran == kolom.peran) == len(nilai)
    if berselang and kiri is not None and kiri in cocok:
        return kiri
    # "Indeks, Internal, Eksternal, Kategori": the grade is that of the whole.
    pokok = [n for n in cocok if n.tetap.get("indikator") == utama and "rincian" not in n.tetap]
    return pokok[0] if len(pokok) == 1 else None
