"""What the page on institutions says: counts, load, plans, coordination meetings, and figures in words."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import kelembagaan as kalimat
from charts.kalimat.nilai import Baris, rows
from charts.kalimat.sumber import trail
from pages.bersama.tabel_angka import figures
from sajian.kelembagaan import JUMLAH, load, load_sources
from sajian.konteks import Konteks
from store.dasar.cache import once

RENCANA = "perangkat_daerah_rencana"
# Cards and figures in words shown at once; the rest is one click away.
MAKS_RENCANA = 4
MAKS_KATA = 8
KOLOM_KATA = {
    "nama_tampil": "Daerah", "tahun": "Tahun", "rincian": "Ukuran", "nilai": "Nilai", "nama_status": "Status",
    "catatan": "Catatan", "penerbit": "Penerbit", "url": "Alamat",
}


class Hitungan(NamedTuple):
    """One count of the region in view. `asal`: its year, status and publisher."""

    indikator: str
    nama: str
    nilai: str
    bantuan: str
    asal: str


class Keadaan(NamedTuple):
    """The counts in a sentence, one by one, and the names of those without a figure."""

    kalimat: str
    ada: tuple[Hitungan, ...]
    kosong: tuple[str, ...]


class Kartu(NamedTuple):
    """One plan, or one figure in words, with where it is from. `nama` and `status` of a plan only."""

    isi: str
    sumber: str
    nama: str = ""
    status: str = ""


class Rencana(NamedTuple):
    """Plans shown as cards, how many there are, and all of them as a list when not all are shown."""

    kartu: tuple[Kartu, ...]
    banyak: int
    semua: str


class Rapat(NamedTuple):
    """One meeting or report: its heading, its points as a list, the words on its sources."""

    judul: str
    butir: str
    sumber: tuple[str, ...]


class Isu(NamedTuple):
    """Points of the kind in view by meeting, how many they are, and how many there are of all kinds."""

    rapat: tuple[Rapat, ...]
    banyak: int
    semua: int


class Sebutan(NamedTuple):
    """Figures in words of the region in view, how many the province has, and whether some of these are not shown."""

    ada: tuple[Kartu, ...]
    semua: int
    lebih: bool


@once
def standing(k: Konteks) -> Keadaan:
    """How many institutions the region in view has."""
    data = k.tanya("klg_daerah", kode=k.tampilan.kode, tahun=k.tampilan.tahun)
    ada, kosong = data[data["nilai"].notna()], data[data["nilai"].isna()]
    return Keadaan(
        kalimat.standing(data, k.nama()),
        tuple(_count(b) for b in rows(ada)),
        tuple(kosong["nama_pendek"]),
    )


def _count(b: Baris) -> Hitungan:
    status = "" if b["deret"] == "final" else f", {str(b['nama_status']).lower()}"
    asal = f"Keadaan {int(b['tahun'])}{status}; {b['penerbit']}"
    return Hitungan(b["indikator"], b["nama_pendek"], kata.angka(b["nilai"], 0), b["keterangan"], asal)


@once
def reckoned(k: Konteks) -> str:
    """How the load of the region in view was reckoned; '' when it could not be."""
    kode, data = k.tampilan.kode, load(k)
    sendiri = rows(data[(data["kode_wilayah"] == kode) & data["beban"].notna()])
    return "\n\n".join(f"{kalimat.load(b)}\n\n{kalimat.load_sources(load_sources(k, (kode,)))}" for b in sendiri)


@once
def plans(k: Konteks) -> Rencana:
    """Planned numbers beside the present ones; of many only that of the region in view is a card."""
    data = rows(k.tanya("klg_rencana", rencana=RENCANA, sekarang=JUMLAH, prov=k.tampilan.prov))
    nama = str(k.indikator(JUMLAH)["nama_pendek"]).lower() if data else ""
    depan = data if len(data) <= MAKS_RENCANA else [b for b in data if b["kode_wilayah"] == k.tampilan.kode]
    kartu = tuple(Kartu(kalimat.plan(b, nama), trail(b), b["nama_tampil"], f"{b['nama_status']}, belum berlaku") for b in depan)
    semua = "\n".join(f"- **{b['nama_tampil']}:** {kalimat.plan(b, nama)}" for b in data)
    return Rencana(kartu, len(data), semua if len(depan) < len(data) else "")


@once
def issues(k: Konteks) -> Isu:
    """Issues, goals and follow-ups of coordination meetings, of the kind in view."""
    semua, jenis = rows(k.tanya("klg_isu", prov=k.tampilan.prov)), k.tampilan.rinci
    terpilih = [b for b in semua if b["jenis"] == jenis or jenis not in kalimat.JENIS or not jenis]
    rapat: dict[tuple[str, str], list[Baris]] = {}
    for b in terpilih:
        rapat.setdefault((str(b["tanggal"]), b["nama_tampil"]), []).append(b)
    return Isu(tuple(_meeting(*kapan, isi) for kapan, isi in rapat.items()), len(terpilih), len(semua))


def _meeting(tanggal: str, daerah: str, isi: Sequence[Baris]) -> Rapat:
    return Rapat(
        f"**{daerah}, {kata.tanggal(tanggal)}**",
        "\n".join(f"- {b['isu']} *({kalimat.JENIS[b['jenis']].lower()})*" for b in isi),
        tuple(dict.fromkeys(trail({**b, "tanggal": b["tanggal_sumber"]}) for b in isi)),
    )


@once
def in_words(k: Konteks) -> Sebutan:
    """Mergers, vacancies, quotas and positions: figures no chart fits."""
    t, semua = k.tampilan, rows(_figures_in_words(k))
    sendiri = [b for b in semua if t.kode in (t.prov, b["kode_wilayah"])][:MAKS_KATA]
    return Sebutan(tuple(Kartu(kalimat.in_words(b), trail(b)) for b in sendiri), len(semua), len(semua) > len(sendiri))


@once
def words_table(k: Konteks) -> pd.DataFrame:
    """All of them in the province as text."""
    return figures(_figures_in_words(k), KOLOM_KATA, 0)


def _figures_in_words(k: Konteks) -> pd.DataFrame:
    return k.tanya("klg_kata", prov=k.tampilan.prov)
