"""Rows of a lake in an object storage: where it is and with which key, as other programs are told it too."""

import os
import re
from urllib.parse import urlsplit

import duckdb

from store.danau.alamat import PESAN_SALAH
from store.dasar.galat import SimpananTerputus
from store.dasar.kueri import Pustaka
from store.dasar.tempat import SETELAN_ISI, Letak

EKSTENSI = "httpfs"
POLA = re.compile(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9._=-]+)*/?")
# Names that every program for such a storage knows; the address only where it is not Amazon's own.
KUNCI, RAHASIA, DAERAH = "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"
ALAMAT = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
DAERAH_BAWAAN = "us-east-1"
BUKAN_WADAH = (
    f"{SETELAN_ISI} tidak dikenal; tulis sebagai s3://wadah/awalan, dengan huruf kecil, angka, titik, dan tanda hubung pada nama "
    "wadah. Kunci tidak ditulis di sini."
)
TANPA_KUNCI = f"{SETELAN_ISI} menyebut penyimpanan objek, tetapi {KUNCI} dan {RAHASIA} belum diisi di lingkungan dasbor."
ALAMAT_SALAH = f"{ALAMAT[0]} atau {ALAMAT[1]} tidak dikenal; tulis seperti https://objek.contoh.id atau http://10.1.2.3:9000."
PESAN_PUTUS = (
    "Penyimpanan objek tempat isi data unggahan sedang tidak terjangkau. Yang tampil keadaan terakhir yang sudah dibaca, atau "
    "hanya angka bawaan bila belum ada yang dibaca. Dasbor mencoba lagi sendiri, tanpa dimulai ulang."
)
RINCI_PUTUS = (
    "Isi simpanan di {wadah} tidak dapat dibaca: {sebab}. Periksa penyimpanan objek, jaringan, dan kuncinya; tidak ada yang "
    "hilang selama berkasnya masih di sana."
)


def address(letak: Letak) -> str:
    """Where the rows lie, with a slash at the end. Raises SimpananTerputus for a wrong setting."""
    if not POLA.fullmatch(letak.wadah):
        raise SimpananTerputus(PESAN_SALAH, BUKAN_WADAH)
    return f"{letak.wadah.rstrip('/')}/"


def gone(letak: Letak, galat: Exception) -> SimpananTerputus:
    """The words for a storage that did not give a file."""
    return SimpananTerputus(PESAN_PUTUS, RINCI_PUTUS.format(wadah=letak.wadah, sebab=str(galat).splitlines()[0].rstrip(".")))


def introduce(con: duckdb.DuckDBPyConnection, sql: Pustaka) -> None:
    """Give an engine the key of the storage, for as long as it runs. Raises SimpananTerputus for a wrong setting."""
    kunci, rahasia = os.environ.get(KUNCI, ""), os.environ.get(RAHASIA, "")
    if not (kunci and rahasia):
        raise SimpananTerputus(PESAN_SALAH, TANPA_KUNCI)
    isi = {"kunci": kunci, "rahasia": rahasia, "daerah": os.environ.get(DAERAH) or DAERAH_BAWAAN}
    alamat = next((os.environ[nama] for nama in ALAMAT if os.environ.get(nama)), "")
    if not alamat:
        sql.rows(con, "kenal_wadah", **isi)
        return
    letak = urlsplit(alamat)
    if letak.scheme not in ("http", "https") or not letak.netloc or letak.path.strip("/"):
        raise SimpananTerputus(PESAN_SALAH, ALAMAT_SALAH)
    sql.rows(con, "kenal_wadah_sendiri", **isi, alamat=letak.netloc, tersandi=letak.scheme == "https")
