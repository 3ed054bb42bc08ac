"""The training figures: complete, coherent, marked as made up, and the same in every build."""

from functools import cache
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from data.latihan import bangun
from data.latihan.laten import DATAR, MEMBAIK, MENURUN
from data.latihan.spm import BELUM_LAPOR, BIDANG, SELISIH_SENGAJA
from store.ekspor.periksa_ekspor import Rujukan, check_capaian
from store.pangkalan.muat import TABEL_RUJUKAN, load
from tests.bantuan.berkas import ROOT

DATA = ROOT / "data"
LATIHAN = DATA / "latihan"
UKURAN_MAKS = 1_500_000
TAHUN = [str(t) for t in range(2019, 2026)]
PROVINSI = ["61", "62", "63", "64", "65"]
KUNCI = ["tahun", "periode", "kode_wilayah", "indikator", "rincian", "status", "sumber_id"]
TAHAP = ["direncanakan", "dicanangkan", "diusulkan", "wbk", "wbbm"]
# The compliance survey ended in 2024; the opinion that replaced it covers a part of the governments.
BERAKHIR = {"ombudsman_kepatuhan", "omb_kepatuhan_jumlah"}
SEBAGIAN = {"ombudsman_opini"}
BERPITA = ["rb_indeks", "ikm", "sakip", "spbe", "ipp", "mcp", "itkp", "ombudsman_kepatuhan", "evaluasi_kelembagaan",
           "kematangan_perangkat_daerah", "maturitas_spip"]
# Grades that the thresholds hold under the name of another.
PITA_LAIN = {"A-": "A", "Kualitas rendah": "Kualitas rendah atau terendah",
             "Kualitas terendah": "Kualitas rendah atau terendah"}


@cache
def reference(nama: str) -> pd.DataFrame:
    return pd.read_csv(DATA / TABEL_RUJUKAN[nama], dtype=str, keep_default_na=False)


@cache
def capaian() -> pd.DataFrame:
    kelompok = dict.fromkeys(reference("indikator")["kelompok"])
    berkas = [pq.read_table(LATIHAN / k / "capaian.parquet").to_pandas() for k in kelompok]
    tabel = pd.concat(berkas, ignore_index=True)
    return tabel.assign(angka=pd.to_numeric(tabel["nilai"]))


@cache
def yearly() -> pd.DataFrame:
    """Final yearly rows of the first training source, whole and parts."""
    c = capaian()
    return c[(c["status"] == "tahunan") & (c["periode"] == "tahunan") & (c["sumber_id"] == "latihan")]


def grid(indikator: str, rincian: str = "") -> pd.DataFrame:
    """Regions by years."""
    c = yearly()
    c = c[(c["indikator"] == indikator) & (c["rincian"] == rincian)]
    return c.pivot(index="kode_wilayah", columns="tahun", values="angka")


def detail(letak: str) -> pd.DataFrame:
    return pq.read_table(LATIHAN / f"{letak}.parquet").to_pandas()


def regions(tingkat: str) -> set[str]:
    """Codes of a level in the training set."""
    w = reference("wilayah")
    kab = set(w.loc[w["kode_provinsi"].isin(PROVINSI) & w["tingkat"].isin(["kabupaten", "kota"]), "kode"])
    per_level = {"nasional": {"00"}, "provinsi": set(PROVINSI), "kabupaten_kota": kab}
    return per_level.get(tingkat, {"00", *PROVINSI, *kab})


def test_covers_five_provinces_and_56_kabkota() -> None:
    assert len(regions("kabupaten_kota")) == 56
    assert set(capaian()["kode_wilayah"]) == regions("semua")


def test_every_indicator_has_every_region_and_year() -> None:
    ada = set(zip(capaian()["indikator"], capaian()["kode_wilayah"], capaian()["tahun"]))
    perlu = {
        (i.indikator, kode, tahun)
        for i in reference("indikator").itertuples() if i.indikator not in SEBAGIAN
        for kode in regions(i.tingkat) for tahun in TAHUN[: -1 if i.indikator in BERAKHIR else None]
    }
    assert sorted(perlu - ada)[:10] == []


def test_ombudsman_changes_its_instrument() -> None:
    assert list(grid("ombudsman_kepatuhan").dropna().columns) == TAHUN[:-1]
    assert set(grid("ombudsman_kepatuhan").index) == regions("semua")
    opini = grid("ombudsman_opini")
    assert list(opini.columns) == ["2025"]
    assert set(PROVINSI) < set(opini.index) < regions("semua")


