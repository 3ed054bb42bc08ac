"""A wave that grows tells of nobody: every secret is looked for in all that was ever shown, by linear programming."""

from collections.abc import Iterable
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.optimize import linprog

import store
from ingest.jawaban.gelombang.gelombang import JawabanBersih
from ingest.jawaban.gelombang.gelombang_gabung import Gelombang
from ingest.jawaban.gelombang.gelombang_rahasia import hidden_over_time
from ingest.jawaban.gelombang.gelombang_skor import wave_scores
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN
from tests.ingest.jawaban.gelombang_uji import Baris, answered, keep, many, shown

Isi = NDArray[np.float64]
DAERAH = {"63.05": "Tapin", "63.11": "Balangan"}
KODE = {nama: kode for kode, nama in DAERAH.items()}


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


def people(unit: str, banyak: int, benih: int, daerah: str = "Tapin") -> list[Baris]:
    """So many people of a unit, whose answers are all different or nearly so."""
    acak = np.random.default_rng(benih)
    satu, dua = acak.choice([0, 25, 50, 75, 100], (2, banyak)).tolist()
    return many(unit, satu, dua, daerah)


def open_cells(g: Gelombang) -> dict[tuple[str, str, str], int]:
    """Cells of the index that are shown, and of how many."""
    return {(w, k, i): n for (w, k, i, u), (_, n) in shown(wave_scores(g, RUJUKAN)[0].tabel).items() if not u}


def found(secret: Isi, tahu: Isi, nilai: Isi) -> bool:
    """Whether what is known leaves one sum only for a secret, when a score is anything from 0 to 100."""
    ujung = [linprog(tanda * secret, A_eq=tahu, b_eq=nilai, bounds=(0, 100)) for tanda in (1, -1)]
    assert all(u.status == 0 for u in ujung)
    return bool(abs(ujung[0].fun + ujung[1].fun) < 1e-6)


def test_five_after_fifty_are_not_told_by_fifty_five() -> None:
    awal = [*people("A", 30, 1), *people("B", 20, 2)]
    assert open_cells(keep(answered(*awal))) == {("63.05", "", ""): 50, ("63.05", "Loket", "A"): 30, ("63.05", "Loket", "B"): 20}
    sesudah = keep(answered(*people("A", 2, 3), *people("B", 3, 4)))
    assert sesudah.jumlah == 55 and open_cells(sesudah) == {}
    assert "dikurangi yang pernah ditampilkan" in wave_scores(sesudah, RUJUKAN)[0].tabel["sebab"].iloc[0]
    assert not wave_scores(sesudah, RUJUKAN)[0].mutu["n"].any() and wave_scores(sesudah, RUJUKAN)[0].beda.empty


def test_a_file_sent_again_with_five_more_tells_of_those_five_and_is_not_shown() -> None:
    awal = [*people("A", 30, 1), *people("B", 20, 2)]
    keep(answered(*awal))
    assert open_cells(keep(answered(*awal, *people("A", 5, 3)), ganti=True)) == {("63.05", "Loket", "B"): 20}


def test_enough_more_are_shown_and_so_is_what_was_there_before_once_they_are_taken_back() -> None:
    awal = open_cells(keep(answered(*people("A", 30, 1), *people("B", 20, 2))))
    sesudah = keep(answered(*people("A", 12, 3), *people("B", 15, 4)))
    assert open_cells(sesudah) == {("63.05", "", ""): 77, ("63.05", "Loket", "A"): 42, ("63.05", "Loket", "B"): 35}
    store.withdraw_wave(2, "Sari", "salah")
    kini = Gelombang(store.wave_ledger())
    assert open_cells(kini) == awal


def test_a_unit_that_gets_few_hides_until_enough_came_in_all() -> None:
    keep(answered(*people("A", 30, 1), *people("B", 20, 2)))
    dua = keep(answered(*people("A", 4, 3), *people("B", 15, 4)))
    # 19 more in all may be told, 4 of A may not: A is left out, and B too, or A would be the rest.
    assert open_cells(dua) == {("63.05", "", ""): 69}
    tiga = keep(answered(*people("A", 8, 5), *people("B", 12, 6)))
    # 12 of A since it was last shown.
    assert open_cells(tiga)[("63.05", "Loket", "A")] == 42


def test_a_year_that_holds_its_half_year_and_five_more_does_not_tell_of_the_five() -> None:
    paruh = [*people("A", 30, 1), *people("B", 20, 2)]
    keep(answered(*paruh))
    assert open_cells(keep(answered(*paruh, *people("A", 5, 3)), "setahun")) == {("63.05", "Loket", "B"): 20}


def test_the_next_half_year_of_other_people_is_shown_whole() -> None:
    keep(answered(*people("A", 30, 1), *people("B", 20, 2)))
    lain = keep(answered(*people("A", 33, 21), *people("B", 24, 22)), "semester 2")
    assert open_cells(lain) == {("63.05", "", ""): 57, ("63.05", "Loket", "A"): 33, ("63.05", "Loket", "B"): 24}


