"""What the SPM page says beside its charts: who has figures, whether totals add up, other measures, awards, the formula."""

from typing import NamedTuple

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import spm as kalimat
from charts.kalimat.nilai import rows
from pages.bersama.tabel_angka import figures
from sajian.daftar import serve
from sajian.konteks import Konteks
from sajian.spm import INDUK, sector, sectors
from store.dasar.cache import once

KOLOM_UKURAN = {
    "nama_tampil": "Daerah", "rincian": "Rincian", "tahun": "Tahun", "periode": "Periode", "nilai": "Nilai",
    "kategori": "Kategori", "nama_status": "Status", "catatan": "Catatan",
}
# An invented pair for the worked example: percent served, percent of minimum quality.
CONTOH = (90, 75)


class Bidang(NamedTuple):
    """What stands beside the charts of sectors and services: the lowest sector, who has figures, what each service is."""

    terendah: str
    cakupan: str
    petunjuk: str
    layanan: str
    diukur: tuple[str, ...]


class Uji(NamedTuple):
    """Totals against the mean of their sectors: those that differ, the region in view, the others."""

    ada: bool
    berbeda: tuple[str, ...]
    sendiri: tuple[str, ...]
    lain: tuple[str, ...]


class Ukuran(NamedTuple):
    """A measure that is no index of SPM."""

    indikator: str
    nama: str
    judul: str
    keterangan: str


@once
def beside(k: Konteks) -> Bidang:
    """What stands beside the charts."""
    bidang, matriks, layanan = (serve(kunci, k).data for kunci in ("spm_bidang", "spm_matriks", "spm_layanan"))
    nama, isi = sectors(k), rows(layanan)
    return Bidang(
        kalimat.lowest(bidang), kalimat.coverage(matriks, k.tampilan.setahun),
        f"Klik sel untuk memilih daerah{'' if kalimat.totals_only(matriks) else ' dan membuka layanan bidang itu'}.",
        f"{len(isi)} layanan {nama[sector(k)].lower()} yang menjadi kewenangan {k.nama()}: "
        f"{kata.dan([b['nama_pendek'] for b in isi])}." if nama else "",
        tuple(f"**{b['nama']}.** {b['keterangan']}" for b in isi),
    )


@once
def check(k: Konteks) -> Uji:
    """Does each published total equal the mean of its six sectors?"""
    data, kode = k.tanya("spm_uji_rata", induk=INDUK), k.tampilan.kode
    semua = rows(data)
    return Uji(
        bool(semua), tuple(kalimat.mean_check(b) for b in semua if b["hasil"] == "berbeda"),
        tuple(kalimat.mean_check(b) for b in semua if b["kode_wilayah"] == kode and b["hasil"] != "berbeda"),
        tuple(kalimat.mean_checks(data[data["kode_wilayah"] != kode])),
    )


@once
def others(k: Konteks) -> tuple[tuple[Ukuran, ...], str]:
    """Measures with figures, and the names of those without any."""
    data = k.tanya("spm_ukuran_lain", induk=INDUK)
    ada, kosong = data[data["kode_wilayah"].notna()], list(data.loc[data["kode_wilayah"].isna(), "nama"])
    return tuple(
        Ukuran(
            isi["indikator"].iloc[0], str(nama), f"{nama} ({int(isi['tahun'].iloc[0])}, {isi['kode_wilayah'].nunique()} daerah)",
            isi["keterangan"].iloc[0],
        ) for nama, isi in ada.groupby("nama", sort=False)
    ), kata.dan(kosong)


@once
def other_table(k: Konteks, nama: str) -> pd.DataFrame:
    """The figures of one of those measures as text."""
    data = k.tanya("spm_ukuran_lain", induk=INDUK)
    isi = data[data["kode_wilayah"].notna() & (data["nama"] == nama)]
    tahun, periode = isi["tahun"].astype(int).astype(str), [kata.PERIODE[p] for p in isi["periode"]]
    return figures(isi.assign(tahun=tahun, periode=periode), KOLOM_UKURAN)


@once
def awards(k: Konteks) -> tuple[str, ...]:
    """The receivers of the province, a sentence each."""
    return tuple(kalimat.award(b) for b in rows(k.tanya("spm_penghargaan")) if b["kode_provinsi"] == k.tampilan.prov)


@once
def formula(k: Konteks) -> tuple[str, pd.DataFrame]:
    """The formula worked out, and the categories in force."""
    ambang = k.tanya("ambang_berlaku", indikator=INDUK, versi="asli")
    return kalimat.formula(*CONTOH, ambang), pd.DataFrame({
        "Kategori": ambang["kategori"], "Tanda": ambang["huruf"],
        "Mulai dari": [kata.angka(v, 0) if not kata.kosong(v) else "0" for v in ambang["batas_bawah"]],
    })
