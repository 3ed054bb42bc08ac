"""A chart described once: frozen, plain values that pictures, office charts, tables and the player are drawn from.

Colours are '#RRGGBB', 'rgba(...)' or '' for none; names and words are plain, hovers may hold <b> and <br>; numbers are
the query's. What only one way of drawing needs is decided there, not here.
"""

from dataclasses import dataclass

Angka = float | None
# Name of the series that holds the figures themselves.
NILAI = "Nilai"


@dataclass(frozen=True)
class Kepala:
    """Title and subtitle. `lebar`: letters of a title line that fit on a phone."""

    judul: str
    anak_judul: str = ""
    lebar: int = 46


@dataclass(frozen=True)
class Kunci:
    """One entry of the key: a sign in its colour and what it means."""

    tanda: str
    warna: str
    nama: str


@dataclass(frozen=True, kw_only=True)
class Uraian:
    """A chart in words and numbers; its class says how it is drawn."""

    kepala: Kepala = Kepala("")
    kunci: tuple[Kunci, ...] = ()


@dataclass(frozen=True)
class Deret:
    """One series of a chart with categories: a number (or None) a category.

    `gaya`: isi (bar or line), titik (a mark, never joined), bayang (numbers only: not drawn itself, or for the spans of
    other series). `warna_titik`, `teks` and `tinta` (colour of a text inside the bar) go by category.
    `selang`: distance below and above the value that is drawn as a span, of `tebal` points. `putus`: categories before
    which a line breaks although both have numbers.
    """

    nama: str
    nilai: tuple[Angka, ...]
    warna: str
    gaya: str = "isi"
    warna_titik: tuple[str, ...] = ()
    teks: tuple[str, ...] = ()
    tinta: tuple[str, ...] = ()
    letak: tuple[str, ...] = ()
    selang: tuple[tuple[float, float] | None, ...] = ()
    tebal: float = 1.5
    warna_selang: str = ""
    sorot: frozenset[int] = frozenset()
    petunjuk: tuple[str, ...] = ()
    putus: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Batas:
    """A thin line at a value, with its name: where a category begins. `kategori`: first and last it holds for, None: all."""

    nama: str
    nilai: float
    warna: str
    kategori: tuple[int, int] | None = None
    putus: bool = False


@dataclass(frozen=True)
class Kata:
    """Words in the plot where a figure is absent: at a category (and the bar of a series in it), from a value on."""

    kategori: int
    teks: str
    deret: int = 0
    nilai: float = 0.0
    warna: str = ""
    petunjuk: str = ""


@dataclass(frozen=True)
class Acuan:
    """A value that all categories are read against: a dashed line with its name."""

    nama: str
    nilai: float
    warna: str


@dataclass(frozen=True)
class Batang(Uraian):
    """Horizontal bars, first category on top. `ujung`: ends of the value axis. `susun`: stacked.

    `acuan`: what all bars are read against; its numbers are a hidden series too. `jalur`: colour of the track each bar
    runs on, to the end of the axis. `kode`: what a click on a category gives; `sorot`: categories that stand out.
    """

    kategori: tuple[str, ...]
    deret: tuple[Deret, ...]
    ujung: tuple[float, float]
    batas: tuple[Batas, ...] = ()
    kata: tuple[Kata, ...] = ()
    acuan: tuple[Acuan, ...] = ()
    jalur: str = ""
    susun: bool = False
    desimal: int = 2
    kode: tuple[str, ...] = ()
    sorot: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Bagian(Batang):
    """Parts of a whole: the bars, then a series for each kind of mark beside them, named in `tanda`.

    `daerah`: the region each part belongs to, where that is not its name. `lebar_nama`: letters of a name that fit beside
    its figure. `rapat`: rows closer together.
    """

    daerah: tuple[str, ...] = ()
    tanda: tuple[str, ...] = ()
    lebar_nama: int = 44
    rapat: bool = False


@dataclass(frozen=True)
class Tumpuk(Batang):
    """Bars divided into kinds, one a region."""


@dataclass(frozen=True)
class Kelompok(Batang):
    """Bars in groups: a category is a group, a series a measure; one without figure and word has no row of its group."""


@dataclass(frozen=True)
class Peringkat(Batang):
    """Regions in ranked order; a second series are marks they are read against. `kisi`: grid of the value axis.

    `titik`: dots on an axis that need not begin at zero; else bars, which must. `lama`: categories measured by a former
    method, which stand in no order with the others. `tanpa`: how many regions more have nothing published. `muat`: letters of
    a line of a name, 0 where names are short.
    """

    kisi: bool = True
    titik: bool = False
    lama: frozenset[int] = frozenset()
    tanpa: int = 0
    muat: int = 0


@dataclass(frozen=True)
class Tahap(Batang):
    """Stages along a road, one count each."""


@dataclass(frozen=True)
class Sel:
    """A table cell: words, fill, ink, and words behind them that stand back (`ekor`).

    `rentang`: how many columns it covers; the cells under it are not shown. `kecil`: in smaller letters. `muat`: letters
    of a line on a phone, 0 for one line. `kode`: what a click gives; in a table of rows the first cell's is the row's.
    `tanda`: a sign for the words, of which the key tells, where a picture has no room for them.
    """

    teks: str
    isi: str = ""
    tinta: str = ""
    tebal: bool = False
    rata: str = "tengah"
    rentang: int = 1
    ekor: str = ""
    kecil: bool = False
    muat: int = 0
    kode: str = ""
    petunjuk: str = ""
    tanda: str = ""


@dataclass(frozen=True)
class Tabel(Uraian):
    """Rows of cells under one heading row, all of one length. `lebar`: shares of the width. `huruf`: points, 0 for what fits.

    `sorot`: rows that stand out. `tinggi`: pixels of a row in a picture, 0 for the usual.
    """

    kolom: tuple[Sel, ...]
    baris: tuple[tuple[Sel, ...], ...]
    lebar: tuple[float, ...] = ()
    huruf: float = 0
    sorot: frozenset[int] = frozenset()
    tinggi: int = 0
