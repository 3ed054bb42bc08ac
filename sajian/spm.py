"""SPM: sectors, services, quarters."""

import pandas as pd

from charts.bagian import parts
from charts.kalimat import kata
from charts.kalimat import spm as kalimat_spm
from charts.kalimat.nilai import mixed_years
from charts.matriks import matrix
from sajian.bersama import of_province
from sajian.konteks import Konteks, TanpaIndikator
from sajian.sajian import Bagan, Sajian, columns
from sajian.sel import quarter_cells, sector_cells, sector_parts, service_parts
from store.dasar.cache import once

INDUK = "spm_indeks"
KOLOM_BIDANG = columns("nama_tampil nama_pendek nilai kategori alasan_kosong", nama_pendek="Bidang")
KOLOM_LAYANAN = {
    "nama": "Layanan", "sasaran": "Sasaran", "realisasi": "Terlayani", "satuan": "Satuan", "nilai": "Persen terbit",
    "persen_hitung": "Persen dihitung", "keterangan": "Yang diukur",
}
KOLOM_BELUM_FINAL = columns("nama_tampil nama_pendek periode_kata nilai nama_status catatan", nama_pendek="Bidang")


def by_region(k: Konteks, lingkup: str = "") -> pd.DataFrame:
    """Rows of `spm_bidang`, index and sectors, of the regions compared; by default those the view asks for."""
    return k.tanya("spm_bidang", lingkup=lingkup or of_province(k), induk=INDUK)


@once
def sectors(k: Konteks) -> dict[str, str]:
    """Short names of the six sectors by their indicator."""
    data = by_region(k, "provinsi")
    bidang = data[~data["gabungan"]]
    return dict(zip(bidang["indikator"], bidang["nama_pendek"]))


def sector(k: Konteks) -> str:
    """The sector whose services are in view; the first where the URL names none, '' where the catalogue has none."""
    nama = sectors(k)
    return k.tampilan.rinci if k.tampilan.rinci in nama else next(iter(nama), "")


@once
def interim(k: Konteks) -> pd.DataFrame:
    """Rows of `belum_final` of the index and its sectors in the province and the nation, periods in words too."""
    data = k.tanya("belum_final", indikator=(INDUK, *sectors(k)))
    return data.assign(periode_kata=[kata.PERIODE[p] for p in data["periode"]])


def region_sectors(b: Bagan, k: Konteks) -> Sajian:
    """The six sectors of the region in view."""
    t, semua = k.tampilan, by_region(k, "provinsi")
    data = semua[(semua["kode_wilayah"] == t.kode) & ~semua["gabungan"]]
    return Sajian(b, f"Enam bidang SPM {k.nama()}{t.akhiran}", data, KOLOM_BIDANG, lambda judul: parts(
        sector_parts(data), k.palet, judul=judul, anak_judul="Jalur abu-abu sampai 100, target SPM",
    ), kosong=f"Angka keenam bidang SPM belum ada untuk daerah ini{k.tampilan.pada}.")


def sector_matrix(b: Bagan, k: Konteks) -> Sajian:
    """Sectors of every region compared."""
    t, data = k.tampilan, by_region(k)
    return Sajian(b, kalimat_spm.matrix_title(data, t.setahun), data, KOLOM_BIDANG, lambda judul: matrix(
        sector_cells(data), k.palet, judul=judul, sorot=t.kode,
        anak_judul="; ".join(filter(None, [kalimat_spm.scope(data, t.lingkup, k.nama(t.prov)), mixed_years(data)])),
    ), kosong=f"Belum ada angka SPM terbit untuk daerah-daerah ini{k.tampilan.pada}.")


def services(b: Bagan, k: Konteks) -> Sajian:
    """Services of the sector in view. Raises TanpaIndikator."""
    bidang = sector(k)
    if not bidang:
        raise TanpaIndikator("bidang SPM")
    data, judul = k.tanya("spm_layanan", bidang=bidang), f"Layanan {sectors(k)[bidang].lower()} {k.nama()}{k.tampilan.akhiran}"
    return Sajian(b, judul, data, KOLOM_LAYANAN, lambda judul: parts(
        service_parts(data), k.palet, judul=judul, anak_judul="Terlayani dari sasaran; jalur abu-abu = seluruh sasaran (100%)",
    ), kosong=f"Angka per layanan belum ada untuk daerah ini{k.tampilan.pada}.")


def quarters(b: Bagan, k: Konteks) -> Sajian:
    """Positions of the sectors by quarter of the year in view."""
    semua = interim(k)
    data = semua[semua["kode_wilayah"] == k.tampilan.kode]
    return Sajian(b, f"Posisi SPM {k.nama()} per triwulan{k.tampilan.akhiran}", data, KOLOM_BELUM_FINAL, lambda judul: matrix(
        quarter_cells(data), k.palet, judul=judul, berkategori=False, lebar_nama=0.3,
        anak_judul="Kumulatif sampai triwulan itu; tidak diberi kategori dan tidak diperingkat",
    ), kosong=f"Belum ada angka triwulan untuk daerah ini{k.tampilan.pada or ' pada tahun terbarunya'}.")
