"""Every check by itself: what it finds, at which line, and what it leaves alone."""

import pytest

from ingest.arti.konteks_kolom import Konteks
from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.periksa import periksa, satuan, tertukar
from ingest.periksa.periksa import Bahan
from ingest.temuan import Temuan
from tests.bantuan.unggah import figure, held, known

BIDANG = ("pendidikan", "kesehatan", "pekerjaan_umum", "perumahan_rakyat", "trantibumlinmas", "sosial")


def lines(temuan: tuple[list[Temuan], int]) -> list[int | None]:
    """Lines of the findings of one check."""
    return [t.baris for t in temuan[0]]


@pytest.mark.parametrize(("tahun", "salah"), [("1999", True), ("2000", False), ("2026", False), ("2027", True), ("", True)])
def test_years_must_be_plausible(tahun: str, salah: bool) -> None:
    assert lines(periksa.implausible_year(held([figure(tahun=tahun, nilai="70")]))) == ([2] if salah else [])


def test_targets_may_lie_ahead() -> None:
    assert periksa.implausible_year(held([figure(tahun="2029", nilai="80", status="target")]))[1] == 0


@pytest.mark.parametrize(
    ("indikator", "nilai", "salah"),
    [
        ("spi_indeks", "100", False), ("spi_indeks", "100.01", True), ("spi_indeks", "-1", True), ("spi_indeks", "7194", True),
        ("spbe", "5", False), ("spbe", "5.1", True), ("rb_indeks", "101", False), ("omb_laporan_diterima", "-3", True),
    ],
)
def test_values_must_lie_on_their_scale(indikator: str, nilai: str, salah: bool) -> None:
    bahan = held([figure(indikator=indikator, nilai=nilai)], himpunan="indikator_lain")
    assert lines(periksa.out_of_range(bahan)) == ([2] if salah else [])


def test_hints_at_the_scale_that_was_meant() -> None:
    temuan, _ = periksa.out_of_range(held([figure(indikator="spbe", nilai="76.2")], himpunan="indikator_lain"))
    assert "skala 0–100" in temuan[0].cara
    temuan, _ = periksa.out_of_range(held([figure(nilai="7194")]))
    assert "71,94" in temuan[0].cara


@pytest.mark.parametrize(("indikator", "nilai", "salah"), [
    ("perangkat_daerah", "28", False), ("perangkat_daerah", "28.0", False), ("perangkat_daerah", "28.5", True),
    ("omb_laporan_diterima", "1.234", True), ("klg_lain", "1.5", False), ("spi_indeks", "71.94", False),
])
def test_what_is_counted_whole_has_no_fractions(indikator: str, nilai: str, salah: bool) -> None:
    temuan, jumlah = periksa.cut_units(held([figure(indikator=indikator, nilai=nilai)], himpunan="indikator_lain"))
    assert (jumlah, [t.baris for t in temuan]) == ((1, [2]) if salah else (0, []))
    assert all("utuh, tanpa pecahan" in t.sebab and "ribuan" in t.cara for t in temuan)


def test_duplicates_alike_stay_once() -> None:
    bahan = held([figure(nilai="70.50"), figure(nilai="70.5"), figure(nilai="71", kode_wilayah="63.05")])
    beda, sama = periksa.duplicates(bahan)
    assert (beda, lines(sama), bahan.tampung.ask("banyak")[0]["jumlah"]) == (([], 0), [3], 2)


def test_duplicates_that_differ_are_refused() -> None:
    beda, sama = periksa.duplicates(held([figure(nilai="70"), figure(nilai="71")]))
    assert (lines(beda), sama[1]) == ([3], 0)
    assert "baris 2 dan 3" in beda[0][0].sebab


def test_other_part_period_or_source_is_no_duplicate() -> None:
    lain = [
        figure(nilai="70"), figure(nilai="71", rincian="BPBD"), figure(nilai="72", periode="tw1", status="triwulan"),
        figure(nilai="73", sumber_id="spi:S001"),
    ]
    beda, sama = periksa.duplicates(held(lain))
    assert (beda[1], sama[1]) == (0, 0)


@pytest.mark.parametrize(
    ("bawah", "nilai", "atas", "salah"),
    [
        ("70", "71", "72", False), ("71", "71", "71", False), ("72", "71", "73", True), ("70", "74", "73", True),
        ("", "74", "73", True), ("73", "", "70", True),
    ],
)
def test_interval_brackets_the_value(bawah: str, nilai: str, atas: str, salah: bool) -> None:
    bahan = held([figure(nilai=nilai, batas_bawah=bawah, batas_atas=atas)])
    assert lines(periksa.interval_misses_value(bahan)) == ([2] if salah else [])


@pytest.mark.parametrize(("periode", "status", "salah"), [
    ("tw3", "tahunan", True), ("posisi", "tahunan", True), ("tw3", "triwulan", False), ("multi_tahun", "tahunan", False),
])
def test_quarter_is_never_final(periode: str, status: str, salah: bool) -> None:
    bahan = held([figure(nilai="70", periode=periode, status=status)])
    assert lines(periksa.quarter_as_year(bahan)) == ([2] if salah else [])


