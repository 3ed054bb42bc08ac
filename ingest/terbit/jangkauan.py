"""What is about to be written, beside what somebody may write: rows outside are named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ingest.arti.rujukan import Rujukan, references
from ingest.temuan import shorten
from ingest.terbit.izin import Cakupan, Perihal, covered, refusal
from store.dasar.batch import KOLOM_BARIS, names

WILAYAH, INDIKATOR = "kode_wilayah", "indikator"
# Named in a refusal; of more only how many.
MAKS_SEBUT = 5
TANPA_DAERAH = "isian tanpa kode daerah"


@dataclass
class Luar:
    """Rows outside: how many, and the first lines of the file."""

    banyak: int = 0
    baris: list[str] = field(default_factory=list)


def about(himpunan: str, indikator: str, rujukan: Rujukan) -> Perihal:
    """What a row of a dataset is about. In the dataset that takes any indicator, the indicator says it."""
    h = rujukan.himpunan.get(himpunan)
    if h is not None and h.folder:
        return Perihal(frozenset({himpunan}), h.folder.split("/")[0])
    katalog = rujukan.indikator.get(indikator)
    milik = frozenset(k for k, h in rujukan.himpunan.items() if h.folder and h.covers(indikator))
    return Perihal(milik, str(katalog["kelompok"]) if katalog else "")


def outside(himpunan: str, isi: Iterable[pd.DataFrame | pa.Table], cakupan: Cakupan, siapa: str) -> str:
    """Why rows may not be written, naming them; '' when all may. `isi`: tables with kode_wilayah, some with indikator."""
    rujukan = references(angka=False)
    luar: dict[tuple[str, str], Luar] = {}
    for kunci, baris in _groups(isi):
        if not covered(cakupan, kunci[0], about(himpunan, kunci[1], rujukan)):
            satu = luar.setdefault(kunci, Luar())
            satu.banyak += len(baris)
            satu.baris += [b for b in baris[: MAKS_SEBUT - len(satu.baris)] if b]
    return refusal(_named(himpunan, luar, rujukan), cakupan, siapa) if luar else ""


def outside_regions(kode: Sequence[str], cakupan: Cakupan, siapa: str, perihal: Perihal | None = None) -> str:
    """Why something that concerns these regions, and a subject where it has one, may not be written; '' when it may."""
    tak = [k for k in kode if not any(i.region(k) and (perihal is None or i.dataset(perihal)) for i in cakupan)]
    if kode and not tak:
        return ""
    rujukan = references(angka=False)
    return refusal(", ".join(f"{rujukan.region_name(k)} ({k})" for k in tak) or TANPA_DAERAH, cakupan, siapa)


def _groups(isi: Iterable[pd.DataFrame | pa.Table]) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """Lines of the rows of each region and indicator."""
    for data in isi:
        tabel = data if isinstance(data, pa.Table) else pa.Table.from_pandas(data.astype("str"), preserve_index=False)
        kunci = [k for k in (WILAYAH, INDIKATOR) if k in names(tabel)]
        kosong = pa.chunked_array([pa.repeat(pa.scalar(""), len(tabel))])
        kolom = {k: pc.fill_null(tabel[k].cast(pa.string()), "") if k in kunci else kosong for k in (WILAYAH, INDIKATOR)}
        kolom[KOLOM_BARIS] = tabel[KOLOM_BARIS].cast(pa.string()) if KOLOM_BARIS in names(tabel) else kosong
        jadi = pa.table(kolom).group_by([WILAYAH, INDIKATOR], use_threads=False).aggregate([(KOLOM_BARIS, "list")])
        for b in jadi.to_pylist():
            yield (b[WILAYAH], b[INDIKATOR]), b[f"{KOLOM_BARIS}_list"]


def _named(himpunan: str, luar: Mapping[tuple[str, str], Luar], rujukan: Rujukan) -> str:
    butir = [_one(himpunan, *kunci, isi, rujukan) for kunci, isi in list(luar.items())[:MAKS_SEBUT]]
    sisa = sum(isi.banyak for isi in list(luar.values())[MAKS_SEBUT:])
    return "; ".join(butir) + (f"; dan {sisa} baris lain" if sisa else "")


def _one(himpunan: str, kode: str, indikator: str, isi: Luar, rujukan: Rujukan) -> str:
    nama = rujukan.indikator[indikator]["nama"] if indikator in rujukan.indikator else indikator
    h = rujukan.himpunan.get(himpunan)
    apa = nama or (h.nama if h else himpunan)
    letak = f"baris {', '.join(isi.baris)}" + (" dan lainnya" if isi.banyak > len(isi.baris) else "") if isi.baris else ""
    daerah = f"{rujukan.region_name(kode)} ({kode})" if kode else TANPA_DAERAH
    return ", ".join(filter(None, (letak or f"{isi.banyak} baris", daerah, shorten(apa))))
