"""Training figures of the minimum service standards: services, sectors, total, quarters, e-SPM."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from data.latihan.baris import CATATAN, SUMBER, SUMBER_KEDUA, Baris, Cap
from data.latihan.daftar import KEJADIAN, PORSI, RUMAH_TANGGA
from data.latihan.kisi import PROVINSI, TAHUN, Angka, Kisi, add_up, during, rounded, year
from data.latihan.laten import Ciri, Laten

BOBOT_PENERIMA, BOBOT_MUTU = 0.8, 0.2
BIDANG = {  # indikator: mean of its services in 2022
    "spm_pendidikan": 86.0, "spm_kesehatan": 87.0, "spm_pekerjaan_umum": 78.0, "spm_perumahan_rakyat": 80.0,
    "spm_trantibumlinmas": 83.0, "spm_sosial": 85.0,
}
# Totals that on purpose do not equal the mean of the six sectors, so that the warning can be practised.
SELISIH_SENGAJA = {("63.08", 2023): 0.9, ("64.09", 2024): -1.6, ("62.05", 2025): 2.3}
VERSI_PEMDA = {("64.74", 2023): 6.8, ("64.74", 2024): 4.1, ("61.05", 2024): 9.5}
# Share of the year's result reached by the end of each quarter.
TRIWULAN = {"tw1": (0.15, 0.3), "tw2": (0.38, 0.55), "tw3": (0.6, 0.8), "tw4": (0.93, 0.995)}
TUNTAS_SEMUA = 101.0  # a sector this good leaves no one unserved
BELUM_LAPOR = ("61.10", "62.12", "64.11", "65.04")  # have not sent the last quarter of the last year
TAHUN_TERAKHIR = 2025


class Layanan(NamedTuple):
    """Target, reached and percent of one service; arrays of figures."""

    sasaran: Angka
    realisasi: Angka
    persen: Angka


def build(laten: Laten, baris: Baris) -> pd.DataFrame:
    """Add every figure of the standards; returns the table of targets and results by service."""
    bidang, rinci = {}, []
    for nama, rata in BIDANG.items():
        penerima, tabel = _sector(laten, baris, nama, rata)
        mutu = _quality(laten, nama, penerima)
        bidang[nama] = rounded(BOBOT_PENERIMA * penerima + BOBOT_MUTU * mutu)
        baris.add(nama, bidang[nama])
        for kata, nilai in (("penerima layanan", penerima), ("mutu minimal", mutu)):
            baris.add("spm_konteks", nilai, f"{kata} {spoken(nama)} (persen)")
        rinci += tabel
    total = _total(laten.kisi, bidang)
    baris.add("spm_indeks", total)
    _own_version(laten.kisi, baris, total)
    _quarters(laten, baris, bidang)
    _application(laten, baris)
    _around(laten, baris, bidang["spm_pendidikan"], total)
    return pd.concat(rinci, ignore_index=True).astype("str")


def spoken(bidang: str) -> str:
    """A sector's key as words."""
    return bidang.removeprefix("spm_").replace("_", " ")


def _sector(laten: Laten, baris: Baris, bidang: str, rata: float) -> tuple[Angka, list[pd.DataFrame]]:
    jumlah, banyak, rinci = np.zeros(laten.kisi.bentuk), np.zeros(laten.kisi.bentuk), []
    katalog = baris.katalog[baris.katalog["induk"] == bidang]
    pokok = laten.figures(bidang, Ciri(rata, 9.0, naik=2.0, bawah=20, atas=130, rho=0.9))
    for kode, tingkat in katalog["tingkat"].items():
        hasil = _service(laten, kode, pokok)
        milik = laten.kisi.at(tingkat) | laten.kisi.at("nasional")
        baris.add(kode, hasil.persen)
        kata = "provinsi" if tingkat == "provinsi" else "kabupaten/kota"
        baris.add(kode, hasil.persen, f"rata-rata {kata}", cap=Cap(tingkat="nasional"))
        rinci += _service_rows(laten, kode, hasil, laten.kisi.at(tingkat))
        jumlah, banyak = jumlah + np.where(milik, hasil.persen, 0), banyak + milik
    return rounded(jumlah / banyak), rinci


