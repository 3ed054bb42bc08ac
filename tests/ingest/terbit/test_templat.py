"""Templates and exports: each example passes its own check, each export reads back as what it is."""

from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from ingest.arti.rujukan import references
from ingest.jalan import Permintaan, check
from ingest.terbit.templat import write_template
from store import FOLDER_DATA
from tests.bantuan.unggah import KINI, causes

R = references()
EKSPOR = sorted(
    p for p in FOLDER_DATA.glob("*/*")
    if p.suffix in (".csv", ".parquet") and p.parent.name not in ("wilayah", "latihan", "tindak_lanjut", "survei", "akses")
)
RINCI = {
    "spi/partisipasi": "partisipasi", "spm/layanan": "layanan", "spm/penghargaan": "penghargaan",
    "spm/tanpa_tahun": "spm_tanpa_tahun", "kelembagaan/isu": "isu", "tindak_lanjut": "tindak_lanjut",
}


@pytest.mark.parametrize("akhir", ["csv", "xlsx"])
@pytest.mark.parametrize("himpunan", list(R.himpunan))
def test_example_passes_its_own_check(himpunan: str, akhir: str, tmp_path: Path) -> None:
    berkas = tmp_path / f"contoh.{akhir}"
    write_template(R.himpunan[himpunan], R, berkas, contoh=True)
    hasil = check(Permintaan(berkas, kini=KINI))
    assert (hasil.status, causes(hasil)) == ("ok", [])
    assert hasil.himpunan is not None and hasil.himpunan.himpunan == himpunan
    assert hasil.jumlah and hasil.perubahan.bertentangan == 0
    if himpunan != "kematangan":
        assert (hasil.perubahan.baru, hasil.perubahan.berubah) == (0, 0)


def test_name_and_headings_of_a_template_are_bold_and_every_cell_is_text(tmp_path: Path) -> None:
    write_template(R.himpunan["spi"], R, tmp_path / "a.xlsx", contoh=True)
    lembar = load_workbook(tmp_path / "a.xlsx").active
    assert (lembar.title, lembar["A1"].value) == ("spi", R.himpunan["spi"].nama)
    assert [{c.font.b for c in baris} for baris in lembar.iter_rows(max_row=4)] == [{True}, {True}, {False}, {False}]
    sel = [c for baris in lembar.iter_rows() for c in baris]
    assert {c.number_format for c in sel} == {"@"} and {c.data_type for c in sel if c.value is not None} == {"s"}
    assert lembar.column_dimensions["A"].width == 18


@pytest.mark.parametrize("himpunan", list(R.himpunan))
def test_every_header_of_a_template_is_understood(himpunan: str) -> None:
    h = R.himpunan[himpunan]
    arti = [R.dictionary(h).read(j) for j in h.templat]
    assert [j for j, a in zip(h.templat, arti) if a is None or a.peran == "abaikan"] == []


def test_empty_template_is_refused(tmp_path: Path) -> None:
    write_template(R.himpunan["spi"], R, tmp_path / "a.csv")
    assert check(Permintaan(tmp_path / "a.csv")).status == "refused"


def exported(berkas: Path) -> pd.DataFrame:
    """An export as text, its exact duplicates once."""
    data = pd.read_csv(berkas, dtype=str, keep_default_na=False) if berkas.suffix == ".csv" else pd.read_parquet(berkas)
    data = data.astype("str").fillna("")
    # A typed column writes 14 as 14.0.
    return data if berkas.suffix == ".csv" else data.assign(nilai=data["nilai"].str.removesuffix(".0"))


@pytest.mark.parametrize("berkas", EKSPOR, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_export_reads_back_exactly(berkas: Path) -> None:
    hasil = check(Permintaan(berkas, himpunan="indikator_lain", kini=KINI))
    assert (hasil.status, causes(hasil)) == ("ok", [])
    assert hasil.tampung is not None
    kolom = list(hasil.himpunan.kolom) if hasil.himpunan else []
    baca = pd.concat(hasil.tampung.frames())[kolom].reset_index(drop=True)
    asli = exported(berkas)[kolom].drop_duplicates(
        ["tahun", "periode", "kode_wilayah", "indikator", "rincian", "nilai", "predikat", "sumber_id", "status"]
    ).reset_index(drop=True)
    pd.testing.assert_frame_equal(baca, asli, check_dtype=False)
    assert hasil.perubahan.baru == 0


@pytest.mark.parametrize("folder", RINCI)
def test_detail_export_reads_back(folder: str) -> None:
    for berkas in (FOLDER_DATA / folder).iterdir():
        hasil = check(Permintaan(berkas, himpunan=RINCI[folder], kini=KINI))
        assert (hasil.status, causes(hasil), hasil.perubahan.baru) == ("ok", [], 0)
