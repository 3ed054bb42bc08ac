"""Where the figures of a chart come from: every source in words, and the source line under the picture."""

from collections import Counter
from itertools import repeat

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import rows, values
from sajian.konteks import Konteks
from sajian.penerbit import Asal, publishers_of
from sajian.sajian import Sajian

KOLOM_SUMBER = ["penerbit", "judul", "tanggal", "url"]
KUNCI_ANGKA = ["indikator", "kode_wilayah", "tahun", "rincian"]


def trail(k: Konteks, sajian: Sajian) -> pd.DataFrame:
    """Every source of a chart's figures in words, the chosen and the others (column `dipakai`).

    Rows need indikator, kode_wilayah and tahun; rincian is '' when they have none. Rows that are a trail already (with
    dipakai and penerbit) are given back as they are.
    """
    jadi = _brought(sajian)
    if jadi is not None:
        return jadi
    kunci = _figures(sajian)
    semua = k.tanya(
        "jejak_angka", indikator=tuple(sorted(set(kunci["indikator"]))), kode=tuple(sorted(set(kunci["kode_wilayah"]))),
        tahun=tuple(sorted({int(t) for t in kunci["tahun"].dropna()})),
    )
    return _in_words(semua.merge(kunci, on=KUNCI_ANGKA))


def publishers(k: Konteks, sajian: Sajian) -> list[Asal]:
    """Of each source of the trail whether it is in use and who published it, for a fraction of its work."""
    if sajian.sumber is not None:
        sekali = dict.fromkeys(tuple(map(kata.teks, r.values())) for r in rows(sajian.sumber, *KOLOM_SUMBER))
        return [(True, penerbit) for penerbit, *_ in sekali if penerbit]
    jadi = _brought(sajian)
    if jadi is not None:
        return _origins(jadi)
    data = _rows(sajian)
    rincian = values(data["rincian"]) if "rincian" in data else repeat("")
    angka = zip(*(values(data[n]) for n in KUNCI_ANGKA[:3]), rincian)
    return publishers_of(k.versi).of((i, w, int(t), r) for i, w, t, r in angka if not kata.kosong(t))


def _origins(rinci: pd.DataFrame) -> list[Asal]:
    return list(zip(rinci["dipakai"].tolist(), rinci["penerbit"].tolist()))


def _brought(sajian: Sajian) -> pd.DataFrame | None:
    """The trail of a chart that brings it along or has no figures; None when it is to be asked for."""
    if sajian.sumber is not None:
        return _given(sajian.sumber)
    data = _rows(sajian)
    if {"dipakai", "penerbit"} <= set(data.columns):
        return data
    if data.empty or not {"indikator", "kode_wilayah", "tahun"} <= set(data.columns):
        return pd.DataFrame(columns=["dipakai", "penerbit"])
    return None


def _rows(sajian: Sajian) -> pd.DataFrame:
    return sajian.data if sajian.jejak is None else sajian.jejak


def _figures(sajian: Sajian) -> pd.DataFrame:
    data = _rows(sajian)
    return data.assign(rincian=data.get("rincian", ""))[KUNCI_ANGKA].drop_duplicates()


def source_line(rinci: pd.DataFrame, per_versi: str = "") -> str:
    """'Sumber: KPK; ANTARA; dan 3 lainnya.' from the sources in use; from all of them when none is final.

    `per_versi` names the version the figures are frozen at, if any.
    """
    return source_words(_origins(rinci), per_versi)


def source_words(asal: list[Asal], per_versi: str = "") -> str:
    """The same from what `publishers` gave."""
    akhir = f" Angka {per_versi}." if per_versi else ""
    if not asal:
        return f"Sumber: lihat halaman Sumber & metodologi.{akhir}"
    dipakai = [p for d, p in asal if d] or [p for _, p in asal]
    # Of equally many figures the publisher seen first comes first.
    penerbit = [p for p, _ in Counter(p for p in dipakai if not kata.kosong(p)).most_common()]
    lain = f"; dan {len(penerbit) - 3} lainnya" if len(penerbit) > 3 else ""
    return f"Sumber: {'; '.join(penerbit[:3])}{lain}.{akhir}"


def _given(sumber: pd.DataFrame) -> pd.DataFrame:
    unik = sumber.dropna(subset=["penerbit"])[KOLOM_SUMBER].drop_duplicates()
    unik = unik.assign(tanggal=list(map(kata.tanggal, unik["tanggal"])))
    return unik.assign(dipakai=True).rename(columns={"judul": "Judul", "tanggal": "Tanggal", "url": "Alamat"})


def _in_words(jejak: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({
        "dipakai": jejak["dipakai"],
        "Daerah": jejak["nama_tampil"], "Indikator": jejak["nama_pendek"], "Rincian": jejak["rincian"],
        "Tahun": jejak["tahun"].astype(str), "Periode": [kata.PERIODE[p] for p in jejak["periode"]],
        "Nilai": [
            kata.angka(v, 4 if i else 0, d) for v, i, d in zip(jejak["nilai"], jejak["desimal"], jejak["desimal_sumber"])
        ],
        "Predikat": jejak["predikat"].fillna(""), "Status": jejak["nama_status"],
        "Peran": ["dipakai di bagan" if d else "sumber lain" for d in jejak["dipakai"]],
        "penerbit": jejak["penerbit"], "Judul": jejak["judul"], "Tanggal": list(map(kata.tanggal, jejak["tanggal"])),
        "Alamat": jejak["url"], "Catatan": jejak["catatan"],
    })
