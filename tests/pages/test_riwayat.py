"""Riwayat data and the dashboard as of a version, through Streamlit's own test runner."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import queries
import store
from ingest.terbit.hak import HANYA_BACA, Boleh
from ingest.terbit.izin import Izin
from pages.bersama import hak_halaman as hak
from tests.bantuan.laman import open_page, words
from tests.bantuan.simpanan import KPK, batch

DAERAH = {"daerah": "63.01", "tahun": "2025"}


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_data: None) -> Path:
    """An empty store of its own, beside exports without a figure."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def publish(nilai: str, **kolom: str) -> None:
    """One more batch with one SPI figure of 63.01 in 2025."""
    store.publish(batch(nilai, indikator="spi_indeks", sumber=KPK, **kolom))


def press(at: AppTest, label: str) -> AppTest:
    """Click the button with this label."""
    return next(b for b in at.button if b.label == label).click().run()


def test_without_a_batch_it_says_so() -> None:
    at = open_page("riwayat")
    assert not at.exception
    assert "Belum ada berkas yang diterbitkan" in words(at)


def test_batches_are_listed_with_what_they_did() -> None:
    publish("71.94")
    store.publish(batch("70.10", oleh="Budi", indikator="mcp"))
    store.withdraw(2, "Sari", "salah berkas")
    at = open_page("riwayat")
    assert not at.exception
    tabel = at.dataframe[0].value
    assert tabel["Batch"].tolist() == ["2", "1"] and tabel["Keadaan"].tolist() == ["dicabut", "berlaku"]
    assert tabel["Oleh"].tolist() == ["Budi", "Sari"] and tabel["Himpunan"][0] == "SPI: indeks dan komponen"
    assert "Versi terbaru **3**" in words(at) and "1 batch berlaku" in words(at)


def test_while_a_large_version_is_prepared_the_page_says_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    publish("71.94")
    lama = store.versi()
    publish("72.10")
    with monkeypatch.context() as tukar:
        tukar.setattr(queries, "ready", lambda versi: versi if versi.latihan else lama)
        teks = words(open_page("integritas", **DAERAH))
        assert "Versi 2 sudah terbit dan sedang disiapkan. Yang tampil masih versi 1" in teks and "71,94" in teks
        assert "sedang disiapkan" not in words(open_page("integritas", latihan="1", **DAERAH))
    teks = words(open_page("integritas", **DAERAH))
    assert "sedang disiapkan" not in teks and "72,10" in teks


def test_a_page_changes_by_itself_when_the_version_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    publish("71.94")
    lama = store.versi()
    publish("72.10")
    with monkeypatch.context() as tukar:
        tukar.setattr(queries, "ready", lambda versi: lama)
        at = open_page("integritas", **DAERAH)
    assert "72,10" in words(at.run()) and "sedang disiapkan" not in words(at)


def test_an_opened_batch_tells_its_way_through_the_versions() -> None:
    publish("71.94")
    store.withdraw(1, "Budi", "nilai *tertukar*")
    teks = words(open_page("riwayat", batch="1"))
    assert "Versi **1**: diterbitkan oleh Sari" in teks
    assert r"Versi **2**: dicabut oleh Budi" in teks and r"nilai \*tertukar\*" in teks
    assert store.history()[0].sidik_berkas in teks and r"resmi \(pusat\)" in teks


def test_taking_back_and_putting_back_need_a_name_and_a_reason() -> None:
    publish("71.94")
    at = open_page("riwayat", batch="1")
    at = press(at, "Cabut batch 1")
    assert "Isi nama Anda dahulu" in at.error[0].value and store.latest() == 1
    at.text_input[0].set_value("Budi")
    at = press(at, "Cabut batch 1")
    assert "Isi alasan dahulu" in at.error[0].value and store.latest() == 1
    at.text_input[0].set_value("Budi")
    at.text_area[0].set_value("tertukar")
    at = press(at, "Cabut batch 1")
    assert "Batch 1 dicabut" in at.success[0].value
    assert (store.history()[-1].oleh, store.history()[-1].alasan) == ("Budi", "tertukar")
    assert at.text_input[0].value == "Budi"
    at.text_area[0].set_value("ternyata benar")
    assert "berlaku kembali" in press(at, "Pulihkan batch 1").success[0].value


