"""Kelembagaan: counts, load, types, assessments."""

import pandas as pd

from charts.bagian import parts
from charts.batang import ranked_bars
from charts.kalimat import banding as kalimat_banding
from charts.kalimat import kata
from charts.kalimat import kelembagaan as kalimat
from charts.kalimat.tanggal import day
from charts.matriks import matrix
from charts.rincian import part_bars
from charts.tumpuk import stacked_bars
from charts.uraian import Uraian
from sajian.konteks import Konteks
from sajian.sajian import KOLOM_BAGIAN, KOLOM_DAERAH, Penyaji, Sajian
from sajian.sel_kelembagaan import count_cells, load_parts

KELOMPOK = "kelembagaan"
JUMLAH = "perangkat_daerah"
TIPE = "klg_tipe"
TANPA_PENILAIAN = "Katalog indikator tidak memuat penilaian kelembagaan."
KOLOM_HITUNGAN = {
    "nama_tampil": "Daerah", "nama_pendek": "Lembaga", "nilai": "Jumlah", "tahun_kata": "Tahun", "alasan_kosong": "Keterangan",
}
KOLOM_BEBAN = {
    "nama_tampil": "Daerah", "penduduk": "Penduduk", "periode_kata": "Periode penduduk", "nilai": "Perangkat daerah",
    "tahun_kata": "Tahun jumlah", "beban": "Penduduk per perangkat daerah (dihitung)", "alasan_kosong": "Keterangan",
}
KOLOM_TIPE = {"nama_tampil": "Daerah", "rincian": "Tipe", "nilai": "Jumlah", "tahun_kata": "Tahun"}


def scope(k: Konteks) -> str:
    """Governments compared: those of the province, or the provinces."""
    return "semua_provinsi" if k.tampilan.lingkup == "semua_provinsi" else "provinsi"


def load(k: Konteks) -> pd.DataFrame:
    """Rows of `klg_beban` for tables: population as a number with separators, year and period in words."""
    t = k.tampilan
    data = k.tanya("klg_beban", indikator=JUMLAH, prov=t.prov, lingkup=scope(k), tahun=t.tahun)
    periode = [kata.BELUM_ADA if kata.kosong(p) else day(str(p)) for p in data["penduduk_periode"]]
    return _with_year(data).assign(penduduk=data["penduduk"].astype(float), periode_kata=periode)


def load_sources(k: Konteks, kode: tuple[str, ...]) -> pd.DataFrame:
    """Rows of `klg_beban_sumber`: where the counts and the population of these regions come from."""
    return k.tanya("klg_beban_sumber", indikator=JUMLAH, kode=kode)


def graded(k: Konteks) -> dict[str, str]:
    """Short names of the assessments that have categories of their own, by indicator."""
    pilihan = k.tanya("indikator").query("kelompok == @KELOMPOK and kategori_dari == 'ambang'")
    return dict(zip(pilihan["indikator"], pilihan["nama_pendek"]))


def assessment(k: Konteks) -> pd.Series | None:
    """Catalogue row of the assessment in view; the first where the URL names none of them, None where there is none."""
    nama = graded(k)
    kunci = k.tampilan.indikator if k.tampilan.indikator in nama else next(iter(nama), "")
    return k.indikator(kunci) if kunci else None


def _without_assessment(kunci: str, k: Konteks) -> Sajian:
    data = k.tanya("rincian_daerah", indikator="", kode=k.tampilan.kode, tahun=k.tampilan.tahun)
    return Sajian(kunci, data, Uraian, KOLOM_BAGIAN, judul=f"Penilaian kelembagaan {k.nama()}", alasan=TANPA_PENILAIAN)


def _counts(k: Konteks) -> Sajian:
    t = k.tampilan
    data = _with_year(k.tanya("klg_hitungan", prov=t.prov, lingkup=scope(k), tahun=t.tahun))
    return Sajian(
        "klg_hitungan", data, lambda: matrix(
            count_cells(data), k.palet, judul=f"Jumlah lembaga {_where(k)}", sorot=t.kode, berkategori=False,
            anak_judul="Angka kecil: tahun keadaan", lebar_nama=0.27,
        ), KOLOM_HITUNGAN, desimal=0, judul=f"Jumlah lembaga {_where(k)}", catatan=kalimat.nearest_year(t.tahun),
    )


