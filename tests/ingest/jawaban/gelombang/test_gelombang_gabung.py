"""Waves out of the ledger, uploads counted together, and who seems to have answered twice."""

from dataclasses import replace
from pathlib import Path

import pytest

import store
from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.gelombang.gelombang import JawabanBersih, fingerprint, own_clusters, to_keep
from ingest.jawaban.gelombang.gelombang_gabung import same_rows, seen, shared_clusters, together, unlabelled_clusters, waves
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.centang_pilihan import options
from ingest.jawaban.skor.pilihan_ganda import shares
from ingest.jawaban.skor.skor import score_clean
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, cell, csv, proposed
from tests.ingest.jawaban.gelombang_uji import JUDUL, answered, keep, many

A = many("A", [75, 100, 50], [50, 75, 75])
B = many("B", [100, 25], [100, 0])


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


def refused(*kiriman: JawabanBersih) -> str:
    """Why uploads are not counted together."""
    with pytest.raises(Ditolak) as galat:
        together(kiriman)
    return str(galat.value)


def test_two_uploads_score_as_one_file_of_all_would() -> None:
    semua = together([answered(*A, ("Tapin", "C", 50, 50)), answered(*B, ("Tapin", "C", 0, 0))])
    skor = score_clean(semua.orang, semua.kode, RUJUKAN, 1).tabel
    # (75 + 100 + 50 + 50 + 100 + 25 + 0) / 7 and (50 + 75 + 75 + 50 + 100 + 0 + 0) / 7, half of each.
    assert cell(skor)["nilai"] == pytest.approx((400 + 350) / 14) and cell(skor)["n"] == 7
    assert cell(skor, "Loket", "C")["nilai"] == pytest.approx(25) and cell(skor, "Loket", "B")["nilai"] == pytest.approx(56.25)
    satu = answered(*A, ("Tapin", "C", 50, 50), *B, ("Tapin", "C", 0, 0))
    sekaligus = score_clean(satu.orang, satu.kode, RUJUKAN, 1).tabel
    assert cell(skor)["galat_baku"] == pytest.approx(cell(sekaligus)["galat_baku"])


def test_columns_may_stand_in_another_order_and_a_group_may_be_missing() -> None:
    balik = ("Kabupaten", "Loket", "Petugas ramah", "Pelayanan mudah")
    lain = answered(("Tapin", "A", 0, 100), ("Tapin", "B", 0, 100), judul=balik)
    semua = together([answered(*A, *B), lain])
    # The five by hand: 350 and 300; the two say 100 of "Pelayanan mudah" and 0 of "Petugas ramah".
    skor = score_clean(semua.orang, semua.kode, RUJUKAN, 1).tabel
    assert cell(skor, unsur="Pelayanan mudah")["nilai"] == pytest.approx(550 / 7)
    assert cell(skor, unsur="Petugas ramah")["nilai"] == pytest.approx(300 / 7)
    tanpa = answered(*A, *B, judul=("Kabupaten", "Jenis kelamin", *JUDUL[2:]))
    semua = together([answered(*A, *B), tanpa])
    skor = score_clean(semua.orang, semua.kode, RUJUKAN, 1).tabel
    assert cell(skor)["n"] == 10 and cell(skor, "Loket", "A")["n"] == 3 and cell(skor, "Jenis kelamin", "A")["n"] == 3


def test_other_questions_are_not_counted_together() -> None:
    lain = answered(*A, *B, judul=(*JUDUL[:3], "Petugas sopan"))
    assert "pertanyaan, unsur, atau skalanya tidak sama" in refused(answered(*A, *B), lain)
    assert "Petugas ramah, Petugas sopan" in refused(answered(*A, *B), lain)


def test_answers_scored_on_another_scale_are_not_counted_together() -> None:
    lain = answered(*A, *B)
    kolom = tuple(replace(k, skala="setuju_4") if k.judul == "Petugas ramah" else k for k in lain.kode.kolom)
    teks = refused(answered(*B, *B), JawabanBersih(lain.orang, replace(lain.kode, kolom=kolom)))
    assert "skalanya tidak sama dengan kiriman yang sudah ada: Petugas ramah" in teks and "pakai buku kode gelombang ini" in teks


def test_a_population_must_be_one_and_large_enough() -> None:
    satu, dua = answered(*A, *B), answered(*B, *A)
    satu.orang["populasi_psu"], dua.orang["populasi_psu"] = 8.0, 9.0
    assert "populasi Kabupaten" in refused(satu, dua) or "ditulis berbeda: 8 dan 9" in refused(satu, dua)
    dua.orang["populasi_psu"] = 8.0
    assert "10, lebih banyak daripada populasinya 8" in refused(satu, dua)
    assert "hanya disebut oleh sebagian" in refused(satu, answered(*A, *B))


def clustered(*baris: tuple[str, str, str, str]) -> JawabanBersih:
    """Answers of people found in villages: stratum, village, two answers."""
    jawaban, kode = proposed(csv(["Kabupaten", "Strata", "Gugus", *JUDUL[2:]], [["Tapin", *b] for b in baris]))
    return JawabanBersih(clean(jawaban, kode, RUJUKAN), kode)


