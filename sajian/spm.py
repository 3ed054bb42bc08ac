"""SPM: sectors, services, quarters."""

import pandas as pd

from charts.bagian import parts
from charts.kalimat import kata
from charts.kalimat import spm as kalimat_spm
from charts.matriks import matrix
from sajian.konteks import Konteks
from sajian.sajian import Penyaji, Sajian
from sajian.sel_spm import quarter_cells, sector_cells, sector_parts, service_parts

INDUK = "spm_indeks"
TANPA_BIDANG = "Katalog indikator tidak memuat bidang SPM."
KOLOM_BIDANG = {
    "nama_tampil": "Daerah", "nama_pendek": "Bidang", "nilai": "Nilai", "kategori": "Kategori",
    "alasan_kosong": "Keterangan",
}
KOLOM_LAYANAN = {
    "nama": "Layanan", "sasaran": "Sasaran", "realisasi": "Terlayani", "satuan": "Satuan", "nilai": "Persen terbit",
    "persen_hitung": "Persen dihitung", "keterangan": "Yang diukur",
}
KOLOM_BELUM_FINAL = {
    "nama_tampil": "Daerah", "nama_pendek": "Bidang", "periode_kata": "Periode", "nilai": "Nilai", "nama_status": "Status",
    "catatan": "Catatan",
}


def by_region(k: Konteks, lingkup: str = "") -> pd.DataFrame:
    """Rows of `spm_bidang`, index and sectors, of the regions compared; by default those the view asks for."""
    t = k.tampilan
    pilihan = lingkup or ("semua_provinsi" if t.lingkup == "semua_provinsi" else "provinsi")
    return k.tanya("spm_bidang", prov=t.prov, lingkup=pilihan, tahun=t.tahun, induk=INDUK)


def sectors(k: Konteks) -> dict[str, str]:
    """Short names of the six sectors by their indicator."""
    data = by_region(k, "provinsi")
    bidang = data.loc[~data["gabungan"], ["indikator", "nama_pendek"]].drop_duplicates()
    return dict(zip(bidang["indikator"], bidang["nama_pendek"]))


def sector(k: Konteks) -> str:
    """The sector whose services are in view; the first where the URL names none, '' where the catalogue has none."""
    nama = sectors(k)
    return k.tampilan.rinci if k.tampilan.rinci in nama else next(iter(nama), "")


def interim(k: Konteks) -> pd.DataFrame:
    """Rows of `belum_final` of the index and its sectors in the province and the nation, periods in words too."""
    data = k.tanya("belum_final", prov=k.tampilan.prov, tahun=k.tampilan.tahun, indikator=(INDUK, *sectors(k)))
    return data.assign(periode_kata=[kata.PERIODE[p] for p in data["periode"]])


def _sectors(k: Konteks) -> Sajian:
    t, semua = k.tampilan, by_region(k, "provinsi")
    data = semua[(semua["kode_wilayah"] == t.kode) & ~semua["gabungan"]]
    judul = f"Enam bidang SPM {k.nama()}, {t.tahun}"
    return Sajian(
        "spm_bidang", data, lambda: parts(
            sector_parts(data), k.palet, judul=judul, anak_judul="Jalur abu-abu sampai 100, target SPM",
        ), KOLOM_BIDANG, judul=judul,
    )


def _matrix(k: Konteks) -> Sajian:
    t, data = k.tampilan, by_region(k)
    judul = kalimat_spm.matrix_title(data, t.tahun)
    return Sajian(
        "spm_matriks", data, lambda: matrix(
            sector_cells(data), k.palet, judul=judul, sorot=t.kode,
            anak_judul=kalimat_spm.scope(data, t.lingkup, k.nama(t.prov)),
        ), KOLOM_BIDANG, judul=judul,
    )


def _services(k: Konteks) -> Sajian:
    t, bidang = k.tampilan, sector(k)
    data = k.tanya("spm_layanan", kode=t.kode, tahun=t.tahun, bidang=bidang)
    judul = f"Layanan {sectors(k)[bidang].lower() if bidang else 'SPM'} {k.nama()}, {t.tahun}"
    return Sajian(
        "spm_layanan", data, lambda: parts(
            service_parts(data), k.palet, judul=judul,
            anak_judul="Terlayani dari sasaran; jalur abu-abu = seluruh sasaran (100%)",
        ), KOLOM_LAYANAN, judul=judul, alasan="" if bidang else TANPA_BIDANG,
    )


def _quarters(k: Konteks) -> Sajian:
    t, semua = k.tampilan, interim(k)
    data = semua[semua["kode_wilayah"] == t.kode]
    judul = f"Posisi SPM {k.nama()} per triwulan {t.tahun}"
    return Sajian(
        "spm_triwulan", data, lambda: matrix(
            quarter_cells(data), k.palet, judul=judul, berkategori=False, lebar_nama=0.3,
            anak_judul="Kumulatif sampai triwulan itu; tidak diberi kategori dan tidak diperingkat",
        ), KOLOM_BELUM_FINAL, judul=judul,
    )


SAJIAN: dict[str, Penyaji] = {
    "spm_bidang": _sectors, "spm_matriks": _matrix, "spm_layanan": _services, "spm_triwulan": _quarters,
}
