"""The sections of the integrity page that are more than one chart."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import kalimat_spi, kata
from charts.kategori import relabel
from charts.kelompok import grouped_bars
from charts.partisipasi import UKURAN, by_measure
from charts.rincian import part_bars, unit_bars
from pages.bersama.konteks import Konteks
from pages.bersama.panel import Panel, absent_card, card
from rakor.sajian.dasar import KOLOM_BAGIAN, government

INDEKS = "spi_indeks"
RATA_WILAYAH = "spi_rata_rata_wilayah"
RATA_KELOMPOK = "spi_rata_rata_kelompok"
NASIONAL = "00"
KOLOM_KOMPONEN = {
    "nama": "Komponen atau dimensi", "tahun": "Tahun", "nilai": "Nilai", "kategori": "Kategori",
    "nilai_lalu": "Tahun sebelumnya", "nilai_median": "Median kab/kota",
}
KOLOM_PARTISIPASI = {
    "kelompok": "Kelompok", "tahun": "Tahun", "populasi": "Populasi", "sampel": "Sampel", "responden": "Responden",
    "tingkat_respons": "Tingkat respons (%)", "dasar": "Dasar", "penerbit": "Sumber", "catatan": "Catatan",
}
KOLOM_RATA = {
    "tahun": "Tahun", "nama": "Ukuran", "nilai": "Nilai", "n_pemda": "Pemda berdata", "jumlah_pemda": "Jumlah pemda",
}
# The group of the national means a government belongs to.
KELOMPOK_INSTANSI = {"provinsi": "pemprov", "kabupaten": "pemkab", "kota": "pemkot"}


def headline(k: Konteks, baris: pd.Series, ambang: pd.DataFrame) -> None:
    """Index, way to the next category, rank and benchmark of the region in view as cards."""
    with st.grid(4, min_column_width=150, gap="small"):
        _index_card(k, baris)
        jarak = "" if kata.kosong(baris["nilai"]) else kalimat_spi.to_next(float(baris["nilai"]), ambang)
        pokok, _, tambahan = jarak.partition(" poin ")
        card(k, "Jarak kategori", f"{pokok} poin" if jarak else "", tambahan, pengganti="belum dapat dihitung")
        card(k, "Peringkat", *_rank(baris), pengganti="tidak diperingkat")
        _benchmark_card(k, baris)


def _index_card(k: Konteks, baris: pd.Series) -> None:
    label = f"Indeks SPI {k.tampilan.tahun}"
    if kata.kosong(baris["nilai"]):
        absent_card(k, label, baris)
        return
    delta = None if kata.kosong(baris["perubahan"]) else kata.selisih(baris["perubahan"]).replace(kata.MINUS, "-")
    sumber = f"{int(baris['jumlah_sumber'])} sumber" + ("" if baris["jumlah_nilai"] == 1 else ", angkanya berbeda")
    card(
        k, label, kata.angka(baris["nilai"], 2, baris["desimal_sumber"]), sumber, delta=delta,
        lencana=(baris["kategori"], baris["mutu"]), bantuan="Perubahan dari tahun sebelumnya, dalam poin.",
    )


def _rank(baris: pd.Series) -> tuple[str, str]:
    if kata.kosong(baris["peringkat"]):
        return "", ""
    tanpa = int(baris["jumlah_daerah"]) - int(baris["n_peringkat"])
    lain = f"; {tanpa} daerah belum ada data" if tanpa else ""
    return f"{int(baris['peringkat'])} dari {int(baris['n_peringkat'])}", f"{kata.SEBAYA[baris['kelas']]}{lain}"


def _benchmark_card(k: Konteks, baris: pd.Series) -> None:
    label = kata.BANDING[k.tampilan.banding] if kata.kosong(baris["label_banding"]) else str(baris["label_banding"])
    if kata.kosong(baris["selisih"]):
        card(k, label, "", "" if kata.kosong(baris["alasan"]) else baris["alasan"], pengganti="tidak dibandingkan")
        return
    arah = {"lebih_baik": "di atasnya", "lebih_rendah": "di bawahnya"}
    hasil = arah.get(baris["hasil"], "dari pembanding (setara)")
    card(k, label, kata.angka(baris["nilai_banding"]), f"{kata.angka(abs(baris['selisih']))} poin {hasil}")


def label_changes(k: Konteks, sekarang: pd.DataFrame) -> None:
    """Which values carry another label under the present thresholds than under those of their year."""
    berganti = kalimat_spi.relabelled(sekarang)
    n = int(sekarang["berganti"].sum())
    with st.expander(f"Berganti label bila memakai ambang sekarang: {n} angka di {k.nama(k.tampilan.prov)}"):
        st.write(f"{berganti}." if berganti else "Tidak ada angka yang berganti label.")
        st.caption(
            "Hasil 2021–2022 terbit dengan empat kategori (batas 68; 73,7; 77,5). Sejak 2023 tiga kategori "
            "(batas 73 dan 78). Predikat tahun itu tetap fakta; ambang sekarang hanya cara lain membacanya."
        )


def components(k: Konteks, data: pd.DataFrame) -> list[Panel]:
    """Panels of internal, eksternal and eksper, then of the dimensions of each, worst first."""
    tahun = _year(k, data)
    atas = data[data["lapis"] == 1]
    isi = [_component_panel(k, "spi_komponen", atas, f"Komponen SPI {government(k)} {tahun}")]
    for kunci, nama in zip(atas["indikator"], atas["nama_pendek"]):
        potong = data[data["induk"] == kunci]
        if len(potong):
            judul = f"Dimensi {nama.lower()} {government(k)} {tahun}"
            isi.append(_component_panel(k, f"spi_dimensi_{nama.lower()}", potong, judul))
    return isi


def _component_panel(k: Konteks, kunci: str, data: pd.DataFrame, judul: str) -> Panel:
    median = f"Median kab/kota {k.nama(k.tampilan.prov)}"
    return Panel(
        kunci, data, lambda: part_bars(
            data, k.indikator(INDEKS), k.palet, judul=judul, anak_judul="Terendah di atas", label="nama_pendek",
            label_median=median,
        ), KOLOM_KOMPONEN, tuple(data["indikator"]), berincian=False,
    )


def part_panel(k: Konteks, kunci: str, indikator: str, judul: str, anak_judul: str = "", *, terendah_dulu: bool = False) -> Panel:
    """Panel for the `rincian` of one indicator in the region in view, in the last year that has them."""
    data = k.tanya("rincian_daerah", indikator=indikator, kode=k.tampilan.kode, tahun=k.tampilan.tahun)
    data = data[~data["rata_rata"] & ~data["unit_induk"]]
    if terendah_dulu:
        data = data.iloc[::-1]
    return Panel(
        kunci, data, lambda: part_bars(
            data, k.indikator(indikator), k.palet, judul=f"{judul} {government(k)} {_year(k, data)}", anak_judul=anak_judul,
        ), KOLOM_BAGIAN, (indikator,),
    )


def unit_panel(k: Konteks) -> Panel:
    """Panel of the work units: index ranked, with the marks of its three components."""
    data = k.tanya("unit_kerja", induk=INDEKS, kode=k.tampilan.kode, tahun=k.tampilan.tahun)
    return Panel("spi_unit", data, lambda: unit_bars(
        data, k.indikator(INDEKS), k.palet, judul=f"Unit kerja {government(k)} {_year(k, data)}",
        anak_judul="Indeks, tertinggi di atas",
    ), KOLOM_BAGIAN | {"komponen": "Komponen"}, tuple(k.tanya("indikator").query("rincian_nama == 'unit kerja'")["indikator"]))


def _year(k: Konteks, data: pd.DataFrame) -> int:
    return int(data["tahun"].iloc[0]) if len(data) else k.tampilan.tahun


def participation(k: Konteks, kode: str, kunci: str) -> Panel:
    """Panel of respondents by group of one region (or of the country), with every total that was published."""
    data = k.tanya("partisipasi_daerah", kode=kode, tahun=k.tampilan.tahun)
    tahun = _year(k, data)
    jejak = k.tanya("jejak_partisipasi", kode=kode, tahun=tahun)
    catatan = kalimat_spi.differing_totals(k.tanya("partisipasi_total", kode=kode, tahun=tahun))
    return Panel(
        kunci, data, lambda: grouped_bars(
            by_measure(data), judul=f"Populasi dan responden SPI {k.nama(kode)} {tahun}", seri="seri",
            anak_judul="Tingkat respons hanya bila kedua angka dari satu sumber",
        ), KOLOM_PARTISIPASI, desimal=1, catatan=" ".join(catatan), jejak=_statements(jejak),
    )


def _statements(jejak: pd.DataFrame) -> pd.DataFrame:
    """Every source of the counts in words, all of them in use."""
    orang = {judul: [kata.angka(v, 0) for v in jejak[kolom]] for kolom, judul in UKURAN.items()}
    return pd.DataFrame({
        "dipakai": True, "Kelompok": jejak["kelompok"], **orang, "penerbit": jejak["penerbit"], "Judul": jejak["judul"],
        "Tanggal": jejak["tanggal"], "Alamat": jejak["url"], "Catatan": jejak["catatan"],
    })


def means(k: Konteks) -> list[Panel]:
    """The mean of the region beside the province's own index, and the national means of groups."""
    t = k.tampilan
    wilayah = k.tanya("rata_rata_wilayah", indikator=INDEKS, rata_rata=RATA_WILAYAH, prov=t.prov)
    wilayah = wilayah.assign(label=wilayah["tahun"].astype(str)).sort_values(["tahun", "urut"], ascending=[False, True])
    return [
        Panel("spi_rata_wilayah", wilayah, lambda: grouped_bars(
            wilayah, judul=f"Indeks pemprov dan rata-rata wilayah {k.nama(t.prov)}", seri="nama", desimal=2,
            skala_maks=100, anak_judul="Dua ukuran yang berbeda, jangan dipertukarkan",
        ), KOLOM_RATA, catatan=kalimat_spi.regional_mean(wilayah, t.tahun)),
        _group_means(k),
    ]


def _group_means(k: Konteks) -> Panel:
    data = k.tanya("rincian_daerah", indikator=RATA_KELOMPOK, kode=NASIONAL, tahun=k.tampilan.tahun)
    tahun = _year(k, data)
    milik = k.tanya("deret_daerah", kode=k.tampilan.kode, indikator=(INDEKS,)).set_index("tahun")["nilai"].get(tahun)
    data = data.assign(nilai_banding=milik, label_banding=f"Indeks {government(k)}")
    return Panel("spi_rata_kelompok", data, lambda: part_bars(
        data, k.indikator(RATA_KELOMPOK), k.palet, judul=f"Rata-rata nasional kelompok instansi {tahun}",
        anak_judul=f"{government(k)} termasuk kelompok {KELOMPOK_INSTANSI[k.wilayah()['tingkat']]}",
    ), KOLOM_BAGIAN)


def relabelled_rows(data: pd.DataFrame, kategori: pd.DataFrame) -> pd.DataFrame:
    """Rows with categories by the chosen thresholds."""
    return relabel(data, kategori) if len(data) else data
