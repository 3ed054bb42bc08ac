"""Published batches beside the exports: checked like a file, refused like a file, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from store.ekspor.periksa_ekspor import KOLOM_CAPAIAN, Rujukan, check_capaian, check_columns, check_rinci
from store.pembukuan.isi import Isi

FOLDER_UNGGAHAN = "unggahan"
# What makes two rows of a detail table the same fact, so that a newer batch replaces the older row.
KUNCI_RINCI = {
    "partisipasi": "tahun kode_wilayah kelompok",
    "layanan": "tahun periode kode_wilayah indikator status",
    "tanpa_tahun": "indikator kode_wilayah rincian status",
    "penghargaan": "tahun kategori kode_wilayah",
    "zona_integritas": "tahun kode_wilayah unit_kerja",
    "isu": "tanggal kode_wilayah isu jenis",
    "komitmen": "komitmen_id",
}


@dataclass(frozen=True)
class Gabungan:
    """The rows of the batches of one version, or none."""

    isi: Isi | None

    def sources(self, sumber: pd.DataFrame) -> pd.DataFrame:
        """sumber.csv with the batches' own sources; the catalogue wins where both know one."""
        if self.isi is None or self.isi.sumber.empty:
            return sumber
        baru = self.isi.sumber[~self.isi.sumber["sumber_id"].isin(sumber["sumber_id"])]
        return pd.concat([sumber, baru], ignore_index=True).fillna("")

    def figures(self, rujukan: Rujukan, laporan: list[dict[str, object]]) -> Iterator[pd.DataFrame]:
        """Figures of each batch that fits the catalogue as it is now."""
        for batch_id, data in self._by_batch(None if self.isi is None else self.isi.capaian):
            salah = check_capaian(data, rujukan)
            self._report(laporan, batch_id, len(data), salah)
            if not salah:
                yield _origin(data, batch_id, KOLOM_CAPAIAN)

    def details(
        self, tabel: str, kolom: list[str], rujukan: Rujukan, laporan: list[dict[str, object]]
    ) -> Iterator[pd.DataFrame]:
        """Rows of one detail table of each batch that fits."""
        for batch_id, data in self._by_batch(None if self.isi is None else self.isi.rinci.get(tabel)):
            salah = check_columns(list(data.columns), kolom) or check_rinci(data, rujukan)
            self._report(laporan, batch_id, len(data), salah)
            if not salah:
                yield _origin(data, batch_id, kolom)

    def _by_batch(self, data: pd.DataFrame | None) -> Iterator[tuple[int, pd.DataFrame]]:
        if data is None or data.empty:
            return
        for batch_id, bagian in data.groupby("batch_id", sort=True):
            yield int(batch_id), bagian.reset_index(drop=True)

    def _report(self, laporan: list[dict[str, object]], batch_id: int, baris: int, salah: list[str]) -> None:
        berkas = {b.batch_id: b.nama_berkas for b in self.isi.buku} if self.isi else {}
        laporan.append(report_row(FOLDER_UNGGAHAN, f"batch {batch_id} ({berkas.get(batch_id, '')})", baris, salah))


def newest(tabel: str, data: pd.DataFrame) -> pd.DataFrame:
    """Rows of a detail table without those a newer batch states again; exports do not replace each other."""
    if data.empty or (data["batch_seq"] == "0").all():
        return data
    urutan = data["batch_seq"].astype("int64")
    terbaru = urutan.groupby([data[k] for k in KUNCI_RINCI[tabel].split()]).transform("max")
    return data[urutan == terbaru].reset_index(drop=True)


def report_row(folder: str, nama: str, baris: int, salah: list[str]) -> dict[str, object]:
    """What became of one file or batch, with the first five findings."""
    return {
        "nama": nama, "folder": folder, "baris": baris,
        "keadaan": "ditolak" if salah else "dimuat", "pesan": "; ".join(salah[:5]),
    }


def _origin(data: pd.DataFrame, batch_id: int, kolom: list[str]) -> pd.DataFrame:
    return data[kolom].assign(berkas=f"batch:{batch_id}", baris=data["baris"], batch_seq=str(batch_id))
