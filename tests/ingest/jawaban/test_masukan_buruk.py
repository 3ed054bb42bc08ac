"""Files that are broken, cut short or say nothing: refused in words with row and column, never scored by guess."""

import io
from pathlib import Path

import openpyxl
import pandas as pd
import pyreadstat
import pytest

from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.usul_kode import propose
from ingest.jawaban.skor.skor import score
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, cell, csv, opened, proposed, scored

JUDUL = ["Kabupaten", "Pelayanan mudah", "Petugas ramah"]


def refused(isi: bytes, nama: str = "survei.csv") -> list[str]:
    """Why a file is not opened or scored, as sentences."""
    with pytest.raises(Ditolak) as galat:
        score(*both(isi, nama), RUJUKAN)
    return [t.sentence() for t in galat.value.pesan]


def both(isi: bytes, nama: str) -> tuple[Jawaban, bk.BukuKode]:
    """The columns of a file and the codebook proposed for it."""
    jawaban = opened(isi, nama)
    return jawaban, propose(jawaban, RUJUKAN)


def workbook() -> bytes:
    """Three hundred answers."""
    buku = openpyxl.Workbook()
    assert buku.active is not None
    for baris in [JUDUL, *[["Tapin", ("Setuju", "Netral")[i % 2], "Setuju"] for i in range(300)]]:
        buku.active.append(baris)
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize("bagian", [0.1, 0.5, 0.99])
def test_half_a_workbook_is_refused(bagian: float) -> None:
    isi = workbook()
    assert refused(isi[: int(len(isi) * bagian)], "survei.xlsx")


@pytest.mark.parametrize("bagian", [0.2, 0.6, 0.99])
@pytest.mark.parametrize("bentuk", ["sav", "zsav", "dta"])
def test_half_a_statistical_file_is_refused(bentuk: str, bagian: float, tmp_path: Path) -> None:
    data = pd.DataFrame({"v1": [1.0, 3.0] * 300, "v2": ["Tapin"] * 600})
    label: dict[str, dict[int | float, str]] = {"v1": {1: "Setuju", 3: "Netral"}}
    jalur = tmp_path / "survei"
    if bentuk == "dta":
        pyreadstat.write_dta(data, str(jalur), variable_value_labels=label)
    else:
        pyreadstat.write_sav(data, str(jalur), variable_value_labels=label, compress=bentuk == "zsav")
    isi = jalur.read_bytes()
    assert refused(isi[: int(len(isi) * bagian)], f"survei.{bentuk}")


def test_a_text_file_cut_in_its_last_row_is_told() -> None:
    teks = "Kabupaten,Pelayanan mudah,Petugas ramah\n" + "Tapin,Setuju,Netral\n" * 20
    assert refused(teks[:-15].encode()) == [
        "baris 21: baris terakhir terpotong: 1 dari 3 kolom; berkasnya mungkin terunduh separuh; unduh lagi",
    ]


def test_rows_that_a_spreadsheet_left_short_are_read() -> None:
    teks = "Kabupaten,Pelayanan mudah,Saran\n" + "Tapin,Setuju,bagus sekali\n" * 3 + "Tapin,Netral\n" * 2
    assert opened(teks.encode()).kolom[2].isi == ("bagus sekali",) * 3 + ("", "")


def test_a_row_with_more_cells_than_headers_is_told() -> None:
    assert refused(b"Kabupaten,Saran\nTapin,bagus\nTapin,cepat, ramah\n")[0].startswith("baris 3: baris ini berisi 3 kolom")


def test_headers_alone_are_no_answers() -> None:
    assert "tidak ada baris jawaban" in refused(csv(JUDUL, []))[0]


def test_one_answer_is_counted_and_not_shown() -> None:
    ini = cell(scored(csv(JUDUL, [["Tapin", "Setuju", "Netral"]]), terkecil=10))
    assert pd.isna(ini["nilai"]) and "kurang dari 10" in str(ini["sebab"])


def test_a_question_nobody_could_answer_is_told() -> None:
    isi = csv(JUDUL, [["Tapin", "Setuju", "Tidak tahu"]] * 12)
    jawaban, kode = proposed(isi)
    kolom = tuple(bk.KolomKode(k.judul, bk.PERTANYAAN, skala="setuju_5") if k.judul in JUDUL[1:] else k for k in kode.kolom)
    with pytest.raises(Ditolak, match="kolom Petugas ramah: tidak ada jawaban yang dihitung"):
        clean(jawaban, bk.BukuKode("mandiri", kolom), RUJUKAN)


def test_nothing_but_not_knowing_is_no_score() -> None:
    assert "tidak ada kolom pertanyaan" in refused(csv(JUDUL, [["Tapin", "Tidak tahu", "Tidak tahu"]] * 12))[0]


@pytest.mark.parametrize("bobot", ["-1", "0", "", "berat"])
def test_a_weight_that_is_none_is_told_with_its_line(bobot: str) -> None:
    baris = [["Tapin", "Setuju", "Netral", "1"], ["Tapin", "Netral", "Netral", bobot]]
    isi = csv([*JUDUL, "Bobot"], [*baris, *baris[:1] * 4])
    jawaban, kode = proposed(isi)
    with pytest.raises(Ditolak, match=r"baris 3, kolom Bobot.*: bobot harus angka lebih dari 0"):
        score(jawaban, kode, RUJUKAN)
