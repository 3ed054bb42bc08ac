"""Kelembagaan: counts, load, types, assessments."""

import pandas as pd

from charts.bagian import part_bars, parts
from charts.kalimat import kata
from charts.kalimat import kelembagaan as kalimat
from charts.kelompok import stacked_bars
from charts.matriks import matrix
from sajian.bersama import KOLOM_BAGIAN, of_province, parts_in, ranking
from sajian.konteks import Konteks, TanpaIndikator
from sajian.sajian import Bagan, Sajian, columns
from sajian.sel import count_cells, load_parts
from store.dasar.cache import once

KELOMPOK = "kelembagaan"
JUMLAH = "perangkat_daerah"
TIPE = "klg_tipe"
KOLOM_HITUNGAN = columns("nama_tampil nama_pendek nilai tahun_kata alasan_kosong", nama_pendek="Lembaga", nilai="Jumlah")
KOLOM_BEBAN = {
    "nama_tampil": "Daerah", "penduduk": "Penduduk", "periode_kata": "Periode penduduk", "nilai": "Perangkat daerah",
    "tahun_kata": "Tahun jumlah", "beban": "Penduduk per perangkat daerah (dihitung)", "alasan_kosong": "Keterangan",
}
KOLOM_TIPE = columns("nama_tampil rincian nilai tahun_kata", rincian="Tipe", nilai="Jumlah")


def load(k: Konteks) -> pd.DataFrame:
    """Rows of `klg_beban` for tables: population as a number with separators, year and period in words."""
    data = _asked(k, "klg_beban", indikator=JUMLAH)
    periode = [kata.BELUM_ADA if kata.kosong(p) else kata.tanggal(str(p)) for p in data["penduduk_periode"]]
    return data.assign(penduduk=data["penduduk"].astype(float), periode_kata=periode)


def load_sources(k: Konteks, kode: tuple[str, ...]) -> pd.DataFrame:
    """Rows of `klg_beban_sumber`: where the counts and the population of these regions come from."""
    return k.tanya("klg_beban_sumber", indikator=JUMLAH, kode=kode)


@once
def graded(k: Konteks) -> dict[str, str]:
    """Short names of the assessments that have categories of their own, by indicator."""
    pilihan = k.tanya("indikator").query("kelompok == @KELOMPOK and kategori_dari == 'ambang'")
    return dict(zip(pilihan["indikator"], pilihan["nama_pendek"]))


def assessment(k: Konteks) -> pd.Series:
    """Catalogue row of the assessment in view; the first where the URL names none of them. Raises TanpaIndikator."""
    nama = graded(k)
    if not nama:
        raise TanpaIndikator("penilaian kelembagaan")
    return k.indikator(k.tampilan.indikator if k.tampilan.indikator in nama else next(iter(nama)))


def counts(b: Bagan, k: Konteks) -> Sajian:
    """How many institutions of each kind every region has."""
    data = _asked(k, "klg_hitungan")
    return Sajian(b, f"Jumlah lembaga {_where(k)}", data, KOLOM_HITUNGAN, lambda judul: matrix(
        count_cells(data), k.palet, judul=judul, sorot=k.tampilan.kode, berkategori=False,
        anak_judul="Angka kecil: tahun keadaan", lebar_nama=0.27,
    ), desimal=0, catatan=kalimat.nearest_year(k.tampilan.tahun), kosong="Jumlah lembaga belum ada untuk daerah-daerah ini.")


def load_per_unit(b: Bagan, k: Konteks) -> Sajian:
    """Population for each perangkat daerah, of regions that are peers."""
    t, semua = k.tampilan, load(k)
    sebaya = semua if of_province(k) == "semua_provinsi" else semua[semua["kelas"] == "kabkota"]
    ada = sebaya[sebaya["beban"].notna()]
    return Sajian(b, f"Penduduk per perangkat daerah, {_where(k)}", sebaya, KOLOM_BEBAN, lambda _: parts(
        load_parts(ada, t.kode), k.palet, judul=kalimat.load_title(ada, _where(k), len(sebaya)), jalur=False,
        anak_judul=f"{len(ada)} dari {len(sebaya)} daerah dapat dihitung; penduduk dibagi jumlah perangkat daerah",
        skala_maks=float(ada["beban"].max()),
    ), desimal=0, sumber=load_sources(k, tuple(ada["kode_wilayah"])), catatan=kalimat.nearest_year(t.tahun),
        kosong="Beban belum dapat dihitung: jumlah perangkat daerah belum ada untuk daerah-daerah ini.")


def types(b: Bagan, k: Konteks) -> Sajian:
    """Perangkat daerah by type."""
    data = _asked(k, "klg_susunan", indikator=TIPE)
    return Sajian(b, f"Perangkat daerah menurut tipe, {_where(k)}", data, KOLOM_TIPE, lambda judul: stacked_bars(
        data, judul=judul, awalan="Tipe", sorot=k.tampilan.kode, anak_judul="Tipe A beban terbesar, C terkecil",
    ), desimal=0, catatan=kalimat.nearest_year(k.tampilan.tahun),
        kosong="Jumlah perangkat daerah bertipe A, B, dan C belum ada untuk daerah-daerah ini.")


def grades(b: Bagan, k: Konteks) -> Sajian:
    """Regions ranked by the assessment in view."""
    indikator, lingkup = assessment(k), of_province(k)
    data = k.tanya("banding_daerah", indikator=indikator["indikator"], rincian="", lingkup=lingkup)
    return ranking(b, k, indikator, data, lingkup, kosong=f"Penilaian ini belum ada{k.tampilan.pada} untuk daerah-daerah ini.")


def grade_parts(b: Bagan, k: Konteks) -> Sajian:
    """Parts of the assessment in view."""
    indikator = assessment(k)
    data = parts_in(k, indikator["indikator"])
    nama, bagian = f"{indikator['nama_pendek']} {k.nama()}", f"menurut {indikator['rincian_nama']}"
    return Sajian(
        b, f"{nama} {bagian}, sampai {k.tampilan.tahun}", data, KOLOM_BAGIAN,
        lambda _: part_bars(data, indikator, k.palet, judul=f"{nama} {int(data['tahun'].max())} {bagian}"),
        kosong="Bagian penilaian ini belum ada untuk daerah ini.",
    )


def _asked(k: Konteks, tanya: str, **params: str) -> pd.DataFrame:
    """The answer for the governments compared, years in words too."""
    data = k.tanya(tanya, lingkup=of_province(k), **params)
    return data.assign(tahun_kata=[kata.BELUM_ADA if kata.kosong(v) else str(int(v)) for v in data["tahun"]])


def _where(k: Konteks) -> str:
    return k.nama(k.tampilan.prov) if of_province(k) == "provinsi" else "provinsi se-Kalimantan"
