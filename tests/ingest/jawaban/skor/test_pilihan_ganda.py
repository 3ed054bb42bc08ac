"""Questions with several choices, as each tool writes them: which columns they are, and shares worked out by hand."""

from dataclasses import replace

import pandas as pd
import pytest

from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.centang_pilihan import as_choices, options
from ingest.jawaban.skor import pilihan_ganda
from ingest.jawaban.skor.skor import score
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, cell, csv, opened, proposed, roles

# Three of four were asked; two of them paid, one gave a present, one did both.
BAYAR = [("Uang", 1, 0), ("Suap/gratifikasi", 0, 1), ("Uang Suap/gratifikasi", 1, 1), ("", "", "")]


def kobo(judul: str = "Bentuk", jalur: str = "") -> bytes:
    """Joined and apart, as KoboToolbox writes by default."""
    pilihan = [f"{judul}{o}" for o in ("", "/Uang", "/Suap/gratifikasi")]
    kepala = ["_uuid", *(f"{jalur}{k}" for k in ("Kabupaten", "Pelayanan mudah", *pilihan))]
    return csv(kepala, [[f"u{i}", "Tapin", "Setuju", *b] for i, b in enumerate(BAYAR)], ";")


def shares(isi: bytes, terkecil: int = 1) -> pd.DataFrame:
    """Shares of a file by its proposed codebook."""
    jawaban, kode = proposed(isi)
    return pilihan_ganda.shares(clean(jawaban, kode, RUJUKAN), kode, ["63.05"], RUJUKAN, terkecil)


def of_all(isi: bytes) -> dict[str, tuple[float, int]]:
    """Share and number of those asked, by choice, in the whole region."""
    semua = shares(isi)
    milik = semua[semua["kelompok"] == ""]
    return {o: (round(b, 6), n) for o, b, n in zip(milik["opsi"], milik["bagian"], milik["n"])}


DUA_PERTIGA = {"Uang": (0.666667, 3), "Suap/gratifikasi": (0.666667, 3)}


@pytest.mark.parametrize("jalur", ["", "umum/", "umum/bagian dua/"])
def test_kobotoolbox_writes_choices_joined_and_apart_and_they_count_once(jalur: str) -> None:
    isi = kobo(jalur=jalur)
    assert roles(proposed(isi)[1])["Bentuk"] == bk.LEWATI
    assert of_all(isi) == DUA_PERTIGA


def test_a_choice_is_no_question_of_the_index() -> None:
    jawaban, kode = proposed(kobo())
    assert [k.judul for k in kode.of(bk.PERTANYAAN)] == ["Pelayanan mudah"]
    assert cell(score(jawaban, kode, RUJUKAN, terkecil=1).tabel)["nilai"] == pytest.approx(200 / 3)


def test_two_questions_with_the_same_label_keep_their_own_choices() -> None:
    judul = ["_uuid", "Kabupaten", "Bentuk", "Bentuk/Uang", "Bentuk/Barang", "Bentuk", "Bentuk/Uang", "Bentuk/Barang"]
    baris = [["u1", "Tapin", "Uang", 1, 0, "Barang", 0, 1], ["u2", "Tapin", "Uang", 1, 0, "Uang", 1, 0]]
    jawaban, kode = proposed(csv(judul, baris, ";"))
    orang = clean(jawaban, kode_with_question(kode), RUJUKAN)
    assert [(o.soal, o.opsi) for o in options(kode)] == [
        ("Bentuk", "Uang"), ("Bentuk", "Barang"), ("Bentuk (2)", "Uang"), ("Bentuk (2)", "Barang"),
    ]
    assert orang[["o0", "o1", "o2", "o3"]].to_numpy().tolist() == [[1, 0, 0, 1], [1, 0, 1, 0]]


def test_they_are_told_apart_without_the_joined_columns_too() -> None:
    judul = ["_uuid", "Kabupaten", "Pelayanan mudah", "Bentuk/Uang", "Bentuk/Barang", "Bentuk/Uang", "Bentuk/Barang"]
    baris = [["u1", "Tapin", "Setuju", 1, 0, 0, 1], ["u2", "Tapin", "Setuju", 1, 0, 1, 0]]
    jawaban, kode = proposed(csv(judul, baris, ";"))
    assert clean(jawaban, kode, RUJUKAN)[["o0", "o1", "o2", "o3"]].to_numpy().tolist() == [[1, 0, 0, 1], [1, 0, 1, 0]]
    assert {o.soal for o in options(kode)} == {"Bentuk", "Bentuk (2)"}


def kode_with_question(kode: bk.BukuKode) -> bk.BukuKode:
    """The same with its first joined column taken for a question, since a survey has one at least."""
    kolom = [bk.KolomKode(k.judul, bk.PERTANYAAN, skor={"Uang": 0}) if k.judul == "Bentuk" else k for k in kode.kolom]
    return bk.BukuKode(kode.buku, tuple(kolom))


