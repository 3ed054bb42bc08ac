"""Promises typed while a meeting is presented: what the form offers, and one of them written down by the usual road."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.arti.rujukan import references
from ingest.temuan import Ditolak
from ingest.terbit import catat, pintu
from ingest.terbit.hak import Pelaku
from rakor.lembar import Lembar
from rakor.paparan import Paparan
from sajian.konteks import read_view
from sajian.tindak_lanjut import today
from store import Hasil

# What the form asks, with the most letters each may have.
ISIAN = {"janji": 600, "kode_wilayah": 5, "indikator": 60, "target": 20, "tenggat": 40, "penanggung_jawab": 160, "salindia": 500}
TETAP = dict.fromkeys(("unit_kerja", "rincian", "tautan_bukti", "catatan"), "") | {"jenis": "umum", "status": "belum"}
DIBATALKAN = "dibatalkan pencatatnya"
LATIHAN = "Presentasi ini memuat data latihan; komitmen tidak dicatat."


class IsianSalah(ValueError):
    """What was sent is not a promise; the message is in Indonesian."""


@dataclass(frozen=True)
class Formulir:
    """What the form offers: regions and indicators by code, and how a file of promises names its columns."""

    daerah: dict[str, str]
    indikator: dict[str, str]
    judul: dict[str, str]
    tetap: dict[str, str]


def form(paparan: Paparan) -> Formulir:
    """The form for a paparan; what every promise of the meeting has in common stands in `tetap`."""
    k = read_view({"prov": paparan.prov})
    rujukan = references(angka=False)
    kode = [k.tampilan.prov, *k.tanya("daerah_provinsi")["kode"]]
    indikator = k.tanya("indikator").set_index("indikator")["nama_pendek"].to_dict()
    return Formulir({d: k.nama(d) for d in kode}, indikator, rujukan.headings(rujukan.himpunan[catat.HIMPUNAN]), _common(paparan))


def _common(paparan: Paparan) -> dict[str, str]:
    hari = paparan.tanggal.isoformat() if paparan.tanggal else today()
    return TETAP | {"rakor": paparan.judul, "tanggal_janji": hari}


def read(isi: object) -> dict[str, str]:
    """The fields of a promise from what a browser sent: exactly the known ones, none too long. Raises IsianSalah."""
    if not isinstance(isi, dict) or set(isi) != set(ISIAN):
        raise IsianSalah("Isian komitmen tidak lengkap; muat ulang halaman presentasi.")
    for nama, maks in ISIAN.items():
        if not isinstance(isi[nama], str) or len(isi[nama]) > maks:
            raise IsianSalah(f"Isian {nama.replace('_', ' ')} terlalu panjang; paling banyak {maks} huruf.")
    if not isi["janji"].strip():
        raise IsianSalah("Isi yang dijanjikan dahulu.")
    return {nama: " ".join(isi[nama].split()) for nama in ISIAN}


def record(paparan: Paparan, isi: Mapping[str, str], pelaku: Pelaku) -> Hasil:
    """Write a promise down as a batch of its own. Raises IsianSalah with words for what is wrong, else as `catat.record`."""
    if any(dict(s.query).get("latihan") == "1" for s in paparan.salindia):
        raise IsianSalah(LATIHAN)
    try:
        return catat.record(_common(paparan) | dict(isi), pelaku, alasan=f"Komitmen tercatat: {isi['janji']}")
    except Ditolak as galat:
        raise IsianSalah(" ".join(_said(t.kolom, t.sebab, t.cara) for t in galat.pesan)) from galat
    except catat.KomitmenBerubah as galat:
        raise IsianSalah(str(galat)) from galat


def take_back(batch_id: int, pelaku: Pelaku) -> Hasil:
    """Withdraw a promise that was just written. Raises as the door does."""
    return pintu.withdraw(batch_id, pelaku, DIBATALKAN)


def _said(kolom: str, sebab: str, cara: str) -> str:
    return f"{kolom}: {sebab}. {cara[:1].upper()}{cara[1:]}."


def offered(paparan: Paparan, lembar: Sequence[Lembar]) -> dict[str, Any] | None:
    """The form as plain values for the page; None for training figures or without a province."""
    if not paparan.prov or any(s.latihan for s in lembar) or catat.HIMPUNAN not in references(angka=False).himpunan:
        return None
    isi = form(paparan)
    return {"daerah": isi.daerah, "indikator": isi.indikator, "judul": isi.judul, "tetap": isi.tetap, "maks": ISIAN}
