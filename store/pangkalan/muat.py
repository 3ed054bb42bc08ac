"""Reads the exports where they lie into text tables; a file that does not fit is refused with words."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import duckdb
import pandas as pd

from store.ekspor.baca import read_text
from store.ekspor.berkas_ekspor import FOLDER_LATIHAN, fingerprint
from store.ekspor.kelompok import BERKAS_KELOMPOK, with_datasets
from store.ekspor.periksa_ekspor import (
    KOLOM_CAPAIAN,
    TABEL_RINCI,
    Rujukan,
    check_capaian,
    check_columns,
    split_catalogue,
    unknown_columns,
)
from store.pangkalan.gabung import Gabungan, newest, report_row
from store.pembukuan.isi import Isi

BERKAS_INDIKATOR = "indikator.csv"

TABEL_RUJUKAN = {
    "kelompok": BERKAS_KELOMPOK,
    "indikator": BERKAS_INDIKATOR,
    "ambang": "ambang.csv",
    "padanan_predikat": "padanan_predikat.csv",
    "target": "target.csv",
    "putus_metode": "putus_metode.csv",
    "status": "status.csv",
    "tidak_ada": "tidak_ada.csv",
    "sumber": "sumber.csv",
    "wilayah": "wilayah/wilayah.csv",
    "alias": "wilayah/alias.csv",
    "petak": "wilayah/petak.csv",
}

# Reference tables a folder of exports may lack: then they are empty.
TABEL_PELENGKAP = {
    "kata_ragu": ("kata_ragu.csv", "tulisan keterangan"),
    "predikat_umum": ("predikat_umum.csv", "indikator kategori keterangan"),
    "memuat": ("memuat.csv", "indikator memuat tahun_mulai sumber_id"),
    "zona_waktu": ("wilayah/zona_waktu.csv", "kode_provinsi zona beda_jam sumber_id catatan"),
    "ambigu": ("wilayah/ambigu.csv", "tulisan kandidat aturan catatan"),
    "himpunan": (
        "himpunan.csv",
        "himpunan nama folder tabel indikator_utama indikator kolom_wajib kolom_angka kunci_dari isi_bawaan kata_kunci "
        "beda_wajar penerbit jenis_sumber kolom_templat urutan keterangan",
    ),
    "sinonim_kolom": ("sinonim_kolom.csv", "tulisan himpunan peran indikator rincian catatan"),
    "sinonim_isi": ("sinonim_isi.csv", "tabel kolom tulisan isi"),
    "jenis_komitmen": ("jenis_komitmen.csv", "jenis nama urutan kelompok keterangan"),
    "sebab_kosong": ("sebab_kosong.csv", "alasan nama urutan kepada pertanyaan keterangan"),
    "pemilik_penilaian": ("pemilik_penilaian.csv", "kelompok penerbit pemilik lewat"),
    "pemeriksaan": ("pemeriksaan.csv", "pemeriksaan indikator lawan kata batas sumber_id keterangan"),
    "buku_survei": (
        "survei/buku_survei.csv",
        "buku nama indikator indikator_bagian terendah tertinggi tingkat skala_ragu ragu sumber_id keterangan",
    ),
    "unsur_survei": ("survei/unsur_survei.csv", "buku unsur nama urutan kata"),
    "mutu_survei": ("survei/mutu_survei.csv", "buku mutu nama batas_bawah sumber_id"),
    "skala_jawaban": ("survei/skala_jawaban.csv", "skala jawaban skor"),
    "tanda_mutu": ("survei/tanda_mutu.csv", "tanda nama batas sedikitnya satuan alasan"),
    "sebab_sel": ("survei/sebab_sel.csv", "sebab singkat kalimat alasan"),
    "urutan_kelompok": ("survei/urutan_kelompok.csv", "golongan urutan nama tulisan alasan"),
}

# Where a row comes from; batch_seq is the number of its batch, 0 for an export.
KOLOM_ASAL = ["berkas", "baris", "batch_seq"]
# A reference table that is in use without some of its rows.
SEBAGIAN = "sebagian"
# A file that is in use without some of its columns.
KOLOM_LEBIH = "kolom_lebih"
KOLOM_BERKAS = ["nama", "folder", "baris", "keadaan", "pesan"]


@dataclass
class Muatan:
    """Text tables by name, and what became of each file (columns KOLOM_BERKAS)."""

    tabel: dict[str, pd.DataFrame]
    berkas: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Ekspor:
    """Text tables of the exports without any batch, and what became of each file. Not to be changed in place."""

    tabel: dict[str, pd.DataFrame]
    laporan: tuple[dict[str, object], ...]

    @property
    def refused(self) -> bool:
        """Whether a file was left out."""
        return any(b["keadaan"] == "ditolak" for b in self.laporan)


def load(folder: Path, latihan: bool, unggahan: Isi | None = None, *, angka: bool = True) -> Muatan:
    """Every table of the exports as text, with the rows of published batches.

    Training figures replace the real ones whole; reference tables are shared. angka: False leaves out the figures of exports.
    """
    gabung = Gabungan(unggahan)
    ekspor = _exports(folder, latihan, fingerprint(folder, latihan), angka)
    if ekspor.refused and unggahan is not None:
        # A file may name a source that only a batch brought.
        ekspor = _read_exports(folder, latihan, gabung, angka)
    tabel = dict(ekspor.tabel) | {"sumber": gabung.sources(ekspor.tabel["sumber"])}
    rujukan = Rujukan.from_tables(tabel)
    laporan = list(ekspor.laporan)
    tabel["capaian"] = _stack(chain([tabel["capaian"]], gabung.figures(rujukan, laporan)), KOLOM_CAPAIAN)
    for nama, (_, kolom) in TABEL_RINCI.items():
        daftar = kolom.split()
        tabel[nama] = newest(nama, _stack(chain([tabel[nama]], gabung.details(nama, daftar, rujukan, laporan)), daftar))
    return Muatan({nama: data.copy(deep=False) for nama, data in tabel.items()}, pd.DataFrame(laporan, columns=KOLOM_BERKAS))


def _exports(folder: Path, latihan: bool, sidik: str, angka: bool) -> Ekspor:
    """Exports as they lie; the real ones are kept at hand, since every batch needs them again."""
    return _read_exports(folder, latihan, Gabungan(None), angka) if latihan else _kept_exports(folder, sidik, angka)


@functools.lru_cache(maxsize=3)
def _kept_exports(folder: Path, sidik: str, angka: bool) -> Ekspor:
    return _read_exports(folder, False, Gabungan(None), angka)


def _read_exports(folder: Path, latihan: bool, gabung: Gabungan, angka: bool) -> Ekspor:
    """Reference tables and the files that fit them; sources of batches count as known."""
    tabel = {nama: read_text(folder / letak) for nama, letak in TABEL_RUJUKAN.items()}
    laporan: list[dict[str, object]] = []
    tabel |= {nama: _optional(folder / letak, kolom.split(), laporan) for nama, (letak, kolom) in TABEL_PELENGKAP.items()}
    tabel |= _by_subject(tabel, folder, laporan)
    asal = folder / FOLDER_LATIHAN if latihan else folder
    rujukan = Rujukan.from_tables(tabel | {"sumber": gabung.sources(tabel["sumber"])})
    kelompok = tabel["kelompok"]["kelompok"] if angka else ()
    tabel["capaian"] = _stack(_accepted_capaian(asal, kelompok, rujukan, laporan), KOLOM_CAPAIAN)
    for nama, (letak, kolom) in TABEL_RINCI.items():
        tabel[nama] = _stack(_accepted_rinci(asal / letak, kolom.split(), laporan), kolom.split())
    return Ekspor(tabel, tuple(laporan))


def _by_subject(tabel: dict[str, pd.DataFrame], folder: Path, laporan: list[dict[str, object]]) -> dict[str, pd.DataFrame]:
    """Indicators of known subjects, and a dataset for every subject."""
    indikator, salah = split_catalogue(tabel["indikator"], tabel["kelompok"])
    if salah:
        _report(laporan, folder / BERKAS_INDIKATOR, len(indikator), salah, SEBAGIAN)
    return {"indikator": indikator, "himpunan": with_datasets(tabel["himpunan"], tabel["kelompok"], indikator)}


def _optional(path: Path, kolom: list[str], laporan: list[dict[str, object]]) -> pd.DataFrame:
    if not path.is_file():
        return pd.DataFrame({k: pd.Series(dtype="str") for k in kolom})
    data = read_text(path)
    if lebih := unknown_columns(list(data.columns), kolom):
        _report(laporan, path, len(data), lebih, KOLOM_LEBIH)
    return data


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if p.suffix in (".csv", ".parquet") and p.is_file())


def _accepted_capaian(
    asal: Path, kelompok: Iterable[str], rujukan: Rujukan, laporan: list[dict[str, object]]
) -> Iterator[pd.DataFrame]:
    for nama in kelompok:
        for path in _files(asal / nama):
            data, lebih = _read_or_refuse(path, KOLOM_CAPAIAN, laporan)
            if data is None:
                continue
            salah = check_capaian(data, rujukan)
            _report(laporan, path, len(data), salah + lebih, "ditolak" if salah else KOLOM_LEBIH)
            if not salah:
                yield data


def _accepted_rinci(
    folder: Path, kolom: list[str], laporan: list[dict[str, object]]
) -> Iterator[pd.DataFrame]:
    for path in _files(folder):
        data, lebih = _read_or_refuse(path, kolom, laporan)
        if data is not None:
            _report(laporan, path, len(data), lebih, KOLOM_LEBIH)
            yield data


def _read_or_refuse(
    path: Path, kolom: list[str], laporan: list[dict[str, object]]
) -> tuple[pd.DataFrame | None, list[str]]:
    """The rows in the columns known, and words for the others; None for a file that is refused."""
    try:
        data = read_text(path)
    except duckdb.Error:
        _report(laporan, path, 0, ["berkas tidak dapat dibaca; simpan ulang sebagai CSV UTF-8 berpemisah koma atau Parquet"])
        return None, []
    lebih = unknown_columns(list(data.columns), kolom)
    salah = check_columns(list(data.columns), kolom)
    if salah:
        # What is missing stands there under a name that nobody knows, as like as not.
        _report(laporan, path, len(data), salah + lebih)
        return None, []
    data = data[kolom]
    baris = [str(i + 2) for i in range(len(data))]
    return data.assign(berkas=f"{path.parent.name}/{path.name}", baris=baris, batch_seq="0"), lebih


def _stack(parts: Iterator[pd.DataFrame], kolom: list[str]) -> pd.DataFrame:
    found = list(parts)
    if not found:
        return pd.DataFrame({k: pd.Series(dtype="str") for k in [*kolom, *KOLOM_ASAL]})
    return pd.concat(found, ignore_index=True)


def _report(laporan: list[dict[str, object]], path: Path, baris: int, salah: list[str], keadaan: str = "ditolak") -> None:
    """`keadaan`: what something wrong makes of the file."""
    isi = report_row(path.parent.name, path.name, baris, salah)
    laporan.append(isi | {"keadaan": keadaan} if salah else isi)
