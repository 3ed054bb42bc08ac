"""The published figures: nothing lost, nothing without a source, nothing out of its scale."""

import re
from collections import Counter
from pathlib import Path

import pytest

import queries
import store
from tests.bantuan.ekspor import COLUMNS, DATA, ROOT, Row, catalogue, figure_files, figures, read_rows, table

PERIODS = {"tahunan", "tw1", "tw2", "tw3", "tw4", "s1", "s2", "awal_tahun", "posisi", "multi_tahun"}
# Rows of each origin, so that none is lost on the way.
ROWS = {
    "spi/indeks.csv": 412,
    "spi/komponen.csv": 93,
    "spi/unit_kerja.csv": 11,
    "spi/risiko.csv": 20,
    "spm/capaian.csv": 173,
    "spm/pendukung.csv": 35,
    "reformasi/rb.csv": 43,
    "reformasi/sakip.csv": 127,
    "reformasi/spbe.csv": 61,
    "reformasi/ipp.csv": 39,
    "reformasi/mcp.csv": 243,
    "reformasi/itkp.csv": 18,
    "reformasi/lainnya.csv": 52,
    "kelembagaan/kematangan.csv": 1,
    "kelembagaan/perangkat_daerah.csv": 32,
    "ombudsman/kepatuhan.csv": 260,
    "ombudsman/opini.csv": 9,
    "ombudsman/laporan.parquet": 264,
}
DETAIL = {
    "spi/partisipasi/partisipasi.csv": 37,
    "spm/layanan/layanan.csv": 1,
    "spm/penghargaan/penghargaan.csv": 28,
    "spm/tanpa_tahun/tanpa_tahun.csv": 6,
    "reformasi/zona_integritas/zona_integritas.csv": 37,
    "kelembagaan/isu/isu.csv": 27,
    "tindak_lanjut/komitmen.csv": 15,
}
SPOT = [
    ("spi_indeks", "63.06", "2022", "81.82"),
    ("spi_indeks", "63", "2024", "64.15"),
    ("spm_kesehatan", "63", "2020", "100"),
    ("perangkat_daerah", "63", "2025", "37"),
    ("uptd", "63", "2025", "70"),
    ("rsud", "63", "2025", "4"),
    ("omb_skpd_pks", "63", "2022", "21"),
    ("rb_indeks", "63.06", "2024", "91.25"),
    ("spbe", "63.71", "2024", "4.06"),
    ("sakip", "63", "2021", "78.91"),
]
# Read by hand in the sources: file, year, period, code, indicator, detail, value, status, source;
# no detail is a hyphen, a blank in it an underscore.
READ = [
    "spi/indeks.csv 2021 tahunan 65 spi_indeks - 72.90 tahunan spi:S207",
    "spi/indeks.csv 2021 tahunan 63.07 spi_indeks - 74.7 ragu spi:S213",
    "spi/indeks.csv 2024 tahunan 64.74 spi_indeks - 77.6 ambigu spi:S216",
    "spi/komponen.csv 2024 tahunan 63.03 spi_int_pbj - 63.71 tahunan spi:S206",
    "spm/capaian.csv 2023 tahunan 63.72 spm_rapor_pendidikan - 84.57 ragu spm:S060",
    "reformasi/mcp.csv 2025 posisi 62.03 mcp - 72.2 sementara rb:prokalteng-kapuas-mcsp2025",
    "reformasi/mcp.csv 2021 s1 62.71 mcp - 55.25 sementara rb:kaltengpos-pky-mcp2021",
    "reformasi/mcp.csv 2022 tahunan 62.10 mcp - 92.76 tahunan rb:beritasampit-gumas-mcp",
    "reformasi/spbe.csv 2025 tahunan 64 spbe - 4.13 tahunan rb:pranala-spbe2025",
    "reformasi/spbe.csv 2023 tahunan 00 spbe_jumlah instansi_dievaluasi 621 tahunan rb:obsession-spbe2023",
    "reformasi/sakip.csv 2016 tahunan 64.02 sakip - 66.10 tahunan rb:apkasi-kukar-2016",
    "reformasi/ipp.csv 2023 tahunan 65.01 ipp - 3.49 tahunan rb:tanjungnews-bulungan2023",
    "kelembagaan/perangkat_daerah.csv 2025 tahunan 00 klg_lain unit_kerja_berpredikat_zona_integritas 133 ambigu"
    " rb:jurnalmedianusa-zi2025",
    "ombudsman/kepatuhan.csv 2022 tahunan 65 ombudsman_kepatuhan DPMPTSP 86.53 tahunan rb:fajar-kaltara-2023",
    "ombudsman/kepatuhan.csv 2024 tahunan 64.09 ombudsman_kepatuhan - 82.27 ambigu rb:ombudsman-ppu-2024",
    "ombudsman/laporan.parquet 2025 multi_tahun 63 omb_laporan_diterima - 881 posisi rb:ombudsman-mou-kalsel2026",
    "ombudsman/laporan.parquet 2025 s1 64 omb_akses_masyarakat - 253 triwulan rb:narasi-omb2025s1",
    "ombudsman/laporan.parquet 2025 tahunan 64 omb_lain target_penutupan_laporan 168 target rb:eksposkaltim-15962",
]
CHOSEN = ROOT / "tests" / "berkas" / "spi_pilihan.csv"


