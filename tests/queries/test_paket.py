"""Everything in one archive: both formats say the same as the store, and the description says what is true of them."""

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

import store
from queries import paket
from queries.__main__ import main
from queries.model import MODEL
from store import KOLOM_CAPAIAN, TABEL_RINCI, TABEL_RUJUKAN
from store.pangkalan.muat import TABEL_PELENGKAP
from tests.bantuan.berkas import ROOT

KECIL = ROOT / "tests" / "berkas" / "kecil"
# Left out on purpose: how an uploaded file is read, and where things stand on a page; nobody reads figures by them.
TANPA = {
    "ambigu": "", "himpunan": "", "petak": "", "sinonim_isi": "", "sinonim_kolom": "",
    "buku_survei": "", "unsur_survei": "", "mutu_survei": "", "skala_jawaban": "", "tanda_mutu": "", "sebab_sel": "",
    "urutan_kelompok": "",
    "zona_waktu": "",
    "kelompok": "halaman judul_bagan judul_bagan_rinci tartan nama_tartan", "wilayah": "nama_ringkas lon_label lat_label",
}


class Arsip:
    """An archive unpacked: its description, and its tables as text by CSV."""

    def __init__(self, berkas: Path, folder: Path) -> None:
        with zipfile.ZipFile(berkas) as zip_berkas:
            zip_berkas.extractall(folder)
        self.folder = folder
        self.uraian: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        self.bagian: dict[str, dict[str, Any]] = {r["name"]: r for r in self.uraian["resources"]}
        self.isi = {n: list(csv.DictReader(io.StringIO((folder / r["path"]).read_text("utf-8")))) for n, r in self.bagian.items()}


@pytest.fixture(scope="module")
def terbit(tmp_path_factory: pytest.TempPathFactory) -> Arsip:
    """What ships."""
    return _made(store.versi(folder=store.FOLDER_DATA), tmp_path_factory.mktemp("terbit"))


@pytest.fixture(scope="module")
def kecil(tmp_path_factory: pytest.TempPathFactory) -> Arsip:
    """The small folder of the tests."""
    return _made(store.versi(folder=KECIL), tmp_path_factory.mktemp("kecil"))


def _made(versi: store.Versi, folder: Path) -> Arsip:
    paket.write(versi, folder / "a.zip")
    return Arsip(folder / "a.zip", folder / "isi")


def test_every_column_of_figures_and_records_is_told() -> None:
    ada = {nama: [k["kolom"] for k in kolom] for nama, kolom in paket.schema().items()}
    assert ada["capaian"] == list(KOLOM_CAPAIAN)
    assert {n: ada[n] for n in TABEL_RINCI} == {n: kolom.split() for n, (_, kolom) in TABEL_RINCI.items()}
    assert {"sumber", "ambang", "indikator", "target", "putus_metode", "padanan_predikat", "tidak_ada", "wilayah"} <= set(ada)


def test_every_reference_table_and_column_is_told_or_left_out_on_purpose() -> None:
    ada = {nama: {k["kolom"] for k in kolom} for nama, kolom in paket.schema().items()}
    letak = TABEL_RUJUKAN | {nama: satu for nama, (satu, _) in TABEL_PELENGKAP.items()}
    kurang = []
    for nama, satu in letak.items():
        with (store.FOLDER_DATA / satu).open(encoding="utf-8", newline="") as berkas:
            kepala = next(csv.reader(berkas))
        tanpa = kepala if TANPA.get(nama) == "" else TANPA.get(nama, "").split()
        kurang += [f"{nama}.{k}" for k in kepala if k not in ada.get(nama, set()) | set(tanpa)]
    assert kurang == [], f"belum ada di queries/paket_kolom.csv: {', '.join(kurang)}"


def test_a_table_that_refers_to_none_says_nothing_of_it_and_to_itself_names_none(terbit: Arsip) -> None:
    assert "foreignKeys" not in terbit.bagian["sumber"]["schema"]
    acuan = {f["fields"][0]: f["reference"] for f in terbit.bagian["indikator"]["schema"]["foreignKeys"]}
    assert acuan["induk"] == {"fields": ["indikator"]}
    assert acuan["kelompok"] == {"resource": "kelompok", "fields": ["kelompok"]}


def test_no_row_is_lost_or_doubled(terbit: Arsip) -> None:
    with store.cursor(store.versi(folder=store.FOLDER_DATA), MODEL) as cur:
        for nama, isi in terbit.isi.items():
            assert len(cur.table(f"mentah_{nama}").fetchall()) == len(isi) == terbit.bagian[nama]["rowCount"], nama
    assert len(terbit.isi["capaian"]) > 1_000


