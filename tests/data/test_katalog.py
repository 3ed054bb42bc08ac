"""The catalogue and its rules: unique keys, known references, thresholds without gaps or overlaps."""

from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from sajian.bandingkan import TARTAN
from sajian.halaman import HALAMAN
from tests.bantuan.ekspor import DATA, catalogue, figures, in_kalimantan, table

CHOICES = {
    "kelompok": {row["kelompok"] for row in table("kelompok.csv")},
    "arah": {"tinggi_baik", "rendah_baik", "tanpa_penilaian"},
    "metode": {"selang", "toleransi", "predikat", "tanpa"},
    "kategori_dari": {"ambang", "predikat", "tanpa"},
    "tingkat": {"semua", "provinsi", "kabupaten_kota", "nasional"},
    "utama": {"ya", "tidak"},
}
HEADLINES = {
    "spi_indeks", "spm_indeks", "rb_indeks", "sakip", "spbe", "ipp", "mcp", "itkp",
    "perangkat_daerah", "uptd", "rsud", "ombudsman_kepatuhan", "ombudsman_opini",
}
RULES = ["ambang.csv", "target.csv", "putus_metode.csv", "tidak_ada.csv"]
# Published for these only in words or as a rule seen in part, so gaps between bands are allowed.
OBSERVED = {"itkp", "ombudsman_kepatuhan"}
Band = tuple[float, float]


def bands() -> dict[tuple[str, str, str, str], list[Band]]:
    """Threshold bands by indicator, version and year range, lowest first."""
    found: dict[tuple[str, str, str, str], list[Band]] = defaultdict(list)
    for row in table("ambang.csv"):
        key = (row["indikator"], row["versi"], row["tahun_mulai"], row["tahun_selesai"])
        low = float(row["batas_bawah"] or "-inf")
        found[key].append((low, float(row["batas_atas"] or "inf")))
    return {key: sorted(value) for key, value in found.items()}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("kelompok.csv", ("kelompok",)),
        ("kelompok.csv", ("urutan",)),
        ("indikator.csv", ("indikator",)),
        ("indikator.csv", ("urutan",)),
        ("status.csv", ("status",)),
        ("sumber.csv", ("sumber_id",)),
        ("padanan_predikat.csv", ("indikator", "predikat")),
        ("putus_metode.csv", ("indikator", "tahun")),
        ("target.csv", ("indikator", "tingkat", "tahun_mulai", "label")),
        ("tidak_ada.csv", ("indikator", "kode_wilayah", "tahun")),
        ("jenis_komitmen.csv", ("jenis",)),
        ("sebab_kosong.csv", ("alasan",)),
        ("sebab_kosong.csv", ("urutan",)),
        ("pemilik_penilaian.csv", ("kelompok", "penerbit")),
        ("tindak_lanjut/komitmen.csv", ("komitmen_id",)),
        ("ambang.csv", ("indikator", "versi", "tahun_mulai", "kategori")),
    ],
)
def test_keys_are_unique(name: str, key: tuple[str, ...]) -> None:
    count = Counter(tuple(row[k] for k in key) for row in table(name))
    assert [k for k, n in count.items() if n > 1] == []


@pytest.mark.parametrize("column", sorted(CHOICES))
def test_catalogue_uses_known_words(column: str) -> None:
    assert {row[column] for row in table("indikator.csv")} <= CHOICES[column]


def test_every_subject_has_a_name_a_folder_and_a_page_of_its_own() -> None:
    subjects = table("kelompok.csv")
    assert all(row["nama"] and row["nama_pendek"] and (DATA / row["kelompok"]).is_dir() for row in subjects)
    # A page of the section "Bidang" is about one subject.
    assert [row["halaman"] for row in subjects] == [h.kunci for h in HALAMAN.values() if h.bagian == "Bidang"]
    assert {row["tartan"] for row in subjects} <= {*TARTAN.values(), ""}


def test_parents_exist() -> None:
    keys = set(catalogue()) | {""}
    assert [row["indikator"] for row in catalogue().values() if row["induk"] not in keys] == []