def test_who_may_only_read_is_told_why_and_cannot_write(monkeypatch: pytest.MonkeyPatch) -> None:
    publish("71.94")
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    at = open_page("riwayat", batch="1")
    assert HANYA_BACA in words(at).replace("\\", "")
    tombol = next(b for b in at.button if b.label == "Cabut batch 1")
    assert tombol.disabled and tombol.help == HANYA_BACA
    assert not [b for b in at.get("download_button") if "asli" in b.proto.label]


def test_losing_permission_between_opening_and_pressing_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    publish("71.94")
    at = open_page("riwayat", batch="1")
    at.text_input[0].set_value("Budi")
    at.text_area[0].set_value("tertukar")
    jawaban = iter([Boleh(True), Boleh(False, HANYA_BACA)])
    monkeypatch.setattr(hak, "permission", lambda: next(jawaban))
    assert "hanya dapat dibaca" in press(at, "Cabut batch 1").error[0].value
    assert store.latest() == 1


def test_two_versions_are_compared_with_old_and_new_value() -> None:
    publish("71.94")
    publish("72.50")
    at = open_page("riwayat", dari="1", ke="2")
    assert not at.exception
    assert "**Dari versi 1 ke versi 2:** 1 angka nilainya berubah." in words(at)
    tabel = at.dataframe[-1].value
    assert tabel.loc[0, ["Daerah", "Sebelum", "Sesudah"]].tolist() == ["Tanah Laut", "71,94", "72,50"]
    assert "2 angka" not in words(at) and "1 angka baru ada" in words(open_page("riwayat", dari="0", ke="1"))


def test_the_dashboard_shows_itself_as_of_a_version() -> None:
    publish("71.94")
    publish("72.50")
    kini, dulu = open_page("beranda", **DAERAH), open_page("beranda", **DAERAH, versi="1")
    assert not dulu.exception
    assert [m.value for m in kini.metric] == ["72,50*"] and [m.value for m in dulu.metric] == ["71,94"]
    assert "PER VERSI 1, " in words(dulu) and "PER VERSI" not in words(kini)
    assert dulu.query_params["versi"] == "1"
    for bagan in dulu.get("plotly_chart"):
        spec = json.loads(bagan.proto.spec)
        assert any("per versi 1, " in c["text"].replace("<br>", " ") for c in spec["layout"]["annotations"])
        assert "_per-versi-1-" in json.loads(bagan.proto.config)["toImageButtonOptions"]["filename"]
    assert [m.value for m in press(dulu, "Ke data terbaru").metric] == ["72,50*"]


def test_an_unknown_version_falls_back_with_words() -> None:
    publish("71.94")
    at = open_page("beranda", **DAERAH, versi="7")
    assert "Versi yang diminta tautan ini tidak ada" in words(at) and "versi terbaru (1)" in words(at)
    assert [m.value for m in at.metric] == ["71,94"] and "versi" not in at.query_params


def test_training_figures_have_no_versions() -> None:
    publish("71.94")
    at = open_page("beranda", **DAERAH, versi="1", latihan="1")
    assert "PER VERSI" not in words(at) and not at.metric


def test_a_batch_the_catalogue_no_longer_knows_is_marked() -> None:
    store.publish(batch("71.94", indikator="sudah_dihapus"))
    at = open_page("riwayat", batch="1")
    assert at.dataframe[0].value["Keadaan"].tolist() == ["tidak dimuat"]
    assert "tidak lagi cocok dengan katalog" in words(at)


def test_an_analyst_of_other_regions_is_told_why_before_any_form(monkeypatch: pytest.MonkeyPatch) -> None:
    publish("71.94")
    lain = Boleh(True, nama="sari@b.id", cakupan=(Izin(frozenset({"64"}), himpunan=frozenset({"*"})),))
    monkeypatch.setattr(hak, "permission", lambda: lain)
    at = open_page("riwayat", batch="1")
    tombol = next(b for b in at.button if b.label == "Cabut batch 1")
    assert tombol.disabled and "Di luar hak sari@b.id" in tombol.help and "daerah 64" in tombol.help
    assert not at.text_area and tombol.help in words(at).replace("\\", "")
    # The same analyst with this region has the form.
    sini = replace(lain, cakupan=(Izin(frozenset({"63"}), himpunan=frozenset({"*"})),))
    monkeypatch.setattr(hak, "permission", lambda: sini)
    at = open_page("riwayat", batch="1")
    assert at.text_area and not any(b.disabled for b in at.button if b.label == "Cabut batch 1")