def test_yearly_value_equal_to_a_known_quarter_is_pointed_at() -> None:
    kenal = known(figure(nilai="68.76", periode="tw3", status="triwulan"), figure(nilai="70", periode="tw2", status="triwulan"))
    assert lines(periksa.like_a_quarter(held([figure(nilai="68.76"), figure(nilai="70", kode_wilayah="63.05")], kenal))) == [2]
    assert periksa.like_a_quarter(held([figure(nilai="70")], kenal))[1] == 0


def test_unfinished_year() -> None:
    bahan = held([figure(tahun="2026", nilai="70"), figure(tahun="2026", nilai="60", status="sementara"), figure(nilai="70")])
    temuan, _ = periksa.unfinished_year(bahan)
    assert [(t.isi, t.sebab.split()[0]) for t in temuan] == [("2026", "1")]


@pytest.mark.parametrize(("nilai", "jauh"), [("80", False), ("80.01", True), ("59.99", True)])
def test_jump_from_last_year_in_force(nilai: str, jauh: bool) -> None:
    bahan = held([figure(nilai=nilai)], known(figure(tahun="2023", nilai="70")))
    assert lines(periksa.far_from_last_year(bahan)) == ([2] if jauh else [])


def test_jump_from_last_year_in_the_same_file() -> None:
    bahan = held([figure(tahun="2023", nilai="70"), figure(nilai="95")], known(figure(tahun="2023", nilai="94")))
    temuan, _ = periksa.far_from_last_year(bahan)
    assert [(t.baris, t.isi) for t in temuan] == [(3, "95")]
    assert "2023 (Kabupaten Hulu Sungai Selatan: 70)" in temuan[0].sebab


def test_no_jump_over_a_change_of_method() -> None:
    lama, baru = figure(tahun="2020", nilai="50"), figure(tahun="2021", nilai="90")
    assert periksa.far_from_last_year(held([baru], known(lama)))[1] == 0


def test_counts_jump_when_doubled() -> None:
    lama = figure(indikator="omb_laporan_diterima", tahun="2023", nilai="100")
    for nilai, jauh in (("200", 0), ("201", 1), ("50", 0), ("49", 1)):
        baru = figure(indikator="omb_laporan_diterima", nilai=nilai)
        assert periksa.far_from_last_year(held([baru], known(lama), "indikator_lain"))[1] == jauh


def _spm(total: str, *bidang: str) -> list[dict[str, str]]:
    isi = [figure(indikator=f"spm_{b}", nilai=n) for b, n in zip(BIDANG, bidang)]
    return [*isi, figure(indikator="spm_indeks", nilai=total)]


@pytest.mark.parametrize(("total", "beda"), [("92.50", False), ("92.65", False), ("92.66", True), ("97.81", True)])
def test_spm_total_is_the_mean_of_the_six(total: str, beda: bool) -> None:
    bahan = held(_spm(total, "90", "91", "92", "93", "94", "95"), himpunan="spm")
    assert lines(periksa.not_the_mean(bahan)) == ([8] if beda else [])


def test_mean_needs_all_six_and_may_use_those_in_force() -> None:
    lima = _spm("80", "90", "91", "92", "93", "94")
    assert periksa.not_the_mean(held(lima, himpunan="spm"))[1] == 0
    assert periksa.not_the_mean(held(lima, known(figure(indikator="spm_sosial", nilai="95")), "spm"))[1] == 1


def test_level_of_the_region() -> None:
    isi = [figure(indikator="pend_kab_paud", kode_wilayah="63", nilai="90"), figure(indikator="pend_kab_paud", nilai="90")]
    assert lines(periksa.level_mismatch(held(isi, himpunan="spm"))) == [2]


@pytest.mark.parametrize(
    ("indikator", "tahun", "salah"),
    [("ombudsman_kepatuhan", "2025", 1), ("ombudsman_kepatuhan", "2024", 0), ("ombudsman_opini", "2024", 1),
     ("ombudsman_opini", "2025", 0)],
)
def test_indicator_outside_its_years(indikator: str, tahun: str, salah: int) -> None:
    bahan = held([figure(indikator=indikator, tahun=tahun, nilai="80")], himpunan="indikator_lain")
    assert periksa.outside_its_years(bahan)[1] == salah


def test_unknown_grades() -> None:
    temuan, _ = periksa.unknown_grades(held([figure(nilai="70", predikat="Rentan"), figure(tahun="2023", predikat="Renta")]))
    assert [t.isi for t in temuan] == ["Renta"]


