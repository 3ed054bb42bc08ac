"""A codebook as a table: out and in again, and what is wrong is told with row and column."""

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from ingest.__main__ import main
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.tabel_kode import KOLOM, fitted, load, to_table
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, UNSUR, csv, proposed

KODE = bk.BukuKode("mandiri", (
    bk.KolomKode("Kabupaten", bk.DAERAH),
    bk.KolomKode("Pelayanan, mudah", bk.PERTANYAAN, "akses", "setuju_5", True, {"Gimana ya": None, "Setuju banget": 87.5}),
    bk.KolomKode("Bentuk", bk.PILIHAN, "Bentuk", "titik koma", skor={"Uang": None, "=Barang": None}),
    bk.KolomKode("Bentuk lain/Uang", bk.PILIHAN, "Bentuk lain", skor={"Uang": None}), bk.KolomKode("Nama", bk.PRIBADI),
))


def table(*baris: Sequence[object]) -> bytes:
    """A table with these rows under its headers."""
    return csv(KOLOM, [[*b, *[""] * (len(KOLOM) - len(b))] for b in baris])


def refused(isi: bytes, nama: str = "kode.csv") -> list[str]:
    """Why a codebook is refused, as sentences."""
    with pytest.raises(Ditolak) as galat:
        load(isi, nama, RUJUKAN)
    return [t.sentence() for t in galat.value.pesan]


def test_out_and_in_again_it_is_the_same() -> None:
    assert load(to_table(KODE), "kode.csv", RUJUKAN) == KODE
    assert load(bk.to_json(KODE).encode(), "kode.json", RUJUKAN) == KODE
    assert b"'=Barang" in to_table(KODE)


def test_a_proposed_one_comes_back_from_a_spreadsheet() -> None:
    _, kode = proposed(csv(["Cap waktu", "Kabupaten", *UNSUR], [["19/08/2025 9:05:12", "Tapin", *["Baik"] * 9]] * 3))
    buku = openpyxl.Workbook()
    assert buku.active is not None
    for baris in to_table(kode).decode("utf-8-sig").splitlines():
        buku.active.append([sel.strip('"') for sel in baris.split(",")])
    keluar = io.BytesIO()
    buku.save(keluar)
    kembali = load(keluar.getvalue(), "kode.xlsx", RUJUKAN)
    assert [(k.judul, k.peran, k.skala) for k in kembali.kolom][:3] == [(k.judul, k.peran, k.skala) for k in kode.kolom][:3]


def test_further_answers_of_a_column_need_its_header_alone() -> None:
    kode = load(table(
        ["jenis_survei", "jenis_survei", "mandiri"], ["Mutu", "pertanyaan", "", "", "ya", "Baik", "100"],
        ["Mutu", "", "", "", "", "Buruk", "12,5"], ["Mutu", "", "", "", "", "Entah", ""],
    ), "kode.csv", RUJUKAN)
    assert kode.kolom == (bk.KolomKode("Mutu", bk.PERTANYAAN, balik=True, skor={"Baik": 100, "Buruk": 12.5, "Entah": None}),)


@pytest.mark.parametrize(("baris", "kata"), [
    (["Mutu", "raja"], "baris 3, kolom peran, isi 'raja': peran tidak dikenal"),
    (["", "daerah"], "baris 3, kolom judul: judul kolom tidak terisi"),
    (["Mutu", "pertanyaan", "", "baik_9"], "baris 3, kolom skala, isi 'baik_9': skala tidak dikenal"),
    (["Mutu", "pertanyaan", "", "", "barangkali"], "baris 3, kolom balik, isi 'barangkali': hanya ya atau kosong"),
    (["Mutu", "pertanyaan", "", "", "", "Baik", "101"], "baris 3, kolom skor, isi '101': skor jawaban harus 0 sampai 100"),
    (["Mutu", "pertanyaan", "", "", "", "Baik", "-1"], "baris 3, kolom skor, isi '-1': skor jawaban harus 0 sampai 100"),
    (["Mutu", "pertanyaan", "", "", "", "Baik", "nan"], "baris 3, kolom skor, isi 'nan': skor jawaban harus 0 sampai 100"),
    (["Mutu", "pertanyaan", "", "", "", "Baik", "tinggi"], "baris 3, kolom skor, isi 'tinggi': skor jawaban harus 0"),
    (["Mutu", "pertanyaan", "", "", "", "", "50"], "baris 3, kolom jawaban: skor ini tidak menyebut jawabannya"),
])
def test_a_wrong_cell_is_told_with_row_and_column(baris: list[str], kata: str) -> None:
    salah = refused(table(["jenis_survei", "jenis_survei", "mandiri"], baris))
    assert salah[0].startswith(kata)


