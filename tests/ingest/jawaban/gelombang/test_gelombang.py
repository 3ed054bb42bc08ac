"""Clean answers as they are kept: whole, told by what they say and not by their order, and nobody in them."""

import io
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

import store
from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.gelombang.gelombang import JawabanBersih, fingerprint, kept, to_keep, to_parquet
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.skor import score_clean
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, csv, proposed
from tests.ingest.jawaban.gelombang_uji import JUDUL, answered, keep, many

LIMA = many("A", [75, 100, 50, 75, 25], [50, 75, 75, 100, 0])


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


def refused(jawaban: JawabanBersih) -> str:
    """Why answers are not kept."""
    with pytest.raises(Ditolak) as galat:
        to_keep(jawaban, "SKM", 2025, "setahun", "survei.csv")
    return str(galat.value)


def with_roles(judul: list[str], baris: list[list[object]], **peran: str) -> JawabanBersih:
    """Clean answers where somebody took columns for something."""
    jawaban, kode = proposed(csv(judul, baris))
    kolom = tuple(replace(k, peran=peran.get(k.judul, k.peran)) for k in kode.kolom)
    kode = bk.BukuKode(kode.buku, kolom)
    return JawabanBersih(clean(jawaban, kode, RUJUKAN), kode)


def test_what_is_kept_scores_as_the_file_did() -> None:
    jawaban = answered(*LIMA)
    gelombang = keep(jawaban)
    lagi = kept(gelombang.kiriman[0])
    assert lagi.kode == jawaban.kode and gelombang.jumlah == 5
    dua = [score_clean(j.orang, j.kode, RUJUKAN, 1).tabel for j in (jawaban, lagi)]
    pd.testing.assert_frame_equal(*dua)


def test_the_fingerprint_goes_by_the_answers_not_by_their_order() -> None:
    sama = {fingerprint(answered(*isi)) for isi in (LIMA, LIMA[::-1])}
    assert len(sama) == 1
    lain = [many("A", [75, 100, 50, 75, 25], [50, 75, 75, 100, 25]), many("B", [75, 100, 50, 75, 25], [50, 75, 75, 100, 0])]
    assert len(sama | {fingerprint(answered(*isi)) for isi in (*lain, LIMA[:4])}) == 4


def test_units_drawn_first_have_no_part_in_the_order_either() -> None:
    judul = [*JUDUL, "Gugus"]
    baris: list[list[object]] = [["Tapin", "A", "Setuju", "Netral", "desa 1"], ["Tapin", "A", "Netral", "Netral", "desa 2"],
                                 ["Tapin", "B", "Setuju", "Setuju", "desa 1"]]
    awal, balik = (with_roles(judul, isi) for isi in (baris, baris[::-1]))
    assert fingerprint(awal) == fingerprint(balik)
    pindah = [[*b[:4], "desa 1"] for b in baris]
    assert fingerprint(with_roles(judul, pindah)) != fingerprint(awal)


def test_an_element_understood_otherwise_is_another_upload() -> None:
    jawaban = answered(*LIMA)
    kolom = tuple(replace(k, unsur="x") if k.judul == "Petugas ramah" else k for k in jawaban.kode.kolom)
    assert fingerprint(replace(jawaban, kode=replace(jawaban.kode, kolom=kolom))) != fingerprint(jawaban)


def test_nothing_of_a_person_is_kept() -> None:
    judul = ["Nama", "Nomor HP", *JUDUL, "Saran"]
    baris: list[list[object]] = [
        [f"Siti Aminah {i}", f"08125550{i:04}", "Tapin", "AB"[i % 2], "Setuju", "Netral", f"Loketnya jauh sekali {i}"]
        for i in range(14)
    ]
    jawaban, kode = proposed(csv(judul, baris))
    kiriman = to_keep(JawabanBersih(clean(jawaban, kode, RUJUKAN), kode), "SKM", 2025, "setahun", "survei.csv")
    tabel = pq.read_table(io.BytesIO(kiriman.isi)).to_pandas()
    semua = f"{tabel.to_csv()} {kiriman.kode}"
    assert not [apa for apa in ("Siti", "0812", "Loketnya") if apa in semua]
    assert set(tabel) == {"responden", "kode_wilayah", "strata", "psu", "bobot", "populasi_psu", "g0", "q0", "q1"}


