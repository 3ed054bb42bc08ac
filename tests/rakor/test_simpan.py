"""Keeping a paparan: in somebody's name, read back as it was, told apart when it cannot be read."""

from datetime import date
from pathlib import Path

import pytest

import store
from ingest.terbit.hak import Boleh, TidakBoleh
from ingest.terbit.izin import Izin
from rakor import simpan
from rakor.paparan import Paparan, PaparanSalah, new_slide
from tests.bantuan.paparan import all_kept

YA = Boleh(True)


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def made(judul: str = "Rakor SPI") -> Paparan:
    kosong = Paparan("a1b2c3d4", judul, date(2026, 7, 29), "Banjarbaru", ("Pembukaan",))
    return kosong.add(new_slide("spi_deret", {"prov": "63", "tahun": "2025"}, catatan_penyaji="Bacakan."))


def test_what_is_kept_is_read_back_as_it_was() -> None:
    disimpan = simpan.save(made(), YA, "Sari")
    assert disimpan.revisi == 1 and simpan.load("a1b2c3d4") == disimpan
    lagi = simpan.save(disimpan.change(0, judul="Indeks"), YA, "Budi")
    assert lagi.revisi == 2 and simpan.load("a1b2c3d4", 1) == disimpan and all_kept() == [lagi]
    assert [(t.revisi, t.oleh) for t in simpan.history("a1b2c3d4")] == [(2, "Budi"), (1, "Sari")]
    assert simpan.load("00000000") is None


def test_an_account_is_the_name_and_without_one_the_person_must_say_it() -> None:
    assert simpan.save(made(), Boleh(True, nama="sari@contoh.id"), "Budi").revisi == 1
    assert simpan.kept()[0].oleh == "sari@contoh.id"
    with pytest.raises(TidakBoleh, match="Isi nama"):
        simpan.save(made("Lain"), YA, "  ")


def test_who_may_only_read_keeps_and_removes_nothing() -> None:
    disimpan = simpan.save(made(), YA, "Sari")
    for tulis, isi in ((simpan.save, made("Lain")), (simpan.remove, disimpan)):
        with pytest.raises(TidakBoleh, match="hanya baca"):
            tulis(isi, Boleh(False, "hanya baca"), "Sari")
    assert all_kept() == [disimpan]


def test_a_paparan_of_somebody_else_is_closed_unless_all_its_regions_are_ones_own() -> None:
    sari, banjar, kalsel = (
        Boleh(True, nama=nama, cakupan=(Izin(frozenset({kode}), frozenset({"*"})),))
        for nama, kode in (("sari@b.id", "62"), ("banjar@b.id", "63.03"), ("kalsel@b.id", "63"))
    )
    disimpan = simpan.save(made().add(new_slide("spi_deret", {"prov": "63", "daerah": "63.03"})), sari)
    assert simpan.permission(disimpan.kunci, sari) == sari and simpan.permission(disimpan.kunci, kalsel) == kalsel
    tertutup = simpan.permission(disimpan.kunci, banjar)
    assert not tertutup.ya and "dibuat sari@b.id" in tertutup.alasan and "(63)" in tertutup.alasan
    for tulis in (simpan.save, simpan.remove):
        with pytest.raises(TidakBoleh, match=r"dibuat sari@b\.id"):
            tulis(disimpan.change(0, judul="Lain"), banjar)
    assert simpan.save(disimpan.change(0, judul="Lain"), kalsel).revisi == 2
    assert simpan.permission("00000000", banjar) == banjar


def test_a_second_person_is_told_instead_of_overwriting() -> None:
    dibuka = simpan.save(made(), YA, "Sari")
    simpan.save(dibuka.change(0, judul="Milik Budi"), YA, "Budi")
    with pytest.raises(store.VersiBergeser, match="oleh Budi"):
        simpan.save(dibuka.change(0, judul="Milik Sari"), YA, "Sari")


def test_removed_comes_back_by_saving_and_an_older_revision_by_restoring() -> None:
    pertama = simpan.save(made(), YA, "Sari")
    simpan.save(pertama.remove(0), YA, "Sari")
    kembali = simpan.restore("a1b2c3d4", 1, YA, "Budi")
    assert kembali.revisi == 3 and kembali.salindia == pertama.salindia
    buang = simpan.remove(kembali, YA, "Budi")
    assert all_kept() == [] and [t.kunci for t in simpan.removed()] == ["a1b2c3d4"]
    assert simpan.history("a1b2c3d4")[0].dibuang and simpan.save(buang, YA, "Sari").revisi == 5
    with pytest.raises(PaparanSalah, match="revisi 9 tidak ada"):
        simpan.restore("a1b2c3d4", 9, YA, "Budi")


def test_one_that_cannot_be_read_is_said_and_the_others_are_listed() -> None:
    store.save_paparan("ffffffff", '{"kunci": 1}', "Sari", 0)
    baik = simpan.save(made(), YA, "Sari")
    assert all_kept() == [baik]
    rusak = [t for t in simpan.kept() if t.paparan is None]
    assert [t.kunci for t in rusak] == ["ffffffff"] and "tidak dapat dibaca" in rusak[0].salah
    with pytest.raises(PaparanSalah):
        simpan.load("ffffffff")


def test_what_could_not_be_read_back_is_not_kept(simpanan: Path) -> None:
    with pytest.raises(PaparanSalah):
        simpan.save(Paparan("bukan kunci", "Rakor"), YA, "Sari")
    assert store.paparan_list() == []