def test_rows_that_contradict_each_other_are_told() -> None:
    jenis = ["jenis_survei", "jenis_survei", "mandiri"]
    assert refused(table(jenis, ["A", "daerah"], ["B", "daerah"])) == [
        "baris 4, kolom peran, isi 'daerah': sudah dipakai kolom A; sisakan satu, yang lain jadikan lewati",
    ]
    assert refused(table(jenis, ["A", "daerah"], ["A", "unit"])) == [
        "baris 4, kolom peran, isi 'unit': kolom A sudah disebut daerah; samakan perannya",
    ]


@pytest.mark.parametrize(("isi", "kata"), [
    (table(["A", "daerah"]), "jenis survei '' tidak dikenal; tulis salah satu dari skm, ipkp, ipak, mandiri"),
    (csv(["apa", "itu"], [["A", "daerah"]]), "buku kode tidak punya kolom judul dan peran"), (b"\n\n", "tidak berisi apa-apa"),
    (bk.to_json(replace(KODE, buku="apa")).encode(), "jenis survei 'apa' tidak dikenal"), (b'{"kolom": 3', "tidak dapat dibaca"),
    (b'{"buku": "skm", "kolom": [{"judul": "a", "peran": "pertanyaan", "skor": {"x": "tinggi"}}]}', "tidak dapat dibaca"),
    (b'{"buku": "skm", "kolom": [{"judul": ["a"], "peran": "pertanyaan"}]}', "tidak dapat dibaca"),
    (b'{"kolom": ' + b"[" * 100_000, "tidak dapat dibaca"),
    (b'{"buku": "skm", "kolom": [{"judul": "a", "peran": "pertanyaan", "skor": {"x": NaN}}]}', "0 sampai 100"),
])
def test_what_is_no_codebook_is_refused_in_words(isi: bytes, kata: str) -> None:
    assert kata in refused(isi)[0]


def test_half_a_workbook_is_refused_in_words() -> None:
    keluar = io.BytesIO()
    openpyxl.Workbook().save(keluar)
    assert refused(keluar.getvalue()[:900], "kode.xlsx")


def test_a_codebook_goes_before_what_is_proposed_but_never_opens_personal_data() -> None:
    _, usulan = proposed(csv(["Nama", "Asal", "Kabupaten", "Mutu"], [["Budi", "Tapin", "Tapin", "Baik"]] * 3))
    lama = bk.BukuKode("mandiri", (
        bk.KolomKode("Nama", bk.KELOMPOK), bk.KolomKode("Asal", bk.DAERAH), bk.KolomKode("Lain", bk.LEWATI),
    ))
    assert [(k.judul, k.peran) for k in fitted(lama, usulan).kolom] == [
        ("Nama", bk.PRIBADI), ("Asal", bk.DAERAH), ("Kabupaten", bk.LEWATI), ("Mutu", bk.LEWATI),
    ]
    with pytest.raises(Ditolak, match="kolom Unit ada di buku kode, tidak di berkas"):
        fitted(bk.BukuKode("mandiri", (bk.KolomKode("Unit", bk.UNIT),)), usulan)


def test_the_command_writes_and_takes_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path
    (folder / "skm.csv").write_bytes(csv(["Kabupaten", *UNSUR], [["Tapin", *[j] * 9] for j in ("Baik", "Sangat baik") * 10]))
    assert main(["survey", str(folder / "skm.csv"), "--write-codebook", str(folder / "kode.csv")]) == 0
    teks = re.sub(r"(pertanyaan,\w*,\w+),,,", r"\1,,Baik,100", (folder / "kode.csv").read_text("utf-8-sig"))
    (folder / "kode.csv").write_text(teks, "utf-8")
    capsys.readouterr()
    assert main(["survey", str(folder / "skm.csv"), "--codebook", str(folder / "kode.csv")]) == 0
    assert capsys.readouterr().out.startswith("Kabupaten Tapin: 100,00 ")