def test_columns_apart_without_the_joined_one() -> None:
    judul = ["_uuid", "g/Kabupaten", "g/Pelayanan mudah", "g/Bentuk/Uang", "g/Bentuk/Suap/gratifikasi"]
    isi = csv(judul, [[f"u{i}", "Tapin", "Setuju", *b[1:]] for i, b in enumerate(BAYAR)], ";")
    assert of_all(isi) == DUA_PERTIGA


def test_kobotoolbox_in_names_joins_by_a_space() -> None:
    baris = [["u1", "Tapin", "setuju", "uang"], ["u2", "Tapin", "setuju", "uang suap_gratifikasi"],
             ["u3", "Tapin", "setuju", "suap_gratifikasi"], ["u4", "Tapin", "netral", ""]]
    assert of_all(csv(["_uuid", "kabupaten", "mudah", "bentuk"], baris, ";")) == {
        "uang": (0.666667, 3), "suap_gratifikasi": (0.666667, 3),
    }


def test_odk_central_puts_groups_before_names_with_a_hyphen() -> None:
    judul = [
        "SubmissionDate", "meta-instanceID", "umum-kabupaten", "umum-mudah", "g1-q2", "g1-q2/x", "g1-q2/y", "KEY",
        "SubmitterID", "SubmitterName", "AttachmentsPresent", "ReviewState", "DeviceID", "Edits", "FormVersion",
    ]
    sisa = ["5", "Alice", "0", "", "", "0", "2"]
    baris = [[f"2025-08-20T01:05:1{i}.000Z", f"uuid:{i}", "Tapin", "setuju", *q, f"uuid:{i}", *sisa]
             for i, q in enumerate([("x y", 1, 1), ("x", 1, 0), ("y", 0, 1), ("x", 1, 0)])]
    _, kode = proposed(csv(judul, baris))
    arti = roles(kode)
    assert (arti["kabupaten"], arti["mudah"], arti["meta-instanceID"], arti["KEY"]) == (
        bk.DAERAH, bk.PERTANYAAN, bk.KIRIMAN, bk.LEWATI)
    assert {arti[k] for k in ("SubmissionDate", "FormVersion")} == {bk.LEWATI}
    assert {arti[k] for k in ("SubmitterID", "SubmitterName")} == {bk.PRIBADI}
    assert of_all(csv(judul, baris)) == {"x": (0.75, 4), "y": (0.5, 4)}


@pytest.mark.parametrize("judul", [
    ["Q3[SQ001]", "Q3[SQ002]", "Q3[other]"], ["Q3_SQ001", "Q3_SQ002", "Q3_other"],
])
def test_limesurvey_in_codes(judul: list[str]) -> None:
    baris = [[1, "Tapin", "Setuju", "Y", "", ""], [2, "Tapin", "Setuju", "Y", "Y", "parsel"], [3, "Tapin", "Netral", "", "", ""]]
    # Who ticked nothing at all can not be told from who was not asked.
    assert of_all(csv(["id", "wilayah", "Q1", *judul], baris, ";")) == {
        "SQ001": (1.0, 2), "SQ002": (0.5, 2), "other": (0.5, 2),
    }


@pytest.mark.parametrize("awal", ["Bentuk [{}]", "Q3[SQ001]. Bentuk [{}]"])
def test_limesurvey_in_full_answers_tells_who_was_asked(awal: str) -> None:
    judul = ["Response ID", "Last page", "Wilayah", "Pelayanan mudah", awal.format("Uang"), awal.format("Barang")]
    baris = [[i, 3, "Tapin", "Setuju", *isi] for i, isi in enumerate([("Ya", "Tidak"), ("Tidak", "Tidak"), ("N/A", "N/A")], 1)]
    assert of_all(csv(judul, baris, ";")) == {"Uang": (0.5, 2), "Barang": (0.0, 2)}


def test_a_matrix_of_yes_and_no_stays_questions() -> None:
    judul = ["Cap waktu", "Kabupaten", "Apakah petugas [ramah]", "Apakah petugas [cepat]"]
    dua = [("Ya", "Tidak"), ("Tidak", "Ya")]
    _, kode = proposed(csv(judul, [["19/08/2025 9:05:12", "Tapin", *isi] for isi in dua]))
    assert [k.judul for k in kode.of(bk.PERTANYAAN)] == judul[2:]


def test_surveymonkey_writes_the_choice_itself() -> None:
    judul = ["Respondent ID", "Kabupaten", "Pelayanan mudah", "Bentuk yang diminta", "", ""]
    kedua = ["", "Response", "Response", "Uang", "Barang", "Other (please specify)"]
    baris = [["1", "Tapin", "Setuju", "Uang", "", ""], ["2", "Tapin", "Setuju", "Uang", "Barang", ""],
             ["3", "Tapin", "Netral", "", "", "janji"], ["4", "Tapin", "Netral", "", "", ""]]
    isi = csv(judul, [kedua, *baris])
    assert of_all(isi) == {"Uang": (0.666667, 3), "Barang": (0.333333, 3), "Other (please specify)": (0.333333, 3)}
    assert "janji" not in shares(isi).to_string()