def test_scale_of_one_is_asked() -> None:
    bahan = held([figure(nilai="0.7"), figure(nilai="0.8", kode_wilayah="63.05")])
    assert [p.kunci for p in satuan.doubtful_scales(bahan.tampung, {})] == ["satuan:spi_indeks"]
    assert satuan.doubtful_scales(bahan.tampung, {"satuan:spi_indeks": "apa_adanya"}) == []
    assert satuan.doubtful_scales(held([figure(nilai="0.7"), figure(nilai="80", kode_wilayah="63.05")]).tampung, {}) == []
    assert satuan.doubtful_scales(held([figure(nilai="0.7", persen="ya")]).tampung, {}) == []
    assert satuan.doubtful_scales(held([figure(nilai="0")]).tampung, {}) == []


def test_mcp_taken_for_spi_by_its_words() -> None:
    bahan = held([figure(nilai="61.54")])
    assert tertukar.words_say_otherwise(bahan, Konteks(("Hasil SPI 2024",), "x"), ("Nilai",)) == []
    assert tertukar.words_say_otherwise(bahan, Konteks(("Hasil SPI dan MCP",), "x"), ("Nilai",)) == []
    spm = held([figure(indikator="spm_indeks", nilai="90")], himpunan="spm")
    assert tertukar.words_say_otherwise(spm, Konteks(("Skor SPM Awards",), "x"), ("Nilai",))
    assert not tertukar.words_say_otherwise(spm, Konteks(("SPM dan SPM Awards",), "x"), ("Nilai",))
    temuan = tertukar.words_say_otherwise(bahan, Konteks(("Capaian MCP 2024",), "x"), ("Nilai",))
    assert "MCP" in temuan[0].sebab
    assert tertukar.words_say_otherwise(bahan, Konteks((), "mcp_2024"), ("Nilai",))


def test_mcp_taken_for_spi_by_its_value() -> None:
    kenal = known(figure(indikator="mcp", nilai="61.54"), figure(nilai="59.16"))
    for nilai, kena in (("61.54", [2]), ("61", [2]), ("61.5", [2]), ("59.16", []), ("62.9", [])):
        (temuan, _), tanya = tertukar.values_of_another(held([figure(nilai=nilai)], kenal))
        assert ([t.baris for t in temuan], tanya) == (kena, [])


def test_too_many_equal_values_are_held() -> None:
    daerah = ("63.01", "63.02", "63.03", "63.04")
    kenal = known(*(figure(indikator="mcp", kode_wilayah=k, nilai=f"8{i}.37") for i, k in enumerate(daerah)))
    isi = [figure(kode_wilayah=k, nilai=f"8{i}.37") for i, k in enumerate(daerah)]
    (_, jumlah), tanya = tertukar.values_of_another(held(isi, kenal))
    assert (jumlah, [p.kunci for p in tanya]) == (4, ["tertukar:spi_indeks"])


def test_all_checks_together_sort_refusals_from_warnings() -> None:
    galat, peringatan = Kumpulan(), Kumpulan()
    kenal = known(figure(tahun="2023", nilai="70", kode_wilayah="63.05"))
    bahan = held([figure(nilai="170"), figure(nilai="50", kode_wilayah="63.05")], kenal)
    periksa.run(bahan, galat, peringatan)
    assert ([t.baris for t in galat.close()], [t.baris for t in peringatan.close()]) == ([2], [3])


def test_findings_are_counted_beyond_those_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(periksa, "MAKS", 3)
    bahan: Bahan = held([figure(nilai="170", kode_wilayah=f"63.0{i}") for i in range(1, 9)])
    temuan, jumlah = periksa.out_of_range(bahan)
    assert (len(temuan), jumlah) == (3, 8)
    kumpulan = Kumpulan()
    kumpulan.extend(temuan, jumlah)
    assert (kumpulan.jumlah, kumpulan.close()[-1].sebab) == (8, "masih ada 5 temuan lain")


@pytest.mark.parametrize(
    ("provinsi", "hitungan"), [("70.00", "rata-rata"), ("210", "jumlah"), ("70.004", "rata-rata"), ("70.02", "")],
)
def test_a_province_that_is_the_mean_or_sum_of_its_regions_is_named(provinsi: str, hitungan: str) -> None:
    daerah = [figure(kode_wilayah=k, nilai=n) for k, n in (("63.01", "69"), ("63.02", "70"), ("63.05", "71"))]
    temuan, jumlah = periksa.only_a_summary(held([*daerah, figure(kode_wilayah="63", nilai=provinsi)]))
    assert (jumlah, [t.baris for t in temuan]) == ((1, [5]) if hitungan else (0, []))
    assert all(t.sebab == f"sama dengan {hitungan} 3 kabupaten/kota di berkas ini" for t in temuan)


def test_two_regions_or_another_year_prove_nothing() -> None:
    dua = [figure(kode_wilayah=k, nilai="70") for k in ("63.01", "63.02", "63")]
    lain = [figure(kode_wilayah=k, nilai="70", tahun="2023") for k in ("63.01", "63.02", "63.05")]
    assert periksa.only_a_summary(held([*dua, *lain]))[1] == 0
