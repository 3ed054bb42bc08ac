"""Published batches on the dashboard: seen at once, gone after withdrawal, as of any version, never half understood."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import queries
import store
from store.dasar import tempat as letak
from tests.bantuan.berkas import ROOT
from tests.bantuan.simpanan import KORAN, KPK, batch, figures

KECIL = ROOT / "tests" / "berkas" / "kecil"


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in use, empty."""
    folder = tmp_path / "simpanan"
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(folder))
    return folder


def nilai(tahun: int, kode: str = "63.01", nomor: int | None = None) -> list[float]:
    """The value on the charts of one region and year."""
    deret = queries.run("deret_daerah", store.versi(folder=KECIL, nomor=nomor), kode=kode, indikator=("indeks",))
    return deret.loc[deret["tahun"] == tahun, "nilai"].tolist()


def ditolak() -> list[tuple[str, str, str]]:
    """Refused files and batches: folder, name, words."""
    return list(queries.run("berkas_ditolak", store.versi(folder=KECIL))[["folder", "nama", "pesan"]].itertuples(index=False))


def rows(tabel: str, versi: store.Versi) -> pd.DataFrame:
    """A table of the model as the pages see it."""
    queries.run("indikator", versi)
    with store.cursor(versi) as cur:
        return cur.table(tabel).df()


def test_without_a_store_nothing_is_different_and_nothing_is_written(simpanan: Path) -> None:
    versi = store.versi(folder=KECIL)
    assert (versi.sidik, versi.sampai, versi.simpanan) == (store.fingerprint(KECIL), 0, "")
    assert nilai(2024) == [80.0] and not simpanan.exists()


def test_a_batch_is_seen_at_once_withdrawn_and_seen_again(simpanan: Path) -> None:
    awal = store.versi(folder=KECIL)
    store.publish(batch("77.10"))
    assert store.versi(folder=KECIL) != awal and nilai(2025) == [77.1]
    store.withdraw(1, "Sari", "salah")
    assert nilai(2025) == []
    store.restore(1, "Sari", "benar")
    assert nilai(2025) == [77.1]
    assert [nilai(2025, nomor=n) for n in (0, 1, 2, 3)] == [[], [77.1], [], [77.1]]


def test_a_past_version_keeps_its_identity_when_others_publish(simpanan: Path) -> None:
    store.publish(batch("77.10"))
    dulu, kini = store.versi(folder=KECIL, nomor=1), store.versi(folder=KECIL)
    # As long as nothing follows, both are the same database.
    assert dulu == kini and (dulu.nomor, kini.nomor) == (1, None)
    store.publish(batch("78.10"))
    assert store.versi(folder=KECIL, nomor=1) == dulu and store.versi(folder=KECIL) != kini
    assert nilai(2025, nomor=1) == [77.1] and nilai(2025) == [78.1]


def test_another_store_with_the_same_number_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terlihat = set()
    for ke in ("77.10", "78.10"):
        monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / ke))
        store.publish(batch(ke))
        terlihat.add((store.versi(folder=KECIL).sidik, *nilai(2025)))
    assert len(terlihat) == 2


def test_training_figures_have_no_batches(simpanan: Path) -> None:
    awal = store.versi(latihan=True, folder=KECIL)
    store.publish(batch("77.10"))
    assert store.versi(latihan=True, folder=KECIL) == awal


