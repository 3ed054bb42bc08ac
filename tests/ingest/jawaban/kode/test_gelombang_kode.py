"""The codebook of an earlier wave on the next file."""

from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.gelombang_kode import reused

LAMA = bk.BukuKode("skm", (
    bk.KolomKode("Nama", bk.PRIBADI), bk.KolomKode("Loket", bk.KELOMPOK),
    bk.KolomKode("Petugas ramah", bk.PERTANYAAN, "perilaku", "s4"),
    bk.KolomKode("Biaya", bk.PERTANYAAN, "biaya", "s4", skor={"Gratis": 100.0}), bk.KolomKode("Saran", bk.LEWATI),
))


def test_columns_are_matched_by_their_headers_whatever_their_order_and_capitals() -> None:
    usulan = bk.BukuKode("mandiri", (
        bk.KolomKode("BIAYA", bk.LEWATI), bk.KolomKode("petugas  ramah", bk.PERTANYAAN, "", "s5"), bk.KolomKode("Loket", bk.UNIT),
    ))
    jadi = reused(LAMA, usulan)
    assert jadi.kode == bk.BukuKode("skm", (
        bk.KolomKode("BIAYA", bk.PERTANYAAN, "biaya", "s4", skor={"Gratis": 100.0}),
        bk.KolomKode("petugas  ramah", bk.PERTANYAAN, "perilaku", "s4"), bk.KolomKode("Loket", bk.KELOMPOK),
    ))
    assert (jadi.hilang, jadi.baru) == ((), ())


def test_what_is_new_or_missing_is_said_unless_it_is_not_used() -> None:
    kolom = (bk.KolomKode("Loket", bk.UNIT), bk.KolomKode("Usia", bk.KELOMPOK), bk.KolomKode("Catatan", bk.LEWATI))
    usulan = bk.BukuKode("mandiri", kolom)
    jadi = reused(LAMA, usulan)
    assert (jadi.hilang, jadi.baru) == (("Petugas ramah", "Biaya"), ("Usia",))
    assert jadi.kode.kolom[1:] == usulan.kolom[1:]


def test_personal_data_stays_personal_data() -> None:
    lama = bk.BukuKode("skm", (bk.KolomKode("Kontak", bk.KELOMPOK), bk.KolomKode("Nama", bk.PRIBADI)))
    usulan = bk.BukuKode("skm", (bk.KolomKode("Kontak", bk.PRIBADI), bk.KolomKode("Nama", bk.PRIBADI)))
    assert [k.peran for k in reused(lama, usulan).kode.kolom] == [bk.PRIBADI, bk.PRIBADI]


def test_of_roles_there_are_once_the_column_of_the_earlier_wave_keeps_it() -> None:
    lama = bk.BukuKode("skm", (bk.KolomKode("Kabupaten", bk.DAERAH),))
    usulan = bk.BukuKode("skm", (bk.KolomKode("Asal", bk.DAERAH), bk.KolomKode("Kabupaten", bk.LEWATI)))
    assert [k.peran for k in reused(lama, usulan).kode.kolom] == [bk.LEWATI, bk.DAERAH]
