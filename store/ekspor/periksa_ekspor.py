"""Checks of one export file against the reference tables; every finding is an Indonesian sentence."""

import re
from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from store.dasar.kode import PERIODE

KOLOM_CAPAIAN = [
    "tahun", "periode", "kode_wilayah", "indikator", "rincian", "nilai", "predikat",
    "n", "batas_bawah", "batas_atas", "status", "sumber_id", "catatan",
]
POLA_ANGKA = re.compile(r"^-?\d{1,14}(\.\d+)?$")
POLA_TAHUN = re.compile(r"^(19|20)\d{2}$")
DAERAH_ASING = "tidak dikenal; pakai kode Kemendagri bertitik seperti 63.06"

TABEL_RINCI = {
    "partisipasi": ("spi/partisipasi", "tahun kode_wilayah kelompok populasi sampel responden sumber_id catatan"),
    "layanan": ("spm/layanan", "tahun periode kode_wilayah indikator sasaran realisasi satuan status sumber_id catatan"),
    "tanpa_tahun": ("spm/tanpa_tahun", " ".join(KOLOM_CAPAIAN)),
    "penghargaan": ("spm/penghargaan", "tahun kategori peringkat kode_wilayah sumber_id catatan"),
    "zona_integritas": ("reformasi/zona_integritas", "tahun kode_wilayah unit_kerja status sumber_id catatan"),
    "isu": ("kelembagaan/isu", "tanggal kode_wilayah isu jenis sumber_id catatan"),
    "komitmen": (
        "tindak_lanjut",
        "komitmen_id rakor tanggal_janji kode_wilayah unit_kerja jenis janji indikator rincian target tenggat penanggung_jawab "
        "status tautan_bukti salindia sumber_id catatan",
    ),
}


@dataclass(frozen=True)
class Rujukan:
    """What a figure may refer to."""

    wilayah: frozenset[str]
    indikator: frozenset[str]
    status: frozenset[str]
    sumber: frozenset[str]

    @classmethod
    def from_tables(cls, tabel: dict[str, pd.DataFrame]) -> "Rujukan":
        """Sets of the known codes, indicators, statuses and sources."""
        return cls(
            frozenset(tabel["wilayah"]["kode"]), frozenset(tabel["indikator"]["indikator"]),
            frozenset(tabel["status"]["status"]), frozenset(tabel["sumber"]["sumber_id"]),
        )


def check_columns(ada: list[str], perlu: list[str]) -> list[str]:
    """Words for the missing columns, none when all are there."""
    hilang = [k for k in perlu if k not in ada]
    if not hilang:
        return []
    return [f"kolom {', '.join(hilang)} tidak ada; pakai baris judul: {','.join(perlu)}"]


def unknown_columns(ada: list[str], dikenal: list[str]) -> list[str]:
    """Words for the columns that nothing reads, none when all are known."""
    asing = [k for k in ada if k not in dikenal]
    if not asing:
        return []
    nama = ", ".join(k[:40] for k in asing)
    return [f"kolom {nama} tidak dikenal, jadi isinya tidak dibaca; periksa ejaannya atau hapus kolomnya"]


def check_capaian(data: pd.DataFrame, rujukan: Rujukan) -> list[str]:
    """Words for every wrong cell of a file of figures: row, value, cause, how to mend."""
    angka = ["nilai", "n", "batas_bawah", "batas_atas"]
    salah = _outside(data, "kode_wilayah", rujukan.wilayah, DAERAH_ASING)
    salah += _outside(data, "indikator", rujukan.indikator, "tidak ada di indikator.csv; tambahkan barisnya dahulu")
    salah += _outside(data, "status", rujukan.status, "tidak ada di status.csv")
    salah += _outside(data, "periode", PERIODE, "tidak dikenal; pakai " + ", ".join(sorted(PERIODE)))
    salah += _outside(data, "sumber_id", rujukan.sumber, "tidak ada di sumber.csv; setiap angka perlu sumber")
    salah += _mismatch(data, "tahun", POLA_TAHUN, "bukan tahun empat angka")
    for kolom in angka:
        salah += _mismatch(data, kolom, POLA_ANGKA, "bukan angka; pakai titik desimal tanpa pemisah ribuan", kosong=True)
    return salah + _interim_as_final(data)


def split_catalogue(indikator: pd.DataFrame, kelompok: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The indicators of a known subject, and words for the others."""
    dikenal = indikator["kelompok"].isin(kelompok["kelompok"])
    data = indikator.assign(baris=range(2, len(indikator) + 2))
    salah = _outside(data, "kelompok", frozenset(kelompok["kelompok"]), "tidak ada di kelompok.csv; tambahkan barisnya dahulu")
    return indikator[dikenal].reset_index(drop=True), salah


def check_rinci(data: pd.DataFrame, rujukan: Rujukan) -> list[str]:
    """Words for the cells of a detail table that nothing could be joined to; an empty region is allowed."""
    salah: list[str] = []
    if "kode_wilayah" in data.columns:
        salah += _outside(data, "kode_wilayah", rujukan.wilayah | {""}, DAERAH_ASING)
    if "tahun" in data.columns:
        salah += _mismatch(data, "tahun", POLA_TAHUN, "bukan tahun empat angka", kosong=True)
    return salah + _outside(data, "sumber_id", rujukan.sumber, "tidak ada di sumber.csv; setiap angka perlu sumber")


def _outside(data: pd.DataFrame, kolom: str, boleh: Collection[str], sebab: str) -> list[str]:
    return _words(data, kolom, set(data[kolom].unique()) - set(boleh), sebab)


def _mismatch(data: pd.DataFrame, kolom: str, pola: re.Pattern[str], sebab: str, kosong: bool = False) -> list[str]:
    keliru = {isi for isi in data[kolom].unique() if not pola.match(isi) and not (kosong and isi == "")}
    return _words(data, kolom, keliru, sebab)


def _interim_as_final(data: pd.DataFrame) -> list[str]:
    # A quarterly or mid-year position must never stand beside final yearly figures.
    tahunan = data[data["status"] == "tahunan"]
    keliru = set(tahunan["periode"].unique()) - {"tahunan", "multi_tahun"}
    return _words(tahunan, "periode", keliru, "tidak boleh berstatus tahunan; pakai status triwulan atau sementara")


def _words(data: pd.DataFrame, kolom: str, keliru: Collection[str], sebab: str) -> list[str]:
    if not keliru:
        return []
    pilih = data.loc[data[kolom].isin(keliru), [kolom, "baris"]].head(3)
    return [f"baris {b}, kolom {kolom}, isi '{str(v)[:40]}': {sebab}" for v, b in zip(pilih[kolom], pilih["baris"])]
