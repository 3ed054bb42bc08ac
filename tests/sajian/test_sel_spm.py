"""SPM rows made ready for charts, and the sentences about them."""

import pandas as pd
import pytest

from charts.kalimat import spm as kalimat_spm
from charts.kalimat.beda import versions
from sajian.sel import perlu_triwulan, quarter_cells, sector_cells, service_text


def sectors() -> pd.DataFrame:
    return pd.DataFrame({
        "kode_wilayah": ["63.01", "63.01", "63.02", "63.02"], "nama_tampil": ["Tanah Laut"] * 2 + ["Kotabaru"] * 2,
        "nama_ringkas": ["Tala"] * 2 + ["Kotabaru"] * 2, "kelas": ["kabkota"] * 4,
        "indikator": ["didik", "sehat"] * 2, "nama": ["SPM bidang pendidikan", "SPM bidang kesehatan"] * 2,
        "nama_pendek": ["Pendidikan", "Kesehatan"] * 2, "tahun": [2024] * 4, "nilai": [95.49, 50.0, None, None],
        "desimal_sumber": [2, 2, None, None], "predikat": [None] * 4,
        "kategori": ["Tuntas Utama", "Belum Tuntas", None, None],
        "alasan_kosong": [None, None, "belum_terkumpul", "tidak_dinilai"], "gabungan": [False] * 4,
        "keterangan": [None, None, None, "Bidang kesehatan tidak dinilai."],
    })


def totals() -> pd.DataFrame:
    """Two regions of which only the total was published."""
    return sectors().assign(
        indikator=["spm", "didik"] * 2, gabungan=[True, False] * 2, nilai=[63.64, None, 96.95, None], desimal_sumber=2,
    )


def check(hasil: str, **lain: object) -> pd.Series:
    return pd.Series({
        "nama_tampil": "Tarakan", "hasil": hasil, "jumlah_terbit": 6, "jumlah_bidang": 6, "total": 97.47,
        "desimal_sumber": 2, "rata_rata": 97.59, "selisih": -0.12, "selisih_maks": 0.2, **lain,
    })


def test_cell_gives_region_and_sector_to_a_click_and_a_reason_on_hover() -> None:
    sel = sector_cells(sectors())
    assert sel[1]["kunci"] == "63.01|sehat"
    assert sel[0]["petunjuk"] == "<b>Tanah Laut</b><br>SPM bidang pendidikan 2024<br>95,49 · Tuntas Utama"
    assert sel[3]["petunjuk"].endswith("<br>tidak dinilai<br>Bidang kesehatan tidak dinilai.")
    assert sel[2]["petunjuk"].endswith("<br>belum terkumpul di dasbor")


def test_totals_stand_alone_best_first_where_no_sector_was_published() -> None:
    sel = sector_cells(totals())
    assert [(r["nama_tampil"], r["kolom"]) for r in sel] == [("Kotabaru", "spm"), ("Tanah Laut", "spm")]
    assert len(sector_cells(totals().assign(nilai=[63.64, 50.0, 96.95, None]))) == 4


def test_totals_alone_are_said_in_words() -> None:
    assert kalimat_spm.matrix_title(totals(), " 2023") == (
        "Nilai total SPM 2023 menurut daerah: tertinggi Kotabaru 96,95, terendah Tanah Laut 63,64"
    )
    assert kalimat_spm.scope(totals(), "provinsi", "Kalimantan Timur") == (
        "Pemprov dan kabupaten/kota Kalimantan Timur; angka keenam bidang belum terkumpul"
    )
    assert kalimat_spm.coverage(totals(), " 2023") == (
        "2 dari 2 kabupaten/kota sudah ada angka SPM terbit 2023. Yang terbit baru nilai totalnya; "
        "angka keenam bidang belum ada untuk satu daerah pun."
    )