def test_a_folder_of_its_own_has_no_batches_unless_the_setting_says_so(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(batch("77.10"))
    assert store.versi(folder=KECIL).sampai == 1
    monkeypatch.delenv(store.SETELAN_SIMPANAN)
    monkeypatch.setattr(letak, "FOLDER_SIMPANAN", simpanan)
    assert store.versi(folder=KECIL).sampai == 0
    monkeypatch.setenv("DASBOR_DATA", str(KECIL))
    assert store.versi().sampai == store.versi(folder=KECIL).sampai == 1


@pytest.mark.parametrize(
    ("terbit", "dipakai"),
    [
        ([batch("81.00", tahun="2024")], 81.0),
        ([batch("81.00", tahun="2024", sumber=KORAN)], 80.0),
        ([batch("81.00", tahun="2024"), batch("82.00", tahun="2024")], 82.0),
        ([batch("82.00", tahun="2024"), batch("81.00", tahun="2024", sumber=KORAN)], 82.0),
        ([batch("", tahun="2024", predikat="Terjaga")], 80.0),
        ([batch("81.00", tahun="2024", sumber=None, sumber_id="u:1")], 81.0),
    ],
)
def test_among_equal_sources_the_newest_batch_is_chosen(simpanan: Path, terbit: list[store.Batch], dipakai: float) -> None:
    for satu in terbit:
        store.publish(satu)
    assert nilai(2024) == [dipakai]


def test_more_support_does_not_outweigh_a_newer_batch(simpanan: Path) -> None:
    store.publish(batch("81.00", tahun="2024", sumber=replace(KPK, penerbit="Kantor A")))
    store.publish(batch("81.00", tahun="2024", sumber=replace(KPK, penerbit="Kantor B")))
    store.publish(batch("79.50", tahun="2024"))
    assert nilai(2024) == [79.5]


def test_each_figure_says_its_batch_line_and_source(simpanan: Path) -> None:
    isi = figures("77.10").assign(baris="9")
    store.publish(replace(batch("77.10"), isi=[isi]))
    versi = store.versi(folder=KECIL)
    capaian = rows("capaian", versi)
    (unggah,) = capaian[capaian["batch_seq"] > 0].to_dict("records")
    assert (unggah["berkas"], unggah["baris"], unggah["batch_seq"], unggah["sumber_id"]) == ("batch:1", 9, 1, "unggah:1")
    assert (capaian.loc[capaian["berkas"] != "batch:1", "batch_seq"] == 0).all()
    sumber = rows("sumber", versi).set_index("sumber_id").loc["unggah:1"]
    assert (sumber["penerbit"], sumber["url"], sumber["peringkat_jenis"]) == ("Kantor Pusat", "https://contoh.id/kpk", 1)


def test_a_source_of_the_catalogue_is_not_replaced_by_a_batch(simpanan: Path) -> None:
    store.publish(batch("77.10", sumber=replace(KPK, sumber_id="u:1", judul="Judul lain")))
    sumber = rows("sumber", store.versi(folder=KECIL)).set_index("sumber_id")
    assert sumber.loc["u:1", "judul"] == "Hasil resmi" and nilai(2025) == [77.1]


@pytest.mark.parametrize(
    ("salah", "sebab"),
    [
        ({"indikator": "sudah_dihapus"}, "indikator.csv"), ({"kode_wilayah": "6301"}, "kode Kemendagri"),
        ({"sumber_id": "u:9"}, "setiap angka perlu sumber"), ({"nilai": "71,94"}, "titik desimal"),
        ({"tahun": "25"}, "bukan tahun"),
    ],
)
def test_a_batch_that_no_longer_fits_is_reported_and_left_out(simpanan: Path, salah: dict[str, str], sebab: str) -> None:
    store.publish(batch("77.10"))
    store.publish(replace(batch("78.10"), isi=[figures("78.10").assign(**salah)], nama_berkas="lama.xlsx"))
    (satu,) = ditolak()
    assert satu[:2] == ("unggahan", "batch 2 (lama.xlsx)") and sebab in satu[2]
    assert nilai(2025) == [77.1] and nilai(2024) == [80.0]


def test_a_detail_row_stated_again_by_a_newer_batch_is_replaced(simpanan: Path) -> None:
    kolom = store.TABEL_RINCI["zona_integritas"][1].split()

    def zona(*unit: tuple[str, str]) -> store.Batch:
        isi = pd.DataFrame([["2025", "63.01", nama, status, "", ""] for nama, status in unit], columns=kolom)
        return store.Batch("zi", "Sari", "zi.csv", repr(unit).encode(), [isi], KPK, tabel="zona_integritas")

    store.publish(zona(("RSUD", "dicanangkan"), ("Dinas A", "dicanangkan")))
    store.publish(zona(("RSUD", "wbk")))
    tampak = rows("zona_integritas", store.versi(folder=KECIL))
    assert set(zip(tampak["unit_kerja"], tampak["status"])) == {("RSUD", "wbk"), ("Dinas A", "dicanangkan")}
    assert len(tampak) == 2


@pytest.mark.parametrize("salah", [{"tahun": "dua ribu"}, {"kode_wilayah": "6301"}, {"sumber_id": "u:9"}])
def test_a_detail_batch_that_does_not_fit_stops_nothing(simpanan: Path, salah: dict[str, str]) -> None:
    kolom = store.TABEL_RINCI["zona_integritas"][1].split()
    isi = pd.DataFrame([["2025", "63.01", "RSUD", "wbk", "u:1", ""]], columns=kolom).assign(**salah)
    store.publish(store.Batch("zi", "Sari", "zi.csv", b"zi", [isi], KPK, tabel="zona_integritas"))
    assert [d[0] for d in ditolak()] == ["unggahan"] and nilai(2024) == [80.0]
