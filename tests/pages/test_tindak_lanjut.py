"""Tindak lanjut through Streamlit's own test runner: written down, moved on with evidence, never by those who may only read."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import store
from ingest.terbit.hak import HANYA_BACA, Boleh
from pages.bersama import hak_halaman as hak
from tests.bantuan.laman import open_page, words


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty store of its own beside the shipped data."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def said(at: AppTest) -> str:
    """Every text on the page, as a person reads it."""
    return words(at).replace("\\", "")


def box(at: AppTest, label: str) -> Any:
    """The first box whose label starts like this."""
    return next(w for w in [*at.text_input, *at.text_area, *at.selectbox] if w.label.startswith(label))


def write(at: AppTest, nama: str = "Sari", **isi: str) -> AppTest:
    """Fill in the form for a new promise and send it."""
    box(at, "Nama Anda").set_value(nama)
    at = at.run()
    awal = {"Yang dijanjikan": "Menyusun SOP", "Rakor atau perjanjian": "Rakor SPI 2026", "Target nilai": "75,5",
            "Tenggat": "31 Des 2025"}
    for label, teks in (awal | isi).items():
        next(w for w in [*at.text_input, *at.text_area] if w.label == label).set_value(teks)
    box(at, "Tanggal dijanjikan").set_value("10 Jan 2024")
    return next(b for b in at.button if b.label == "Catat komitmen").click().run()


def states(at: AppTest) -> list[str]:
    """Keys of the forms for a status on the cards, shut as they are."""
    return [p.proto.popover.id.split("-", 2)[2] for p in at.get("popover") if p.proto.popover.label == "Ubah status"]


def move(at: AppTest, status: str, **isi: str) -> AppTest:
    """Open the form of the first promise, choose a status, fill in boxes by label, and send it."""
    at.session_state[states(at)[0]] = True
    at = at.run()
    next(r for r in at.radio if r.label == "Status baru").set_value(status)
    for label, teks in isi.items():
        # The form of a new promise, above, has boxes of the same names.
        [w for w in at.text_input if w.label == label.replace("_", " ")][-1].set_value(teks)
    return next(b for b in at.button if b.label == "Simpan status").click().run()


def test_shipped_promises_stand_with_the_late_first() -> None:
    at = open_page("tindak_lanjut", prov="63")
    assert not at.exception
    teks = said(at)
    assert "11 komitmen dari 8 rakor atau perjanjian: 3 lewat tenggat, 11 masih terbuka, 0 selesai." in teks
    assert teks.index("Nilai MCP mencapai 90 persen") < teks.index("Meraih predikat WBBM")
    assert "Naik 5,44 poin sejak janji; kurang 5,00 poin dari target 90%, yang sempat tercapai: 93% (2022)." in teks


def test_a_promise_is_written_down_and_seen_at_once(spi_data: None) -> None:
    at = write(open_page("tindak_lanjut", daerah="63.05"))
    assert not at.exception and "Komitmen tercatat: Menyusun SOP" in said(at)
    assert "1 komitmen dari 1 rakor atau perjanjian: 1 lewat tenggat" in said(at)
    (batch,) = store.history()
    assert (batch.himpunan, batch.oleh, batch.jumlah_baris) == ("tindak_lanjut", "Sari", 1)
    assert store.batch_rows(batch, 5).iloc[0][["tenggat", "target", "indikator"]].tolist() == ["2025-12-31", "75.5", "spi_indeks"]


def test_a_status_is_changed_in_a_form_with_evidence_and_back_by_undo(spi_data: None) -> None:
    at = write(open_page("tindak_lanjut", daerah="63.05"), **{"Target nilai": ""})
    assert store.latest() == 1 and not at.radio
    at = move(at, "selesai", Tautan_bukti="https://tapinkab.go.id/sop")
    assert store.batch_rows(store.history()[-1], 5)["tautan_bukti"].tolist() == ["https://tapinkab.go.id/sop"]
    assert "Status menjadi selesai: Menyusun SOP" in said(at) and "1 selesai" in said(at)
    at = next(b for b in at.button if b.label == "Batalkan").click().run()
    assert "Dibatalkan" in said(at) and "0 selesai" in said(at)
    assert [(b.jenis, b.batch_id) for b in store.history()] == [("terbit", 1), ("terbit", 2), ("cabut", 2)]


def test_done_with_a_figure_short_of_the_target_is_asked_about() -> None:
    at = move(open_page("tindak_lanjut", prov="63", keadaan="terlambat"), "selesai")
    kurang = "Angka terakhir 85% (2023), kurang 5,00 poin dari target 90%, yang sempat tercapai: 93% (2022)."
    assert store.latest() == 0 and kurang in said(at)
    next(c for c in at.checkbox if c.label.startswith("Tetap selesai walau")).set_value(True)
    box(at, "Nama Anda").set_value("Sari")
    at = next(b for b in at.button if b.label == "Simpan status").click().run()
    assert "Status menjadi selesai" in said(at) and store.latest() == 1


def test_a_refused_form_says_why_and_keeps_what_was_typed(spi_data: None) -> None:
    at = write(open_page("tindak_lanjut", daerah="63.05"), **{"Perangkat daerah penanggung jawab": "Budi Santoso"})
    assert "tampaknya nama orang" in said(at) and store.latest() == 0
    assert box(at, "Yang dijanjikan").value == "Menyusun SOP"
    box(at, "Perangkat daerah penanggung jawab").set_value("Inspektorat")
    at = next(b for b in at.button if b.label == "Catat komitmen").click().run()
    assert "Komitmen tercatat" in said(at) and store.latest() == 1


def test_without_a_name_nothing_is_written(spi_data: None) -> None:
    at = write(open_page("tindak_lanjut", daerah="63.05"), nama="")
    assert "Isi nama Anda dahulu" in said(at) and store.latest() == 0


@pytest.mark.parametrize(
    ("query", "sebab"), [({"latihan": "1"}, "Komitmen mode latihan buatan"), ({"versi": "1"}, "Yang tampil keadaan lama")],
)
def test_training_and_old_states_are_read_only(request: pytest.FixtureRequest, query: dict[str, str], sebab: str) -> None:
    if "latihan" not in query:
        request.getfixturevalue("spi_data")
    write(open_page("tindak_lanjut", daerah="63.05"))
    at = open_page("tindak_lanjut", daerah="63.05", **query)
    assert sebab in said(at) and not [b for b in at.button if b.label == "Catat komitmen"]
    assert not states(at) and "Belum ada laporan" in said(at)


def test_those_who_may_only_read_see_everything_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    at = open_page("tindak_lanjut", prov="63")
    assert HANYA_BACA in said(at) and "11 komitmen" in said(at)
    assert not [b for b in at.button if b.label == "Catat komitmen"] and not states(at)


def test_filters_are_part_of_the_address() -> None:
    at = open_page("tindak_lanjut", prov="63", keadaan="terlambat")
    assert len(states(at)) == 3
    at = open_page("tindak_lanjut", prov="63", keadaan="selesai")
    assert "Tidak ada komitmen dengan pilihan ini" in said(at)


def test_a_region_without_promises_says_so_and_offers_the_form() -> None:
    at = open_page("tindak_lanjut", daerah="63.71")
    assert "Belum ada komitmen yang tercatat untuk daerah ini." in said(at)
    assert [b for b in at.button if b.label == "Catat komitmen"]
