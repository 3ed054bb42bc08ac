"""Scores on their way into the dashboard: what the table holds, and what the ordinary upload reads from it."""

import csv as berkas_csv
import io

import pandas as pd
import pytest

from ingest.jawaban.skor.skor import score
from ingest.jawaban.skor.tabel_skor import unconfirmed, upload_table
from tests.bantuan.unggah import causes, checked, rows
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, UNSUR, csv, proposed

IPKP = [
    "Informasi pelayanan tersedia", "Persyaratan sesuai", "Prosedur/alur mudah diikuti", "Jangka waktu penyelesaian sesuai",
    "Tarif/biaya sesuai", "Sarana prasarana nyaman", "Petugas merespon dengan cepat", "Konsultasi dan pengaduan mudah",
]
IPAK = [
    "Tidak ada diskriminasi pelayanan", "Tidak ada pelayanan di luar prosedur", "Tidak ada penerimaan imbalan uang/fasilitas",
    "Tidak ada pungutan liar (pungli)", "Tidak ada percaloan/perantara tidak resmi",
]
KOLOM = ["kode_wilayah", "tahun", "indikator", "rincian", "nilai", "n", "batas_bawah", "batas_atas"]


def published(isi: bytes, buku: str = "", wilayah: str = "") -> bytes:
    """The table of a file for the year 2025."""
    jawaban, kode = proposed(isi, buku)
    return upload_table(score(jawaban, kode, RUJUKAN, wilayah).tabel, kode, 2025, RUJUKAN)


def satisfaction(loket: str = "Loket {}") -> bytes:
    """Twenty people at each of two units: 3 and 4 in turns at the first, 2 and 3 at the second."""
    jawab = [("A", "Baik"), ("A", "Sangat baik"), ("B", "Kurang baik"), ("B", "Baik")] * 10
    return csv(["Kabupaten", "Unit layanan", *UNSUR], [["Tapin", loket.format(u), *[j] * 9] for u, j in jawab])


def test_region_units_and_elements_come_in_by_the_ordinary_road() -> None:
    hasil = checked(published(satisfaction()), "skor-survei.csv")
    assert causes(hasil) == [] and hasil.himpunan is not None and hasil.himpunan.himpunan == "lainnya"
    assert hasil.tampung is not None
    isi = {(r[2], r[3]): r for r in pd.concat(hasil.tampung.frames())[KOLOM].itertuples(index=False, name=None)}
    assert len(isi) == 1 + 2 + 9 and {r[:2] for r in isi.values()} == {("63.05", "2025")}
    # A unit is a part of the 40 asked: 20 answers 12.5 from their mean, 40/39 * 12.5^2 / 20; t of its own 19 degrees 2.093024.
    jauh = 2.093024 * (40 / 39 * 12.5**2 / 20) ** 0.5
    assert isi["ikm", "Loket A"][4:] == ("87.50", "20", f"{87.5 - jauh:.2f}", f"{87.5 + jauh:.2f}")
    # Of all: 10 answers of 50, 20 of 75, 10 of 100: 75, variance 10 * 2 * 625 / 39; t of 39 degrees 2.022691.
    jauh = 2.022691 * (10 * 2 * 625 / 39 / 40) ** 0.5
    assert isi["ikm", ""][4:] == ("75.00", "40", f"{75 - jauh:.2f}", f"{75 + jauh:.2f}")
    assert isi["ikm_unsur", "Biaya/tarif"][4:] == isi["ikm", ""][4:]


def test_the_note_says_every_grade_the_interval_reaches() -> None:
    tabel = berkas_csv.DictReader(io.StringIO(published(satisfaction()).decode("utf-8-sig")))
    catatan = {b["Rincian"]: b["Catatan"] for b in tabel}
    # 75 with 69.27 to 80.73: below and above 76.61; 62.5 with 56.58 to 68.42: below and above 65.
    assert catatan[""].endswith("selang kepercayaan 95%; mutu C (kurang baik) sampai B (baik)")
    assert catatan["Loket B"].endswith("mutu D (tidak baik) sampai C (kurang baik)")
    assert "mutu" not in catatan["Persyaratan"]


