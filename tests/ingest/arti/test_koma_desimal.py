"""A comma file whose decimal comma was taken for the end of a cell is asked about, and refused once that is said."""

import pytest

from tests.bantuan.unggah import causes, checked, questions, rows

KUNCI = "koma:Indeks SPI"


def file(sisa: str, *baris: str) -> str:
    return f"Kabupaten/Kota,Tahun,Indeks SPI,{sisa}\n" + "".join(f"{b}\n" for b in baris)


@pytest.mark.parametrize("isi", [
    file("Keterangan", "Tanah Laut,2024,71,94", "Kotabaru,2024,68,05"),
    file("Peringkat", "Tanah Laut,2024,71,94", "Kotabaru,2024,68,12"),
    file("Peringkat", "Tanah Laut,2024,71,1", "Kotabaru,2024,68,02"),
    file("Entah", "Tanah Laut,2024,71,9"),
])
def test_digits_right_of_every_whole_number_are_asked_about(isi: str) -> None:
    assert questions(checked(isi)) == [KUNCI]


def test_the_answer_refuses_the_file_or_lets_both_columns_stand() -> None:
    isi = file("Peringkat", "Tanah Laut,2024,71,94", "Kotabaru,2024,68,12")
    hasil = checked(isi, jawaban={KUNCI: "satu"})
    assert hasil.status == "refused" and "koma desimal terbaca sebagai pemisah kolom" in causes(hasil)[0]
    hasil = checked(isi, jawaban={KUNCI: "dua"})
    assert (hasil.status, rows(hasil, "nilai")) == ("ok", [(71.0,), (68.0,)])


@pytest.mark.parametrize("isi", [
    file("Peringkat", "Tanah Laut,2024,71,1", "Kotabaru,2024,68,2"),
    file("Peringkat", "Tanah Laut,2024,71.94,1", "Kotabaru,2024,68.05,12"),
    file("Keterangan", "Tanah Laut,2024,71,94", "Kotabaru,2024,68,"),
    file("Keterangan", "Tanah Laut,2024,71,sementara", "Kotabaru,2024,68,05"),
    file("Peringkat", "Tanah Laut,2024,71,94", "Kotabaru,2024,68,05").replace(",", ";"),
])
def test_ranks_notes_and_other_files_are_not(isi: str) -> None:
    hasil = checked(isi)
    assert hasil.status == "ok" and len(rows(hasil, "nilai")) == 2


@pytest.mark.parametrize("isi", [
    file("Catatan", "Tanah Laut,2024,71,943", "Kotabaru,2024,68,051"),
    file("Catatan", "Tanah Laut,2024,71,94", "Kotabaru,2024,68,05", "Tapin,2024,70,"),
    file("Responden", "Tanah Laut,2024,71,94", "Kotabaru,2024,68,15"),
])
def test_decimals_that_are_longer_lack_somewhere_or_fell_under_another_measure_are_asked_about_too(isi: str) -> None:
    assert questions(checked(isi)) == [KUNCI]
