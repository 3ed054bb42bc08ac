"""Numbers as Indonesian and English files write them: read exactly, asked, or refused."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.baca.grid import Sel
from ingest.sel.angka import Gaya, Nilai, Penentu, Salah, Tanya, decide
from ingest.sel.potongan import Keliru, missing_reason
from ingest.sel.waktu import Waktu, find_time, read_time, read_year

ANGKA = frozenset({"angka"})


def read_column(kolom: Sequence[str]) -> list[Decimal | None]:
    """Numbers of a column that needs no answer."""
    gaya = decide(kolom, "skor")
    assert isinstance(gaya, Gaya), gaya
    nilai = [gaya.read(sel) for sel in kolom]
    assert all(isinstance(n, Nilai) for n in nilai)
    return [n.angka for n in nilai if isinstance(n, Nilai)]


RIGHT = [
    (["71,94", "70"], ["71.94", "70"]),
    (["71.94", "70"], ["71.94", "70"]),
    (["71,94", "1.234"], ["71.94", "1234"]),
    (["12.5", "1,234"], ["12.5", "1234"]),
    (["1.234.567"], ["1234567"]),
    (["1.234.567", "71.945"], ["1234567", "71945"]),
    (["1,234,567.8"], ["1234567.8"]),
    (["1.234,5", "1234,5"], ["1234.5", "1234.5"]),
    (["1 234,5", "1\u00a0234\u202f567"], ["1234.5", "1234567"]),
    (["0,123", "0,5"], ["0.123", "0.5"]),
    (["0.123"], ["0.123"]),
    (["-5,25", "\u22125,25", "\u20135,25", "+5,25"], ["-5.25", "-5.25", "-5.25", "5.25"]),
    (["Rp 1.234.567,50", "Rp. 2.000.000,00", "Rp3"], ["1234567.50", "2000000.00", "3"]),
    (["98,5%", "100 %", "97 persen", "0"], ["98.5", "100", "97", "0"]),
    (["71,94*", "70,1 **", "68,2*)"], ["71.94", "70.1", "68.2"]),
    ([" 71,94 ", "\u200b71,94\ufeff", "'71,94", '="71,94"'], ["71.94"] * 4),
    (["7194"], ["7194"]),
    (["12", "345", "6789"], ["12", "345", "6789"]),
]


@pytest.mark.parametrize(("kolom", "hasil"), RIGHT)
def test_column_is_read_exactly(kolom: list[str], hasil: list[str]) -> None:
    assert read_column(kolom) == [Decimal(h) for h in hasil]


@pytest.mark.parametrize(
    "kolom", [["1.234"], ["71,945"], ["1.234", "5"], ["1,234", "2,345", "10"], ["123.456", "-"], ["1,000", "1.234.567"]]
)
def test_two_readings_are_asked(kolom: list[str]) -> None:
    tanya = decide(kolom, "skor")
    assert isinstance(tanya, Tanya)
    assert "skor" in tanya.pertanyaan.kalimat and kolom[0] in tanya.pertanyaan.kalimat
    angka = {kunci: gaya.read(kolom[0]) for kunci, gaya in tanya.gaya.items()}
    assert len({n.angka for n in angka.values() if isinstance(n, Nilai)}) == 2


def test_answer_to_the_question_gives_the_number() -> None:
    tanya = decide(["1.234"])
    assert isinstance(tanya, Tanya)
    assert tanya.gaya[","].read("1.234") == Nilai(Decimal("1234"))
    assert tanya.gaya["."].read("1.234") == Nilai(Decimal("1.234"))


def test_mixed_styles_are_asked_and_never_become_7194_or_6810() -> None:
    tanya = decide(["71,94", "68.10", "1.234"], "skor")
    assert isinstance(tanya, Tanya)
    sendiri = tanya.gaya["*"]
    assert [sendiri.read("71,94"), sendiri.read("68.10")] == [Nilai(Decimal("71.94")), Nilai(Decimal("68.10"))]
    assert isinstance(sendiri.read("1.234"), Keliru)
    assert isinstance(tanya.gaya[","].read("68.10"), Keliru)
    assert isinstance(tanya.gaya["."].read("71,94"), Keliru)


def test_percent_next_to_bare_numbers_is_asked() -> None:
    tanya = decide(["98,5%", "0,97"])
    assert isinstance(tanya, Tanya)
    assert tanya.gaya[",semua"].read("0,97") == Nilai(Decimal("0.97"), persen=True)
    assert tanya.gaya[",pecahan"].read("0,97") == Nilai(Decimal("97.00"), persen=True)
    assert tanya.gaya[",pecahan"].read("98,5%") == Nilai(Decimal("98.5"), persen=True)


REFUSED = [
    "71²", "05", "007", "00,5", "1,2E+05", "(5,2)", "12.34.56", "1,23,456", "\uff11\uff12,5", "nihil", "\u202e49,17", "1'234",
    "7 1,94", "71,94,", ",5", "5,", "3/5", "70-80", "5 juta", "1,2 ribu", "12 unit", "5 (lima)", "12 (dua belas)", "71,94 (2023)",
    "lima", "=A1+1", "1" * 26, "#DIV/0!", "#N/A", "1 Januari 2024", "2024-01-01", "TRUE", "x" * 500, "A-5", "71,94 72,1",
]


@pytest.mark.parametrize("isi", REFUSED)
def test_what_is_no_number_is_refused_with_its_line(isi: str) -> None:
    salah = decide([isi], "skor", [7])
    assert isinstance(salah, Salah) and salah.jumlah == 1
    pesan = salah.pesan[0]
    assert (pesan.baris, pesan.kolom, pesan.isi) == (7, "skor", isi)
    assert pesan.sebab and pesan.cara and pesan.sentence().startswith("baris 7, kolom skor")


@pytest.mark.parametrize(("isi", "tanda"), [("70,10 (r)", "(r)"), ("70,10(s)", "(s)"), ("70,10*", "*")])
def test_a_small_mark_behind_a_number_is_a_note_and_no_grade(isi: str, tanda: str) -> None:
    gaya = decide([isi, "71,94"])
    assert isinstance(gaya, Gaya)
    nilai = gaya.read(isi)
    assert isinstance(nilai, Nilai) and (nilai.angka, nilai.predikat, nilai.catatan) == (Decimal("70.10"), "", tanda)


MISSING = [
    "", "  ", "-", "--", "\u2013", "\u2014", "n/a", "N/A", "NA", "tidak dinilai", "Tidak Ada Data", "(tidak dinilai)",
    "...", "nan",
]


@pytest.mark.parametrize("isi", MISSING)
def test_missing_value_keeps_its_reason_and_is_no_zero(isi: str) -> None:
    gaya = decide([isi, "71,94"])
    assert isinstance(gaya, Gaya)
    nilai = gaya.read(isi)
    assert isinstance(nilai, Nilai) and nilai.angka is None
    assert nilai.alasan == (isi.strip() or "kosong") == missing_reason(isi)


GRADES = [
    ("BB (76,45)", "BB", "76.45"), ("76,45 (BB)", "BB", "76.45"), ("A / 85,1", "A", "85.1"), ("BB 76,45", "BB", "76.45"),
    ("76,45 BB", "BB", "76.45"), ("A- (82,5)", "A-", "82.5"), ("Sangat Baik (88,2)", "Sangat Baik", "88.2"),
    ("88,2 (Zona Hijau)", "Zona Hijau", "88.2"), ("B", "B", None), ("CC", "CC", None),
]


@pytest.mark.parametrize(("isi", "predikat", "angka"), GRADES)
def test_grade_and_number_part(isi: str, predikat: str, angka: str | None) -> None:
    gaya = decide([isi])
    assert isinstance(gaya, Gaya)
    nilai = gaya.read(isi)
    assert isinstance(nilai, Nilai)
    assert (nilai.predikat, nilai.angka) == (predikat, Decimal(angka) if angka else None)


def test_stored_numbers_are_certain_and_settle_nothing() -> None:
    kolom = [Sel("71.945", ANGKA), Sel("1.234", ANGKA), Sel("98.5%", ANGKA | {"persen"})]
    assert read_column(kolom[:2]) == [Decimal("71.945"), Decimal("1.234")]
    assert read_column([kolom[2], "100%"]) == [Decimal("98.5"), Decimal("100")]
    assert read_column([kolom[0], "71,94"]) == [Decimal("71.945"), Decimal("71.94")]
    assert isinstance(decide([kolom[0], "1.234"]), Tanya)


@pytest.mark.parametrize("tanda", ["rumus_kosong", "galat", "tanggal", "logika"])
def test_marked_cells_are_no_numbers(tanda: str) -> None:
    assert isinstance(decide([Sel("71", frozenset({tanda}))]), Salah)
    assert isinstance(decide([Sel("", frozenset({"rumus", "rumus_kosong"}))]), Salah)
    assert isinstance(decide([Sel("71", frozenset({"angka", "gabung"}))]), Salah)


def test_list_of_wrong_cells_is_bounded() -> None:
    penentu = Penentu("skor")
    for nomor in range(1000):
        penentu.add("salah tulis", nomor)
    salah = penentu.result()
    assert isinstance(salah, Salah) and (len(salah.pesan), salah.jumlah) == (50, 1000)


def spell(nilai: Decimal, desimal: str, ribuan: str, minus: str) -> str:
    """A number as someone would type it; `ribuan` groups the whole part by three."""
    utuh, _, pecahan = format(nilai.copy_abs(), "f").partition(".")
    if ribuan:
        utuh = f"{int(utuh):,}".replace(",", ribuan)
    return (minus if nilai < 0 else "") + utuh + (desimal + pecahan if pecahan else "")


ANY_NUMBER = st.builds(lambda isi, pangkat: Decimal(isi).scaleb(-pangkat), st.integers(-(10**17), 10**17), st.integers(0, 8))
STYLES = [(",", "."), (",", ""), (",", " "), (",", "\u00a0"), (".", ","), (".", ""), (".", " ")]
NEIGHBOURS = ["", "-", "n/a", "tidak dinilai", "71,94", "68.10", "1.234.567", "5", "1.234", "98%"]
AROUND = st.lists(st.sampled_from(NEIGHBOURS), max_size=4)


@settings(max_examples=400)
@given(st.lists(ANY_NUMBER, min_size=1, max_size=6), st.sampled_from(STYLES), st.sampled_from(["-", "\u2212", "\u2013"]))
def test_any_number_in_any_spelling_is_exact_or_asked(angka: list[Decimal], gaya: tuple[str, str], minus: str) -> None:
    kolom = [spell(n, *gaya, minus) for n in angka]
    hasil = decide(kolom)
    assert not isinstance(hasil, Salah), hasil
    dipakai = hasil.gaya[gaya[0]] if isinstance(hasil, Tanya) else hasil
    assert [dipakai.read(s) for s in kolom] == [Nilai(n) for n in angka]


@settings(max_examples=400)
@given(ANY_NUMBER, st.sampled_from(STYLES), AROUND)
def test_no_context_turns_a_number_into_a_third_one(angka: Decimal, gaya: tuple[str, str], lain: list[str]) -> None:
    isi = spell(angka, *gaya, "-")
    hasil = decide([*lain, isi])
    if isinstance(hasil, Gaya):
        nilai = hasil.read(isi)
        assert isinstance(nilai, Nilai)
        # Either what was meant, or what the rest of the column shows the same text to mean.
        lawan = {",": ".", ".": ","}[gaya[0]]
        lain_arti = Gaya(lawan).read(isi)
        arti = {angka, lain_arti.angka if isinstance(lain_arti, Nilai) else angka}
        assert nilai.angka in arti
        if nilai.angka != angka:
            assert hasil.desimal == lawan and any(isinstance(Gaya(gaya[0]).read(s), Keliru) for s in lain)


@settings(max_examples=300)
@given(st.text(max_size=12), AROUND)
def test_any_text_gives_a_number_only_if_its_digits_say_so(isi: str, lain: list[str]) -> None:
    hasil = decide([*lain, isi])
    nilai = hasil.read(isi) if isinstance(hasil, Gaya) else None
    if isinstance(nilai, Nilai) and nilai.angka is not None:
        tulis = [h for h in isi if h in "0123456789"]
        assert "".join(tulis).strip("0") == format(abs(nilai.angka), "f").replace(".", "").strip("0")


YEARS = [
    ("2024", 2024), ("TA 2024", 2024), ("Tahun 2024", 2024), ("T.A. 2024", 2024), ("2.024", 2024), ("2024.0", 2024),
    ("1.998", 1998), ("2023/2024", None), ("2.345", None), ("24", None), ("3024", None), ("2024-01-01", None), ("", None),
]


@pytest.mark.parametrize(("isi", "tahun"), YEARS)
def test_year(isi: str, tahun: int | None) -> None:
    assert read_year(isi) == tahun


TIMES = [
    ("TW III 2024", Waktu(2024, "tw3")), ("Triwulan I Tahun 2023", Waktu(2023, "tw1")), ("Q1", Waktu(periode="tw1")),
    ("triwulan keempat", Waktu(periode="tw4")), ("TW-II", Waktu(periode="tw2")), ("s.d. Triwulan III 2024", Waktu(2024, "tw3")),
    ("Semester II 2024", Waktu(2024, "s2")), ("S1", Waktu(periode="s1")), ("Maret 2024", Waktu(2024, "posisi", 3)),
    ("31 Desember 2023", Waktu(2023, "posisi", 12)), ("Nopember", Waktu(periode="posisi", bulan=11)),
    ("Agt", Waktu(periode="posisi", bulan=8)),
    ("Tahunan", Waktu(periode="tahunan")), ("Januari - Desember 2024", Waktu(2024, "tahunan")), ("2024", Waktu(2024)),
    ("TW I-III 2024", None), ("triwulan I dan II", None), ("Semester 3", None),
    ("Tapin", None), ("12", None), ("2023/2024", None),
]


@pytest.mark.parametrize(("isi", "waktu"), TIMES)
def test_time_of_a_cell(isi: str, waktu: Waktu | None) -> None:
    assert read_time(isi) == waktu


def test_time_in_a_title() -> None:
    assert find_time("REKAP CAPAIAN SPM TRIWULAN III TAHUN 2024 KAB. TAPIN") == Waktu(2024, "tw3")
    assert find_time("Rekap 2023 dan 2024").ganda
    assert find_time("Permendagri 59/2021, hasil 2024") == Waktu(2024)
    assert find_time("Capaian TW I sampai dengan TW III 2024") == Waktu(2024, "", None, True)