def test_details_are_given_where_the_catalogue_names_them() -> None:
    bernama = {i.indikator for i in reference("indikator").itertuples() if i.rincian_nama}
    assert bernama - set(capaian().loc[capaian()["rincian"] != "", "indikator"]) == set()


def test_store_accepts_every_file() -> None:
    rujukan = Rujukan.from_tables({nama: reference(nama) for nama in ("wilayah", "indikator", "status", "sumber")})
    data = capaian().assign(baris=[str(i) for i in range(len(capaian()))])
    assert check_capaian(data, rujukan) == []
    berkas = load(DATA, latihan=True).berkas
    assert len(berkas) == len(list(LATIHAN.rglob("*.parquet")))
    assert set(berkas["keadaan"]) == {"dimuat"}


def test_no_figure_is_given_twice() -> None:
    assert not capaian().duplicated(KUNCI).any()


def test_every_row_says_that_it_is_made_up() -> None:
    for path in LATIHAN.rglob("*.parquet"):
        tabel = pq.read_table(path).to_pandas()
        assert set(tabel["catatan"]) == {"angka latihan"}, path.name
        assert set(tabel["sumber_id"]) <= {"latihan", "latihan-2"}, path.name


def test_figures_stay_on_their_scale() -> None:
    skala = reference("indikator").set_index("indikator")[["skala_min", "skala_maks"]].apply(pd.to_numeric)
    c = capaian().dropna(subset=["angka"]).join(skala, on="indikator")
    di_luar = (c["angka"] < c["skala_min"]) | (c["angka"] > c["skala_maks"])
    assert c.loc[di_luar, ["indikator", "kode_wilayah", "tahun", "nilai"]].head().values.tolist() == []


def test_spm_total_is_the_mean_of_six_except_where_declared() -> None:
    selisih = (grid("spm_indeks") - sum(grid(b) for b in BIDANG) / 6).stack()
    sengaja = selisih.index.isin([(kode, str(tahun)) for kode, tahun in SELISIH_SENGAJA])
    assert sengaja.sum() == len(SELISIH_SENGAJA) >= 2
    assert (selisih[sengaja].abs() > 0.2).all()
    assert (selisih[~sengaja].abs() <= 0.005 + 1e-9).all()


@pytest.mark.parametrize("bidang", BIDANG)
def test_sector_is_80_percent_reach_and_20_percent_quality(bidang: str) -> None:
    kata = bidang.removeprefix("spm_").replace("_", " ")
    penerima = grid("spm_konteks", f"penerima layanan {kata} (persen)")
    mutu = grid("spm_konteks", f"mutu minimal {kata} (persen)")
    assert ((grid(bidang) - 0.8 * penerima - 0.2 * mutu).abs() <= 0.005 + 1e-9).all(axis=None)


def test_services_have_targets_and_results_at_their_level() -> None:
    layanan = detail("spm/layanan/layanan")
    tahunan = layanan[layanan["periode"] == "tahunan"].astype({"sasaran": int, "realisasi": int})
    tingkat = reference("indikator").set_index("indikator")["tingkat"]
    assert tahunan["indikator"].nunique() == 43
    for kode, isi in tahunan.groupby("indikator"):
        assert set(isi["kode_wilayah"]) == regions(tingkat[kode])
        assert len(isi) == len(regions(tingkat[kode])) * len(TAHUN)
    assert (tahunan["realisasi"] <= tahunan["sasaran"]).all()
    terbit = yearly()[yearly()["rincian"] == ""].set_index(["indikator", "kode_wilayah", "tahun"])["angka"]
    hitung = 100 * tahunan["realisasi"] / tahunan["sasaran"].where(tahunan["sasaran"] > 0)
    nilai = terbit.loc[pd.MultiIndex.from_frame(tahunan[["indikator", "kode_wilayah", "tahun"]])].to_numpy()
    assert ((nilai - hitung.fillna(100)).abs() <= 0.005 + 1e-9).all()


def test_quarters_stay_below_the_year() -> None:
    c = capaian()
    tw = c[c["status"].eq("triwulan") & c["indikator"].isin(["spm_indeks", *BIDANG])]
    lebar = tw.pivot(index=["indikator", "kode_wilayah", "tahun"], columns="periode", values="angka")
    assert set(lebar.columns) == {"tw1", "tw2", "tw3", "tw4"}
    akhir = yearly().query("rincian == ''").set_index(["indikator", "kode_wilayah", "tahun"])["angka"]
    assert (lebar["tw1"] < lebar["tw2"]).all() and (lebar["tw2"] < lebar["tw3"]).all()
    assert (lebar["tw3"] < akhir.loc[lebar.index]).all()
    kosong = set(lebar[lebar["tw4"].isna()].index.droplevel("indikator"))
    assert kosong == {(kode, "2025") for kode in BELUM_LAPOR}


