"""What every chart knows: the view asked for, the version of the data, and a way to ask."""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

import queries
import store
from charts.dasar.templat import PALET, Palet
from charts.kalimat import riwayat as kalimat_riwayat
from sajian.tampilan import PILIHAN, Pilihan, Tampilan, asked_version, parse
from store import Versi
from store.dasar.batch import now
from store.dasar.cache import CACHE

PARAMETER = re.compile(r"\$(\w+)")
# What questions ask of the view where nobody says otherwise.
DARI_TAMPILAN = {"banding", "keadaan", "kelompok", "kode", "lingkup", "pilihan_tahun", "prov", "rakor", "tahun", "x", "y"}


class TanpaIndikator(KeyError):
    """The catalogue does not hold what a chart is about."""

    def __str__(self) -> str:
        return f"Katalog indikator tidak memuat {self.args[0]}."


@dataclass(frozen=True)
class Konteks:
    """The view, the version of the data, and names looked up once per run."""

    tampilan: Tampilan
    versi: Versi
    pilihan: Pilihan

    def tanya(self, nama: str, **params: object) -> pd.DataFrame:
        """The answer to a question at this version of the data; parameters of DARI_TAMPILAN are the view's unless given."""
        return queries.run(nama, self.versi, **self._of_view(nama, params))

    def tanya_bagian(self, nama: str, pilih: Mapping[str, str | int], **params: object) -> pd.DataFrame:
        """The rows of an answer that hold these values; asked once for all charts that pick theirs from it."""
        return queries.part(nama, self.versi, pilih, **self._of_view(nama, params))

    def _of_view(self, nama: str, params: Mapping[str, object]) -> dict[str, Any]:
        isi = {p: getattr(self.tampilan, p) for p in PARAMETER.findall(queries.text(nama)) if p in DARI_TAMPILAN} | dict(params)
        # Of regions chosen one by one it is their codes that a question takes in place of the province.
        pilihan = isi.get("lingkup") == PILIHAN and "prov" not in params
        return isi | ({"prov": ",".join(self.tampilan.terpilih)} if pilihan else {})

    def tetapan(self, nama: str) -> int:
        """A named floor of the counting, as the tables hold it."""
        data = self.tanya("tetapan")
        return int(data.loc[data["nama"] == nama, "nilai"].iloc[0])

    @property
    def palet(self) -> Palet:
        """Colours as switched: red-amber-green or colour-blind safe."""
        return PALET[self.tampilan.warna]

    @property
    def latihan(self) -> bool:
        """True while training figures are shown."""
        return self.tampilan.latihan

    @property
    def per_versi(self) -> str:
        """'per versi 12, 21 November 2026' while an older state is asked for, else ''."""
        if not self.versi.nomor:
            return ""
        pada = {b.nomor: b.pada for b in store.history()}[self.versi.nomor]
        return kalimat_riwayat.as_of(self.versi.nomor, pada)

    @property
    def menyusul(self) -> int:
        """Number of the newest version while it is still being prepared and the one before is shown, else 0."""
        tampil = self.versi.latihan or self.versi.nomor is not None or self.versi.sampai == self.pilihan.versi
        return 0 if tampil else self.pilihan.versi

    @cached_property
    def kunci_tampilan(self) -> Hashable:
        """Equal for views that show the same; late is what is late today."""
        tampilan = replace(self.tampilan, paparan="", salindia="", batch=0, dari=-1, ke=0)
        return tampilan, self.versi, self.versi.nomor, now()[:10]

    @cached_property
    def kelompok(self) -> pd.DataFrame:
        """The subjects of the catalogue by key, in the order in which they are shown."""
        return self._by("kelompok", "kelompok")

    @property
    def bidang(self) -> str:
        """Name of the subject in view, '' when it is all of them."""
        pilih = self.tampilan.kelompok
        return str(self.kelompok.loc[pilih, "nama"]) if pilih else ""

    def _by(self, nama: str, kolom: str) -> pd.DataFrame:
        return CACHE.get((nama, self.versi), lambda: self.tanya(nama).set_index(kolom, drop=False))

    def _row(self, nama: str, kolom: str, kunci: str) -> pd.Series:
        return CACHE.get((nama, self.versi, kunci), lambda: self._by(nama, kolom).loc[kunci])

    def wilayah(self, kode: str | None = None) -> pd.Series:
        """Row of `wilayah` for a code, by default the region in view; shared by all and not to be changed."""
        return self._row("wilayah", "kode", kode or self.tampilan.kode)

    def nama(self, kode: str | None = None) -> str:
        """Name on screen of a region, by default the one in view."""
        return str(self.wilayah(kode)["nama_tampil"])

    def indikator(self, kunci: str | None = None) -> pd.Series:
        """Row of the catalogue, by default the indicator in view; shared by all and not to be changed. Raises TanpaIndikator."""
        kunci = kunci or self.tampilan.indikator
        try:
            return self._row("indikator", "indikator", kunci)
        except KeyError:
            raise TanpaIndikator(kunci) from None


def read_view(query: Mapping[str, str], sampai: int | None = None) -> Konteks:
    """The context a query string asks for; what it does not say or says wrongly falls back to the default.

    `sampai` freezes the figures at a ledger number whatever the query says: 0 is the exports without any batch.
    """
    terbaru = store.latest()
    versi = queries.ready(_versi(query, terbaru, sampai))
    pilihan = CACHE.get(("pilihan", versi, terbaru), lambda: _choices(versi, terbaru))
    return Konteks(parse(query, pilihan), versi, pilihan)


def _versi(query: Mapping[str, str], terbaru: int, sampai: int | None) -> Versi:
    """The data to show; training figures have no versions, an unknown number gives the newest."""
    if query.get("latihan") == "1":
        return store.versi(latihan=True)
    return store.versi(nomor=asked_version(query, terbaru) or None if sampai is None else min(sampai, terbaru))


def _choices(versi: Versi, terbaru: int) -> Pilihan:
    data = queries.run("tahun", versi)
    tahun = tuple(int(t) for t in data["tahun"]) or (date.today().year,)
    indikator = list(queries.run("indikator", versi)["indikator"])
    # A catalogue without the usual first choices offers its own first.
    satu, dua = (i if i in indikator else next(iter(indikator), i) for i in (Tampilan.x, Tampilan.y))
    return Pilihan(
        wilayah=frozenset(queries.run("wilayah", versi)["kode"]), indikator=frozenset(indikator),
        tahun=tahun, versi=terbaru, indikator_bawaan=satu, indikator_kedua=dua,
        kelompok=tuple(queries.run("kelompok", versi)["kelompok"]),
    )
