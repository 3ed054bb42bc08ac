"""Training figures of the integrity survey: dimensions, components, index, units, risks, respondents."""

import numpy as np
import pandas as pd

from data.latihan.baris import CATATAN, SUMBER, Baris, Ukur
from data.latihan.kisi import PROVINSI, TAHUN, Angka, Kisi, add_up, during, rounded, stream
from data.latihan.laten import Ciri, Laten, weighted

Z95 = 1.96

# indikator: mean over regions, weight inside its component (weights are made up: none is published)
INTERNAL = {
    "spi_int_transparansi": (85.0, 0.12), "spi_int_integritas": (79.0, 0.2),
    "spi_int_perdagangan_pengaruh": (76.0, 0.15), "spi_int_anggaran": (77.0, 0.15), "spi_int_pbj": (74.0, 0.15),
    "spi_int_sdm": (72.0, 0.15), "spi_int_sosialisasi": (70.0, 0.08),
}
EKSTERNAL = {
    "spi_eks_transparansi_keadilan": (88.0, 0.4), "spi_eks_pencegahan": (85.0, 0.25),
    "spi_eks_integritas_pegawai": (89.0, 0.35),
}
EKSPER = {
    "KPK": 59.0, "auditor BPK": 67.0, "auditor BPKP": 63.0, "Ombudsman": 66.0, "Saber Pungli Polri": 65.0,
    "DPRD": 57.0, "akademisi": 66.0, "jurnalis": 62.0, "penyuluh antikorupsi": 68.0, "LSM": 60.0,
}
BOBOT = {"spi_internal": 0.45, "spi_eksternal": 0.25, "spi_eksper": 0.3}
SEBARAN_JAWABAN = {"spi_internal": 13.0, "spi_eksternal": 11.0, "spi_eksper": 10.0}
SEBARAN_DIMENSI = 17.0

UNIT = {
    "Dinas Kependudukan dan Pencatatan Sipil": 2.4, "DPMPTSP": 1.6, "Dinas Kesehatan": 0.6, "Dinas Pendidikan": -0.8,
    "RSUD": -1.2, "Dinas PUPR": -3.4, "BPBD": 0.2, "Sekretariat Daerah": -0.4,
}
INDIKATOR_RINCI = {
    "PBJ: kualitas barang tidak sesuai": 2.0, "PBJ: pemenang punya hubungan kekerabatan": -1.0,
    "PBJ: pemilihan pelaksana telah diatur": -2.5, "PBJ: vendor memberikan sesuatu": 3.0,
    "SDM: jual beli jabatan": 4.0, "SDM: promosi/mutasi karena nepotisme": -1.0,
    "SDM: promosi/mutasi dipengaruhi kekerabatan": 0.5,
    "SDM: promosi/mutasi dipengaruhi kedekatan dengan pejabat": -4.0,
}
RISIKO = {
    "internal: risiko suap/gratifikasi": 24.0, "internal: risiko trading in influence": 29.0,
    "internal: risiko pengelolaan PBJ": 31.0, "internal: risiko penyalahgunaan fasilitas kantor": 47.0,
    "internal: risiko nepotisme dalam pengelolaan SDM": 35.0, "internal: risiko jual beli jabatan": 20.0,
    "internal: risiko penyalahgunaan perjalanan dinas": 27.0, "eksternal: risiko suap/gratifikasi": 11.0,
    "eksternal: risiko pungutan liar": 12.0, "eksternal: keberadaan pungutan liar": 16.0,
}
KELOMPOK_LUAR = {"kementerian": 79.0, "lembaga": 80.5, "bumn": 82.0}
RESPONDEN_LAMA = {"spi_internal": 60, "spi_eksternal": 60, "spi_eksper": 10}
RESPONDEN = {"spi_internal": (140, 620), "spi_eksternal": (70, 320), "spi_eksper": (24, 58)}
RESPONDEN_NASIONAL = {"spi_internal": 0.62, "spi_eksternal": 0.36, "spi_eksper": 0.02}
TOTAL_NASIONAL = np.array([130_000, 128_000, 248_000, 388_000, 548_000, 598_000, 628_000])


