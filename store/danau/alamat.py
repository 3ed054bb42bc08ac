"""The catalogue of a lake as its setting names it: libpq's words without a password, and what is always asked of a connection."""

import re

from store.dasar.galat import SimpananTerputus
from store.dasar.tempat import SETELAN_KATALOG, Letak

# Seconds a server may take to answer at all, and milliseconds anybody waits for a lock in it.
BATAS_SAMBUNG = 3
BATAS_KUNCI = 10_000
# A machine that vanishes while it writes lets go of the lock after half a minute, not after two hours.
PILIHAN = f"-c lock_timeout={BATAS_KUNCI} -c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
AWALAN = f"connect_timeout={BATAS_SAMBUNG} application_name=dasbor options='{PILIHAN}' "
SANDI = re.compile(r"\b(?:ssl)?password\s*=", re.IGNORECASE)
PESAN_SALAH = "Simpanan data unggahan tidak dapat dibuka, karena setelannya salah. Pengelola perlu memperbaikinya."
BERUPA_URI = (
    f"{SETELAN_KATALOG} berupa alamat (URI); tulis sebagai pasangan kunci=nilai, misalnya: host=katalog.contoh.id dbname=dasbor "
    "user=dasbor."
)
BERSANDI = (
    f"{SETELAN_KATALOG} memuat sandi. Hapus dari sana; taruh di berkas sandi libpq (~/.pgpass atau PGPASSFILE), berkas layanan "
    "(service=...), atau PGPASSWORD, supaya tidak pernah ikut tertulis di pesan atau catatan."
)


def libpq(letak: Letak) -> str:
    """The words for libpq; what the setting says counts before what is always asked. Raises SimpananTerputus for a wrong one."""
    if "://" in letak.katalog:
        raise SimpananTerputus(PESAN_SALAH, BERUPA_URI)
    if SANDI.search(letak.katalog):
        raise SimpananTerputus(PESAN_SALAH, BERSANDI)
    return AWALAN + letak.katalog
