"""The list of pages: one row a page, in the order of the navigation."""

from dataclasses import dataclass

# The product's name, on screen and in the browser's tabs.
NAMA = "Dasbor Tata Kelola Kalimantan"


@dataclass(frozen=True)
class Halaman:
    """One page. `kunci` is its address, and the name of its folder and file under pages/.

    ikon: a Material symbol. bagian: section of the navigation. saringan: whether it has the filter bar; without
    it, what the page shows does not depend on a region. bertahun: whether what its charts show hangs on the
    year. indikator: choices that name its indicators even when the address leaves them out. pengelola: whether the navigation
    shows it to those alone who look after the dashboard. ulang: whether its view and the data say all that it shows.
    """

    kunci: str
    judul: str
    ikon: str
    bagian: str
    saringan: bool = True
    bertahun: bool = True
    indikator: tuple[str, ...] = ()
    pengelola: bool = False
    ulang: bool = False

    @property
    def berkas(self) -> str:
        """Path of the page's file from the root of the house."""
        return f"pages/{self.kunci}/{self.kunci}.py"

    @property
    def alamat(self) -> str:
        """Path in the address bar; the first page has the root."""
        return "" if self.kunci == PERTAMA else self.kunci

    def nama_tab(self, daerah: str) -> str:
        """What the browser's tab and its history say: the page, the region where the page is about one, the product."""
        return " · ".join([self.judul, *([daerah] if self.saringan else []), NAMA])


_SEMUA = [
    Halaman("beranda", "Beranda", "home", "Ringkasan", indikator=("indikator",), ulang=True),
    Halaman("bandingkan", "Bandingkan daerah", "leaderboard", "Ringkasan", indikator=("indikator",), ulang=True),
    Halaman("profil", "Profil daerah", "assignment", "Ringkasan", ulang=True),
    Halaman("integritas", "Integritas (SPI)", "verified_user", "Bidang", ulang=True),
    Halaman("spm", "SPM", "health_and_safety", "Bidang", ulang=True),
    Halaman("reformasi", "Reformasi birokrasi", "account_tree", "Bidang", ulang=True),
    Halaman("kelembagaan", "Kelembagaan", "apartment", "Bidang", ulang=True),
    Halaman("pelayanan", "Pelayanan publik", "support_agent", "Bidang", ulang=True),
    Halaman("keterkaitan", "Keterkaitan", "scatter_plot", "Analisis", indikator=("x", "y"), ulang=True),
    Halaman("sumber", "Sumber & metodologi", "menu_book", "Analisis", saringan=False, ulang=True),
    Halaman("paparan", "Paparan", "co_present", "Rakor", saringan=False),
    Halaman("tindak_lanjut", "Tindak lanjut", "task_alt", "Rakor", bertahun=False),
    Halaman("unggah", "Unggah data", "upload_file", "Data", saringan=False),
    Halaman("survei", "Survei", "ballot", "Data", saringan=False, bertahun=False),
    Halaman("riwayat", "Riwayat data", "history", "Data", saringan=False),
    Halaman("akses", "Catatan akses", "policy", "Data", saringan=False, bertahun=False, pengelola=True),
]

HALAMAN: dict[str, Halaman] = {h.kunci: h for h in _SEMUA}
PERTAMA = _SEMUA[0].kunci


def sections() -> dict[str, list[Halaman]]:
    """The pages by section of the navigation."""
    return {bagian: [h for h in _SEMUA if h.bagian == bagian] for bagian in dict.fromkeys(h.bagian for h in _SEMUA)}
