"""From the file of a survey tool to published figures with intervals, and on to a slide, in a real browser."""

import csv
import io
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd
import pyreadstat
import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

import queries
import store
from rakor.ekspor import export
from rakor.paparan import Paparan
from tests.bantuan import peladen as server
from tests.bantuan.axe import axe
from tests.bantuan.halaman import overflow, tunggu_tenang
from tests.bantuan.paparan import slide
from tests.bantuan.pptx import charts, reaches
from tests.peramban.test_unggah import fill_source

SKM = [
    "Persyaratan", "Prosedur", "Waktu penyelesaian", "Biaya/tarif", "Produk layanan", "Kompetensi petugas", "Perilaku petugas",
    "Penanganan pengaduan", "Sarana dan prasarana",
]
IPAK = [
    "Tidak ada diskriminasi pelayanan", "Tidak ada pelayanan di luar prosedur", "Tidak ada penerimaan imbalan uang",
    "Tidak ada pungutan liar (pungli)", "Tidak ada percaloan",
]
DAERAH = ("Tapin", "Balangan", "Tabalong")


@pytest.fixture(scope="module")
def simpanan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of this file's server."""
    return tmp_path_factory.mktemp("survei") / "simpanan"


@pytest.fixture(scope="module")
def proses_peladen(tmp_path_factory: pytest.TempPathFactory, simpanan: Path) -> Iterator[server.Peladen]:
    """A dashboard with a store of its own."""
    yield from server.with_store(simpanan, tmp_path_factory.mktemp("peladen"))


def table(judul: Sequence[str], baris: Sequence[Sequence[object]], pemisah: str = ",", kutip: int = csv.QUOTE_MINIMAL) -> bytes:
    """A text file as a tool writes it."""
    keluar = io.StringIO()
    csv.writer(keluar, delimiter=pemisah, quoting=kutip).writerows([judul, *baris])  # type: ignore[arg-type]
    return keluar.getvalue().encode("utf-8")


