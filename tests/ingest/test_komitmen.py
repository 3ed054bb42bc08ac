"""Promises on the road of a file and from the form: dates, offices, addresses, keys; the newest state wins, none is lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

import store
from ingest.arti.orang import looks_personal
from ingest.arti.rujukan import references
from ingest.daerah.wilayah import spelling_key
from ingest.jalan import Permintaan, check
from ingest.sel.kunci import own_key
from ingest.sel.potongan import Keliru
from ingest.sel.sel import choice, own_view, web_address
from ingest.sel.tanggal import date
from ingest.temuan import Ditolak
from ingest.terbit import catat, pintu
from ingest.terbit.hak import Boleh, Pelaku, TidakBoleh
from ingest.terbit.templat import write_rows
from tests.bantuan.unggah import KINI, causes, checked, rows

MESSY = """Hasil Rakor SPI 2026;;;;;;;;;;;
Rakor;Tanggal Rakor;Kab/Kota;OPD;Jenis;Rencana Aksi;Indikator;Target;Batas Waktu;PIC;Status;Bukti
Rakor SPI 2026;14 Jan 2026;Tapin;Inspektorat;Renaksi SPI;Menyusun SOP;Indeks SPI;75,5;31 Des 2026;Inspektorat;proses;https://a.go.id/b
Rakor SPI 2026;Rabu, 14-Januari-2026;HSS;;;Sosialisasi;;;Des 2026;Sekda;;
"""
SARI = Pelaku(Boleh(True), "Sari")
ISI = {
    "rakor": "Rakor SPI", "tanggal_janji": "20 Jan 2026", "kode_wilayah": "63.05", "unit_kerja": "", "jenis": "rencana_aksi_spi",
    "janji": "Menyusun SOP", "indikator": "spi_indeks", "target": "75,5", "tenggat": "31 Des 2026",
    "penanggung_jawab": "Inspektorat", "status": "belum",
}


@pytest.fixture
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store in use, empty."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def stored(kunci: str) -> dict[str, str]:
    """The promise with this key as it is in force."""
    data = references().tabel["komitmen"]
    (baris,) = data[data["komitmen_id"] == kunci][references().himpunan[catat.HIMPUNAN].kolom].to_dict("records")
    return baris


def test_a_messy_list_reads_as_promises() -> None:
    hasil = checked(MESSY)
    assert (hasil.status, causes(hasil), hasil.himpunan and hasil.himpunan.himpunan) == ("ok", [], "tindak_lanjut")
    kolom = ("kode_wilayah", "tanggal_janji", "tenggat", "jenis", "indikator", "target", "penanggung_jawab", "status")
    assert rows(hasil, *kolom) == [
        ("63.05", "2026-01-14", "2026-12-31", "rencana_aksi_spi", "spi_indeks", 75.5, "Inspektorat", "berjalan"),
        ("63.06", "2026-01-14", "2026-12", "umum", "", None, "Sekda", "belum"),
    ]


def test_every_kind_of_promise_is_read_by_its_key_and_by_its_name() -> None:
    r = references()
    for jenis in r.tabel["jenis_komitmen"].to_dict("records"):
        daftar = r.isi[("komitmen", "jenis")]
        assert [choice(jenis[k], daftar) for k in ("jenis", "nama")] == [jenis["jenis"]] * 2


@pytest.mark.parametrize(
    ("tulisan", "isi"),
    [
        ("31 Des 2026", "2026-12-31"), ("31-Desember-2026", "2026-12-31"), ("Kamis, 31 Desember 2026", "2026-12-31"),
        ("31/12/2026", "2026-12-31"), ("2026-12-31 00:00:00", "2026-12-31"),
        ("Maret 2026", "2026-03"), ("2026", "2026"), ("-", ""),
    ],
)
def test_dates_are_read(tulisan: str, isi: str) -> None:
    assert date(tulisan) == isi


@pytest.mark.parametrize("tulisan", ["3/4/2026", "31 Februari 2026", "2026-13-01", "2026-02-30", "2026-00", "besok", "31 Des 26"])
def test_doubtful_dates_are_refused(tulisan: str) -> None:
    assert isinstance(date(tulisan), Keliru)


@pytest.mark.parametrize("teks", ["Budi Santoso", "Siti Aminah, S.Sos", "Drs. H. Ahmad", "Kepala Dinas Kesehatan, Rina, M.Kes"])
def test_people_are_recognised(teks: str) -> None:
    assert looks_personal(teks)


@pytest.mark.parametrize(
    "teks", ["Dinas Kesehatan", "Kepala Bappeda", "RSUD dr. H. Andi Abdurrahman Noor", "DPMPTSP", "Sekretaris Daerah", "Tim SPI",
             "Kelompok Kerja Reformasi", "Asisten Administrasi Umum", "semua perangkat daerah"],
)
def test_offices_are_no_people(teks: str) -> None:
    assert not looks_personal(teks)


def test_a_column_of_people_is_dropped_and_a_person_among_offices_refused() -> None:
    orang = checked(MESSY.replace(";Inspektorat;proses", ";Budi Santoso;proses").replace(";Sekda;", ";Siti Aminah;"))
    assert (orang.status, [t.kolom for t in orang.peringatan], orang.bersihkan) == ("ok", ["PIC"], True)
    baris = "Rakor SPI 2026;14 Jan 2026;HSU;;;Sosialisasi;;;;Budi Santoso;;\n"
    satu = checked(MESSY + baris)
    assert satu.status == "refused" and "tampaknya nama orang" in causes(satu)[0]


@pytest.mark.parametrize("alamat", ["javascript:alert(1)", "contoh.go.id", "ftp://a.id", "https://a.id/<b>", "https://"])
def test_only_web_addresses_are_evidence(alamat: str) -> None:
    assert isinstance(web_address(alamat), Keliru)


def test_a_view_keeps_its_path_alone() -> None:
    assert own_view("https://dasbor.go.id/integritas?prov=63&daerah=63.05") == "/integritas?prov=63&daerah=63.05"
    assert [isinstance(own_view(t), Keliru) for t in ("//jahat.id/x", "/a/../b", "/spm?x=<b>")] == [True] * 3


@pytest.mark.parametrize(
    ("ganti", "sebab"),
    [
        ({"target": "775"}, "target di luar skala SPI (0–100)"), ({"tenggat": "2025"}, "tenggat mendahului tanggal janji"),
        ({"indikator": ""}, "target tanpa indikator"), ({"target": "1.234"}, "lebih dari satu cara"),
        ({"janji": ""}, "janji tidak terisi"), ({"janji": "hubungi 081234567890"}, "nomor telepon"),
        ({"penanggung_jawab": "Budi Santoso"}, "nama orang"), ({"kode_wilayah": "99.99"}, "kode"),
    ],
)
def test_the_form_refuses_what_a_file_refuses(simpanan: Path, ganti: dict[str, str], sebab: str) -> None:
    with pytest.raises(Ditolak, match=sebab.replace("(", r"\(").replace(")", r"\)")):
        catat.record(ISI | ganti, SARI)
    assert store.latest() == 0


def test_keys_come_from_the_words_alone() -> None:
    satu = own_key(["Rakor SPI", "2026-01-20", "63.05", "", "Menyusun SOP"])
    assert satu == own_key(["RAKOR  SPI", "2026-01-20", "63.05", "", "menyusun SOP."]) and len(satu) == 10
    assert satu != own_key(["Rakor SPI", "2026-01-20", "63.06", "", "Menyusun SOP"])


def test_states_follow_each_other_and_may_return(simpanan: Path) -> None:
    catat.record(ISI, SARI)
    kunci = own_key(["Rakor SPI", "2026-01-20", "63.05", "", "Menyusun SOP"])
    for status in ("berjalan", "belum", "selesai"):
        dulu = stored(kunci)
        catat.record({k: v for k, v in dulu.items() if k != "sumber_id"} | {"status": status}, SARI, lama=catat.state(dulu))
        assert stored(kunci)["status"] == status
    assert store.latest() == 4
    assert store.rows_at().rinci["komitmen"]["status"].tolist() == ["belum", "berjalan", "belum", "selesai"]
    pintu.withdraw(4, SARI, "keliru")
    assert stored(kunci)["status"] == "belum"


def test_nobody_overwrites_what_they_have_not_seen(simpanan: Path) -> None:
    catat.record(ISI, SARI)
    kunci = own_key(["Rakor SPI", "2026-01-20", "63.05", "", "Menyusun SOP"])
    dulu = stored(kunci)
    baru = {k: v for k, v in dulu.items() if k != "sumber_id"}
    catat.record(baru | {"status": "berjalan"}, SARI, lama=catat.state(dulu))
    with pytest.raises(catat.KomitmenBerubah, match="diubah orang lain"):
        catat.record(baru | {"status": "batal"}, SARI, lama=catat.state(dulu))
    with pytest.raises(catat.KomitmenBerubah, match="sudah tercatat"):
        catat.record(ISI, SARI)
    assert stored(kunci)["status"] == "berjalan"


def test_a_name_that_is_doubtful_is_asked_about_in_words(simpanan: Path) -> None:
    with pytest.raises(Ditolak, match="potongan dari Kota Banjarmasin atau Banjarbaru; nama resminya kota di Jabar"):
        catat.record(ISI | {"kode_wilayah": "Kota Banjar"}, SARI)
    assert store.latest() == 0


def test_a_spelling_confirmed_before_settles_the_name(simpanan: Path) -> None:
    catat.record(ISI | {"kode_wilayah": "Kota Banjarbaru"}, SARI)
    assert references().tabel["komitmen"]["kode_wilayah"].iloc[-1] == "63.72"
    pintu.remember_spelling(*spelling_key("Kota Banjar"), "63.71", SARI)
    catat.record(ISI | {"kode_wilayah": "Kota Banjar"}, SARI)
    assert references().tabel["komitmen"]["kode_wilayah"].iloc[-1] == "63.71"


def test_the_row_kept_as_a_file_cannot_run_and_reads_back_the_same(simpanan: Path, tmp_path: Path) -> None:
    catat.record(ISI | {"janji": "=HYPERLINK(1)"}, SARI)
    berkas = tmp_path / "a.csv"
    berkas.write_bytes(store.original(store.history()[-1].sidik_berkas).read_bytes())
    assert "'=HYPERLINK(1)" in berkas.read_text(encoding="utf-8-sig")
    assert check(Permintaan(berkas, kini=KINI)).perubahan.sama == 1


def test_only_the_permitted_write(simpanan: Path) -> None:
    with pytest.raises(TidakBoleh):
        catat.record(ISI, Pelaku(Boleh(False, "hanya baca"), "Sari"))


def test_only_the_headings_of_an_exported_list_are_bold(tmp_path: Path) -> None:
    r = references()
    h = r.himpunan[catat.HIMPUNAN]
    write_rows(r.tabel["komitmen"], h, r, tmp_path / "a.xlsx")
    lembar = load_workbook(tmp_path / "a.xlsx").active
    assert lembar.title == "tindak_lanjut" and [c.value for c in lembar[1]] == [*h.templat, "Versi Baris"]
    assert [{c.font.b for c in baris} for baris in lembar.iter_rows(max_row=3)] == [{True}, {False}, {False}]
    assert {c.number_format for baris in lembar.iter_rows() for c in baris} == {"@"}


@pytest.mark.parametrize("akhir", ["csv", "xlsx"])
def test_what_was_exported_reads_back_as_the_same(simpanan: Path, tmp_path: Path, akhir: str) -> None:
    catat.record(ISI | {"janji": "Menyusun SOP; \"gratifikasi\"\ndan kode etik"}, SARI)
    r = references()
    h = r.himpunan[catat.HIMPUNAN]
    berkas = tmp_path / f"komitmen.{akhir}"
    write_rows(r.tabel["komitmen"], h, r, berkas)
    hasil = check(Permintaan(berkas, kini=KINI))
    assert (hasil.status, causes(hasil)) == ("ok", [])
    assert replace(hasil.perubahan, sama=0) == replace(hasil.perubahan, baru=0, berubah=0, bertentangan=0, sama=0)
    assert hasil.perubahan.sama == len(r.tabel["komitmen"]) == 16
