"""Marks behind figures and years: a provisional figure is stored as one where its file says so."""

import pytest

from tests.bantuan.unggah import checked

KEPALA = "Kab/Kota;SPI 2024{tanda}\nTapin;71,94{isi}\nBanjar;68\n"


def statuses(isi: str) -> list[tuple[str, str]]:
    hasil = checked(isi, himpunan="spi")
    assert hasil.tampung is not None
    return [(b["status"], b["catatan"]) for data in hasil.tampung.frames() for b in data.to_dict("records")]


@pytest.mark.parametrize(("tanda", "isi", "catatan", "harap"), [
    ("", " (s)", "", ["sementara", "tahunan"]), ("", " (r)", "\nKeterangan: (r) angka revisi", ["tahunan", "tahunan"]),
    ("", "*", "\n*) Angka sementara", ["sementara", "tahunan"]), ("", "*", "", ["tahunan", "tahunan"]),
    ("", "*", "\n*) Diolah dari terbitan KPK", ["tahunan", "tahunan"]),
    ("*", "", "\n* Angka sementara", ["sementara", "sementara"]),
    ("**", "", "\n* Angka revisi; ** Angka sangat sementara", ["sementara", "sementara"]), ("*", "", "", ["tahunan", "tahunan"]),
    ("", "\u00b9", "", ["tahunan", "tahunan"]), ("", "\u00b2\u207e", "", ["tahunan", "tahunan"]),
])
def test_what_a_mark_says_of_its_figure(tanda: str, isi: str, catatan: str, harap: list[str]) -> None:
    baris = statuses(KEPALA.format(tanda=tanda, isi=isi) + catatan + "\n")
    assert [s for s, _ in baris] == harap
    assert ("bertanda" in baris[0][1]) == bool(tanda or isi)


def test_a_row_that_says_its_status_keeps_it() -> None:
    assert statuses("Kab/Kota;SPI 2024;Status\nTapin;71,94 (s);tahunan\n")[0][0] == "tahunan"


def test_a_power_is_no_figure_with_a_mark() -> None:
    assert checked("Kab/Kota;SPI 2024\nTapin;10\u00b2\n").status == "refused"
