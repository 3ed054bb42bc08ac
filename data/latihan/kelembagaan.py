"""Training figures of the institutions: counts, types, evaluation, maturity, issues of coordination meetings."""

import numpy as np
import pandas as pd

from data.latihan.baris import CATATAN, SUMBER, Baris, Cap
from data.latihan.daftar import ISU, PERANGKAT, TINDAK_LANJUT, TUJUAN
from data.latihan.kisi import TAHUN, Angka, Kisi, rounded, stream
from data.latihan.laten import Ciri, Laten, weighted
from data.latihan.predikat import Predikat

DAERAH_NASIONAL = 546  # regional governments; the nation is scaled up from those in the set
# indikator: kabupaten/kota from-to, province from-to
JUMLAH = {
    "perangkat_daerah": ((22, 38), (33, 46)), "uptd": ((12, 46), (48, 92)), "rsud": ((1, 3), (2, 6)),
    "cabang_dinas": ((0, 1), (3, 22)),
}
KATA_KEMATANGAN = "Sebagian besar tinggi hingga sangat tinggi"


def build(laten: Laten, baris: Baris, predikat: Predikat) -> pd.DataFrame:
    """Add every figure of the institutions; returns the table of issues."""
    kisi = laten.kisi
    jumlah = {nama: with_nation(kisi, _counts(laten, nama, *batas)) for nama, batas in JUMLAH.items()}
    for nama, nilai in jumlah.items():
        baris.add(nama, nilai)
    perangkat = jumlah["perangkat_daerah"]
    susut = np.round(perangkat * laten.uniform("susut perangkat", 0.0, 0.16))
    baris.add("perangkat_daerah_rencana", perangkat - susut, cap=Cap(status="rencana"))
    _types(laten, baris, perangkat)
    _service_malls(laten, baris)
    _evaluation(laten, baris, predikat)
    _maturity(laten, baris, predikat)
    berunit = np.round(perangkat * laten.uniform("perangkat beruptd", 0.3, 0.6))
    baris.add("klg_lain", berunit, "perangkat daerah yang memiliki UPTD atau cabang dinas")
    kosong = np.round(perangkat * laten.uniform("jabatan kosong", 0, 0.2))
    baris.add("klg_lain", kosong, "jabatan kepala dinas kosong (perkiraan)")
    return _issues(kisi)


def with_nation(kisi: Kisi, nilai: Angka) -> Angka:
    """Counts with the nation's row scaled up from the governments of the set."""
    daerah = ~kisi.at("nasional")[:, 0]
    hasil = nilai.astype(float)
    hasil[~daerah] = np.round(hasil[daerah].sum(axis=0) * DAERAH_NASIONAL / daerah.sum())
    return hasil


def _counts(laten: Laten, nama: str, kab: tuple[int, int], prov: tuple[int, int]) -> Angka:
    kisi, rng = laten.kisi, stream(f"jumlah {nama}")
    dari, sampai = (np.where(kisi.at("provinsi"), p, k) for p, k in zip(prov, kab))
    awal = dari + rng.integers(0, 1 + sampai - dari)
    # A count changes now and then, by one or a few, when the local regulation is amended.
    ubah = (rng.random(kisi.bentuk) < 0.16) * rng.integers(-2, 3, kisi.bentuk)
    ubah[:, 0] = 0
    return np.clip(awal + np.cumsum(ubah, axis=1), dari, sampai)


def _types(laten: Laten, baris: Baris, perangkat: Angka) -> None:
    tipe_a = np.floor(perangkat * laten.uniform("tipe A", 0.4, 0.42))
    tipe_b = np.floor(perangkat * laten.uniform("tipe B", 0.33, 0.36))
    for tipe, nilai in (("A", tipe_a), ("B", tipe_b), ("C", perangkat - tipe_a - tipe_b)):
        baris.add("klg_tipe", nilai, tipe)


def _service_malls(laten: Laten, baris: Baris) -> None:
    kisi = laten.kisi
    punya = np.maximum.accumulate(laten.score("mal pelayanan", 0.5) + 0.5 * (TAHUN - 2023) > 0, axis=1)
    jumlah = np.zeros(kisi.bentuk)
    for kode in kisi.kode[kisi.at("provinsi")[:, 0]]:
        anggota = (kisi.provinsi == kode) & kisi.at("kabupaten_kota")[:, 0]
        jumlah[kisi.kode == kode] = punya[anggota].sum(axis=0)
    baris.add("mal_pelayanan_publik", jumlah)


def _evaluation(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    pokok = laten.figures("evaluasi_kelembagaan", Ciri(64, 9, naik=0.8, bawah=15, atas=96))
    bagian = [laten.part(pokok, f"evaluasi {nama}", beda, Ciri(0, 4.0, bawah=10, atas=98)) for nama, beda in
              (("struktur", 2.0), ("proses", -2.0))]
    nilai = weighted(bagian, [0.5, 0.5])
    baris.add("evaluasi_kelembagaan", nilai, predikat=predikat.words("evaluasi_kelembagaan", nilai))
    for nama, isi in zip(("struktur", "proses"), bagian):
        baris.add("evaluasi_kelembagaan", isi, nama)


def _maturity(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    pokok = laten.figures("kematangan_perangkat_daerah", Ciri(43, 3.2, naik=0.3, bawah=37.2, atas=53))
    baris.add("kematangan_perangkat_daerah", pokok, predikat=predikat.words("kematangan_perangkat_daerah", pokok))
    for unit, beda in PERANGKAT.items():
        isi = rounded(laten.part(pokok, f"kematangan {unit}", beda, Ciri(0, 4.0, bawah=13, atas=55)), 0)
        kata = predikat.words("kematangan_perangkat_daerah", isi)
        baris.add("kematangan_perangkat_daerah", isi, unit, predikat=kata, di=~laten.kisi.at("nasional"))
    for cakupan in ("", "rata-rata perangkat daerah"):
        baris.add("kematangan_organisasi", None, cakupan, predikat=np.array(KATA_KEMATANGAN))


def _issues(kisi: Kisi) -> pd.DataFrame:
    rng, rakor = stream("isu"), []
    for kode in kisi.kode[~kisi.at("nasional")[:, 0]]:
        provinsi = len(kode) == 2
        for tahun in (2023, 2024, 2025) if provinsi else (2025,):
            tanggal = f"{tahun}-{rng.integers(8, 12):02d}-{rng.integers(4, 27):02d}"
            pilih = [("isu", ISU, 3 if provinsi else 2), ("tindak_lanjut", TINDAK_LANJUT, 2 if provinsi else 1)]
            pilih += [("tujuan", TUJUAN, 1)] if provinsi else []
            rakor += [
                (tanggal, kode, daftar[i], jenis) for jenis, daftar, n in pilih
                for i in sorted(rng.choice(len(daftar), n, replace=False))
            ]
    tabel = pd.DataFrame(rakor, columns=["tanggal", "kode_wilayah", "isu", "jenis"])
    return tabel.assign(sumber_id=SUMBER, catatan=CATATAN).astype("str")
