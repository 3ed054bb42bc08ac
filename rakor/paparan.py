"""A paparan: title, date, place, agenda, and slides, each of them a view of the dashboard."""

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from charts.kalimat import kata
from sajian.daftar import BAGAN
from sajian.halaman import HALAMAN

MAKS_SALINDIA = 120
MAKS_AGENDA = 20
MAKS_JUDUL = 160
MAKS_CATATAN = 600
MAKS_PENYAJI = 4000
BATAS = {"judul": MAKS_JUDUL, "catatan": MAKS_CATATAN, "catatan_penyaji": MAKS_PENYAJI}
MAKS_QUERY = 30
POLA_KUNCI = re.compile(r"[a-z0-9]{8}")
KUNCI_TAHUN = ("tahun", "tahun2")
# What a person has open on the screen is no part of what a chart shows.
BUKAN_ISI = ("versi", "batch", "dari", "ke", "paparan", "salindia")


class PaparanSalah(ValueError):
    """What was stored or sent is not a paparan; the message is in Indonesian."""


@dataclass(frozen=True)
class Salindia:
    """One slide: a page, its choices, a chart and the data version it was taken at, plus words about it.

    `query`: URL keys and values of the view, without `versi`. `versi`: the ledger number of the data when it was
    added. An empty `judul` means the chart's own title.
    """

    kunci: str
    bagan: str
    query: tuple[tuple[str, str], ...]
    versi: int = 0
    judul: str = ""
    catatan: str = ""
    catatan_penyaji: str = ""

    @property
    def halaman(self) -> str:
        """The page the chart stands on."""
        return BAGAN[self.bagan].halaman

    @property
    def url(self) -> str:
        """Path with query string of the view, for a link inside the dashboard; the first page has the root."""
        return f"/{HALAMAN[self.halaman].alamat}?{urlencode(self.query)}"


@dataclass(frozen=True)
class Paparan:
    """A meeting's list of slides; every change gives a new one.

    `beku`: slides keep the figures of the version they were taken at instead of the newest. `revisi`: 0 until kept.
    """

    kunci: str
    judul: str
    tanggal: date | None = None
    tempat: str = ""
    agenda: tuple[str, ...] = ()
    beku: bool = False
    salindia: tuple[Salindia, ...] = ()
    revisi: int = 0
    penyelenggara: str = ""

    @property
    def kapan(self) -> str:
        """'29 Juli 2026'; '' without a date."""
        return kata.tanggal(self.tanggal.isoformat()) if self.tanggal else ""

    @property
    def prov(self) -> str:
        """Code of the province it is about: that of its first slide, '' without slides."""
        return next((dict(s.query).get("prov", "") for s in self.salindia), "")

    @property
    def first_number(self) -> int:
        """Number of the first chart slide: the cover comes before it, and the agenda when there is one."""
        return 3 if self.agenda else 2

    def add(self, salindia: Salindia) -> "Paparan":
        """With one more slide at the end. Raises PaparanSalah when it is full."""
        if len(self.salindia) >= MAKS_SALINDIA:
            raise PaparanSalah(f"Paparan sudah berisi {MAKS_SALINDIA} salindia; buat paparan baru atau buang sebagian.")
        return replace(self, salindia=(*self.salindia, salindia))

    def move(self, dari: int, ke: int) -> "Paparan":
        """With the slide at place `dari` (from 0) taken to place `ke`."""
        sisa = [*self.salindia]
        sisa.insert(max(0, min(ke, len(sisa) - 1)), sisa.pop(dari))
        return replace(self, salindia=tuple(sisa))

    def arrange(self, urutan: Sequence[str]) -> "Paparan":
        """With the slides in the order of their keys; one that is not named stays behind the one before it."""
        letak = {kunci: (i, 0) for i, kunci in enumerate(urutan)}
        akhir = (-1, 0)
        for i, s in enumerate(self.salindia, 1):
            akhir = letak.setdefault(s.kunci, (akhir[0], i))
        return replace(self, salindia=tuple(sorted(self.salindia, key=lambda s: letak[s.kunci])))

    def place(self, kunci: str) -> int:
        """Place (from 0) of the slide with this key. Raises PaparanSalah when it is gone."""
        letak = next((i for i, s in enumerate(self.salindia) if s.kunci == kunci), None)
        if letak is None:
            raise PaparanSalah("Salindia ini sudah tidak ada di paparan; mungkin baru saja dibuang orang lain.")
        return letak

    def change(self, letak: int, /, **isi: str) -> "Paparan":
        """With other words (judul, catatan, catatan_penyaji) on one slide."""
        baru = replace(self.salindia[letak], **_cut(isi))
        return replace(self, salindia=(*self.salindia[:letak], baru, *self.salindia[letak + 1:]))

    def duplicate(self, letak: int) -> "Paparan":
        """With a copy of a slide right behind it."""
        salinan = replace(self.salindia[letak], kunci=new_key())
        return replace(self.add(salinan), salindia=(*self.salindia[:letak + 1], salinan, *self.salindia[letak + 1:]))

    def remove(self, letak: int) -> "Paparan":
        """Without one slide."""
        return replace(self, salindia=(*self.salindia[:letak], *self.salindia[letak + 1:]))

    def copy(self, judul: str) -> "Paparan":
        """A new paparan with the same content under another title."""
        return replace(self, kunci=new_key(), judul=judul[:MAKS_JUDUL], revisi=0)

    def next_year(self, judul: str, geser: int = 1) -> "Paparan":
        """A new paparan of the same slides with every year moved on; date and words about old figures are left out."""
        return Paparan(
            new_key(), judul[:MAKS_JUDUL], tempat=self.tempat, penyelenggara=self.penyelenggara, agenda=self.agenda,
            salindia=tuple(_moved_on(s, geser) for s in self.salindia),
        )


