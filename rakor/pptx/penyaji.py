"""Speaker notes: what was written for the presenter, then every source in use with its address."""

import pandas as pd
from pptx.slide import Slide

from charts.kalimat import kata
from rakor.lembar import Lembar
from rakor.teks import words

MAKS_SUMBER = 40


def speaker(slide: Slide, lembar: Lembar) -> None:
    """Speaker notes: what was written, then every source in use with its address."""
    isi = [lembar.catatan_penyaji, *_sources(lembar.jejak), f"Tampilan di dasbor: {lembar.url}" if lembar.url else ""]
    bingkai = slide.notes_slide.notes_text_frame
    assert bingkai is not None
    bingkai.text = "\n\n".join(filter(None, [isi[0], "\n".join(filter(None, isi[1:]))]))


def _sources(jejak: pd.DataFrame | None) -> list[str]:
    if jejak is None or jejak.empty:
        return []
    pakai = jejak[jejak["dipakai"]] if jejak["dipakai"].any() else jejak
    kolom = [k for k in ("penerbit", "Judul", "Tanggal", "Alamat") if k in pakai]
    baris = [
        ". ".join(words(v) for v in r if not kata.kosong(v)) for r in pakai[kolom].drop_duplicates().itertuples(index=False)
    ]
    sisa = len(baris) - MAKS_SUMBER
    return ["Sumber:", *baris[:MAKS_SUMBER], *([f"dan {sisa} sumber lain"] if sisa > 0 else [])]