@pytest.mark.parametrize(
    ("sasaran", "realisasi", "nilai", "hitung", "teks"),
    [
        (5328.0, 5328.0, 100.0, None, "5.328 dari 5.328 jiwa · 100%"),
        (80.0, 64.0, None, 80.0, "64 dari 80 jiwa · 80,00% (dihitung)"),
        (None, None, 75.5, None, "75,5%"),
        (None, None, None, None, "belum terkumpul"),
        (100.0, None, None, None, "sasaran 100 jiwa, realisasi belum terkumpul"),
        (None, 7.0, None, None, "terlayani 7 jiwa"),
    ],
)
def test_service_in_words(
    sasaran: float | None, realisasi: float | None, nilai: float | None, hitung: float | None, teks: str
) -> None:
    desimal = 1 if nilai == 75.5 else 0
    assert service_text(pd.Series({
        "sasaran": sasaran, "realisasi": realisasi, "satuan": "jiwa", "nilai": nilai, "desimal_sumber": desimal,
        "persen_hitung": hitung,
    })) == teks


def test_quarters_keep_their_places_and_empty_ones_stay_empty() -> None:
    data = pd.DataFrame({
        "indikator": ["spm", "didik"], "nama_pendek": ["SPM", "Pendidikan"], "periode": ["tw2", "tw4"], "rincian": ["", ""],
        "nilai": [40.0, 35.0], "desimal_sumber": [0, 0], "predikat": [None, None],
    })
    sel = quarter_cells(data)
    assert [r["nama_kolom"] for r in sel] == ["TW I", "TW II", "TW III", "TW IV"] * 2
    assert [r["nilai"] for r in sel] == [None, 40, None, None, None, None, None, 35]
    assert [r["nama_baris"] for r in sel] == ["SPM"] * 4 + ["Pendidikan"] * 4 and {r["mutu"] for r in sel} == {None}
    assert quarter_cells(data.iloc[:0]) == []


def test_interim_year_figure_is_no_quarter() -> None:
    data = pd.DataFrame({"periode": ["tahunan"], "rincian": [""], "nilai": [98.0]})
    assert not perlu_triwulan(data)
    assert perlu_triwulan(data.assign(periode="tw1"))


def test_lowest_sector_is_named_with_its_figure() -> None:
    assert kalimat_spm.lowest(sectors().iloc[:2]) == "Bidang terendah: kesehatan 50,00 (Belum Tuntas)."


def test_lowest_says_when_all_are_equal_and_nothing_without_figures() -> None:
    sama = sectors().iloc[:2].assign(nilai=100.0)
    assert kalimat_spm.lowest(sama) == "Semua bidang yang terbit sama: 100,00."
    assert kalimat_spm.lowest(sectors().iloc[2:]) == ""


def test_title_of_the_matrix_names_the_lowest_sector_figure() -> None:
    data = sectors().assign(gabungan=False)
    assert kalimat_spm.matrix_title(data, " 2024") == "SPM 2024 menurut bidang dan daerah: terendah Tanah Laut, kesehatan 50,00"
    assert kalimat_spm.matrix_title(data.iloc[2:], " 2024") == "SPM 2024 menurut bidang dan daerah"


def test_coverage_counts_and_names_the_missing() -> None:
    assert kalimat_spm.coverage(sectors(), " 2024") == (
        "1 dari 2 kabupaten/kota sudah ada angka SPM terbit 2024. Belum terkumpul di dasbor (1): Kotabaru."
    )
    assert kalimat_spm.coverage(sectors().iloc[2:], " 2024") == (
        "Belum satu pun dari 1 kabupaten/kota ada angka SPM terbit 2024."
    )
    assert kalimat_spm.coverage(sectors().assign(kelas="provinsi"), " 2024") == ""


def test_regions_without_a_figure_stand_under_the_reason_of_their_own_total() -> None:
    ada, kosong = sectors().iloc[:1], sectors().iloc[2:].assign(gabungan=[False, True])
    sebab = {"Tapin": "belum_melapor", "Banjar": "belum_melapor", "Kotabaru": "belum_terkumpul"}
    lain = [kosong.assign(kode_wilayah=n, nama_tampil=n, alasan_kosong=["belum_terkumpul", a]) for n, a in sebab.items()]
    # Of Tapin and Banjar the sector is not gathered, the total not reported.
    assert kalimat_spm.coverage(pd.concat([ada, *lain]), " 2024") == (
        "1 dari 4 kabupaten/kota sudah ada angka SPM terbit 2024. Belum melapor (2): Banjar dan Tapin. "
        "Belum terkumpul di dasbor (1): Kotabaru."
    )


