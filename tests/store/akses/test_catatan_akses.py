"""The log of access: lines that follow each other, and what is said when one was changed, cut, put in or half written."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from store import SimpananGagal
from store.akses.catatan_akses import PUTUS, BarisAkses, Kejadian, access_log, access_place, note_access


def three(simpanan: Path) -> Path:
    """A log of three events; the file of its lines."""
    for siapa in ("sari@provinsi.go.id", "budi@provinsi.go.id", "citra@provinsi.go.id"):
        note_access(Kejadian("masuk", siapa, "10.0.0.7", "Analis"), simpanan=simpanan)
    return access_place(simpanan).isi


def test_each_line_is_bound_to_the_one_before(tmp_path: Path) -> None:
    three(tmp_path)
    catatan = access_log(tmp_path)
    assert catatan.rusak == () and [b.nomor for b in catatan.baris] == [1, 2, 3]
    assert [b.lalu for b in catatan.baris[1:]] == [b.sidik for b in catatan.baris[:2]]
    assert catatan.baris[0].lalu == "0" * 64 and catatan.baris[2].oleh == "citra@provinsi.go.id"


def test_nothing_is_noted_yet_and_nothing_is_wrong(tmp_path: Path) -> None:
    assert access_log(tmp_path).baris == () == access_log(tmp_path).rusak and list(tmp_path.iterdir()) == []


def test_a_changed_line_is_named(tmp_path: Path) -> None:
    isi = three(tmp_path)
    isi.write_text(isi.read_text().replace("budi@", "dedi@"))
    assert access_log(tmp_path).rusak == ("Nomor 2 berubah isinya sesudah ditulis.",)


def test_a_changed_line_with_a_new_fingerprint_breaks_the_next(tmp_path: Path) -> None:
    isi = three(tmp_path)
    semua = [json.loads(b) for b in isi.read_text().splitlines()]
    palsu = BarisAkses(**(semua[1] | {"oleh": "dedi@provinsi.go.id"}))
    semua[1] |= {"oleh": palsu.oleh, "sidik": palsu.counted()}
    isi.write_text("".join(json.dumps(b) + "\n" for b in semua))
    assert access_log(tmp_path).rusak == ("Antara nomor 2 dan 3 ada yang hilang atau disisipkan.",)


@pytest.mark.parametrize(("hilang", "kata"), [
    (0, "Antara nomor 0 dan 2"), (1, "Antara nomor 1 dan 3"), (2, "nomor 3, yang terakhir"),
])
def test_a_line_taken_out_is_seen_wherever_it_stood(tmp_path: Path, hilang: int, kata: str) -> None:
    isi = three(tmp_path)
    baris = isi.read_text().splitlines(keepends=True)
    isi.write_text("".join(b for i, b in enumerate(baris) if i != hilang))
    assert [kata in r for r in access_log(tmp_path).rusak] == [True]


def test_a_cut_stays_told_after_more_was_written(tmp_path: Path) -> None:
    isi = three(tmp_path)
    isi.write_text("".join(isi.read_text().splitlines(keepends=True)[:2]))
    baris = note_access(Kejadian("keluar", "sari@provinsi.go.id"), simpanan=tmp_path)
    catatan = access_log(tmp_path)
    assert baris.nomor == 4 and catatan.baris[2].apa == PUTUS and catatan.baris[2].sebelum.startswith("3 ")
    assert catatan.rusak == ("Saat nomor 3 ditulis, berkas terpotong sesudah nomor 2.",)


def test_a_log_taken_away_whole_is_told_by_what_lies_beside_it(tmp_path: Path) -> None:
    three(tmp_path).unlink()
    assert access_log(tmp_path).rusak == ("Catatan terpotong: nomor 3, yang terakhir ditulis, tidak ada lagi.",)
    note_access(Kejadian("masuk"), simpanan=tmp_path)
    assert "berkas terpotong" in access_log(tmp_path).rusak[0]


def test_a_log_written_anew_is_not_the_old_one(tmp_path: Path) -> None:
    three(tmp_path)
    dua = tmp_path / "dua"
    for _ in range(4):
        note_access(Kejadian("masuk", "lain"), simpanan=dua)
    access_place(tmp_path).isi.write_bytes(access_place(dua).isi.read_bytes())
    assert access_log(tmp_path).rusak == ("Catatan terpotong: nomor 3, yang terakhir ditulis, tidak ada lagi.",)


def test_half_a_line_of_a_process_that_died_is_no_damage(tmp_path: Path) -> None:
    isi = three(tmp_path)
    with isi.open("a") as berkas:
        berkas.write('{"nomor": 4, "pada": "2026')
    assert note_access(Kejadian("keluar"), simpanan=tmp_path).nomor == 4
    assert access_log(tmp_path).rusak == () and len(isi.read_text().splitlines()) == 4


def test_a_line_whose_end_was_not_noted_any_more_is_kept(tmp_path: Path) -> None:
    three(tmp_path)
    letak = access_place(tmp_path)
    kepala = letak.kepala.read_text()
    note_access(Kejadian("keluar"), simpanan=tmp_path)
    letak.kepala.write_text(kepala)
    assert access_log(tmp_path).rusak == ()
    assert note_access(Kejadian("masuk"), simpanan=tmp_path).nomor == 5 and access_log(tmp_path).rusak == ()


def test_many_at_once_make_one_chain(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as kolam:
        list(kolam.map(lambda i: note_access(Kejadian("masuk", f"orang {i}"), simpanan=tmp_path), range(40)))
    catatan = access_log(tmp_path)
    assert catatan.rusak == () and {b.oleh for b in catatan.baris} == {f"orang {i}" for i in range(40)}


def test_what_somebody_calls_himself_cannot_make_a_line(tmp_path: Path) -> None:
    baris = note_access(Kejadian("masuk", 'x"}\n{"nomor": 9\x00', rincian="a" * 5_000), simpanan=tmp_path)
    assert baris.oleh == 'x"} {"nomor": 9' and len(baris.rincian) == 2_000
    assert access_log(tmp_path).rusak == () and len(access_log(tmp_path).baris) == 1


def test_a_folder_nobody_can_write_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "akses").write_text("sebuah berkas")
    with pytest.raises(SimpananGagal, match="tidak dapat ditulis"):
        note_access(Kejadian("masuk"), simpanan=tmp_path)
