"""What leaders ask: falls, categories, the provinces, regions alike, the next step, news and gaps; every number by hand."""

import math
import shutil
from pathlib import Path

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada, terbaru

KECIL = ROOT / "tests" / "berkas" / "kecil"
KOLOM = store.TABEL_RINCI["komitmen"][1].split()
# Year, region, indicator, value, source. Bounds of the index: 73,7 and 77,5 until 2022, then 73 and 78; the risk was measured
# otherwise from 2023 on.
ANGKA = (
    (2021, "63.01", "indeks", "79", 1), (2022, "63.01", "indeks", 76, 1), (2023, "63.01", "indeks", "75.0", 1),
    (2024, "63.01", "indeks", 73.5, 1), (2023, "63.02", "indeks", 71, 1), (2024, "63.02", "indeks", 70.8, 1),
    (2022, "63.03", "indeks", 80, 1), (2024, "63.03", "indeks", 72, 1), (2023, "63.04", "indeks", 72, 1),
    (2024, "63.04", "indeks", 79, 3), (2023, "63.06", "indeks", 76, 3), (2024, "63.06", "indeks", 66, 1),
    (2022, "63.09", "indeks", 70, 1), (2024, "63", "indeks", 60, 5), (2024, "64", "indeks", 70, 1),
    (2023, "64.01", "indeks", 70, 1), (2024, "64.01", "indeks", 74, 1), (2024, "63.02", "bagian_a", 65, 1),
    (2024, "63.02", "bagian_b", 61, 3), (2022, "63.01", "risiko", 30, 1), (2023, "63.01", "risiko", 40, 1),
    (2024, "63.01", "risiko", 45, 1),
)
JANJI = (
    ("naik", "Rakor A", "2024-06-01", "63.04", "indeks", ""), ("lama", "Rakor A", "2024-06-01", "63.01", "indeks", ""),
    ("prov", "Rakor A", "2024-06-01", "63", "", ""), ("kab", "Rakor B", "2024-12-01", "63.01", "", ""),
    ("kira", "Rakor C", "2024", "63", "", ""), ("dinas", "Rakor A", "2024-06-01", "63.01", "indeks", "Dinas A"),
)
# People and square kilometres; a town and a region without an area are like none of the others.
UKURAN = {"63.02": (110, 10), "63.03": (100, 20), "63.04": (300, 10), "63.06": (100, ""), "64.01": (100, 10)}


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> store.Versi:
    folder = Path(shutil.copytree(KECIL, tmp_path_factory.mktemp("pimpinan") / "data"))
    judul = (folder / "spi" / "uji.csv").read_text().splitlines()[0]
    isi = [f"{t},tahunan,{w},{i},,{n if isinstance(n, str) else f'{n:.2f}'},,,,,tahunan,u:{s},"
           for t, w, i, n, s in ANGKA]
    (folder / "spi" / "uji.csv").write_text("\n".join([judul, *isi, "2024,tahunan,63.01,indeks,Dinas A,60,,,,,tahunan,u:4,"]))
    with (folder / "sumber.csv").open("a") as berkas:
        berkas.write("u:5,Koran C,Berita C,2025,https://contoh.id/5,pers\n")
    with (folder / "ambang.csv").open("a") as berkas:
        berkas.write("risiko,asli,2019,,Rendah,R,1,,20,u:1,,,\nrisiko,asli,2019,,Tinggi,T,5,20,,u:1,,,\n")
    _indicators(folder / "indikator.csv")
    _regions(folder / "wilayah" / "wilayah.csv")
    (folder / "tindak_lanjut").mkdir()
    janji = [dict.fromkeys(KOLOM, "") | {
        "komitmen_id": k, "rakor": r, "tanggal_janji": t, "kode_wilayah": w, "janji": k, "indikator": i, "rincian": b,
        "status": "belum", "jenis": "umum", "sumber_id": "u:1",
    } for k, r, t, w, i, b in JANJI]
    pd.DataFrame(janji, columns=KOLOM).to_csv(folder / "tindak_lanjut" / "komitmen.csv", index=False)
    return store.versi(folder=folder)


def _indicators(path: Path) -> None:
    data = pd.read_csv(path, dtype=str, keep_default_na=False)
    data.loc[data["indikator"] == "risiko", "kategori_dari"] = "ambang"
    bagian = [data.iloc[0].to_dict() | {
        "indikator": f"bagian_{n}", "nama_pendek": f"Bagian {n}", "induk": "indeks", "utama": "tidak", "kategori_dari": "tanpa",
    } for n in "ab"]
    pd.concat([data, pd.DataFrame(bagian)]).to_csv(path, index=False)


