"""Templates: every row is known, every deck resolves on real and on training figures, years and regions are sought."""

import io
import re
from dataclasses import replace
from functools import cache

import pytest
from pptx import Presentation

from charts.dasar.uraian import Tabel
from rakor import pdf, pptx, program
from rakor import templat_rakor as templat
from rakor.lembar import BELUM, Lembar, sheets
from rakor.paparan import MAKS_PENYAJI, Paparan, PaparanSalah, from_json, to_json
from rakor.templat_rakor import Baris, from_template, templates
from sajian.daftar import BAGAN
from sajian.konteks import Konteks, read_view
from store.dasar.kode import PROVINSI
from tests.bantuan.muat import letters, on_each_other, out_of_place

KUNCI = [t.kunci for t in templates()]
BARIS = templat.slide_rows()
# What the notes may not hold: a figure would be made up for most provinces, and so would a name.
POLA_ANGKA = re.compile(r"\d")
KABKOTA = {"61": 14, "62": 14, "63": 13, "64": 10, "65": 5}


def test_the_five_kinds_of_meetings_are_offered() -> None:
    assert KUNCI == ["rakor_spi", "rakor_spm", "rakor_kelembagaan", "rakor_reformasi", "profil_daerah"]
    assert all(t.nama and len(t.keterangan) > 30 and "{nama}" in t.judul and len(t.agenda) >= 4 for t in templates())


@pytest.mark.parametrize("baris", BARIS, ids=lambda b: f"{b.templat}-{b.urutan}-{b.bagan}")
def test_every_row_names_a_chart_a_view_and_what_to_say(baris: Baris) -> None:
    assert baris.templat in KUNCI and baris.bagan in BAGAN and baris.cari in {*templat.CARI, "setiap"}
    t = templat.CARI[""](read_view({"prov": "64", "tahun": "2023"}), baris)
    assert not t.abaikan and (t.prov, t.tahun) == ("64", 2023)
    assert 80 < len(baris.catatan_penyaji) < MAKS_PENYAJI and not POLA_ANGKA.search(baris.catatan_penyaji)
    assert not any(nama in baris.catatan_penyaji for nama in ("Kalsel", "Kalimantan Selatan", "Banjar"))


def test_numbers_of_slides_run_on_without_gaps() -> None:
    for kunci in KUNCI:
        urutan = [b.urutan for b in BARIS if b.templat == kunci]
        assert urutan == sorted(urutan) and sorted(set(urutan)) == list(range(1, max(urutan) + 1))


@cache
def made(kunci: str, prov: str, latihan: bool = False) -> tuple[Paparan, list[Lembar]]:
    """A deck of the shipped figures with its slides, made once for all tests that look at it."""
    paparan = from_template(kunci, prov, latihan=latihan)
    return paparan, list(sheets(paparan))


def missing(lembar: list[Lembar]) -> list[tuple[str, str]]:
    """What the last slide says has no figures yet, and why."""
    akhir = lembar[-1].uraian
    return [(b[0].teks, b[1].teks) for b in akhir.baris] if lembar[-1].jenis == BELUM and isinstance(akhir, Tabel) else []


# Training figures are equally complete everywhere: one province stands for all.
@pytest.mark.parametrize(("prov", "latihan"), [*((p, False) for p in PROVINSI), ("63", True)])
@pytest.mark.parametrize("kunci", KUNCI)
def test_a_deck_of_each_template_resolves_every_slide(kunci: str, prov: str, latihan: bool) -> None:
    paparan, lembar = made(kunci, prov, latihan)
    assert from_json(to_json(paparan)) == paparan
    # Not one slide is empty: what has no figures stands on the last one.
    ada, belum = [s for s in lembar if s.jenis == "bagan"], missing(lembar)
    assert len(ada) + len(belum) == len(paparan.salindia) and len(ada) >= 3
    assert [s.nomor for s in lembar] == list(range(1, len(lembar) + 1))
    for s in lembar[2:]:
        assert s.judul and s.sumber and s.versi and s.catatan_penyaji and s.latihan is latihan and s.uraian and not s.kosong
    assert all(judul and sebab for judul, sebab in belum)
    # Training figures are complete; only promises of a subject may be none.
    assert not latihan or [judul for judul, _ in belum if not judul.startswith("Yang dijanjikan")] == []