def test_headlines_are_the_agreed_ones() -> None:
    assert {key for key, row in catalogue().items() if row["utama"] == "ya"} == HEADLINES


def test_every_service_of_the_minimum_standard_is_there() -> None:
    services = [row for row in catalogue().values() if row["induk"].startswith("spm_") and row["induk"] != "spm_indeks"]
    assert Counter(row["tingkat"] for row in services) == {"provinsi": 14, "kabupaten_kota": 29}


def test_counts_are_never_judged() -> None:
    counted = [row for row in catalogue().values() if row["arah"] == "tanpa_penilaian"]
    assert counted
    assert [row["indikator"] for row in counted if (row["metode"], row["kategori_dari"]) != ("tanpa", "tanpa")] == []


def test_a_tolerance_goes_with_its_scale() -> None:
    expected = {"5": "0.05", "4": "0.05"}
    wrong = [
        row["indikator"]
        for row in catalogue().values()
        if row["metode"] == "toleransi" and row["toleransi"] != expected.get(row["skala_maks"], "0.5")
    ]
    assert wrong == []


@pytest.mark.parametrize("name", [*RULES, "padanan_predikat.csv"])
def test_rules_belong_to_an_indicator(name: str) -> None:
    assert {row["indikator"] for row in table(name)} - set(catalogue()) == set()


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_source(name: str) -> None:
    known = {row["sumber_id"] for row in table("sumber.csv")}
    assert {row["sumber_id"] for row in table(name)} - known == set()


def test_rule_of_an_indicator_is_a_known_source() -> None:
    known = {row["sumber_id"] for row in table("sumber.csv")} | {""}
    assert {row["aturan_sumber_id"] for row in table("indikator.csv")} - known == set()


@pytest.mark.parametrize("key", sorted(bands()), ids="-".join)
def test_bands_of_a_year_neither_overlap_nor_leave_gaps(key: tuple[str, str, str, str]) -> None:
    found = bands()[key]
    pairs = list(pairwise(found))
    assert all(low[1] <= high[0] for low, high in pairs)
    assert found[0][0] == float("-inf")
    if key[0] not in OBSERVED:
        assert all(low[1] == high[0] for low, high in pairs)


def test_one_word_has_one_colour_in_every_year_and_every_source() -> None:
    milik: dict[tuple[str, str], set[str]] = defaultdict(set)
    for berkas in ("ambang.csv", "padanan_predikat.csv"):
        for row in table(berkas):
            milik[row["indikator"], row["kategori"]].add(row["mutu"])
    assert {k: v for k, v in milik.items() if k[1] and len(v) > 1} == {}


def test_components_dimensions_and_questions_of_spi_have_no_thresholds_of_their_own() -> None:
    assert {row["indikator"] for row in table("ambang.csv") if row["indikator"].startswith("spi_")} == {
        "spi_indeks", "spi_rata_rata_wilayah", "spi_rata_rata_kelompok",
    }


def test_derived_categories_have_their_thresholds() -> None:
    derived = {key for key, row in catalogue().items() if row["kategori_dari"] == "ambang"}
    assert derived - {row["indikator"] for row in table("ambang.csv")} == set()


@pytest.mark.parametrize(
    ("year", "version", "score", "category"),
    [
        ("2022", "asli", 81.82, "Terjaga"),
        ("2022", "asli", 73.41, "Rentan"),
        ("2022", "sekarang", 73.41, "Waspada"),
        ("2021", "asli", 73.61, "Rentan"),
        ("2021", "asli", 67.99, "Sangat rentan"),
        ("2023", "asli", 72.54, "Rentan"),
        ("2024", "asli", 73.0, "Waspada"),
        ("2025", "asli", 77.99, "Waspada"),
        ("2025", "asli", 78.0, "Terjaga"),
    ],
)
def test_spi_category_follows_the_rule_of_its_year(year: str, version: str, score: float, category: str) -> None:
    assert category_of("spi_indeks", year, score, version) == category


