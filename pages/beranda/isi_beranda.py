"""What the first page says of a region: its summary, what needs attention, how complete the province is."""

from typing import NamedTuple

from charts.kalimat import kata
from charts.kalimat import umum as kalimat
from charts.kalimat.nilai import rows
from sajian.daftar import serve
from sajian.konteks import Konteks
from store.cache import once


class Perhatian(NamedTuple):
    """One finding in a sentence; `daerah` is '' for a province."""

    kalimat: str
    nama: str
    daerah: str


@once
def summary(k: Konteks) -> str:
    """The sentences to read aloud; '' without any figure."""
    t = k.tampilan
    isi = kalimat.summary(k.tanya("nilai_daerah"), k.nama(), t.setahun, kata.BANDING[t.banding])
    return " ".join(isi + kalimat.first_to_help(serve("beranda_perhatian", k).data, t.kode))


@once
def concerns(k: Konteks) -> tuple[Perhatian, ...]:
    """The findings, worst first."""
    return tuple(
        Perhatian(b["kalimat"], b["nama_tampil"], b["kode_wilayah"] if "." in b["kode_wilayah"] else "")
        for b in rows(serve("beranda_perhatian", k).data)
    )


@once
def on_the_map(k: Konteks) -> dict[str, str]:
    """Short names of the indicators that the map offers, by key."""
    return {b["indikator"]: b["nama_pendek"] for b in rows(k.tanya("indikator")) if b["utama"] and b["arah"] != "tanpa_penilaian"}


@once
def completeness(k: Konteks) -> tuple[tuple[float, str], ...]:
    """Which part of the kabupaten/kota has a figure, indicator by indicator: a share from 0 to 1, and the words."""
    isi = rows(k.tanya("kelengkapan"))
    return tuple((b["ada"] / b["jumlah"], f"{b['nama_pendek']}: {b['ada']} dari {b['jumlah']}") for b in isi)