def place(row: Row) -> str:
    """Words that find a row again."""
    return " ".join([row["berkas"], *(row[k] for k in ("indikator", "kode_wilayah", "tahun", "nilai"))])


def places(wrong: list[Row]) -> list[str]:
    """Places of the wrong rows, a few are enough to see the cause."""
    return [place(row) for row in wrong[:5]]


def test_no_row_is_lost() -> None:
    assert dict(Counter(row["berkas"] for row in figures())) == ROWS


@pytest.mark.parametrize("name", sorted(DETAIL))
def test_no_detail_row_is_lost(name: str) -> None:
    assert len(table(name)) == DETAIL[name]


def total(*names: str) -> int:
    """Rows of these files together."""
    return sum((ROWS | DETAIL)[name] for name in names)


def test_origins_add_up() -> None:
    # The first collection and the second one.
    assert total("spi/indeks.csv", "spi/komponen.csv") == 477 + 28
    # One service row stands for two figures: the target and what was reached.
    assert total("spm/capaian.csv") + 2 * total("spm/layanan/layanan.csv") == 174 + 1
    reform = [name for name in ROWS if name.startswith("reformasi/")]
    assert total(*reform, "ombudsman/kepatuhan.csv", "ombudsman/opini.csv", "kelembagaan/kematangan.csv") == 620 + 233
    # The number of agencies under agreement stands with the Ombudsman figures.
    assert total("ombudsman/laporan.parquet") - 1 == 211 + 52
    assert total("kelembagaan/perangkat_daerah.csv") + 1 == 31 + 2


@pytest.mark.parametrize("path", figure_files(), ids=lambda path: path.name)
def test_columns_are_those_of_a_figure(path: Path) -> None:
    assert list(read_rows(path)[0]) == COLUMNS


def test_both_kinds_of_file_ship() -> None:
    assert {path.suffix for path in figure_files()} == {".csv", ".parquet"}


def test_codes_exist() -> None:
    known = {row["kode"] for row in table("wilayah/wilayah.csv")}
    detail = [row["kode_wilayah"] for name in DETAIL for row in table(name)]
    used = {row["kode_wilayah"] for row in figures()} | set(detail)
    assert used - known == set()


def test_indicators_exist() -> None:
    assert {row["indikator"] for row in figures()} - set(catalogue()) == set()


def test_every_row_has_a_known_source() -> None:
    known = {row["sumber_id"] for row in table("sumber.csv")}
    detail = {row["sumber_id"] for name in DETAIL for row in table(name)}
    assert ({row["sumber_id"] for row in figures()} | detail) - known == set()


def test_statuses_and_periods_are_known() -> None:
    statuses = {row["status"] for row in table("status.csv")}
    assert {row["status"] for row in figures()} <= statuses
    assert {row["periode"] for row in figures()} <= PERIODS


