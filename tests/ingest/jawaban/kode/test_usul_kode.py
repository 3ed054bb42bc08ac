"""Files of each tool: what the columns are taken for."""

import io
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyreadstat
import pytest
import xlsxwriter

from ingest.baca.sniff import read
from ingest.jawaban.berkas.kolom_jawaban import answers
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.skala_jawaban import key, scales
from ingest.jawaban.kode.skala_ragu import doubtful
from ingest.jawaban.kode.usul_kode import propose
from ingest.jawaban.skor.skor import score
from tests.bantuan.berkas import ROOT
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, UNSUR, cell, csv, opened, proposed, roles

SKALA = scales(RUJUKAN.tabel["skala_jawaban"])
GOOGLE = ["Cap waktu", "Nama lengkap", "Kabupaten/Kota", "Jenis kelamin", "Unit layanan", *UNSUR, "Saran Anda"]


def google(nilai: str) -> list[str]:
    """One respondent of a form."""
    return ["19/08/2025 9:05:12", "Siti Aminah", "Tapin", "Perempuan", "Loket A", *[nilai] * 9, "tetap semangat melayani"]


def test_a_google_form_of_nine_elements_is_a_satisfaction_survey() -> None:
    baris = [google(n) for n in ("Baik", "Sangat baik", "Kurang baik", "Tidak baik")]
    baris[1][3], baris[1][4] = "Laki-laki", "Loket B"
    _, kode = proposed(csv(GOOGLE, baris))
    assert kode.buku == "skm"
    assert [k.unsur for k in kode.of(bk.PERTANYAAN)] == [
        "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana",
    ]
    assert {k.skala for k in kode.of(bk.PERTANYAAN)} == {"baik_4"}
    assert roles(kode) == {
        "Cap waktu": "waktu_selesai", "Nama lengkap": "pribadi", "Kabupaten/Kota": "daerah", "Jenis kelamin": "kelompok",
        "Unit layanan": "unit", **dict.fromkeys(UNSUR, "pertanyaan"), "Saran Anda": "lewati",
    }


def test_a_microsoft_form_as_a_workbook() -> None:
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar, {"in_memory": True}) as buku:
        lembar = buku.add_worksheet("Form1")
        judul = ["ID", "Start time", "Completion time", "Email", "Name", "Kabupaten Anda", "Pelayanan mudah diperoleh"]
        lembar.write_row(0, 0, judul)
        for i, (daerah, jawab) in enumerate([("Tapin", "Setuju"), ("Balangan", "Tidak Setuju"), ("Tapin", "Netral")], 1):
            lembar.write_row(i, 0, [i, 45888.5, 45888.6, f"orang{i}@contoh.id", "anonymous", daerah, jawab])
    kode = propose(answers(read(keluar.getvalue(), "form.xlsx")), RUJUKAN)
    assert {j: p for j, p in roles(kode).items() if p != "lewati"} == {
        "Email": "pribadi", "Name": "pribadi", "Kabupaten Anda": "daerah", "Pelayanan mudah diperoleh": "pertanyaan",
    }
    # "Netral" stands on the scale of five alone.
    assert kode.of(bk.PERTANYAAN)[0].skala == "setuju_5"


def test_kobotoolbox_with_groups_before_its_headers() -> None:
    judul = ["start", "end", "umum/Kabupaten", "nilai/U1. Persyaratan", "nilai/U2. Prosedur", "__version__", "Submission time"]
    baris = [["2024-03-01T08:00:00", "2024-03-01T08:05:00", "Tapin", n, 5 - n, 100 + n, "2024-03-01"] for n in (1, 2, 3, 4)]
    _, kode = proposed(csv(judul, baris, ";"))
    assert roles(kode) == {
        "start": "waktu_mulai", "end": "waktu_selesai", "umum/Kabupaten": "daerah", "U1. Persyaratan": "pertanyaan",
        "U2. Prosedur": "pertanyaan", "__version__": "lewati", "Submission time": "lewati",
    }
    assert [k.skala for k in kode.of(bk.PERTANYAAN)] == ["angka_4", "angka_4"]


