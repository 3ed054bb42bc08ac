"""The public-service page as a person meets it, on the shipped figures, on training figures and on none."""


from streamlit.testing.v1 import AppTest

from tests.bantuan.laman import open_page, words


def buka(**query: str) -> AppTest:
    return open_page("pelayanan", **query)


def figures(at: AppTest, judul: str) -> list[str]:
    """Specifications of the figures that hold a text."""
    return [g.proto.spec for g in at.get("plotly_chart") if judul in g.proto.spec]


def test_kalsel_2022_breaks_the_line_at_the_change_of_method() -> None:
    at = buka(prov="63", tahun="2022")
    assert not at.exception
    assert at.metric[0].value == "69,38"
    assert not at.metric[0].delta  # 79,31 of 2021 was measured otherwise
    assert figures(at, "cara ukur berubah")
    assert "Penurunan 2021 ke 2022 sebagian karena ganti cara ukur" in words(at)


def test_kalsel_2025_has_no_compliance_and_says_why() -> None:
    at = buka(prov="63", tahun="2025")
    assert not at.exception
    isi = words(at)
    assert "terakhir diumumkan untuk 2024: 94,58" in isi
    assert "Penilaian 2025 mencakup 310 lokus" in isi
    assert "3 dari 13 ada hasilnya di sini" in isi
    assert "84,23% pada posisi sementara (2025, terbit)" in isi
    assert "Berbeda antarsumber" in isi


def test_the_agreement_of_2022_is_a_fact_with_its_source() -> None:
    at = buka(prov="63", tahun="2022")
    kartu = [m for m in at.metric if m.value == "21 SKPD"]
    assert len(kartu) == 1 and "2022" in kartu[0].label
    assert "PKS 21 SKPD Kalsel dengan Ombudsman" in words(at)


def test_a_kabupaten_sees_the_figures_of_the_provincial_office() -> None:
    at = buka(prov="63", daerah="63.04", tahun="2023")
    assert not at.exception
    assert "Angka di bawah milik Perwakilan Kalimantan Selatan, bukan Barito Kuala saja." in words(at)
    assert figures(at, "Kepatuhan unit layanan Barito Kuala 2023")


def test_a_zone_without_value_is_shown() -> None:
    at = buka(prov="64", daerah="64.08", tahun="2024")
    assert not at.exception
    assert at.metric[0].value == "Zona hijau"
    assert figures(at, "hanya<br>zona hijau") or figures(at, "hanya\\u003cbr\\u003ezona hijau")


def test_computed_rate_is_marked_and_explained_above_a_hundred() -> None:
    at = buka(prov="61", tahun="2024")
    assert not at.exception
    assert figures(at, "2024, dihitung: 406 dari 394")
    assert "Lebih dari 100% (2024) karena laporan tahun sebelumnya ikut diselesaikan." in words(at)


def test_period_of_the_breakdown_lives_in_the_url() -> None:
    at = buka(prov="63", tahun="2025", periode="s1")
    assert not at.exception
    # Subjects were published for the half-year only.
    assert figures(at, "perhubungan dan infrastruktur")
    assert not figures(buka(prov="63", tahun="2025"), "perhubungan dan infrastruktur")


def test_training_is_marked_and_complete() -> None:
    at = buka(prov="65", tahun="2025", latihan="1")
    assert not at.exception
    assert all("DATA LATIHAN" in g.proto.spec for g in at.get("plotly_chart"))


def test_works_without_any_figure(empty_data: None) -> None:
    at = open_page("pelayanan", prov="63")
    assert not at.exception
    assert not at.get("plotly_chart")
    assert "Belum ada nilai atau zona kepatuhan terbit untuk daerah ini." in words(at)
