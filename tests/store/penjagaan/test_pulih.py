"""The way back: a backup put in place, a loss accepted; what was there is put aside, and it is kept who and why."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import store
from store import __main__ as perintah
from store.akses.catatan_akses import Kejadian, access_log, note_access
from store.dasar import tempat
from store.dasar.tempat import place
from store.penjagaan import pulih
from store.penulisan import jejak, lipat
from store.penulisan.sambungan import opened
from tests.bantuan.simpanan import batch, damage, values

SIAPA = ("Sari", "cakram rusak")


@pytest.fixture(scope="module")
def dasar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three batches, of which a backup beside it holds two."""
    folder = tmp_path_factory.mktemp("dasar")
    store.publish(batch("70.1"), simpanan=folder / "simpanan")
    store.publish(batch("70.2"), simpanan=folder / "simpanan")
    store.backup(folder / "cadangan", folder / "simpanan")
    store.publish(batch("70.3"), simpanan=folder / "simpanan")
    return folder


@pytest.fixture
def simpanan(dasar: Path, tmp_path: Path) -> Path:
    """One of one's own to be broken."""
    return Path(shutil.copytree(dasar, tmp_path / "letak")) / "simpanan"


@pytest.fixture
def cadangan(simpanan: Path) -> Path:
    return simpanan.with_name("cadangan")


def behind(simpanan: Path) -> None:
    os.truncate(place(simpanan).catatan_tunda, 0)


def broken(simpanan: Path) -> None:
    place(simpanan).basis.write_bytes(b"bukan simpanan" * 1000)


def vanished(simpanan: Path) -> None:
    place(simpanan).basis.unlink()


def told_steps(simpanan: Path) -> list[tuple[str, dict[str, Any]]]:
    """Kind and content of the steps that are no writes."""
    with opened(place(simpanan), tulis=False) as con:
        return [(s.jenis, json.loads(s.isi)) for s in jejak.steps(con) if s.jenis in (jejak.TERIMA, jejak.PULIH)]


@pytest.mark.parametrize("rusak", [behind, broken, vanished])
def test_a_backup_takes_the_place_of_a_broken_store_which_is_put_aside(
    simpanan: Path, cadangan: Path, rusak: Callable[[Path], None]
) -> None:
    rusak(simpanan)
    lama = {p.name: p.read_bytes() for p in simpanan.glob("simpanan*")}
    kalimat = pulih.recover(cadangan, *SIAPA, simpanan=simpanan)
    assert "dipulihkan ke versi 2" in kalimat and "penerbitan berikutnya bernomor 4" in kalimat
    assert store.condition(simpanan).jenis == "baik" and values(None, simpanan) == ["70.1", "70.2"]
    (sisihan,) = simpanan.glob("sisihan-*")
    assert {p.name: p.read_bytes() for p in sisihan.glob("simpanan*")} == lama and str(sisihan) in kalimat
    assert len(json.loads((sisihan / "riwayat.json").read_text())["buku"]) == 3
    ((jenis, isi),) = told_steps(simpanan)
    assert jenis == "pulih" and (isi["oleh"], isi["alasan"], isi["versi"]) == (*SIAPA, 2)
    # Number 3 once meant another batch; links and decks may still name it.
    assert store.publish(batch("70.4"), simpanan=simpanan).nomor == 4
    assert values(None, simpanan) == ["70.1", "70.2", "70.4"]