@pytest.mark.peramban
@pytest.mark.skipif(not program.office(), reason="tidak ada LibreOffice di komputer ini")
def test_printed_words_of_every_template_stay_in_their_cells_and_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    # Every kind of slide once, since the profiles of regions look alike; of the training figures the tables, which are full.
    semua = {(s.bagan or s.judul, s.kosong): s for kunci in KUNCI for s in made(kunci, "63")[1]}
    penuh = {s.bagan: s for kunci in KUNCI for s in made(kunci, "63", True)[1] if isinstance(s.uraian, Tabel)}
    isi = pptx.write(Paparan("abcd1234", "Uji"), [*semua.values(), *penuh.values()])
    monkeypatch.setattr(pptx, "write", lambda *_: isi)
    halaman = letters(pdf.from_office(Paparan("abcd1234", "Uji"), []))
    slides = list(Presentation(io.BytesIO(isi)).slides)
    assert len(halaman) == len(slides) >= 30
    salah = {i: out_of_place(slide, isi) + on_each_other(isi) for i, (slide, isi) in enumerate(zip(slides, halaman), 1)}
    assert {i: s for i, s in salah.items() if s} == {}


@pytest.mark.parametrize("prov", ["63", "64"])
@pytest.mark.parametrize("kunci", KUNCI)
def test_no_other_region_stands_in_for_the_province(kunci: str, prov: str) -> None:
    paparan, lembar = made(kunci, prov)
    setiap = {b.bagan for b in BARIS if b.templat == kunci and b.cari == "setiap"}
    assert all("daerah" not in dict(s.query) for s in paparan.salindia if s.bagan not in setiap)
    for s in lembar:
        # What stands in from the whole country says whose figures they are.
        if s.bagan in {"spi_rata_kelompok", "spi_partisipasi_nasional"}:
            assert s.catatan.startswith("Angka nasional, bukan angka Kalimantan ")


@pytest.mark.parametrize(("kunci", "kelompok"), [("rakor_spi", "spi"), ("rakor_spm", "spm"), ("rakor_reformasi", "reformasi")])
def test_what_needs_attention_keeps_to_the_subject_of_the_meeting(kunci: str, kelompok: str) -> None:
    k = read_view({"prov": "64"})
    (perhatian,) = [s for s in made(kunci, "64")[1] if s.bagan == "beranda_perhatian"]
    assert perhatian.sajian is not None and k.kelompok.loc[kelompok, "nama"] in perhatian.judul
    katalog = k.tanya("indikator").set_index("indikator")["kelompok"]
    assert set(perhatian.sajian.data["indikator"].map(katalog)) == {kelompok}


def test_the_integrity_meeting_of_kalsel_says_what_is_missing() -> None:
    _, lembar = made("rakor_spi", "63")
    assert 12 <= len(lembar) <= 16 and lembar[-1].judul == "Yang belum ada datanya"
    assert "Risiko menurut responden SPI Pemprov Kalimantan Selatan" in " ".join(judul for judul, _ in missing(lembar))
    # What the presenter would have said of each is not lost.
    assert "PBJ" not in lembar[-1].catatan_penyaji and "Persentase responden yang melihat risiko" in lembar[-1].catatan_penyaji
    judul = {s.bagan: f"{s.judul}; {s.anak_judul}" for s in lembar}
    # Twelve of thirteen have a figure of some year, the oldest of 2022; seven have both 2022 and 2023.
    assert "12 dari 13 daerah ada datanya; tahun berbeda, 2022–2025" in judul["spi_peringkat"]
    assert "tahun berbeda, 2022–2025" in judul["peta_beranda"] and "2022 ke 2023" in judul["banding_dua_tahun"]


@pytest.mark.parametrize("prov", ["63", "65"])
def test_a_profile_has_a_slide_for_each_region(prov: str) -> None:
    salindia = made("profil_daerah", prov)[0].salindia
    daerah = [dict(s.query).get("daerah") for s in salindia if s.bagan == "spine_utama"]
    assert daerah[0] is None and len(set(daerah[1:])) == KABKOTA[prov] == len(daerah) - 1


