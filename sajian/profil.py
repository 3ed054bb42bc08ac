"""Profil daerah: spine charts."""

import pandas as pd

import store
from charts.kalimat import kata
from charts.kalimat import profil as kalimat
from charts.spine import parts, spine
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, columns
from store.dasar.cache import once

LINGKUP = {
    "kabkota": {"provinsi": "Kab/kota seprovinsi", "kalimantan": "Kab/kota se-Kalimantan"},
    "provinsi": {"kalimantan": "Provinsi se-Kalimantan", "semua_provinsi": "Semua provinsi"},
}
KOLOM = columns(
    "nama tahun nilai kategori nilai_banding selisih", terendah="Terendah", kuartil_bawah="Persentil 25",
    kuartil_atas="Persentil 75", tertinggi="Tertinggi", alasan="Bila tidak dibandingkan",
)


def spines() -> dict[str, str]:
    """Title of each spine of a sheet by its key: the headlines, each subject, and its third level where that has a title."""
    judul = {"spine_utama": "Indikator utama"}
    for b in store.subjects():
        judul[f"spine_{b['kelompok']}"] = b["judul_bagan"] or f"{b['nama']}: lainnya"
        if b["judul_bagan_rinci"]:
            judul[f"spine_{b['kelompok']}_rinci"] = b["judul_bagan_rinci"]
    return judul


def peers(k: Konteks) -> str:
    """The spread shown: as chosen where regions of this class have it, else the first of LINGKUP."""
    opsi = LINGKUP[k.wilayah()["kelas"]]
    return k.tampilan.lingkup if k.tampilan.lingkup in opsi else next(iter(opsi))


def sheet_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `profil_daerah` of the region in view: the newest final figure of each indicator up to the year."""
    return k.tanya("profil_daerah", lingkup=peers(k))


@once
def spine_rows(k: Konteks) -> tuple[pd.DataFrame, dict[str, list[int]]]:
    """The rows of the sheet, and which of them stand on the spine of each key; beside the headlines only what is judged."""
    data = sheet_rows(k)
    # What is not judged has no better or worse side.
    data = data[data["utama"] | (data["arah"] != "tanpa_penilaian")]
    return data, parts(data, spines())


def spine_of(b: Bagan, k: Konteks) -> Sajian:
    """One spine of the sheet of the region in view."""
    t, judul = k.tampilan, f"{spines()[b.kunci]} {k.nama()}"
    semua, letak = spine_rows(k)
    data = semua.take(letak.get(b.kunci, []))
    sebaran = LINGKUP[k.wilayah()["kelas"]][peers(k)] if b.kunci == "spine_utama" else ""
    return Sajian(b, f"{judul}{t.akhiran}", data, KOLOM, lambda _: spine(
        data, k.palet, judul=f"{judul}: {kalimat.counts(data)}", tahun=t.pilihan_tahun,
        anak_judul=kalimat.spine_note(kata.BANDING[t.banding], sebaran),
    ), kosong=f"Belum ada angka terbit bagian ini untuk {k.nama()}.")
