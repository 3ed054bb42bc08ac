"""Profil daerah: spine charts."""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import profil as kalimat_profil
from charts.spine import parts, spine
from sajian.kelompok import Daftar, spines
from sajian.konteks import Konteks
from sajian.sajian import Penyaji, Sajian

LINGKUP = {
    "kabkota": {"provinsi": "Kab/kota seprovinsi", "kalimantan": "Kab/kota se-Kalimantan"},
    "provinsi": {"kalimantan": "Provinsi se-Kalimantan", "semua_provinsi": "Semua provinsi"},
}
KOLOM = {
    "nama": "Indikator", "tahun": "Tahun", "nilai": "Nilai", "kategori": "Kategori", "nilai_banding": "Pembanding",
    "selisih": "Selisih", "terendah": "Terendah", "kuartil_bawah": "Persentil 25", "kuartil_atas": "Persentil 75",
    "tertinggi": "Tertinggi", "alasan": "Bila tidak dibandingkan",
}


def peers(k: Konteks) -> str:
    """The spread shown: as chosen where regions of this class have it, else the first of LINGKUP."""
    opsi = LINGKUP[k.wilayah()["kelas"]]
    return k.tampilan.lingkup if k.tampilan.lingkup in opsi else next(iter(opsi))


def sheet_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `profil_daerah` of the region in view: the newest final figure of each indicator up to the year."""
    t = k.tampilan
    return k.tanya("profil_daerah", kode=t.kode, tahun=t.tahun, banding=t.banding, lingkup=peers(k))


def spine_rows(data: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Rows of `profil_daerah` by the key of their spine; beside the headlines only what is judged.

    What is not judged has no better or worse side.
    """
    return parts(data[data["utama"] | (data["arah"] != "tanpa_penilaian")], spines())


def _spine(kunci: str, k: Konteks) -> Sajian:
    t, semua, judul = k.tampilan, sheet_rows(k), spines()[kunci]
    data = spine_rows(semua).get(kunci, semua.head(0))
    sebaran = LINGKUP[k.wilayah()["kelas"]][peers(k)] if kunci == "spine_utama" else ""
    return Sajian(
        kunci, data,
        lambda: spine(
            data, k.palet, judul=f"{judul} {k.nama()}: {kalimat_profil.counts(data)}", tahun=t.tahun,
            anak_judul=kalimat_profil.spine_note(kata.BANDING[t.banding], sebaran),
        ),
        KOLOM, judul=f"{judul} {k.nama()} {t.tahun}",
    )


SAJIAN: Mapping[str, Penyaji] = Daftar(lambda judul: {kunci: partial(_spine, kunci) for kunci in judul})
