"""The list of regions, their other names and the tile grid."""

from collections import Counter

from tests.bantuan.ekspor import ROOT, Row, in_kalimantan, read_rows, table

REGIONS = {"61": 14, "62": 14, "63": 13, "64": 10, "65": 5}
LABEL_MAX = 12


def regions() -> dict[str, Row]:
    """Rows of the region list by code."""
    return {row["kode"]: row for row in table("wilayah/wilayah.csv")}


def local() -> list[Row]:
    """The five provinces of Kalimantan and all in them."""
    return [row for code, row in regions().items() if in_kalimantan(code)]


def tiles(layer: str) -> dict[str, tuple[int, int]]:
    """Row and column by code of one layer of the grid."""
    return {r["kode"]: (int(r["baris"]), int(r["kolom"])) for r in table("wilayah/petak.csv") if r["lapis"] == layer}


def test_nation_provinces_and_regencies_are_all_there() -> None:
    assert Counter(row["tingkat"] for row in table("wilayah/wilayah.csv")) == {
        "nasional": 1, "provinsi": 38, "kabupaten": 416, "kota": 98,
    }


def test_kalimantan_is_complete() -> None:
    assert Counter(row["kode_provinsi"] for row in local() if row["tingkat"] != "provinsi") == REGIONS
    assert {row["kode"] for row in local() if row["tingkat"] == "provinsi"} == set(REGIONS)


def test_codes_keep_their_dot_and_zero() -> None:
    assert len(regions()) == len(table("wilayah/wilayah.csv"))
    assert all(len(code) in (2, 5) and (len(code) == 2 or code[2] == ".") for code in regions())
    assert regions()["62.10"]["nama_tampil"] == "Gunung Mas"


def test_shown_names_are_unambiguous() -> None:
    shown = Counter(row["nama_tampil"] for row in regions().values())
    assert [name for name, n in shown.items() if n > 1] == []
    assert regions()["62.71"]["nama_tampil"] == "Palangka Raya"
    assert regions()["63.03"]["nama_tampil"] == "Kab. Banjar"


def test_labels_are_short_and_unique_in_kalimantan() -> None:
    assert all(0 < len(row["nama_ringkas"]) <= LABEL_MAX for row in regions().values())
    labels = Counter(row["nama_ringkas"] for row in local())
    assert [name for name, n in labels.items() if n > 1] == []


def test_aliases_lead_to_known_regions() -> None:
    assert {row["kode"] for row in table("wilayah/alias.csv")} - set(regions()) == set()
    assert [a for a, n in Counter(r["alias"].lower() for r in table("wilayah/alias.csv")).items() if n > 1] == []


def test_doubtful_spellings_name_known_candidates() -> None:
    candidates = {code for row in table("wilayah/ambigu.csv") for code in row["kandidat"].split("|")}
    assert candidates - set(regions()) == set()


def test_cases_of_matching_name_known_regions() -> None:
    cases = read_rows(ROOT / "tests" / "berkas" / "uji_alias.csv")
    assert len(cases) == 76
    assert {row["kode"] for row in cases} - set(regions()) == {""}


def test_sources_of_regions_are_known() -> None:
    known = {row["sumber_id"] for row in table("sumber.csv")}
    used = {s for name in ("wilayah", "alias") for r in table(f"wilayah/{name}.csv") for s in r["sumber_id"].split(";")}
    assert used - known == set()


def test_grid_has_one_cell_a_region() -> None:
    cells = tiles("kabupaten_kota")
    assert set(cells) == {row["kode"] for row in local() if row["tingkat"] != "provinsi"}
    assert len(set(cells.values())) == 56
    assert set(tiles("provinsi")) == set(REGIONS)
    assert len(set(tiles("provinsi").values())) == 5


def test_grid_is_compact_and_without_holes() -> None:
    cells = set(tiles("kabupaten_kota").values())
    assert max(r for r, _ in cells) <= 11 and max(c for _, c in cells) <= 11
    holes = [
        (r, c) for r in range(1, 12) for c in range(1, 12)
        if (r, c) not in cells and {(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)} <= cells
    ]
    assert holes == []


def test_grid_points_the_right_way() -> None:
    cells, known = tiles("kabupaten_kota"), regions()
    east = {code: float(known[code]["lon_label"]) for code in cells}
    north = {code: float(known[code]["lat_label"]) for code in cells}
    assert order_agreement({k: float(c) for k, (_, c) in cells.items()}, east) > 0.9
    assert order_agreement({k: -float(r) for k, (r, _) in cells.items()}, north) > 0.9


def order_agreement(a: dict[str, float], b: dict[str, float]) -> float:
    """Spearman's rho of two orders of the same keys, ties by first come."""
    rank_a = {k: i for i, k in enumerate(sorted(a, key=a.__getitem__))}
    rank_b = {k: i for i, k in enumerate(sorted(b, key=b.__getitem__))}
    n = len(a)
    return 1 - 6 * sum((rank_a[k] - rank_b[k]) ** 2 for k in a) / (n * (n * n - 1))
