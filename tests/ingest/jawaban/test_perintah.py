"""The command: from a file of answers to a table that the ordinary upload takes."""

import json
from pathlib import Path

import pytest

from ingest.__main__ import main
from tests.ingest.jawaban.berkas_jawaban import UNSUR, csv


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    """Twenty answers of one region."""
    jalur = tmp_path / "skm.csv"
    jawab = ["Baik", "Sangat baik", "Baik", "Kurang baik", "Baik"] * 4
    jalur.write_bytes(csv(["Nama", "Kabupaten", *UNSUR], [["Budi Santoso", "Tapin", *[j] * 9] for j in jawab]))
    return jalur


def test_scores_come_back_as_an_ordinary_upload(berkas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keluar, rinci = tmp_path / "skor.csv", tmp_path / "rinci.csv"
    assert main(["survey", str(berkas), "--year", "2025", "-o", str(keluar), "--details", str(rinci)]) == 0
    # (12 * 75 + 4 * 100 + 4 * 50) / 20; deviations 0, 25, -25: variance 8 * 625 / 19.
    kata = capsys.readouterr().out
    assert kata == "Kabupaten Tapin: 75,00 (67,41 sampai 82,59), mutu C (kurang baik) sampai B (baik); 20 responden.\n"
    assert main(["check", str(keluar)]) == 0
    assert "kode_wilayah 63.05; indikator ikm; nilai 75.0" in capsys.readouterr().out
    assert "Budi" not in keluar.read_text("utf-8") + rinci.read_text("utf-8")


def test_a_codebook_is_written_corrected_and_used(berkas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode = tmp_path / "kode.json"
    assert main(["survey", str(berkas), "--write-codebook", str(kode)]) == 0
    isi = json.loads(kode.read_text(encoding="utf-8"))
    for kolom in isi["kolom"]:
        kolom["skor"] = {"Baik": 100} if kolom["peran"] == "pertanyaan" else {}
    kode.write_text(json.dumps(isi), encoding="utf-8")
    capsys.readouterr()
    assert main(["survey", str(berkas), "--codebook", str(kode)]) == 0
    assert capsys.readouterr().out.startswith("Kabupaten Tapin: 90,00 ")


@pytest.mark.parametrize(("isi", "kata"), [
    ("{", "tidak dapat dibaca"), ('{"buku": "skm", "kolom": [{"judul": "a", "peran": "raja"}]}', "peran raja tidak dikenal"),
    ('{"buku": "skm", "kolom": [{"judul": "a", "peran": "pertanyaan", "skor": {"x": 101}}]}', "skor jawaban harus 0 sampai 100"),
    ('{"buku": "skm", "kolom": [{"judul": "a", "peran": "bobot"}, {"judul": "b", "peran": "bobot"}]}', "lebih dari satu kolom"),
    ('{"buku": "skm", "kolom": [{"judul": "a", "peran": "pertanyaan"}]}', "ada di buku kode, tidak di berkas"),
])
def test_a_wrong_codebook_is_refused(
    isi: str, kata: str, berkas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kode = tmp_path / "kode.json"
    kode.write_text(isi, encoding="utf-8")
    assert main(["survey", str(berkas), "--codebook", str(kode)]) == 1
    assert kata in capsys.readouterr().err


def test_a_year_is_needed_for_the_upload(berkas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", str(berkas), "-o", str(tmp_path / "a.csv")]) == 1
    assert "perlu tahun" in capsys.readouterr().err
    assert not (tmp_path / "a.csv").exists()


def test_weights_by_population_are_a_choice_and_both_ways_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas, rinci = tmp_path / "a.csv", tmp_path / "rinci.csv"
    # 120 people of whom twelve are content, 24 of whom twelve are not.
    isi = [["Tapin", "a", 120, "Sangat setuju"]] * 12 + [["Tapin", "b", 24, "Sangat tidak setuju"]] * 12
    berkas.write_bytes(csv(["Kabupaten", "Strata", "Populasi", "Pelayanan mudah"], isi))
    assert main(["survey", str(berkas)]) == 0 and capsys.readouterr().out.startswith("Kabupaten Tapin: 50,00 ")
    assert main(["survey", str(berkas), "--population-weights", "--details", str(rinci)]) == 0
    dua = capsys.readouterr().out.splitlines()
    assert dua[0].startswith("Kabupaten Tapin: 83,33 ") and dua[1].startswith("Tanpa bobot, Kabupaten Tapin: 50,00 ")
    assert rinci.read_text("utf-8-sig").count("tanpa bobot") == 1


def test_without_populations_there_are_no_weights(berkas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", str(berkas), "--population-weights"]) == 1
    assert "populasi tidak memberi bobot" in capsys.readouterr().err


def test_that_marks_were_not_looked_for_is_said(
    berkas: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.jawaban.bersih.bersih.SKOR_MAKS", 20 * 9 - 1)
    assert main(["survey", str(berkas)]) == 0
    assert "Tanda mutu (terlalu cepat, serentak, kembar) tidak diperiksa" in capsys.readouterr().out
