"""The work of three questions once more in polars, where it is installed; tables as for pandas."""

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pandas as pd

from bench.setara_pandas import BANDING, DERET, GANTI, LINGKUP, NILAI, PERINGKAT, WILAYAH

# Frames and expressions of a library that need not be there.
Tabel = Mapping[str, Any]
ADA = find_spec("polars") is not None
pl: Any = import_module("polars") if ADA else None


def frame(tabel: pd.DataFrame) -> Any:
    """The same table for polars."""
    return pl.from_pandas(tabel)


def series(t: Tabel, kode: str, indikator: tuple[str, ...]) -> Any:
    """As queries/banding/deret_daerah.sql."""
    dipilih = (pl.col("kode_wilayah") == kode) & pl.col("indikator").is_in(list(indikator)) & (pl.col("rincian") == "")
    return t["nilai"].lazy().filter(dipilih).select(DERET).sort("indikator", "tahun").collect()


def completeness(t: Tabel, prov: str, pilihan_tahun: int) -> Any:
    """As queries/banding/kelengkapan.sql of one year."""
    kabkota = (pl.col("kode_provinsi") == prov) & (pl.col("kelas") == "kabkota")
    setahun = t["nilai"].lazy().filter(kabkota & (pl.col("tahun") == pilihan_tahun) & (pl.col("rincian") == ""))
    ada = setahun.group_by("indikator").agg(pl.col("kode_wilayah").n_unique().cast(pl.Int64).alias("ada"))
    utama = t["indikator"].lazy().filter(pl.col("utama")).join(ada, on="indikator", how="left").sort("kelompok", "urutan")
    jumlah = pl.lit(t["wilayah"].filter(kabkota).height).alias("jumlah")
    return utama.select("indikator", "nama_pendek", "kelompok", pl.col("ada").fill_null(0), jumlah).collect()


def values(t: Tabel, indikator: str, tahun: int, pilihan_tahun: int, banding: str, lingkup: str, prov: str) -> Any:
    """As queries/banding/nilai_lingkup.sql of one year, for all kabupaten/kota of Kalimantan or of one province."""
    dalam = pl.col("kalimantan") if lingkup == "kalimantan" else pl.col("kode_provinsi") == prov
    setahun = (pl.col("indikator") == indikator) & (pl.col("tahun") == tahun)
    jadi = t["wilayah"].lazy().filter((pl.col("kelas") == "kabkota") & dalam).select(WILAYAH).rename({"kode": "kode_wilayah"})
    jadi = _joined(jadi, t["nilai"], setahun & (pl.col("rincian") == ""), [*(k for k in NILAI if k != "sepadan"), "arah"])
    jadi = _joined(jadi, t["penilaian"], setahun & (pl.col("banding") == banding), BANDING)
    sejajar = (pl.col("lingkup") == lingkup) & (pl.col("pilihan_tahun") == pilihan_tahun)
    jadi = _joined(jadi, t["peringkat"], setahun & sejajar, PERINGKAT)
    jadi = _joined(jadi, t["tren"], pl.col("indikator") == indikator, ["tren"])
    dipilih = setahun & (pl.col("pilihan_tahun") == pilihan_tahun)
    jadi = _joined(jadi, t["tidak_ada_lihat"].rename({"alasan": "alasan_kosong"}), dipilih, ["alasan_kosong"])
    kosong = pl.when(pl.col("arah").is_null()).then(pl.coalesce("alasan_kosong", pl.lit("belum_terkumpul")))
    urut = pl.when(pl.col("arah") == "rendah_baik").then(pl.col("nilai")).otherwise(-pl.col("nilai"))
    jadi = jadi.with_columns(
        kosong.alias("alasan_kosong"),
        indikator=pl.lit(indikator), tahun=pl.lit(tahun), tahun_sebut=pl.lit(None), usang=pl.lit(False), sepadan=pl.lit(True),
        rincian=pl.lit(""), urut=urut,
    )
    return jadi.sort("urut", "kode_wilayah", nulls_last=True).select(LINGKUP).collect()


def _joined(kiri: Any, kanan: Any, dipilih: Any, kolom: list[str]) -> Any:
    isi = kanan.lazy().filter(dipilih).select("kode_wilayah", *(pl.col(k).alias(GANTI.get(k, k)) for k in kolom))
    return kiri.join(isi, on="kode_wilayah", how="left")


POLARS: dict[str, Callable[..., Any]] = {"deret_daerah": series, "kelengkapan": completeness, "nilai_lingkup": values}
