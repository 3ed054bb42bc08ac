"""Large files in a process of their own: the same outcome, the same refusals, words when it dies, nothing left running."""

import pickle
from pathlib import Path

import pytest

import store
from ingest.baca.grid import Sel, marks
from ingest.hasil import Hasil
from ingest.jalan import Permintaan, check
from ingest.periksa import banding_angka as banding
from ingest.terbit import terbit, terpisah
from ingest.terbit.hak import Boleh, Pelaku
from store import Sumber, VersiBergeser
from tests.bantuan.unggah import KINI

ISI = "Daerah;Tahun;Indeks SPI\nTapin;2024;70,5\nHSS;2024;71\n"
SARI = Pelaku(Boleh(True), "Sari")
SUMBER = Sumber("KPK", "Hasil SPI", jenis="resmi_pusat")


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in use, empty."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


@pytest.fixture
def ruang(tmp_path: Path) -> Path:
    """Where the process works."""
    folder = tmp_path / "ruang"
    folder.mkdir()
    return folder


def quiet(tahap: str, baris: int) -> None:
    """Nobody listens."""


def file(tmp_path: Path, isi: str = ISI) -> Permintaan:
    """A request for a file on disk."""
    berkas = tmp_path / "rekap.csv"
    berkas.write_text(isi, encoding="utf-8")
    return Permintaan(berkas, kini=KINI)


def original(minta: Permintaan) -> Path:
    """The file that is asked about."""
    assert isinstance(minta.asal, Path)
    return minta.asal


def test_the_outcome_is_that_of_this_process(simpanan: Path, ruang: Path, tmp_path: Path) -> None:
    minta, tahap = file(tmp_path), []
    sana, sini = terpisah.check_apart(minta, ruang, lambda nama, baris: tahap.append(nama)), check(minta)
    assert sana.to_json() == sini.to_json() and sana.status == "ok" and "memeriksa" in tahap
    assert sana.tampung is not None and Path(sana.tampung.folder).parent == ruang
    assert [b["baris"] for b in banding.changes(sana.tampung).to_dict("records")] == ["2", "3"]
    assert banding.compare(sana.tampung, "pers").baru == 2 and [n for n, _ in sana.tabel or ()] == [2, 3]
    sana.close()
    assert not Path(sana.tampung.folder).exists()


def test_what_was_checked_there_is_published_there(simpanan: Path, ruang: Path, tmp_path: Path) -> None:
    minta = file(tmp_path)
    hasil = terpisah.check_apart(minta, ruang, quiet)
    akhir = terpisah.publish_apart(hasil, original(minta), SARI, SUMBER, "uji", ruang)
    assert (akhir.keadaan, store.latest()) == ("terbit", 1)
    assert [(b.oleh, b.alasan, b.jumlah_baris) for b in store.history()] == [("Sari", "uji", 2)]
    # The caller still has what it shows.
    assert hasil.jumlah == 2
    lagi = terpisah.publish_apart(hasil, original(minta), SARI, SUMBER, "", ruang)
    assert lagi.keadaan == "sudah_ada" and store.latest() == 1


def test_refusals_of_the_store_arrive_as_they_are(simpanan: Path, ruang: Path, tmp_path: Path) -> None:
    minta = file(tmp_path)
    hasil = terpisah.check_apart(minta, ruang, quiet)
    lain = check(file(tmp_path, ISI.replace("70,5", "60,5")))
    terbit.publish(lain, minta.asal, SARI, SUMBER)
    with pytest.raises(VersiBergeser, match="sudah berubah") as galat:
        terpisah.publish_apart(hasil, original(minta), SARI, SUMBER, "", ruang)
    assert len(galat.value.sejak) == 1 and store.latest() == 1


def test_a_dead_process_leaves_words(simpanan: Path, ruang: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terpisah.sys, "executable", "/bin/false")
    hasil = terpisah.check_apart(file(tmp_path), ruang, quiet)
    assert (hasil.status, hasil.galat) == ("refused", (terpisah.TERHENTI,)) and hasil.tampung is None
    with pytest.raises(store.SimpananGagal, match="belum pasti"):
        terpisah.publish_apart(Hasil(), tmp_path, SARI, SUMBER, "", ruang)


def test_a_caller_that_goes_away_takes_the_process_with_it(simpanan: Path, ruang: Path, tmp_path: Path) -> None:
    def leave(tahap: str, baris: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        terpisah.check_apart(file(tmp_path), ruang, leave)
    # The next one gets its turn.
    assert terpisah.check_apart(file(tmp_path), ruang, quiet).status == "ok"


def test_a_refused_file_comes_back_refused(simpanan: Path, ruang: Path, tmp_path: Path) -> None:
    hasil = terpisah.check_apart(file(tmp_path, "Daerah;Tahun;Indeks SPI\nAntah;2024;70\n"), ruang, quiet)
    assert hasil.status == "refused" and [t.baris for t in hasil.galat] == [2]


def test_marks_of_cells_travel() -> None:
    sel = pickle.loads(pickle.dumps(Sel("71.9", frozenset({"angka"}))))
    assert sel == "71.9" and marks(sel) == {"angka"}


def test_small_files_stay_here_unless_much_is_in_force(simpanan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not terpisah.worthwhile(1000) and terpisah.worthwhile(50_000_000)
    monkeypatch.setattr(terpisah, "BARIS_SEDIKIT", -1)
    assert terpisah.worthwhile(1000)