@pytest.mark.parametrize(
    ("indicator", "score", "category"),
    [
        ("spm_indeks", 100, "Tuntas Paripurna"),
        ("spm_indeks", 99.99, "Tuntas Utama"),
        ("spm_indeks", 71.35, "Tuntas Pratama"),
        ("spm_indeks", 68.76, "Tuntas Muda"),
        ("spm_indeks", 59.99, "Belum Tuntas"),
        ("spbe", 2.6, "Baik"),
        ("spbe", 2.59, "Cukup"),
        ("ipp", 4.5, "Sangat Baik"),
        ("ipp", 4.51, "Pelayanan Prima"),
        ("ipp", 3.2, "Baik dengan catatan"),
        ("ikm", 88.31, "Sangat Baik"),
        ("ikm", 88.3, "Baik"),
        ("ikm", 76.6, "Kurang Baik"),
        ("ikm", 64.99, "Tidak Baik"),
        ("evaluasi_kelembagaan", 80.5, "Efektif"),
        ("kematangan_perangkat_daerah", 46.1, "Sangat tinggi"),
    ],
)
def test_category_of_other_instruments(indicator: str, score: float, category: str) -> None:
    assert category_of(indicator, "2024", score) == category


def category_of(indicator: str, year: str, score: float, version: str = "asli") -> str:
    """The one category whose half-open band holds the score in that year."""
    found = [
        row["kategori"]
        for row in table("ambang.csv")
        if (row["indikator"], row["versi"]) == (indicator, version)
        and (row["tahun_mulai"] or "0") <= year <= (row["tahun_selesai"] or "9999")
        and float(row["batas_bawah"] or "-inf") <= score < float(row["batas_atas"] or "inf")
    ]
    assert len(found) == 1
    return found[0]


def test_every_published_grade_is_mapped() -> None:
    known = {(row["indikator"], row["predikat"]) for row in table("padanan_predikat.csv")}
    used = {(row["indikator"], row["predikat"].strip().lower()) for row in figures() if row["predikat"]}
    assert used - known == set()


def test_ranks_stay_neutral() -> None:
    ranks = [row for row in table("padanan_predikat.csv") if row["predikat"].startswith("peringkat")]
    assert ranks
    assert {(row["mutu"], row["urutan"]) for row in ranks} == {("", "")}


def test_published_grades_are_never_at_odds_with_derived_ones() -> None:
    mapped = {(r["indikator"], r["predikat"]): r["kategori"] for r in table("padanan_predikat.csv")}
    wrong = [
        (row["indikator"], row["kode_wilayah"], row["tahun"], row["nilai"], row["predikat"])
        for row in figures()
        if row["predikat"] and row["nilai"] and catalogue()[row["indikator"]]["kategori_dari"] == "ambang"
        and category_of(row["indikator"], row["tahun"], float(row["nilai"]))
        != mapped[row["indikator"], row["predikat"].lower()]
    ]
    assert wrong == []


def test_why_figures_are_absent_is_one_of_three_reasons_besides_not_collected() -> None:
    dikenal = {row["alasan"] for row in table("sebab_kosong.csv")}
    assert dikenal == {"belum_terkumpul", "belum_final", "tidak_dinilai", "tidak_diumumkan", "belum_melapor"}
    assert {row["alasan"] for row in table("tidak_ada.csv")} <= dikenal - {"belum_terkumpul", "belum_final"}
    assert all(row["nama"] and row["pertanyaan"] for row in table("sebab_kosong.csv"))


def test_every_indicator_has_someone_to_ask_about_it() -> None:
    pemilik = {(row["kelompok"], row["penerbit"]) for row in table("pemilik_penilaian.csv")}
    assert {(row["kelompok"], row["penerbit"]) for row in table("indikator.csv")} == pemilik


def test_ombudsman_2025_says_why_it_is_absent_in_kalimantan() -> None:
    absent = {r["kode_wilayah"] for r in table("tidak_ada.csv") if r["indikator"] == "ombudsman_kepatuhan"}
    assert len(absent) == 61
    assert all(in_kalimantan(code) for code in absent)
