"""A subject is one row: with its indicators and figures it stands wherever subjects stand, and no code knows it."""

import io
import shutil
from pathlib import Path

import pytest
from pptx import Presentation
from streamlit.testing.v1 import AppTest

import queries
import store
from ingest.arti.rujukan import Rujukan, references
from ingest.hasil import OK
from ingest.terbit.templat import write_template
from pages.beranda.isi_beranda import completeness
from rakor.ekspor import export
from rakor.lembar import sheet
from rakor.paparan import Paparan, PaparanSalah, from_json, new_slide, to_json
from sajian.daftar import BAGAN, SAJIAN
from sajian.profil import spines
from store.ekspor.berkas_ekspor import SETELAN_FOLDER
from tests.bantuan.kecil import small_data
from tests.bantuan.kelompok_baru import add_subject
from tests.bantuan.laman import open_page, words
from tests.bantuan.sajian import view
from tests.bantuan.unggah import checked, rows

TALA = {"daerah": "63.01", "tahun": "2024"}
PILIHAN = {"indikator": "kes_indeks", "x": "kes_indeks", "y": "indeks", "prov": "63", "tahun": "2024"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return add_subject(small_data(tmp_path_factory.mktemp("kelompok") / "data"))


@pytest.fixture
def baru(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dashboard on the small data with the new subject."""
    monkeypatch.setenv(SETELAN_FOLDER, str(folder))


def page(kunci: str, **query: str) -> AppTest:
    at = open_page(kunci, **PILIHAN | query)
    assert not at.exception, at.exception
    return at


def options(at: AppTest, label: str) -> list[str]:
    return [o for s in at.selectbox if s.label == label for o in s.options]


def deck() -> Paparan:
    return Paparan("a1b2c3d4", "Rakor kesehatan").add(new_slide("spine_kesehatan", TALA))


@pytest.mark.usefixtures("baru")
def test_its_indicator_is_compared() -> None:
    at = page("bandingkan")
    assert "Kesehatan · Indeks kesehatan daerah" in options(at, "Indikator")
    assert "Integritas" not in words(at) and "4 punya angka Indeks kesehatan 2024" in words(at)


@pytest.mark.usefixtures("baru")
def test_it_stands_in_the_rug_it_asks_for() -> None:
    page("bandingkan", lihat="semua")
    sajian = sheet(new_slide("tartan_hasil", {"prov": "63", "tahun": "2024"}), 2)
    assert sajian.judul == "Integritas, SPM, Ombudsman, Kesehatan 2024"


@pytest.mark.usefixtures("baru")
def test_its_indicator_is_paired_with_another() -> None:
    # Both have figures of 2024 in Tanah Laut, Kotabaru, Banjar and Barito Kuala.
    at = page("keterkaitan")
    assert "Kesehatan · Cakupan imunisasi" in options(at, "Sumbu tegak")
    assert "4 daerah" in words(at)


@pytest.mark.usefixtures("baru")
def test_the_sheet_of_a_region_has_its_section_and_no_link_to_a_page_it_does_not_have() -> None:
    at = page("profil", **TALA)
    judul = [s.value for s in at.header]
    assert judul[:4] == ["Integritas (SPI)", "Reformasi birokrasi", "Kelembagaan", "Kesehatan"]
    tautan = [p.proto.label for p in at.get("page_link")]
    assert tautan.count("Rincian pada halaman bidang") == 3


@pytest.mark.usefixtures("baru")
def test_the_home_page_shows_its_headline() -> None:
    at = page("beranda", **TALA)
    assert "Indeks kesehatan" in [m.label for m in at.metric]
    assert ("kes_indeks", "■■□□□ Indeks kesehatan: 4 dari 13") in completeness(view(**TALA)).batang


@pytest.mark.usefixtures("baru")
def test_the_reference_page_counts_its_figures() -> None:
    isi = next(t.value for t in [*page("sumber", bagian="berkas").dataframe] if "Kelompok" in t.value)
    baris = isi[isi["Kelompok"] == "Kesehatan"].iloc[0]
    assert (baris["Angka"], baris["Indikator"], baris["Daerah"]) == ("10", "2", "5")


@pytest.mark.usefixtures("baru")
def test_its_spine_is_a_registered_chart_that_a_deck_keeps_and_exports() -> None:
    # Immunisation of Tanah Laut 95,00 beside the national 90,00; 85, 88, 92 and 95 in the province.
    assert spines()["spine_kesehatan"] == "Kesehatan: lainnya" and "spine_kesehatan" in SAJIAN
    paparan = from_json(to_json(deck()))
    assert BAGAN[paparan.salindia[0].bagan].nama == "Profil: Kesehatan: lainnya"
    assert sheet(paparan.salindia[0], 2).judul == "Kesehatan: lainnya Tanah Laut: 1 lebih baik"
    berkas, _ = export(paparan, "pptx")
    gambar = Presentation(io.BytesIO(berkas)).slides[1]
    assert gambar.shapes.title.text == "Kesehatan: lainnya Tanah Laut: 1 lebih baik"
    assert "Baris 1: Imunisasi" in [b.name for b in gambar.shapes]


def test_a_page_says_which_rows_of_the_catalogue_are_left_out(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tanpa = Path(shutil.copytree(folder, tmp_path / "data"))
    baris = (tanpa / "kelompok.csv").read_text().splitlines(keepends=True)
    (tanpa / "kelompok.csv").write_text("".join(b for b in baris if not b.startswith("kesehatan,")))
    monkeypatch.setenv(SETELAN_FOLDER, str(tanpa))
    peringatan = [w.value for w in page("beranda", **TALA, indikator="indeks", x="indeks").warning]
    # The two indicators stand below the header and six others.
    assert peringatan == [
        "Berkas data/indikator.csv dimuat tanpa baris yang salah: baris 8, kolom kelompok, isi 'kesehatan': tidak ada di "
        "kelompok.csv; tambahkan barisnya dahulu; baris 9, kolom kelompok, isi 'kesehatan': tidak ada di kelompok.csv; "
        "tambahkan barisnya dahulu.",
    ]


def test_without_the_row_there_is_no_such_chart() -> None:
    assert "spine_kesehatan" not in BAGAN and "spine_kesehatan" not in SAJIAN
    with pytest.raises(PaparanSalah):
        from_json(to_json(deck()))


@pytest.mark.usefixtures("baru")
def test_a_file_of_its_figures_is_understood_without_a_question() -> None:
    isi = "Kode;Daerah;Tahun;Indeks kesehatan daerah;Cakupan imunisasi\n63.01;Tanah Laut;2025;76,50;96,00\n"
    hasil = checked(isi)
    assert hasil.status == OK and hasil.himpunan is not None and hasil.himpunan.himpunan == "kesehatan"
    assert rows(hasil, "indikator", "kode_wilayah", "tahun", "nilai") == [
        ("kes_indeks", "63.01", 2025, 76.5), ("kes_imunisasi", "63.01", 2025, 96),
    ]


@pytest.mark.usefixtures("baru")
def test_a_template_is_made_before_the_first_figure(tmp_path: Path) -> None:
    rujukan = references()
    kosong = Rujukan({**rujukan.tabel, "capaian": rujukan.tabel["capaian"].iloc[:0]}, 0)
    write_template(kosong.himpunan["kesehatan"], kosong, tmp_path / "templat.csv", contoh=True)
    # The middle of a scale from 0 to 100.
    assert (tmp_path / "templat.csv").read_text("utf-8-sig").splitlines()[2] == (
        "63.01;Kabupaten Tanah Laut;2024;;Indeks kesehatan daerah;;50;;"
    )


@pytest.mark.usefixtures("baru")
def test_its_dataset_is_offered_and_its_template_passes_its_own_check(tmp_path: Path) -> None:
    himpunan = queries.run("daftar_himpunan", store.versi())
    assert "Kesehatan: semua indikator" in list(himpunan["nama"])
    assert "Kesehatan: semua indikator" in [o for s in page("unggah").selectbox for o in s.options]
    rujukan = references()
    write_template(rujukan.himpunan["kesehatan"], rujukan, tmp_path / "templat.csv", contoh=True)
    hasil = checked((tmp_path / "templat.csv").read_bytes())
    assert hasil.status == OK and hasil.himpunan == rujukan.himpunan["kesehatan"]
    assert {r[0] for r in rows(hasil, "indikator")} <= {"kes_indeks", "kes_imunisasi"}
