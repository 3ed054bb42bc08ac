"""Reformasi birokrasi: instruments by year, region and part."""

import pandas as pd

from charts.bagian import parts
from charts.batang import ranked_bars
from charts.garis import course
from charts.kalimat import banding as kalimat_banding
from charts.kalimat import reformasi as kalimat_reformasi
from charts.matriks import matrix
from charts.tahap import steps
from sajian.konteks import Konteks
from sajian.sajian import KOLOM_DAERAH, Penyaji, Sajian
from sajian.sel_reformasi import NAMA_MUTU, area_parts, detail_parts, detail_scale, year_cells

KELOMPOK = "reformasi"
GABUNGAN = "rb_indeks"
PENILAIAN_ZONA = "zi_tpi"
KOLOM_TAHUN = {"nama_pendek": "Instrumen", "tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori"}
KOLOM_DERET = {"tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat", "kategori": "Kategori"}
KOLOM_BAGIAN = {"rincian": "Bagian", "tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat", "catatan": "Catatan"}
KOLOM_AREA = {"nama": "Area perubahan", "tahun": "Tahun", "nilai": "Nilai", "alasan_kosong": "Keterangan"}
KOLOM_TAHAP = {"tahap": "Urutan", "nama": "Tahap", "jumlah": "Unit"}


def instruments(k: Konteks) -> dict[str, str]:
    """Short names of the instruments to choose from: the main ones, and others with figures for the regions in view."""
    t = k.tampilan
    berdata = set(k.tanya("indikator_berdata", lingkup=t.lingkup, prov=t.prov)["indikator"])
    pilihan = k.tanya("pilihan_instrumen", kelompok=KELOMPOK)
    dipakai = pilihan[pilihan["utama"] | pilihan["indikator"].isin(berdata)]
    return dict(zip(dipakai["indikator"], dipakai["nama_pendek"]))


def instrument(k: Konteks) -> pd.Series:
    """Catalogue row of the instrument in view; the composite where the URL names none of them."""
    return k.indikator(k.tampilan.indikator if k.tampilan.indikator in instruments(k) else GABUNGAN)


def zone_units(k: Konteks) -> pd.DataFrame:
    """Rows of `zi_unit`: the units on their way to WBK and WBBM, each year of them."""
    t = k.tampilan
    return k.tanya("zi_unit", prov=t.prov, kode=t.kode, tahun=t.tahun, penilaian=PENILAIAN_ZONA)


def _years(k: Konteks) -> Sajian:
    t, tahun = k.tampilan, k.pilihan.tahun
    data = k.tanya("kelompok_tahun", kelompok=KELOMPOK, kode=t.kode, dari=min(tahun), sampai=max(tahun))
    judul = f"Hasil evaluasi {k.nama()} menurut tahun penilaian"
    return Sajian(
        "reformasi_tahun", data, lambda: matrix(
            year_cells(data), k.palet, judul=judul, nama_mutu=NAMA_MUTU,
            anak_judul="Huruf: predikat terbit atau kategori",
        ), KOLOM_TAHUN, judul=judul,
    )


def _regions(k: Konteks) -> Sajian:
    t, indikator = k.tampilan, instrument(k)
    kunci, lingkup = indikator["indikator"], kalimat_banding.scope(t.lingkup, k.nama(t.prov))
    data = k.tanya(
        "banding_daerah", indikator=kunci, rincian="", tahun=t.tahun, banding=t.banding, lingkup=t.lingkup, prov=t.prov,
    )
    return Sajian(
        "reformasi_daerah", data, lambda: ranked_bars(
            data, indikator, k.tanya("ambang_berlaku", indikator=kunci, tahun=t.tahun, versi="asli"), k.palet,
            judul=kalimat_banding.rank_title(data, indikator, lingkup, t.tahun), sorot=t.kode,
            anak_judul=kalimat_banding.count_note(data, lingkup),
        ), KOLOM_DAERAH, desimal=int(indikator["desimal"]), catatan=_contained(k, kunci),
        judul=f"{indikator['nama_pendek']} {t.tahun} menurut {lingkup}",
    )


def _course(k: Konteks) -> Sajian:
    indikator = instrument(k)
    kunci = indikator["indikator"]
    data = k.tanya("deret_daerah", kode=k.tampilan.kode, indikator=(kunci,)).assign(nama=k.nama())
    judul = f"{indikator['nama_pendek']} {k.nama()} menurut tahun"
    return Sajian(
        "reformasi_deret", data,
        lambda: course(data, indikator, judul=judul, putus=k.tanya("putus_metode", indikator=kunci)),
        KOLOM_DERET, desimal=int(indikator["desimal"]), judul=judul,
        catatan=" ".join(filter(None, [kalimat_reformasi.predicates(data, k.tampilan.tahun), _contained(k, kunci)])),
    )


def _parts(k: Konteks) -> Sajian:
    t, indikator = k.tampilan, instrument(k)
    semua = k.tanya("bagian_instrumen", kelompok=KELOMPOK, kode=t.kode, tahun=t.tahun)
    data = semua[semua["indikator"] == indikator["indikator"]]
    return Sajian(
        "reformasi_bagian", data, lambda: parts(
            detail_parts(data), k.palet, judul=kalimat_reformasi.parts_title(data, k.nama()),
            anak_judul=kalimat_reformasi.parts_note(data, t.tahun), skala_maks=detail_scale(data),
            jalur=not data["berbobot"].iloc[0],
        ), KOLOM_BAGIAN, judul=f"{indikator['nama_pendek']} {k.nama()} menurut bagian, sampai {t.tahun}",
    )


def _areas(k: Konteks) -> Sajian:
    t = k.tampilan
    data = k.tanya("area_perubahan", induk=GABUNGAN, kode=t.kode, tahun=t.tahun)
    judul = f"Delapan area perubahan {k.nama()}, {t.tahun}"
    return Sajian(
        "reformasi_area", data, lambda: parts(area_parts(data), k.palet, judul=judul), KOLOM_AREA, judul=judul,
    )


def _zones(k: Konteks) -> Sajian:
    t = k.tampilan
    data = k.tanya("zi_tahap", prov=t.prov, kode=t.kode, tahun=t.tahun)
    judul = f"Zona integritas {k.nama()}: unit menurut tahap terakhirnya, sampai {t.tahun}"
    return Sajian(
        "zi_tahap", data, lambda: steps(
            data, judul=judul, sorot=t.rinci,
            anak_judul="Satu unit dihitung sekali, pada tahap tertinggi tahun terbarunya",
        ), KOLOM_TAHAP, sumber=zone_units(k), judul=judul,
    )


def _contained(k: Konteks, indikator: str) -> str:
    """What the composite already holds, wherever it is drawn."""
    if indikator != GABUNGAN:
        return ""
    return kalimat_reformasi.contained(k.tanya("isi_gabungan", indikator=GABUNGAN), "RB", k.tampilan.tahun)


SAJIAN: dict[str, Penyaji] = {
    "reformasi_tahun": _years, "reformasi_daerah": _regions, "reformasi_deret": _course, "reformasi_bagian": _parts,
    "reformasi_area": _areas, "zi_tahap": _zones,
}
