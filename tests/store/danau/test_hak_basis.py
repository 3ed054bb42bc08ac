"""Roles of PostgreSQL as docs/banyak-mesin.md makes them: the owner of one database, and one that may only read."""

import pytest

import store
from store.dasar.tempat import SETELAN_KATALOG
from tests.bantuan.berkas import ROOT
from tests.bantuan.postgres import Danau
from tests.bantuan.simpanan import batch, damage, seeded, values

PANDUAN = ROOT / "docs" / "banyak-mesin.md"


def statements(judul: str) -> list[str]:
    """SQL that the guide gives under a heading, statement by statement."""
    bagian = PANDUAN.read_text(encoding="utf-8").split(f"## {judul}\n")[1].split("\n## ")[0]
    isi = "\n".join(blok.split("```")[0] for blok in bagian.split("```sql\n")[1:])
    return [s.strip() for s in isi.split(";") if s.strip()]


@pytest.fixture
def berhak(danau: Danau, monkeypatch: pytest.MonkeyPatch) -> Danau:
    """The database and roles of the guide, under names of this test's own."""
    for kalimat in statements("2. Basis data dan peran"):
        sendiri = kalimat.replace("dasbor_baca", f"baca_{danau.basis}").replace("dasbor_tulis", f"tulis_{danau.basis}")
        sendiri = sendiri.replace("database dasbor", f"database d_{danau.basis}")
        # A database is made from another one; what it holds is told to itself.
        danau.postgres.query(sendiri, f"d_{danau.basis}" if "schema" in sendiri or "default" in sendiri else "postgres")
    monkeypatch.setenv(SETELAN_KATALOG, danau.postgres.address(f"d_{danau.basis}", f"tulis_{danau.basis}"))
    return danau


def test_the_role_of_the_guide_makes_the_store_and_may_do_nothing_else(berhak: Danau) -> None:
    assert store.publish(batch("70.1")).nomor == 1 and damage(berhak.simpanan) == []
    for kalimat in ("create database lain", "create role lain"):
        with pytest.raises(RuntimeError, match="permission denied"):
            berhak.postgres.query(kalimat, f"d_{berhak.basis}", f"tulis_{berhak.basis}")


def test_the_reading_role_reads_also_tables_made_later_and_cannot_write(berhak: Danau, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish(seeded("satu"))
    # Rows of a wave and of paparan get tables of their own in the catalogue only when they first come.
    store.save_paparan("rakor", "{}", "Sari", 0)
    monkeypatch.setenv(SETELAN_KATALOG, berhak.postgres.address(f"d_{berhak.basis}", f"baca_{berhak.basis}"))
    assert len(values()) == 50 and store.condition().sehat and [p.kunci for p in store.paparan_list()] == ["rakor"]
    with pytest.raises(store.SimpananGagal):
        store.publish(batch("71.1"))
    assert store.latest() == 1
