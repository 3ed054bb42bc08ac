"""What an indicator has done since a promise, late promises and their order; figures by hand from tests/berkas/kecil."""

import shutil

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT

KECIL = ROOT / "tests" / "berkas" / "kecil"
KOLOM = store.TABEL_RINCI["komitmen"][1].split()
# Key, day, region, indicator, target, due, status.
JANJI = [
    ("naik", "2024-05-01", "63.01", "indeks", "82", "2024", "belum"),
    ("turun", "2024-01-10", "63.02", "indeks", "80", "2025-02", "berjalan"),
    ("tetap", "2024-01-10", "63.06", "indeks", "", "2024-12-31", "selesai"),
    ("tanpa_awal", "2024-01-10", "63.04", "indeks", "75", "", "belum"),
    ("tanpa_kini", "2025-06-01", "63.01", "indeks", "80", "2026-01-01", "belum"),
    ("putus", "2021-03-01", "63.01", "risiko", "25", "", "batal"),
    ("rendah", "2024-02-01", "63.01", "risiko", "5", "", "belum"),
    ("kosong", "2024-02-01", "63.09", "indeks", "50", "", "belum"),
    ("bebas", "2024-02-01", "63", "", "", "", "belum"),
    ("luar", "2024-02-01", "64.01", "indeks", "", "", "belum"),
]


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> store.Versi:
    """The small data with these promises."""
    folder = tmp_path_factory.mktemp("janji") / "data"
    shutil.copytree(KECIL, folder)
    baris = [dict.fromkeys(KOLOM, "") | {
        "komitmen_id": k, "rakor": "Rakor " + k, "tanggal_janji": t, "kode_wilayah": w, "janji": k, "indikator": i, "target": s,
        "tenggat": d, "status": st, "jenis": "umum", "sumber_id": "u:1",
    } for k, t, w, i, s, d, st in JANJI]
    (folder / "tindak_lanjut").mkdir()
    pd.DataFrame(baris, columns=KOLOM).to_csv(folder / "tindak_lanjut" / "komitmen.csv", index=False)
    return store.versi(folder=folder)


def ask(versi: store.Versi, **params: str) -> pd.DataFrame:
    """Promises, by default of Kalimantan Selatan on 1 January 2025."""
    isi = {"kode": "63", "rakor": "", "keadaan": "", "kelompok": "", "hari_ini": "2025-01-01"} | params
    return queries.run("komitmen", versi, **isi).set_index("komitmen_id", drop=False)


@pytest.mark.parametrize(
    ("kunci", "awal", "kini", "gerak", "kurang", "tercapai", "jalan"),
    [
        ("naik", (2023, 78.8), (2024, 80.0), "membaik", 2.0, False, 37.5),
        ("turun", (2023, 75.0), (2024, 72.0), "memburuk", 8.0, False, -60.0),
        ("tetap", (2022, 73.4), (2024, 73.4), "tetap", None, False, None),
        ("tanpa_awal", None, (2024, 70.0), "belum_ada_sebelum", 5.0, False, None),
        ("tanpa_kini", (2024, 80.0), None, "belum_ada_sesudah", 0.0, False, None),
        ("putus", (2020, 45.0), (2024, 10.0), "cara_ukur_berubah", 0.0, True, None),
        ("rendah", (2023, 20.0), (2024, 10.0), "membaik", 5.0, False, 200 / 3),
    ],
)
def test_the_course_since_the_promise(
    versi: store.Versi, kunci: str, awal: tuple[int, float] | None, kini: tuple[int, float] | None, gerak: str,
    kurang: float | None, tercapai: bool, jalan: float | None,
) -> None:
    b = ask(versi).loc[kunci]
    for kapan, harap in (("awal", awal), ("kini", kini)):
        terbaca = None if pd.isna(b[f"nilai_{kapan}"]) else (int(b[f"tahun_{kapan}"]), float(b[f"nilai_{kapan}"]))
        assert terbaca == harap
    assert (b["gerak"], bool(b["tercapai"])) == (gerak, tercapai)
    if kurang is not None:
        assert float(b["kurang"]) == pytest.approx(kurang)
    if jalan is None:
        assert pd.isna(b["persen_jalan"])
    else:
        assert float(b["persen_jalan"]) == pytest.approx(jalan)


def test_without_figures_or_indicator_nothing_is_said(versi: store.Versi) -> None:
    data = ask(versi)
    assert data.loc["kosong", "gerak"] == "belum_ada_angka" and pd.isna(data.loc["bebas", "gerak"])


@pytest.mark.parametrize(
    ("hari_ini", "terlambat"),
    [("2024-12-31", []), ("2025-01-01", ["naik"]), ("2025-02-28", ["naik"]), ("2025-03-01", ["naik", "turun"])],
)
def test_late_is_after_the_last_day_of_what_is_due(versi: store.Versi, hari_ini: str, terlambat: list[str]) -> None:
    data = ask(versi, hari_ini=hari_ini)
    assert data.index[data["terlambat"]].tolist() == terlambat


def test_late_ones_come_first_then_open_then_done_then_dropped(versi: store.Versi) -> None:
    urut = ask(versi, hari_ini="2025-03-01").index.tolist()
    assert urut[:3] == ["naik", "turun", "tanpa_kini"] and urut[-2:] == ["tetap", "putus"]
    assert "luar" not in urut and len(urut) == 9


def test_choices_narrow_the_list(versi: store.Versi) -> None:
    assert ask(versi, kode="63.01").index.tolist() == ["naik", "tanpa_kini", "rendah", "putus"]
    assert ask(versi, keadaan="terlambat").index.tolist() == ["naik"]
    assert ask(versi, keadaan="selesai").index.tolist() == ["tetap"]
    assert ask(versi, rakor="Rakor turun").index.tolist() == ["turun"]


def test_meetings_are_counted(versi: store.Versi) -> None:
    data = queries.run("komitmen_hitung", versi, kode="63", hari_ini="2025-01-01").set_index("rakor")
    assert len(data) == 9 and data.index[0] == "Rakor tanpa_kini"
    assert tuple(data.loc["Rakor naik", ["jumlah", "terbuka", "terlambat", "selesai"]]) == (1, 1, 1, 0)
    assert int(data["terbuka"].sum()) == 7


def test_the_course_is_drawn_from_three_years_before(versi: store.Versi) -> None:
    deret = queries.run("komitmen_deret", versi, komitmen=("rendah",))
    assert deret["tahun"].tolist() == [2021, 2022, 2023, 2024] and deret["nilai"].tolist() == [40, 30, 20, 10]
    assert deret["ruas"].tolist() == [0, 0, 1, 1]
