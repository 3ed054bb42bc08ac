"""Descriptions of maps: regions with their words and colours, on shapes by address or as equal squares."""

from dataclasses import dataclass

from charts.uraian import Uraian


@dataclass(frozen=True)
class Daerah:
    """One region: its value in words (`tanda`: the letter behind it), its category, and whether anything was published.

    `warna`: place of its fill in the map's colours. `petak`: column and row of its square. `baris`: the lines in it.
    """

    kode: str
    nama: str
    ringkas: str
    nilai: str
    tanda: str
    kategori: str
    huruf: str
    warna: int
    ada: bool
    petunjuk: str
    petak: tuple[int, int] = (0, 0)
    baris: tuple[str, ...] = ()

    @property
    def teks(self) -> str:
        """'80,00 · T'."""
        return f"{self.nilai} · {self.tanda}" if self.tanda else self.nilai


@dataclass(frozen=True)
class Peta(Uraian):
    """Regions in the order of the data. `warna`, `tinta`: fills and the inks on them. `sorot`: code that stands out."""

    daerah: tuple[Daerah, ...]
    warna: tuple[str, ...]
    tinta: tuple[str, ...]
    sorot: str = ""

    def listed(self) -> list[Daerah]:
        """The regions of a list beside the map: those without anything published last."""
        return [d for ada in (True, False) for d in self.daerah if d.ada is ada]


@dataclass(frozen=True)
class PetaBentuk(Peta):
    """Regions on their shapes. `url`: address of the GeoJSON; `kotak`: lon_min, lat_min, lon_max, lat_max in degrees."""

    url: str = ""
    kotak: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class PetaPetak(Peta):
    """A square a region. `daftar`: the province whose regions a list beside the squares holds; `tinggi` in pixels."""

    daftar: str = ""
    tinggi: int = 440

    def listed(self) -> list[Daerah]:
        """A list of all would not be read from afar: it holds those of one province."""
        return [d for d in super().listed() if self.daftar and d.kode.startswith(self.daftar)]
