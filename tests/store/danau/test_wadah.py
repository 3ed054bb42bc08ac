"""Rows of a lake in an object storage: written, read, moved out again; settings that are wrong are said in words."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from moto.server import ThreadedMotoServer

import store
from store.danau.wadah import ALAMAT, KUNCI, RAHASIA, address
from store.dasar.tempat import SETELAN_ISI, SETELAN_KATALOG, Letak, place
from store.penjagaan.pindah import move_out
from tests.bantuan import perantara
from tests.bantuan.postgres import Danau
from tests.bantuan.simpanan import batch, damage, values

# More rows than a catalogue keeps itself.
BANYAK = [f"7{i // 10}.{i % 10}" for i in range(15)]


class Penyimpanan:
    """An object storage of the tests' own with a bucket named dasbor; what it holds outlives a stop."""

    def __init__(self) -> None:
        self._peladen = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
        self._peladen.start()
        _, self._porta = self._peladen.get_host_and_port()
        self.alamat = f"http://127.0.0.1:{self._porta}"
        urlopen(Request(f"{self.alamat}/dasbor", method="PUT")).close()

    def stop(self) -> None:
        """It answers no more."""
        self._peladen.stop()

    def start(self) -> None:
        """It answers again where it did."""
        self._peladen = ThreadedMotoServer("127.0.0.1", port=self._porta, verbose=False)
        self._peladen.start()

    def parquet(self) -> int:
        """How many Parquet files the bucket holds."""
        with urlopen(f"{self.alamat}/dasbor?list-type=2&prefix=isi/") as isi:
            banyak: int = isi.read().count(b".parquet</Key>")
            return banyak


@pytest.fixture
def penyimpanan(monkeypatch: pytest.MonkeyPatch) -> Iterator[Penyimpanan]:
    """A storage, and the settings for it."""
    satu = Penyimpanan()
    for nama, isi in ((SETELAN_ISI, "s3://dasbor/isi"), (KUNCI, "kunci"), (RAHASIA, "rahasia"), (ALAMAT[0], satu.alamat)):
        monkeypatch.setenv(nama, isi)
    yield satu
    satu.stop()


def test_a_batch_lies_in_the_storage_and_comes_out_as_it_went_in(danau: Danau, penyimpanan: Penyimpanan, tmp_path: Path) -> None:
    satu = batch(*BANYAK)
    assert store.publish(satu).nomor == 1
    assert store.publish(satu).keadaan == "sudah_ada"
    assert list(store.rows_at().capaian["nilai"]) == BANYAK
    assert penyimpanan.parquet() > 0 and not list(danau.simpanan.rglob("*.parquet"))
    store.withdraw(1, "salah", "Sari")
    assert store.rows_at().capaian.empty and len(store.rows_at(1).capaian) == 15
    move_out(tmp_path / "pulang")
    assert len(store.rows_at(1, tmp_path / "pulang").capaian) == 15


def test_a_storage_that_does_not_answer_is_said_and_nothing_is_lost(danau: Danau, penyimpanan: Penyimpanan) -> None:
    assert store.publish(batch(*BANYAK)).nomor == 1
    penyimpanan.stop()
    with pytest.raises(store.SimpananGagal, match="tidak tersimpan, tidak sebagian pun"):
        store.publish(batch(*BANYAK, oleh="Budi", kode_wilayah="63.02"))
    with pytest.raises(store.SimpananRusak) as galat:
        store.rows_at()
    assert galat.value.jenis == "terputus" and "s3://dasbor/isi" in galat.value.rinci and "rahasia" not in galat.value.rinci
    penyimpanan.start()
    assert len(store.rows_at().capaian) == 15 and store.condition().sehat
    assert store.publish(batch(*BANYAK, oleh="Budi", kode_wilayah="63.02")).nomor == 2


def test_a_commit_whose_answer_is_lost_loses_no_object(
    danau: Danau, penyimpanan: Penyimpanan, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert store.publish(batch(*BANYAK)).nomor == 1
    with perantara.between(danau.postgres.folder) as kawat:
        monkeypatch.setenv(SETELAN_KATALOG, kawat.address(danau.basis))
        kawat.putus = 1
        hasil = store.publish(batch(*BANYAK, kode_wilayah="63.02"))
    assert (kawat.hilang, hasil.nomor) == (1, 2)
    monkeypatch.setenv(SETELAN_KATALOG, danau.postgres.address(danau.basis))
    assert values() == [*BANYAK, *BANYAK] and damage(danau.simpanan) == []


@pytest.mark.parametrize(("nama", "isi", "sebab"), [
    (SETELAN_ISI, "http://dasbor/isi", SETELAN_ISI), (SETELAN_ISI, "s3://Dasbor/isi", SETELAN_ISI),
    (SETELAN_ISI, "s3://dasbor/isi'; drop", SETELAN_ISI), (KUNCI, "", KUNCI), (ALAMAT[0], "objek.contoh.id", ALAMAT[0]),
])
def test_a_wrong_setting_is_named_and_no_key_is_repeated(
    danau: Danau, penyimpanan: Penyimpanan, monkeypatch: pytest.MonkeyPatch, nama: str, isi: str, sebab: str
) -> None:
    monkeypatch.setenv(nama, isi)
    with pytest.raises(store.SimpananRusak) as galat:
        store.save_paparan("rakor", "{}", "Sari", 0)
    assert sebab in galat.value.rinci and "rahasia" not in galat.value.rinci


def test_the_address_ends_with_a_slash_and_belongs_to_a_lake_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert address(Letak(Path("/bersama"), "dbname=dasbor", "s3://dasbor/isi/63")) == "s3://dasbor/isi/63/"
    monkeypatch.setenv(SETELAN_ISI, "s3://dasbor/isi")
    monkeypatch.delenv(SETELAN_KATALOG, raising=False)
    assert place().wadah == ""