def test_what_clean_answers_may_hold_one_day_is_not_kept_by_itself() -> None:
    jawaban = answered(*LIMA)
    baru = jawaban.orang.assign(perangkat="HP-1", kembar=[False] * 4 + [True], o0=[1.0, 0.0, 1.0, 0.0, 1.0])
    kiriman = to_keep(replace(jawaban, orang=baru), "SKM", 2025, "setahun", "survei.csv")
    tabel = pq.read_table(io.BytesIO(kiriman.isi)).to_pandas()
    assert "perangkat" not in tabel and {"kembar", "o0"} <= set(tabel)
    # Which of two alike is marked goes by the order: it makes no other upload.
    lain = replace(jawaban, orang=baru.assign(kembar=[True] + [False] * 4))
    assert fingerprint(lain) == fingerprint(replace(jawaban, orang=baru)) != fingerprint(jawaban)


def test_a_group_that_holds_telephones_sentences_or_people_is_refused() -> None:
    judul = [*JUDUL, "Lain"]
    dua_belas: list[list[object]] = [["Tapin", "AB"[i % 2], "Setuju", "Netral"] for i in range(14)]
    telepon = with_roles(judul, [[*b, "08123456789" if i == 3 else "ya"] for i, b in enumerate(dua_belas)], Lain=bk.KELOMPOK)
    assert "memuat nomor telepon" in refused(telepon) and "kolom Lain" in refused(telepon)
    kalimat = with_roles(judul, [[*b, "petugasnya lama sekali dan loketnya tidak pernah buka sebelum pukul sembilan"]
                                 for b in dua_belas], Lain=bk.KELOMPOK)
    assert "kalimat responden tidak disimpan" in refused(kalimat)
    orang = with_roles(judul, [[*b, f"Budi {i}"] for i, b in enumerate(dua_belas)], Lain=bk.KELOMPOK)
    assert "dapat menunjuk orangnya" in refused(orang)


def test_scores_that_were_given_to_sentences_are_not_kept_in_the_codebook() -> None:
    jawaban = answered(*LIMA)
    panjang = "menurut saya petugasnya ramah tetapi antreannya panjang sekali sampai siang"
    kolom = tuple(replace(k, skor={"Lumayan": 60.0, panjang: 40.0}) for k in jawaban.kode.kolom)
    kiriman = to_keep(replace(jawaban, kode=replace(jawaban.kode, kolom=kolom)), "SKM", 2025, "setahun", "survei.csv")
    assert "Lumayan" in kiriman.kode and "antreannya" not in kiriman.kode


def test_a_hundred_thousand_answers_are_kept_in_little_room() -> None:
    orang = pd.concat([answered(*LIMA).orang] * 20_000, ignore_index=True)
    assert len(to_parquet(orang)) < 1_000_000


def test_answers_that_are_no_answers_are_said() -> None:
    kiriman = replace(to_keep(answered(*LIMA), "SKM", 2025, "setahun", "survei.csv"), isi=b"bukan parquet")
    store.save_wave(kiriman, "Sari")
    with pytest.raises(store.SimpananGagal, match=r"kiriman 1 tidak dapat dibaca: .*Pulihkan simpanan dari cadangan"):
        kept(store.wave_ledger()[0])
    tanpa = replace(kiriman, isi=to_parquet(answered(*LIMA).orang.drop(columns="q1")), sidik="lain", periode="semester 2")
    store.save_wave(tanpa, "Sari")
    with pytest.raises(store.SimpananGagal, match="tidak ada kolom q1"):
        kept(store.wave_ledger()[1])
