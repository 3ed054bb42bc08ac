"""What the index is made of: components, dimensions, expert groups, work units, risks, respondents."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import spi as kalimat_spi
from charts.kelompok import grouped_bars
from charts.rincian import part_bars, unit_bars
from sajian.konteks import Konteks
from sajian.partisipasi import UKURAN, by_measure
from sajian.sajian import KOLOM_BAGIAN, Sajian, government, unpublished

INDEKS = "spi_indeks"
NASIONAL = "00"
KOLOM_KOMPONEN = {
    "nama": "Komponen atau dimensi", "tahun": "Tahun", "nilai": "Nilai", "kategori": "Kategori",
    "nilai_lalu": "Tahun sebelumnya", "nilai_median": "Median kab/kota",
}
KOLOM_PARTISIPASI = {
    "kelompok": "Kelompok", "tahun": "Tahun", "populasi": "Populasi", "sampel": "Sampel", "responden": "Responden",
    "tingkat_respons": "Tingkat respons (%)", "dasar": "Dasar", "penerbit": "Sumber", "catatan": "Catatan",
}


def year(k: Konteks, data: pd.DataFrame) -> int:
    """Year of the rows, which all have the same; the year in view when there are none."""
    return int(data["tahun"].iloc[0]) if len(data) else k.tampilan.tahun


def components(k: Konteks) -> Sajian:
    """Internal, eksternal and eksper of the region in view, worst first."""
    data = _descendants(k)
    data = data[data["lapis"] == 1]
    return _component_chart(k, "spi_komponen", data, "Komponen SPI")


def dimensions(k: Konteks, induk: str) -> Sajian:
    """Dimensions of one component (`induk`: spi_internal, spi_eksternal), worst first."""
    data = _descendants(k)
    nama = str(k.indikator(induk)["nama_pendek"]).lower()
    return _component_chart(k, f"spi_dimensi_{nama}", data[data["induk"] == induk], f"Dimensi {nama} SPI")


def _descendants(k: Konteks) -> pd.DataFrame:
    t = k.tampilan
    return k.tanya("komponen_daerah", induk=INDEKS, kode=t.kode, tahun=t.tahun, versi=t.ambang)


def _component_chart(k: Konteks, kunci: str, data: pd.DataFrame, judul: str) -> Sajian:
    judul = f"{judul} {government(k)} {year(k, data)}"
    return Sajian(kunci, data, lambda: part_bars(
        data, k.indikator(INDEKS), k.palet, judul=judul, anak_judul="Terendah di atas", label="nama_pendek",
        label_median=f"Median kab/kota {k.nama(k.tampilan.prov)}",
    ), KOLOM_KOMPONEN, judul=judul, alasan=_unpublished(k))


def expert_groups(k: Konteks) -> Sajian:
    """Groups of experts in the region in view, worst first."""
    return _parts(k, "spi_kelompok_eksper", "spi_eksper", "SPI menurut kelompok eksper", terendah_dulu=True)


def dimension_indicators(k: Konteks) -> Sajian:
    """Indicators inside the dimensions of the region in view, worst first."""
    return _parts(k, "spi_indikator", "spi_indikator", "Indikator dimensi SPI", "Terendah di atas", terendah_dulu=True)


def risk(k: Konteks) -> Sajian:
    """Risks as respondents see them, highest first."""
    return _parts(
        k, "spi_risiko", "spi_risiko", "Risiko menurut responden SPI",
        "Skala terbalik: makin rendah makin baik; tertinggi di atas",
    )


def _parts(k: Konteks, kunci: str, indikator: str, judul: str, anak_judul: str = "", *, terendah_dulu: bool = False) -> Sajian:
    """The `rincian` of one indicator in the region in view, in the last year that has them."""
    data = k.tanya("rincian_daerah", indikator=indikator, kode=k.tampilan.kode, tahun=k.tampilan.tahun)
    data = data[~data["rata_rata"] & ~data["unit_induk"]]
    if terendah_dulu:
        data = data.iloc[::-1]
    judul = f"{judul} {government(k)} {year(k, data)}"
    return Sajian(
        kunci, data, lambda: part_bars(data, k.indikator(indikator), k.palet, judul=judul, anak_judul=anak_judul),
        KOLOM_BAGIAN, judul=judul, alasan=_unpublished(k),
    )


def units(k: Konteks) -> Sajian:
    """Work units ranked by their index, with the marks of its three components."""
    data = k.tanya("unit_kerja", induk=INDEKS, kode=k.tampilan.kode, tahun=k.tampilan.tahun)
    judul = f"SPI unit kerja {government(k)} {year(k, data)}"
    return Sajian(
        "spi_unit", data,
        lambda: unit_bars(data, k.indikator(INDEKS), k.palet, judul=judul, anak_judul="Indeks, tertinggi di atas"),
        KOLOM_BAGIAN | {"komponen": "Komponen"}, judul=judul, alasan=_unpublished(k),
    )


def _unpublished(k: Konteks) -> str:
    return unpublished(government(k), k.tampilan.tahun)


def participation(k: Konteks) -> Sajian:
    """Respondents by group of the region in view."""
    return _participation(k, "spi_partisipasi", k.tampilan.kode)


def national_participation(k: Konteks) -> Sajian:
    """Respondents by group of the whole country."""
    return _participation(k, "spi_partisipasi_nasional", NASIONAL)


def _participation(k: Konteks, kunci: str, kode: str) -> Sajian:
    """Counts of one region with every total that was published: differing totals are said beside them."""
    data = k.tanya("partisipasi_daerah", kode=kode, tahun=k.tampilan.tahun)
    tahun = year(k, data)
    jejak = k.tanya("jejak_partisipasi", kode=kode, tahun=tahun)
    catatan = kalimat_spi.differing_totals(k.tanya("partisipasi_total", kode=kode, tahun=tahun))
    judul = f"Populasi dan responden SPI {k.nama(kode)} {tahun}"
    return Sajian(kunci, data, lambda: grouped_bars(
        by_measure(data), judul=judul, seri="seri", anak_judul="Tingkat respons hanya bila kedua angka dari satu sumber",
    ), KOLOM_PARTISIPASI, desimal=1, catatan=" ".join(catatan), jejak=_statements(jejak), judul=judul,
        alasan=unpublished("tingkat nasional" if kode == NASIONAL else government(k), tahun),
    )


def _statements(jejak: pd.DataFrame) -> pd.DataFrame:
    """Every source of the counts in words, all of them in use."""
    orang = {judul: [kata.angka(v, 0) for v in jejak[kolom]] for kolom, judul in UKURAN.items()}
    return pd.DataFrame({
        "dipakai": True, "Kelompok": jejak["kelompok"], **orang, "penerbit": jejak["penerbit"], "Judul": jejak["judul"],
        "Tanggal": jejak["tanggal"], "Alamat": jejak["url"], "Catatan": jejak["catatan"],
    })
