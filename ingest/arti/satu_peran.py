"""One column for each role that a table can have once: the region, the time, the indicator."""

from ingest.arti.kamus import Arti
from ingest.arti.pemetaan import ABAIKAN
from ingest.arti.tebak import SEBAGIAN
from ingest.arti.usulan import Contoh
from ingest.sel.potongan import clean

# Roles that one column of a table can have; the best one keeps it.
TUNGGAL = (
    "kode_wilayah", "kode_bps", "wilayah", "provinsi", "tahun", "periode", "indikator", "rincian", "status", "catatan",
    "sumber_id",
)
# Of these a second column would tell rows apart, so none is left out without asking.
PEMBEDA = ("tahun", "periode", "indikator", "rincian")


def single_roles(arti: list[Arti], contoh: Contoh) -> list[Arti]:
    """One column for each role that can have only one; a lone province column is the region."""
    hasil = _parents(arti, contoh)
    if not any(a.peran in ("wilayah", "kode_wilayah", "kode_bps") or "wilayah" in a.tetap for a in hasil):
        hasil = [Arti("wilayah") if a.peran == "provinsi" else a for a in hasil]
    for peran in TUNGGAL:
        letak = [i for i, a in enumerate(hasil) if a.peran == peran]
        if peran in PEMBEDA and not _say_the_same(letak, peran, contoh):
            continue
        for i in letak:
            if i != _best(letak, peran, contoh):
                hasil[i] = Arti(ABAIKAN)
    return hasil


def _parents(arti: list[Arti], contoh: Contoh) -> list[Arti]:
    """Codes of provinces beside a column of regencies and cities say in which province those lie, not whose the row is."""
    letak = [i for i, a in enumerate(arti) if a.peran in ("kode_wilayah", "kode_bps", "wilayah")]
    induk = [i for i in letak if contoh.column(i).kode_provinsi == 1]
    if not any(contoh.column(i).di_bawah_provinsi > SEBAGIAN for i in letak if i not in induk):
        return list(arti)
    return [Arti("provinsi") if i in induk else a for i, a in enumerate(arti)]


def _say_the_same(letak: list[int], peran: str, contoh: Contoh) -> bool:
    """Whether columns of one role hold the same in every row, or nothing."""
    berisi = [contoh.column(i) for i in letak if contoh.column(i).berisi]
    if peran == "indikator":
        return len({tuple(contoh.kamus.indicator(clean(s)) for s in isi.sel) for isi in berisi}) < 2
    return len({tuple(clean(s) for s in isi.sel) for isi in berisi}) < 2


def _best(letak: list[int], peran: str, contoh: Contoh) -> int:
    def measure(letak: int) -> float:
        isi = contoh.column(letak)
        if peran == "wilayah":
            return isi.daerah
        return isi.indikator if peran == "indikator" else bool(isi.berisi)

    return max(letak, key=lambda i: (measure(i), -i))
