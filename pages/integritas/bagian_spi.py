"""The sections of the integrity page that are more than one chart."""

import streamlit as st

from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_bagian import Panel
from pages.integritas import isi_integritas as isi
from sajian.daftar import SAJIAN, serve


def label_changes(k: Konteks) -> None:
    """Which values carry another label under the present thresholds than under those of their year."""
    n, berganti = isi.label_changes(k)
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
        Panel(serve("spi_unit", k), isi.by_unit(k)),
        Panel(serve("spi_indikator", k), ("spi_indikator",)),
    ]


def people_panels(k: Konteks) -> list[Panel]:
    """Panels of the risks respondents see and of the respondents themselves."""
    return [
        Panel(serve("spi_risiko", k), ("spi_risiko",)), Panel(serve("spi_partisipasi", k)),
        Panel(serve("spi_partisipasi_nasional", k)),
    ]


def own_panels(k: Konteks) -> list[Panel]:
    """Panels of the region's own survey: ranks in the province, dimensions, units."""
    return [Panel(serve(kunci, k)) for kunci in ("mandiri_peringkat", "mandiri_dimensi", "mandiri_unit")]


def mean_panels(k: Konteks) -> list[Panel]:
    """Panels of the mean of the region beside the province's own index, and of the national means of groups."""
    return [Panel(serve("spi_rata_wilayah", k)), Panel(serve("spi_rata_kelompok", k))]
