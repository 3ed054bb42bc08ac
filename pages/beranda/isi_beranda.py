"""What the first page says of a region: its summary, what needs attention, how complete the province is."""

from dataclasses import replace
from typing import NamedTuple

from charts.kalimat import kata, ringkas
from charts.kalimat import umum as kalimat
from charts.kalimat.nilai import rows
from sajian.daftar import serve
from sajian.konteks import Konteks
from store.dasar.cache import once

# Parts of a bar of completeness.
RUAS = 5


class Kelengkapan(NamedTuple):
    """What the bars count, and each bar with its words by indicator."""

    arti: str
    batang: tuple[tuple[str, str], ...]


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
    semua = replace(k, tampilan=t.ganti(kelompok=""))
    return " ".join(isi + kalimat.first_to_help(serve("beranda_perhatian", semua).data, t.kode))


@once
def brief(k: Konteks) -> tuple[str, ...]:
    """The summary in three short sentences; none without any figure."""
    t = k.tampilan
    return ringkas.brief(k.tanya("nilai_daerah"), k.nama(), t.setahun, kata.BANDING[t.banding])


@once
def concerns(k: Konteks) -> tuple[Perhatian, ...]:
    """The findings to be seen at once, worst first."""
    return tuple(
        Perhatian(b["kalimat"], b["nama_tampil"], b["kode_wilayah"] if "." in b["kode_wilayah"] else "")
        for b in rows(serve("beranda_perhatian", k).data.query("disorot"))
    )


@once
def on_the_map(k: Konteks) -> dict[str, str]:
    """Short names of the indicators that the map offers, by key."""
    return {b["indikator"]: b["nama_pendek"] for b in rows(k.tanya("indikator")) if b["utama"] and b["arah"] != "tanpa_penilaian"}


@once
def completeness(k: Konteks) -> Kelengkapan:
    """How many kabupaten/kota have a figure, indicator by indicator, the emptiest first."""
    isi, t = rows(k.tanya("kelengkapan")), k.tampilan
    jumlah = isi[0]["jumlah"] if isi else 0
    kapan = "pada tahun mana pun" if t.terbaru else f"pada {t.tahun}"
    return Kelengkapan(
        f"Banyaknya kabupaten/kota, dari {jumlah} di {k.nama(t.prov)}, yang angkanya {kapan} sudah terkumpul di dasbor. Yang "
        "paling kosong lebih dulu; klik untuk melihat siapa yang belum dan siapa yang ditanya.",
        tuple((b["indikator"], f"{_bar(b['ada'], b['jumlah'])} {b['nama_pendek']}: {b['ada']} dari {b['jumlah']}")
              for b in sorted(isi, key=lambda b: b["ada"])),
    )


def _bar(ada: int, jumlah: int) -> str:
    """'■■■□□': full only where all have a figure, empty only where none has."""
    penuh = 0 if not ada else RUAS if ada == jumlah else min(max(round(RUAS * ada / jumlah), 1), RUAS - 1)
    return "■" * penuh + "□" * (RUAS - penuh)
