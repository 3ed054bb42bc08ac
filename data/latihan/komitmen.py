"""Training promises: what each region agreed to at meetings of its own province, some kept, some late."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.latihan.baris import CATATAN, SUMBER
from data.latihan.kisi import Kisi, stream
from ingest.sel.kunci import own_key

KEADAAN, PELUANG = ("belum", "berjalan", "selesai", "batal"), (0.25, 0.4, 0.3, 0.05)
BUKTI = "https://contoh.go.id/bukti/{}"
KUNCI = ["rakor", "tanggal_janji", "kode_wilayah", "unit_kerja", "janji"]
KOLOM = [
    "komitmen_id", "rakor", "tanggal_janji", "kode_wilayah", "unit_kerja", "jenis", "janji", "indikator", "rincian", "target",
    "tenggat", "penanggung_jawab", "status", "tautan_bukti", "salindia", "sumber_id", "catatan",
]


@dataclass(frozen=True)
class Janji:
    """A promise every region makes. `tambah`: how far above its value then the target lies, 0 without a target."""

    rakor: str
    tanggal: str
    jenis: str
    janji: str
    indikator: str
    tambah: float
    tenggat: str
    unit: str


SPI = ("Rakor SPI 2025", "2025-02-18", "rencana_aksi_spi")
RB = ("Rakor reformasi birokrasi 2025", "2025-08-26")
DAFTAR = (
    Janji(*SPI, "Mereviu harga perkiraan dan mewajibkan katalog elektronik", "spi_int_pbj", 2.5, "2025-11-30",
          "Bagian Pengadaan Barang dan Jasa"),
    Janji(*SPI, "Mengumumkan syarat dan hasil setiap seleksi jabatan", "spi_int_sdm", 2.0, "2026-03", "BKPSDM"),
    Janji(*SPI, "Memasang standar, biaya, dan waktu layanan di loket dan laman", "spi_eks_transparansi_keadilan", 1.5,
          "2026-12-31", "DPMPTSP"),
    Janji("PKS Ombudsman 2024", "2024-07-08", "pks_ombudsman", "Menyelesaikan laporan masyarakat paling lama 60 hari",
          "omb_penyelesaian_persen", 5.0, "2024-12-31", "Inspektorat"),
    Janji("Rakor SPM 2025", "2025-03-11", "target_nilai", "Memenuhi pelayanan minimal kesehatan", "spm_kesehatan", 4.0, "2026",
          "Dinas Kesehatan"),
    Janji(*RB, "target_zi", "Mengusulkan RSUD meraih predikat WBK", "", 0, "2026-06-30", "RSUD"),
)


def build(kisi: Kisi, terbit: pd.DataFrame) -> pd.DataFrame:
    """Promises of every region; `terbit` are the yearly figures the targets start from."""
    awal = terbit[(terbit["rincian"] == "") & (terbit["status"] == "tahunan") & (terbit["sumber_id"] == SUMBER)]
    nilai = awal.set_index(["indikator", "kode_wilayah", "tahun"])["nilai"].to_dict()
    baris = [_row(j, str(kode), nilai) for kode in kisi.kode[~kisi.at("nasional")[:, 0]] for j in DAFTAR]
    tabel = pd.DataFrame(baris)
    keadaan = stream("komitmen").choice(KEADAAN, len(tabel), p=PELUANG)
    tabel["status"] = keadaan
    tabel["komitmen_id"] = [own_key(b) for b in tabel[KUNCI].itertuples(index=False)]
    tabel["tautan_bukti"] = np.where(keadaan == "selesai", [BUKTI.format(k) for k in tabel["komitmen_id"]], "")
    return tabel.assign(rincian="", salindia="", sumber_id=SUMBER, catatan=CATATAN)[KOLOM].astype("str")


def _row(j: Janji, kode: str, nilai: dict[tuple[str, str, str], str]) -> dict[str, str]:
    dulu = nilai.get((j.indikator, kode, str(int(j.tanggal[:4]) - 1)), "")
    return {
        "rakor": j.rakor, "tanggal_janji": j.tanggal, "kode_wilayah": kode, "unit_kerja": j.unit, "jenis": j.jenis,
        "janji": j.janji, "indikator": j.indikator if dulu else "",
        "target": f"{min(100.0, float(dulu) + j.tambah):.1f}" if dulu else "", "tenggat": j.tenggat, "penanggung_jawab": j.unit,
    }
