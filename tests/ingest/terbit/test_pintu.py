"""The one door: who it is by now, whether it lies within the role, and what came of it in the log."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

import store
from ingest.terbit import pintu
from ingest.terbit.hak import SINI, Boleh, Pelaku, Tempat, TidakBoleh
from ingest.terbit.peran import SETELAN_PERAN
from ingest.terbit.wewenang import identify, judge
from store import Batch
from store.akses.catatan_akses import access_log
from store.akses.sesi_akses import end_login
from tests.bantuan.simpanan import batch, values

PERAN = '[[peran]]\nperan = "analis"\nsurel = ["sari@b.id"]\ndaerah = ["63.03"]\nbidang = ["spi"]\n'
BIRO = '[[peran]]\nperan = "analis"\nsurel = ["biro@b.id"]\ndaerah = ["63"]\nhimpunan = ["*"]\n'
ANI = Pelaku(Boleh(True), "Ani")


@pytest.fixture(autouse=True)
def setelan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_data: None) -> Path:
    """An empty store, and settings with an analyst of one kabupaten and one of the province."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    berkas = tmp_path / "peran.toml"
    berkas.write_text(PERAN + BIRO)
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    return berkas


def somebody(nama: str) -> Pelaku:
    """Somebody who has just signed in with this address."""
    klaim = {"iss": "x", "sub": nama, "iat": time.time(), "email": f"{nama}@b.id", "email_verified": True}
    return Pelaku(judge(Tempat("0.0.0.0"), identify(klaim)))


def at_home(nilai: str) -> Batch:
    """A figure of the kabupaten of the first analyst."""
    return batch(nilai, kode_wilayah="63.03", indikator="spi_indeks")


def test_figures_within_the_role_are_published_in_the_name_of_the_account() -> None:
    pintu.publish(at_home("71.94"), somebody("sari"))
    assert [(b.oleh, b.himpunan) for b in store.history()] == [("sari@b.id", "spi")]


def test_figures_outside_are_refused_whole_and_nothing_is_stored(tmp_path: Path) -> None:
    with pytest.raises(TidakBoleh, match=r"1 baris, Kabupaten Tanah Laut \(63\.01\)"):
        pintu.publish(batch("71.94", indikator="spi_indeks"), somebody("sari"))
    assert store.history() == []
    (baris,) = access_log().baris
    assert (baris.apa, baris.oleh) == ("ditolak", "sari@b.id") and "63.01" in baris.rincian and "spi.csv" in baris.rincian


def test_a_batch_with_rows_of_others_is_not_taken_back_by_one_of_them() -> None:
    biro, sari = somebody("biro"), somebody("sari")
    pintu.publish(batch("71.94", indikator="spi_indeks"), biro)
    pintu.publish(at_home("72.10"), biro)
    for tindakan in (pintu.withdraw, pintu.restore):
        with pytest.raises(TidakBoleh, match=r"63\.01"):
            tindakan(1, sari, "salah")
    # The same is told beforehand.
    assert "63.01" in pintu.batch_closed(1, sari.boleh) and not pintu.batch_closed(2, sari.boleh)
    assert not pintu.batch_closed(1, ANI.boleh)
    pintu.withdraw(2, sari, "salah")
    assert [b.jenis for b in store.history()] == ["terbit", "terbit", "cabut"]


@pytest.mark.parametrize("tindakan", [
    lambda p: pintu.remember_spelling("Kukar", "64", "64.02", p), lambda p: pintu.save_kop("63", "{}", b"", b"", p),
])
def test_what_concerns_other_regions_is_refused(tindakan: Callable[[Pelaku], None]) -> None:
    with pytest.raises(TidakBoleh, match=r"Di luar hak sari@b\.id"):
        tindakan(somebody("sari"))


