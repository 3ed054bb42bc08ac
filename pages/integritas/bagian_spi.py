"""The sections of the integrity page that are more than one chart."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import spi as kalimat_spi
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_bagian import Panel, absent_card, card
from sajian.daftar import SAJIAN, serve


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
    return kata.urutan(baris["peringkat"], baris["n_peringkat"]), f"{kata.SEBAYA[baris['kelas']]}{lain}"


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


def component_panels(k: Konteks) -> list[Panel]:
    """Panels of internal, eksternal and eksper, then of the dimensions of each, worst first."""
    atas = serve("spi_komponen", k)
    bagian = [f"spi_dimensi_{n.lower()}" for n in atas.data["nama_pendek"]]
    dimensi = [serve(kunci, k) for kunci in bagian if kunci in SAJIAN]
    return [
        Panel(s, tuple(s.data["indikator"]), berincian=False, bercatatan=False)
        for s in (atas, *(d for d in dimensi if len(d.data)))
    ]


def part_panels(k: Konteks) -> list[Panel]:
    """Panels of the expert groups, the work units and the indicators inside the dimensions."""
    return [
        Panel(serve("spi_kelompok_eksper", k), ("spi_eksper",)),
        Panel(serve("spi_unit", k), tuple(k.tanya("indikator").query("rincian_nama == 'unit kerja'")["indikator"])),
        Panel(serve("spi_indikator", k), ("spi_indikator",)),
    ]


def people_panels(k: Konteks) -> list[Panel]:
    """Panels of the risks respondents see and of the respondents themselves."""
    return [
        Panel(serve("spi_risiko", k), ("spi_risiko",)), Panel(serve("spi_partisipasi", k)),
        Panel(serve("spi_partisipasi_nasional", k)),
    ]


def mean_panels(k: Konteks) -> list[Panel]:
    """Panels of the mean of the region beside the province's own index, and of the national means of groups."""
    return [Panel(serve("spi_rata_wilayah", k)), Panel(serve("spi_rata_kelompok", k))]
