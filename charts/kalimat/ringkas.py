"""Three short sentences on one region, to be taken in at a glance; the whole summary stands in `umum`."""

from collections.abc import Sequence

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, change, is_published, mixed_years, rows
from charts.kalimat.umum import share, value_with_category, worse

# More names than this are only counted.
MAKS_NAMA = 3


def brief(data: pd.DataFrame, nama: str, setahun: str, banding: str) -> tuple[str, ...]:
    """At most three sentences of at most 20 words from rows of `nilai_daerah`; empty without figures.

    `setahun`: ' 2024', '' for the newest figures. `banding`: name of the benchmark in words.
    """
    ada = [b for b in rows(data) if is_published(b)]
    if not ada:
        return ()
    banyak = f"{len(ada)} dari {len(data)} indikator utama {nama} ada angkanya{setahun}{kata.kurung(mixed_years(data))}."
    return tuple(filter(None, (banyak, _first(ada), _against(ada, banding))))


def _first(ada: Sequence[Baris]) -> str:
    """The indicator that fell furthest, as a share of its scale; without a fall the first with a category."""
    turun = [b for b in ada if worse(b) and not kata.kosong(b["skala_maks"])]
    pilih = max(turun, key=share) if turun else next((b for b in ada if not kata.kosong(b["kategori"])), None)
    if pilih is None:
        return ""
    butir = [f"{pilih['nama_pendek']} {value_with_category(pilih)}"]
    if not kata.kosong(pilih["perubahan"]):
        butir.append(f"{change(pilih)} dari {int(pilih['tahun']) - 1}")
    if not kata.kosong(pilih["peringkat"]) and pilih["n_peringkat"] > 1:
        butir.append(kata.peringkat(pilih["peringkat"], pilih["n_peringkat"], sebaya=kata.SEBAYA[pilih["kelas"]]))
    return f"{', '.join(butir)}."


def _against(ada: Sequence[Baris], banding: str) -> str:
    nama = {h: [str(b["nama_pendek"]) for b in ada if b["hasil"] == h] for h in ("lebih_baik", "lebih_rendah")}
    bagian = [f"{kata.HASIL[h]} pada {_named(isi)}" for h, isi in nama.items() if isi]
    return f"Terhadap {banding}: {'; '.join(bagian)}." if bagian else ""


def _named(nama: Sequence[str]) -> str:
    return kata.dan(list(nama)) if len(nama) <= MAKS_NAMA else f"{len(nama)} indikator"