def _load(k: Konteks) -> Sajian:
    t, semua = k.tampilan, load(k)
    sebaya = semua if scope(k) == "semua_provinsi" else semua[semua["kelas"] == "kabkota"]
    ada = sebaya[sebaya["beban"].notna()]
    return Sajian(
        "klg_beban", sebaya, lambda: parts(
            load_parts(ada, t.kode), k.palet, judul=kalimat.load_title(ada, _where(k)), jalur=False,
            anak_judul=f"{len(ada)} dari {len(sebaya)} daerah dapat dihitung; penduduk dibagi jumlah perangkat daerah",
            skala_maks=float(ada["beban"].max()),
        ), KOLOM_BEBAN, desimal=0, sumber=load_sources(k, tuple(ada["kode_wilayah"])),
        judul=f"Penduduk per perangkat daerah, {_where(k)}", catatan=kalimat.nearest_year(t.tahun),
    )


def _types(k: Konteks) -> Sajian:
    t = k.tampilan
    data = _with_year(k.tanya("klg_susunan", indikator=TIPE, prov=t.prov, lingkup=scope(k), tahun=t.tahun))
    judul = f"Perangkat daerah menurut tipe, {_where(k)}"
    return Sajian(
        "klg_tipe", data, lambda: stacked_bars(
            data, judul=judul, awalan="Tipe", sorot=t.kode, anak_judul="Tipe A beban terbesar, C terkecil",
        ), KOLOM_TIPE, desimal=0, judul=judul, catatan=kalimat.nearest_year(t.tahun),
    )


def _grades(k: Konteks) -> Sajian:
    t, indikator, lingkup = k.tampilan, assessment(k), scope(k)
    if indikator is None:
        return _without_assessment("klg_penilaian", k)
    kunci, cakupan = indikator["indikator"], kalimat_banding.scope(lingkup, k.nama(t.prov))
    data = k.tanya(
        "banding_daerah", indikator=kunci, rincian="", tahun=t.tahun, banding=t.banding, lingkup=lingkup, prov=t.prov,
    )
    return Sajian(
        "klg_penilaian", data, lambda: ranked_bars(
            data, indikator, k.tanya("ambang_berlaku", indikator=kunci, tahun=t.tahun, versi="asli"), k.palet,
            judul=kalimat_banding.rank_title(data, indikator, cakupan, t.tahun), sorot=t.kode,
            anak_judul=kalimat_banding.count_note(data, cakupan),
        ), KOLOM_DAERAH, judul=f"{indikator['nama_pendek']} {t.tahun} menurut {cakupan}",
    )


def _grade_parts(k: Konteks) -> Sajian:
    t, indikator = k.tampilan, assessment(k)
    if indikator is None:
        return _without_assessment("klg_bagian", k)
    data = k.tanya("rincian_daerah", indikator=indikator["indikator"], kode=t.kode, tahun=t.tahun)
    nama, bagian = f"{indikator['nama_pendek']} {k.nama()}", f"menurut {indikator['rincian_nama']}"
    return Sajian(
        "klg_bagian", data,
        lambda: part_bars(data, indikator, k.palet, judul=f"{nama} {int(data['tahun'].max())} {bagian}"),
        KOLOM_BAGIAN, judul=f"{nama} {bagian}, sampai {t.tahun}",
    )


def _with_year(data: pd.DataFrame) -> pd.DataFrame:
    return data.assign(tahun_kata=[kata.BELUM_ADA if kata.kosong(v) else str(int(v)) for v in data["tahun"]])


def _where(k: Konteks) -> str:
    return k.nama(k.tampilan.prov) if scope(k) == "provinsi" else "provinsi se-Kalimantan"


SAJIAN: dict[str, Penyaji] = {
    "klg_hitungan": _counts, "klg_beban": _load, "klg_tipe": _types, "klg_penilaian": _grades, "klg_bagian": _grade_parts,
}
