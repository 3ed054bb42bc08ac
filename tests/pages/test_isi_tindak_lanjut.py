"""What the page on promises says; figures by hand from data/tindak_lanjut, on a day in January 2026."""

from pages.tindak_lanjut import isi_tindak_lanjut as isi
from tests.bantuan.sajian import view

HARI = "2026-01-15"


def test_promises_of_a_province_count_those_of_its_kabupaten() -> None:
    # Seven of the province, and one each of Barito Kuala, Banjar, Hulu Sungai Tengah and Balangan; due in 2021, 2024
    # and August 2025, and in 2026.
    ringkas = isi.summary(view(prov="63"), HARI)
    assert ringkas is not None
    assert ringkas.kalimat == "11 komitmen dari 8 rakor atau perjanjian: 3 lewat tenggat, 11 masih terbuka, 0 selesai."
    assert len(ringkas.rakor) == 8


def test_a_day_later_than_the_last_due_date_makes_four_late() -> None:
    ringkas = isi.summary(view(prov="63"), "2027-01-01")
    assert ringkas is not None and ": 4 lewat tenggat," in ringkas.kalimat


def test_a_region_without_promises_has_no_summary_and_no_list() -> None:
    k = view(daerah="63.01")
    assert isi.summary(k, HARI) is None
    assert isi.listed(k, HARI, 10) == ((), 0)


def test_late_promises_come_first_and_say_how_late() -> None:
    tampil, jumlah = isi.listed(view(prov="63"), HARI, 3)
    assert (len(tampil), jumlah) == (3, 11)
    assert {j.kunci for j in tampil} == {"mcp-kalsel-2021", "mcp-barito-kuala-2024", "target-spm-banjar-2025"}
    lewat = {j.kunci: j.lewat for j in tampil}
    # 31 August 2025 to 15 January 2026 are 137 days, four times thirty and a rest; 31 December 2021 is four years back.
    assert lewat["target-spm-banjar-2025"] == "Lewat tenggat 4 bulan"
    assert lewat["mcp-kalsel-2021"] == "Lewat tenggat 4 tahun"


def test_a_promise_tells_its_meeting_day_and_due_date() -> None:
    janji = {j.kunci: j for j in isi.listed(view(daerah="63.03"), HARI, 10)[0]}["target-spm-banjar-2025"]
    assert janji.nama == "**Kab. Banjar**" and janji.status == "belum"
    assert janji.janji == "Menetapkan dan melaporkan target SPM 2025 sebelum tenggat"
    assert janji.butir.startswith(
        "Penetapan target SPM Kabupaten Banjar 2025 · dijanjikan 5 Agustus 2025 · tenggat 31 Agustus 2025 · sumber: ["
    )
    assert janji.jalan == isi.Jalan("Tanpa indikator; perkembangannya dari status dan bukti.")
    assert janji.isi["komitmen_id"] == "target-spm-banjar-2025"


def test_the_course_of_a_promise_ends_with_the_way_to_its_target() -> None:
    semua = {j.kunci: j for j in isi.listed(view(prov="63"), HARI, 20)[0]}
    jalan = semua["mcp-kalsel-2021"].jalan
    assert jalan.nama and "90" in jalan.teks


def test_the_choice_of_a_state_narrows_the_list() -> None:
    assert isi.listed(view(prov="63", keadaan="terlambat"), HARI, 10)[1] == 3
    assert isi.listed(view(prov="63", keadaan="selesai"), HARI, 10) == ((), 0)
