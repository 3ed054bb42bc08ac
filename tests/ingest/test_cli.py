"""The command line, as documented: commands, exit codes and JSON."""

import errno
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

import store
from ingest.__main__ import main
from tests.bantuan.berkas import ROOT
from tests.bantuan.sabar import SABAR

BAIK = "Hasil SPI 2025;;\nDaerah;Indeks SPI;Kategori\nTapin;71,94;Rentan\nHSS;82,10;Terjaga\n"
Tulis = Callable[..., str]
Layar = pytest.CaptureFixture[str]
KUNCI = {"status", "dataset", "encoding", "delimiter", "decimal", "rows", "errors", "warnings", "changes"}


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store of its own."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


@pytest.fixture
def tulis(tmp_path: Path) -> Tulis:
    """Writes a file and gives its path as text."""

    def _tulis(isi: str, nama: str = "spi.csv") -> str:
        (tmp_path / nama).write_text(isi, encoding="utf-8")
        return str(tmp_path / nama)

    return _tulis


def run(capsys: Layar, *argumen: str) -> tuple[int, str]:
    """Exit code and what was printed."""
    kode = main(argumen)
    return kode, capsys.readouterr().out


def test_check_prints_the_documented_json(tulis: Tulis, capsys: Layar) -> None:
    kode, isi = run(capsys, "check", tulis(BAIK), "--json")
    hasil = json.loads(isi)
    assert (kode, set(hasil)) == (0, KUNCI)
    assert [hasil[k] for k in ("status", "dataset", "encoding", "delimiter", "decimal")] == ["ok", "spi", "utf-8", ";", ","]
    assert hasil["rows"][0] == {
        "tahun": 2025, "periode": "tahunan", "kode_wilayah": "63.05", "indikator": "spi_indeks", "rincian": "", "nilai": 71.94,
        "predikat": "Rentan",
    }
    assert set(hasil["changes"]) == {"new", "changed", "unchanged", "conflicts"}
    assert set(hasil["warnings"][0]) == {"row", "column", "value", "cause", "fix"}
    assert hasil["errors"] == []


def test_check_of_a_wrong_file_exits_1(tulis: Tulis, capsys: Layar) -> None:
    kode, isi = run(capsys, "check", tulis("Daerah;Tahun;Indeks SPI\nTapin;2025;7l,94\n"), "--json")
    hasil = json.loads(isi)
    assert (kode, hasil["status"], hasil["errors"][0]["row"], hasil["errors"][0]["column"]) == (1, "refused", 2, "Indeks SPI")


def test_check_that_needs_an_answer_exits_2_and_takes_it(tulis: Tulis, capsys: Layar, tmp_path: Path) -> None:
    berkas = tulis("Daerah;Indeks SPI\nKutai;71,94\nBerau;70\n")
    kode, isi = run(capsys, "check", berkas, "--json")
    tanya = {t["key"]: [c["value"] for c in t["choices"]] for t in json.loads(isi)["questions"]}
    assert (kode, set(tanya)) == (2, {"tahun", "wilayah:Kutai"})
    assert "64.02" in tanya["wilayah:Kutai"]
    kode, isi = run(capsys, "check", berkas, "--answer", "tahun=2025", "--answer", "wilayah:Kutai=64.02", "--json")
    assert (kode, len(json.loads(isi)["rows"])) == (0, 2)
    (tmp_path / "jawab.json").write_text(json.dumps({"tahun": 2025, "wilayah:Kutai": "64.02"}))
    assert run(capsys, "check", berkas, "--answers", str(tmp_path / "jawab.json"))[0] == 0


def test_dataset_and_mapping_options(tulis: Tulis, capsys: Layar, tmp_path: Path) -> None:
    berkas = tulis("Daerah;Tahun;Nilai\nTapin;2025;71,94\n", "a.csv")
    assert run(capsys, "check", berkas)[0] == 2
    kode, isi = run(capsys, "check", berkas, "--dataset", "mcp", "--json")
    assert (kode, json.loads(isi)["rows"][0]["indikator"]) == (0, "mcp")
    peran = {"Daerah": "wilayah", "Tahun": "tahun", "Nilai": "nilai"}
    peta = {"himpunan": "sakip", "kolom": [{"judul": j, "peran": p} for j, p in peran.items()]}
    (tmp_path / "peta.json").write_text(json.dumps(peta))
    kode, isi = run(capsys, "check", berkas, "--mapping", str(tmp_path / "peta.json"), "--json")
    assert (kode, json.loads(isi)["rows"][0]["indikator"]) == (0, "sakip")


def test_publish_rollback_history(tulis: Tulis, capsys: Layar) -> None:
    berkas = tulis(BAIK)
    sumber = ("--source", "KPK, Hasil SPI 2025", "--source-date", "10 Des 2025", "--source-url", "https://kpk.go.id/spi")
    kode, isi = run(capsys, "publish", berkas, "--by", "Ani", *sumber, "--json")
    assert (kode, json.loads(isi)["status"], json.loads(isi)["batch"]) == (0, "terbit", 1)
    (batch,) = store.history()
    assert (batch.sumber_jenis, batch.sumber_tanggal, batch.sumber_url) == ("resmi_pusat", "2025-12-10", "https://kpk.go.id/spi")
    assert "sudah terbit sebagai batch 1" in run(capsys, "publish", berkas, "--by", "Budi", *sumber)[1]
    assert run(capsys, "rollback", "1", "--by", "Ani", "--why", "salah")[0] == 0
    assert run(capsys, "restore", "1", "--by", "Ani", "--why", "benar")[0] == 0
    kode, isi = run(capsys, "history", "--json")
    assert [(b["kind"], b["by"], b["dataset"], b["file"], b["rows"]) for b in json.loads(isi)] == [
        (j, "Ani", "spi", "spi.csv", 2) for j in ("terbit", "cabut", "pulihkan")
    ]
    assert "Ani" in run(capsys, "history")[1]