def _service(laten: Laten, kode: str, pokok: Angka) -> Layanan:
    persen = laten.part(pokok, kode, 0, Ciri(0, 6.0, bawah=12, atas=100, goyang=0.4))
    persen = np.where(pokok >= TUNTAS_SEMUA, 100.0, persen)
    tumbuh = 1 + 0.012 * (TAHUN - TAHUN[-1])
    sasaran = laten.kisi.penduduk[:, None] * PORSI[kode] * tumbuh * laten.uniform(f"sasaran {kode}", 0.85, 1.15)
    sasaran = np.maximum(np.round(sasaran), 4)
    if kode in KEJADIAN:
        # No event, no one to serve: the published result is then 100 although nothing was done.
        sasaran[laten.uniform(f"kejadian {kode}", 0, 1) < 0.22] = 0
    realisasi = np.minimum(np.round(sasaran * persen / 100), sasaran)
    return Layanan(sasaran, realisasi, rounded(100 * np.where(sasaran > 0, realisasi / np.maximum(sasaran, 1), 1)))


def _service_rows(laten: Laten, kode: str, hasil: Layanan, di: np.ndarray) -> list[pd.DataFrame]:
    satuan = "rumah tangga" if kode in RUMAH_TANGGA else "jiwa"
    pakai = np.broadcast_to(di, laten.kisi.bentuk)
    bagian = [_target_rows(laten.kisi, pakai, hasil.sasaran, hasil.realisasi, ("tahunan", "tahunan"))]
    akhir = pakai & during(TAHUN_TERAKHIR, TAHUN_TERAKHIR)
    for tw, (dari, sampai) in TRIWULAN.items():
        jalan = np.floor(hasil.realisasi * laten.uniform(f"{kode} {tw}", dari, sampai))
        lapor = akhir & ~(laten.kisi.pick(*BELUM_LAPOR) & (tw == "tw4"))
        bagian.append(_target_rows(laten.kisi, lapor, hasil.sasaran, jalan, (tw, "triwulan")))
    return [b.assign(indikator=kode, satuan=satuan, sumber_id=SUMBER, catatan=CATATAN) for b in bagian]


def _target_rows(kisi: Kisi, pakai: np.ndarray, sasaran: Angka, realisasi: Angka, cap: tuple[str, str]) -> pd.DataFrame:
    daerah, kolom = np.nonzero(pakai)
    return pd.DataFrame({
        "tahun": TAHUN[kolom], "periode": cap[0], "kode_wilayah": kisi.kode[daerah], "status": cap[1],
        "sasaran": sasaran[pakai].astype(int), "realisasi": realisasi[pakai].astype(int),
    })


def _quality(laten: Laten, bidang: str, penerima: Angka) -> Angka:
    mutu = laten.part(penerima, f"mutu {bidang}", -2.0, Ciri(0, 4.0, bawah=10, atas=100))
    return np.where(penerima >= 99.9, 100.0, mutu)


def _total(kisi: Kisi, bidang: dict[str, Angka]) -> Angka:
    total = rounded(add_up(bidang.values()) / len(bidang))
    for (kode, tahun), selisih in SELISIH_SENGAJA.items():
        total[kisi.kode == kode, year(tahun)] += selisih
    return rounded(np.minimum(total, 100))


def _own_version(kisi: Kisi, baris: Baris, total: Angka) -> None:
    for (kode, tahun), selisih in VERSI_PEMDA.items():
        nilai = np.where(during(tahun, tahun), np.minimum(total + selisih, 100), np.nan)
        baris.add("spm_indeks", nilai, di=kisi.pick(kode), cap=Cap(status="versi_pemda", sumber=SUMBER_KEDUA))


def _quarters(laten: Laten, baris: Baris, bidang: dict[str, Angka]) -> None:
    belum = laten.kisi.pick(*BELUM_LAPOR) & during(TAHUN_TERAKHIR, TAHUN_TERAKHIR)
    for tw, (dari, sampai) in TRIWULAN.items():
        laju = laten.uniform(f"laju {tw}", dari, sampai)
        cap, di = Cap(tw, "triwulan"), ~belum if tw == "tw4" else True
        jalan = {k: rounded(np.minimum(laju * laten.uniform(f"{k} {tw}", 0.95, 1.0), 1) * v) for k, v in bidang.items()}
        for nama, nilai in jalan.items():
            baris.add(nama, nilai, di=di, cap=cap)
        baris.add("spm_indeks", rounded(add_up(jalan.values()) / len(jalan)), di=di, cap=cap)