def test_check_in_words() -> None:
    assert kalimat_spm.mean_check(check("cocok")) == (
        "Tarakan: nilai total 97,47, rata-rata enam bidang 97,59; cocok (beda 0,12)."
    )
    berbeda = kalimat_spm.mean_check(check("berbeda", total=86.43, rata_rata=83.2, selisih=3.23))
    assert berbeda.startswith("Tarakan: nilai total 86,43 berbeda 3,23 poin dari rata-rata enam bidang 83,20")
    assert "baru 4 dari 6 bidang terbit" in kalimat_spm.mean_check(check("bidang_belum_lengkap", jumlah_terbit=4))
    assert "bukan angka resmi" in kalimat_spm.mean_check(check("total_belum_ada", total=None))


def test_checks_of_other_regions_are_gathered_by_outcome() -> None:
    data = pd.DataFrame([
        check("cocok"), check("cocok", nama_tampil="Malinau", selisih=0.05), check("bidang_belum_lengkap", nama_tampil="Nunukan"),
        check("total_belum_ada", nama_tampil="Bulungan"), check("berbeda", nama_tampil="Paser"),
    ])
    assert kalimat_spm.mean_checks(data) == [
        "Cocok di 2 daerah lain (beda terbesar 0,12 poin): Tarakan dan Malinau.",
        "Tidak dapat diuji karena bidangnya belum semua terbit: Nunukan.",
        "Semua bidang terbit tetapi nilai totalnya belum terkumpul: Bulungan.",
    ]


def test_versions_show_both_figures_and_the_difference() -> None:
    baris = pd.Series({
        "nama_tampil": "Bontang", "nama_pendek": "SPM", "tahun": 2023, "rincian": "", "desimal": 2, "satuan": "indeks",
        "nilai": 92.48, "desimal_sumber": 2, "nama_status": "Versi pemerintah daerah", "penerbit": "Pranala",
        "nilai_dipakai": 75.38, "desimal_dipakai": 2, "penerbit_dipakai": "Kata Kaltim",
    })
    # 92,48 - 75,38 = 17,10
    assert versions(baris) == (
        "**Bontang, SPM 2023**: dipakai 75,38 (Kata Kaltim); versi lain 92,48 (versi pemerintah daerah, Pranala), "
        "beda 17,10 poin."
    )
    assert versions(baris.replace({75.38: None})).endswith("Tidak dipakai di bagan.")


def test_formula_is_worked_out_by_hand() -> None:
    ambang = pd.DataFrame({
        "kategori": ["Tuntas Utama", "Tuntas Madya"], "batas_bawah": [90.0, 80.0], "batas_atas": [100.0, 90.0],
    })
    # 0,8 x 90 = 72; 0,2 x 75 = 15; 72 + 15 = 87
    assert kalimat_spm.formula(90, 75, ambang).endswith("80% × 90 + 20% × 75 = 72 + 15 = 87, kategori Tuntas Madya.")
    assert kalimat_spm.formula(90, 75, ambang.iloc[:1]).endswith("= 87.")


def test_award_in_words() -> None:
    baris = pd.Series({
        "tahun": "2024", "kategori": "provinsi", "peringkat": 3.0, "sebutan": "3", "nama_tampil": "Kalimantan Timur",
        "catatan": "Tahun anggaran 2023",
    })
    assert kalimat_spm.award(baris) == "**2024** Kalimantan Timur: peringkat 3, kategori provinsi (tahun anggaran 2023)."
    lain = baris.copy()
    lain["peringkat"], lain["sebutan"] = None, "nominasi"
    assert "Kalimantan Timur: nominasi, kategori provinsi" in kalimat_spm.award(lain)


def test_matrix_says_whom_it_shows() -> None:
    assert kalimat_spm.scope(sectors(), "provinsi", "Kalimantan Selatan") == "Pemprov dan kabupaten/kota Kalimantan Selatan"
    assert kalimat_spm.scope(sectors(), "semua_provinsi", "Kalimantan Selatan") == "Provinsi se-Kalimantan"
