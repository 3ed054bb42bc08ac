"""How much of files sent is held at once: by one person, and by all together; what is still on its way counts too.

Streamlit keeps a file in memory until it is taken out of its box or the session ends, two minutes after the browser left.
"""

from collections import Counter
from collections.abc import Callable, Mapping

from streamlit import runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

MB = 1024 * 1024
# Of all there is, one person may hold so much.
BAGIAN_ORANG = 0.5
# Begins every refusal of a file: what a browser may show as it stands.
AWAL = "Berkas belum diterima"
PENUH_ORANG = (
    f"{AWAL}: berkas Anda yang masih terbuka sudah {{ada}} MB, dan bersama yang ini melewati {{batas}} MB. "
    "Hapus yang tidak dipakai dari kotak unggahan (tanda silang), atau tutup tab lain yang memegang berkas."
)
PENUH_SEMUA = (
    f"{AWAL}: peladen sedang memegang {{ada}} MB berkas dari semua orang, dan bersama yang ini melewati {{batas}} MB. "
    "Coba lagi beberapa menit lagi."
)
BESAR = f"{AWAL}: besarnya {{besar}} MB, sedangkan satu berkas paling besar {{batas}} MB. Bagi isinya menjadi beberapa berkas."


class BatasUnggah:
    """`semua`: bytes for all together. `satu`: the most one file may have. `tersimpan`: bytes held now, by session.

    Used by the event loop's thread only.
    """

    def __init__(self, semua: int, satu: int, tersimpan: Callable[[], Mapping[str, int]]) -> None:
        self._semua, self._satu, self._tersimpan = semua, satu, tersimpan
        # One file of the largest size is always taken.
        self._orang = max(satu, int(semua * BAGIAN_ORANG))
        self._jalan: Counter[str] = Counter()

    @property
    def terpakai(self) -> int:
        """Bytes held and on their way."""
        return sum(self._tersimpan().values()) + self._jalan.total()

    def begin(self, sesi: str, teman: frozenset[str], besar: int | None) -> str:
        """Let a file of `besar` bytes (None: unknown, taken for the largest) come; or why not, '' when it may.

        `teman`: the sessions of the same person, this one too. What has begun is given back by `end`.
        """
        bita = self._satu if besar is None else besar
        if bita > self._satu:
            return BESAR.format(besar=-(-bita // MB), batas=self._satu // MB)
        ada = Counter(self._tersimpan()) + self._jalan
        milik = sum(ada[s] for s in teman | {sesi})
        if milik + bita > self._orang:
            return PENUH_ORANG.format(ada=milik // MB, batas=self._orang // MB)
        if ada.total() + bita > max(self._semua, self._satu):
            return PENUH_SEMUA.format(ada=ada.total() // MB, batas=max(self._semua, self._satu) // MB)
        self._jalan[sesi] += bita
        return ""

    def end(self, sesi: str, besar: int | None) -> None:
        """A file has come, or has not."""
        self._jalan[sesi] -= self._satu if besar is None else besar
        if self._jalan[sesi] <= 0:
            del self._jalan[sesi]


def held() -> Mapping[str, int]:
    """Bytes of the files that Streamlit holds, by session; empty before it runs."""
    if not runtime.exists():
        return {}
    kelola = runtime.get_instance().uploaded_file_mgr
    if not isinstance(kelola, MemoryUploadedFileManager):
        return {}
    return {sesi: sum(len(b.data) for b in list(berkas.values())) for sesi, berkas in list(kelola.file_storage.items())}
