"""How many answers are marked, in sentences."""

from charts.kalimat.mutu_survei import TETAP, flags, unchecked

KOSONG = float("nan")
TANPA = {f"tanpa_{k}": KOSONG for k in ("cepat", "ramai", "kembar", "semua")}
TIADA = {"n": 60, "lurus": 0, "cepat": 0, "ramai": 0, "kembar": 0, "ditandai": 0, **TANPA}


def test_a_mark_is_told_with_the_index_without_it() -> None:
    assert flags({**TIADA, "cepat": 12, "ditandai": 12, "tanpa_cepat": 74.2, "tanpa_semua": 74.2}) == [
        "12 dari 60 jawaban mengisi kurang dari sepertiga lama mengisi yang tengah; tanpa itu indeksnya 74,20.", TETAP,
    ]


def test_too_few_are_counted_without_an_index() -> None:
    assert flags({**TIADA, "kembar": 1, "ditandai": 1})[0] == "1 dari 60 jawaban kembar dengan jawaban lain."


def test_several_marks_are_told_together_as_well() -> None:
    teks = flags({**TIADA, "lurus": 3, "ramai": 10, "kembar": 2, "ditandai": 14, "tanpa_semua": 71.5})
    assert teks[2] == "Seluruhnya 14 dari 60 jawaban bertanda; tanpa itu indeksnya 71,50."


def test_without_a_mark_nothing_is_said() -> None:
    assert flags(TIADA) == [] and unchecked(TIADA) == ""


def test_what_the_file_does_not_tell_is_said() -> None:
    assert unchecked({**TIADA, "cepat": KOSONG, "ramai": KOSONG}) == (
        "Tidak dapat diperiksa yang terlalu cepat dan yang masuk serentak: berkas ini tidak menyebut waktu atau nomor kirimannya."
    )


def test_of_too_many_answers_it_is_said_that_they_were_not_looked_through() -> None:
    teks = unchecked({**TIADA, "cepat": KOSONG, "ramai": KOSONG, "kembar": KOSONG}, terlalu_banyak=True)
    assert teks == ("Tidak diperiksa yang terlalu cepat, yang masuk serentak, dan yang kembar: di atas lima puluh juta skor "
                    "jawaban tidak disandingkan satu sama lain.")
