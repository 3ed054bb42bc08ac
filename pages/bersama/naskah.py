"""Static tables for the printed sheet: text cells, links to the source, whole on paper."""

import re

import pandas as pd
import pyarrow as pa
import streamlit as st

# What Markdown would read as formatting, an image, maths, an icon or markup.
SPASI = re.compile(r"[ \t\r\n]+")
TANDA_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#|$:~!^])")
WARNA_TANDA = {"biasa": {"▲": "green", "▼": "red"}, "aman": {"▲": "blue", "▼": "orange"}}
CAP_CETAK = '<div class="cap-cetak" aria-hidden="true">DATA LATIHAN</div>'


def text(isi: object) -> str:
    """A cell that shows exactly these characters, whatever they mean in Markdown."""
    return TANDA_MARKDOWN.sub(r"\\\1", SPASI.sub(" ", str(isi)).strip())


def anchor(isi: str, alamat: object) -> str:
    """A link when the address is a web address or a page of ours, else the text alone."""
    alamat = "" if pd.isna(alamat) else str(alamat)
    if not re.match(r"^(https?://|[a-z]+\?)[^\s<>]+$", alamat):
        return text(isi)
    return f"[{text(isi)}](<{alamat}>)"


def judged(isi: object, warna: dict[str, str]) -> str:
    """A cell; one that opens with a judgement's sign is written in the colour of that sign."""
    teks = text(isi)
    return f":{warna[teks[0]]}[{teks}]" if teks[:1] in warna else teks


def linked(data: pd.DataFrame, *, beda: str = "", warna: str = "biasa") -> pa.Table:
    """The cells of a static table, with a column Sumber made of penerbit and url.

    `beda` is the address where disagreements are explained; rows with `beda_sumber` point there. `warna` names
    the palette of the judgements' signs.
    """
    isi = {
        kolom: [judged(v, WARNA_TANDA[warna]) for v in data[kolom].tolist()]
        for kolom in data.columns if kolom not in ("penerbit", "url", "beda_sumber")
    }
    tanda = f" · {anchor('sumber berbeda', beda)}"
    asal = zip(data["penerbit"].tolist(), data["url"].tolist(), data["beda_sumber"].tolist())
    sumber = [anchor(str(p), u) + (tanda if b else "") for p, u, b in asal]
    # As it is sent: nothing is left to be done with it at each run, and nothing in it tells of pandas.
    return pa.table({k: pa.array(v, pa.string()) for k, v in {**isi, "Sumber": sumber}.items()})


def sheet(isi: pa.Table, *, alt: str) -> None:
    """A static table of `linked` cells."""
    st.table(isi, hide_index=True, alt=alt, border="horizontal")


def noted(data: pd.DataFrame) -> tuple[pa.Table, tuple[str, ...]]:
    """The cells of a static table, Sumber a link to Alamat, and each different Catatan, to be said once below."""
    isi = {k: [text(v) for v in data[k].tolist()] for k in data.columns if k not in ("Alamat", "Catatan")}
    isi["Sumber"] = [anchor(s, a) for s, a in zip(data["Sumber"], data["Alamat"])]
    catatan = dict.fromkeys(data["Catatan"]) if "Catatan" in data else ()
    return pa.Table.from_pandas(pd.DataFrame(isi)), tuple(text(c) for c in catatan if c)
