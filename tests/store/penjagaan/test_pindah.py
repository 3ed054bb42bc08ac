"""A store moved to a lake and back, copied from one and put back into one: every row and original as it was."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

import store
from store.__main__ import main
from store.akses.catatan_akses import Kejadian, access_log, note_access
from store.danau.mesin_danau import SQL
from store.penjagaan import pindah, pulih, salin_danau
from tests.bantuan.gelombang import upload
from tests.bantuan.postgres import Danau
from tests.bantuan.simpanan import batch, damage, seeded, values

SIAPA = ("Sari", "katalog hilang")


@pytest.fixture
def lama(tmp_path: Path) -> Path:
    """A store in a database file, with something of everything that a store may hold."""
    folder = tmp_path / "lama"
    store.publish(seeded("b1", 30, 30), simpanan=folder)
    store.publish(batch("70.1", "70.1"), simpanan=folder)
    store.withdraw(1, "Sari", "salah", simpanan=folder)
    store.save_paparan("rakor", '{"a": 1}', "Sari", 0, simpanan=folder)
    store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=folder)
    store.save_mapping("KPK", "a|b", {"nilai": "b"}, "Sari", simpanan=folder)
    store.save_kop("63", "{}", b"logo", b"templat", "Sari", simpanan=folder)
    store.save_wave(upload("a"), "Sari", simpanan=folder)
    note_access(Kejadian("masuk", "Sari"), simpanan=folder)
    return folder


def held(simpanan: Path) -> list[object]:
    """All that can be asked of a store."""
    return [
        store.history(simpanan), [values(v, simpanan) for v in range(4)], store.paparan_history("rakor", simpanan),
        store.spellings(simpanan), store.mappings(simpanan), store.kop("63", simpanan), store.wave_ledger(simpanan),
        store.wave_answers(1, simpanan), access_log(simpanan), damage(simpanan),
    ]


def test_there_and_back_everything_is_as_it_was(danau: Danau, lama: Path, tmp_path: Path) -> None:
    semula = held(lama)
    kalimat = pindah.move_in(lama)
    assert "versi 3" in kalimat and "2 berkas asli" in kalimat and "DASBOR_KATALOG" in kalimat
    assert held(danau.simpanan) == semula == held(lama)
    store.publish(batch("80.1"))
    assert "versi 4" in pindah.move_out(tmp_path / "pulang")
    assert held(tmp_path / "pulang") == held(danau.simpanan) and store.latest(tmp_path / "pulang") == 4
    assert store.publish(batch("81.1"), simpanan=tmp_path / "pulang").nomor == 5


def test_a_lake_that_holds_something_is_not_moved_into(danau: Danau, lama: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store.publish(batch("99.0"))
    assert main(["move", "--from", str(lama)]) == 1 and "sudah berisi" in capsys.readouterr().err
    assert values() == ["99.0"]


def test_a_store_that_is_not_whole_is_not_moved(danau: Danau, lama: Path) -> None:
    next((lama / "asli").iterdir()).write_bytes(b"lain")
    with pytest.raises(store.SimpananGagal, match="tidak utuh"):
        pindah.move_in(lama)
    assert store.condition().jenis == "kosong"


def test_rows_that_come_out_otherwise_are_not_taken(danau: Danau, lama: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = SQL.name_file

    def one_row_twice(con: duckdb.DuckDBPyConnection, nama: str, sebutan: str) -> None:
        for _ in range(2 if (nama, sebutan) == ("tabel_ke_danau", "ejaan") else 1):
            asli(con, nama, sebutan)

    with monkeypatch.context() as salah:
        salah.setattr(salin_danau.SQL, "name_file", one_row_twice)
        with pytest.raises(store.SimpananGagal, match="Isi tabel ejaan tidak sama"):
            pindah.move_in(lama)
    assert store.latest() == 0 and store.spellings() == {}
    assert "versi 3" in pindah.move_in(lama) and held(danau.simpanan) == held(lama)


def test_without_a_catalogue_there_is_nowhere_to_move(lama: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["move", "--from", str(lama)]) == 1 and main(["move", "--to", str(tmp_path / "x")]) == 1
    assert capsys.readouterr().err.count("DASBOR_KATALOG belum diisi") == 2


def emptied(danau: Danau) -> None:
    """The catalogue begins anew, as after a server that was set up again."""
    danau.disconnect()
    danau.postgres.query(f"drop database {danau.basis}")
    danau.postgres.query(f"create database {danau.basis}")


def changed(danau: Danau) -> None:
    """Nothing is lost, but what was published since is not wanted."""
    store.publish(batch("99.0"))


@pytest.mark.parametrize(("rusak", "nomor"), [(emptied, 4), (changed, 5)])
def test_a_backup_takes_the_place_of_a_lake(danau: Danau, tmp_path: Path, rusak: Callable[[Danau], None], nomor: int) -> None:
    for nilai in ("70.1", "70.2", "70.3"):
        store.publish(batch(nilai))
    assert store.backup(tmp_path / "cadangan") == 3
    rusak(danau)
    kalimat = pulih.recover(tmp_path / "cadangan", *SIAPA)
    assert f"berikutnya bernomor {nomor}" in kalimat and values() == ["70.1", "70.2", "70.3"]
    assert store.condition().jenis == "baik" and main(["check"]) == 0
    assert store.publish(batch("71")).nomor == nomor
    (sisihan,) = danau.simpanan.glob("sisihan-*")
    if rusak is changed:
        assert values(None, sisihan) == ["70.1", "70.2", "70.3", "99.0"]


def test_an_emptied_catalogue_is_a_loss_that_can_be_accepted(danau: Danau) -> None:
    store.publish(batch("70.1"))
    emptied(danau)
    keadaan = store.condition()
    assert keadaan.jenis == "hilang" and "katalog PostgreSQL" in keadaan.rinci
    with pytest.raises(store.SimpananRusak):
        store.publish(batch("70.2"))
    assert "bernomor 2" in pulih.accept(*SIAPA)
    assert store.condition().jenis == "baik" and store.publish(batch("70.2")).nomor == 2
