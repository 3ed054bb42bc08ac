"""Held rows beside what is in force: new, changed, the same, or in conflict, with old and new value."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

import store
from ingest.arti.rujukan import Rujukan
from ingest.baris.penampung import ASAL, ISI, KUNCI, Penampung, fact

# Makes the chosen figures from text tables by the very rules the dashboard uses.
JENIS_SUMBER = ("resmi_pusat", "pemda", "pers", "aturan", "lain")
# A file whose source nobody has named yet counts as handed in by a region.
JENIS_BAWAAN = "pemda"
# Reference tables that the statements of ingest/sql/ and the ranking of sources read, as `mentah_` and their name.
TABEL_PERIKSA = ("indikator", "padanan_predikat", "pemeriksaan", "putus_metode", "status", "wilayah")
KEADAAN = ("baru", "berubah", "sama", "bertentangan")


@dataclass(frozen=True)
class Perubahan:
    """How many rows are new, would replace a figure shown, say the same, or contradict a more trusted source."""

    baru: int = 0
    berubah: int = 0
    sama: int = 0
    bertentangan: int = 0

    def to_json(self) -> dict[str, int]:
        """Counts with the keys of the command line."""
        return {"new": self.baru, "changed": self.berubah, "unchanged": self.sama, "conflicts": self.bertentangan}

    def to_ledger(self) -> dict[str, int]:
        """Counts with the keys of the ledger."""
        return {k: getattr(self, k) for k in KEADAAN}


def in_force(tampung: Penampung, rujukan: Rujukan) -> None:
    """Lay the figures in force beside the held rows; checks and comparison read them."""
    tabel = {f"mentah_{nama}": rujukan.arrow(nama) for nama in TABEL_PERIKSA}
    if tampung.himpunan.rinci:
        tabel["rinci_berlaku"] = _details(tampung, rujukan)
        tampung.load(tabel)
        return
    tabel["mentah_capaian"] = _figures(tampung, rujukan)
    tabel["mentah_sumber"] = pa.Table.from_pandas(_with_kinds(rujukan.tabel["sumber"]), preserve_index=False)
    tampung.load(tabel)
    store.rank_sources(tampung.con)
    tampung.make("berlaku")
    tampung.make("calon_angka")


def compare(tampung: Penampung, jenis: str = JENIS_BAWAAN) -> Perubahan:
    """State of each held row, were it published from a source of this kind; may be called again for another."""
    if tampung.himpunan.rinci:
        tampung.make("perubahan_rinci")
    else:
        tampung.make("perubahan", jenis=_pseudo(jenis))
    return Perubahan(**{str(b["keadaan"]): int(str(b["jumlah"])) for b in tampung.ask("jumlah_perubahan")})


def changes(tampung: Penampung, keadaan: str = "", batas: int = 200, mulai: int = 0) -> pd.DataFrame:
    """Rows with their state, conflicts and changes first.

    Figures: keadaan, baris, kolom, kode_wilayah, tahun, periode, indikator, rincian, status, nilai, predikat, nilai_lama,
    predikat_lama, sumber_lama, berkas_lama. Detail rows: keadaan, baris, kunci, isi, isi_lama, berkas_lama.
    """
    nama = "daftar_perubahan_rinci" if tampung.himpunan.rinci else "daftar_perubahan"
    return pd.DataFrame(tampung.ask(nama, keadaan=keadaan, batas=batas, mulai=mulai))


def _figures(tampung: Penampung, rujukan: Rujukan) -> pa.Table:
    """Figures in force that lie about the held rows: those at hand, then those that batches keep in the store."""
    tampung.make("tempat_sekitar")
    dikenal = comparable(tampung, rujukan.arrow("capaian"))
    if rujukan.pada is None:
        return dikenal
    batch = store.figures_beside(rujukan.pada, tampung.con.table("tempat_sekitar").to_arrow_table(), rujukan.tabel)
    return pa.concat_tables([dikenal.select(batch.column_names).cast(batch.schema), batch])


def comparable(tampung: Penampung, capaian: pa.Table) -> pa.Table:
    """Of the figures in force those that a check or the comparison can lay beside a held row, in their order."""
    kunci = capaian.select(["kode_wilayah", "rincian", "tahun"])
    letak = tampung.ask_beside("capaian_sepadan", "angka_berlaku", kunci.append_column("letak", pa.array(np.arange(len(kunci)))))
    return capaian.take(letak["letak"])


def _pseudo(jenis: str) -> str:
    return f"@{jenis if jenis in JENIS_SUMBER else JENIS_BAWAAN}"


def _with_kinds(sumber: pd.DataFrame) -> pd.DataFrame:
    """Sources with one made-up row for each kind, so that the dashboard's own rule ranks the kinds."""
    semu = pd.DataFrame([{"sumber_id": _pseudo(j), "jenis": j} for j in JENIS_SUMBER])
    return pd.concat([sumber, semu], ignore_index=True).fillna("").astype("str")


def _details(tampung: Penampung, rujukan: Rujukan) -> pa.Table:
    """What the rows in force of the detail table say, the newest of each fact."""
    data = rujukan.arrow(tampung.himpunan.tabel)
    asal = {k: data[k] for k in (ASAL, "berkas")}
    ringkas = pa.table({**fact(data, tampung.himpunan), **asal}).to_pandas()
    return pa.Table.from_pandas(ringkas.drop_duplicates(KUNCI, keep="last")[[KUNCI, ISI, *asal]], preserve_index=False)