def test_units_of_too_few_people_stay_out() -> None:
    kecil = csv(["Kabupaten", "Unit layanan", *UNSUR], [["Tapin", "A" if i < 31 else "B", *["Baik"] * 9] for i in range(40)])
    assert {r[0] for r in rows(checked(published(kecil)), "rincian")} & {"A", "B"} == set()


def test_a_unit_that_reads_like_a_formula_comes_back_as_it_was() -> None:
    tabel = published(satisfaction("=1+{}"))
    tulisan = {b["Rincian"] for b in berkas_csv.DictReader(io.StringIO(tabel.decode("utf-8-sig")))}
    assert {"'=1+A", "'=1+B"} <= tulisan
    assert {"=1+A", "=1+B"} <= {str(r[0]) for r in rows(checked(tabel), "rincian")}


@pytest.mark.parametrize(("buku", "indikator", "bagian", "unsur", "nilai"), [
    ("", "ipkp", "ipkp_unsur", "Respons petugas", 3.4), ("ipak", "ipak", "ipak_unsur", "Tanpa kecurangan", 2.2),
])
def test_a_form_that_asks_for_both_indices_of_an_integrity_zone(
    buku: str, indikator: str, bagian: str, unsur: str, nilai: float,
) -> None:
    # Stars of 1 to 6: 5 is 1 + 3 * 4/5 = 3.4 on the scale of the rule, 3 is 1 + 3 * 2/5 = 2.2.
    isi = csv([*IPKP, *IPAK], [[*[5] * 8, *[3] * 5]] * 12 + [[*[6] * 8, *[4] * 5], [*[4] * 8, *[2] * 5]])
    hasil = checked(published(isi, buku, "63.05"))
    assert causes(hasil) == []
    ada = {(r[0], r[1]): r[2] for r in rows(hasil, "indikator", "rincian", "nilai")}
    assert ada[indikator, ""] == ada[bagian, unsur] == nilai
    assert {i for i, _ in ada} == {indikator, bagian}


def test_that_the_way_from_six_to_four_is_not_certain_goes_along_with_the_figures() -> None:
    jawaban, kode = proposed(csv([*IPKP], [[5] * 8] * 12 + [[6] * 8, [4] * 8]))
    assert "belum ditemukan" in unconfirmed(kode, RUJUKAN)
    isi = upload_table(score(jawaban, kode, RUJUKAN, "63.05").tabel, kode, 2025, RUJUKAN).decode("utf-8-sig")
    assert all("belum pasti sama dengan hitungan KemenPANRB" in b["Catatan"] for b in berkas_csv.DictReader(io.StringIO(isi)))
    assert unconfirmed(proposed(satisfaction())[1], RUJUKAN) == ""


def test_a_survey_of_ones_own_is_published_with_its_dimensions() -> None:
    judul = ["Kabupaten", "Layanan terbuka", "Pimpinan memberi teladan", "Promosi jabatan adil"]
    jawab = [("Setuju", "Netral"), ("Sangat setuju", "Setuju")] * 6
    hasil = checked(published(csv(judul, [["Tapin", a, b, a] for a, b in jawab])))
    assert causes(hasil) == []
    # 75 and 100 in turns: 87.5; 50 and 75: 62.5; the index is the mean of three dimensions.
    assert {(r[0], r[1]): r[2] for r in rows(hasil, "indikator", "rincian", "nilai")} == {
        ("indeks_survei_mandiri", ""): 79.17, ("survei_mandiri_dimensi", "Layanan terbuka"): 87.5,
        ("survei_mandiri_dimensi", "Pimpinan memberi teladan"): 62.5,
        ("survei_mandiri_dimensi", "Pengelolaan sumber daya manusia"): 87.5,
    }