def build(laten: Laten, baris: Baris) -> pd.DataFrame:
    """Add every survey figure; returns the participation table."""
    jawab = respondents(laten)
    komponen = {
        "spi_internal": _dimensions(laten, baris, INTERNAL, jawab["spi_internal"], 6.2),
        "spi_eksternal": _dimensions(laten, baris, EKSTERNAL, jawab["spi_eksternal"], 3.8),
        "spi_eksper": _experts(laten, baris),
    }
    ralat = {k: Z95 * SEBARAN_JAWABAN[k] / np.sqrt(jawab[k]) for k in komponen}
    for indikator, nilai in komponen.items():
        baris.add(indikator, nilai, ukur=interval(nilai, ralat[indikator], jawab[indikator]))
    indeks = _index(laten, komponen)
    gabungan = np.sqrt(sum((BOBOT[k] * ralat[k]) ** 2 for k in ralat))
    baris.add("spi_indeks", indeks, ukur=interval(indeks, gabungan, add_up(jawab.values())))
    _units(laten, baris, {"spi_indeks": indeks, **{k: komponen[k] for k in ("spi_internal", "spi_eksternal")}})
    _averages(laten, baris, indeks)
    _risks(laten, baris, komponen["spi_internal"])
    return _participation(laten, jawab)


def interval(nilai: Angka, ralat: Angka, n: Angka) -> Ukur:
    """The 95 percent interval within 0-100, and the number of answers."""
    return Ukur(n, rounded(np.maximum(nilai - ralat, 0)), rounded(np.minimum(nilai + ralat, 100)))


def respondents(laten: Laten) -> dict[str, Angka]:
    """Answers by component; 130 a body before 2021, more and uneven since."""
    kisi, hasil = laten.kisi, {}
    for nama, (dari, sampai) in RESPONDEN.items():
        n = np.round(laten.uniform(f"responden {nama}", dari, sampai) * np.where(kisi.at("provinsi"), 1.6, 1.0))
        n[:, TAHUN < 2021] = RESPONDEN_LAMA[nama]
        n[kisi.at("nasional")[:, 0]] = np.round(TOTAL_NASIONAL * RESPONDEN_NASIONAL[nama])
        hasil[nama] = n
    return hasil


def _step(nilai: float) -> np.ndarray:
    # Before 2021 another survey was used; its level is lower here so that the break is seen.
    return np.where(TAHUN < 2021, nilai - 4.0, nilai)


def _dimensions(laten: Laten, baris: Baris, daftar: dict[str, tuple[float, float]], n: Angka, sebar: float) -> Angka:
    bagian = []
    for indikator, (rata, _) in daftar.items():
        nilai = laten.figures(indikator, Ciri(0, sebar, bawah=-60, atas=60)) + _step(rata)
        nilai = rounded(np.clip(nilai, 30, 98.5))
        baris.add(indikator, nilai, ukur=interval(nilai, Z95 * SEBARAN_DIMENSI / np.sqrt(n), n))
        _dimension_units(laten, baris, indikator, nilai)
        bagian.append(nilai)
    return weighted(bagian, [bobot for _, bobot in daftar.values()])


def _experts(laten: Laten, baris: Baris) -> Angka:
    pokok = laten.figures("spi_eksper", Ciri(0, 6.0, bawah=-60, atas=60))
    bagian = [
        laten.part(pokok + _step(rata), f"eksper {nama}", 0, Ciri(0, 3.5, bawah=25, atas=92))
        for nama, rata in EKSPER.items()
    ]
    for nama, nilai in zip(EKSPER, bagian):
        baris.add("spi_eksper", nilai, nama)
    return weighted(bagian, [1.0] * len(bagian))


def _index(laten: Laten, komponen: dict[str, Angka]) -> Angka:
    # Complaints and court cases lower the published index below the mean of its components.
    koreksi = np.clip(2.2 - 1.1 * laten.score("spi koreksi", 0.3), 0, 6)
    return rounded(sum(BOBOT[k] * nilai for k, nilai in komponen.items()) - koreksi)


