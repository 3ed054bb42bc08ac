"""Scores worked out by hand, what is never shown, and what is refused in words."""

import math
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import pytest

from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.skor import score
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, UNSUR, cell, csv, opened, proposed, scored

JUDUL = ["Kabupaten", "Unit layanan", "Pelayanan mudah", "Petugas ramah"]


def two(baris: Sequence[Sequence[object]], judul: Sequence[str] = JUDUL) -> bytes:
    """A survey of two questions."""
    return csv(judul, baris)


def refused(isi: bytes) -> list[str]:
    """Why a file has no scores, as sentences."""
    with pytest.raises(Ditolak) as galat:
        scored(isi)
    return [t.sentence() for t in galat.value.pesan]


def test_the_index_of_two_questions_by_hand() -> None:
    # 75 and 50; 100 and 75; 25 and 50, one of 5 grades: halves of each person 62.5, 87.5, 37.5.
    skor = scored(two([["Tapin", "A", "Setuju", "Netral"], ["Tapin", "A", "Sangat setuju", "Setuju"],
        ["Tapin", "B", "Tidak setuju", "Netral"]]))
    ini = cell(skor)
    assert (ini["n"], ini["nilai"]) == (3, 62.5)
    # Variance of the three halves is 625; t of 2 degrees is 4.302652730.
    assert ini["galat_baku"] == pytest.approx(math.sqrt(625 / 3))
    assert ini["bawah"] == pytest.approx(max(0.0, 62.5 - 4.302652730 * math.sqrt(625 / 3)))
    assert cell(skor, unsur="Pelayanan mudah")["nilai"] == pytest.approx(200 / 3)
    assert cell(skor, "Unit layanan", "A")["nilai"] == 75


def test_weights_count() -> None:
    judul = [*JUDUL, "Bobot"]
    skor = scored(two([["Tapin", "A", "Setuju", "Setuju", "1"], ["Tapin", "A", "Sangat setuju", "Sangat setuju", "3"],
        ["Tapin", "A", "Netral", "Netral", "1"]], judul))
    assert cell(skor)["nilai"] == pytest.approx((75 + 300 + 50) / 5)


def test_nine_elements_by_the_rule_of_satisfaction_surveys() -> None:
    # Grades 1 to 4 times 25; eight elements of 3 and one of 2 and 4: NRR 3 everywhere, 75.
    baris = [["Tapin", *["Baik"] * 8, n] for n in ("Kurang baik", "Sangat baik", "Baik")]
    skor = scored(csv(["Kabupaten", *UNSUR], baris))
    assert cell(skor)["nilai"] == pytest.approx(75)
    assert cell(skor, unsur="sarana")["nilai"] == pytest.approx(75)
    assert cell(skor, unsur="biaya")[("galat_baku")] == pytest.approx(0, abs=1e-9)


def test_who_does_not_know_is_left_out_of_that_question_only() -> None:
    skor = scored(two([["Tapin", "A", "Setuju", "Tidak tahu"], ["Tapin", "A", "Setuju", "Netral"], ["Tapin", "A", "", "Setuju"]]))
    assert cell(skor, unsur="Petugas ramah")["nilai"] == 62.5
    assert cell(skor, unsur="Petugas ramah")["n"] == 2
    assert cell(skor)["nilai"] == pytest.approx((75 + 62.5) / 2)


def test_a_question_where_less_is_better_is_turned_round() -> None:
    jawaban, kode = proposed(two([["Tapin", "A", "Setuju", "Netral"], ["Tapin", "A", "Sangat setuju", "Netral"]]))
    balik = tuple(bk.KolomKode(k.judul, k.peran, k.unsur, k.skala, k.judul == "Pelayanan mudah") for k in kode.kolom)
    skor = score(jawaban, bk.BukuKode(kode.buku, balik), RUJUKAN, terkecil=1).tabel
    assert cell(skor, unsur="Pelayanan mudah")["nilai"] == pytest.approx(12.5)


def test_an_answer_without_a_score_is_asked_about_with_its_line() -> None:
    isi = two([["Tapin", "A", j, "Netral"] for j in ("Setuju", "Entahlah bro", "Tidak setuju", "Sangat setuju", "Netral")])
    assert refused(isi) == [
        "baris 3, kolom Pelayanan mudah, isi 'Entahlah bro': jawaban ini belum punya skor; "
        "beri skor di buku kode, atau null bila tidak dihitung",
    ]
    jawaban, kode = proposed(isi)
    kolom = tuple(
        bk.KolomKode(k.judul, k.peran, k.unsur, k.skala, k.balik, {"Entahlah bro": None} if k.judul == "Pelayanan mudah" else {})
        for k in kode.kolom
    )
    assert cell(score(jawaban, bk.BukuKode(kode.buku, kolom), RUJUKAN, terkecil=1).tabel, unsur="Pelayanan mudah")["n"] == 4