def test_only_whole_years_are_final() -> None:
    wrong = [row for row in figures() if row["periode"] != "tahunan" and row["status"] == "tahunan"]
    assert places(wrong) == []


def test_years_are_years() -> None:
    assert places([row for row in figures() if not re.fullmatch(r"20\d\d", row["tahun"])]) == []


def test_values_lie_within_the_scale() -> None:
    wrong = []
    for row in figures():
        entry = catalogue()[row["indikator"]]
        low, high = float(entry["skala_min"] or "-inf"), float(entry["skala_maks"] or "inf")
        if row["nilai"] and not low <= float(row["nilai"]) <= high:
            wrong.append(row)
    assert places(wrong) == []


def test_a_row_says_something() -> None:
    assert places([row for row in figures() if not row["nilai"] and not row["predikat"]]) == []


def test_a_figure_is_not_written_twice_by_one_source() -> None:
    keys = ("tahun", "periode", "kode_wilayah", "indikator", "rincian", "nilai", "status", "sumber_id")
    count = Counter(tuple(row[k] for k in keys) for row in figures())
    assert [key for key, n in count.items() if n > 1] == []


@pytest.mark.parametrize(("indicator", "code", "year", "value"), SPOT)
def test_known_values(indicator: str, code: str, year: str, value: str) -> None:
    found = {
        float(row["nilai"])
        for row in figures()
        if (row["indikator"], row["kode_wilayah"], row["tahun"], row["rincian"]) == (indicator, code, year, "")
        and row["status"] == "tahunan" and row["nilai"]
    }
    assert found == {float(value)}


@pytest.mark.parametrize("words", READ)
def test_figures_read_by_hand_stand_in_their_file(words: str) -> None:
    keys = ("berkas", "tahun", "periode", "kode_wilayah", "indikator", "rincian", "nilai", "status", "sumber_id")
    expected = dict(zip(keys, words.split()))
    expected["rincian"] = expected["rincian"].strip("-").replace("_", " ")
    assert [row for row in figures() if {k: row[k] for k in keys} == expected]


def test_notes_are_in_indonesian() -> None:
    english = re.compile(r"\b(the|and|not|printed|source|before|score|percent|year|article|rank only)\b")
    assert places([row for row in figures() if english.search(row["catatan"])]) == []


def test_undated_figures_stay_out_of_the_series() -> None:
    assert {row["tahun"] for row in table("spm/tanpa_tahun/tanpa_tahun.csv")} == {""}
    assert DATA / "spm" / "tanpa_tahun" not in {path.parent for path in figure_files()}


def rounds_to(precise: str, rough: str) -> bool:
    """Whether a figure equals the precise one, or is that one rounded."""
    digits = len(f"{float(rough):g}".partition(".")[2])
    return abs(float(precise) - float(rough)) <= 0.5 * 10**-digits + 1e-9


def test_yearly_spi_figures_agree_with_the_chosen_one() -> None:
    chosen = {(r["tahun"], r["kode_wilayah"]): r for r in read_rows(CHOSEN)}
    final = [r for r in table("spi/indeks.csv") if r["indikator"] == "spi_indeks" and r["status"] == "tahunan"]
    wrong = [r for r in final if not rounds_to(chosen[r["tahun"], r["kode_wilayah"]]["nilai"], r["nilai"])]
    assert [(r["tahun"], r["kode_wilayah"], r["nilai"]) for r in wrong] == []
    expected = {key for key, row in chosen.items() if row["status"] == "tahunan"}
    assert {(r["tahun"], r["kode_wilayah"]) for r in final} == expected


def test_precedence_picks_the_chosen_spi_figure() -> None:
    expected: dict[str, dict[int, float]] = {}
    for row in read_rows(CHOSEN):
        if row["status"] == "tahunan":
            expected.setdefault(row["kode_wilayah"], {})[int(row["tahun"])] = float(row["nilai"])
    version = store.versi()
    picked = {}
    for code in expected:
        series = queries.run("deret_daerah", version, kode=code, indikator=("spi_indeks",))
        picked[code] = {int(t): float(v) for t, v in zip(series["tahun"], series["nilai"])}
    assert picked == expected