def _regions(path: Path) -> None:
    data = pd.read_csv(path, dtype=str, keep_default_na=False).set_index("kode", drop=False)
    for kode, (penduduk, luas) in UKURAN.items():
        data.loc[kode, ["penduduk", "luas_km2"]] = [str(penduduk), str(luas)]
    data.loc["63.09", "tingkat"] = "kota"
    data.to_csv(path, index=False)


def marked(data: pd.DataFrame) -> set[tuple[str, str]]:
    """Region and indicator of the figures that bear a sign."""
    return set(data.loc[data["tanda_ragu"].notna(), ["kode_wilayah", "indikator"]].itertuples(index=False, name=None))


def ask(versi: store.Versi, nama: str, **params: str | int | tuple[str, ...]) -> pd.DataFrame:
    return queries.run(nama, versi, **params)


def test_falls_are_those_beyond_the_tolerance_between_years_measured_alike_the_worst_first(versi: store.Versi) -> None:
    data = ask(versi, "turun", prov="63", pilihan_tahun=0)
    turun = data[data["hasil"] == "lebih_rendah"]
    # A tenth of the scale; five points of risk more; one and a half points. Banjar has a year between, Kotabaru 0,2 less.
    assert list(zip(turun["kode_wilayah"], turun["indikator"], turun["selisih"])) == [
        ("63.06", "indeks", -10), ("63.01", "risiko", 5), ("63.01", "indeks", -1.5),
    ]
    assert len(data) == 5 and "63.03" not in set(data["kode_wilayah"])


def test_years_in_a_row_count_only_unbroken_comparable_falls(versi: store.Versi) -> None:
    data = ask(versi, "turun", prov="63", pilihan_tahun=0).set_index(["kode_wilayah", "indikator"])
    kolom = ["kali", "tahun_sebanding", "nilai_awal", "tahun_awal"]
    # 79 (2021), 76, 75, 73,5; the risk was measured otherwise in 2022.
    assert data.loc[("63.01", "indeks"), kolom].tolist() == [3, 3, 79, 2021]
    assert data.loc[("63.01", "risiko"), ["kali", "tahun_sebanding"]].tolist() == [1, 1]
    # 79, 75,0 and 73,50, as they were published.
    assert data.loc[("63.01", "indeks"), ["desimal_awal", "desimal_lalu", "desimal_sumber"]].tolist() == [0, 1, 2]
    setahun = ask(versi, "turun", prov="63", pilihan_tahun=2023)
    assert list(zip(setahun["kode_wilayah"], setahun["kali"])) == [("63.01", 2)]


def test_categories_move_only_under_the_same_bounds(versi: store.Versi) -> None:
    data = ask(versi, "kategori", prov="63", pilihan_tahun=0).query("indikator == 'indeks'").set_index("kode_wilayah")
    assert data["kategori"].to_dict() == {
        "63.01": "Waspada", "63.02": "Rentan", "63.03": "Rentan", "63.04": "Terjaga", "63.06": "Rentan", "63.09": "Rentan",
    }
    assert data["gerak"].dropna().to_dict() == {"63.01": "tetap", "63.02": "tetap", "63.04": "naik", "63.06": "turun"}
    assert data["alasan"].dropna().to_dict() == {
        "63.03": "batas kategori berubah sejak 2022", "63.09": "belum ada angka sebelumnya",
    }
    # Tabalong's is still of the old bounds: counted apart.
    assert data.drop("63.09")["aturan"].nunique() == 1 and data.loc["63.09", "aturan"] != data.loc["63.01", "aturan"]


def test_categories_do_not_move_across_a_change_of_method(versi: store.Versi) -> None:
    data = ask(versi, "kategori", prov="63", pilihan_tahun=2023).query("indikator == 'risiko'")
    assert data["alasan"].tolist() == ["cara ukur berubah sejak 2022"] and data["gerak"].isna().all()


def test_the_provinces_stand_side_by_side_with_their_rank(versi: store.Versi) -> None:
    data = ask(versi, "lima_provinsi", pilihan_tahun=0).query("indikator == 'indeks'").set_index("kode_wilayah")
    assert data[["nilai", "peringkat", "n_peringkat"]].values.tolist() == [[60, 2, 2], [70, 1, 2]]