def test_other_regions_are_shown_as_ever() -> None:
    keep(answered(*people("A", 30, 1), *people("B", 20, 2), *people("A", 15, 7, "Balangan"), *people("B", 15, 8, "Balangan")))
    sesudah = keep(answered(*people("A", 2, 3), *people("B", 3, 4)))
    assert set(open_cells(sesudah)) == {("63.11", "", ""), ("63.11", "Loket", "A"), ("63.11", "Loket", "B")}


@pytest.mark.parametrize("benih", range(6))
def test_no_secret_is_found_in_all_that_was_shown_of_a_wave(benih: int) -> None:
    """Every person is an unknown; every score shown at any time says what their sum is."""
    acak = np.random.default_rng(benih)
    sel = list(product(("63.05", "63.11"), ("A", "B", "C")))
    tahu: list[tuple[Isi, float]] = []
    orang: list[tuple[str, str]] = []
    nilai: list[float] = []
    keadaan: list[Isi] = []
    for ke in range(3):
        baris = [b for i, (w, u) in enumerate(sel)
                 for b in people(u, int(acak.choice([0, 3, 8, 14, 30])), 100 * benih + 10 * ke + i, DAERAH[w])]
        baris += people("A", 11, 999 + ke)
        orang += [(KODE[b[0]], b[1]) for b in baris]
        nilai += [((b[2] or 0) + (b[3] or 0)) / 2 for b in baris]
        keadaan.append(np.ones(len(orang)))
        for (w, k, i, unsur), (skor, n) in shown(wave_scores(keep(answered(*baris)), RUJUKAN)[0].tabel).items():
            if not unsur:
                milik = np.array([p[0] == w and (not k or p[1] == i) for p in orang], float)
                assert n == milik.sum()
                tahu.append((milik, skor * n))
    lebar = len(orang)
    semua = np.array([np.pad(m, (0, lebar - len(m))) for m, _ in tahu])
    assert semua @ np.array(nilai) == pytest.approx([s for _, s in tahu])
    rahasia = list(secrets([np.pad(k, (0, lebar - len(k))) for k in keadaan], orang))
    assert rahasia and [s.sum() for s in rahasia if found(s, semua, semua @ np.array(nilai))] == []


def secrets(keadaan: list[Isi], orang: list[tuple[str, str]]) -> Iterable[Isi]:
    """Few of a region or of a unit in it, at any time or come since any time."""
    wilayah = {w for w, _ in orang}
    milik = [np.array([p[0] == w and u in ("", p[1]) for p in orang], float) for w in wilayah for u in ("", "A", "B", "C")]
    beda = [b - a for a, b in pairwise([np.zeros(len(orang)), *keadaan])]
    for bagian in (*keadaan, *beda, beda[1] + beda[2]):
        yield from (m * bagian for m in milik if 0 < (m * bagian).sum() < 10)


@pytest.mark.parametrize("benih", range(20))
def test_no_secret_is_a_sum_of_what_any_states_show(benih: int) -> None:
    """Uploads come, go and take each other's place; groups cross; parts are counted in several uploads."""
    acak = np.random.default_rng(benih)
    dua = list(product(range(3), range(3), range(4)))
    banyak = acak.choice([0, 2, 5, 9, 12, 25, 40], len(dua))
    sel = np.array([[float(k is None or b[j] == k) for b in dua] for j, ks in ((0, (None, 0, 1, 2)), (1, (0, 1, 2))) for k in ks])
    kiriman = [set(acak.choice(4, acak.integers(1, 4), replace=False).tolist()) for _ in range(4)]
    keadaan = [sel * np.array([float(b[2] in k) for b in dua]) for k in kiriman]
    tutup = hidden_over_time(keadaan, banyak.tolist(), 10)
    buka = np.vstack([isi[~t] for isi, t in zip(keadaan, tutup)])
    ukur = buka[(buka @ banyak) > 0]
    for ke, isi in enumerate(keadaan):
        calon = [*isi]
        calon += [r for dahulu in keadaan[:ke] for t in (1, -1) for r in np.clip(t * (isi - dahulu), 0, None)]
        for r in calon:
            if 0 < r @ banyak < 10:
                assert np.linalg.matrix_rank(np.vstack([ukur, r])) == np.linalg.matrix_rank(ukur) + 1


def test_a_state_left_open_would_be_found() -> None:
    tahu = np.array([[1.0, 0.0], [1.0, 1.0]])
    assert found(np.array([0.0, 1.0]), tahu, tahu @ np.array([2500.0 / 50, 50.0]))
    dua = hidden_over_time([np.array([[1.0, 0.0]]), np.array([[1.0, 1.0]])], [50, 5], 10)
    assert [t.tolist() for t in dua] == [[False], [True]]


def test_who_is_one_person_in_two_uploads_is_not_new() -> None:
    """Uploads of other people in place of the first: nothing of the few that look alike is told by the difference."""
    keep(answered(*people("A", 30, 1), *people("B", 20, 2)))
    lain: JawabanBersih = answered(*people("A", 40, 11), *people("B", 45, 12))
    assert ("63.05", "", "") in open_cells(keep(lain, ganti=True))