@pytest.mark.parametrize("indikator", BERPITA)
def test_word_lies_in_its_band(indikator: str) -> None:
    padanan, pita = (reference(nama)[reference(nama)["indikator"] == indikator] for nama in ("padanan_predikat", "ambang"))
    padanan, pita = padanan.set_index("predikat")["kategori"], pita[pita["versi"] == "asli"]
    batas = pita[["tahun_mulai", "tahun_selesai", "batas_bawah", "batas_atas"]].apply(pd.to_numeric)
    pita = pita[["kategori"]].join(batas.fillna({"tahun_mulai": 0, "tahun_selesai": 9999, "batas_bawah": -1e9,
                                                 "batas_atas": 1e9}))
    baris = capaian()[(capaian()["indikator"] == indikator) & (capaian()["predikat"] != "")]
    assert len(baris)
    baris = baris[["tahun", "angka", "predikat"]].drop_duplicates()
    semua = baris.assign(milik=baris["predikat"].str.lower().map(padanan).replace(PITA_LAIN)).merge(pita, how="cross")
    berlaku = semua["tahun"].astype(int).between(semua["tahun_mulai"], semua["tahun_selesai"])
    # Some published rules leave gaps between bands, and one year has no rule: then no band holds the figure.
    di_pita = semua[berlaku & (semua["batas_bawah"] <= semua["angka"]) & (semua["angka"] < semua["batas_atas"])]
    assert len(di_pita) > len(baris) / 4
    assert di_pita.loc[di_pita["milik"] != di_pita["kategori"], ["tahun", "angka", "predikat"]].values.tolist() == []


def test_every_word_is_known() -> None:
    kenal = set(zip(reference("padanan_predikat")["indikator"], reference("padanan_predikat")["predikat"]))
    kata = capaian().query("predikat != ''")
    assert set(zip(kata["indikator"], kata["predikat"].str.lower())) - kenal == set()


def test_spi_has_intervals_and_respondents() -> None:
    c = yearly().query("indikator in ['spi_indeks', 'spi_internal', 'spi_eksternal', 'spi_eksper'] and rincian == ''")
    bawah, atas, n = (pd.to_numeric(c[k]) for k in ("batas_bawah", "batas_atas", "n"))
    assert ((bawah < c["angka"]) & (c["angka"] < atas)).all() and (n > 0).all()
    jawab = detail("spi/partisipasi/partisipasi").astype({"populasi": int, "sampel": int, "responden": int})
    assert ((jawab["responden"] <= jawab["sampel"]) & (jawab["sampel"] <= jawab["populasi"])).all()
    assert len(jawab) == 4 * len(regions("semua")) * len(TAHUN)
    assert (grid("spi_internal") > grid("spi_eksper")).mean(axis=None) > 0.95


@pytest.mark.parametrize(("utuh", "bagian", "banyak"), [
    ("ikm", "ikm_unsur", 9), ("ipkp", "ipkp_unsur", 8), ("ipak", "ipak_unsur", 5),
    ("indeks_survei_mandiri", "survei_mandiri_dimensi", 7),
])
def test_surveys_of_regions_are_the_mean_of_their_elements_and_have_intervals(utuh: str, bagian: str, banyak: int) -> None:
    unsur = yearly()[yearly()["indikator"] == bagian].groupby(["kode_wilayah", "tahun"])["angka"].agg(["mean", "size"])
    assert set(unsur["size"]) == {banyak}
    assert ((grid(utuh).stack() - unsur["mean"]).abs() <= 0.005 + 1e-9).all()
    c = yearly()[yearly()["indikator"].isin([utuh, bagian])]
    bawah, atas, n = (pd.to_numeric(c[k]) for k in ("batas_bawah", "batas_atas", "n"))
    assert ((bawah <= c["angka"]) & (c["angka"] <= atas) & (bawah < atas) & (n > 0)).all()
    # A unit has fewer respondents than its region, and a wider interval.
    lebar = (atas - bawah)[c["indikator"] == utuh].groupby([c["rincian"] == ""]).median()
    assert lebar[False] > lebar[True]


