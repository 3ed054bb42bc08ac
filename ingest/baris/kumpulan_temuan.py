"""Findings gathered over many rows: all counted, the first ones kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.temuan import Temuan

MAKS_TEMUAN = 2_000


@dataclass
class Kumpulan:
    """Findings in the order they came; `jumlah` counts also those that were not kept."""

    temuan: list[Temuan] = field(default_factory=list)
    jumlah: int = 0

    def add(self, temuan: Temuan) -> None:
        """Take one finding."""
        self.jumlah += 1
        if len(self.temuan) < MAKS_TEMUAN:
            self.temuan.append(temuan)

    def extend(self, temuan: Iterable[Temuan], jumlah: int | None = None) -> None:
        """Take several findings, which stand for `jumlah` when more were seen than are given."""
        banyak = 0
        for t in temuan:
            self.add(t)
            banyak += 1
        self.jumlah += max(0, (jumlah or 0) - banyak)

    def close(self) -> tuple[Temuan, ...]:
        """The kept findings, the last one saying how many more there are."""
        lebih = self.jumlah - len(self.temuan)
        if not lebih:
            return tuple(self.temuan)
        sisa = Temuan(None, "", "", f"masih ada {lebih} temuan lain", "perbaiki yang tertulis dahulu, lalu periksa lagi")
        return (*self.temuan, sisa)
