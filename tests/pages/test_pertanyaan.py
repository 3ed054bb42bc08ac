"""What leaders ask, answered on the first page; every number by hand from the small data folder."""

import pytest

from pages.beranda.isi_beranda import brief
from pages.beranda.pertanyaan import asked
from sajian.daftar import SAJIAN
from tests.bantuan.laman import open_page
from tests.bantuan.sajian import view

TANYA = (
    "Siapa turun paling jauh?", "Berapa daerah pada kategori apa?", "Kalimantan Selatan di antara lima provinsi?",
    "Daerah mana yang serupa?", "Apa yang kurang untuk naik kategori?", "Apa yang baru sejak rakor terakhir?",
    "Siapa belum melapor?",
)
# Names of provinces, towns and benchmarks, long and short.
DILIHAT = ("prov=61", "prov=62", "prov=63", "prov=65", "daerah=63.06", "daerah=64.72", "daerah=61.12")


@pytest.mark.usefixtures("kecil")
def test_the_seven_questions_are_answered_in_words() -> None:
    jawab = {t.tanya: t.jawab for t in asked(view(prov="63", tahun="2024", indikator="indeks"))}
    assert tuple(jawab) == TANYA
    # Kotabaru: 65, 70, 75, 72. Of the others none has four comparable years.
    assert jawab[TANYA[0]] == (
        "Kotabaru: Indeks turun 3,00 poin. Tiga tahun berturut-turut: tidak ada, dari 1 yang empat tahunnya sebanding."
    )
    # 72, 64 and 70 below 73; 73,4; 80. Before: Kotabaru had 75, Tanah Laut 78,8; the others nothing of the same bounds.
    assert jawab[TANYA[1]] == (
        "Indeks (2024): 3 Rentan, 1 Waspada, 1 Terjaga; 5 dari 6 daerah. Dari sebelumnya: 1 turun, 1 tetap."
    )
    # 73 less 64,15.
    assert jawab[TANYA[4]].startswith("Indeks kurang 8,85 poin menuju Waspada")
    assert jawab[TANYA[5]] == "Belum ada rakor bertanggal lengkap yang tercatat di Tindak lanjut."


@pytest.mark.usefixtures("empty_data")
def test_without_any_figure_each_question_has_words_too() -> None:
    jawab = [t.jawab for t in asked(view(prov="63"))]
    assert len(jawab) == 7 and all(j.endswith(".") for j in jawab)
    assert "1" not in jawab[0] and jawab[1] == "Belum ada kabupaten/kota yang berkategori."


def test_each_answer_stands_in_its_closed_panel_and_has_charts_of_the_register() -> None:
    label = [e.label for e in open_page("beranda", prov="63").expander]
    panel = [next(b for b in label if b.startswith(f"**{t}**")) for t in TANYA]
    assert all(len(p.partition("** ")[2]) > 20 for p in panel)
    assert {b for t in asked(view(prov="63")) for b in t.bagan} == {b for b in SAJIAN if b.startswith("pimpinan_")}


@pytest.mark.parametrize("akhiran", ["", "&latihan=1&tahun=2024", "&banding=provinsi"])
@pytest.mark.parametrize("query", DILIHAT)
def test_the_summary_is_three_sentences_of_twenty_words(query: str, akhiran: str) -> None:
    isi = brief(view(**dict(p.split("=") for p in f"{query}{akhiran}".split("&"))))
    assert 1 <= len(isi) <= 3
    assert {kalimat: len(kalimat.split()) for kalimat in isi if len(kalimat.split()) > 20 or not kalimat.endswith(".")} == {}


@pytest.mark.usefixtures("kecil")
def test_the_summary_names_the_fall_before_anything_else() -> None:
    assert brief(view(daerah="63.02", tahun="2024"))[1:] == (
        "Indeks 72,00 (Rentan), turun 3,00 poin dari 2023, peringkat 3 dari 5 kab/kota seprovinsi.",
    )
    assert brief(view(daerah="63.09", tahun="2024")) == ()