def test_regional_mean_of_spi_is_the_plain_mean() -> None:
    indeks, rata = grid("spi_indeks"), grid("spi_rata_rata_wilayah")
    for kode in PROVINSI:
        pemda = indeks[indeks.index.str.startswith(kode)]
        assert ((pemda.mean() - rata.loc[kode]).abs() <= 0.005 + 1e-9).all()


def test_told_stories_are_there() -> None:
    lima = grid("spi_indeks")[TAHUN[2:]]
    assert lima.loc[MEMBAIK].is_monotonic_increasing and lima.loc[MEMBAIK].diff().min() > 0.5
    assert lima.loc[MENURUN].is_monotonic_decreasing and lima.loc[MENURUN].diff().max() < -0.5
    assert lima.loc[DATAR].max() - lima.loc[DATAR].min() < 0.5
    assert (grid("spi_indeks")["2025"] < 68).any() and (grid("spi_indeks")["2025"] > 80).any()
    assert (grid("spm_indeks")["2025"] == 100).any()


def test_parts_make_up_the_whole() -> None:
    bagian = yearly().query("indikator == 'itkp' and rincian != ''")
    jumlah = bagian.pivot_table(index="kode_wilayah", columns="tahun", values="angka", aggfunc="sum")
    assert ((jumlah - grid("itkp")).abs() < 0.006).all(axis=None)
    tipe = sum(grid("klg_tipe", huruf) for huruf in "ABC")
    assert (tipe == grid("perangkat_daerah")).all(axis=None)
    baru = grid("rb_indeks", "RB General") + grid("rb_indeks", "RB Tematik")
    assert list(baru.columns) == ["2023", "2024", "2025"]
    assert ((baru - grid("rb_indeks")[baru.columns]).abs() < 0.006).all(axis=None)


def test_mcp_has_the_areas_of_its_year() -> None:
    area = yearly().query("indikator == 'mcp' and rincian != '' and not rincian.str.startswith('rata-rata')")
    banyak = area.groupby(["kode_wilayah", "tahun"])["rincian"].nunique().unstack()
    assert (banyak.loc[PROVINSI, "2023"] == 7).all() and (banyak.drop(PROVINSI)["2023"] == 8).all()
    assert (banyak["2024"] == 8).all()
    assert set(area.query("tahun == '2024'")["rincian"]) ^ set(area.query("tahun == '2023'")["rincian"])


def test_complaints_add_up() -> None:
    terima, selesai = grid("omb_laporan_diterima"), grid("omb_laporan_selesai")
    assert (terima - selesai == grid("omb_laporan_proses")).all(axis=None)
    assert ((100 * selesai / terima - grid("omb_penyelesaian_persen")).abs() <= 0.005 + 1e-9).all(axis=None)
    for indikator in ("omb_substansi", "omb_terlapor"):
        bagian = yearly()[(yearly()["indikator"] == indikator) & (yearly()["kode_wilayah"] != "00")]
        jumlah = bagian.pivot_table(index="kode_wilayah", columns="tahun", values="angka", aggfunc="sum")
        assert (jumlah == terima.drop("00")).all(axis=None)


def test_integrity_zones_climb_one_step_at_a_time() -> None:
    zona = detail("reformasi/zona_integritas/zona_integritas")
    lebar = zona.assign(tahap=zona["status"].map({t: i for i, t in enumerate(TAHAP, 1)})).pivot(
        index=["kode_wilayah", "unit_kerja"], columns="tahun", values="tahap")
    assert set(zona["status"]) == set(TAHAP)
    langkah = lebar.fillna(0).diff(axis=1).iloc[:, 1:]
    assert langkah.isin([0, 1]).all(axis=None)


def test_two_sources_disagree_somewhere() -> None:
    c = capaian().query("status == 'tahunan' and rincian == ''")
    beda = c.groupby(["indikator", "kode_wilayah", "tahun"])["nilai"].nunique()
    assert beda[beda > 1].index.get_level_values("indikator").nunique() >= 5
    assert {"sementara", "versi_pemda", "triwulan", "rencana"} < set(capaian()["status"])


def test_files_are_small() -> None:
    assert sum(path.stat().st_size for path in LATIHAN.rglob("*.parquet")) <= UKURAN_MAKS


def test_a_new_build_gives_the_shipped_files(tmp_path: Path) -> None:
    bangun.write(bangun.build(), tmp_path)
    dibangun = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.parquet")}
    assert dibangun == {path.relative_to(LATIHAN) for path in LATIHAN.rglob("*.parquet")}
    for letak in dibangun:
        pd.testing.assert_frame_equal(
            pq.read_table(tmp_path / letak).to_pandas(), pq.read_table(LATIHAN / letak).to_pandas())
