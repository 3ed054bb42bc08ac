"""Unggah data through Streamlit's own test runner: from a messy file to published figures, and nothing in between."""

import errno
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import store
from ingest.baca import keamanan
from ingest.baca.keamanan import MAKS_BERKAS
from ingest.terbit import terpisah
from ingest.terbit.hak import HANYA_BACA, Boleh
from pages.bersama import hak_halaman as hak
from pages.unggah import kerja_unggah
from store import SimpananGagal
from tests.bantuan.laman import open_page, words
from tests.bantuan.simpanan import batch

RAPI = b"""Hasil SPI 2025 Provinsi Kalimantan Selatan;;
Kabupaten/Kota;Indeks SPI;Kategori
Kab. Banjar;75,31;Waspada
HSS;82,10;Terjaga
Rata-rata;78,7;
"""
RUSAK = b"Kode;Daerah;Tahun;Indeks SPI\n63.03;Banjar;2025;abc\n63.06;HSS;2025;<b>78</b>\n;Antah Berantah;2025;70,1\n"
BERTANYA = b"Daerah,Tahun,Indeks SPI\nKab. Banjar,2025,75.31\nKutai,2025,71.20\n"


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_data: None) -> Path:
    """An empty store of its own, beside exports without a figure."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def upload(isi: bytes, nama: str = "rekap.csv", jenis: str = "pemda") -> AppTest:
    """The page with a file handed in and, where it may be published, the kind of its source chosen."""
    at = open_page("unggah")
    return choose(at.file_uploader[0].set_value((nama, isi, "text/csv")).run(), jenis)


def choose(at: AppTest, jenis: str) -> AppTest:
    """Choose the kind of source unless one is chosen; what stands in the form below is lost by that."""
    if not jenis or "u_jenis" not in at.session_state or at.session_state["u_jenis"]:
        return at
    return at.selectbox(key="u_jenis").set_value(jenis).run()


def said(at: AppTest) -> str:
    """Every text on the page, as a person reads it."""
    return "\n".join([words(at), *(str(e.value) for e in at.success)]).replace("\\", "")


def box(at: AppTest, label: str) -> Any:
    """The text or select box whose label starts like this."""
    return next(w for w in [*at.text_input, *at.selectbox, *at.radio] if w.label.startswith(label))


def publish(at: AppTest, nama: str = "Sari", judul: str = "Hasil SPI 2025") -> AppTest:
    """Fill in a publisher and a title where there are none and a name, and press Terbitkan."""
    for label, isi in (("Penerbit", "Inspektorat"), ("Judul", judul), ("Nama Anda", nama)):
        kotak = [w for w in at.text_input if w.label.startswith(label)]
        if kotak and (label == "Nama Anda" or not kotak[0].value):
            kotak[0].set_value(isi)
    return next(b for b in at.button if b.label == "Terbitkan").click().run()


def test_the_empty_page_offers_the_uploader_and_templates() -> None:
    at = open_page("unggah")
    assert not at.exception and at.file_uploader
    assert {b.proto.label for b in at.get("download_button")} == {"Unduh templat (Excel)", "Unduh contoh (Excel)"}


def test_a_messy_but_clear_file_is_shown_as_it_will_be_stored() -> None:
    at = upload(RAPI)
    assert not at.exception
    teks = said(at)
    assert "Siap diterbitkan: 2 baris (2 baru)" in said(at)
    assert "pemisah titik koma; desimal koma" in teks and "Tahun diambil dari judul" in teks
    tabel = at.dataframe[0].value
    assert tabel["Daerah"].tolist() == ["Kab. Banjar", "Hulu Sungai Selatan"] and tabel["Nilai"].tolist() == ["75,31", "82,10"]
    assert len(at.get("plotly_chart")) == 1 and store.latest() == 0


def test_published_figures_are_on_the_dashboard_of_everyone_at_once() -> None:
    at = upload(RAPI)
    box(at, "Penerbit").set_value("KPK")
    box(at, "Tanggal terbit").set_value("10 Desember 2025")
    at = publish(at)
    assert not at.exception and "Batch 1 terbit: 2 baris dari rekap.csv" in said(at)
    terbit = store.history()[0]
    assert (terbit.oleh, terbit.sumber_penerbit, terbit.sumber_tanggal) == ("Sari", "KPK", "2025-12-10")
    assert terbit.ringkasan["baru"] == 2 and store.original(terbit.sidik_berkas).read_bytes() == RAPI
    lain = open_page("beranda", daerah="63.06", tahun="2025")
    assert [m.value for m in lain.metric] == ["82,10"]
    assert not at.dataframe and kerja_unggah.KUNCI not in at.session_state


@pytest.mark.parametrize("judul", ["start;end;{};_id;_submission_time", "id;submitdate;{};lastpage;startlanguage"])
def test_answers_of_respondents_lead_to_the_page_that_scores_them(judul: str) -> None:
    kepala = judul.format("Kabupaten/Kota;U1. Persyaratan;U2. Prosedur")
    baris = "2024-03-01T08:00:00;2024-03-01T08:05:00;{};4;3;101;2024-03-01\n"
    at = upload(f"{kepala}\n{baris.format('Tapin')}{baris.format('Tapin')}{baris.format('Balangan')}".encode())
    assert not at.exception and "Hitung dahulu nilai daerahnya di halaman Survei" in "\n".join(str(i.value) for i in at.info)
    assert "Buka halaman Survei" in [tautan.proto.label for tautan in at.get("page_link")]


def test_a_wrong_file_is_refused_with_its_lines_and_nothing_is_stored(simpanan: Path) -> None:
    at = upload(RUSAK)
    assert not at.exception
    teks = said(at)
    assert "Belum dapat diterbitkan: 3 hal" in said(at)
    assert "Baris 2, kolom Indeks SPI, tertulis “abc”" in teks and "Bukan angka" in teks
    assert "<b>78</b>" in teks and "Nama daerah tidak dikenal" in teks
    tombol = next(b for b in at.button if b.label == "Terbitkan")
    assert tombol.disabled and "masih ada yang harus diperbaiki" in tombol.help
    assert [b.proto.label for b in at.get("download_button") if "salinan" in b.proto.label] == [
        "Unduh salinan bertanda (Excel)", "Unduh salinan bertanda (CSV)",
    ]
    assert not simpanan.exists()


def test_an_unreadable_file_is_refused_in_words() -> None:
    at = upload(b"%PDF-1.7 x", "surat.pdf")
    assert not at.exception and "PDF" in said(at) and "Belum dapat diterbitkan" in said(at)


def test_what_may_not_be_guessed_is_asked_and_the_answer_remembered() -> None:
    at = upload(BERTANYA)
    assert "1 hal yang tidak boleh ditebak" in said(at)
    box(at, "'Kutai' di baris 3").set_value("64.02")
    at = next(b for b in at.button if b.label == "Pakai jawaban ini").click().run()
    assert "Siap diterbitkan: 2 baris" in said(at)
    publish(choose(at, "pemda"))
    assert "64.02" in store.spellings().values()
    assert "Siap diterbitkan" in said(upload(BERTANYA.replace(b"71.20", b"71.30")))


def test_the_mapping_is_changed_with_a_click_saved_and_used_again() -> None:
    isi = b"Daerah;Tahun;Skor A;Skor B\nBanjar;2025;70,10;80,20\nTapin;2025;71,10;81,20\n"
    at = upload(isi, "rekap spi.csv")
    box(at, "Kolom mana yang memuat nilai").set_value("Skor A")
    at = next(b for b in at.button if b.label == "Pakai jawaban ini").click().run()
    assert at.dataframe[0].value["Nilai"].tolist() == ["70,10", "71,10"]
    at.selectbox(key="u_kolom_2").set_value("abaikan")
    at = at.run()
    at = at.selectbox(key="u_kolom_3").set_value("nilai:spi_internal").run()
    assert at.dataframe[0].value["Nilai"].tolist() == ["80,20", "81,20"]
    at = choose(at, "pemda")
    box(at, "Simpan arti kolom").set_value("Skor KPK")
    publish(at)
    assert [p.nama for p in store.mappings()] == ["Skor KPK"]
    lagi = upload(isi.replace(b"80,20", b"80,30"), "rekap spi.csv")
    assert "pemetaan tersimpan **Skor KPK**" in said(lagi) and lagi.dataframe[0].value["Nilai"].tolist() == ["80,30", "81,20"]


def test_a_mapping_that_cannot_be_remembered_does_not_hide_that_the_figures_are_published(
    monkeypatch: pytest.MonkeyPatch, simpanan: Path
) -> None:
    def full(*_: object) -> None:
        raise SimpananGagal("Pemetaan 'Skor KPK' tidak tersimpan: cakram penuh")

    monkeypatch.setattr(store, "save_mapping", full)
    at = upload(RAPI)
    box(at, "Simpan arti kolom").set_value("Skor KPK")
    publish(at)
    assert store.latest(simpanan) == 1
    assert not at.error and "Batch 1 terbit" in at.success[0].value
    assert at.warning[0].value.startswith(r"Pemetaan 'Skor KPK' tidak tersimpan\: cakram penuh.")


def test_the_kind_of_source_decides_what_is_replaced() -> None:
    store.publish(batch("80.00", indikator="spi_indeks", kode_wilayah="63.06"))
    at = upload(RAPI, jenis="")
    assert "dihitung seolah dari pemda sampai jenisnya dipilih" in said(at) and "(1 baru, 1 bertentangan)" in said(at)
    at = at.selectbox(key="u_jenis").set_value("resmi_pusat").run()
    assert "(1 baru, 1 berubah)" in said(at)
    at = at.selectbox(key="u_jenis").set_value("pers").run()
    assert "(1 baru, 1 bertentangan)" in said(at)


def test_nobody_is_named_as_source_and_no_kind_is_chosen_for_the_analyst() -> None:
    at = upload(RAPI, jenis="")
    assert box(at, "Penerbit").value == "" and at.selectbox(key="u_jenis").value is None
    assert "Pilih jenis sumbernya dahulu" in said(publish(at)) and store.latest() == 0


def test_an_official_source_without_date_and_address_is_asked_about() -> None:
    at = publish(upload(RAPI, jenis="resmi_pusat"))
    assert "tetapi tanggal terbit dan alamat web belum diisi" in said(at) and store.latest() == 0
    box(at, "Tanggal terbit").set_value("10 Desember 2025")
    assert "tetapi alamat web belum diisi" in said(publish(at)) and store.latest() == 0
    at.checkbox[0].set_value(True)
    assert "Batch 1 terbit" in said(publish(at)) and store.history()[0].sumber_jenis == "resmi_pusat"


def test_a_source_is_required() -> None:
    at = upload(RAPI)
    box(at, "Judul").set_value("")
    assert "Isi penerbit dan judul" in said(publish(at, judul=""))
    box(at, "Judul").set_value("Hasil SPI")
    box(at, "Tanggal terbit").set_value("kapan-kapan")
    assert "Tanggal terbit bukan tanggal" in said(publish(at))
    box(at, "Tanggal terbit").set_value("")
    assert "Isi nama Anda dahulu" in said(publish(at, " "))
    assert store.latest() == 0


def test_the_second_of_two_analysts_is_told_what_changed() -> None:
    satu, dua = upload(RAPI), upload(RAPI.replace(b"82,10", b"83,00"))
    publish(satu, "Budi")
    dua = publish(dua, "Sari")
    assert not dua.exception and store.latest() == 1
    assert "batch 1 dari rekap.csv diterbitkan oleh Budi" in said(dua)
    assert "(1 berubah, 1 sama)" in said(dua)
    assert "Batch 2 terbit" in said(publish(dua, "Sari"))


def test_the_same_file_twice_is_one_batch() -> None:
    publish(upload(RAPI))
    at = publish(upload(RAPI))
    assert "Isi yang sama sudah terbit sebagai batch 1" in said(at) and store.latest() == 1


def test_who_may_only_read_cannot_hand_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    at = upload(RAPI)
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    at = publish(at)
    assert HANYA_BACA in said(at) and store.latest() == 0
    assert not at.file_uploader and not at.dataframe


@pytest.mark.parametrize("query", [{"latihan": "1"}, {"versi": "1"}])
def test_frozen_and_training_figures_take_no_files(query: dict[str, str]) -> None:
    store.publish(batch("80.00", indikator="spi_indeks"))
    at = open_page("unggah", **query)
    assert not at.file_uploader and "disandingkan dengan data terbaru" in said(at)
    at = next(b for b in at.button if "data terbaru dan mengunggah" in b.label).click().run()
    assert at.file_uploader


def test_what_a_file_may_hold_is_said_before_one_is_chosen() -> None:
    assert "Paling besar 200 MB dan 3.000.000 baris; yang lebih, bagi menurut tahun." in said(open_page("unggah"))


def test_more_rows_than_promised_are_refused_with_the_limit_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keamanan, "MAKS_BARIS", 20_000)
    at = upload(b"Kode;Tahun;Indeks SPI\n" + b"63.03;2025;70,1\n" * 20_200)
    assert "20.201 baris; batasnya 20.000. *Pecah berkas menurut tahun.*" in said(at) and store.latest() == 0


def test_the_size_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kerja_unggah, "MAKS_BERKAS", 100)
    at = upload(RAPI)
    assert "batasnya" in said(at) and not at.dataframe
    assert MAKS_BERKAS == 200 * 1024 * 1024


def test_a_store_that_is_held_is_said_and_can_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def held(minta: object, kabar: object) -> None:
        raise store.SimpananTerkunci("Simpanan sedang dipakai proses lain.")

    asli = kerja_unggah.check
    monkeypatch.setattr(kerja_unggah, "check", held)
    at = upload(RAPI)
    assert not at.exception and "sedang dipakai proses lain" in said(at)
    monkeypatch.setattr(kerja_unggah, "check", asli)
    assert "Siap diterbitkan" in said(next(b for b in at.button if b.label == "Coba lagi").click().run())


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*posisi: object, **lain: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(kerja_unggah.shutil, "copyfileobj", full)
    at = upload(RAPI)
    assert not at.exception and "ruang sementara di cakram komputer dasbor habis" in said(at)


def test_a_large_file_goes_the_same_way_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch, simpanan: Path) -> None:
    monkeypatch.setattr(terpisah, "BERKAS_KECIL", 0)
    at = upload(RAPI)
    assert "Siap diterbitkan: 2 baris" in said(at) and at.dataframe
    at = publish(at)
    assert "Batch 1 terbit: 2 baris dari rekap.csv" in said(at)
    assert [b.oleh for b in store.history(simpanan)] == ["Sari"]