def test_pandas_and_duckdb_read_the_same_from_both_formats(terbit: Arsip) -> None:
    for bagian in terbit.bagian.values():
        padat = str(terbit.folder / bagian["parquet"]["path"])
        teks = pd.read_csv(terbit.folder / bagian["path"], dtype=str, keep_default_na=False, na_values=[""])
        satu = pd.read_parquet(padat)
        assert list(teks) == list(satu) == [f["name"] for f in bagian["schema"]["fields"]]
        for f in bagian["schema"]["fields"]:
            kolom = teks[f["name"]] if f["type"] == "string" else teks[f["name"]].astype(float)
            pd.testing.assert_series_equal(kolom, satu[f["name"]].astype(kolom.dtype), check_dtype=False)
        assert duckdb.read_parquet(padat).aggregate("count(*)").fetchall() == [(len(teks),)]


def test_the_description_is_true_of_the_files(terbit: Arsip) -> None:
    for bagian in terbit.bagian.values():
        for satu in (bagian, bagian["parquet"]):
            isi = (terbit.folder / satu["path"]).read_bytes()
            assert (satu["bytes"], satu["hash"]) == (len(isi), f"sha256:{hashlib.sha256(isi).hexdigest()}")


def test_keys_are_unique_and_lead_somewhere(terbit: Arsip) -> None:
    banyak = 0
    for nama, bagian in terbit.bagian.items():
        for f in bagian["schema"].get("foreignKeys", []):
            ke = f["reference"].get("resource", nama)
            ada = {b[f["reference"]["fields"][0]] for b in terbit.isi[ke]}
            assert {b[f["fields"][0]] for b in terbit.isi[nama]} - {""} <= ada
            banyak += 1
        kunci = [b[k] for k in bagian["schema"].get("primaryKey", []) for b in terbit.isi[nama]]
        assert len(set(kunci)) == len(kunci) and "" not in kunci
    assert banyak > 30


def test_sources_and_rights_are_named(terbit: Arsip) -> None:
    sumber = terbit.uraian["sources"]
    assert len(sumber) > 300 and all(s["title"] for s in sumber)
    assert all(s["path"].startswith(("https://", "http://")) for s in sumber if "path" in s)
    assert not any("latihan" in s["title"].lower() for s in sumber)
    assert terbit.uraian["licenses"][0]["title"].startswith("Angka milik penerbitnya")
    assert terbit.uraian["version"] == store.versi(folder=store.FOLDER_DATA).sidik


def test_a_published_figure_stands_in_it_as_its_source_wrote_it(terbit: Arsip) -> None:
    isi = (store.FOLDER_DATA / "spi" / "indeks.csv").read_text(encoding="utf-8")
    asli = next(b for b in csv.DictReader(io.StringIO(isi)) if "." in b["nilai"])
    kunci = ("tahun", "kode_wilayah", "indikator", "sumber_id")
    sama = [b for b in terbit.isi["capaian"] if all(b[k] == asli[k] for k in kunci)]
    assert float(asli["nilai"]) in [float(b["nilai"]) for b in sama if b["nilai"]]


def test_the_same_version_gives_the_same_bytes(tmp_path: Path) -> None:
    for nama in ("a.zip", "b.zip"):
        paket.write(store.versi(folder=KECIL), tmp_path / nama)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.zip", "b.zip"]


def test_text_that_a_spreadsheet_would_run_is_guarded(kecil: Arsip, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    for berkas in KECIL.rglob("*.csv"):
        tujuan = folder / berkas.relative_to(KECIL)
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(berkas.read_bytes())
    (folder / "sumber.csv").open("a", encoding="utf-8").write("uji:rumus,=1+1,Judul,2024,,lain\n")
    arsip = _made(store.versi(folder=folder), tmp_path)
    assert [b["penerbit"] for b in arsip.isi["sumber"] if b["sumber_id"] == "uji:rumus"] == ["'=1+1"]
    assert len(arsip.isi["sumber"]) == len(kecil.isi["sumber"]) + 1


def test_training_figures_say_so(tmp_path: Path) -> None:
    versi = store.versi(latihan=True, folder=store.FOLDER_DATA)
    uraian = paket.descriptor(versi, {}, [])
    assert paket.file_name(versi).startswith("LATIHAN_") and not paket.file_name(store.versi(folder=KECIL)).startswith("LATIHAN")
    assert uraian["name"] == "dasbor-tata-kelola-kalimantan-latihan" and "(ANGKA LATIHAN)" in str(uraian["title"])
    assert str(uraian["description"]).startswith("ANGKA LATIHAN, bukan angka terbit")


def test_by_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DASBOR_DATA", str(KECIL))
    assert main(["paket", str(tmp_path / "data.zip")]) == 0
    assert "tabel ditulis ke" in capsys.readouterr().out and zipfile.is_zipfile(tmp_path / "data.zip")
    assert main(["paket", str(tmp_path / "tidak" / "ada.zip")]) == 1
