"""The settings of roles: what they allow, what is refused rather than guessed, and that a change is seen at once."""

import os
from pathlib import Path

import pytest

from ingest.terbit import peran
from ingest.terbit.izin import Izin
from ingest.terbit.peran import SETELAN_PERAN, SetelanSalah, current, parse
from tests.bantuan.berkas import ROOT

BANJAR = '[[peran]]\nperan = "analis"\nsurel = ["Sari@banjarkab.go.id"]\ndaerah = ["63.03"]\nbidang = ["spi"]\n'


def test_an_analyst_may_write_what_is_said_and_no_more() -> None:
    (entri,) = parse(BANJAR).entri
    assert entri.izin == Izin(frozenset({"63.03"}), bidang=frozenset({"spi"}))
    assert entri.meant("sari@banjarkab.go.id", frozenset()) and not entri.meant("budi@banjarkab.go.id", frozenset())


def test_a_whole_domain_and_groups_may_be_named() -> None:
    (entri,) = parse('[[peran]]\nperan = "pembaca"\nsurel = ["*@provinsi.go.id"]\ngrup = ["/dasbor"]').entri
    assert entri.meant("siapa@provinsi.go.id", frozenset()) and entri.meant("", frozenset({"/dasbor"}))
    assert not entri.meant("siapa@palsu-provinsi.go.id", frozenset()) and not entri.meant("", frozenset({"/Dasbor"}))
    assert not entri.meant("siapa@provinsi.go.id.jahat.example", frozenset())


def test_who_looks_after_the_dashboard_may_write_all_unless_limited() -> None:
    semua, batas = parse(
        '[[peran]]\nperan = "pengelola"\ngrup = ["a"]\n[[peran]]\nperan = "pengelola"\ngrup = ["b"]\ndaerah = ["63"]'
    ).entri
    assert semua.izin == Izin(frozenset("*"), frozenset("*")) and batas.izin == Izin(frozenset({"63"}), frozenset("*"))


def test_general_settings_have_careful_defaults() -> None:
    bawaan, lain = parse(""), parse("membaca_perlu_masuk = true\nmenganggur_menit = 7.5\nterlama_jam = 4\nditolak = ['A@b.id']")
    assert (bawaan.baca_perlu_masuk, bawaan.klaim_grup, bawaan.menganggur, bawaan.terlama) == (False, "groups", 1800, 36000)
    assert (lain.baca_perlu_masuk, lain.menganggur, lain.terlama, lain.ditolak) == (True, 450, 14400, frozenset({"a@b.id"}))


@pytest.mark.parametrize(("teks", "kata"), [
    ("peran = [", "bukan TOML"), ("membaca_perlu_masuk = 'ya'", "membaca_perlu_masuk"),
    ("perlu_masuk = true", "tidak dikenal"),
    ("menganggur_menit = 0", "menganggur_menit"), ("menganggur_menit = true", "menganggur_menit"),
    ("terlama_jam = 721", "30 hari"),
    ("terlama_jam = nan", "terlama_jam"), ("terlama_jam = inf", "terlama_jam"), ("peran = ['a']", "tabel"),
    ("[[peran]]\nperan = 'dewa'\nsurel = ['a@b.id']", "'dewa' tidak dikenal"), ("[[peran]]\nperan = 'pembaca'", "sebutkan surel"),
    ("[[peran]]\nperan = 'analis'\nsurel = ['a@b.id']", "sebutkan daerah"),
    ("[[peran]]\nperan = 'analis'\nsurel = ['a@b.id']\ndaerah = ['63']", "sebutkan daerah"),
    ("[[peran]]\nperan = 'pembaca'\nsurel = ['a@b.id']\ndaerah = ['63']", "tidak menulis"),
    ("[[peran]]\nperan = 'analis'\nsurel = ['a@b.id']\ndaerah = ['6303']\nbidang = ['spi']", "'6303' tidak dikenal"),
    ("[[peran]]\nperan = 'analis'\nsurel = ['a@b.id']\ndaerah = '63'\nbidang = ['spi']", "daftar teks"),
    ("[[peran]]\nperan = 'analis'\nsurel = ['a@b.id']\ndaerah = [63]\nbidang = ['spi']", "daftar teks"),
    ("[[peran]]\nperan = 'pembaca'\nsurel = ['*']", "bukan alamat surel"), ("ditolak = ['a@*']", "bukan alamat surel"),
    ("[[peran]]\nperan = 'pembaca'\nsurel = ['*@']", "bukan alamat surel"),
    ("[[peran]]\nperan = 'pembaca'\nsurel = ['a@b.id']\nwilayah = ['63']", "wilayah tidak dikenal"),
])
def test_what_cannot_be_meant_is_refused_with_words(teks: str, kata: str) -> None:
    with pytest.raises(SetelanSalah, match=kata):
        parse(teks)


def test_a_change_is_seen_without_a_restart_also_of_the_same_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "peran.toml"
    berkas.write_text(BANJAR)
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    satu = current()
    info = berkas.stat()
    berkas.write_text(BANJAR.replace("63.03", "63.06"))
    os.utime(berkas, ns=(info.st_atime_ns, info.st_mtime_ns))
    dua = current()
    assert satu and dua and satu.setelan and dua.setelan and satu.sidik != dua.sidik
    daerah = [e.izin.daerah for s in (satu.setelan, dua.setelan) for e in s.entri]
    assert daerah == [frozenset({"63.03"}), frozenset({"63.06"})]


def test_an_unchanged_file_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "peran.toml"
    berkas.write_text(BANJAR)
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    satu = current()
    monkeypatch.setattr(peran, "parse", lambda teks: pytest.fail("dibaca lagi"))
    assert current() is satu


@pytest.mark.parametrize(("isi", "kata"), [
    (None, "tidak dapat dibaca"), (b"\xff\xfe", "UTF-8"), (b"# " + b"x" * (1 << 20), "1 MB"), (b"peran = ", "TOML"),
])
def test_a_file_that_cannot_be_used_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, isi: bytes | None, kata: str
) -> None:
    berkas = tmp_path / "peran.toml"
    if isi is not None:
        berkas.write_bytes(isi)
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    keadaan = current()
    assert keadaan and keadaan.setelan is None and kata in keadaan.salah


def test_without_a_file_there_are_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETELAN_PERAN, raising=False)
    assert current() is None


def test_the_shipped_example_can_be_used() -> None:
    setelan = parse((ROOT / "docs" / "contoh-peran.toml").read_text(encoding="utf-8"))
    assert {e.peran for e in setelan.entri} == {"pembaca", "analis", "pengelola"}
