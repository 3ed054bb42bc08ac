"""A download that comes back: only what was changed is written, a colleague's newer state is never undone unasked."""

import csv
import io
from pathlib import Path

import pytest

import store
from ingest.arti.rujukan import references
from ingest.hasil import Hasil
from ingest.jalan import Permintaan, check
from ingest.terbit import catat, pintu
from ingest.terbit.hak import Boleh, Pelaku
from ingest.terbit.templat import write_rows
from ingest.terbit.terbit import publish
from store import Sumber
from tests.bantuan.unggah import KINI, causes

SARI, BUDI = Pelaku(Boleh(True), "Sari"), Pelaku(Boleh(True), "Budi")
ASAL = Sumber("Bappeda", "Daftar rencana aksi", jenis="pemda")
DARI = "pks-ombudsman-kalsel-2022"


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in use, empty beside the shipped promises."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def stored(kunci: str = DARI) -> dict[str, str]:
    """The promise with this key as it is in force."""
    data = references().tabel["komitmen"]
    (baris,) = data[data["komitmen_id"] == kunci].to_dict("records")
    return baris


def moved(status: str, pelaku: Pelaku = BUDI, kunci: str = DARI) -> None:
    """The form: somebody gives a promise another status."""
    kini = {k: v for k, v in stored(kunci).items() if k in references().himpunan[catat.HIMPUNAN].kolom}
    catat.record({k: v for k, v in kini.items() if k != "sumber_id"} | {"status": status}, pelaku, lama=catat.state(kini))


