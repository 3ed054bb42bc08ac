"""Every registered chart by its key, from any view."""

from collections.abc import Mapping

from sajian import bandingkan, beranda, integritas, kelembagaan, keterkaitan, pelayanan, profil, reformasi, spm, tindak_lanjut
from sajian.kelompok import Daftar
from sajian.konteks import Konteks
from sajian.sajian import Penyaji, Sajian
from store.cache import CACHE

SAJIAN: Mapping[str, Penyaji] = Daftar(lambda _: {
    **beranda.SAJIAN, **bandingkan.SAJIAN, **profil.SAJIAN, **integritas.SAJIAN, **spm.SAJIAN, **reformasi.SAJIAN,
    **kelembagaan.SAJIAN, **pelayanan.SAJIAN, **keterkaitan.SAJIAN, **tindak_lanjut.SAJIAN,
})


def serve(kunci: str, k: Konteks) -> Sajian:
    """The chart `kunci` of the view `k`, made once for all who look at it.

    Raises KeyError for a chart that no view can make by itself.
    """
    return CACHE.get((kunci, k.kunci_tampilan), lambda: SAJIAN[kunci](k))