def test_a_choice_that_nobody_took_is_nought() -> None:
    kedua = ["", "Response", "Response", "Uang", "Barang"]
    isi = csv(["Respondent ID", "Kabupaten", "Pelayanan mudah", "Bentuk", ""],
              [kedua, ["1", "Tapin", "Setuju", "Uang", ""], ["2", "Tapin", "Setuju", "Uang", ""]])
    assert of_all(isi) == {"Uang": (1.0, 2), "Barang": (0.0, 2)}


def test_microsoft_forms_ends_every_choice_with_a_semicolon() -> None:
    baris = [[i, "Tapin", "Setuju", isi] for i, isi in enumerate(["Uang;", "Barang, parsel;Uang;", "Barang, parsel;"])]
    assert of_all(csv(["ID", "Kabupaten", "Pelayanan mudah", "Bentuk"], baris)) == {
        "Uang": (0.666667, 3), "Barang, parsel": (0.666667, 3),
    }


def test_google_forms_choices_may_hold_commas_themselves() -> None:
    isi = ["Uang, tunai atau transfer", "Uang, tunai atau transfer, Barang", "Barang", "Barang, Janji jabatan", "Janji jabatan"]
    baris = [["19/08/2025 9:05:12", "Tapin", "Setuju", i] for i in isi]
    assert of_all(csv(["Cap waktu", "Kabupaten", "Pelayanan mudah", "Bentuk"], baris)) == {
        "Barang": (0.6, 5), "Uang, tunai atau transfer": (0.4, 5), "Janji jabatan": (0.4, 5),
    }


@pytest.mark.parametrize("isi", [
    ["Tapin, Kalsel", "Banjar, Kalsel", "Kotabaru, Kalsel"], ["SMA, sederajat", "SMP, sederajat", "Sarjana"],
    ["tetap semangat, pak", "bagus", "antre, lama, panas"], ["Laki-laki", "Perempuan"], ["Baik", "Sangat baik, sekali", "Baik"],
])
def test_single_answers_with_commas_are_no_choices(isi: list[str]) -> None:
    baris = [["19/08/2025 9:05:12", "Tapin", "Setuju", i] for i in isi * 3]
    assert not proposed(csv(["Cap waktu", "Kabupaten", "Pelayanan mudah", "Lainnya"], baris))[1].of(bk.PILIHAN)


def test_words_of_ones_own_are_one_choice_together() -> None:
    isi = ["Uang", "Uang, Barang", "Barang", "Uang, Barang, sekarung beras", "Uang, jalan-jalan"]
    baris = [["Tapin", "Setuju", i] for i in isi]
    jawaban = opened(csv(["Kabupaten", "Pelayanan mudah", "Bentuk"], baris))
    kolom = as_choices(jawaban.kolom[2], "koma")
    assert list(kolom.skor) == ["Uang", "Barang", "(isian lain)"]


def test_the_share_of_groups_and_its_interval() -> None:
    dua = [("A", "Uang;"), ("A", "Barang;"), ("A", "Uang;Barang;"), ("B", "Barang;")]
    baris = [["Tapin", u, "Setuju", i] for u, i in dua * 5]
    semua = shares(csv(["Kabupaten", "Unit layanan", "Pelayanan mudah", "Bentuk"], baris)).set_index(["isi", "opsi"])
    di_a = semua.loc[("A", "Uang")]
    assert (di_a["n"], di_a["bagian"]) == (15, pytest.approx(2 / 3))
    # Wilson of 10 out of 15 by its formula.
    assert (di_a["bawah"], di_a["atas"]) == (pytest.approx(0.4171, abs=1e-4), pytest.approx(0.8482, abs=1e-4))
    assert semua.loc[("B", "Uang"), "bagian"] == 0 and semua.loc[("B", "Uang"), "bawah"] == 0


def test_too_few_who_were_asked_are_not_shown() -> None:
    baris = [["Tapin", u, "Setuju", "Uang;Barang;" if i % 2 else "Uang;"] for u, n in (("A", 30), ("B", 30)) for i in range(n)]
    for i in range(4, 30):
        baris[30 + i][3] = ""
    # Of B four were asked; all 34 less the 30 of A would be they.
    semua = shares(csv(["Kabupaten", "Unit layanan", "Pelayanan mudah", "Bentuk"], baris), 10).set_index(["isi", "opsi"])
    assert pd.isna(semua.loc[("B", "Barang"), "bagian"]) and pd.isna(semua.loc[("B", "Barang"), "n"])
    terbuka = semua[semua["bagian"].notna()].reset_index()
    assert len(set(terbuka["isi"])) == 1


def test_a_choice_the_codebook_does_not_name_is_told_with_its_line() -> None:
    jawaban, kode = proposed(csv(["Kabupaten", "Pelayanan mudah", "Bentuk"], [
        ["Tapin", "Setuju", "Uang;"], ["Tapin", "Setuju", "Barang;Uang;"], ["Tapin", "Setuju", "Barang;"]]))
    kolom = tuple(replace(k, skor={"Uang": None}) if k.peran == bk.PILIHAN else k for k in kode.kolom)
    with pytest.raises(Ditolak, match="baris 3, kolom Bentuk, isi 'Barang': pilihan ini tidak ada di buku kode"):
        clean(jawaban, bk.BukuKode(kode.buku, kolom), RUJUKAN)
