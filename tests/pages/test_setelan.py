"""Settings of the server: what is not set has a sound default, what cannot be meant is said in words."""

import pytest

from pages.bersama.layanan.setelan import Setelan, SetelanSalah, or_stop, read


def test_without_settings_a_hall_of_a_hundred_is_expected() -> None:
    assert read({}) == Setelan(orang=100, layar=1_000, unggah=600, kunci_ukuran="", catatan="")


def test_settings_are_read() -> None:
    isi = {
        "DASBOR_ORANG_SEALAMAT": " 400 ", "DASBOR_MAKS_LAYAR": "2000", "DASBOR_UNGGAH_MB": "1500",
        "DASBOR_CATATAN": "/var/log/d.log", "DASBOR_KUNCI_UKURAN": "0123456789abcdef",
        "FORWARDED_ALLOW_IPS": "127.0.0.1, 10.1.2.0/24,::1",
    }
    assert read(isi) == Setelan(400, 2_000, 1_500, "0123456789abcdef", "/var/log/d.log")


@pytest.mark.parametrize(("nama", "isi", "kata"), [
    ("DASBOR_ORANG_SEALAMAT", "banyak", "dari 1 sampai"), ("DASBOR_ORANG_SEALAMAT", "0", "dari 1 sampai"),
    ("DASBOR_MAKS_LAYAR", "-5", "dari 1 sampai"), ("DASBOR_UNGGAH_MB", "1,5", "bilangan bulat"),
    ("DASBOR_UNGGAH_MB", "9" * 30, "bilangan bulat"), ("DASBOR_KUNCI_UKURAN", "pendek", "terlalu pendek"),
    ("FORWARDED_ALLOW_IPS", "*", "siapa pun"), ("FORWARDED_ALLOW_IPS", "127.0.0.1, *", "siapa pun"),
    ("FORWARDED_ALLOW_IPS", "0.0.0.0/0", "siapa pun"), ("FORWARDED_ALLOW_IPS", "::/0", "siapa pun"),
    ("FORWARDED_ALLOW_IPS", "proxy.provinsi.go.id", "bukan alamat IP"), ("FORWARDED_ALLOW_IPS", "10.1.2.3/24", "bukan alamat IP"),
])
def test_what_cannot_be_meant_is_told_with_its_name(nama: str, isi: str, kata: str) -> None:
    with pytest.raises(SetelanSalah, match=nama) as galat:
        read({nama: isi})
    assert kata in str(galat.value)


def test_a_server_does_not_start_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="FORWARDED_ALLOW_IPS"):
        or_stop({"FORWARDED_ALLOW_IPS": "*"})
