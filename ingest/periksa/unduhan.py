"""Rows of a download that come back: what was changed in the file, and what has changed on the dashboard since.

A row carries the version it was made from: the number of the data's version, and what the row said then as a fingerprint.
What the file leaves as it was is not written again; what both have changed is asked about, one by one.
"""

import hashlib
from collections.abc import Mapping

from ingest.arti.himpunan import VERSI_BARIS, Himpunan
from ingest.arti.rujukan import Rujukan
from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.periksa.periksa import MAKS, Bahan, number
from ingest.temuan import Pertanyaan, Temuan, shorten

BERKAS, DASBOR = "berkas", "dasbor"
PILIHAN = ((BERKAS, "pakai isi berkas ini"), (DASBOR, "biarkan yang di dasbor"))
BERGESER = "{apa} sudah diubah di dasbor sesudah berkas ini diunduh{versi}: {beda}. Mana yang dipakai?"
DICABUT = "{apa} sudah dicabut dari dasbor sesudah berkas ini diunduh{versi}, tetapi diubah di berkas. Mana yang dipakai?"
DIBIARKAN = "diubah di dasbor sesudah berkas ini diunduh dan tidak diubah di berkas; yang di dasbor dibiarkan"
MENIMPA = (
    "{jumlah} catatan menimpa keadaan yang berlaku, dan berkas ini tidak menyebut dari versi mana asalnya; perubahan orang lain "
    "sejak itu tidak dapat dikenali"
)
SUNTING_UNDUHAN = "periksa daftar perubahannya; unduhan dari halaman Tindak lanjut membawa kolom Versi Baris"
# Columns that are not told one by one, because they make up the key or say nothing to a person.
TANPA_BEDA = frozenset({"komitmen_id", "sumber_id"})
NAMA = "janji"


def mark(nomor: int, kunci: str, isi: str) -> str:
    """What a downloaded row carries: 'v12-3fa9c2-71d0a4be93', version of the data, key and content in short."""
    return f"v{nomor}-{_digest(kunci, 6)}-{_digest(isi, 10)}"


def settle(bahan: Bahan, jawaban: Mapping[str, str], peringatan: Kumpulan) -> list[Pertanyaan]:
    """Leave out the rows that change nothing, with questions about those changed on both sides; the rest keep their source."""
    tampung = bahan.tampung
    if not tampung.himpunan.bercatat:
        return []
    tampung.make("sumber_semula")
    tampung.make("asal_baris")
    tampung.make("lewati_tetap")
    tanya = []
    for b in tampung.ask("bergeser", tetap=False, batas=MAKS):
        kunci = f"{VERSI_BARIS}:{b['kunci']}:{_digest(str(b['isi_lama']), 6)}"
        if jawaban.get(kunci) == DASBOR:
            tampung.make("lewati_satu", urutan=int(b["urutan"]))
        elif jawaban.get(kunci) != BERKAS:
            tanya.append(Pertanyaan(kunci, _question(b, tampung.himpunan, bahan.rujukan), PILIHAN))
    peringatan.extend([*_left(bahan), *_overwriting(bahan)])
    return tanya


def _left(bahan: Bahan) -> list[Temuan]:
    baris = bahan.tampung.ask("bergeser", tetap=True, batas=MAKS)
    return [Temuan(int(str(b["baris"])), "", "", DIBIARKAN, "tidak perlu apa-apa") for b in baris]


def _overwriting(bahan: Bahan) -> list[Temuan]:
    baris, jumlah = bahan.rows("menimpa")
    return [Temuan(int(str(baris[0]["baris"])), "", "", MENIMPA.format(jumlah=jumlah), SUNTING_UNDUHAN)] if jumlah else []


def _question(b: Mapping[str, object], himpunan: Himpunan, rujukan: Rujukan) -> str:
    kolom = [k for k in himpunan.kolom if k not in TANPA_BEDA]
    berkas = dict(zip(kolom, str(b["isi"]).split("\x1f")))
    apa, versi = f"“{shorten(berkas[NAMA])}” (baris {b['baris']})", f" (versi {b['nomor']})" if b["nomor"] != "0" else ""
    if b["isi_lama"] is None:
        return DICABUT.format(apa=apa, versi=versi)
    judul = rujukan.headings(himpunan)
    kini = dict(zip(kolom, str(b["isi_lama"]).split("\x1f")))
    beda = [f"{judul[k]} di berkas {_said(berkas[k])}, di dasbor {_said(kini[k])}" for k in kolom if berkas[k] != kini[k]]
    return BERGESER.format(apa=apa, versi=versi, beda="; ".join(beda))


def _said(isi: str) -> str:
    return shorten(number(isi)) or "kosong"


def _digest(isi: str, panjang: int) -> str:
    return hashlib.sha256(isi.encode()).hexdigest()[:panjang]