SATU = [("kota", f"desa {i % 3}", "Setuju" if i % 2 else "Netral", "Sangat setuju") for i in range(9)]
DUA = [("kota", f"desa {i % 3}", "Tidak setuju", "Setuju" if i < 4 else "Netral") for i in range(6)]


def test_a_village_asked_again_is_one_cluster_and_another_one_of_its_name_is_not() -> None:
    semua = together([clustered(*SATU), clustered(*DUA, ("desa", "desa 0", "Setuju", "Setuju"))])
    # Three villages of the first stratum, and one of the same name in another.
    assert semua.orang.groupby("strata", observed=True)["psu"].nunique().to_dict() == {"63.05|desa": 1, "63.05|kota": 3}
    sekaligus = clustered(*SATU, *DUA)
    dua = [score_clean(j.orang, j.kode, RUJUKAN, 1).tabel for j in (together([clustered(*SATU), clustered(*DUA)]), sekaligus)]
    assert cell(dua[0])["galat_baku"] == pytest.approx(cell(dua[1])["galat_baku"])
    assert cell(dua[0])["derajat_bebas"] == 2 and shared_clusters(clustered(*SATU), clustered(*DUA)) == 3


def test_numbers_that_begin_anew_in_every_file_are_other_clusters_once_somebody_says_so() -> None:
    lain = own_clusters(clustered(*DUA))
    assert shared_clusters(clustered(*SATU), lain) == 0 and together([clustered(*SATU), lain]).orang["psu"].nunique() == 6
    assert fingerprint(lain) == fingerprint(clustered(*DUA))
    tanpa = clustered(*DUA)
    lama = JawabanBersih(tanpa.orang.drop(columns="gugus"), tanpa.kode)
    assert unlabelled_clusters(lama) and not unlabelled_clusters(tanpa)
    assert together([clustered(*SATU), lama]).orang["psu"].nunique() == 6


def test_of_a_cluster_only_a_fingerprint_is_kept() -> None:
    kiriman = to_keep(clustered(*SATU), "Survei", 2025, "setahun", "a.csv")
    assert b"desa 1" not in kiriman.isi and b"gugus" in kiriman.isi


def test_rows_that_stand_in_both_are_counted_each_once() -> None:
    lama = answered(*A, *B)
    assert same_rows(lama, answered(*A, *B)) == 5
    # One of A again, one whose unit is another, one that says otherwise.
    baru = answered(("Tapin", "A", 75, 50), ("Tapin", "B", 100, 75), ("Tapin", "A", 25, 25))
    assert same_rows(lama, baru) == 1
    assert same_rows(answered(*A[:1], *B), answered(A[0], A[0], *B[:1])) == 2


def test_waves_are_told_by_their_uploads_and_states_by_what_was_in_force() -> None:
    keep(answered(*A, *B))
    keep(answered(*B, *B))
    keep(answered(*A, *A), "semester 2")
    store.withdraw_wave(1, "Budi", "salah")
    store.restore_wave(1, "Budi", "benar")
    kini = keep(answered(*A, *A, *B), ganti=True)
    semua = waves(store.wave_ledger())
    # The half-year after it has the same questions: what was shown of it counts too.
    assert seen(kini, semua) == [(1,), (1, 2), (3,), (2,), kini.nomor] and kini.jumlah == 8
    assert seen(semua[1], semua) == [(1,), (1, 2), (3,)]
    assert [g.nama for g in semua] == ["SKM Tapin, semester 1 2025", "SKM Tapin, semester 2 2025"]
    assert semua[0].wilayah == ("63.05",)


def with_choices(*isi: str) -> JawabanBersih:
    """Answers with several choices in one cell."""
    jawaban, kode = proposed(csv(["Kabupaten", "Pelayanan mudah", "Bentuk"], [["Tapin", "Setuju", i] for i in isi]))
    return JawabanBersih(clean(jawaban, kode, RUJUKAN), kode)


def test_choices_of_two_uploads_are_those_of_one_file() -> None:
    semua = together([with_choices("Uang;", "Uang;Barang;", "Barang;", ""), with_choices("Janji;Barang;", "Barang;", "Janji;")])
    isi = shares(semua.orang, semua.kode, ["63.05"], RUJUKAN, 1).set_index("opsi")
    assert isi["bagian"].to_dict() == pytest.approx({"Uang": 2 / 6, "Barang": 4 / 6, "Janji": 2 / 6})
    assert set(isi["n"]) == {6}


def test_a_choice_that_is_a_sentence_is_kept_by_its_number_alone() -> None:
    panjang = "uang sejumlah lima ratus ribu rupiah yang diminta petugas loket dengan nomor 0812 3456 7890"
    satu = with_choices(f"{panjang};", f"{panjang};Barang;", "Barang;")
    kode = bk.from_json(to_keep(satu, "Survei", 2025, "setahun", "a.csv").kode)
    assert [o.opsi for o in options(kode)] == [o.opsi if o.opsi == "Barang" else "pilihan ke-1" for o in options(satu.kode)]
