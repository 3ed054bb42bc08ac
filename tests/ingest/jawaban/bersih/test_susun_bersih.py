"""Clean answers of many people: the same scores from a file as from memory, in the same few statements."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.skor import Skor, score_clean
from store import Pustaka
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, cell

KODE = bk.BukuKode("mandiri", (
    bk.KolomKode("Daerah", bk.DAERAH), bk.KolomKode("Unit", bk.UNIT), bk.KolomKode("Kelamin", bk.KELOMPOK),
    *(bk.KolomKode(f"P{ke}", bk.PERTANYAAN, unsur=f"unsur {ke // 2}") for ke in range(6)),
))


def people(n: int) -> pd.DataFrame:
    """So many invented clean answers in three regions, two strata each."""
    acak = np.random.default_rng(n)
    daerah = acak.choice(["63.01", "63.05", "63.11"], n)
    data = pd.DataFrame({
        "responden": range(n), "kode_wilayah": daerah, "strata": [f"{d}|{s}" for d, s in zip(daerah, acak.integers(0, 2, n))],
        "psu": pd.array([None] * n, dtype="Int64"), "bobot": acak.uniform(0.5, 2, n), "populasi_psu": np.nan,
        "g0": acak.choice(["Loket A", "Loket B", "Loket C"], n), "g1": acak.choice(np.array(["L", "P", None], dtype=object), n),
    })
    return data.assign(**{f"q{ke}": acak.choice([0.0, 100 / 3, 200 / 3, 100, np.nan], n) for ke in range(6)})


def same(satu: Skor, dua: Skor) -> None:
    """All tables of both are alike."""
    for a, b in zip((satu.tabel, satu.beda, satu.mutu), (dua.tabel, dua.beda, dua.mutu)):
        pd.testing.assert_frame_equal(a, b, rtol=1e-12)


def test_a_parquet_file_has_the_scores_of_the_table_in_it(tmp_path: Path) -> None:
    data = people(900)
    data.astype({"strata": "category"}).to_parquet(tmp_path / "bersih.parquet", row_group_size=100)
    same(score_clean(tmp_path / "bersih.parquet", KODE, RUJUKAN), score_clean(data, KODE, RUJUKAN))


def test_a_mean_and_its_error_as_numpy_has_them() -> None:
    data = people(900)
    satu = data[data["kode_wilayah"] == "63.05"].dropna(subset=["q0", "q1"]).reset_index(drop=True).assign(strata="63.05|0")
    kini = cell(score_clean(satu, KODE, RUJUKAN).tabel, unsur="unsur 0")
    y, w = (satu["q0"] + satu["q1"]).to_numpy() / 2, satu["bobot"].to_numpy()
    rata, n = float((w * y).sum() / w.sum()), len(y)
    z = w * (y - rata) / w.sum()
    # Scores of a survey of one's own stand on the scale of the answers.
    assert kini["nilai"] == pytest.approx(rata)
    assert kini["galat_baku"] == pytest.approx(np.sqrt(n / (n - 1) * ((z - z.mean()) ** 2).sum()))


def test_scores_of_a_hundred_steps_are_counted_like_those_of_four(tmp_path: Path) -> None:
    data = people(400)
    data["q0"] = np.where(data["q0"].isna(), np.nan, np.arange(400) % 101)
    data.to_parquet(tmp_path / "bersih.parquet", row_group_size=150)
    satu = data[data["kode_wilayah"] == "63.05"]
    rata = [(satu[q] * satu["bobot"]).sum() / satu["bobot"][satu[q].notna()].sum() for q in ("q0", "q1")]
    for bersih in (data, tmp_path / "bersih.parquet"):
        tabel = score_clean(bersih, KODE, RUJUKAN).tabel
        assert cell(tabel[tabel["kode_wilayah"] == "63.05"], unsur="unsur 0")["nilai"] == pytest.approx(sum(rata) / 2)


def statements(n: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many statements the scores of so many people take."""
    jalan: list[str] = []
    asli = Pustaka.run

    def counted(self: Pustaka, con: Any, nama: str, /, **params: Any) -> Any:
        jalan.append(nama)
        return asli(self, con, nama, **params)

    with monkeypatch.context() as ganti:
        ganti.setattr(Pustaka, "run", counted)
        score_clean(people(n), KODE, RUJUKAN)
    return len(jalan)


def test_as_many_statements_for_twenty_thousand_as_for_two_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    assert statements(200, monkeypatch) == statements(20_000, monkeypatch) <= 8
