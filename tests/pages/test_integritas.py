"""The integrity page as a person meets it, on the shipped figures, on training figures and on none."""


from streamlit.testing.v1 import AppTest

from tests.bantuan.laman import open_page, words


def buka(**query: str) -> AppTest:
    return open_page("integritas", **query)


def charts(at: AppTest) -> str:
    """All figures of a page as one text."""
    return "\n".join(str(g.proto.spec) for g in at.get("plotly_chart"))


def test_kalsel_2024_shows_index_category_distance_and_rank() -> None:
    at = buka(prov="63", tahun="2024")
    assert not at.exception
    isi = words(at)
    assert "SPI Pemprov Kalimantan Selatan 2024 bernilai 64,15* (rentan), turun 8,39 poin dari 2023" in isi
    assert "8,85 poin lagi ke waspada." in isi
    assert [m.value for m in at.metric[:2]] == ["64,15", "8,85 poin"]
    assert "Rata-rata wilayah 2023 74,92, 2,38 poin di atas indeks pemprov (72,54)." in isi
    assert "Jumlah responden berbeda antarsumber: 601.453" in isi


def test_hss_2022_is_81_82_and_names_what_is_missing() -> None:
    at = buka(prov="63", daerah="63.06", tahun="2022")
    assert not at.exception
    assert at.metric[0].value == "81,82"
    isi = words(at)
    assert "4,32 poin di atas batas terjaga" in isi
    assert "**Belum ada angka terbit** untuk Hulu Sungai Selatan sampai 2022:" in isi


def test_present_thresholds_are_a_choice_in_the_url() -> None:
    asli = buka(prov="65", daerah="65.02", tahun="2022")
    sekarang = buka(prov="65", daerah="65.02", tahun="2022", ambang="sekarang")
    assert "bernilai 73,41* (rentan)" in words(asli)
    assert "bernilai 73,41* (waspada)" in words(sekarang)
    assert "Malinau 2022 (73,41): rentan menjadi waspada" in words(asli)


def test_units_expert_groups_and_indicators_of_banjar_are_told_apart() -> None:
    at = buka(prov="63", daerah="63.03", tahun="2024")
    assert not at.exception
    gambar = charts(at)
    assert "SPI unit kerja Kab. Banjar 2024" in gambar and "BPBD" in gambar
    assert "kelompok eksper" in words(at)  # BPBD's own expert score is no group of experts
    assert "Indeks SPI 2024 76,07" in words(at)  # the index of the whole; that of BPBD is 76,38


def test_risk_has_its_own_reversed_scale() -> None:
    at = buka(prov="65", daerah="65.71", tahun="2022")
    assert not at.exception
    risiko = [g.proto.spec for g in at.get("plotly_chart") if "Risiko menurut responden" in g.proto.spec]
    assert len(risiko) == 1 and "makin rendah makin baik" in risiko[0] and "terjaga" not in risiko[0].lower()


def test_training_explains_the_correction_and_is_marked() -> None:
    at = buka(prov="63", daerah="63.03", tahun="2024", latihan="1")
    assert not at.exception
    assert "faktor koreksi" in words(at)
    assert all("DATA LATIHAN" in g.proto.spec for g in at.get("plotly_chart"))


def test_works_without_any_figure(empty_data: None) -> None:
    at = open_page("integritas", prov="63")
    assert not at.exception
    assert "Belum ada indeks SPI terbit untuk daerah ini." in words(at)
    assert not at.get("plotly_chart")