def test_regions_weights_and_populations_that_do_not_fit_are_named() -> None:
    judul = [*JUDUL, "Bobot"]
    baris = [["Tapin", "A", "Setuju", "Netral", n] for n in ("1", "-2", "", "1")]
    assert refused(two(baris, judul)) == [
        "baris 3, kolom Bobot, isi '-2': bobot harus angka lebih dari 0; betulkan di berkas",
        "baris 4, kolom Bobot: bobot harus angka lebih dari 0; betulkan di berkas",
    ]
    judul[-1] = "Populasi"
    assert refused(two([["Tapin", "A", "Setuju", "Netral", "1"]] * 2, judul)) == [
        "yang menjawab di 63.05 2, lebih banyak daripada populasinya 1; betulkan populasinya",
    ]
    asing = refused(two([[d, "A", "Setuju", "Netral"] for d in ("Tapin", "Balangan", "Negeri Antah")]))
    assert asing[0].startswith("baris 4, kolom Kabupaten, isi 'Negeri Antah': daerah ini tidak dikenal")


def test_a_file_that_names_no_region_needs_one() -> None:
    isi = csv(["Nomor", "Pelayanan mudah"], [[1, "Setuju"], [2, "Netral"]])
    assert "tidak ada kolom daerah" in refused(isi)[0]
    assert scored(isi, wilayah="63.06").iloc[0]["kode_wilayah"] == "63.06"


def test_nothing_to_score_is_said() -> None:
    isi = csv(["Kabupaten", "Saran"], [["Tapin", "bagus sekali ya"], ["Tapin", "lanjutkan"]])
    assert "tidak ada kolom pertanyaan" in refused(isi)[0]


def people(unit: dict[str, int]) -> bytes:
    """So many answers of each unit."""
    return two([["Tapin", u, "Setuju", "Netral" if i % 2 else "Setuju"] for u, n in unit.items() for i in range(n)])


def test_fewer_than_ten_are_not_shown_nor_what_would_give_them_away() -> None:
    skor = scored(people({"A": 30, "B": 14, "C": 4}), terkecil=10)
    assert pd.isna(cell(skor, "Unit layanan", "C")["nilai"]) and pd.isna(cell(skor, "Unit layanan", "C")["n"])
    # All 48 less the 30 of A and the 14 of B would be C.
    assert pd.isna(cell(skor, "Unit layanan", "B")["nilai"])
    assert cell(skor, "Unit layanan", "A")["n"] == 30 and cell(skor)["n"] == 48
    assert "kurang dari 10" in str(cell(skor, "Unit layanan", "B")["sebab"])


def test_one_unit_typed_in_several_ways_is_one_in_the_spelling_of_most() -> None:
    tulis = ["Akta Kelahiran", "akta kelahiran", "Akta  kelahiran", "Akta Kelahiran"]
    skor = scored(two([["Tapin", t, j, j] for t, j in zip(tulis, ("Setuju", "Netral", "Setuju", "Sangat setuju"))]))
    assert set(skor["isi"]) == {"", "Akta Kelahiran"} and cell(skor, "Unit layanan", "Akta Kelahiran")["nilai"] == 75


def test_a_population_narrows_the_interval() -> None:
    judul = [*JUDUL, "Populasi"]
    baris = [["Tapin", "A", j, j] for j in ("Setuju", "Netral", "Sangat setuju", "Setuju")]
    tanpa, dengan = (cell(scored(two(b, j))) for b, j in ((baris, JUDUL), ([[*b, 8] for b in baris], judul)))
    # Half of all were asked: the variance is half as large.
    assert dengan["galat_baku"] == pytest.approx(float(str(tanpa["galat_baku"])) / math.sqrt(2))


def test_each_region_is_asked_apart() -> None:
    skor = scored(two([[d, "A", j, j] for d in ("Tapin", "Balangan") for j in ("Setuju", "Netral", "Sangat setuju")]))
    daerah = skor[(skor["kelompok"] == "") & (skor["unsur"] == "")]
    assert daerah["kode_wilayah"].tolist() == ["63.05", "63.11"]
    sendiri = scored(two([["Tapin", "A", j, j] for j in ("Setuju", "Netral", "Sangat setuju")]))
    assert daerah.iloc[0]["galat_baku"] == pytest.approx(float(str(cell(sendiri)["galat_baku"])))


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Ditolak, match="tidak ada baris jawaban"):
        opened(csv(["Kabupaten", "Pelayanan"], []))


