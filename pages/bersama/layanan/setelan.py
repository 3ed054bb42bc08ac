"""What whoever runs the server may set by environment variables: limits, the key of the figures, where the log goes."""

import ipaddress
import os
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# Read by uvicorn, which believes X-Forwarded-For and X-Forwarded-Proto from these alone; unset, from this computer.
PROXY = "FORWARDED_ALLOW_IPS"
ORANG, LAYAR, UNGGAH = "DASBOR_ORANG_SEALAMAT", "DASBOR_MAKS_LAYAR", "DASBOR_UNGGAH_MB"
KUNCI_UKURAN, CATATAN = "DASBOR_KUNCI_UKURAN", "DASBOR_CATATAN"
# Least and most of each number, and what holds without a setting.
ANGKA = {ORANG: (1, 100_000, 100), LAYAR: (1, 100_000, 1_000), UNGGAH: (1, 1_000_000, 600)}
MIN_KUNCI = 16
BUKAN_ANGKA = "Setelan {nama} berisi “{isi}”; isinya bilangan bulat dari {bawah} sampai {atas}, atau hapus setelan itu."
PENDEK = (
    f"Setelan {KUNCI_UKURAN} terlalu pendek; pakai paling sedikit {MIN_KUNCI} huruf acak, misalnya dari `openssl rand -hex 16`."
)
SEMUA_PERCAYA = (
    f"Setelan {PROXY} mempercayai semua alamat (“{{isi}}”), sehingga siapa pun dapat mengaku datang dari alamat lain. "
    "Sebut alamat proxy-nya saja, misalnya 127.0.0.1 atau 10.1.2.0/24."
)
BUKAN_ALAMAT = f"Setelan {PROXY} menyebut “{{isi}}”, yang bukan alamat IP atau jaringan; tulis misalnya 127.0.0.1, 10.1.2.0/24."

RAHASIA_TERTUTUP = (
    "Berkas setelan masuk {berkas} tidak dapat dibaca oleh pengguna yang menjalankan dasbor ({sebab}). Beri izin, misalnya: "
    "chgrp dasbor {berkas} && chmod 0640 {berkas}"
)
RAHASIA_RUSAK = "Berkas setelan masuk {berkas} bukan TOML yang utuh ({sebab}). Bentuknya ada di docs/masuk.md."


class SetelanSalah(ValueError):
    """A setting that cannot be meant; the text says which, and what to write instead."""


@dataclass(frozen=True)
class Setelan:
    """orang: people expected behind one address. layar: screens open at once. unggah: megabytes of files held for all.

    kunci_ukuran: the word that shows the figures to another computer, '' for none. catatan: file of the log, '' for none.
    """

    orang: int = ANGKA[ORANG][2]
    layar: int = ANGKA[LAYAR][2]
    unggah: int = ANGKA[UNGGAH][2]
    kunci_ukuran: str = ""
    catatan: str = ""


def read(lingkungan: Mapping[str, str]) -> Setelan:
    """The settings of an environment. Raises SetelanSalah."""
    _check_proxies(lingkungan.get(PROXY, ""))
    kunci = lingkungan.get(KUNCI_UKURAN, "").strip()
    if kunci and len(kunci) < MIN_KUNCI:
        raise SetelanSalah(PENDEK)
    orang, layar, unggah = (_number(nama, lingkungan.get(nama, "").strip()) for nama in ANGKA)
    return Setelan(orang, layar, unggah, kunci, lingkungan.get(CATATAN, "").strip())


def or_stop(lingkungan: Mapping[str, str], rahasia: Iterable[str] = ()) -> Setelan:
    """The same for a server that starts: a wrong setting ends it, with the words on the standard error.

    `rahasia`: files with the settings of signing in; Streamlit would fail on each request where one cannot be read.
    """
    try:
        _check_secrets(rahasia)
        return read(lingkungan)
    except SetelanSalah as galat:
        sys.exit(str(galat))


def _number(nama: str, isi: str) -> int:
    bawah, atas, bawaan = ANGKA[nama]
    if not isi:
        return bawaan
    if not (isi.isascii() and isi.isdigit() and len(isi) < 10 and bawah <= int(isi) <= atas):
        raise SetelanSalah(BUKAN_ANGKA.format(nama=nama, isi=isi, bawah=bawah, atas=atas))
    return int(isi)


def _check_secrets(rahasia: Iterable[str]) -> None:
    for berkas in filter(os.path.isfile, map(Path, rahasia)):
        try:
            tomllib.loads(berkas.read_text(encoding="utf-8"))
        except OSError as sebab:
            raise SetelanSalah(RAHASIA_TERTUTUP.format(berkas=berkas, sebab=sebab.strerror)) from sebab
        except ValueError as sebab:
            raise SetelanSalah(RAHASIA_RUSAK.format(berkas=berkas, sebab=sebab)) from sebab


def _check_proxies(isi: str) -> None:
    """uvicorn takes any word for an address, and a star for everybody."""
    for satu in filter(None, map(str.strip, isi.split(","))):
        if satu == "*":
            raise SetelanSalah(SEMUA_PERCAYA.format(isi=satu))
        try:
            jaringan = ipaddress.ip_network(satu)
        except ValueError as sebab:
            raise SetelanSalah(BUKAN_ALAMAT.format(isi=satu)) from sebab
        if jaringan.prefixlen == 0:
            raise SetelanSalah(SEMUA_PERCAYA.format(isi=satu))
