"""Taking a paparan along from its page: links to present, files, what is said when one cannot be made."""

from pathlib import Path

import pytest

import store
from pages.bersama import hak_halaman as hak
from rakor.kop import Kop, save
from rakor.tayang.sesi import follower
from tests.bantuan.paparan import YA, keep, opened, press


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty store of its own; whoever opens a page may write."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.setattr(hak, "permission", lambda: YA)


def test_files_wait_for_the_first_chart() -> None:
    tombol = {b.label: b for b in opened(keep()).button}
    assert tombol["PowerPoint"].disabled and tombol["PDF"].help == "Paparan ini belum berisi bagan"


def test_a_missing_program_is_said_and_the_rest_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rakor.pdf.office", lambda: "")
    monkeypatch.setattr("rakor.pdf.browser", lambda: "")
    at = press(opened(keep("spi_deret")), "PDF")
    assert "tidak ada LibreOffice maupun Chromium" in at.warning[0].value and not at.get("download_button")
    at = press(at, "Excel")
    assert [b.proto.label for b in at.get("download_button")] == ["Unduh Excel"]


def test_a_file_is_offered_until_the_paparan_changes() -> None:
    isi = keep("spi_deret")
    at = press(opened(isi), "Excel")
    assert at.get("download_button")
    assert not at.text_input(key="pk_tempat").set_value("Banjarbaru").run().get("download_button")


def test_a_file_is_offered_until_the_letterhead_changes() -> None:
    isi = keep("spi_deret")
    at = press(opened(isi), "Excel")
    save("64", Kop("Biro Organisasi"), YA)
    assert at.run().get("download_button")
    save("63", Kop("Biro Organisasi"), YA)
    assert not at.run().get("download_button")
    assert press(at, "Excel").get("download_button")


def test_links_to_present_carry_the_minutes_and_the_notes_follow_them() -> None:
    isi = keep("spi_deret")
    at = opened(isi)
    at = at.selectbox(key="pb_menit").set_value(15).run()
    alamat = {b.proto.label: b.proto.url for b in at.get("link_button")}
    assert alamat["Sajikan"].startswith(f"/tayang/{isi.kunci}?sesi=") and alamat["Sajikan"].endswith("&menit=15")
    assert alamat["Salinan luring"] == f"/tayang/{isi.kunci}/luring"
    rahasia = alamat["Sajikan"].partition("sesi=")[2].partition("&")[0]
    assert alamat["Layar catatan"].endswith(follower(rahasia)) and rahasia not in alamat["Layar catatan"]