def google() -> bytes:
    """Ninety answers of three regions: better ones in the first, worse ones in the last."""
    jawab = (("Baik", "Sangat baik"), ("Baik", "Kurang baik"), ("Kurang baik", "Tidak baik"))
    isi = [
        [f"{1 + i % 28}/08/2025 9:05:12", f"Siti Aminah {i}", DAERAH[i % 3], *[jawab[i % 3][i // 3 % 2]] * 9, "terima kasih"]
        for i in range(90)
    ]
    return table(["Cap waktu", "Nama lengkap", "Kabupaten/Kota", *SKM, "Saran Anda"], isi)


def kobo() -> bytes:
    """Semicolons, everything in quotes, groups before the headers; stars of 1 to 6."""
    judul = ["start", "umum/Kabupaten", *(f"spak/{p}" for p in IPAK), "__version__"]
    isi = [
        ["2025-08-01T08:00:00.000+08:00", DAERAH[i % 3], *[6 - i % 2 - i % 3] * 5, 7] for i in range(60)
    ]
    return table(judul, isi, ";", csv.QUOTE_ALL)


def spss() -> bytes:
    """Numbers with labels of values and of variables."""
    kolom = {f"p{i}": [float(1 + (ke + i) % 4) for ke in range(40)] for i in range(3)}
    data = pd.DataFrame({"kab": ["Tapin"] * 40, **kolom})
    nilai: dict[int | float, str] = {1: "Sangat tidak setuju", 2: "Tidak setuju", 3: "Setuju", 4: "Sangat setuju"}
    label: dict[str, str | None] = {
        "kab": "Kabupaten", "p0": "Promosi jabatan adil", "p1": "Tender terbuka", "p2": "Pimpinan memberi teladan",
    }
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "a.sav"
        pyreadstat.write_sav(
            data, str(berkas), column_labels=label, variable_value_labels={k: nilai for k in kolom},
        )
        return berkas.read_bytes()


def hand_in(halaman: Page, nama: str, isi: bytes) -> None:
    """Open page Survei and give it a file."""
    halaman.goto("/survei")
    tunggu_tenang(halaman)
    halaman.set_input_files("input[type=file]", {"name": nama, "mimeType": "application/octet-stream", "buffer": isi})
    halaman.get_by_role("heading", name="4. Terbitkan").wait_for()
    tunggu_tenang(halaman)


def on_to_upload(halaman: Page, tahun: int = 2025) -> None:
    """Choose the year by keyboard and go on to Unggah data."""
    pilih = halaman.get_by_label("Tahun survei")
    pilih.focus()
    pilih.fill(str(tahun))
    halaman.keyboard.press("Enter")
    tunggu_tenang(halaman)
    halaman.get_by_role("button", name="Lanjut ke Unggah data").click()
    halaman.get_by_text("Cara berkas dibaca").wait_for()
    tunggu_tenang(halaman)


@pytest.mark.peramban
def test_answers_of_a_google_form_become_whiskers_on_a_page_and_on_a_slide(
    halaman: Page, simpanan: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    hand_in(halaman, "Kepuasan (Responses) - Form Responses 1.csv", google())
    on_to_upload(halaman)
    # Three regions, each with its index and nine elements.
    expect(halaman.get_by_text("Siap diterbitkan: 30 baris")).to_be_visible()
    fill_source(halaman)
    # As a person would call it, not by the name of a file.
    expect(halaman.get_by_role("textbox", name="Judul")).to_have_value("Survei Kepuasan Masyarakat 2025")
    halaman.get_by_role("button", name="Terbitkan").click()
    halaman.get_by_text("Batch 1 terbit: 30 baris").wait_for()
    halaman.goto("/bandingkan?prov=63&tahun=2025&indikator=ikm")
    tunggu_tenang(halaman)
    # A line with two ends for each of the three regions.
    expect(halaman.locator("[data-testid=stPlotlyChart] .errorbars path.xerror")).to_have_count(3)
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(simpanan))
    pilihan = {"prov": "63", "tahun": "2025", "indikator": "ikm"}
    isi, _ = export(Paparan("abcd1234", "Uji", salindia=(slide("banding_batang", **pilihan),)), "pptx")
    (bagan,) = charts(Presentation(io.BytesIO(isi)))
    data = queries.run(
        "banding_daerah", store.versi(), indikator="ikm", rincian="", tahun=2025, pilihan_tahun=2025, banding="nasional",
        lingkup="provinsi", prov="63",
    ).dropna(subset=["nilai"])
    terbit = sorted((float(a), float(b)) for a, b in zip(data["batas_bawah"], data["batas_atas"]))
    assert len(terbit) == 3 and sum(sorted(reaches(bagan)), ()) == pytest.approx(sum(terbit, ()))


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_stars_of_kobotoolbox_go_on_as_an_index_of_an_integrity_zone(halaman: Page) -> None:
    hand_in(halaman, "spak_-_all_versions.csv", kobo())
    assert "Survei Persepsi Anti Korupsi (IPAK)" in halaman.get_by_role("combobox", name="Jenis survei").input_value()
    assert overflow(halaman) == 0 and axe(halaman) == []
    on_to_upload(halaman)
    expect(halaman.get_by_text("Siap diterbitkan: 18 baris")).to_be_visible()


@pytest.mark.peramban
def test_labels_of_spss_go_on_as_a_survey_of_ones_own(halaman: Page) -> None:
    hand_in(halaman, "survei integritas.sav", spss())
    assert halaman.get_by_role("combobox", name="Jenis survei").input_value() == "Indeks survei mandiri"
    expect(halaman.get_by_text(re.compile("Kabupaten Tapin: 50,00")).first).to_be_visible()
    on_to_upload(halaman)
    expect(halaman.get_by_text("Siap diterbitkan: 4 baris")).to_be_visible()
