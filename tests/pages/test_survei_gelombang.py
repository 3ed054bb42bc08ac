"""Waves on page Survei through Streamlit's own test runner: kept, added to, replaced, opened, compared, taken back."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

import store
from ingest.arti.rujukan import references
from ingest.jawaban.berkas.contoh import example
from ingest.terbit.hak import HANYA_BACA, Boleh
from pages.bersama import hak_halaman as hak
from tests.bantuan.gelombang import ruined
from tests.bantuan.laman import open_page, words

CONTOH = example(references(angka=False))
NAMA = "SKM Kabupaten Tapin"
# With every step of the scale, so that it is taken for the same.
LIMA = "\n".join(["Kabupaten,Loket,Pelayanan mudah,Petugas ramah", *(
    f"Tapin,{'AB'[i % 2]},{a},{b}" for i, (a, b) in enumerate([
        ("Netral", "Tidak setuju"), ("Tidak setuju", "Netral"), ("Setuju", "Sangat setuju"), ("Sangat setuju", "Setuju"),
        ("Netral", "Netral"),
    ])
)]).encode()


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty store of its own."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


@pytest.fixture(scope="module")
def tersimpan(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """A store in which the page kept `survey(benih)` alone, made when it is first asked for."""
    @cache
    def kept_once(benih: int) -> Path:
        folder = tmp_path_factory.mktemp("tersimpan") / "simpanan"
        with pytest.MonkeyPatch.context() as tukar:
            tukar.setattr(hak, "holds_key", lambda: True)
            tukar.setenv(store.SETELAN_SIMPANAN, str(folder))
            kept(survey(benih))
        return folder
    return kept_once


@pytest.fixture
def satu(simpanan: Path, tersimpan: Callable[[int], Path]) -> None:
    """As after `kept(survey(1))`."""
    shutil.copytree(tersimpan(1), simpanan)


@pytest.fixture
def rusak(simpanan: Path, tersimpan: Callable[[int], Path]) -> None:
    """As after `kept(survey(77))`, at which no other test looks, and then damaged."""
    shutil.copytree(tersimpan(77), simpanan)
    ruined(1)


def survey(benih: int, banyak: int = 60, naik: float = 0.0, judul: str = "Petugas ramah") -> bytes:
    """Answers of one region to two questions, more of them good the higher `naik`."""
    acak = np.random.default_rng(benih)
    kata = ["Tidak setuju", "Netral", "Setuju", "Sangat setuju"]
    peluang = [0.3 - naik, 0.3, 0.3, 0.1 + naik]
    isi = [f"Tapin,{'AB'[i % 2]},{acak.choice(kata, p=peluang)},{acak.choice(kata, p=peluang)},Orang {i}" for i in range(banyak)]
    return "\n".join([f"Kabupaten,Loket,Pelayanan mudah,{judul},Nama", *isi]).encode()


def said(at: AppTest) -> str:
    """Every text, as a person reads it."""
    return words(at).replace("\\", "")


def handed(isi: bytes, at: AppTest | None = None) -> AppTest:
    """The page with a file."""
    return (at or open_page("survei")).file_uploader[0].set_value(("survei.csv", isi, "text/csv")).run()


def named(at: AppTest, periode: str = "semester 1", tahun: int = 2025, nama: str = NAMA) -> AppTest:
    """The wave a file belongs to, filled in; the name of who does it goes with the next click."""
    next(t for t in at.text_input if t.label == "Nama survei").set_value(nama)
    at.selectbox(key="s_tahun_gelombang").set_value(tahun)
    return by_sari(at.selectbox(key="s_periode").set_value(periode).run())


def by_sari(at: AppTest) -> AppTest:
    """The page with a name where it asks for one, not yet sent."""
    for kotak in (t for t in at.text_input if t.label.startswith("Nama Anda")):
        kotak.set_value("Sari")
    return at


def kept(isi: bytes, periode: str = "semester 1", tahun: int = 2025) -> AppTest:
    """The page after a file was kept."""
    return decided(named(handed(isi), periode, tahun))


def decided(at: AppTest, cara: str = "") -> AppTest:
    """The page after its file was kept, beside what there was or in its place where it is asked."""
    if cara:
        at = by_sari(at.radio(key="s_cara_gelombang").set_value(cara).run())
    return at.button(key="s_simpan_gelombang").click().run()


def opened(nomor: int = 1) -> AppTest:
    """The kept wave that began with an upload."""
    return open_page("survei").selectbox(key="s_gelombang").set_value(nomor).run()


def in_force() -> list[int]:
    return [c.kiriman for c in store.wave_uploads(store.wave_ledger())]


def test_without_a_choice_nothing_is_kept_and_the_page_says_what_would_be() -> None:
    at = handed(CONTOH)
    assert not at.exception and "hanya disimpan bila Anda menekan Simpan gelombang" in said(at)
    assert "s_simpan_gelombang" not in [b.key for b in at.button] and store.wave_ledger() == ()


def test_a_file_is_kept_as_a_wave_and_nobody_in_it() -> None:
    at = kept(survey(1))
    assert not at.exception and "Kiriman 1 tersimpan: 60 responden." in said(at)
    (catatan,) = store.wave_ledger()
    assert (catatan.nama, catatan.tahun, catatan.periode, catatan.oleh) == (NAMA, 2025, "semester 1", "Sari")
    assert b"Orang" not in store.wave_answers(1)


def test_the_kept_wave_is_listed_and_opens_with_the_scores_of_its_file() -> None:
    berkas = said(kept(survey(1)))
    at = opened()
    tabel = at.dataframe[0].value
    assert tabel["Survei"].tolist() == [NAMA] and tabel["Periode"].tolist() == ["semester 1 2025"]
    assert tabel["Responden"].tolist() == ["60"] and "disimpan oleh Sari" in tabel["Terakhir"][0]
    kalimat = next(baris for baris in berkas.splitlines() if baris.startswith("Kabupaten Tapin: "))
    assert kalimat in said(at) and not at.exception


def test_who_gives_no_name_is_asked_and_nothing_is_kept() -> None:
    at = named(handed(survey(1)))
    next(t for t in at.text_input if t.label.startswith("Nama Anda")).set_value(" ")
    at = at.button(key="s_simpan_gelombang").click().run()
    assert "Isi nama Anda dahulu" in said(at) and store.wave_ledger() == ()


def test_the_same_answers_are_said_and_not_kept_again(satu: None) -> None:
    baris = survey(1).decode().splitlines()
    at = named(handed("\n".join([baris[0], *baris[:0:-1]]).encode()))
    assert "Jawaban yang sama sudah tersimpan dalam gelombang ini" in said(at)
    assert "s_simpan_gelombang" not in [b.key for b in at.button]


def test_more_answers_of_a_wave_are_asked_about_and_added(satu: None) -> None:
    at = named(handed(survey(2)))
    assert "sudah berisi 60 responden. Apa berkas ini?" in said(at)
    assert "s_simpan_gelombang" not in [b.key for b in at.button]
    decided(at, "Tambahkan")
    at = opened()
    assert in_force() == [1, 2] and "120 responden." in said(at) and not at.exception


def test_a_fuller_file_takes_the_place_and_says_who_stands_in_both() -> None:
    kept(survey(1, 40))
    at = named(handed(survey(1)))
    # The first forty are drawn alike, whatever follows.
    assert "40 dari 60 baris berkas ini sama jawaban dan kelompoknya" in said(at)
    decided(at, "Gantikan")
    assert in_force() == [2] and "60 responden." in said(opened())


def test_few_more_are_warned_of_and_then_not_told_by_any_figure(satu: None) -> None:
    at = named(handed(LIMA))
    assert "Yang baru di berkas ini hanya 5 responden" in said(at)
    decided(at, "Tambahkan")
    at = opened()
    assert not at.exception and "65 responden" not in said(at) and "datang atau pergi terlalu sedikit" in said(at)


def villages(benih: int) -> bytes:
    """Sixty answers found in six villages."""
    kepala, *baris = survey(benih).decode().splitlines()
    return "\n".join([f"{kepala},Gugus", *(f"{b},desa {i % 6}" for i, b in enumerate(baris))]).encode()


def test_whether_villages_of_one_name_are_the_same_is_asked_before_they_are_counted_together() -> None:
    kept(villages(1))
    at = named(handed(villages(2)))
    at = at.radio(key="s_cara_gelombang").set_value("Tambahkan").run()
    assert "6 gugus di berkas ini berlabel sama" in said(at)
    assert "s_simpan_gelombang" not in [b.key for b in at.button]
    at = by_sari(at.radio(key="s_gugus_sama").set_value("Gugus lain").run())
    at = at.button(key="s_simpan_gelombang").click().run()
    assert not at.exception and in_force() == [1, 2] and "120 responden." in said(opened())


def test_a_file_with_other_questions_is_not_added(satu: None) -> None:
    at = named(handed(survey(2, judul="Petugas sopan")))
    at = at.radio(key="s_cara_gelombang").set_value("Tambahkan").run()
    assert "tidak sama dengan kiriman yang sudah ada" in said(at)
    assert "s_simpan_gelombang" not in [b.key for b in at.button]


def test_an_upload_is_taken_back_and_put_back_with_a_reason(satu: None) -> None:
    at = opened()
    next(t for t in at.text_input if t.label.startswith("Nama Anda")).set_value("Budi")
    at.text_area(key="alasan_kiriman_1").set_value("salah berkas")
    at = next(b for b in at.button if b.label == "Cabut kiriman 1").click().run()
    assert "Kiriman 1 dicabut" in said(at) and in_force() == []
    assert "Semua kiriman gelombang ini sudah dicabut" in said(at) and "salah berkas" in said(at)
    at.text_area(key="alasan_kiriman_1").set_value("ternyata benar")
    at = next(b for b in at.button if b.label == "Pulihkan kiriman 1").click().run()
    assert "Kiriman 1 dihitung kembali" in said(at) and in_force() == [1]


def test_without_a_reason_it_stays(satu: None) -> None:
    at = opened()
    next(t for t in at.text_input if t.label.startswith("Nama Anda")).set_value("Budi")
    at = next(b for b in at.button if b.label == "Cabut kiriman 1").click().run()
    assert "Isi alasan dahulu" in said(at) and in_force() == [1]


def test_two_waves_are_compared_in_words_picture_and_table() -> None:
    kept(survey(1, 120), tahun=2024)
    kept(survey(2, 120, 0.25))
    at = open_page("survei").selectbox(key="s_banding_baru").set_value(2).run()
    at = at.selectbox(key="s_banding_lama").set_value(1).run()
    assert not at.exception and "Berubah nyata: Kabupaten Tapin naik" in said(at)
    tabel = next(d.value for d in at.dataframe if "Artinya" in d.value.columns)
    assert tabel["Artinya"][0].startswith("naik nyata, +") and "Loket" in set(tabel["Kelompok"])
    assert "Indeks: perubahan semester 1 2024 ke semester 1 2025" in said(at)


def test_what_only_seems_to_have_changed_is_called_so() -> None:
    kept(survey(1, 40), tahun=2024)
    kept(survey(5, 40))
    at = open_page("survei").selectbox(key="s_banding_baru").set_value(2).run()
    at = at.selectbox(key="s_banding_lama").set_value(1).run()
    assert "Belum ada yang berubah nyata. Hanya kelihatannya berubah: Kabupaten Tapin" in said(at)


def test_the_codebook_of_a_wave_serves_the_next_file() -> None:
    at = handed(survey(1)).selectbox(key="s_peran_1").set_value("lewati").run()
    at = named(at).button(key="s_simpan_gelombang").click().run()
    at = handed(survey(2, judul="Petugas sopan"))
    assert at.selectbox(key="s_peran_1").value == "unit"
    at = at.selectbox(key="s_kode_gelombang").set_value(1).run()
    at = at.button(key="s_pakai_kode").click().run()
    assert at.selectbox(key="s_peran_1").value == "lewati"
    assert "Tidak ada di berkas ini: Petugas ramah." in said(at)
    assert "Baru di berkas ini, periksa artinya: Petugas sopan." in said(at)


def test_with_a_file_the_kept_waves_are_one_click_away(satu: None) -> None:
    at = handed(survey(2))
    assert "s_gelombang" not in [s.key for s in at.selectbox]
    at = at.segmented_control(key="s_lihat").set_value("Gelombang tersimpan").run()
    assert "s_gelombang" in [s.key for s in at.selectbox] and not at.exception


def test_a_damaged_upload_is_named_and_the_wave_goes_on_without_it(rusak: None) -> None:
    at = opened()
    teks = said(at)
    assert not at.exception and "Kiriman 1 rusak: survei.csv, 60 responden, disimpan oleh Sari" in teks
    assert "Unggah lagi berkas yang sama ke gelombang ini" in teks and "isinya rusak" in " ".join(e.label for e in at.expander)
    next(t for t in at.text_input if t.label.startswith("Nama Anda")).set_value("Budi")
    at.text_area(key="alasan_kiriman_1").set_value("rusak")
    at = next(b for b in at.button if b.label == "Cabut kiriman 1").click().run()
    assert "Kiriman 1 dicabut" in said(at) and in_force() == []


def test_its_file_handed_in_again_mends_the_wave(rusak: None) -> None:
    at = named(handed(survey(77)))
    assert "sama dengan kiriman 1 yang rusak" in said(at)
    at = at.button(key="s_simpan_gelombang").click().run()
    assert not at.exception and in_force() == [2] and "60 responden." in said(opened())


def test_who_may_only_read_sees_nothing_of_the_answers(monkeypatch: pytest.MonkeyPatch, satu: None) -> None:
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    at = open_page("survei")
    assert HANYA_BACA in said(at) and NAMA not in said(at)
    assert not at.selectbox and not at.dataframe and not at.header