def test_kobotoolbox_writes_repeated_parts_on_sheets_of_their_own() -> None:
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar, {"in_memory": True}) as buku:
        utama, ulang = buku.add_worksheet("Survei"), buku.add_worksheet("anggota")
        utama.write_row(0, 0, ["Kabupaten", "Pelayanan mudah", "_index"])
        ulang.write_row(0, 0, ["Umur", "Pekerjaan", "_index", "_parent_table_name", "_parent_index"])
        for i in range(3):
            utama.write_row(1 + i, 0, ["Tapin", "Setuju", i + 1])
            for j in range(3):
                ulang.write_row(1 + 3 * i + j, 0, ["20", "petani", 3 * i + j + 1, "Survei", i + 1])
    assert len(answers(read(keluar.getvalue(), "kobo.xlsx")).nomor) == 3


def test_where_somebody_was_and_who_asked_is_personal() -> None:
    judul = ["Kabupaten", "lokasi", "lokasi_latitude", "Submitted by", "simserial", "Pelayanan mudah"]
    baris = [["Tapin", "-2.9401 115.1602 0 4.8", "-2.9401", "petugas1", "8962", "Setuju"]] * 3
    assert roles(proposed(csv(judul, baris))[1]) == dict(zip(judul, [
        bk.DAERAH, bk.PRIBADI, bk.PRIBADI, bk.PRIBADI, bk.ALAT, bk.PERTANYAAN], strict=True))


def test_the_two_header_rows_of_surveymonkey() -> None:
    judul = ["Respondent ID", "Kabupaten", "Seberapa puas Anda?", ""]
    kedua = ["", "Response", "Kecepatan", "Keramahan"]
    baris = [["1", "Tapin", "Puas", "Sangat puas"], ["2", "Tapin", "Tidak puas", "Kurang puas"]]
    jawaban = opened(csv(judul, [kedua, *baris]))
    assert [k.judul for k in jawaban.kolom] == [
        "Respondent ID", "Kabupaten", "Seberapa puas Anda?: Kecepatan", "Seberapa puas Anda?: Keramahan",
    ]
    assert jawaban.nomor == (3, 4)


def test_limesurvey_in_codes() -> None:
    judul = ["id", "submitdate", "wilayah", "Q1[SQ001]", "Q1[SQ002]", "bobot"]
    _, kode = proposed(csv(judul, [[1, "2025-08-01", "63.05", 4, 5, "1.5"], [2, "2025-08-01", "63.05", 1, 2, "0.5"]], ";"))
    assert roles(kode)["bobot"] == "bobot" and roles(kode)["wilayah"] == "daerah"
    # Nobody answered 5 to the first question: the scale of the other one, which holds both.
    assert [k.skala for k in kode.of(bk.PERTANYAAN)] == ["angka_5", "angka_5"]


def test_numbers_of_people_are_no_answers() -> None:
    baris = [["Tapin", 3, 4, "Baik"], ["Tapin", 2, 1, "Buruk"]]
    _, kode = proposed(csv(["Kabupaten", "Umur", "Jumlah anggota", "Pelayanan"], baris))
    assert roles(kode) == {"Kabupaten": "daerah", "Umur": "lewati", "Jumlah anggota": "lewati", "Pelayanan": "pertanyaan"}


