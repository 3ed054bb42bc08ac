"""Personal data never reach the store: a column beside figures is dropped, a cell among them refuses the file."""

from pathlib import Path

import pytest

import store
from ingest.arti.pribadi import kind_of
from ingest.terbit import terbit
from ingest.terbit.hak import Boleh, Pelaku
from tests.bantuan.unggah import causes, checked, rows

ORANG = """Nama;NIK;Daerah;Tahun;Indeks SPI
Budi Santoso;6303010101900001;Tapin;2024;71,94
Siti;6303014101900002;Banjar;2024;75,1
"""
BERSIH = """Daerah,Tahun,Indeks SPI
Tapin,2024,"71,94"
Banjar,2024,"75,1"
"""


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("6303010101900001", "NIK"), ("6303014101900002", "NIK"), ("197001011995031001", "NIP"), ("19700101 199503 1 001", "NIP"),
        ("081234567890", "nomor telepon"), ("+62 812-3456-7890", "nomor telepon"), ("0812 3456 7890", "nomor telepon"),
        ("budi.s@kalselprov.go.id", "surel"), ("hub. 081234567890 (Budi)", "nomor telepon"),
    ],
)
def test_personal_data_is_recognised(teks: str, jenis: str) -> None:
    assert kind_of(teks) == jenis


@pytest.mark.parametrize(
    "teks", ["87000000000", "62812345678", "71,94", "0.8123456789", "63.03", "6303", "1234567890123456", "3.1415926535897932",
             "Dinas Kesehatan", "1.657.308", "2024", "19700101", "@", "08.12.2024"],
)
def test_figures_and_codes_are_no_personal_data(teks: str) -> None:
    assert kind_of(teks) == ""


def test_columns_named_so_are_dropped() -> None:
    hasil = checked(ORANG)
    assert (hasil.status, hasil.bersihkan) == ("ok", True)
    assert rows(hasil, "kode_wilayah", "nilai") == [("63.05", 71.94), ("63.03", 75.1)]
    assert [t.kolom for t in hasil.peringatan] == ["Nama", "NIK"]
    assert "UU 27/2022" in hasil.peringatan[0].sebab


def test_columns_full_of_it_are_dropped_whatever_their_header() -> None:
    isi = "Daerah;Tahun;Indeks SPI;Info\nTapin;2024;71,94;081234567890\nBanjar;2024;75,1;081234567891\n"
    assert [t.kolom for t in checked(isi).peringatan] == ["Info"]
    isi = isi.replace("Info", "Catatan")
    hasil = checked(isi)
    assert hasil.status == "ok"
    assert hasil.tampung is not None
    assert next(iter(hasil.tampung.frames()))["catatan"].tolist() == ["", ""]


def test_name_of_a_region_or_unit_is_no_person() -> None:
    assert rows(checked("Nama;Tahun;Indeks SPI\nTapin;2024;71,94\n"), "kode_wilayah") == [("63.05",)]
    isi = "Daerah;Nama;Tahun;Indeks SPI\nTapin;Dinas Kesehatan;2024;71,94\n"
    assert rows(checked(isi, himpunan="spi_unit_kerja"), "rincian") == [("Dinas Kesehatan",)]


def test_mixed_into_a_note_the_file_is_refused_without_showing_it() -> None:
    hasil = checked("Daerah;Tahun;Indeks SPI;Catatan\nTapin;2024;71,94;hubungi Budi 081234567890\nBanjar;2024;75,1;\n")
    assert hasil.status == "refused"
    assert (hasil.galat[0].baris, hasil.galat[0].isi) == (2, "hubungi Budi •••")
    assert "0812" not in str(hasil.to_json())


def test_one_cell_among_figures_is_refused() -> None:
    hasil = checked("Daerah;Tahun;Indeks SPI\nTapin;2024;6303010101900001\nBanjar;2024;75,1\nTabalong;2024;70\n")
    assert any("NIK di dalam sel" in c for c in causes(hasil))


def test_signature_below_the_table_is_left_out() -> None:
    hasil = checked("Daerah;Tahun;Indeks SPI\nTapin;2024;71,94\n;;\n;Kepala Inspektorat,;\n;NIP. 19700101 199503 1 001;\n")
    assert (hasil.status, hasil.bersihkan) == ("ok", True)


def test_what_is_kept_holds_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    hasil = checked(ORANG)
    akhir = terbit.publish(hasil, ORANG.encode(), Pelaku(Boleh(True), "Ani"))
    buku = store.history()[-1]
    assert (akhir.keadaan, buku.nama_berkas) == ("terbit", "berkas (tanpa data pribadi).csv")
    assert store.original(buku.sidik_berkas).read_text() == BERSIH
    semua = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert b"6303010101900001" not in semua and b"Budi" not in semua


@pytest.mark.parametrize(("judul", "isi"), [
    ("PROFIL NAMA", "Budi Santoso"), ("Nama Anda", "Siti Aminah"), ("Data Responden: Nama Lengkap", "Budi Santoso"),
    ("No. HP Responden", "nomor menyusul"), ("Email Address", "menyusul"), ("Alamat Tinggal Sekarang", "Jalan Ahmad Yani"),
    ("Nomor WA yang bisa dihubungi", "menyusul"),
])
def test_headers_that_only_hold_the_word_are_known_too(judul: str, isi: str) -> None:
    hasil = checked(f"Daerah;Tahun;Indeks SPI;{judul}\nTapin;2024;71,94;{isi}\nBanjar;2024;75,1;{isi}\n")
    assert (hasil.status, hasil.bersihkan) == ("ok", True)
    assert [(t.kolom, "UU 27/2022" in t.sebab) for t in hasil.peringatan] == [(judul, True)]


