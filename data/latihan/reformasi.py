"""Training figures of bureaucratic reform: indexes, their parts, units, and the integrity-zone pipeline."""

import numpy as np
import pandas as pd

from data.latihan.baris import CATATAN, SUMBER, Baris, Cap
from data.latihan.daftar import (
    AREA_MCP_BARU,
    AREA_MCP_LAMA,
    AREA_RB,
    BAGIAN_ITKP,
    DOMAIN_SPBE,
    UNIT_LAYANAN,
    UNIT_SAKIP,
    UNIT_ZI,
)
from data.latihan.kisi import TAHUN, Angka, Kisi, during, rounded, stream
from data.latihan.laten import Ciri, Laten, weighted
from data.latihan.predikat import Predikat, by_cut

TAHUN_RB_BARU, TAHUN_MCP_BARU = 2023, 2024
TAHAP = np.array(["", "direncanakan", "dicanangkan", "diusulkan", "wbk", "wbbm"])
BATAS_A_MINUS = 86.0  # made up: an index of 80 or more whose targets were not all met
POSISI_TENGAH = ("61.03", "61.71", "62", "62.03", "63", "63.04", "63.71", "64.02", "65", "65.01")
MUTU_LAYANAN = [(88.0, "Sangat baik"), (76.0, "Baik"), (65.0, "Cukup"), (0.0, "Kurang")]
MUTU_EPPD = [(3.3, "Kinerja sangat tinggi"), (2.6, "Kinerja tinggi")]

LAIN = {
    "berakhlak": Ciri(63, 5, naik=1.5), "mpp_nilai": Ciri(78, 6, naik=1.5, bawah=40),
    "ramah_rentan": Ciri(70, 7, naik=1.0, bawah=35),
    "eppd": Ciri(3.05, 0.28, naik=0.04, bawah=2.05, atas=4.6, desimal=4),
    "kapabilitas_apip": Ciri(2.8, 0.35, naik=0.07, bawah=1, atas=4.6),
    "maturitas_spip": Ciri(2.95, 0.3, naik=0.05, bawah=1.2, atas=4.6),
}


def build(laten: Laten, baris: Baris, predikat: Predikat) -> pd.DataFrame:
    """Add every reform figure; returns the table of integrity-zone units."""
    _reform_index(laten, baris, predikat)
    _accountability(laten, baris, predikat)
    _digital(laten, baris, predikat)
    _service_index(laten, baris, predikat)
    _prevention(laten, baris, predikat)
    _procurement(laten, baris, predikat)
    _others(laten, baris, predikat)
    return _integrity_zones(laten, baris)


