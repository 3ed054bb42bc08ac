"""The dictionary of headers: words of data/sinonim_kolom.csv and of the catalogue, put together."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd

from ingest.arti.himpunan import Himpunan
from ingest.arti.pemetaan import ABAIKAN, PRIBADI
from ingest.sel.kata_judul import tokens
from ingest.sel.potongan import clean
from ingest.sel.waktu import SEMESTER, SETAHUN, TAHUN, TRIWULAN, find_time, year_note

# Words without meaning for which column this is.
HIASAN = {"dan", "atau", "per", "menurut", "pada", "di", "yang", "oleh", "persen", "persentase", "masing"}
KATA_TAHUN = {"tahun", "thn", "th", "ta", "t", "a", "anggaran"}
# What stands in brackets behind a header and names only the unit: (%), (skala 0-100), (1).
SATUAN = re.compile(
    r"[(\[][ ]*(?:%|persen|skala[^)\]]*|[0-9 .,–-]+|poin|unit|buah|orang|jiwa|laporan|indeks|angka)[ ]*[)\]]", re.I
)
ORANG = "orang"
# "Total" or "Rata-rata": the parent only where its parts stand beside it.
RINGKASAN = "ringkasan"


@dataclass(frozen=True)
class Arti:
    """What a header says: the role of its column, and facts that hold for its cells."""

    peran: str
    tetap: Mapping[str, str] = field(default_factory=dict)

    @property
    def indikator(self) -> str:
        """Indicator named by the header, empty when it names none."""
        return self.tetap.get("indikator", "")


@dataclass(frozen=True)
class Entri:
    """One phrase of the dictionary."""

    peran: str
    indikator: str = ""
    rincian: str = ""


class Kamus:
    """Phrases of one dataset, or of all when none is chosen yet."""

    def __init__(self, frasa: Mapping[tuple[str, ...], Entri], induk: Mapping[str, str]) -> None:
        """frasa: meaning by words. induk: parent of each indicator, '' at the top."""
        self._frasa, self._induk = frasa, induk
        self._panjang = max(map(len, frasa), default=0)
        self.read = lru_cache(maxsize=4096)(self._read)

    def indicator(self, teks: str) -> tuple[str, str] | None:
        """Indicator and part named in a cell, such as "SPM Pendidikan" or "spi_internal"; None when unsure."""
        if teks.strip() in self._induk:
            return teks.strip(), ""
        arti = self.read(teks)
        if arti is None or arti.peran not in ("nilai", RINGKASAN):
            return None
        if not arti.indikator or set(arti.tetap) - {"indikator", "rincian"}:
            return None
        return arti.indikator, arti.tetap.get("rincian", "")

    def holds(self, judul: str, peran: str) -> bool:
        """Whether a phrase of this role stands among the words of a header, whatever the others are."""
        kata = tokens(SATUAN.sub(" ", clean(judul)))
        potong = {kata[i:j] for i in range(len(kata)) for j in range(i + 1, min(i + self._panjang, len(kata)) + 1)}
        return any((entri := self._frasa.get(p)) is not None and entri.peran == peran for p in potong)

    def _read(self, judul: str) -> Arti | None:
        """Meaning of a header, None when a word of it is not understood."""
        polos = SATUAN.sub(" ", clean(judul))
        waktu = find_time(polos)
        if waktu.ganda:
            return None
        tetap = {"tahun": str(waktu.tahun)} if waktu.tahun else {}
        if waktu.periode:
            tetap["periode"] = waktu.periode
        if waktu.tahun and (catatan := year_note(judul)):
            tetap["catatan"] = catatan
        kata = _without_time(polos, bool(waktu.tahun))
        if not kata and tetap:
            return Arti("nilai", tetap)
        entri = self._segment(kata)
        return self._combine(entri, tetap) if entri else None

    def _segment(self, kata: tuple[str, ...]) -> list[Entri]:
        """Phrases that make up the words, longest first from the left; empty when some word is left over."""
        hasil: list[Entri] = []
        i = 0
        while i < len(kata):
            for panjang in range(min(self._panjang, len(kata) - i), 0, -1):
                entri = self._frasa.get(kata[i : i + panjang])
                if entri is not None:
                    hasil.append(entri)
                    i += panjang
                    break
            else:
                if kata[i] not in HIASAN:
                    return []
                i += 1
        return hasil

    def _combine(self, entri: list[Entri], tetap: dict[str, str]) -> Arti | None:
        peran = {e.peran for e in entri}
        for utama in (PRIBADI, ABAIKAN):
            if utama in peran:
                return Arti(utama)
        indikator = self._deepest({e.indikator for e in entri} - {""})
        if indikator is None:
            return None
        # "Kategori SPI" is the grade of SPI; "Nilai/Kategori" holds both in one cell.
        dua = peran - {"nilai"} if indikator or peran != {"nilai", "predikat"} else {"nilai"}
        sisa = dua or {"nilai"}
        if len(sisa) > 1:
            return None
        rincian = {e.rincian for e in entri} - {""}
        fakta = {"indikator": indikator, "rincian": next(iter(rincian), "")}
        return Arti(sisa.pop(), tetap | {k: v for k, v in fakta.items() if v}) if len(rincian) < 2 else None

    def _deepest(self, indikator: set[str]) -> str | None:
        """The one indicator that lies below all others named; '' for none, None when they are strangers."""
        if not indikator:
            return ""
        for calon in indikator:
            if indikator <= set(self._line(calon)):
                return calon
        return None

    def _line(self, indikator: str) -> Iterable[str]:
        while indikator:
            yield indikator
            indikator = self._induk.get(indikator, "")


@dataclass(frozen=True, eq=False)
class Perbendaharaan:
    """All phrases of sinonim_kolom.csv and of the catalogue, cut into words once."""

    katalog: tuple[tuple[Mapping[str, str], tuple[tuple[str, ...], ...]], ...]
    sinonim: Mapping[str, Mapping[tuple[str, ...], Entri]]

    @classmethod
    def from_tables(cls, sinonim: pd.DataFrame, indikator: pd.DataFrame) -> "Perbendaharaan":
        """From both tables as text."""
        kolom = ("indikator", "nama", "nama_pendek")
        katalog = tuple((b, tuple(tokens(b[k]) for k in kolom)) for b in indikator.to_dict("records"))
        menurut: dict[str, dict[tuple[str, ...], Entri]] = {}
        for b in sinonim.to_dict("records"):
            menurut.setdefault(b["himpunan"], {})[tokens(b["tulisan"])] = Entri(b["peran"], b["indikator"], b["rincian"])
        return cls(katalog, menurut)

    def dictionary(self, himpunan: Himpunan | None) -> Kamus:
        """The dictionary for a dataset; without one, of what means the same everywhere."""
        frasa: dict[tuple[str, ...], Entri] = {}
        for baris, (kunci, nama, pendek) in self.katalog:
            entri = Entri("nilai", baris["indikator"])
            frasa |= {kunci: entri, nama: entri} | ({pendek: entri} if _short_name_counts(baris, himpunan) else {})
        frasa |= self.sinonim.get("", {})
        frasa |= self.sinonim.get(himpunan.himpunan, {}) if himpunan else {}
        return Kamus(frasa, {b["indikator"]: b["induk"] for b, _ in self.katalog})


def _short_name_counts(baris: Mapping[str, str], himpunan: Himpunan | None) -> bool:
    # Short names such as "Sosial" or "Internal" mean an indicator only inside their own dataset.
    sendiri = himpunan is not None and himpunan.berangka and himpunan.covers(baris["indikator"]) and len(himpunan.indikator) > 1
    return sendiri or baris["utama"] == "ya"


def _without_time(teks: str, bertahun: bool) -> tuple[str, ...]:
    for pola in (TAHUN, TRIWULAN, SEMESTER, SETAHUN):
        teks = pola.sub(" ", teks)
    kata = tokens(teks)
    return tuple(k for k in kata if k not in KATA_TAHUN) if bertahun else kata
