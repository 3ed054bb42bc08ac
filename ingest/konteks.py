"""What stands around a table: titles, sheet and file name, from which year, period, dataset and region can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest.himpunan import CAMPURAN, Himpunan, covering
from ingest.kata import contains, tokens
from ingest.nama import AWALAN
from ingest.rujukan_wilayah import RujukanWilayah
from ingest.tabel import Tabel
from ingest.waktu import BULAN, SEMESTER, TRIWULAN, Waktu, find_time
from ingest.wilayah import Cocok, match

SEBUTAN = re.compile(
    rf"\b(?:{'|'.join(sorted((a for semua in AWALAN.values() for a in semua), key=len, reverse=True))})\.? +[a-z ]+", re.I
)
TANGGAL = re.compile(rf"\b[0-3]?\d (?:{'|'.join(BULAN)}) (?:19|20)\d\d", re.I)
POSISI = re.compile(r"\b(?:per|posisi|keadaan|s\.?d\.?|sampai|hingga)\b", re.I)
PANJANG_NAMA = 7
# So many columns of its own tell a dataset without a word about it.
CUKUP_KHAS = 3


@dataclass(frozen=True)
class Konteks:
    """Texts around a table. `judul`: title lines and sheet name; `nama`: file name without its ending."""

    judul: tuple[str, ...]
    nama: str

    @property
    def semua(self) -> tuple[str, ...]:
        """Everything there is to read."""
        return (*self.judul, self.nama)

    @property
    def waktu(self) -> tuple[Waktu, ...]:
        """Times that the titles name; the date of a letter or of printing is none."""
        return tuple(find_time(t) for t in self._berwaktu)

    @property
    def _berwaktu(self) -> tuple[str, ...]:
        return tuple(t for t in self.judul if not TANGGAL.search(t) or POSISI.search(t))

    def years(self) -> set[int]:
        """Years that the titles name, each title with one year at most."""
        return {w.tahun for w in self.waktu if w.tahun}

    def periods(self) -> set[str]:
        """Periods that the titles name."""
        return {w.periode for w in self.waktu if w.periode}

    def doubtful_year(self) -> bool:
        """Whether a title names several years at once."""
        return any(w.ganda and not w.tahun for w in self.waktu)

    def doubtful_period(self) -> bool:
        """Whether a title names several quarters or half years at once."""
        return any(w.ganda and not w.periode and _names_period(t) for t, w in zip(self._berwaktu, self.waktu))

    def year_in_name(self) -> int | None:
        """Year in the file name; often the year of release, so only a suggestion."""
        return find_time(self._words()).tahun

    def period_in_name(self) -> str:
        """Period in the file name."""
        return find_time(self._words()).periode

    def says(self, frasa: str) -> bool:
        """Whether a phrase stands anywhere as whole words."""
        return any(contains(tokens(t), tokens(frasa)) for t in (*self.judul, self._words()))

    def _words(self) -> str:
        return re.sub(r"[_\-.]+", " ", self.nama)


def _names_period(teks: str) -> bool:
    return bool(TRIWULAN.search(teks) or SEMESTER.search(teks))


def context(nama_berkas: str, tabel: Tabel) -> Konteks:
    """Texts around a table."""
    judul = [t for t in (*tabel.keterangan, tabel.lembar) if t]
    return Konteks(tuple(judul), nama_berkas.rpartition(".")[0] or nama_berkas)


def guess_datasets(
    konteks: Konteks, judul: Iterable[str], indikator: set[str], peran: Callable[[Himpunan], set[str]],
    himpunan: dict[str, Himpunan],
) -> list[Himpunan]:
    """Datasets the table may belong to; more than one means: ask.

    Indicators named by headers decide first, then the words around the table. `peran` tells the roles of the
    headers as a dataset reads them.
    """
    kata = Konteks((*konteks.judul, *judul), konteks.nama)
    nilai = {h.himpunan: _score(h, kata, peran(h)) for h in himpunan.values() if h.himpunan != CAMPURAN}
    if indikator:
        memuat = [h for h in covering(himpunan.values(), indikator) if "tahun" in h.wajib or nilai.get(h.himpunan)]
        rinci = [h for h in himpunan.values() if not h.berangka and nilai[h.himpunan] and all(map(h.covers, indikator))]
        sendiri = [h for h in memuat if h.himpunan != CAMPURAN] + rinci
        terbaik = _best(sendiri, nilai) if sendiri else memuat
        # Datasets of the same table that hold all these indicators store the same rows.
        return terbaik if any(h.rinci for h in terbaik) else terbaik[:1]
    return _best([h for h in himpunan.values() if nilai.get(h.himpunan, 0)], nilai)


def _best(calon: list[Himpunan], nilai: dict[str, int]) -> list[Himpunan]:
    terbaik = max((nilai[h.himpunan] for h in calon), default=0)
    return [h for h in calon if nilai[h.himpunan] == terbaik]


def _score(himpunan: Himpunan, kata: Konteks, peran: set[str]) -> int:
    """Words of the longest phrase said plus the columns that only this dataset needs; 0 when one of them is missing."""
    frasa = max((len(tokens(f)) for f in himpunan.kata_kunci if kata.says(f)), default=0)
    khas = [k for k in himpunan.wajib if k not in ("kode_wilayah", "tahun", "nilai")]
    if not peran.issuperset(khas):
        return 0
    return frasa + len(khas) if frasa or len(khas) >= CUKUP_KHAS else 0


def region_in_titles(konteks: Konteks, wilayah: RujukanWilayah) -> set[str]:
    """Codes of regions whose official name, with its type, stands in a title."""
    temu: set[str] = set()
    for teks in konteks.judul:
        for cocok in SEBUTAN.finditer(" ".join(teks.split())):
            temu |= _longest(cocok.group().split(), wilayah)
    return temu


def _longest(kata: list[str], wilayah: RujukanWilayah) -> set[str]:
    for panjang in range(min(len(kata), PANJANG_NAMA), 1, -1):
        hasil = match(" ".join(kata[:panjang]), (), wilayah)
        if isinstance(hasil, Cocok) and hasil.cara in ("resmi", "alias"):
            return {hasil.kode}
    return set()
