"""What the public-service page says; figures by hand from data/ombudsman, and on a catalogue without the assessments."""

import pytest

from pages.bersama.isi_kartu import Kartu
from pages.pelayanan import isi_pelayanan as isi
from tests.bantuan.sajian import view

KANTOR = "Perwakilan Kalimantan Selatan"


def test_the_lead_tells_compliance_zone_and_change() -> None:
    # 94,58 after 85,77.
    pokok = isi.lead(view(prov="63", tahun="2024"))
    assert pokok.kalimat == (
        "Kepatuhan pelayanan publik Pemprov Kalimantan Selatan 2024: 94,58† (zona hijau), naik 8,81 poin dari 2023."
    )
    kepatuhan = pokok.kartu[0]
    assert (kepatuhan.label, kepatuhan.nilai, kepatuhan.perubahan) == ("Kepatuhan 2024", "94,58", "+8,81")
    assert kepatuhan.catatan == "perubahan dari 2023, poin"


def test_a_change_of_method_stands_in_place_of_a_difference() -> None:
    # 79,31 in 2021 was measured otherwise than 69,38 in 2022.
    kepatuhan = isi.lead(view(prov="63", tahun="2022")).kartu[0]
    assert (kepatuhan.nilai, kepatuhan.perubahan) == ("69,38", None)
    assert "2022" in kepatuhan.catatan


def test_a_zone_alone_is_a_figure_of_its_own() -> None:
    kepatuhan = isi.lead(view(daerah="63.06", tahun="2022")).kartu[0]
    assert kepatuhan == Kartu("Kepatuhan 2022", "Zona kuning", "nilai tidak diumumkan")


def test_reports_and_completion_of_a_full_year() -> None:
    # 142 of 155 reports: 91,61%.
    laporan, penyelesaian = isi.lead(view(prov="63", tahun="2020")).kartu[2:]
    assert laporan == Kartu("Laporan 2020", "155", f"Diterima {KANTOR}")
    assert penyelesaian == Kartu("Penyelesaian 2020", "91,61%", "dihitung")


def test_reports_inside_a_year_say_their_period() -> None:
    laporan, penyelesaian = isi.lead(view(prov="63", tahun="2021")).kartu[2:]
    assert laporan == Kartu("Laporan 2021", "33", f"Diterima {KANTOR}, triwulan I")
    assert (penyelesaian.label, penyelesaian.catatan) == ("Penyelesaian 2021", "terbit")


def test_the_agreement_is_told_with_its_source() -> None:
    kartu, sumber = isi.agreement(view(prov="63", tahun="2024"))
    assert (kartu.label, kartu.nilai) == ("SKPD yang bekerja sama dengan Ombudsman (2022)", "21 SKPD")
    assert sumber.startswith("Sumber: ")
    assert isi.agreement(view(prov="65")) == (
        Kartu("SKPD yang bekerja sama dengan Ombudsman", "", "Pemprov Kalimantan Utara"), "",
    )


def test_changes_of_method_stand_beside_the_course() -> None:
    assert isi.beside(view(prov="63", tahun="2024")).putus.startswith("2022: Sampai 2021 diukur standar pelayanan yang tampak;")


@pytest.mark.usefixtures("kecil")
def test_a_catalogue_without_the_assessments_keeps_the_cards_of_the_office() -> None:
    k = view(prov="63", tahun="2024")
    assert isi.lead(k) == isi.Pokok(
        "Penilaian Ombudsman atas Pemprov Kalimantan Selatan 2024: belum terkumpul di dasbor.",
        (Kartu("Laporan 2024", "", KANTOR), Kartu("Penyelesaian 2024", "", KANTOR)),
    )
    assert isi.agreement(k) == (Kartu("Kerja sama", "", "Pemprov Kalimantan Selatan"), "")