def new_key() -> str:
    """A new key of a paparan or a slide."""
    return secrets.token_hex(4)


def new_slide(bagan: str, query: Mapping[str, str], versi: int = 0, **isi: str) -> Salindia:
    """A slide of a chart in a view. `query` as the address bar has it; a version in it becomes the slide's own."""
    sisa = {k: v for k, v in query.items() if k not in BUKAN_ISI}
    return Salindia(new_key(), bagan, tuple(sisa.items()), int(query.get("versi", versi)), **_cut(isi))


def to_json(paparan: Paparan) -> str:
    """The paparan as text to keep; its revision is not part of it."""
    isi = asdict(paparan)
    del isi["revisi"]
    isi["tanggal"] = paparan.tanggal.isoformat() if paparan.tanggal else ""
    isi["salindia"] = [{**asdict(s), "query": dict(s.query)} for s in paparan.salindia]
    return json.dumps(isi, ensure_ascii=False)


def from_json(teks: str, revisi: int = 0) -> Paparan:
    """The paparan a text holds. Hostile text is taken for what it is: raises PaparanSalah."""
    try:
        isi = json.loads(teks)
        return Paparan(
            kunci=_key(isi["kunci"]), judul=_text(isi["judul"], MAKS_JUDUL),
            tanggal=date.fromisoformat(isi["tanggal"]) if isi["tanggal"] else None, tempat=_text(isi["tempat"], MAKS_JUDUL),
            penyelenggara=_text(isi.get("penyelenggara", ""), MAKS_JUDUL),
            agenda=tuple(_text(a, MAKS_JUDUL) for a in isi["agenda"][:MAKS_AGENDA]), beku=bool(isi["beku"]),
            salindia=tuple(_slide(s) for s in isi["salindia"][:MAKS_SALINDIA]), revisi=revisi,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as sebab:
        raise PaparanSalah("Paparan ini tidak dapat dibaca: isinya bukan bentuk yang dikenal.") from sebab


def _slide(isi: Mapping[str, Any]) -> Salindia:
    bagan = str(isi["bagan"])
    if bagan not in BAGAN:
        raise PaparanSalah(f"Bagan {bagan!r} tidak dikenal.")
    query = [(_text(k, 40), _text(v, 200)) for k, v in dict(isi["query"]).items()][:MAKS_QUERY]
    return Salindia(_key(isi["kunci"]), bagan, tuple(query), max(0, int(isi["versi"])), **_cut({k: isi[k] for k in BATAS}))


def _key(nilai: object) -> str:
    if not isinstance(nilai, str) or not POLA_KUNCI.fullmatch(nilai):
        raise PaparanSalah("Kunci paparan tidak dikenal.")
    return nilai


def _text(nilai: object, maks: int) -> str:
    if not isinstance(nilai, str):
        raise PaparanSalah("Isi paparan bukan teks.")
    return "".join(c for c in nilai if c.isprintable() or c == "\n")[:maks]


def _cut(isi: Mapping[str, object]) -> dict[str, Any]:
    return {k: _text(v, BATAS[k]) for k, v in isi.items()}


def _moved_on(salindia: Salindia, geser: int) -> Salindia:
    query = tuple((k, str(int(v) + geser) if k in KUNCI_TAHUN and v.isdigit() else v) for k, v in salindia.query)
    return replace(salindia, kunci=new_key(), query=query, versi=0, judul="", catatan="")
