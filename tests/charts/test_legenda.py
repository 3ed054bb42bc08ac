"""The key under a figure: marks, names, lines that fit a phone, the room they take."""

import re

from charts.dasar.gambar import LEBAR_BARIS, TINGGI_BARIS, Gambar, add_key, figure, key_lines
from charts.dasar.uraian import Kepala, Kunci

HIJAU = "#1B7F4B"


def keyed(*kunci: Kunci, label: int = 0) -> Gambar:
    gambar = figure(Kepala("Uji"))
    add_key(gambar, kunci, label=label)
    return gambar


def key(gambar: Gambar) -> str:
    return "".join(a["text"] for a in gambar["layout"].get("annotations", ()) if a["name"] == "legenda")


def test_a_key_is_text_in_the_colour_of_its_mark() -> None:
    gambar = keyed(Kunci("■", HIJAU, "T = Terjaga"))
    assert key(gambar) == '<span style="color:#1B7F4B;font-size:15px">■</span>\u00a0T\u00a0=\u00a0Terjaga'
    assert gambar["layout"]["showlegend"] is False


def test_lines_fit_a_phone_and_entries_stay_whole() -> None:
    nama = ("Tuntas Paripurna", "Tuntas Utama", "Tuntas Madya", "Belum Tuntas")
    baris = [re.sub("<.*?>", "", b) for b in key_lines([Kunci("■", HIJAU, n) for n in nama])]
    assert [b.count("■") for b in baris] == [3, 1]
    assert max(map(len, baris)) <= LEBAR_BARIS + 3


def test_room_grows_by_the_line_and_not_by_the_entry() -> None:
    satu = keyed(*(Kunci("■", HIJAU, n) for n in "abc"))
    dua = keyed(*(Kunci("■", HIJAU, n * 40) for n in "ab"))
    assert dua["layout"]["margin"]["b"] - satu["layout"]["margin"]["b"] == TINGGI_BARIS


def test_a_mark_without_colour_is_only_its_name() -> None:
    isi = key(keyed(Kunci("╌╌", "#8A949E", "Nasional"), Kunci("■", "", "– kosong")))
    assert "╌╌" in isi and isi.endswith("–\u00a0kosong") and isi.count("<span") == 1


def test_names_are_written_to_the_letter() -> None:
    assert key(keyed(Kunci("■", HIJAU, "A < B & C"))).endswith("A\u00a0&lt;\u00a0B\u00a0&amp;\u00a0C")


def test_without_entries_only_the_labels_keep_their_room() -> None:
    gambar = keyed(label=20)
    assert key(gambar) == "" and gambar["layout"]["margin"]["b"] == 28