@pytest.mark.parametrize(
    ("isi", "kata"), [
        (("rakor_apa", "63"), "Templat rakor_apa tidak dikenal; pilihannya: rakor_spi"), (("rakor_spi", "99"), "Provinsi 99"),
        (("rakor_spi", "63", 1999), "Tahun 1999"),
    ],
)
def test_what_is_not_known_is_said(isi: tuple[str, str, int], kata: str) -> None:
    with pytest.raises(PaparanSalah, match=kata):
        from_template(*isi)


def row(cari: str, minimal: int = 2, bagan: str = "spi_peringkat") -> Baris:
    return Baris("uji", 1, bagan, "", cari, minimal, "Judul {nama} {tahun}", "Bukan {nama}.", "Catatan.")


def count_as(monkeypatch: pytest.MonkeyPatch, isi: dict[tuple[str, int], int]) -> Konteks:
    """A view of 2024 where (region, year) have so many rows of 13."""
    monkeypatch.setattr(templat, "published_rows", lambda k, bagan, t: (isi.get((t.kode, t.tahun), 0), 13))
    return read_view({"prov": "63", "tahun": "2024"})


@pytest.mark.parametrize(
    ("isi", "tahun"), [
        ({2024: 2, 2023: 6, 2022: 12, 2021: 12}, 2022),  # two thirds of 12 is 8
        ({2024: 2, 2023: 8, 2022: 12}, 2023), ({2025: 13, 2021: 1}, 2021), ({}, 2024),
        ({2024: 9, 2022: 13}, 2024), ({2023: 3, 2020: 4}, 2023), ({2023: 2, 2020: 4}, 2020),
    ],
)
def test_the_newest_year_that_is_nearly_as_full_as_the_fullest(
    monkeypatch: pytest.MonkeyPatch, isi: dict[int, int], tahun: int
) -> None:
    k = count_as(monkeypatch, {("63", t): n for t, n in isi.items()})
    assert templat.CARI["tahun"](k, row("tahun")).tahun == tahun


def test_two_years_are_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    t = templat.CARI["dua_tahun"](count_as(monkeypatch, {("63", 2023): 6, ("63", 2022): 2}), row("dua_tahun"))
    assert (t.tahun, t.tahun2) == (2023, 2022)


def test_a_row_stands_in_for_one_without_enough_and_the_wanted_one_stays_when_none_has(monkeypatch: pytest.MonkeyPatch) -> None:
    pilihan = [replace(row("", 3, bagan), templat="rakor_spi") for bagan in ("spi_risiko", "spi_indikator")]
    monkeypatch.setattr(templat, "slide_rows", lambda: pilihan)
    count_as(monkeypatch, {})
    assert [s.bagan for s in from_template("rakor_spi", "63", 2024).salindia] == ["spi_risiko"]
    monkeypatch.setattr(templat, "published_rows", lambda k, bagan, t: (3 * (bagan == "spi_indikator"), 9))
    ganti, diminta = from_template("rakor_spi", "63", 2024).salindia
    assert (ganti.bagan, ganti.judul, ganti.catatan) == (
        "spi_indikator", "Judul Kalimantan Selatan 2024", "Bukan Kalimantan Selatan.")
    # The wanted one has nothing: it stays, to be named among what has no figures.
    assert diminta.bagan == "spi_risiko"
    monkeypatch.setattr(templat, "published_rows", lambda k, bagan, t: (3 if bagan == "spi_indikator" else 2, 9))
    assert [s.bagan for s in from_template("rakor_spi", "63", 2024).salindia] == ["spi_indikator"]


def test_filled_counts_published_rows_and_pairs_of_years() -> None:
    k = read_view({"prov": "63", "tahun": "2022"})
    assert templat.published_rows(k, "spi_peringkat", k.tampilan) == (12, 13)
    assert templat.published_rows(k, "banding_dua_tahun", k.tampilan.ganti(tahun=2023, tahun2=2022)) == (7, 13)
    assert templat.filled(k, "spi_risiko", k.tampilan) == 0


@pytest.mark.usefixtures("empty_data")
def test_without_a_single_figure_every_slide_says_so() -> None:
    assert [t.kunci for t in templates()] == KUNCI
    paparan = from_template("rakor_spi", "63")
    lembar = list(sheets(paparan))
    assert [s.jenis for s in lembar] == ["sampul", "agenda", BELUM] and len(missing(lembar)) == len(paparan.salindia)
