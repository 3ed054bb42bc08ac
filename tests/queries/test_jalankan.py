"""Running a question: by name, cached by version, right under threads."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import pytest

import queries
import store
from queries import jalankan
from queries.model import MODEL
from store.dasar.cache import CACHE
from tests.bantuan.berkas import ROOT

KECIL = ROOT / "tests" / "berkas" / "kecil"
FOLDER = Path(jalankan.__file__).parent


@pytest.fixture(scope="module")
def versi() -> store.Versi:
    return store.versi(folder=KECIL)


@pytest.mark.parametrize("nama", ["../store/pangkalan/basis", "tidak_ada", "wilayah; drop", ""])
def test_only_a_question_of_the_folder_can_be_asked(versi: store.Versi, nama: str) -> None:
    with pytest.raises(FileNotFoundError):
        queries.run(nama, versi)


def test_the_same_question_is_answered_once(versi: store.Versi) -> None:
    isi = (("prov", "63"),)
    assert jalankan.answer("daerah_provinsi", versi, isi) is jalankan.answer("daerah_provinsi", versi, isi)


def test_an_answer_changed_by_a_caller_leaves_the_cache_alone(versi: store.Versi) -> None:
    jawaban = queries.run("wilayah", versi)
    jawaban.loc[0, "nama_tampil"] = "diubah"
    assert "diubah" not in set(queries.run("wilayah", versi)["nama_tampil"])


def test_a_parameter_is_a_value_never_sql(versi: store.Versi) -> None:
    assert queries.run("daerah_provinsi", versi, prov="63' or '1'='1").empty


def test_thirty_two_threads_get_the_serial_answers(versi: store.Versi) -> None:
    kode = ["63.01", "63.02", "63.03", "63.04", "63.06", "64.01", "63", "63.09"] * 25

    def ask(i_kode: tuple[int, str]) -> list[float]:
        CACHE.clear() if i_kode[0] % 20 == 0 else None
        return queries.run("deret_daerah", versi, kode=i_kode[1], indikator=("indeks",))["nilai"].tolist()

    serial = [ask((1, k)) for k in kode]
    with ThreadPoolExecutor(32) as kolam:
        assert list(kolam.map(ask, enumerate(kode))) == serial


@pytest.mark.parametrize("berkas", sorted(FOLDER.rglob("*.sql")), ids=lambda p: p.stem)
def test_each_question_holds_one_statement(berkas: Path) -> None:
    assert len(duckdb.extract_statements(berkas.read_text(encoding="utf-8"))) == 1


def test_a_crowd_asks_a_few_at_a_time(versi: store.Versi, monkeypatch: pytest.MonkeyPatch) -> None:
    kunci, asli = Lock(), jalankan.SQL.run
    kini, puncak = 0, []

    def slow(*isi: Any, **lain: Any) -> Any:
        nonlocal kini
        with kunci:
            kini += 1
            puncak.append(kini)
        time.sleep(0.01)
        hasil = asli(*isi, **lain)
        with kunci:
            kini -= 1
        return hasil

    store.cursor(versi, MODEL).close()
    monkeypatch.setattr(jalankan.SQL, "run", slow)
    with ThreadPoolExecutor(20) as kolam:
        list(kolam.map(lambda i: queries.run("daerah_provinsi", versi, prov=f"7{i}"), range(20)))
    assert len(puncak) == 20 and 2 <= max(puncak) <= 4
