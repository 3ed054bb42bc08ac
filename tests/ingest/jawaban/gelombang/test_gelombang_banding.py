"""What changed between two waves: by hand, against scipy, and what is not compared because it means something else."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from ingest.jawaban.gelombang.gelombang import JawabanBersih
from ingest.jawaban.gelombang.gelombang_banding import changes, not_the_same
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.skor import score_clean
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN
from tests.ingest.jawaban.gelombang_uji import JUDUL, Baris, answered, many


def compared(lama: JawabanBersih, baru: JawabanBersih, terkecil: int = 1) -> pd.DataFrame:
    """The changes, by region, group and element."""
    dua = [score_clean(j.orang, j.kode, RUJUKAN, terkecil) for j in (lama, baru)]
    return changes(dua[0], lama.kode, dua[1], baru.kode, RUJUKAN).set_index(["kode_wilayah", "kelompok", "isi", "unsur"])


def drawn(benih: int, banyak: int, peluang: Sequence[float], daerah: str = "Tapin") -> list[Baris]:
    """So many people of two units, each answer drawn apart."""
    acak = np.random.default_rng(benih)
    dua = acak.choice([25, 50, 75, 100], (2, banyak), p=peluang)
    return [(daerah, "AB"[i % 2], int(dua[0, i]), int(dua[1, i])) for i in range(banyak)]


def test_the_change_of_an_index_by_hand() -> None:
    lama = answered(*many("A", [50, 50, 75], [50, 50, 75]), *many("B", [25], [25]))
    baru = answered(*many("A", [75, 100, 75], [75, 100, 75]), *many("B", [50], [50]))
    r = compared(lama, baru).loc[("63.05", "", "", "")]
    assert (r["nilai_lama"], r["nilai_baru"], r["selisih"], r["n_lama"]) == (50, 75, 25, 4)
    # Both have a variance of 1250/3 / 4 = 104.17: error 14.4338, t of 6 degrees 2.446912.
    assert (r["bawah"], r["atas"]) == pytest.approx((25 - 35.3183, 25 + 35.3183), abs=1e-3)
    assert r["hasil"] == "belum_nyata" and r["alasan"] == ""


@pytest.mark.parametrize("benih", range(5))
def test_the_index_agrees_with_welch_in_scipy(benih: int) -> None:
    lama, baru = drawn(benih, 40, [0.2, 0.4, 0.3, 0.1]), drawn(benih + 50, 25, [0.1, 0.3, 0.4, 0.2])
    r = compared(answered(*lama), answered(*baru)).loc[("63.05", "", "", "")]
    dua = [[(b[2] + b[3]) / 2 for b in isi if b[2] is not None and b[3] is not None] for isi in (baru, lama)]
    welch = stats.ttest_ind(*dua, equal_var=False)
    assert r["p"] == pytest.approx(welch.pvalue)
    assert (r["bawah"], r["atas"]) == pytest.approx(tuple(welch.confidence_interval(0.95)))


def test_many_are_judged_together_as_holm_says() -> None:
    lama = [*drawn(1, 40, [0.3, 0.4, 0.2, 0.1]), *drawn(2, 40, [0.3, 0.4, 0.2, 0.1], "Balangan")]
    baru = [*drawn(3, 40, [0.1, 0.2, 0.4, 0.3]), *drawn(4, 40, [0.3, 0.4, 0.2, 0.1], "Balangan")]
    hasil = compared(answered(*lama), answered(*baru))
    p = [stats.ttest_ind(*([(b[2] + b[3]) / 2 for b in isi if b[0] == d] for isi in (baru, lama)), equal_var=False).pvalue  # type: ignore[operator]
         for d in ("Tapin", "Balangan")]
    kecil, besar = sorted(p)
    harap = {kecil: min(1.0, 2 * kecil), besar: max(min(1.0, 2 * kecil), besar)}
    for kode, nilai in zip(("63.05", "63.11"), p):
        assert hasil.loc[(kode, "", "", ""), "p"] == pytest.approx(harap[nilai])
    assert [hasil.loc[(kode, "", "", ""), "hasil"] for kode in ("63.05", "63.11")] == ["naik_nyata", "belum_nyata"]
    turun = compared(answered(*baru), answered(*lama))
    assert turun.loc[("63.05", "", "", ""), "hasil"] == "turun_nyata"


def test_units_and_elements_are_compared_too() -> None:
    hasil = compared(answered(*drawn(1, 40, [0.3, 0.4, 0.2, 0.1])), answered(*drawn(3, 40, [0.1, 0.2, 0.4, 0.3])))
    assert [k for k in hasil.index if k[1]] == [("63.05", "Loket", "A", ""), ("63.05", "Loket", "B", "")]
    assert {k[3] for k in hasil.index if not k[1]} == {"", "Pelayanan mudah", "Petugas ramah"}


def test_too_few_are_not_compared() -> None:
    lama, baru = answered(*drawn(1, 30, [0.3, 0.4, 0.2, 0.1])), answered(*drawn(3, 18, [0.1, 0.2, 0.4, 0.3]))
    hasil = compared(lama, baru, 10)
    # Of eighteen nine belong to each unit: that both are small would tell how many, so their reasons are told together.
    assert hasil.loc[("63.05", "Loket", "A", ""), ["hasil", "alasan"]].tolist() == [
        "tidak_dibandingkan", "di salah satunya penjawab kurang dari 10, atau ditutup agar yang lain tidak terhitung",
    ]
    assert hasil.loc[("63.05", "", "", ""), "alasan"] == "" and hasil["selisih"].isna().sum() == 2


def test_what_only_one_of_them_has_is_said() -> None:
    hasil = compared(answered(*drawn(1, 20, [0.3, 0.4, 0.2, 0.1])), answered(*drawn(2, 20, [0.3, 0.4, 0.2, 0.1], "Balangan")))
    assert set(hasil["hasil"]) == {"tidak_dibandingkan"} and set(hasil["alasan"]) == {"hanya ada di salah satu gelombang"}


def test_answers_that_are_all_the_same_have_no_interval() -> None:
    hasil = compared(answered(*many("A", [75] * 3, [75] * 3), ("Tapin", "B", 75, 75)),
                     answered(*many("A", [50] * 3, [50] * 3), ("Tapin", "B", 50, 50)))
    r = hasil.loc[("63.05", "", "", "")]
    assert (r["hasil"], r["alasan"]) == ("tidak_dibandingkan", "selangnya tidak dapat dihitung")


def codebook(*pertanyaan: bk.KolomKode, buku: str = "mandiri") -> bk.BukuKode:
    return bk.BukuKode(buku, pertanyaan)


def asked(judul: str, unsur: str = "", skala: str = "setuju_5", **lain: object) -> bk.KolomKode:
    return replace(bk.KolomKode(judul, bk.PERTANYAAN, unsur, skala), **lain)  # type: ignore[arg-type]


def test_another_kind_of_survey_is_not_compared() -> None:
    sebab = not_the_same(codebook(asked("A")), codebook(asked("A"), buku="skm"), RUJUKAN)
    assert sebab == {"": "jenis surveinya lain", "A": "jenis surveinya lain"}


def test_an_element_the_kind_names_may_be_asked_in_other_words() -> None:
    lama = codebook(asked("U1", "persyaratan"), asked("U2", "waktu"), buku="skm")
    baru = codebook(asked("Bagaimana syaratnya?", "persyaratan"), asked("U2", "waktu"), buku="skm")
    assert set(not_the_same(lama, baru, RUJUKAN).values()) == {""}


def test_a_question_of_ones_own_is_the_same_by_its_words_alone() -> None:
    lama, baru = (codebook(asked(a), asked(b)) for a, b in (("Loket bersih", "Ramah"), ("Loket bersih", "Cepat")))
    sebab = not_the_same(lama, baru, RUJUKAN)
    assert sebab["Loket bersih"] == ""
    assert sebab[""] == sebab["Cepat"] == sebab["Ramah"] == "unsur atau pertanyaannya tidak sama"


def test_another_scale_or_other_scores_are_not_the_same() -> None:
    satu = codebook(asked("A", "x"), asked("B", "y"))
    lain = codebook(asked("A", "x", "setuju_4"), asked("B", "y"))
    sebab = not_the_same(satu, lain, RUJUKAN)
    assert (sebab[""], sebab["x"], sebab["y"]) == ("skala jawabannya tidak sama", "skala jawabannya tidak sama", "")
    balik = codebook(asked("A", "x", balik=True), asked("B", "y"))
    assert not_the_same(satu, balik, RUJUKAN)["x"] == "skala jawabannya tidak sama"
    tambah = codebook(asked("A", "x", skor={"Gimana ya": None}), asked("B", "y"))
    assert set(not_the_same(satu, tambah, RUJUKAN).values()) == {""}


def test_an_element_that_is_gone_leaves_the_index_uncompared_and_the_others_compared() -> None:
    satu = answered(*drawn(1, 20, [0.3, 0.4, 0.2, 0.1]))
    dua = answered(*drawn(2, 20, [0.3, 0.4, 0.2, 0.1]), judul=(*JUDUL[:3], "Loket bersih"))
    hasil = compared(satu, dua)
    assert hasil.loc[("63.05", "", "", ""), "alasan"] == "unsur atau pertanyaannya tidak sama"
    assert hasil.loc[("63.05", "", "", "Pelayanan mudah"), "alasan"] == ""
    assert hasil.loc[("63.05", "", "", "Petugas ramah"), "alasan"] == "unsur atau pertanyaannya tidak sama"
