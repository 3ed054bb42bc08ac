"""What a check of a file found: its rows, findings, questions and changes, also as the JSON of the command line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from ingest.arti.himpunan import Himpunan
from ingest.arti.pemetaan import PERAN_UKURAN, Pemetaan
from ingest.baca.grid import Dokumen
from ingest.baris.penampung import Penampung
from ingest.daerah.daerah import Tulisan
from ingest.periksa.banding_angka import Perubahan
from ingest.tabel.tabel_grid import Tabel
from ingest.temuan import Pertanyaan, Temuan

OK, TANYA, TOLAK = "ok", "needs_choice", "refused"
KOLOM_JSON = ("tahun", "periode", "kode_wilayah", "indikator", "rincian", "nilai", "predikat")


@dataclass
class Hasil:
    """Outcome of checking one file.

    status: ok (may be published), needs_choice (answer `pertanyaan` first) or refused (mend `galat`). nomor: the
    ledger number the comparison saw; jenis: the kind of source it was made for. ejaan: region spellings confirmed now,
    to be remembered on publishing. tersimpan: name of the saved mapping that was used. buang: positions of table columns
    with personal data. `bersihkan`: the original holds personal data, so a copy without them is kept in its place.
    """

    status: str = OK
    nama: str = ""
    dokumen: Dokumen | None = None
    tabel: Tabel | None = None
    daftar_tabel: tuple[Tabel, ...] = ()
    himpunan: Himpunan | None = None
    pemetaan: Pemetaan | None = None
    tersimpan: str = ""
    desimal: str = ""
    tampung: Penampung | None = None
    galat: tuple[Temuan, ...] = ()
    peringatan: tuple[Temuan, ...] = ()
    jumlah_galat: int = 0
    jumlah_peringatan: int = 0
    pertanyaan: tuple[Pertanyaan, ...] = ()
    perubahan: Perubahan = field(default_factory=Perubahan)
    daerah: dict[Tulisan, int] = field(default_factory=dict)
    ejaan: dict[tuple[str, str], str] = field(default_factory=dict)
    nomor: int = 0
    jenis: str = ""
    buang: frozenset[int] = frozenset()
    bersihkan: bool = False

    @property
    def jumlah(self) -> int:
        """Rows that would be stored."""
        return int(self.tampung.ask("banyak")[0]["jumlah"]) if self.tampung else 0

    def rows(self) -> Iterator[dict[str, object]]:
        """The rows as they will be stored, in the order of the file; years whole numbers, values exact or None."""
        if self.tampung is None or self.himpunan is None:
            return
        kolom = tuple(self.himpunan.kolom) if self.himpunan.rinci else KOLOM_JSON
        for data in self.tampung.frames("disimpan"):
            for baris in data[list(kolom)].itertuples(index=False):
                yield {k: _plain(k, isi, self.himpunan) for k, isi in zip(kolom, baris)}

    def to_json(self) -> dict[str, object]:
        """Everything at once; for large files `write_json`."""
        return {**self._head(), "rows": list(self.rows()), **self._tail()}

    def write_json(self, keluar: TextIO) -> None:
        """The same as text, a row at a time."""
        awal = json.dumps(self._head(), ensure_ascii=False)
        keluar.write(awal[:-1] + ', "rows": [')
        for urut, baris in enumerate(self.rows()):
            keluar.write(("," if urut else "") + "\n" + json.dumps(baris, ensure_ascii=False))
        keluar.write("], " + json.dumps(self._tail(), ensure_ascii=False)[1:] + "\n")

    def close(self) -> None:
        """Let go of the held rows."""
        if self.tampung is not None:
            self.tampung.close()

    def _head(self) -> dict[str, object]:
        d = self.dokumen
        return {
            "status": self.status, "dataset": self.himpunan.himpunan if self.himpunan else None,
            "encoding": d.encoding if d else "", "delimiter": d.delimiter if d else "", "decimal": self.desimal,
        }

    def _tail(self) -> dict[str, object]:
        isi: dict[str, object] = {
            "errors": [t.to_json() for t in self.galat], "warnings": [t.to_json() for t in self.peringatan],
            "changes": self.perubahan.to_json(),
        }
        if self.pertanyaan:
            isi["questions"] = [question_json(p) for p in self.pertanyaan]
        return isi


def question_json(tanya: Pertanyaan) -> dict[str, object]:
    """A question with the key under which its answer is handed back."""
    return {"key": tanya.kunci, "question": tanya.kalimat, "choices": [{"value": v, "label": k} for v, k in tanya.pilihan]}


def _plain(kolom: str, isi: str, himpunan: Himpunan) -> object:
    if kolom == "tahun":
        return int(isi) if isi else None
    if kolom in (*PERAN_UKURAN, *himpunan.angka) and kolom != "predikat":
        return (float(isi) if "." in isi else int(isi)) if isi else None
    return isi
