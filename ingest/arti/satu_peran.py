"""One column for each role that a table can have once: the region, the time, the indicator."""

from ingest.arti.kamus import Arti
from ingest.arti.pemetaan import ABAIKAN
from ingest.arti.tebak import SEBAGIAN
from ingest.arti.usulan import Contoh, Usulan
from ingest.sel.kata_judul import tokens
from ingest.sel.potongan import clean
from ingest.temuan import Temuan

# Roles that one column of a table can have; the best one keeps it.
TUNGGAL = (
    "kode_wilayah", "kode_bps", "wilayah", "provinsi", "tahun", "periode", "indikator", "rincian", "status", "catatan",
    "sumber_id",
)
KODE = ("kode_wilayah", "kode_bps")
KABUPATEN_KOTA = frozenset({"kab", "kabupaten", "kota", "kabkota"})
BANYAKNYA = frozenset({"jumlah", "banyak", "banyaknya", "persen", "persentase", "rata", "n"})
TAK_TERBACA = "kolom ini menyebut kabupaten/kota tetapi tidak terbaca, sehingga barisnya akan menjadi angka provinsi"
CARA_TULIS = "tulis nama kabupaten atau kotanya, atau kode lengkap seperti 63.05"
# Of these a second column would tell rows apart, so none is left out without asking.
PEMBEDA = ("tahun", "periode", "indikator", "rincian")


def single_roles(arti: list[Arti], contoh: Contoh) -> list[Arti]:
    """One column for each role that can have only one; a column of provinces is the region where none says more."""
    hasil = _lone_province(_parents(_true_codes(arti, contoh), contoh), contoh)
    for peran in TUNGGAL:
        letak = [i for i, a in enumerate(hasil) if a.peran == peran]
        if peran in PEMBEDA and not _say_the_same(letak, peran, contoh):
            continue
        for i in letak:
            if i != _best(letak, peran, contoh):
                hasil[i] = Arti(ABAIKAN)
    return hasil


def _true_codes(arti: list[Arti], contoh: Contoh) -> list[Arti]:
    """Beside names, running numbers and letters under "Kode" are no codes; of two systems that of the ministry is kept."""
    bernama = any(a.peran in ("wilayah", "provinsi") for a in arti)
    palsu = {i for i, a in enumerate(arti) if a.peran in KODE and bernama and not contoh.column(i).holds_codes}
    dalam_negeri = any(a.peran == "kode_wilayah" and i not in palsu for i, a in enumerate(arti))
    return [
        Arti(ABAIKAN) if i in palsu or (a.peran == "kode_bps" and dalam_negeri) else a for i, a in enumerate(arti)
    ]


def _parents(arti: list[Arti], contoh: Contoh) -> list[Arti]:
    """Codes of provinces beside a column of regencies and cities say in which province those lie, not whose the row is."""
    letak = [i for i, a in enumerate(arti) if a.peran in (*KODE, "wilayah")]
    induk = [i for i in letak if contoh.column(i).kode_provinsi == 1]
    if not any(contoh.column(i).di_bawah_provinsi > SEBAGIAN for i in letak if i not in induk):
        return list(arti)
    return [Arti("provinsi") if i in induk else a for i, a in enumerate(arti)]


def _lone_province(arti: list[Arti], contoh: Contoh) -> list[Arti]:
    """Where no other column names regencies or cities, that of provinces tells whose the row is, and not a code alone."""
    lain = any(
        a.peran == "wilayah" or "wilayah" in a.tetap or (a.peran in KODE and contoh.column(i).di_bawah_provinsi > 0)
        for i, a in enumerate(arti)
    )
    return list(arti) if lain else [Arti("wilayah") if a.peran == "provinsi" else a for a in arti]


def refuse_lost_regions(usul: Usulan, contoh: Contoh) -> None:
    """Rows told by their province alone while a column not understood speaks of regencies would become its own figures."""
    letak = usul.pemetaan.places(*KODE, "wilayah")
    if not letak or any(contoh.column(i).di_bawah_provinsi or contoh.column(i).kode_provinsi < 1 for i in letak):
        return
    for i in usul.pemetaan.places(ABAIKAN):
        kata = set(tokens(contoh.judul[i]))
        if kata & KABUPATEN_KOTA and not kata & BANYAKNYA and contoh.column(i).berisi:
            usul.galat.append(Temuan(None, contoh.judul[i], contoh.column(i).berisi[0], TAK_TERBACA, CARA_TULIS))


def _say_the_same(letak: list[int], peran: str, contoh: Contoh) -> bool:
    """Whether columns of one role hold the same in every row, or nothing."""
    berisi = [contoh.column(i) for i in letak if contoh.column(i).berisi]
    if peran == "indikator":
        return len({tuple(contoh.kamus.indicator(clean(s)) for s in isi.sel) for isi in berisi}) < 2
    return len({tuple(clean(s) for s in isi.sel) for isi in berisi}) < 2


def _best(letak: list[int], peran: str, contoh: Contoh) -> int:
    def measure(letak: int) -> float:
        isi = contoh.column(letak)
        if peran in ("wilayah", "provinsi"):
            return isi.daerah
        return isi.indikator if peran == "indikator" else bool(isi.berisi)

    return max(letak, key=lambda i: (measure(i), -i))
