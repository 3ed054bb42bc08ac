"""What somebody may write: for which regions, and figures of which datasets or subjects."""

from dataclasses import dataclass

SEMUA = "*"
DI_LUAR = "Di luar hak {siapa}: {apa}. Haknya: {hak}. Tidak ada yang disimpan."
Cakupan = tuple["Izin", ...]


@dataclass(frozen=True)
class Izin:
    """One permission: every region of `daerah` with every dataset of `himpunan` or subject of `bidang`; '*' for all.

    The code of a province stands for its kabupaten and kota as well.
    """

    daerah: frozenset[str]
    himpunan: frozenset[str] = frozenset()
    bidang: frozenset[str] = frozenset()

    def region(self, kode: str) -> bool:
        """Whether it holds for a region."""
        return SEMUA in self.daerah or (bool(kode) and (kode in self.daerah or kode.partition(".")[0] in self.daerah))

    def dataset(self, perihal: "Perihal") -> bool:
        """Whether it holds for figures about something."""
        if SEMUA in self.himpunan or SEMUA in self.bidang:
            return True
        return perihal.bidang in self.bidang or bool(self.himpunan & perihal.himpunan)

    def words(self) -> str:
        """The permission for the screen."""
        if not self.daerah:
            return "membaca"
        apa = [*sorted(self.himpunan), *(f"bidang {b}" for b in sorted(self.bidang) if b != SEMUA)]
        semua = SEMUA in self.himpunan | self.bidang
        return f"daerah {_listed(self.daerah)}, {'semua himpunan' if semua else ', '.join(apa)}"


@dataclass(frozen=True)
class Perihal:
    """What figures are about: the datasets they may stand in and their subject."""

    himpunan: frozenset[str] = frozenset()
    bidang: str = ""


def covered(cakupan: Cakupan, kode: str, perihal: Perihal) -> bool:
    """Whether one of the permissions holds for figures of a region about something."""
    return any(i.region(kode) and i.dataset(perihal) for i in cakupan)


def refusal(apa: str, cakupan: Cakupan, siapa: str) -> str:
    """The words of a refusal."""
    return DI_LUAR.format(siapa=siapa, apa=apa, hak="; ".join(i.words() for i in cakupan) or "tidak ada")


def _listed(daerah: frozenset[str]) -> str:
    return "mana pun" if SEMUA in daerah else ", ".join(sorted(daerah))