@pytest.mark.parametrize("langkah", ["checkpoint", "succeed", "remove_old"])
@pytest.mark.parametrize("sesudah", [False, True])
def test_a_restoring_that_dies_at_any_step_can_be_done_again_and_keeps_the_old(
    simpanan: Path, cadangan: Path, monkeypatch: pytest.MonkeyPatch, langkah: str, sesudah: bool
) -> None:
    broken(simpanan)
    lama, asli = place(simpanan).basis.read_bytes(), getattr(lipat, langkah)

    def killed(*isi: object) -> None:
        if sesudah:
            asli(*isi)
        raise KeyboardInterrupt

    with monkeypatch.context() as tukar:
        tukar.setattr(lipat, langkah, killed)
        with pytest.raises(KeyboardInterrupt):
            pulih.recover(cadangan, *SIAPA, simpanan=simpanan)
    # Before the new file has its name nothing has changed; from then on it is whole.
    if langkah == "checkpoint" or (langkah == "succeed" and not sesudah):
        assert store.condition(simpanan).jenis == "rusak"
        pulih.recover(cadangan, *SIAPA, simpanan=simpanan)
    assert store.condition(simpanan).jenis == "baik"
    monkeypatch.setattr(lipat, "AMBANG_LIPAT", 1)
    assert store.publish(batch("71"), simpanan=simpanan).nomor == 4 and values(None, simpanan) == ["70.1", "70.2", "71"]
    assert lama in [p.read_bytes() for p in simpanan.glob("sisihan-*/simpanan.duckdb")]


def test_a_store_that_is_well_may_be_taken_back_to_a_backup(simpanan: Path, cadangan: Path) -> None:
    pulih.recover(cadangan, *SIAPA, simpanan=simpanan)
    assert values(None, simpanan) == ["70.1", "70.2"] and store.condition(simpanan).jenis == "baik"
    assert [b.nomor for b in store.history(simpanan)] == [1, 2] and store.publish(batch("71"), simpanan=simpanan).nomor == 4


def test_the_log_of_access_goes_along_and_one_that_went_on_stays(simpanan: Path, tmp_path: Path) -> None:
    note_access(Kejadian("masuk", "Sari"), simpanan=simpanan)
    salinan = tmp_path / "salinan"
    store.backup(salinan, simpanan)
    note_access(Kejadian("keluar", "Sari"), simpanan=simpanan)
    pulih.recover(salinan, *SIAPA, simpanan=tmp_path / "lain")
    pulih.recover(salinan, *SIAPA, simpanan=simpanan)
    jejak_akses = [[b.apa for b in access_log(s).baris] for s in (tmp_path / "lain", simpanan)]
    assert jejak_akses == [["masuk"], ["masuk", "keluar"]]


def test_a_backup_begins_a_store_elsewhere(cadangan: Path, tmp_path: Path) -> None:
    lain = tmp_path / "komputer" / "lain"
    pulih.recover(cadangan, *SIAPA, simpanan=lain)
    assert values(None, lain) == ["70.1", "70.2"] and damage(lain) == [] and not list(lain.glob("sisihan-*"))


def flipped(cadangan: Path) -> None:
    path = next((cadangan / "asli").iterdir())
    path.write_bytes(path.read_bytes()[::-1])


def without_an_original(cadangan: Path) -> None:
    next((cadangan / "asli").iterdir()).unlink()


def headless(cadangan: Path) -> None:
    with place(cadangan).basis.open("rb+") as isi:
        isi.write(bytes(4096))


