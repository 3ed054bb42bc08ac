"""What stands around a table: titles, sheet and file name, from which year, period, dataset and region can be read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.arti.himpunan import Himpunan, covering
from ingest.daerah.rujukan_wilayah import RujukanWilayah
from ingest.daerah.wilayah import Cocok, match
from ingest.sel.kata_judul import contains, tokens
from ingest.sel.nama import AWALAN
from ingest.sel.waktu import BULAN, SEMESTER, TRIWULAN, Waktu, find_time
from ingest.tabel.tabel_grid import Tabel
from store import CAMPURAN

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

    def without(self, frasa: str) -> "Konteks":
        """The same texts with a phrase taken out of their words."""
        return Konteks(tuple(_cut(tokens(t), tokens(frasa)) for t in self.judul), _cut(tokens(self._words()), tokens(frasa)))

    def _words(self) -> str:
        return re.sub(r"[_\-.]+", " ", self.nama)


def _cut(kata: tuple[str, ...], frasa: tuple[str, ...]) -> str:
    return " ".join(kata).replace(" ".join(frasa), " ") if contains(kata, frasa) else " ".join(kata)


def _names_period(teks: str) -> bool:
    return bool(TRIWULAN.search(teks) or SEMESTER.search(teks))


def context(nama_berkas: str, tabel: Tabel) -> Konteks:
    """Texts around a table."""
    judul = [t for t in (*tabel.keterangan, tabel.lembar) if t]
    return Konteks(tuple(judul), nama_berkas.rpartition(".")[0] or nama_berkas)


@dataclass(frozen=True)
class Dugaan:
    """Datasets a table may belong to, likeliest first; `pasti` when the first one needs no question."""

    calon: tuple[Himpunan, ...]
    pasti: bool


@dataclass(frozen=True)
class Bukti:
    """What speaks for one dataset: the longest of its phrases that is said, and the columns only it needs.

    `lengkap`: all those columns are there.
    """

    himpunan: Himpunan
    frasa: tuple[str, ...]
    khas: int
    lengkap: bool

    def covers(self, lain: "Bukti") -> bool:
        """Whether its phrase says more than the other's: "SPI unit kerja" more than "SPI"."""
        return len(self.frasa) > len(lain.frasa) and contains(self.frasa, lain.frasa)


def guess_datasets(
    konteks: Konteks, judul: Sequence[str], indikator: set[str], umum: bool, peran: Callable[[Himpunan], set[str]],
    himpunan: dict[str, Himpunan],
) -> Dugaan:
    """Datasets the table may belong to: by the indicators that headers name, by its columns, by the words around it.

    umum: some columns of values name no indicator, so the dataset decides what they are. peran: the roles of the
    headers as a dataset reads them.
    """
    kata = Konteks((*konteks.judul, *judul), konteks.nama)
    bukti = [_evidence(h, kata, peran(h)) for h in himpunan.values() if h.himpunan != CAMPURAN]
    susunan = [b.himpunan for b in bukti if b.lengkap and b.khas >= CUKUP_KHAS]
    if len(susunan) == 1 and all(map(susunan[0].covers, indikator)):
        return Dugaan(tuple(susunan), True)
    if indikator:
        return _by_indicators(bukti, covering(himpunan.values(), indikator), umum)
    berkata = [b for b in bukti if b.frasa]
    kuat = [b for b in berkata if not any(lain.covers(b) for lain in berkata)]
    urut = (*kuat, *(b for b in berkata if b not in kuat))
    return Dugaan(tuple(b.himpunan for b in urut), len(kuat) == 1 and kuat[0].lengkap)


def _by_indicators(bukti: list[Bukti], memuat: list[Himpunan], umum: bool) -> Dugaan:
    """Datasets that hold all named indicators store the same rows, so the likeliest is taken without asking.

    Not so where the words around the table speak of another dataset and some columns name no indicator.
    """
    kata = {b.himpunan.himpunan: (bool(b.frasa) and b.lengkap, len(b.frasa)) for b in bukti}
    sendiri = [h for h in memuat if h.himpunan != CAMPURAN and ("tahun" in h.wajib or kata[h.himpunan][0])]
    urut = sorted(sendiri or memuat, key=lambda h: kata.get(h.himpunan, (False, 0)), reverse=True)
    lain = any(b.frasa and b.himpunan not in memuat for b in bukti)
    return Dugaan(tuple(urut), bool(urut) and not (umum and lain))


def _evidence(himpunan: Himpunan, kata: Konteks, peran: set[str]) -> Bukti:
    frasa = [tokens(f) for f in himpunan.kata_kunci if kata.says(f)]
    khas = {k for k in himpunan.wajib if k not in ("kode_wilayah", "tahun", "nilai")}
    return Bukti(himpunan, max(frasa, key=len, default=()), len(khas), peran >= khas)


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