@pytest.mark.parametrize(("judul", "isi"), [
    ("Laporan lewat WhatsApp", "12"), ("Alamat Situs Web", "tapinkab.go.id"), ("Nama Kegiatan", "Sosialisasi Gratifikasi"),
    ("Nama Instansi Pengisi", "Dinas Kesehatan"),
])
def test_figures_bodies_and_activities_are_no_persons(judul: str, isi: str) -> None:
    hasil = checked(f"Daerah;Tahun;Indeks SPI;{judul}\nTapin;2024;71,94;{isi}\nBanjar;2024;75,1;{isi}\n")
    assert not hasil.bersihkan and not any("UU 27/2022" in t.sebab for t in hasil.peringatan)


@pytest.mark.parametrize(
    "jabatan", ["Inspektur Daerah", "Inspektur Pembantu Wilayah", "Analis Kebijakan Ahli Muda", "Plt. Kabag Organisasi"],
)
def test_a_post_is_kept_where_somebody_answers_for_a_promise(jabatan: str) -> None:
    isi = f"Rakor;Tanggal Janji;Kabupaten/Kota;Janji;Penanggung Jawab\nRakor SPI;3 Maret 2026;Tapin;Profil;{jabatan}\n"
    hasil = checked(isi, himpunan="tindak_lanjut")
    assert rows(hasil, "penanggung_jawab") == [(jabatan,)]


DUA = {"orang": ("Budi Santoso", "Hj. Ani Wijaya"), "badan": ("Inspektorat", "Dinas Kesehatan"), "angka": ("35", "42")}


@pytest.mark.parametrize(("judul", "isi"), [
    *((j, DUA["orang"]) for j in (
        "Enumerator", "Surveyor", "Petugas Entri", "Verifikator", "Operator", "Pelapor", "Bupati", "Ketua Tim", "Dibuat oleh",
        "Nama & Gelar", "Nama Istri/Suami", "Nama Kepala Desa", "Nama Pewawancara", "PIC", "Kontak", "Penanggung Jawab",
    )),
    ("No. Induk Kependudukan", ("menyusul", "ada")), ("NIP Baru", ("1985 0312", "1970 0101")),
    ("Info", ("12.345.678.9-012.000",) * 2),
    ("Telp. Rumah", ("0511-3304567", "0511-3304568")), ("Alamat Surat Elektronik", ("a", "b")), ("Usia Responden", DUA["angka"]),
    ("Tgl. Lahir Responden", ("12-03-1985", "01-01-1970")), ("Tahun Lahir", ("1985", "1970")),
    ("Jenis Kelamin (L/P)", ("L", "P")),
    ("Alamat", ("Jl. A. Yani No. 5 RT 03", "Gg. Melati 2")), ("Tempat Tinggal", ("Jl. Mawar", "Jl. Melati")),
    ("Agama", ("Islam", "Hindu")),
    ("No. Rekening Bank", ("1234567890", "2345678901")), ("Username", ("budi_s", "ani.w")), ("Foto", ("a.jpg", "b.jpg")),
])
def test_many_ways_to_write_a_person_down_are_known(judul: str, isi: tuple[str, str]) -> None:
    hasil = checked(f"Daerah;Tahun;Indeks SPI;{judul}\nTapin;2024;71,94;{isi[0]}\nBanjar;2024;75,1;{isi[1]}\n")
    assert (hasil.status, hasil.bersihkan) == ("ok", True)


@pytest.mark.parametrize(("judul", "isi"), [
    *((j, DUA["badan"]) for j in ("PIC", "Kontak", "Penanggung Jawab", "Verifikator", "Pelapor", "Operator", "Koordinator")),
    *((j, DUA["angka"]) for j in (
        "Jumlah Responden", "Jumlah NIK Padan", "Cakupan Akta Lahir", "Umur Harapan Hidup", "Usia Harapan Hidup", "Bupati",
        "Pendidikan",
    )),
    *((j, ("Jl. Gubernur", "Jl. Gagas")) for j in ("Alamat Kantor", "Alamat Unit Layanan", "Alamat Puskesmas",
    "Alamat Sekretariat")),
    ("Alamat", ("Kantor Bupati Tapin, Jl. Brigjen", "Gedung Dinas Sosial, Jl. A. Yani")), ("Kelompok Umur", ("17-25", "26-40")),
    ("Nama Program", ("Pelayanan Prima", "Reformasi Birokrasi")), ("Nama Aplikasi", ("SIPD", "LAPOR!")),
    ("Ibu Kota", ("Rantau", "Martapura")),
    ("Jabatan", ("Inspektur", "Sekretaris Daerah")), ("Ketua Tim", ("Inspektur Daerah", "Sekretaris Daerah")),
])
def test_offices_programmes_and_counts_are_no_persons(judul: str, isi: tuple[str, str]) -> None:
    hasil = checked(f"Daerah;Tahun;Indeks SPI;{judul}\nTapin;2024;71,94;{isi[0]}\nBanjar;2024;75,1;{isi[1]}\n")
    assert not hasil.bersihkan and hasil.status == "ok"
