"""The settings of roles for who looks after the dashboard: in use or not, what they say, and what in them nobody knows."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.arti.rujukan import references
from ingest.terbit import peran
from ingest.terbit.izin import SEMUA
from ingest.terbit.peran import SETELAN_PERAN, Setelan

TANPA_BERKAS = (
    "Tidak ada berkas setelan peran (DASBOR_PERAN kosong): di komputer sendiri pemegang tautan berkunci mengelola, dan bila "
    "masuk diatur, surel pada DASBOR_ANALIS boleh menerbitkan semuanya."
)
DIPAKAI = "Setelan peran dibaca dari {berkas} (sidik {sidik}); perubahan berlaku pada tindakan berikutnya, tanpa memulai ulang."
SALAH = "Setelan peran {berkas} tidak dapat dipakai: {salah}. Semua orang hanya membaca sampai berkas itu benar."


@dataclass(frozen=True)
class Ringkas:
    """What is told of the settings. salah: why they cannot be used. tak_dikenal: words for names that stand for nothing."""

    kalimat: str
    salah: str = ""
    baris: tuple[str, ...] = ()
    tak_dikenal: tuple[str, ...] = ()


def summary() -> Ringkas:
    """The settings as they lie now."""
    keadaan = peran.current()
    if keadaan is None:
        return Ringkas(TANPA_BERKAS)
    if keadaan.setelan is None:
        return Ringkas(f"Berkasnya ditunjuk oleh {SETELAN_PERAN}.", SALAH.format(berkas=keadaan.berkas, salah=keadaan.salah))
    kalimat = DIPAKAI.format(berkas=keadaan.berkas, sidik=keadaan.sidik[:12])
    return Ringkas(kalimat, baris=tuple(keadaan.setelan.lines()), tak_dikenal=tuple(_unknown(keadaan.setelan)))


def _unknown(setelan: Setelan) -> Iterator[str]:
    """Names in the settings that the catalogue does not have: whoever wrote them meant to allow something."""
    rujukan = references(angka=False)
    kenal = {
        "daerah": set(rujukan.tabel["wilayah"]["kode"]), "himpunan": set(rujukan.himpunan),
        "bidang": {h.folder.split("/")[0] for h in rujukan.himpunan.values()} - {""},
    }
    for ke, entri in enumerate(setelan.entri, 1):
        for nama, ada in kenal.items():
            lain = sorted(getattr(entri.izin, nama) - ada - {SEMUA})
            if lain:
                yield f"[[peran]] ke-{ke}: {nama} {', '.join(lain)} tidak ada di katalog, jadi tidak mengizinkan apa pun."