def test_a_source_that_outranks_all_others_without_date_and_address_is_asked_about(tulis: Tulis, capsys: Layar) -> None:
    terbit = ["publish", tulis(BAIK), "--by", "Ani", "--source", "KPK, Hasil SPI 2025"]
    assert main([*terbit, "--source-date", "10 Des 2025"]) == 2
    assert "tetapi alamat web belum disebut" in capsys.readouterr().err and store.history() == []
    assert main([*terbit, "--source-date", "kapan-kapan"]) == 1
    assert main([*terbit, "--source-kind", "pemda"]) == 0
    assert [b.sumber_jenis for b in store.history()] == ["pemda"]
    assert main([*terbit, "--answer", "tanpa_rujukan=ya"]) == 0
    assert [b.sumber_jenis for b in store.history()] == ["pemda", "resmi_pusat"]


def test_publish_of_a_wrong_file_writes_nothing(tulis: Tulis, capsys: Layar) -> None:
    assert run(capsys, "publish", tulis("Daerah;Tahun;Indeks SPI\nTapin;2025;171\n"), "--by", "Ani")[0] == 1
    assert run(capsys, "publish", tulis("Daerah;Indeks SPI\nTapin;71\n"), "--by", "Ani")[0] == 2
    assert store.history() == []


def test_rollback_of_nothing_exits_1(capsys: Layar) -> None:
    assert main(["rollback", "7", "--by", "Ani", "--why", "x"]) == 1
    assert "tidak ada" in capsys.readouterr().err


def test_template_and_marked_copy(tulis: Tulis, capsys: Layar, tmp_path: Path) -> None:
    tujuan = tmp_path / "templat.xlsx"
    assert run(capsys, "template", "spi", "-o", str(tujuan), "--example")[0] == 0
    assert run(capsys, "check", str(tujuan))[0] == 0
    assert run(capsys, "template", "entah", "-o", str(tujuan))[0] == 1
    assert run(capsys, "check", tulis(BAIK), "--marked", str(tmp_path / "tanda.csv"))[0] == 0
    assert "diterima" in (tmp_path / "tanda.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    "argumen", [["check", "/tidak/ada.csv"], ["check", "{b}", "--answer", "x"], ["check", "{b}", "--mapping", "{b}"]]
)
def test_what_cannot_be_done_exits_1_with_words(argumen: list[str], tulis: Tulis, capsys: Layar) -> None:
    berkas = tulis(BAIK)
    assert main([a.replace("{b}", berkas) for a in argumen]) == 1
    assert capsys.readouterr().err.strip()


def test_wrong_usage_exits_1() -> None:
    with pytest.raises(SystemExit) as keluar:
        main(["publish"])
    assert keluar.value.code == 1


def test_as_a_module(tulis: Tulis) -> None:
    proses = subprocess.run(
        [sys.executable, "-m", "ingest", "check", tulis(BAIK), "--json"], cwd=ROOT, capture_output=True, text=True, timeout=SABAR
    )
    assert (proses.returncode, json.loads(proses.stdout)["status"], proses.stderr) == (0, "ok", "")


def test_the_history_of_a_store_that_lost_its_log_says_so_and_exits_1(tulis: Tulis, capsys: Layar, tmp_path: Path) -> None:
    umum = ["--by", "Sari", "--source", "KPK, Hasil SPI 2025", "--source-kind", "lain"]
    assert run(capsys, "publish", tulis(BAIK), *umum)[0] == 0
    assert main(["history"]) == 0 and capsys.readouterr().err == ""
    (tmp_path / "simpanan" / "simpanan.duckdb.wal").unlink()
    assert main(["history"]) == 1
    kata = capsys.readouterr().err
    assert "mencatat versi 1" in kata and "hanya sampai versi 0" in kata and "python -m store restore" in kata
    assert main(["publish", tulis(BAIK.replace("71,94", "71,95")), *umum]) == 1
    assert str(tmp_path / "simpanan") in capsys.readouterr().err


@pytest.mark.parametrize(("galat", "kata"), [
    (duckdb.IOException("Could not write file: No space left on device"), "Kosongkan ruang di sana, atau arahkan"),
    (OSError(errno.ENOSPC, "No space left on device"), "Cakram penuh: tidak ada ruang lagi"),
    (FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']"), "Arahkan tetapan lingkungan TMPDIR"),
    (PermissionError(errno.EACCES, "Permission denied", "/srv/x"), "/srv/x tidak dapat dibaca atau ditulis"),
    (duckdb.InternalException("lain"), "berhenti sebelum selesai. Sebab: lain"),
])
def test_a_full_folder_for_working_files_is_words_not_a_trace(
    tulis: Tulis, capsys: Layar, monkeypatch: pytest.MonkeyPatch, galat: Exception, kata: str
) -> None:
    def full(*_: object) -> None:
        raise galat

    monkeypatch.setattr("ingest.__main__.check", full)
    assert main(["check", tulis(BAIK)]) == 1
    assert kata in capsys.readouterr().err