def cut(cadangan: Path) -> None:
    os.truncate(place(cadangan).basis, place(cadangan).basis.stat().st_size // 2)


@pytest.mark.parametrize("rusak", [flipped, without_an_original, headless, cut])
def test_a_damaged_backup_is_not_taken_and_the_store_stays(
    simpanan: Path, cadangan: Path, rusak: Callable[[Path], None]
) -> None:
    rusak(cadangan)
    sebelum = {p: p.read_bytes() for p in simpanan.rglob("*") if p.is_file()}
    with pytest.raises(store.SimpananGagal, match="cadangan itu rusak"):
        pulih.recover(cadangan, *SIAPA, simpanan=simpanan)
    assert {p: p.read_bytes() for p in simpanan.rglob("*") if p.is_file()} == sebelum


def test_a_folder_that_is_no_backup_is_said_so(simpanan: Path, tmp_path: Path) -> None:
    with pytest.raises(store.SimpananGagal, match="tidak ada simpanan"):
        pulih.recover(tmp_path, *SIAPA, simpanan=simpanan)
    with pytest.raises(store.SimpananGagal, match="sedang dipakai"):
        pulih.recover(simpanan, *SIAPA, simpanan=simpanan)


def test_a_loss_that_is_accepted_is_written_down_and_numbers_go_on(simpanan: Path) -> None:
    behind(simpanan)
    kalimat = pulih.accept(*SIAPA, simpanan=simpanan)
    assert "bernomor 4" in kalimat and store.condition(simpanan).jenis == "baik"
    (isi,) = [isi for jenis, isi in told_steps(simpanan) if jenis == "terima"]
    assert (isi["oleh"], isi["alasan"], isi["keadaan"]) == (*SIAPA, "mundur")
    assert [t["nomor"] for t in isi["tanda"]] == [3]
    (sisihan,) = simpanan.glob("sisihan-*")
    assert len(json.loads((sisihan / "riwayat.json").read_text())["buku"]) == 3
    assert store.publish(batch("71"), simpanan=simpanan).nomor == 4


@pytest.mark.parametrize("rusak", [broken, vanished])
def test_where_nothing_can_be_read_a_loss_accepted_begins_anew(simpanan: Path, rusak: Callable[[Path], None]) -> None:
    rusak(simpanan)
    ada = {p.name: p.read_bytes() for p in simpanan.glob("simpanan*")}
    pulih.accept(*SIAPA, simpanan=simpanan)
    (sisihan,) = simpanan.glob("sisihan-*")
    assert {p.name: p.read_bytes() for p in sisihan.glob("simpanan*")} == ada
    assert store.condition(simpanan).jenis == "baik" and values(None, simpanan) == []
    assert store.publish(batch("71"), simpanan=simpanan).nomor == 4
    # What was uploaded is still there to be published again.
    assert len(list(place(simpanan).asli.iterdir())) == 4


def test_nothing_is_accepted_where_nothing_is_lost(simpanan: Path) -> None:
    with pytest.raises(store.SimpananGagal, match="utuh"):
        pulih.accept(*SIAPA, simpanan=simpanan)
    behind(simpanan)
    with pytest.raises(store.SimpananGagal, match="alasan"):
        pulih.accept("Sari", " ", simpanan=simpanan)
    assert store.condition(simpanan).jenis == "mundur"


def test_a_copy_from_before_the_acceptance_is_a_loss_again(simpanan: Path, tmp_path: Path) -> None:
    behind(simpanan)
    lama = {p.name: p.read_bytes() for p in simpanan.glob("simpanan*")}
    pulih.accept(*SIAPA, simpanan=simpanan)
    for nama, isi in lama.items():
        (simpanan / nama).write_bytes(isi)
    assert store.condition(simpanan).jenis == "mundur"


def test_the_commands(
    simpanan: Path, cadangan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(simpanan))
    assert perintah.main(["check"]) == 0 and "utuh: versi 3, 3 batch, 3 berkas asli" in capsys.readouterr().out
    behind(simpanan)
    assert perintah.main(["check"]) == 1
    kata = capsys.readouterr().err
    assert "mencatat versi 3" in kata and "- batch 1: spi.csv, Sari" in kata and str(place(simpanan).asli) in kata
    siapa = ["--by", "Sari", "--why", "cakram rusak"]
    assert perintah.main(["restore", str(cadangan), *siapa]) == 0 and "dipulihkan ke versi 2" in capsys.readouterr().out
    assert perintah.main(["accept", *siapa]) == 1 and "utuh" in capsys.readouterr().err
    assert perintah.main(["create"]) == 0 and "sudah ada, versi 2" in capsys.readouterr().out
    shutil.rmtree(simpanan)
    simpanan.mkdir()
    assert perintah.main(["create"]) == 1 and "pernah ada simpanan" in capsys.readouterr().err
    assert perintah.main(["accept", *siapa]) == 0 and "diterima" in capsys.readouterr().out


def test_a_new_folder_is_made_by_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "baru" / "simpanan"))
    monkeypatch.delenv(tempat.SETELAN_BARU)
    assert perintah.main(["check"]) == 1 and "python -m store create" in capsys.readouterr().err
    assert perintah.main(["create"]) == 0 and "Simpanan kosong dibuat" in capsys.readouterr().out
    assert store.condition().jenis == "baik" and store.publish(batch("70.1")).nomor == 1
