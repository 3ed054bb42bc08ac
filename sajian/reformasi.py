"""Reformasi birokrasi: instruments by year, region and part."""

import pandas as pd

from charts.bagian import parts
from charts.garis import course
from charts.kalimat import reformasi as kalimat
from charts.kelompok import steps
from charts.matriks import matrix
from sajian.bersama import ranking
from sajian.konteks import Konteks, TanpaIndikator
from sajian.sajian import Bagan, Sajian, columns
from sajian.sel import NAMA_MUTU, detail_scale, reform_parts, year_cells
from store.dasar.cache import once

KELOMPOK = "reformasi"
GABUNGAN = "rb_indeks"
PENILAIAN_ZONA = "zi_tpi"


@once
def instruments(k: Konteks) -> dict[str, str]:
    """Short names of the instruments to choose from: the main ones, and others with figures for the regions in view."""
    berdata = set(k.tanya("indikator_berdata")["indikator"])
    pilihan = k.tanya("pilihan_instrumen", kelompok=KELOMPOK)
    dipakai = pilihan[pilihan["utama"] | pilihan["indikator"].isin(berdata)]
    return dict(zip(dipakai["indikator"], dipakai["nama_pendek"]))


def instrument(k: Konteks) -> pd.Series:
    """Catalogue row of the instrument in view; the composite where the URL names none of them. Raises TanpaIndikator."""
    nama = instruments(k)
    if not nama:
        raise TanpaIndikator("instrumen reformasi birokrasi")
    bawaan = GABUNGAN if GABUNGAN in k.pilihan.indikator else next(iter(nama))
    return k.indikator(k.tampilan.indikator if k.tampilan.indikator in nama else bawaan)


def zone_units(k: Konteks) -> pd.DataFrame:
    """Rows of `zi_unit`: the units on their way to WBK and WBBM, each year of them."""
    return k.tanya("zi_unit", penilaian=PENILAIAN_ZONA)


def by_year(b: Bagan, k: Konteks) -> Sajian:
    """Every instrument of the region in view by year."""
    tahun = k.pilihan.tahun
    data = k.tanya("kelompok_tahun", kelompok=KELOMPOK, dari=min(tahun), sampai=max(tahun))
    kolom = columns("nama_pendek tahun nilai predikat kategori", nama_pendek="Instrumen")
    return Sajian(b, f"Hasil evaluasi {k.nama()} menurut tahun penilaian", data, kolom, lambda judul: matrix(
        year_cells(data), k.palet, judul=judul, nama_mutu=NAMA_MUTU, anak_judul="Huruf: predikat terbit atau kategori",
    ), kosong="Belum ada hasil evaluasi terbit untuk daerah ini.")


def by_region(b: Bagan, k: Konteks) -> Sajian:
    """Regions ranked by the instrument in view."""
    indikator = instrument(k)
    kunci = indikator["indikator"]
    data = k.tanya("banding_daerah", indikator=kunci, rincian="")
    return ranking(b, k, indikator, data, catatan=_contained(k, kunci),
                   kosong=f"Belum ada angka terbit instrumen ini{k.tampilan.pada} untuk daerah-daerah ini.")


def instrument_course(b: Bagan, k: Konteks) -> Sajian:
    """The instrument in view by year."""
    indikator = instrument(k)
    kunci, judul = indikator["indikator"], f"{indikator['nama_pendek']} {k.nama()} menurut tahun"
    data = k.tanya("deret_daerah", indikator=(kunci,)).assign(nama=k.nama())
    return Sajian(
        b, judul, data, columns("tahun nilai predikat kategori"),
        lambda judul: course(data, indikator, judul=judul, putus=k.tanya("putus_metode", indikator=kunci)),
        desimal=int(indikator["desimal"]),
        catatan=" ".join(filter(None, [kalimat.predicates(data, k.tampilan.tahun), _contained(k, kunci)])),
        kosong="Perjalanan belum dapat digambar: belum ada dua tahun yang nilainya terbit untuk daerah ini.",
    )


def instrument_parts(b: Bagan, k: Konteks) -> Sajian:
    """Parts of the instrument in view."""
    t, indikator = k.tampilan, instrument(k)
    semua = k.tanya("bagian_instrumen", kelompok=KELOMPOK)
    data = semua[semua["indikator"] == indikator["indikator"]]
    judul = f"{indikator['nama_pendek']} {k.nama()} menurut bagian, sampai {t.tahun}"
    return Sajian(b, judul, data, columns("rincian tahun nilai predikat catatan"), lambda _: parts(
        reform_parts(data), k.palet, judul=kalimat.parts_title(data, k.nama()), skala_maks=detail_scale(data),
        anak_judul=kalimat.parts_note(data, t.tahun), jalur=not data["berbobot"].iloc[0],
    ), kosong="Bagian instrumen ini (area, domain, atau unit) belum ada untuk daerah ini.")


def areas(b: Bagan, k: Konteks) -> Sajian:
    """The eight areas of change."""
    data = k.tanya("area_perubahan", induk=GABUNGAN)
    kolom = columns("nama tahun nilai alasan_kosong", nama="Area perubahan")
    return Sajian(
        b, f"Delapan area perubahan {k.nama()}{k.tampilan.akhiran}", data, kolom,
        lambda judul: parts(reform_parts(data, "indikator", "nama_pendek", "nama"), k.palet, judul=judul),
        kosong=f"Nilai kedelapan area perubahan belum ada untuk daerah ini{k.tampilan.pada}.",
    )


def zones(b: Bagan, k: Konteks) -> Sajian:
    """Units of the integrity zone by the last step each has reached."""
    t, data = k.tampilan, k.tanya("zi_tahap")
    judul = f"Zona integritas {k.nama()}: unit menurut tahap terakhirnya, sampai {t.tahun}"
    return Sajian(b, judul, data, {"tahap": "Urutan", "nama": "Tahap", "jumlah": "Unit"}, lambda judul: steps(
        data, judul=judul, sorot=t.rinci, anak_judul="Satu unit dihitung sekali, pada tahap tertinggi tahun terbarunya",
    ), sumber=zone_units(k), kosong="Unit zona integritas daerah ini belum terkumpul di dasbor.")


def _contained(k: Konteks, indikator: str) -> str:
    """What the composite already holds, wherever it is drawn."""
    if indikator != GABUNGAN:
        return ""
    return kalimat.contained(k.tanya("isi_gabungan", indikator=GABUNGAN), "RB", k.tampilan.tahun)