@pytest.mark.parametrize(("jawab", "skala"), [
    (["a. Tidak baik", "b. Kurang baik", "c. Baik", "d. Sangat baik"], "baik_4"),
    (["1 = Tidak sesuai", "2 = Kurang sesuai", "3 = Sesuai", "4 = Sangat sesuai"], "sesuai_4"),
    (["Tidak puas", "Cukup puas", "Puas", "Sangat puas"], "cukup_puas_4"),
    (["Tidak setuju", "Kurang setuju", "Setuju", "Sangat setuju"], "kurang_setuju_4"),
    (["Kurang", "Cukup", "Baik", "Sangat baik"], "cukup_baik_4"),
    (["Tidak mudah", "Kurang mudah", "Cukup mudah", "Mudah", "Sangat mudah"], "mudah_5"),
    (["Sangat tidak setuju", "Tidak setuju", "Kurang setuju", "Setuju", "Sangat setuju"], "setuju_5"),
])
def test_answers_as_forms_of_local_government_write_them(jawab: list[str], skala: str) -> None:
    jawaban, kode = proposed(csv(["Kabupaten", "Pelayanan"], [["Tapin", j] for j in jawab * 3]))
    (tanya,) = kode.of(bk.PERTANYAAN)
    assert tanya.skala == skala
    # The first is the worst and the last the best there is, the others evenly between.
    skor = [bk.scores(tanya, SKALA)[key(j)] for j in jawab]
    assert skor == pytest.approx([100 * i / (len(jawab) - 1) for i in range(len(jawab))])
    assert doubtful(kode, jawaban, RUJUKAN) == []


def test_where_nobody_chose_the_lowest_answer_the_other_scale_is_named() -> None:
    baris = [["Tapin", "Cukup puas", "Baik"], ["Tapin", "Puas", "Kurang baik"]] * 6
    jawaban, kode = proposed(csv(["Kabupaten", "Pelayanan", "Kepedulian"], baris))
    # On a scale of four "cukup puas" is a third of the way, on one of five half of it.
    assert [(p.judul, p.skala, lain) for p, lain in doubtful(kode, jawaban, RUJUKAN)] == [
        ("Pelayanan", "cukup_puas_4", "puas_5"), ("Kepedulian", "baik_4", "cukup_baik_4"),
    ]
    # The rule of satisfaction surveys has four answers.
    skm = replace(kode, buku="skm")
    assert doubtful(skm, jawaban, RUJUKAN) == []


def test_what_people_wrote_by_hand_is_no_group_however_few_wrote_something() -> None:
    baris = [["Tapin", "KTP" if i % 2 else "Akta", "Baik", ("", "bagus", "-")[i % 3]] for i in range(12)]
    _, kode = proposed(csv(["Kabupaten", "Jenis layanan", "Pelayanan", "Saran dan masukan"], baris))
    assert roles(kode)["Saran dan masukan"] == "lewati" and roles(kode)["Jenis layanan"] == "unit"


def test_a_file_of_one_row_a_respondent_that_the_upload_refuses() -> None:
    berkas = ROOT / "tests" / "berkas" / "jawaban" / "kobo_label.csv"
    kode = propose(answers(read(berkas)), RUJUKAN)
    assert roles(kode)["Kabupaten/Kota"] == "daerah"
    assert [k.judul for k in kode.of(bk.PERTANYAAN)] == ["U1. Persyaratan", "U2. Prosedur", "U3. Waktu"]
    skm = propose(answers(read(berkas)), RUJUKAN, "skm")
    assert [k.unsur for k in skm.of(bk.PERTANYAAN)] == ["persyaratan", "prosedur", "waktu"]


def test_an_spss_file_with_labels(tmp_path: Path) -> None:
    data = pd.DataFrame({"v1": [1.0, 3.0, 4.0, 9.0], "v2": ["Tapin"] * 4, "bbt": [1.5, 0.5, 1.0, 1.0]})
    label: dict[int | float, str] = {1: "Tidak baik", 3: "Baik", 4: "Sangat baik", 9: "Tidak tahu"}
    pyreadstat.write_sav(
        data, str(tmp_path / "a.sav"), column_labels={"v1": "Persyaratan", "v2": "Kabupaten", "bbt": "Bobot"},
        variable_value_labels={"v1": label}, missing_ranges={"v1": [9]},
    )
    jawaban = answers(read(tmp_path / "a.sav"))
    kode = propose(jawaban, RUJUKAN)
    assert roles(kode) == {"Persyaratan": "pertanyaan", "Kabupaten": "daerah", "Bobot": "bobot"}
    # Weighted: (1.5*0 + 0.5*200/3 + 100) / 3; who does not know counts for nothing.
    assert cell(score(jawaban, kode, RUJUKAN, terkecil=1).tabel)["nilai"] == pytest.approx((0.5 * 200 / 3 + 100) / 3)