def test_a_paparan_of_somebody_else_is_changed_by_who_may_write_about_all_it_shows() -> None:
    sari, biro = somebody("sari"), somebody("biro")
    assert pintu.save_paparan("abcd1234", "{}", 0, sari) == 1
    assert pintu.save_paparan("abcd1234", "{1}", 1, sari, ["64", "63"]) == 2
    with pytest.raises(TidakBoleh, match=r"dibuat sari@b\.id.*\(64\)"):
        pintu.save_paparan("abcd1234", "{2}", 2, biro, ["64", "63"])
    assert pintu.save_paparan("abcd1234", "{2}", 2, biro, ["63", "63.03"]) == 3
    assert pintu.save_paparan("dcba4321", "{}", 0, biro) == 1
    with pytest.raises(TidakBoleh, match=r"dibuat biro@b\.id"):
        pintu.remove_paparan("dcba4321", 1, sari, ["63"])
    assert "dibuat biro@b.id" in pintu.paparan_closed("dcba4321", sari.boleh, ["63"])
    assert not pintu.paparan_closed("dcba4321", sari.boleh, ["63.03"]) and not pintu.paparan_closed("dcba4321", ANI.boleh)


def test_the_meaning_of_columns_is_kept_by_who_may_publish_its_dataset() -> None:
    sari, biro = somebody("sari"), somebody("biro")
    pintu.save_mapping("Milik Sari", "abc", {"himpunan": "spi"}, sari)
    with pytest.raises(TidakBoleh, match="arti kolom Milik Sari untuk sakip"):
        pintu.save_mapping("Milik Sari", "abc", {"himpunan": "sakip"}, sari)
    pintu.save_mapping("Milik biro", "abc", {"himpunan": "sakip"}, biro)
    with pytest.raises(TidakBoleh, match="sakip"):
        pintu.save_mapping("Milik biro", "abc", {"himpunan": "spi"}, sari)
    assert {p.nama: (p.oleh, p.isi["himpunan"]) for p in store.mappings()} == {
        "Milik Sari": ("sari@b.id", "spi"), "Milik biro": ("biro@b.id", "sakip"),
    }


def test_a_role_that_was_lost_since_writes_no_more(setelan: Path) -> None:
    sari = somebody("sari")
    setelan.write_text(BIRO)
    with pytest.raises(TidakBoleh, match="belum diberi peran"):
        pintu.publish(at_home("71.94"), sari)
    assert [b.apa for b in access_log().baris] == ["ditolak"]


def test_a_login_that_was_ended_since_writes_no_more() -> None:
    sari = somebody("sari")
    assert sari.boleh.masuk
    end_login(sari.boleh.masuk.sidik, time.time())
    with pytest.raises(TidakBoleh, match="sudah keluar"):
        pintu.publish(at_home("71.94"), sari)


def test_settings_that_went_wrong_since_let_nobody_write(setelan: Path) -> None:
    sari = somebody("sari")
    setelan.write_text("peran = [")
    with pytest.raises(TidakBoleh, match="sedang bermasalah"):
        pintu.publish(at_home("71.94"), sari)


def test_every_write_is_noted_with_the_state_before_and_after() -> None:
    pintu.publish(batch("71.00"), ANI)
    pintu.publish(batch("71.00"), ANI)
    pintu.withdraw(1, ANI, "salah berkas")
    pintu.restore(1, ANI, "benar")
    pintu.save_paparan("abcd1234", "{}", 0, ANI)
    pintu.original(store.history()[0].sidik_berkas, "spi.csv", ANI)
    semua = access_log().baris
    assert [(b.apa, b.sebelum, b.sesudah) for b in semua] == [
        ("terbit", "versi 0", "versi 1, batch 1 terbit"), ("terbit", "versi 1", "versi 1, batch 1 sudah ada"),
        ("cabut", "versi 1", "versi 2, batch 1 dicabut"), ("pulihkan", "versi 2", "versi 3, batch 1 dipulihkan"),
        ("paparan", "revisi 0", "revisi 1"), ("unduh_asli", "", ""),
    ]
    assert {b.oleh for b in semua} == {"Ani"} and semua[2].rincian == "batch 1: salah berkas"
    assert {b.asal for b in semua} == {SINI} and values() == ["71.00"]


def test_figures_stay_published_when_the_log_cannot_be_written(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "simpanan").mkdir()
    (tmp_path / "simpanan" / "akses").write_text("sebuah berkas")
    assert pintu.publish(batch("71.00"), ANI).changed
    assert store.latest() == 1 and "tidak dapat ditulis" in caplog.text


def test_the_log_itself_is_for_who_looks_after_the_dashboard() -> None:
    with pytest.raises(TidakBoleh, match="hanya untuk pengelola"):
        pintu.took_log(somebody("biro"))
