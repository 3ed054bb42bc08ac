"""The work of three questions once more in pandas: tables of the model and parameters in, the same rows out."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

Tabel = Mapping[str, pd.DataFrame]
# Tables of the model that the three questions read.
TABEL = ("nilai", "indikator", "wilayah", "penilaian", "peringkat", "tren", "tidak_ada_lihat")
WILAYAH = ["kode", "nama_tampil", "nama_ringkas", "kelas", "kode_provinsi"]
NILAI = [
    "nilai", "desimal_sumber", "tanda_ragu", "andal", "batas_bawah", "batas_atas", "predikat", "kategori", "huruf", "mutu",
    "asal_kategori", "sepadan", "perubahan", "alasan_perubahan", "nilai_lalu", "sumber_id", "jumlah_sumber", "jumlah_nilai",
]
BANDING = ["nilai_banding", "selisih", "hasil", "alasan", "label_banding"]
PERINGKAT = ["peringkat", "letak", "bersama", "n", "jumlah_daerah", "kuartil", "kuintil"]
DERET = [
    "indikator", "kode_wilayah", "tahun", "nilai", "desimal_sumber", "tanda_ragu", "andal", "n", "batas_bawah", "batas_atas",
    "predikat", "kategori", "mutu", "ruas", "sumber_id",
]
# Columns whose name differs from that of their table.
GANTI = {"kode": "kode_wilayah", "n": "n_peringkat"}
LINGKUP = [
    "kode_wilayah", *WILAYAH[1:], "indikator", "tahun", "tahun_sebut", "usang", "rincian", *NILAI, *BANDING, *PERINGKAT[:3],
    "n_peringkat", *PERINGKAT[4:], "tren", "alasan_kosong",
]


def series(t: Tabel, kode: str, indikator: tuple[str, ...]) -> pd.DataFrame:
    """As queries/banding/deret_daerah.sql."""
    n = t["nilai"]
    pilih = n[(n["kode_wilayah"] == kode) & n["indikator"].isin(indikator) & (n["rincian"] == "")]
    return pilih[DERET].sort_values(["indikator", "tahun"])


def completeness(t: Tabel, prov: str, pilihan_tahun: int) -> pd.DataFrame:
    """As queries/banding/kelengkapan.sql of one year."""
    n, w = t["nilai"], t["wilayah"]
    kabkota = (n["kode_provinsi"] == prov) & (n["kelas"] == "kabkota")
    ada = n[kabkota & (n["tahun"] == pilihan_tahun) & (n["rincian"] == "")].groupby("indikator")["kode_wilayah"].nunique()
    utama = t["indikator"][t["indikator"]["utama"]].sort_values(["kelompok", "urutan"])
    jumlah = int(((w["kode_provinsi"] == prov) & (w["kelas"] == "kabkota")).sum())
    hitung = utama["indikator"].map(ada).fillna(0).astype("int64")
    return utama[["indikator", "nama_pendek", "kelompok"]].assign(ada=hitung, jumlah=jumlah)


def values(t: Tabel, indikator: str, tahun: int, pilihan_tahun: int, banding: str, lingkup: str, prov: str) -> pd.DataFrame:
    """As queries/banding/nilai_lingkup.sql of one year, for all kabupaten/kota of Kalimantan or of one province."""
    w = t["wilayah"]
    dalam = w["kalimantan"] if lingkup == "kalimantan" else w["kode_provinsi"] == prov
    jadi = w.loc[(w["kelas"] == "kabkota") & dalam, WILAYAH].rename(columns=GANTI)
    bagian = {nama: isi[isi["indikator"] == indikator] for nama, isi in t.items() if nama not in ("wilayah", "indikator")}
    setahun = {nama: isi[isi["tahun"] == tahun] for nama, isi in bagian.items() if nama != "tren"}
    n, p, r, x = (setahun[nama] for nama in ("nilai", "penilaian", "peringkat", "tidak_ada_lihat"))
    jadi = _joined(jadi, n[n["rincian"] == ""], [*(k for k in NILAI if k != "sepadan"), "arah"])
    jadi = _joined(jadi, p[p["banding"] == banding], BANDING)
    jadi = _joined(jadi, r[(r["lingkup"] == lingkup) & (r["pilihan_tahun"] == pilihan_tahun)], PERINGKAT)
    jadi = _joined(jadi, bagian["tren"], ["tren"])
    x = x[x["pilihan_tahun"] == pilihan_tahun].rename(columns={"alasan": "alasan_kosong"})
    jadi = _joined(jadi, x, ["alasan_kosong"])
    # A row of the year has a direction; one without has no figures.
    jadi.loc[jadi["arah"].notna(), "alasan_kosong"] = None
    jadi.loc[jadi["alasan_kosong"].isna() & jadi["arah"].isna(), "alasan_kosong"] = "belum_terkumpul"
    urut = jadi["nilai"].where(jadi["arah"] == "rendah_baik", -jadi["nilai"])
    jadi = jadi.assign(sepadan=True, urut=urut, indikator=indikator, tahun=tahun, tahun_sebut=None, usang=False, rincian="")
    return jadi.sort_values(["urut", "kode_wilayah"], na_position="last")[LINGKUP]


def _joined(kiri: pd.DataFrame, kanan: pd.DataFrame, kolom: list[str]) -> pd.DataFrame:
    return kiri.merge(kanan[["kode_wilayah", *kolom]].rename(columns=GANTI), how="left", on="kode_wilayah")


PANDAS: dict[str, Callable[..., Any]] = {"deret_daerah": series, "kelengkapan": completeness, "nilai_lingkup": values}