def download(tmp_path: Path) -> list[list[str]]:
    """All promises as the page hands them out, as cells."""
    r = references()
    berkas = tmp_path / "unduhan.csv"
    write_rows(r.tabel["komitmen"], r.himpunan[catat.HIMPUNAN], r, berkas, store.latest())
    return list(csv.reader(berkas.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


def edited(sel: list[list[str]], kunci: str = DARI, **ubah: str) -> list[list[str]]:
    """The file with other cells in one row, by heading with _ for a blank."""
    judul = sel[0]
    baru = {k.replace("_", " "): v for k, v in ubah.items()}
    return [judul, *([baru.get(j, s) for j, s in zip(judul, b)] if b[0] == kunci else b for b in sel[1:])]


def look(sel: list[list[str]], **jawaban: str) -> Hasil:
    """The file handed in."""
    wadah = io.StringIO()
    csv.writer(wadah, delimiter=";").writerows(sel)
    return check(Permintaan(wadah.getvalue().encode(), "unduhan.csv", jawaban=jawaban, kini=KINI))


def published(hasil: Hasil) -> list[tuple[str, str]]:
    """Publish; key and status of every row of the new batch."""
    assert (hasil.status, causes(hasil)) == ("ok", [])
    akhir = publish(hasil, b"x", SARI, ASAL)
    assert akhir.changed
    isi = store.rows_at().rinci["komitmen"]
    return [(b["komitmen_id"], b["status"]) for b in isi[isi["batch_id"] == akhir.batch_id].to_dict("records")]


def test_only_the_row_that_was_changed_is_written_and_every_row_keeps_its_source(tmp_path: Path) -> None:
    dulu = references().tabel["komitmen"].set_index("komitmen_id")["sumber_id"]
    hasil = look(edited(download(tmp_path), Status="Selesai", Tautan_Bukti="https://a.go.id/b"))
    assert (hasil.perubahan.berubah, hasil.perubahan.sama, hasil.jumlah) == (1, len(dulu) - 1, 1)
    assert [b["komitmen_id"] for b in hasil.rows()] == [DARI]
    assert published(hasil) == [(DARI, "selesai")]
    kini = references().tabel["komitmen"].set_index("komitmen_id")["sumber_id"]
    assert kini.to_dict() == dulu.to_dict() and stored()["sumber_id"] == "rb:dok-004"


def test_a_note_alone_is_a_change_too(tmp_path: Path) -> None:
    hasil = look(edited(download(tmp_path), Catatan="Sudah dibahas"))
    assert published(hasil) == [(DARI, "belum")] and stored()["catatan"] == "Sudah dibahas"


def test_a_file_without_a_change_writes_nothing(tmp_path: Path) -> None:
    hasil = look(download(tmp_path))
    assert (hasil.status, hasil.jumlah) == ("ok", 0)
    akhir = publish(hasil, b"x", SARI, ASAL)
    assert not akhir.changed and "Tidak ada yang berubah" in akhir.pesan and store.latest() == 0


def test_an_older_download_does_not_undo_what_a_colleague_wrote_since(tmp_path: Path) -> None:
    lama = download(tmp_path)
    moved("berjalan")
    lain = "kepatuhan-pemda-kalsel-2022"
    hasil = look(edited(lama, lain, Status="Selesai"))
    assert [(t.baris, t.sebab) for t in hasil.peringatan] == [
        (2 + [b[0] for b in lama[1:]].index(DARI),
         "diubah di dasbor sesudah berkas ini diunduh dan tidak diubah di berkas; yang di dasbor dibiarkan")
    ]
    assert published(hasil) == [(lain, "selesai")]
    assert stored()["status"] == "berjalan"


def test_what_both_have_changed_is_asked_about_one_by_one(tmp_path: Path) -> None:
    lama = edited(download(tmp_path), Status="Selesai")
    moved("berjalan")
    hasil = look(lama)
    assert hasil.status == "needs_choice"
    (tanya,) = hasil.pertanyaan
    assert "Status di berkas selesai, di dasbor berjalan" in tanya.kalimat and "Mempercepat penyelesaian" in tanya.kalimat
    assert look(lama, **{tanya.kunci: "dasbor"}).jumlah == 0
    assert published(look(lama, **{tanya.kunci: "berkas"})) == [(DARI, "selesai")]


def test_an_answer_holds_only_for_the_state_it_was_given_about(tmp_path: Path) -> None:
    lama = edited(download(tmp_path), Status="Selesai")
    moved("berjalan")
    (tanya,) = look(lama).pertanyaan
    moved("batal")
    lagi = look(lama, **{tanya.kunci: "berkas"})
    assert lagi.status == "needs_choice" and "di dasbor batal" in lagi.pertanyaan[0].kalimat


def test_both_having_changed_it_alike_is_no_question(tmp_path: Path) -> None:
    lama = edited(download(tmp_path), Status="Selesai")
    moved("selesai")
    hasil = look(lama)
    assert hasil.status == "ok" and hasil.perubahan.berubah == 0


def test_a_promise_withdrawn_since_does_not_come_back_by_itself(tmp_path: Path) -> None:
    catat.record({"rakor": "Rakor SPI", "tanggal_janji": "20 Jan 2026", "kode_wilayah": "63.05", "janji": "Menyusun SOP"}, SARI)
    kunci = str(references().tabel["komitmen"]["komitmen_id"].iloc[-1])
    lama = download(tmp_path)
    pintu.withdraw(1, SARI, "keliru")
    assert look(lama).jumlah == 0
    (tanya,) = look(edited(lama, kunci, Status="Selesai")).pertanyaan
    assert "sudah dicabut dari dasbor sesudah berkas ini diunduh (versi 1)" in tanya.kalimat


def test_a_row_copied_to_make_another_promise_is_new(tmp_path: Path) -> None:
    sel = download(tmp_path)
    salinan = edited([sel[0], next(b for b in sel[1:] if b[0] == DARI)], ID_Komitmen="", Komitmen="Menyusun SOP pengaduan")
    hasil = look([*sel, salinan[1]])
    assert (hasil.perubahan.baru, hasil.jumlah) == (1, 1)
    ((_, status),) = published(hasil)
    assert status == "belum" and references().tabel["sumber"].set_index("sumber_id").loc["unggah:1", "penerbit"] == "Bappeda"


def test_a_file_that_does_not_say_what_it_was_made_from_is_warned_about(tmp_path: Path) -> None:
    sel = [b[:-1] for b in edited(download(tmp_path), Status="Selesai")]
    hasil = look(sel)
    assert "1 catatan menimpa keadaan yang berlaku" in hasil.peringatan[0].sebab
    assert (next(b["sumber_id"] for b in hasil.rows() if b["komitmen_id"] == DARI), hasil.perubahan.berubah) == ("rb:dok-004", 1)


def test_the_source_of_a_promise_outlives_the_batch_that_brought_it(tmp_path: Path) -> None:
    baris = [["Rakor", "Tanggal Janji", "Daerah", "Komitmen"], ["Rakor SPI", "20 Jan 2026", "Tapin", "Menyusun SOP"]]
    published(look(baris))
    kunci = str(references().tabel["komitmen"]["komitmen_id"].iloc[-1])
    moved("berjalan", kunci=kunci)
    pintu.withdraw(1, SARI, "keliru")
    assert (stored(kunci)["status"], stored(kunci)["sumber_id"]) == ("berjalan", "unggah:1")
    assert "Bappeda" in references().tabel["sumber"].set_index("sumber_id").loc["unggah:1"].tolist()


def test_a_change_from_the_form_names_no_source_of_its_own() -> None:
    moved("berjalan")
    (batch,) = store.history()
    assert (batch.sumber_penerbit, batch.sumber_jenis, stored()["sumber_id"]) == ("", "", "rb:dok-004")
