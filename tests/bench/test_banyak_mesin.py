"""What the part of several machines prepares, whom it divides, and that it says when there is no PostgreSQL."""

import os

import pytest

import store
from bench import banyak_mesin
from bench.hitung import KINI, Lewati
from bench.layanan import Peserta, Pilihan
from bench.orang import Catatan
from store.dasar.tempat import SETELAN_KATALOG, place
from tests.bantuan import postgres as basis_bersama
from tests.bantuan.peladen import Peladen
from tests.bantuan.postgres import Postgres
from tests.bantuan.putaran import complete
from tests.bantuan.simpanan import batch, values


def test_both_kinds_of_store_are_in_the_settings_and_gone_afterwards(postgres: Postgres) -> None:
    semula = dict(os.environ)
    for nama, bersama in ((banyak_mesin.SENDIRIAN, False), (banyak_mesin.BERSAMA, True)):
        with banyak_mesin.stored(nama, postgres) as simpanan:
            assert bool(place().katalog) == bersama and place().folder == simpanan
            store.publish(batch("70.1"))
            assert values() == ["70.1"] and (simpanan / "parquet").is_dir() == bersama
    assert dict(os.environ) == semula and SETELAN_KATALOG not in os.environ


def test_people_are_told_to_the_first_and_the_second_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    datang: dict[str, list[str]] = {}

    async def seen(peserta: Peserta, alamat: list[str]) -> Catatan:
        datang[peserta.url] = alamat
        return Catatan()

    monkeypatch.setattr(banyak_mesin, "crowd", seen)
    dua = [Peserta(KINI, Peladen(url, None, None)) for url in ("satu", "dua")]  # type: ignore[arg-type]
    complete(banyak_mesin.together(dua, ["a", "b", "c", "d", "e"]))
    assert datang == {"satu": ["a", "c", "e"], "dua": ["b", "d"]}


def test_without_postgresql_the_part_is_skipped_with_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basis_bersama.postgresql, "find", lambda: None)
    with pytest.raises(Lewati, match="PostgreSQL 15 atau lebih baru tidak ada"):
        banyak_mesin.measure(Pilihan(1, None))
