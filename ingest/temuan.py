"""What is wrong with a file or must be answered first, as Indonesian sentences."""

from dataclasses import dataclass

PANJANG_ISI = 60


@dataclass(frozen=True)
class Temuan:
    """One finding: where, what stands there, why it is wrong and how to mend it.

    `baris` is the line a person sees in the file, None when the whole file is meant;
    `kolom` is the header of the column, else its letter.
    """

    baris: int | None
    kolom: str
    isi: str
    sebab: str
    cara: str
    lembar: str = ""

    def sentence(self) -> str:
        """The finding as one line."""
        letak = [f"lembar {self.lembar}"] if self.lembar else []
        letak += [f"baris {self.baris}"] if self.baris is not None else []
        letak += [f"kolom {self.kolom}"] if self.kolom else []
        letak += [f"isi '{shorten(self.isi)}'"] if self.isi else []
        return (", ".join(letak) + ": " if letak else "") + f"{self.sebab}; {self.cara}"

    def to_json(self) -> dict[str, object]:
        """The finding with the keys of the command line."""
        return {"row": self.baris, "column": self.kolom, "value": self.isi, "cause": self.sebab, "fix": self.cara}


def shorten(isi: str) -> str:
    """Text of a cell on one line, at most PANJANG_ISI characters."""
    rata = " ".join(isi.split())
    return rata if len(rata) <= PANJANG_ISI else rata[: PANJANG_ISI - 1] + "…"


class Ditolak(Exception):
    """A file that cannot be read rightly; `pesan` says why."""

    def __init__(self, *pesan: Temuan) -> None:
        super().__init__("; ".join(t.sentence() for t in pesan))
        self.pesan = list(pesan)


def refuse(sebab: str, cara: str, baris: int | None = None, isi: str = "", kolom: str = "", lembar: str = "") -> Ditolak:
    """A refusal with one finding, to be raised."""
    return Ditolak(Temuan(baris, kolom, isi, sebab, cara, lembar))


@dataclass(frozen=True)
class Pertanyaan:
    """A question with its possible answers: (value to hand back, words to show)."""

    kunci: str
    kalimat: str
    pilihan: tuple[tuple[str, str], ...]


class PerluPilihan(Exception):
    """The file has more than one right-looking reading; `pertanyaan` settles it."""

    def __init__(self, pertanyaan: Pertanyaan) -> None:
        super().__init__(pertanyaan.kalimat)
        self.pertanyaan = pertanyaan
