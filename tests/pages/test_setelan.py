"""Settings of the server: what is not set has a sound default, what cannot be meant is said in words."""

from pathlib import Path

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


def test_it_does_not_start_with_settings_of_sign_in_it_cannot_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "secrets.toml"
    berkas.write_text('[auth]\ncookie_secret = "x"\n')
    assert or_stop({}, [str(tmp_path / "lain.toml"), str(tmp_path), str(berkas)]) == Setelan()

    def closed(self: Path, **_: str) -> str:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as m:
        m.setattr(Path, "read_text", closed)
        with pytest.raises(SystemExit, match=r"secrets\.toml tidak dapat dibaca .* chmod 0640"):
            or_stop({}, [str(berkas)])
    berkas.write_text("[auth\n")
    with pytest.raises(SystemExit, match=r"secrets\.toml bukan TOML yang utuh"):
        or_stop({}, [str(berkas)])
