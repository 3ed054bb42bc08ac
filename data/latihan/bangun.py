"""Build the training figures: complete, made up, the same in every build.

Usage, from the project's folder: python -m data.latihan.bangun [FOLDER]
Writes Parquet files in the shapes of the real exports below FOLDER (default: beside this file).
What the figures look like is described in docs/latihan.md.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.latihan import kelembagaan, komitmen, ombudsman, reformasi, spi, spm, survei_sendiri
from data.latihan.baris import SUMBER_KEDUA, Baris, read_katalog
from data.latihan.kisi import read_kisi, stream
from data.latihan.laten import Ciri, Laten
from data.latihan.predikat import Predikat

FOLDER_LATIHAN = Path(__file__).resolve().parent
FOLDER_DATA = FOLDER_LATIHAN.parent
# Headline figures of which a second source says something else, so that "sumber lain" has something to show.
BERSELISIH = (
    "spi_indeks", "spm_indeks", "spm_kesehatan", "sakip", "rb_indeks", "mcp", "ombudsman_kepatuhan", "perangkat_daerah",
)
SELISIH_PER_INDIKATOR = 8
KOLOM_LAYANAN = [
    "tahun", "periode", "kode_wilayah", "indikator", "sasaran", "realisasi", "satuan", "status", "sumber_id", "catatan",
]


def build(folder_data: Path = FOLDER_DATA) -> dict[str, pd.DataFrame]:
    """Every table of the set as text, by its path below the folder, from the reference tables in `folder_data`."""
    kisi = read_kisi(folder_data)
    laten, baris, predikat = Laten(kisi), Baris(kisi, read_katalog(folder_data)), Predikat(folder_data)
    rinci = {
        "spi/partisipasi/partisipasi": spi.build(laten, baris),
        "spm/layanan/layanan": spm.build(laten, baris)[KOLOM_LAYANAN],
        "reformasi/zona_integritas/zona_integritas": reformasi.build(laten, baris, predikat),
        "kelembagaan/isu/isu": kelembagaan.build(laten, baris, predikat),
    }
    ombudsman.build(laten, baris, predikat)
    survei_sendiri.build(laten, baris, predikat, folder_data)
    _fill(laten, baris)
    _disagree(baris)
    kelompok = {f"{k}/capaian": baris.frame(k) for k in dict.fromkeys(baris.katalog["kelompok"])}
    hasil = kelompok | rinci
    tahunan = hasil["spm/capaian"].query("indikator == 'spm_indeks' and status == 'tahunan' and sumber_id == 'latihan'")
    terbit = pd.concat(kelompok.values())
    return hasil | {
        "spm/penghargaan/penghargaan": spm.awards(kisi, tahunan), "tindak_lanjut/komitmen": komitmen.build(kisi, terbit),
    }


def _fill(laten: Laten, baris: Baris) -> None:
    """Plain figures for indicators of the catalogue that have no builder of their own."""
    for indikator in baris.missing():
        ciri = baris.katalog.loc[indikator]
        bawah, atas = float(ciri["skala_min"] or 0), float(ciri["skala_maks"] or 100)
        rentang = Ciri(bawah + 0.7 * (atas - bawah), 0.08 * (atas - bawah), bawah=bawah, atas=atas)
        baris.add(indikator, laten.figures(indikator, rentang._replace(desimal=int(ciri["desimal"]))))


def _disagree(baris: Baris) -> None:
    for indikator in BERSELISIH:
        utama = next(b for b in baris.blok if (b["indikator"] == indikator).all() and (b["rincian"] == "").all())
        undi = stream(f"selisih {indikator}").choice(len(utama), SELISIH_PER_INDIKATOR, replace=False)
        baris.blok.append(_second_source(utama.iloc[np.sort(undi)], int(baris.katalog.loc[indikator, "desimal"])))


def _second_source(pilih: pd.DataFrame, desimal: int) -> pd.DataFrame:
    """The same figures as another source prints them: every second one only rounded, the others different."""
    nilai = pilih["nilai"].astype(float).to_numpy()
    bulat = np.char.mod("%.1f" if desimal else "%.0f", nilai)
    lain = np.char.mod(f"%.{desimal}f", np.maximum(nilai - 1.3, 0))
    isi = np.where(np.arange(len(nilai)) % 2 == 0, bulat, lain)
    return pilih.assign(nilai=isi, predikat="", n="", batas_bawah="", batas_atas="", sumber_id=SUMBER_KEDUA)


def write(hasil: dict[str, pd.DataFrame], folder: Path) -> None:
    """Write each table as `folder`/<path>.parquet."""
    for nama, tabel in hasil.items():
        tujuan = folder / f"{nama}.parquet"
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        skema = pa.schema([(k, pa.string()) for k in tabel.columns])
        isi = pa.Table.from_pandas(tabel, schema=skema, preserve_index=False).replace_schema_metadata(None)
        pq.write_table(isi, tujuan, compression="zstd", compression_level=15)


if __name__ == "__main__":
    write(build(), Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER_LATIHAN)