def test_regions_alike_are_the_nearest_of_the_same_kind_by_size_alone(versi: store.Versi) -> None:
    data = ask(versi, "daerah_serupa", kode="63.01")
    # 100 people on 10 km². 110 people: twice ln 1,1. 20 km²: twice ln 2. 300 people: twice ln 3. A town and one without area: no.
    jarak = {"63.01": 0, "64.01": 0, "63.02": math.log(1.1), "63.03": math.log(2), "63.04": math.log(3)}
    assert list(data["kode_wilayah"]) == list(jarak)
    assert data["jarak"].tolist() == pytest.approx([math.sqrt(2) * j for j in jarak.values()])


def test_a_region_is_set_beside_those_alike_in_its_own_year(versi: store.Versi) -> None:
    serupa = ("63.01", "63.03", "63.04", "63.06", "63.09")
    r = ask(versi, "banding_serupa", kode="63.02", pilihan_tahun=0, serupa=serupa).set_index("indikator").loc["indeks"]
    # 70,8 beside 73,5, 72, 79 and 66; Tabalong has nothing of 2024.
    assert (r["n_serupa"], r["di_bawah"], r["median_serupa"], r["nama_terbaik"]) == (4, 1, 72.75, "Barito Kuala")
    tiga = ask(versi, "banding_serupa", kode="63.02", pilihan_tahun=0, serupa=serupa[:3]).set_index("indikator").loc["indeks"]
    assert tiga["n_serupa"] == 3 and pd.isna(tiga["median_serupa"])


def test_the_next_step_its_distance_the_lowest_part_and_who_made_it(versi: store.Versi) -> None:
    r = ask(versi, "naik_kategori", kode="63.02", **terbaru(2024)).set_index("indikator").loc["indeks"]
    assert (r["kategori"], r["kategori_berikut"], r["batas"], round(r["kurang"], 6)) == ("Rentan", "Waspada", 73, 2.2)
    assert (r["n_bagian"], r["nama_bagian"], r["nilai_bagian"], r["tahun_bagian"]) == (2, "Bagian b", 61, 2024)
    # Barito Kuala went from 72 to 79, Paser from 70 to 74.
    langkah = r[["n_langkah", "nama_langkah", "nilai_dari", "nilai_ke", "tahun_langkah"]]
    assert langkah.tolist() == [2, "Barito Kuala", 72, 79, 2024]


def test_the_distance_runs_down_where_less_is_better(versi: store.Versi) -> None:
    r = ask(versi, "naik_kategori", kode="63.01", **terbaru(2024)).set_index("indikator").loc["risiko"]
    assert (r["kategori"], r["kategori_berikut"], r["batas"], r["kurang"]) == ("Tinggi", "Rendah", 20, 25)


def test_no_distance_to_bounds_that_were_replaced_and_none_above_the_best(versi: store.Versi) -> None:
    lama = ask(versi, "naik_kategori", kode="63.09", **terbaru(2024)).iloc[0]
    assert lama["alasan"] == "batas kategori sudah diganti sesudah 2022" and pd.isna(lama["kurang"])
    # Asked of that year it is 73,7 less 70.
    assert ask(versi, "naik_kategori", kode="63.09", **pada(2022)).iloc[0]["kurang"] == pytest.approx(3.7)
    atas = ask(versi, "naik_kategori", kode="63.04", **terbaru(2024)).iloc[0]
    assert atas["alasan"] == "sudah di kategori tertinggi" and pd.isna(atas["kurang"])


@pytest.mark.parametrize(
    ("rakor", "hari_ini", "jadi"), [
        ("", "2025-01-01", [("Rakor A", "2024-06-01")]), ("Rakor B", "2025-01-01", [("Rakor B", "2024-12-01")]),
        ("", "2024-01-01", []), ("Rakor C", "2025-01-01", []),
    ],
)
def test_the_last_meeting_is_the_provinces_own_with_a_whole_date(
    versi: store.Versi, rakor: str, hari_ini: str, jadi: list[tuple[str, str]],
) -> None:
    data = ask(versi, "rakor_terakhir", prov="63", rakor=rakor, hari_ini=hari_ini)
    assert list(zip(data["rakor"], data["tanggal"])) == jadi


def test_news_are_figures_published_after_the_day_and_promises_they_bear_on(versi: store.Versi) -> None:
    data = ask(versi, "sejak_rakor", prov="63", tanggal="2025-01-15", nomor=0)
    # Of 1 March; the source of the province says only 2025, which may be before; that of 1 January is.
    isi = list(zip(data["jenis"], data["kode_wilayah"], data["tahun"]))
    assert isi == [("komitmen", "63.01", 2024), ("komitmen", "63.04", 2024), ("angka", "63.04", 2024)]
    assert data["gerak"].tolist() == ["belum_ada_sebelum", "membaik", ""]
    # The promise about one office is news by the figure of that office.
    assert data["rincian"].tolist() == ["Dinas A", "", ""] and data["nilai"].tolist() == [60, 79, 79]
    sebelum = ask(versi, "sejak_rakor", prov="63", tanggal="2024-12-31", nomor=0)
    assert "63" in set(sebelum["kode_wilayah"]) and set(sebelum["jenis"]) == {"komitmen", "angka"}


