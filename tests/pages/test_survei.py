"""Page Survei through Streamlit's own test runner: from a raw file to the form that publishes its scores."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.delta_generator import DeltaGenerator
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import FileUploader

import store
from ingest.arti.rujukan import references
from ingest.jawaban.berkas.contoh import example
from ingest.terbit.hak import HANYA_BACA, Boleh
from pages.bersama import hak_halaman as hak
from tests.bantuan.laman import open_page, words
from tests.ingest.jawaban.berkas_jawaban import UNSUR, csv


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty store of its own."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


def handed(isi: str | bytes) -> AppTest:
    """The page with a file."""
    data = isi.encode() if isinstance(isi, str) else isi
    return open_page("survei").file_uploader[0].set_value(("survei.csv", data, "text/csv")).run()


def said(at: AppTest) -> str:
    """Every text, as a person reads it."""
    return words(at).replace("\\", "")


# Eleven people of one office, so that nothing is hidden; two answers that no scale knows.
SENDIRI = "Pelayanan mudah,Petugas ramah\n" + "Setuju,Netral\n" * 6 + "Sangat setuju,Setuju\n" * 4 + "Tidak setuju,Gimana ya\n"


def test_the_empty_page_offers_the_uploader_and_an_example() -> None:
    at = open_page("survei")
    assert not at.exception and at.file_uploader
    assert [b.proto.label for b in at.get("download_button")] == ["Unduh berkas contoh"]


def test_the_example_is_scored_without_a_click() -> None:
    at = handed(example(references(angka=False)))
    teks = said(at)
    assert not at.exception and not at.error
    assert "Kabupaten Tapin: " in teks and "60 responden." in teks
    assert "Kolom ini data pribadi (UU 27/2022)" in teks
    # Words of a table break on a phone, so that every column is seen.
    unsur = at.table[0].value
    assert unsur["Unsur"].tolist()[:3] == ["Indeks", "Persyaratan", "Sistem, mekanisme, dan prosedur"] and len(unsur) == 10
    assert "Kabupaten Tapin, bedanya belum nyata" in teks
    assert "Responden 1" not in teks + unsur.to_string()


def test_what_is_missing_is_asked_for_and_nothing_is_dropped() -> None:
    at = handed(SENDIRI)
    assert "tidak ada kolom daerah" in said(at).casefold()
    at = at.selectbox(key="s_daerah").set_value("63.06").run()
    assert "baris 12, kolom petugas ramah, isi 'gimana ya': jawaban ini belum punya skor" in said(at).casefold()
    at = next(b for b in at.button if b.label == "Tidak dihitung").click().run()
    # Questions of 11 and of 10 answers: (6*75 + 4*100 + 25) / 11 and (6*50 + 4*75) / 10.
    assert "Kabupaten Hulu Sungai Selatan: 69,77 (" in said(at) and "11 responden." in said(at)


def test_an_answer_can_be_given_a_score() -> None:
    at = handed("Kabupaten," + SENDIRI.replace("\n", "\nTapin,").removesuffix("Tapin,"))
    at = next(n for n in at.number_input if str(n.key).startswith("skor_")).set_value(0.0).run()
    at = next(b for b in at.button if b.label == "Pakai skor ini").click().run()
    # The second question has one answer more, worth nothing: 600 / 11.
    assert "Kabupaten Tapin: 67,05 (" in said(at)


def test_a_column_taken_for_something_else_changes_the_scores() -> None:
    at = handed("Kabupaten," + SENDIRI.replace("\n", "\nTapin,").removesuffix("Tapin,"))
    assert "Kabupaten Tapin: 79,55 (" in said(at.selectbox(key="s_peran_2").set_value("lewati").run())


def test_scores_go_on_to_the_page_that_publishes() -> None:
    at = handed(example(references(angka=False)))
    at = at.selectbox(key="s_tahun").set_value(2025).run()
    at = at.button(key="s_lanjut").click().run()
    assert not at.exception and [t.value for t in at.title] == ["Unggah data"]
    # Of two regions the index, nine elements and three counters.
    assert "Siap diterbitkan: 26 baris (26 baru)" in "\n".join([said(at), *(str(e.value) for e in at.success)])
    assert store.latest() == 0


def test_a_survey_of_its_own_goes_on_with_its_dimensions() -> None:
    at = handed("Kabupaten," + SENDIRI.replace("Gimana ya", "Setuju").replace("\n", "\nTapin,").removesuffix("Tapin,"))
    at = at.selectbox(key="s_tahun").set_value(2025).run()
    at = at.button(key="s_lanjut").click().run()
    # The index and its two questions.
    assert "Siap diterbitkan: 3 baris (3 baru)" in "\n".join([said(at), *(str(e.value) for e in at.success)])


def test_what_is_no_survey_is_refused_in_words() -> None:
    at = handed("halo\n")
    assert not at.exception and at.error and "tidak ada baris jawaban di bawah judul kolom" in said(at).casefold()


def test_who_may_only_read_hands_nothing_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    at = open_page("survei")
    assert not at.file_uploader and HANYA_BACA in said(at)


def test_a_role_that_there_is_once_moves_to_the_column_it_is_given() -> None:
    at = handed("Kabupaten,Asal,Pelayanan mudah\n" + "Tapin,Balangan,Setuju\n" * 6 + "Tapin,Balangan,Netral\n" * 6)
    assert "Kabupaten Tapin: " in said(at)
    at = at.selectbox(key="s_peran_1").set_value("daerah").run()
    assert "Kabupaten Balangan: " in said(at) and "Kabupaten Tapin: " not in said(at)
    assert at.selectbox(key="s_peran_0").value == "lewati"


def test_free_text_taken_for_a_question_does_not_ask_for_every_sentence() -> None:
    saran = "".join(f"Tapin,Setuju,saran nomor {i} dari saya\n" for i in range(12))
    at = handed("Kabupaten,Pelayanan mudah,Saran\n" + saran)
    at = at.selectbox(key="s_peran_2").set_value("pertanyaan").run()
    assert "12 jawaban belum punya skor" in said(at) and sum(str(n.key).startswith("skor_") for n in at.number_input) == 8


# Two units of twelve people.
DUA_UNIT = "Kabupaten,Unit layanan,Mutu\n" + "".join(f"Tapin,{u},Baik\nTapin,{u},Tidak baik\n" * 6 for u in "AB")


def under(at: AppTest, kunci: str) -> FileUploader:
    """The box for a file whose key begins like this."""
    return next(u for u in at.file_uploader if str(u.key).startswith(kunci))


def test_each_question_tells_its_answers_with_their_scores() -> None:
    at = handed("Kabupaten," + SENDIRI.replace("\n", "\nTapin,").removesuffix("Tapin,"))
    teks = said(at)
    assert "Setuju (skor 75,00): 6 · Sangat setuju (skor 100,00): 4" in teks and "Gimana ya (belum ada skor): 1" in teks


def test_the_score_of_an_answer_is_changed_by_a_click() -> None:
    at = handed("Kabupaten,Mutu\n" + "Tapin,Baik\n" * 6 + "Tapin,Tidak baik\n" * 6)
    assert "Kabupaten Tapin: 33,33 (" in said(at)
    at = at.number_input(key="s_nilai_1_Baik").set_value(90.0).run()
    assert "Kabupaten Tapin: 45,00 (" in said(at)


def test_a_codebook_is_used_once_and_can_be_corrected_behind() -> None:
    at = handed("Kabupaten,Mutu\n" + "Tapin,Baik\n" * 6 + "Tapin,Tidak baik\n" * 6)
    kode = "judul,peran,unsur,jawaban,skor\njenis_survei,jenis_survei,mandiri,,\n"
    kode += "Mutu,pertanyaan,,Baik,80\nMutu,,,Tidak baik,20\n"
    at = under(at, "s_buku_berkas").set_value(("kode.csv", kode.encode(), "text/csv")).run()
    assert not at.exception and "Kabupaten Tapin: 50,00 (" in said(at)
    at = at.number_input(key="s_nilai_1_Baik").set_value(100.0).run()
    assert "Kabupaten Tapin: 60,00 (" in said(at)


def test_a_wrong_codebook_is_refused_with_row_and_column_and_changes_nothing() -> None:
    at = handed("Kabupaten,Mutu\n" + "Tapin,Baik\n" * 6 + "Tapin,Tidak baik\n" * 6)
    kode = "judul,peran,jawaban,skor\njenis_survei,jenis_survei,,\nMutu,pertanyaan,Baik,120\n"
    at = under(at, "s_buku_berkas").set_value(("kode.csv", kode.encode(), "text/csv")).run()
    assert "baris 3, kolom skor, isi '120': skor jawaban harus 0 sampai 100" in said(at).casefold()
    assert "Kabupaten Tapin: 33,33 (" in said(at)


def test_populations_narrow_the_interval_and_fewer_than_answered_are_refused() -> None:
    at = handed(DUA_UNIT)
    lebar = said(at).split("Kabupaten Tapin: ")[1].split(")")[0]
    for unit in ("A", "B"):
        at = next(n for n in at.number_input if n.label == unit).set_value(12).run()
    # All were asked: nothing is left to chance.
    assert "Kabupaten Tapin: 33,33 (33,33 sampai 33,33)" in said(at) and "33,33 sampai 33,33" not in lebar
    at = next(n for n in at.number_input if n.label == "A").set_value(5).run()
    assert "populasi a 5, padahal yang menjawab 12" in said(at).casefold()


def test_a_table_of_populations_is_refused_with_its_line() -> None:
    at = handed(DUA_UNIT)
    at = under(at, "s_populasi_berkas").set_value(("p.csv", b"Unit;Populasi\nA;banyak\n", "text/csv")).run()
    assert "baris 2, kolom populasi, isi 'banyak': populasi harus bilangan mulai 1" in said(at).casefold()


def test_devices_are_never_shown() -> None:
    isi = [f"rahasia-{i},imei-{i},Tapin,{('Baik', 'Tidak baik')[i % 2]}\n" for i in range(12)]
    at = handed("_uuid,deviceid,Kabupaten,Mutu\n" + "".join(isi))
    assert "rahasia" not in said(at) and "imei" not in said(at) and "Hanya dicocokkan satu sama lain" in said(at)


def test_how_many_answers_a_survey_needs() -> None:
    at = open_page("survei")
    at = at.number_input(key="s_populasi").set_value(500).run()
    at = at.number_input(key="s_menjawab").set_value(50).run()
    assert "Perlu **217 jawaban** dari 500 orang" in said(at) and "tanyai **434 orang**" in said(at)


def test_the_example_is_tried_without_a_file_and_can_not_be_published() -> None:
    at = open_page("survei").button(key="s_coba").click().run()
    teks = said(at)
    assert not at.exception and "Ini survei karangan" in teks and "Unsur tertinggi: " in teks
    at = at.selectbox(key="s_tahun").set_value(2025).run()
    assert at.button(key="s_lanjut").disabled and "Simpan gelombang" not in [h.value for h in at.header]
    at = at.button(key="s_tutup_contoh").click().run()
    assert [h.value for h in at.header] == ["1. Berkas"] and at.button(key="s_coba").label == "Coba dengan survei contoh"


# Twenty people of whom ten chose one answer for all five questions.
LURUS = "Kabupaten,Mudah,Ramah,Cepat,Jelas,Adil\n" + "Tapin,Setuju,Setuju,Setuju,Setuju,Setuju\n" * 10 + (
    "Tapin,Netral,Sangat setuju,Netral,Setuju,Netral\n" * 10)


def test_marked_answers_are_left_out_by_choice_alone() -> None:
    at = handed(LURUS)
    # 75 for the straight ones, (50 + 100 + 50 + 75 + 50) / 5 = 65 for the others.
    assert "Kabupaten Tapin: 70,00 (" in said(at) and "20 responden." in said(at)
    at = at.pills(key="s_tanpa").set_value(["lurus"]).run()
    assert not at.exception and "Kabupaten Tapin: 65,00 (" in said(at) and "tanpa jawaban bertanda" in said(at)
    at = at.pills(key="s_tanpa").set_value([]).run()
    assert "Kabupaten Tapin: 70,00 (" in said(at)


GANDA = "Kabupaten,Mudah,Media yang dipakai\n" + "Tapin,Setuju,Radio;Koran\n" * 6 + "Tapin,Netral,Radio\n" * 6


def test_of_several_choices_the_share_who_took_each_is_shown() -> None:
    at = handed(GANDA)
    assert not at.exception and "Pilihan ganda" in [h.value for h in at.subheader]
    assert "Bagian penjawab yang memilih" in said(at)


def test_a_larger_file_is_read_with_its_progress_told(monkeypatch: pytest.MonkeyPatch) -> None:
    bagian: list[float] = []
    asli = DeltaGenerator.progress

    def noting(bilah: DeltaGenerator, nilai: float, teks: str) -> DeltaGenerator:
        bagian.append(nilai)
        return asli(bilah, nilai, teks)

    monkeypatch.setattr(DeltaGenerator, "progress", noting)
    monkeypatch.setattr("pages.survei.survei_kerja.BESAR", 10_000)
    at = handed(csv(["Kabupaten", *UNSUR], [["Tapin", *["Baik", "Sangat baik"] * 4, "Baik"]] * 400))
    assert not at.exception and bagian and bagian == sorted(bagian)
    assert "400" in said(at)


def test_who_has_answered_stands_beside_the_people_there_are_where_that_is_known() -> None:
    baris = "".join(f"Tapin,{a},{n},{'Setuju' if i % 2 else 'Netral'}\n" for a, n in (("a", 40), ("b", 25)) for i in range(12))
    def answered(isi: str) -> pd.DataFrame:
        return next(d.value for d in handed(isi).dataframe if "Siapa" in d.value.columns)

    tabel = answered("Kabupaten,Strata,Populasi,Pelayanan mudah\n" + baris)
    assert tabel.loc[0, ["Siapa", "Responden", "Populasi", "Menjawab"]].tolist() == ["Kabupaten Tapin", "24", "65", "37%"]
    assert "Populasi" not in answered(GANDA)


def test_weights_by_population_are_offered_and_named_but_never_taken_by_themselves() -> None:
    baris = "Tapin,a,120,Sangat setuju\n" * 12 + "Tapin,b,24,Tidak setuju\n" * 12
    at = handed("Kabupaten,Strata,Populasi,Pelayanan mudah\n" + baris)
    # 100 and 33,33 on a scale of four, half of each; then 120 of 144 and 24.
    assert "Kabupaten Tapin: 66,67 (" in said(at) and "bukan bobot" in said(at)
    at = at.toggle(key="s_bobot_populasi").set_value(True).run()
    assert not at.exception and "Kabupaten Tapin: 88,89 (" in said(at) and "Tanpa bobot, Kabupaten Tapin: 66,67 (" in said(at)
    at = at.toggle(key="s_bobot_populasi").set_value(False).run()
    assert "Kabupaten Tapin: 66,67 (" in said(at) and "88,89" not in said(at)
    assert "s_bobot_populasi" not in [t.key for t in handed(DUA_UNIT).toggle]


def test_what_is_left_out_says_why_in_its_cell_and_below() -> None:
    isi = "".join(f"Tapin,{u},{('Baik', 'Tidak baik')[i % 2]}\n" for u, n in (("A", 30), ("B", 14), ("C", 4)) for i in range(n))
    at = handed("Kabupaten,Unit layanan,Mutu\n" + isi)
    tabel = next(d.value for d in at.table if "Unit layanan" in d.value.columns).set_index("Unit layanan")["Kabupaten Tapin"]
    assert tabel["C"] == "penjawab kurang dari 10" and tabel["B"] == "ditutup agar kelompok lain tidak terhitung"
    assert "dengan pengurangan akan membuka kelompok yang penjawabnya kurang dari 10" in said(at)


def test_a_question_that_nobody_answered_is_named() -> None:
    at = handed("Kabupaten,Mudah,Ramah\n" + "Tapin,Setuju,\n" * 12 + "Balangan,Setuju,Netral\n" * 12)
    assert "Kabupaten Tapin: tidak dapat dihitung: tidak seorang pun menjawab “Ramah”." in said(at)


def test_questions_that_few_answered_are_named_where_they_are_not_drawn() -> None:
    baris = "".join(f"Tapin,Setuju,{'Netral' if i < 11 else ''},{'Setuju' if i < 5 else ''}\n" for i in range(12))
    at = handed("Kabupaten,Mudah,Ramah,Cepat\n" + baris)
    assert "Tidak digambar: “Ramah” dan “Cepat”; penjawabnya tidak ada atau kurang dari 10" in said(at)


def test_each_question_is_set_beside_the_others() -> None:
    dimensi = next(d.value["Dimensi"] for d in handed(LURUS).dataframe if "Sejalan" in d.value.columns)
    assert dimensi.tolist() == ["Semua pertanyaan"] * 5


def test_that_the_way_from_six_to_four_is_not_certain_is_said() -> None:
    ipak = ["Tidak ada diskriminasi pelayanan", "Tidak ada pelayanan di luar prosedur", "Tidak ada penerimaan imbalan uang",
            "Tidak ada pungutan liar (pungli)", "Tidak ada percaloan"]
    at = handed(csv(["Kabupaten", *ipak], [["Tapin", *[6 - i % 3] * 5] for i in range(12)]))
    assert "Aturan resminya belum ditemukan" in said(at)
    # From 1 to 4, and twelve people whose scores are half a point apart are not within ± 0,12.
    assert at.selectbox(key="s_jauh").options == [f"± {b}" for b in ("0,04", "0,08", "0,12", "0,20", "0,40")]
    perlu = next(d.value["Masih perlu"] for d in at.dataframe if "Masih perlu" in d.value.columns)
    assert perlu.str.fullmatch(r"\d+ jawaban").all() and "belum ditemukan" not in said(handed(GANDA))