def _reform_index(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    umum = laten.figures("rb umum", Ciri(61, 6.5, naik=2.2, bawah=25, atas=88))
    tematik = laten.figures("rb tematik", Ciri(5.5, 1.6, naik=0.4, bawah=0.5, atas=10))
    baru = TAHUN >= TAHUN_RB_BARU
    indeks = rounded(np.where(baru, umum + tematik, umum))
    kata = predikat.words("rb_indeks", indeks)
    kata = np.where(baru & (indeks < BATAS_A_MINUS) & (kata == "A"), "A-", kata)
    baris.add("rb_indeks", indeks, predikat=kata)
    baris.add("rb_indeks", umum, "RB General", di=baru)
    baris.add("rb_indeks", tematik, "RB Tematik", di=baru)
    for area, beda in AREA_RB.items():
        baris.add(area, laten.part(umum + 6, area, beda, Ciri(0, 4.5, bawah=15, atas=99)))
    grade_counts(laten.kisi, baris, "rb", kata)


def _accountability(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    nilai = laten.figures("sakip", Ciri(63.5, 6.5, naik=0.9, bawah=28, atas=93))
    kata = predikat.words("sakip", nilai)
    baris.add("sakip", nilai, predikat=kata)
    for unit, beda in UNIT_SAKIP.items():
        isi = laten.part(nilai + 3, f"sakip {unit}", beda, Ciri(0, 3.5, bawah=25, atas=95))
        baris.add("sakip", isi, unit, predikat=predikat.words("sakip", isi), di=~laten.kisi.at("nasional"))
    kisi = laten.kisi
    for tingkat, kunci in (("provinsi", "provinsi"), ("kabupaten_kota", "kabupaten/kota")):
        rata = rounded(nilai[kisi.at(tingkat)[:, 0]].mean(axis=0))
        baris.add("sakip", rata, f"rata-rata {kunci}", di=kisi.at("nasional"))
    grade_counts(kisi, baris, "sakip", kata)


def grade_counts(kisi: Kisi, baris: Baris, indikator: str, kata: np.ndarray, sebutan: str = "berpredikat") -> None:
    """How many kabupaten/kota got each grade, by province and all together; how many were graded."""
    kab = kisi.at("kabupaten_kota")
    atasan = ~kab
    anggota = np.where(kisi.at("nasional"), kab.T, kab.T & (kisi.provinsi[:, None] == kisi.provinsi[None, :]))
    for huruf in np.unique(kata[kab[:, 0]]):
        jumlah = anggota.astype(int) @ (kata == huruf).astype(int)
        baris.add(f"{indikator}_jumlah", jumlah, f"kabupaten/kota {sebutan} {huruf}", di=atasan)
    baris.add(f"{indikator}_jumlah", anggota.sum(axis=1, keepdims=True), "kabupaten/kota dievaluasi", di=atasan)
    unit = np.round(24 + 14 * stream(f"{indikator} dinilai").random((len(kisi.kode), 1)))
    baris.add(f"{indikator}_jumlah", unit, "instansi dinilai (evaluasi internal)", di=kab)


def _digital(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    pokok = laten.figures("spbe", Ciri(2.75, 0.42, naik=0.13, bawah=1.1, atas=4.8))
    ciri = Ciri(0, 0.22, bawah=1, atas=5)
    bagian = [laten.part(pokok, f"spbe {nama}", beda, ciri) for nama, (beda, _) in DOMAIN_SPBE.items()]
    for nama, nilai in zip(DOMAIN_SPBE, bagian):
        baris.add("spbe", nilai, nama)
    nilai = weighted(bagian, [bobot for _, bobot in DOMAIN_SPBE.values()])
    kata = predikat.words("spbe", nilai)
    baris.add("spbe", nilai, predikat=kata)
    grade_counts(laten.kisi, baris, "spbe", kata)


def _service_index(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    nilai = laten.figures("ipp", Ciri(3.55, 0.42, naik=0.1, bawah=0.9, atas=4.9))
    kata = predikat.words("ipp", nilai)
    baris.add("ipp", nilai, predikat=kata)
    for unit, beda in UNIT_LAYANAN.items():
        isi = laten.part(nilai, f"ipp {unit}", beda / 20, Ciri(0, 0.25, bawah=0.8, atas=4.95))
        baris.add("ipp", isi, unit, predikat=predikat.words("ipp", isi), di=~laten.kisi.at("nasional"))
    grade_counts(laten.kisi, baris, "ipp", kata, "berkategori")


def _prevention(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    kisi, baru = laten.kisi, TAHUN >= TAHUN_MCP_BARU
    pokok = laten.figures("mcp", Ciri(80, 9, naik=1.6, bawah=25, atas=99))
    lama = _areas(laten, baris, pokok, AREA_MCP_LAMA, ~baru)
    nilai = np.where(baru, _areas(laten, baris, pokok, AREA_MCP_BARU, baru), lama)
    baris.add("mcp", nilai, predikat=predikat.words("mcp", nilai))
    for kode in kisi.kode[kisi.at("provinsi")[:, 0]]:
        rata = rounded(nilai[kisi.provinsi == kode].mean(axis=0))
        baris.add("mcp", rata, "rata-rata se-provinsi", di=kisi.pick(kode))
    tengah = rounded(nilai * laten.uniform("mcp tengah tahun", 0.45, 0.75))
    baris.add("mcp", tengah, di=kisi.pick(*POSISI_TENGAH) & baru, cap=Cap("posisi", "sementara"))


def _areas(laten: Laten, baris: Baris, pokok: Angka, daftar: dict[str, float], kapan: np.ndarray) -> Angka:
    jumlah, banyak = np.zeros(laten.kisi.bentuk), np.zeros(laten.kisi.bentuk)
    for nama, beda in daftar.items():
        # Provinces have no village funds to look after.
        punya = ~laten.kisi.at("provinsi") if nama == "Tata Kelola Dana Desa" else laten.kisi.at("semua")
        nilai = laten.part(pokok, f"mcp {nama} {kapan[0]}", beda, Ciri(0, 6.0, bawah=5, atas=100, goyang=0.4))
        baris.add("mcp", nilai, nama, di=punya & kapan)
        jumlah, banyak = jumlah + np.where(punya, nilai, 0), banyak + punya
    return rounded(jumlah / banyak)


def _procurement(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    pokok = laten.figures("itkp", Ciri(62, 11, naik=5.5, bawah=12, atas=99)) / 100
    nilai, ciri = np.zeros(laten.kisi.bentuk), Ciri(0, 0.06, bawah=0.05, atas=1, goyang=0.3, desimal=4)
    for (dari, sampai), bagian in BAGIAN_ITKP.items():
        kapan = during(dari, sampai)
        for nama, poin in bagian.items():
            isi = rounded(poin * laten.part(pokok, f"itkp {nama}", 0, ciri))
            baris.add("itkp", isi, nama, di=kapan)
            nilai += np.where(kapan, isi, 0)
    nilai = rounded(nilai)
    baris.add("itkp", nilai, predikat=predikat.words("itkp", nilai))


def _others(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    isi = {nama: laten.figures(nama, ciri) for nama, ciri in LAIN.items()}
    kata = {
        "mpp_nilai": by_cut(isi["mpp_nilai"], [(92.0, "Prima"), *MUTU_LAYANAN]),
        "ramah_rentan": by_cut(isi["ramah_rentan"], MUTU_LAYANAN), "eppd": by_cut(isi["eppd"], MUTU_EPPD),
        "maturitas_spip": predikat.words("maturitas_spip", isi["maturitas_spip"]),
        "kapabilitas_apip": np.where(np.floor(isi["kapabilitas_apip"]) == 3, "Integrated", ""),
    }
    for nama, nilai in isi.items():
        baris.add(nama, nilai, predikat=kata.get(nama))
    for nama, beda in (("kinerja makro", -0.1), ("kinerja penyelenggaraan urusan", 0.08)):
        baris.add("eppd", laten.part(isi["eppd"], f"eppd {nama}", beda, Ciri(0, 0.12, atas=5, desimal=4)), nama)
    lapor = laten.figures("lhkpn", Ciri(97, 3.5, naik=0.6, bawah=60))
    baris.add("lhkpn", lapor)
    baris.add("lhkpn", laten.part(lapor, "lhkpn dprd", -4, Ciri(0, 4.0, bawah=40)), "DPRD")
    aduan = laten.figures("sp4n", Ciri(78, 9, naik=1.5))
    baris.add("sp4n", None, predikat=by_cut(aduan, MUTU_LAYANAN))
    baris.add("sp4n", None, "kompetisi pengelolaan pengaduan", predikat=by_cut(aduan + 4, MUTU_LAYANAN))


def _integrity_zones(laten: Laten, baris: Baris) -> pd.DataFrame:
    kisi, bagian, jumlah, banyak = laten.kisi, [], np.zeros(laten.kisi.bentuk), np.zeros(laten.kisi.bentuk)
    for unit in UNIT_ZI:
        tahap = _stages(laten, unit)
        dinilai = tahap >= 2
        dasar = np.array([0, 60, 66, 73, 79, 88.0])[tahap]
        nilai = rounded(np.clip(dasar + laten.uniform(f"zi {unit}", -3.5, 3.5), 0, 98))
        baris.add("zi_tpi", nilai, unit, di=dinilai)
        jumlah, banyak = jumlah + np.where(dinilai, nilai, 0), banyak + dinilai
        daerah, kolom = np.nonzero(tahap)
        bagian.append(pd.DataFrame({
            "tahun": TAHUN[kolom], "kode_wilayah": kisi.kode[daerah], "unit_kerja": unit,
            "status": TAHAP[tahap[daerah, kolom]], "sumber_id": SUMBER, "catatan": CATATAN,
        }))
    cadangan = laten.figures("zi", Ciri(66, 4, naik=1.5, bawah=40, atas=95))
    baris.add("zi_tpi", rounded(np.where(banyak > 0, jumlah / np.maximum(banyak, 1), cadangan)))
    return pd.concat(bagian, ignore_index=True).astype("str")


def _stages(laten: Laten, unit: str) -> np.ndarray:
    """Stage (0 none .. 5 WBBM) of a unit by region and year: up one step at a time, never back."""
    mutu = laten.score(f"zi {unit}", 0.6, 0.2)
    tahap = np.zeros(laten.kisi.bentuk, dtype=int)
    tahap[:, 0] = np.clip(np.floor(mutu[:, 0] + 0.6), 0, 2)
    undi = laten.uniform(f"zi maju {unit}", 0, 1)
    for i in range(1, len(TAHUN)):
        peluang = np.clip(0.42 + 0.16 * mutu[:, i] - 0.06 * tahap[:, i - 1], 0.03, 0.9)
        tahap[:, i] = np.minimum(tahap[:, i - 1] + (undi[:, i] < peluang), 5)
    tahap[laten.kisi.at("nasional")[:, 0]] = 0
    return tahap