def _dimension_units(laten: Laten, baris: Baris, indikator: str, nilai: Angka) -> None:
    # Units are given for the last year only: each of the ten dimensions by unit would outweigh all the rest.
    di = ~laten.kisi.at("nasional") & during(int(TAHUN[-1]), int(TAHUN[-1]))
    for unit, beda in UNIT.items():
        isi = laten.part(nilai, f"{indikator} {unit}", beda, Ciri(0, 4.2, bawah=25, atas=99))
        baris.add(indikator, isi, unit, di=di)


def _units(laten: Laten, baris: Baris, pokok: dict[str, Angka]) -> None:
    daerah = ~laten.kisi.at("nasional")
    for indikator, nilai in pokok.items():
        for unit, beda in UNIT.items():
            isi = laten.part(nilai, f"{indikator} {unit}", beda, Ciri(0, 3.6, bawah=30, atas=98.5, goyang=0.5))
            n = np.round(laten.uniform(f"n {indikator} {unit}", 18, 70))
            baris.add(indikator, isi, unit, di=daerah, ukur=Ukur(n))


def _averages(laten: Laten, baris: Baris, indeks: Angka) -> None:
    kisi = laten.kisi
    kolom = np.full(kisi.bentuk, np.nan)
    for kode in PROVINSI:
        # The plain mean of the provincial government and its kabupaten/kota.
        kolom[kisi.kode == kode] = rounded(indeks[kisi.provinsi == kode].mean(axis=0))
    baris.add("spi_rata_rata_wilayah", kolom)
    for nama, nilai in _group_means(laten, indeks).items():
        baris.add("spi_rata_rata_kelompok", nilai, nama)


def _group_means(laten: Laten, indeks: Angka) -> dict[str, Angka]:
    kisi = laten.kisi
    letak = {"pemprov": "provinsi", "pemkab": "kabupaten", "pemkot": "kota"}
    hasil = {k: rounded(indeks[kisi.tingkat == tingkat].mean(axis=0)) for k, tingkat in letak.items()}
    hasil["kalimantan"] = rounded(indeks[kisi.tingkat != "nasional"].mean(axis=0))
    luar = {k: rounded(_step(v) + stream(f"kelompok {k}").normal(0, 0.5, len(TAHUN))) for k, v in KELOMPOK_LUAR.items()}
    return hasil | luar


def _risks(laten: Laten, baris: Baris, internal: Angka) -> None:
    for nama, beda in INDIKATOR_RINCI.items():
        nilai = laten.part(internal, f"spi_indikator {nama}", beda, Ciri(0, 4.0, bawah=25, atas=99))
        baris.add("spi_indikator", nilai, nama)
    for nama, rata in RISIKO.items():
        # A point better in the internal score is about 0.02 less of the risk.
        pokok = rata * (1 - 0.02 * (internal - internal.mean()))
        baris.add("spi_risiko", laten.part(pokok, f"spi_risiko {nama}", 0, Ciri(0, 3.0, bawah=0.5, atas=80)), nama)


def _participation(laten: Laten, jawab: dict[str, Angka]) -> pd.DataFrame:
    kisi, bagian = laten.kisi, []
    jumlah: dict[str, Angka] = dict.fromkeys(("populasi", "sampel", "responden"), np.zeros(()))
    for nama, n in jawab.items():
        sampel = np.ceil(n / laten.uniform(f"balas {nama}", 0.12, 0.75))
        populasi = np.ceil(sampel * laten.uniform(f"populasi {nama}", 1.1, 5.0))
        tabel = {"populasi": populasi, "sampel": sampel, "responden": n}
        jumlah = {k: jumlah[k] + tabel[k] for k in tabel}
        bagian.append(_participation_rows(kisi, nama.removeprefix("spi_"), tabel))
    return pd.concat([*bagian, _participation_rows(kisi, "total", jumlah)], ignore_index=True).astype("str")


def _participation_rows(kisi: Kisi, kelompok: str, tabel: dict[str, Angka]) -> pd.DataFrame:
    daerah, kolom = np.indices(kisi.bentuk).reshape(2, -1)
    angka = {k: v.reshape(-1).astype(int) for k, v in tabel.items()}
    return pd.DataFrame({
        "tahun": TAHUN[kolom], "kode_wilayah": kisi.kode[daerah], "kelompok": kelompok, **angka,
        "sumber_id": SUMBER, "catatan": CATATAN,
    })