def test_every_answer_carries_the_doubts_of_its_figures(versi: store.Versi) -> None:
    # Only of the press: 79 of Barito Kuala, 60 of the province and a part of Kotabaru, and 76 of Hulu Sungai Selatan in 2023.
    turun = ask(versi, "turun", prov="63", pilihan_tahun=0).set_index(["kode_wilayah", "indikator"]).loc[("63.06", "indeks")]
    assert turun[["tanda_ragu_lalu", "tanda_ragu_awal"]].tolist() == ["†", "†"] and pd.isna(turun["tanda_ragu"])
    assert turun["andal_lalu"] == turun["andal_awal"] == "satu sumber: pers"
    assert marked(ask(versi, "kategori", prov="63", pilihan_tahun=0)) == {("63.04", "indeks")}
    assert marked(ask(versi, "lima_provinsi", pilihan_tahun=0)) == {("63", "indeks")}
    baru = ask(versi, "sejak_rakor", prov="63", tanggal="2025-01-15", nomor=0)
    assert marked(baru) == {("63.01", "indeks"), ("63.04", "indeks")}
    serupa = ask(versi, "banding_serupa", kode="63.02", pilihan_tahun=0, serupa=("63.01", "63.04")).set_index("indikator")
    assert serupa.loc["indeks", ["tanda_ragu_terbaik", "andal_terbaik"]].tolist() == ["†", "satu sumber: pers"]
    r = ask(versi, "naik_kategori", kode="63.02", **terbaru(2024)).set_index("indikator").loc["indeks"]
    assert r[["tanda_ragu_bagian", "andal_bagian", "tanda_ragu_langkah"]].tolist() == ["†", "satu sumber: pers", "†"]
    assert r["andal_langkah"] == "2023 satu sumber: instansi pusat; 2024 satu sumber: pers"
    assert marked(ask(versi, "naik_kategori", kode="63.04", **terbaru(2024))) == {("63.04", "indeks")}


def test_the_best_of_those_alike_takes_no_doubt_of_another(versi: store.Versi) -> None:
    r = ask(versi, "banding_serupa", kode="63.04", pilihan_tahun=2023, serupa=("63.01", "63.02", "63.06")).iloc[0]
    # 76 of the press is the best of 75, 71 and 76; 73,5 of the next year is the centre's.
    assert (r["nama_terbaik"], r["tanda_ragu_terbaik"]) == ("Hulu Sungai Selatan", "†")
    tanpa = ask(versi, "banding_serupa", kode="63.06", pilihan_tahun=2024, serupa=("63.01", "63.02")).iloc[0]
    assert tanpa["nilai_terbaik"] == 73.5 and pd.isna(tanpa["tanda_ragu_terbaik"])


def test_what_is_missing_says_why_and_asks_for_nothing_nobody_publishes(versi: store.Versi) -> None:
    data = ask(versi, "belum_ada", prov="63", pilihan_tahun=2024)
    alasan = {(r["kode_wilayah"], r["indikator"]): r["alasan"] for _, r in data.iterrows()}
    assert alasan[("63.09", "indeks")] == "tidak_diumumkan" and alasan[("63.02", "risiko")] == "belum_terkumpul"
    assert ("63", "risiko") not in alasan and ("63.01", "risiko") not in alasan
    assert not any(i == "unit" for _, i in alasan)


def test_no_distance_to_bounds_that_are_only_seen_and_ruled_by_nobody() -> None:
    versi = store.versi(latihan=True)
    kode = [f"63.{n:02}" for n in range(1, 12)]
    isi = pd.concat(queries.run("naik_kategori", versi, kode=k, **pada(2023)) for k in kode)
    teramati = isi[isi["kategori_berikut"].eq("Kualitas tertinggi")]
    assert len(teramati) and teramati["kurang"].isna().all()
    assert set(teramati["alasan"]) == {"batasnya hanya diketahui dari hasil yang terbit"}


def test_last_years_letter_is_not_called_missing() -> None:
    isi = queries.run("nilai_daerah", store.versi(), kode="63", banding="nasional", **pada(2020))
    assert isi.set_index("indikator").loc["sakip", "alasan_perubahan"] == "hanya predikat yang diumumkan 2019"