def _application(laten: Laten, baris: Baris) -> None:
    pokok = laten.figures("spm_keterisian", Ciri(90, 7, naik=1.5, bawah=35))
    bagian = {k: laten.part(pokok, f"keterisian {k}", 0, Ciri(0, 3.0, bawah=20, goyang=0.6)) for k in BIDANG}
    for nama, nilai in bagian.items():
        baris.add("spm_keterisian", nilai, spoken(nama))
    setahun = rounded(add_up(bagian.values()) / len(bagian))
    baris.add("spm_keterisian", setahun)
    belum = laten.kisi.pick(*BELUM_LAPOR) & during(TAHUN_TERAKHIR, TAHUN_TERAKHIR)
    for tw in TRIWULAN:
        nilai = rounded(setahun * laten.uniform(f"keterisian {tw}", 0.82, 1.0))
        baris.add("spm_keterisian", nilai, di=~belum if tw == "tw4" else True, cap=Cap(tw, "triwulan"))


def _around(laten: Laten, baris: Baris, pendidikan: Angka, total: Angka) -> None:
    kisi = laten.kisi
    rapor = laten.part(pendidikan, "rapor pendidikan", -14, Ciri(0, 4.0, bawah=30, atas=96))
    baris.add("spm_rapor_pendidikan", rapor, cap=Cap(status="rapor_pendidikan"))
    skor = laten.part(total, "skor penghargaan", -4, Ciri(0, 2.5, bawah=20))
    baris.add("spm_skor_penghargaan", skor, cap=Cap(status="skor_penghargaan"))
    baris.add("spm_realisasi_anggaran", laten.figures("spm_realisasi_anggaran", Ciri(91, 4, bawah=60, atas=99.8)))
    lapor, tim = (laten.score(f"spm {k}", 0.5, 0.8) + 0.25 * (TAHUN - 2016) > 0 for k in ("lapor", "tim"))
    baris.add("spm_daerah_lapor_persen", 100 * _province_mean(kisi, lapor))
    baris.add("spm_daerah_sk_tim_persen", 100 * _province_mean(kisi, tim))
    banyak = np.array([(kisi.provinsi == kode).sum() for kode in kisi.kode])[:, None]
    baris.add("spm_jumlah_paripurna", np.round(banyak * _province_mean(kisi, total >= 100)))
    baris.add("spm_daerah_lapor_jumlah", np.round(546 * lapor.mean(axis=0)))


def _province_mean(kisi: Kisi, nilai: np.ndarray) -> Angka:
    hasil = np.full(kisi.bentuk, np.nan)
    for kode in PROVINSI:
        hasil[kisi.kode == kode] = nilai[kisi.provinsi == kode].mean(axis=0)
    return hasil


def awards(kisi: Kisi, indeks: pd.DataFrame) -> pd.DataFrame:
    """Three best of each kind of region by the total of the year before; `indeks` holds the yearly spm_indeks rows."""
    tingkat = indeks["kode_wilayah"].map(dict(zip(kisi.kode, kisi.tingkat)))
    data = indeks.assign(nilai=indeks["nilai"].astype(float), kategori=tingkat)
    data = data[(data["kategori"] != "nasional") & data["tahun"].between("2021", "2024")]
    data = data.sort_values(["tahun", "kategori", "nilai", "kode_wilayah"], ascending=[True, True, False, True])
    data = data.assign(peringkat=data.groupby(["tahun", "kategori"]).cumcount() + 1).query("peringkat <= 3")
    data = data.assign(tahun=data["tahun"].astype(int) + 1, sumber_id=SUMBER, catatan=CATATAN)
    return data[["tahun", "kategori", "peringkat", "kode_wilayah", "sumber_id", "catatan"]].astype("str")