def apart(unit: dict[str, str], n: int = 12) -> pd.DataFrame:
    """Which units differ, when so many people of each gave these two answers by turns."""
    baris = [["Tapin", u, j, j] for u, dua in unit.items() for i in range(n) for j in [dua.split("/")[i % 2]]]
    jawaban, kode = proposed(two(baris))
    beda = score(jawaban, kode, RUJUKAN).beda
    return beda[beda["kelompok"] == "Unit layanan"].set_index(["pertama", "kedua"])


def test_units_that_differ_are_told_from_those_that_may_not() -> None:
    beda = apart({"A": "Sangat setuju/Setuju", "B": "Tidak setuju/Netral", "C": "Setuju/Sangat setuju"})
    # Means 87.5, 37.5 and 87.5; standard deviation 12.5 * sqrt(12/11) in each.
    assert beda["selisih"].to_dict() == {("A", "B"): 50, ("A", "C"): 0, ("B", "C"): -50}
    assert beda["nyata"].to_dict() == {("A", "B"): True, ("A", "C"): False, ("B", "C"): True}


def test_units_that_are_not_shown_are_not_set_beside_others() -> None:
    jawaban, kode = proposed(people({"A": 30, "B": 14, "C": 4, "D": 40}))
    beda = score(jawaban, kode, RUJUKAN).beda
    assert list(zip(beda["pertama"], beda["kedua"])) == [("A", "D")]


def test_the_reliability_of_each_region() -> None:
    baris = [["Tapin", "A", j, j] for j in ("Setuju", "Netral", "Sangat setuju") * 4]
    jawaban, kode = proposed(two(baris))
    # Both answers are always alike: as reliable as can be.
    mutu = dict(score(jawaban, kode, RUJUKAN).mutu.iloc[0])
    assert (mutu["kode_wilayah"], mutu["lengkap"], mutu["alfa"]) == ("63.05", 12, pytest.approx(1.0))
    # Two questions are too few for the same answer to mean anything.
    assert (mutu["n"], mutu["lurus"]) == (12, 0)


def test_each_question_is_judged_beside_the_others_of_its_dimension(monkeypatch: pytest.MonkeyPatch) -> None:
    judul = ["Kabupaten", "Pelayanan mudah", "Petugas ramah", "Kantor bersih"]
    baris = [["Tapin", j, j, "Netral"] for j in ("Setuju", "Netral", "Sangat setuju") * 4]
    jawaban, kode = proposed(csv(judul, [*baris, *[["Balangan", "Setuju", "Netral", "Netral"]] * 4]))
    unsur = {"Pelayanan mudah": "loket", "Petugas ramah": "loket"}
    kode = replace(kode, kolom=tuple(replace(k, unsur=unsur.get(k.judul, "")) for k in kode.kolom))
    butir = score(jawaban, kode, RUJUKAN).butir
    # Both questions of the counter are answered alike; the third stands alone, and of the other region four are too few.
    assert butir is not None and butir["pertanyaan"].tolist() == ["Pelayanan mudah", "Petugas ramah"]
    assert set(butir["kode_wilayah"]) == {"63.05"} and butir["sisa"].tolist() == pytest.approx([1, 1])
    assert butir["alfa"].tolist() == pytest.approx([1, 1]) and butir["n"].tolist() == [12, 12]
    monkeypatch.setattr("ingest.jawaban.skor.mutu_jawaban.BUTIR_MAKS", 16 * 3 - 1)
    assert score(jawaban, kode, RUJUKAN).butir is None


def test_who_chose_one_answer_for_all_is_counted_and_left_out_by_the_way() -> None:
    beda = [["Tapin", *["Baik", "Sangat baik"] * 4, "Baik"]] * 20
    mutu = dict(score(*nine([*beda, *[["Tapin", *["Tidak baik"] * 9]] * 10]), RUJUKAN).mutu.iloc[0])
    assert (mutu["n"], mutu["lurus"]) == (30, 10)
    # Five times 75 and four times 100, in nine.
    assert mutu["nilai_tanpa"] == pytest.approx(775 / 9)


def test_too_few_of_them_are_not_shown_apart() -> None:
    beda = [["Tapin", *["Baik", "Sangat baik"] * 4, "Baik"]] * 20
    mutu = dict(score(*nine([*beda, ["Tapin", *["Tidak baik"] * 9]]), RUJUKAN).mutu.iloc[0])
    assert mutu["lurus"] == 1 and pd.isna(mutu["nilai_tanpa"])


def nine(baris: list[list[str]]) -> tuple[Jawaban, bk.BukuKode]:
    """A satisfaction survey."""
    return proposed(csv(["Kabupaten", *UNSUR], baris))
