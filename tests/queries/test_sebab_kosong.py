"""Why a figure is absent: three reasons kept apart, what is asked of whom, and nothing claimed that nobody said."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada, terbaru

KECIL = ROOT / "tests/berkas/kecil"
# Rows without a value, as an upload leaves them, each with the words its cell held.
SEL = {
    "63.02": "Tidak ada nilai; sumber menulis: belum melapor", "63.03": "Tidak ada nilai; sumber menulis: tidak dinilai",
    "63.04": "Tidak ada nilai; sumber menulis: belum diumumkan", "63.06": "Tidak ada nilai; sumber menulis: n/a",
}

SENDIRI, PEMILIK = "pemerintah daerah itu sendiri, lewat Inspektorat", "Lembaga Uji, lewat Inspektorat"


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> store.Versi:
    return written(tmp_path_factory.mktemp("sebab"))


def written(tempat: Path, *lagi: str) -> store.Versi:
    """The small folder with SEL, reasons, owners and the first year of the assessment; `lagi`: further figures."""
    folder = Path(shutil.copytree(KECIL, tempat / "data"))
    shutil.copy(ROOT / "data/sebab_kosong.csv", folder)
    (folder / "pemilik_penilaian.csv").write_text("kelompok,penerbit,pemilik,lewat\nspi,Uji,Lembaga Uji,Inspektorat\n")
    judul = (folder / "spi" / "uji.csv").read_text().splitlines()[0]
    isi = [*lagi]
    isi += ["2024,tahunan,63.01,indeks,,80.00,,,,,tahunan,u:1,", "2022,tahunan,63.06,indeks,,70.00,,,,,tahunan,u:1,"]
    isi += [f"2024,tahunan,{kode},indeks,,,,,,,tahunan,u:1,{catatan}" for kode, catatan in SEL.items()]
    (folder / "spi" / "uji.csv").write_text("\n".join([judul, *isi]))
    (folder / "tidak_ada.csv").write_text(
        "indikator,kode_wilayah,tahun,alasan,keterangan,sumber_id\nindeks,63.09,2024,tidak_diumumkan,Sampel kurang.,u:1\n"
        "indeks,63.03,2022,tidak_diumumkan,Lama.,u:1\nindeks,63.02,2022,tidak_dinilai,Lama.,u:1\n"
        "indeks,63.01,2024,tidak_dinilai,Keliru: angkanya ada.,u:1\n"
    )
    (folder / "pemeriksaan.csv").write_text(
        "pemeriksaan,indikator,lawan,kata,batas,sumber_id,keterangan\nmasa_awal,indeks,,,2022,u:1,Baru dinilai mulai 2022.\n"
        "tertukar,indeks,lain,kata,,u:1,Bukan masa.\n"
    )
    return store.versi(folder=folder)


def reasons(versi: store.Versi, **tahun: int) -> "pd.Series[str]":
    data = queries.run("nilai_lingkup", versi, indikator="indeks", lingkup="provinsi", prov="63", banding="nasional", **tahun)
    return data.set_index("kode_wilayah")["alasan_kosong"]


def test_what_an_upload_wrote_in_place_of_a_figure_is_its_reason_only_where_it_is_one(versi: store.Versi) -> None:
    assert reasons(versi, **pada(2024)).drop("63.01").to_dict() == {
        "63.02": "belum_melapor", "63.03": "tidak_dinilai", "63.04": "tidak_diumumkan", "63.06": "belum_terkumpul",
        "63.09": "tidak_diumumkan",
    }


def test_a_region_with_a_figure_has_no_reason(versi: store.Versi) -> None:
    assert pd.isna(reasons(versi, **pada(2024))["63.01"])


def test_years_before_an_assessment_began_are_not_assessed_and_not_left_to_be_collected(tmp_path: Path) -> None:
    # Nothing was said of 63.04 in 2022; no region was assessed in 2021.
    versi = written(tmp_path, "2021,tahunan,00,indeks,,60.00,,,,,tahunan,u:1,")
    assert reasons(versi, **pada(2022))["63.04"] == "belum_terkumpul"
    assert set(reasons(versi, **pada(2021))) == {"tidak_dinilai"}
    assert set(reasons(versi, **terbaru(2024))[["63.04", "63.09"]]) == {"tidak_diumumkan"}


def test_a_reason_of_an_old_year_does_not_explain_why_there_is_no_newest_figure(tmp_path: Path) -> None:
    versi = written(tmp_path, "2025,tahunan,63.01,indeks,,81.00,,,,,tahunan,u:1,")
    assert set(reasons(versi, **terbaru(2025))[["63.02", "63.03", "63.04", "63.09"]]) == {"belum_terkumpul"}


def card(versi: store.Versi, kode: str, **tahun: int) -> "pd.Series[str]":
    """The row of the index among the headline figures of a region."""
    return queries.run("nilai_daerah", versi, kode=kode, banding="nasional", **tahun).set_index("indikator").loc["indeks"]


def test_every_question_asks_who_has_not_reported_itself(versi: store.Versi) -> None:
    ranking = queries.run(
        "banding_daerah", versi, indikator="indeks", rincian="", lingkup="provinsi", prov="63", banding="nasional", **pada(2024),
    ).set_index("kode_wilayah")["kepada"]
    belum = queries.run("belum_ada", versi, prov="63", pilihan_tahun=2024).query("indikator == 'indeks'")
    for kode, siapa in (("63.02", SENDIRI), ("63.03", PEMILIK)):
        assert card(versi, kode, **pada(2024))["kepada"] == siapa
        assert ranking[kode] == siapa and belum.set_index("kode_wilayah").loc[kode, "kepada"] == siapa


def test_a_figure_that_is_not_final_is_the_reason_in_every_question(tmp_path: Path) -> None:
    versi = written(
        tmp_path, "2023,tahunan,63.03,indeks,,69.00,,,,,ragu,u:1,", "2023,tw2,63.03,indeks,,68.00,,,,,triwulan,u:1,",
        "2023,tahunan,63.01,indeks,,79.00,,,,,ragu,u:1,", "2023,tahunan,63,indeks,,60.00,,,,,ragu,u:1,",
        "2024,tw2,63.01,indeks,,79.00,,,,,triwulan,u:1,", "2024,tw2,63.02,indeks,,79.00,,,,,triwulan,u:1,",
    )
    assert reasons(versi, **pada(2023))[["63.01", "63.03", "63.04"]].tolist() == ["belum_final", "belum_final", "belum_terkumpul"]
    assert card(versi, "63.03", **pada(2023))[["alasan_tidak_ada", "keterangan_tidak_ada"]].tolist() == [
        "belum_final", "hanya ada angka berstatus diragukan dan triwulan",
    ]
    # The province never had a final figure; Tanah Laut has one of 2024.
    assert card(versi, "63", **terbaru(2024))["alasan_tidak_ada"] == "belum_final"
    kini = card(versi, "63.01", **pada(2024))
    assert pd.isna(kini["alasan_tidak_ada"]) and kini["alasan_perubahan"] == "angka 2023 belum final"
    # What was said of a region goes before what its figures let suppose.
    assert reasons(versi, **pada(2024))["63.02"] == "belum_melapor"


def test_lists_of_the_missing_say_why_what_to_ask_and_whom(versi: store.Versi) -> None:
    data = queries.run("tanpa_angka", versi, indikator="indeks", prov="63", **pada(2024)).set_index("kode_wilayah")
    assert data.loc["63.06", ["sebab", "pertanyaan", "kepada"]].tolist() == [
        "belum terkumpul di dasbor", "Apakah sudah dinilai? Bila sudah, minta hasilnya.", "Lembaga Uji, lewat Inspektorat",
    ]
    # Who has not reported is asked itself; the others are asked about at the owner of the assessment.
    assert data.loc["63.02", ["sebab", "kepada"]].tolist() == ["belum melapor", SENDIRI]
    assert data.loc["63.09", ["sebab", "keterangan"]].tolist() == ["tidak diumumkan", "Sampel kurang."]
    assert list(data["sebab"].drop("63")) == sorted(
        data["sebab"].drop("63"), key=["belum terkumpul di dasbor", "tidak dinilai", "tidak diumumkan", "belum melapor"].index,
    )
