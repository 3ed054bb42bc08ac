"""What the sheet on one region says, on the small data folder; every number by hand from its files."""

import re

import pytest

from pages.profil import isi_profil as isi
from tests.bantuan.berkas import ROOT
from tests.bantuan.sajian import view

BEDA = "sumber?bagian=beda"


@pytest.mark.usefixtures("kecil")
def test_facts_are_labelled_and_linked_to_their_source() -> None:
    fakta = isi.facts(view(daerah="63.06", tahun="2024"))
    assert (fakta.nama, fakta.kelas) == ("Kabupaten Hulu Sungai Selatan", "kabkota")
    # 100 people on 10 km², of 4.305.281 in the province.
    assert fakta.butir == (
        ":small[Ibu kota]  \n**Kandangan**", ":small[Penduduk \\(Desember 2024\\)]  \n**100 jiwa**",
        ":small[Luas wilayah]  \n**10 km²**", ":small[Kepadatan]  \n**10 jiwa/km²**",
        ":small[Bagian penduduk Kalimantan Selatan]  \n**0,0%**",
    )
    assert fakta.sumber == "[Kantor Pusat](<https://contoh.id/1>)"


@pytest.mark.usefixtures("kecil")
def test_position_counts_outcomes_and_names_a_benchmark_with_more() -> None:
    # Of the five indicators with a figure only the index has a national one; it and the risk have a year before.
    posisi, cara = isi.position(view(daerah="63.01", tahun="2024"))
    assert posisi == (
        "Dari 5 indikator Tanah Laut yang ada angkanya, terhadap Nasional: 1 lebih baik, 4 tidak dibandingkan."
    )
    assert cara.startswith("Dipakai angka tahunan final terbaru sampai 2024;") and "Tahun lalu: 2 indikator" in cara


@pytest.mark.usefixtures("kecil")
def test_a_region_without_figures_has_neither_position_nor_subjects() -> None:
    k = view(daerah="63.09", tahun="2024")
    assert (isi.position(k), isi.subjects(k, BEDA)) == (("", ""), ())


@pytest.mark.usefixtures("kecil")
def test_each_subject_has_its_table_reasons_and_page() -> None:
    bidang = {b.kunci: b for b in isi.subjects(view(daerah="63.01", tahun="2024"), BEDA)}
    assert list(bidang) == ["spi", "reformasi", "kelembagaan"]
    assert {b.kunci: b.halaman for b in bidang.values()} == {
        "spi": "integritas", "reformasi": "reformasi", "kelembagaan": "kelembagaan",
    }
    spi = bidang["spi"].tabel.to_pandas().set_index("Indikator")
    assert spi["Nilai"].to_dict() == {"Indeks": "80,00", "Bagian": "81,00", "Risiko": "10%"}
    assert spi.loc["Indeks", ["Tahun", "Kategori", "Peringkat", "Sumber"]].tolist() == [
        "2024", "Terjaga", "1 dari 5", "[Kantor Pusat](<https://contoh.id/1>)",
    ]
    # 80,00 - 71,53 better than the nation, in the colour of that judgement.
    assert spi.loc["Indeks", "Nasional"] == ":green[▲\u00a0+8,47]"
    assert bidang["spi"].alasan.startswith("\\(1\\) ")


@pytest.mark.usefixtures("kecil")
def test_a_disagreement_points_to_where_it_is_explained() -> None:
    # Three sources give Banjar 64,00, 71,90 and 71,94.
    tabel = isi.subjects(view(daerah="63.03", tahun="2024"), BEDA)[0].tabel.to_pandas().set_index("Indikator")
    assert tabel.loc["Indeks", "Sumber"] == f"[Pemda](<https://contoh.id/2>) · [sumber berbeda](<{BEDA}>)"


@pytest.mark.usefixtures("kecil")
def test_figures_outside_the_series_are_counted_by_year() -> None:
    k = view(daerah="64.01", tahun="2024")
    assert isi.others(k) == isi.Lain(True, 1, "2025 (1 angka)")
    baris = isi.other_table(k).to_pandas().iloc[0]
    assert baris[["Indikator", "Periode", "Nilai", "Status"]].tolist() == ["Indeks", "triwulan II", "99,00", "Triwulan"]
    assert isi.others(view(daerah="63.01", tahun="2024")) == isi.Lain(False, 0, "")


@pytest.mark.usefixtures("kecil")
@pytest.mark.parametrize("pilihan", [{"prov": "63"}, {"daerah": "63.01"}])
def test_on_a_phone_each_cell_is_labelled_by_its_own_column(pilihan: dict[str, str]) -> None:
    gaya = (ROOT / "static" / "halaman.css").read_text(encoding="utf-8")
    label = re.findall(r'kartu_(?:capaian)?"\] td:nth-child\((\d+)\)::before \{content: "([^"]+)";\}', gaya)
    for bidang in isi.subjects(view(**pilihan, tahun="2024"), BEDA):
        assert [(str(ke), nama) for ke, nama in enumerate(bidang.tabel.column_names, 1)][1:] == label
