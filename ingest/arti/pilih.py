"""Choices on the way: which table, which dataset, which mapping; made when certain, answered, or asked."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from ingest.arti.himpunan import Himpunan
from ingest.arti.jabatan import JABATAN, holds_offices
from ingest.arti.judul_pribadi import named_columns
from ingest.arti.koma_desimal import ask_split
from ingest.arti.konteks_kolom import Konteks, guess_datasets
from ingest.arti.lengkap import Pelengkap
from ingest.arti.pemetaan import ABAIKAN, PRIBADI, Pemetaan, PemetaanSalah, fit, from_json, shape, without_columns
from ingest.arti.pemetaan_kolom import has_unnamed_values, named_indicators, propose, roles
from ingest.arti.rujukan import Rujukan
from ingest.arti.tebak import names_region
from ingest.arti.ukuran import normal
from ingest.arti.usulan import Contoh, Usulan
from ingest.baca.grid import Cell, Dokumen
from ingest.tabel.tabel_grid import Tabel, find_all
from ingest.temuan import PerluPilihan, Pertanyaan, Temuan, refuse
from store import Pemetaan as Tersimpan

BARIS_CONTOH = 300
PEMETAAN_BARU = "-"
PANJANG_JUDUL = 60
PERAN_LETAK = ("kode_bps", "wilayah", "provinsi", ABAIKAN, PRIBADI)


@dataclass(frozen=True, eq=False)
class Pemilih:
    """Chooses for one file. himpunan, pemetaan: what the caller said, '' and None for nothing."""

    rujukan: Rujukan
    jawaban: Mapping[str, str]
    himpunan: str
    pemetaan: Mapping[str, object] | None
    simpanan: Sequence[Tersimpan]
    kini: int

    def table(self, dokumen: Dokumen) -> tuple[Tabel, tuple[Tabel, ...]]:
        """The table to read, and all there are. Raises PerluPilihan when there are several."""
        daerah = lru_cache(maxsize=4096)(lambda teks: names_region(teks, self.rujukan))
        semua = find_all(dokumen, daerah)
        nomor = self.jawaban.get("tabel", "1" if len(semua) == 1 else "")
        if nomor.isdigit() and 1 <= int(nomor) <= len(semua):
            return semua[int(nomor) - 1], semua
        pilihan = tuple((str(i + 1), _label(t)) for i, t in enumerate(semua))
        raise PerluPilihan(Pertanyaan("tabel", "Berkas ini memuat beberapa tabel; yang mana yang dibaca?", pilihan))

    def mapping(self, tabel: Tabel, konteks: Konteks, pemisah: str = "") -> "Terpilih":
        """Dataset and mapping. Raises PerluPilihan for the dataset, Ditolak for a mapping that does not fit.

        `pemisah`: what parts the cells of a text file.
        """
        baris = [sel for _, sel in islice(tabel, BARIS_CONTOH)]
        tersimpan = self._saved(tabel)
        isi = self.pemetaan if self.pemetaan is not None else tersimpan.isi if tersimpan else None
        h = self._dataset(str(isi["himpunan"])) if isi and "himpunan" in isi else self._choose_dataset(tabel, baris, konteks)
        contoh = Contoh(tabel.judul, baris, h, self.rujukan.dictionary(h), self.rujukan)
        pribadi = self._personal(contoh)
        usul = self._given(isi, contoh, pribadi) if isi is not None else propose(contoh, pribadi, self.jawaban)
        usul = Pelengkap(contoh, konteks, self.jawaban, self.kini).complete(usul)
        usul.galat += unfit(usul.pemetaan, h, self.rujukan)
        if pemisah == ",":
            ask_split(usul, contoh, self.jawaban)
        return Terpilih(h, usul, tuple(pribadi), tersimpan.nama if tersimpan and self.pemetaan is None else "")

    def _personal(self, contoh: Contoh) -> list[int]:
        """Columns of personal data by their header; where the dataset asks who answers for it, offices may stand."""
        daerah = lru_cache(maxsize=4096)(lambda teks: names_region(teks, self.rujukan))
        bernama = named_columns(contoh.judul, contoh.baris, self.rujukan.dictionary(), daerah)
        return [i for i in bernama if not (_asks_for_office(contoh, i) and holds_offices([b[i] for b in contoh.baris], daerah))]

    def _saved(self, tabel: Tabel) -> Tersimpan | None:
        """The newest saved mapping for tables of this shape, unless the analyst wants a new one."""
        bentuk, mau = shape(tabel.judul), self.jawaban.get("pemetaan", "")
        cocok = [p for p in self.simpanan if p.bentuk == bentuk and mau in ("", p.nama)]
        if self.himpunan:
            cocok = [p for p in cocok if p.isi.get("himpunan") == self.himpunan]
        return max(cocok, key=lambda p: p.pada) if cocok and mau != PEMETAAN_BARU else None

    def _given(self, isi: Mapping[str, object], contoh: Contoh, pribadi: Collection[int]) -> Usulan:
        try:
            peta = fit(from_json(isi), contoh.judul)
        except PemetaanSalah as galat:
            raise refuse(str(galat), "sesuaikan pemetaannya, atau buat pemetaan baru") from galat
        return Usulan(normal(without_columns(peta, pribadi), contoh.himpunan))

    def _choose_dataset(self, tabel: Tabel, baris: Sequence[Sequence[Cell]], konteks: Konteks) -> Himpunan:
        mau = self.himpunan or self.jawaban.get("himpunan", "")
        if mau:
            return self._dataset(mau)
        umum = self.rujukan.dictionary()
        duga = guess_datasets(
            konteks, tabel.judul, named_indicators(tabel.judul, baris, umum), has_unnamed_values(tabel.judul, umum),
            lambda h: roles(tabel.judul, self.rujukan.dictionary(h)), self.rujukan.himpunan,
        )
        if duga.pasti:
            return duga.calon[0]
        urut = [*duga.calon, *(h for h in self.rujukan.himpunan.values() if h not in duga.calon)]
        raise PerluPilihan(Pertanyaan("himpunan", "Berkas ini data apa?", tuple((h.himpunan, h.nama) for h in urut)))

    def _dataset(self, kunci: str) -> Himpunan:
        if kunci not in self.rujukan.himpunan:
            raise refuse(f"himpunan {kunci} tidak dikenal", "pakai salah satu: " + ", ".join(self.rujukan.himpunan))
        return self.rujukan.himpunan[kunci]


@dataclass(frozen=True, eq=False)
class Terpilih:
    """Dataset, proposed mapping, columns of personal data by header, and the name of the saved mapping used."""

    himpunan: Himpunan
    usulan: Usulan
    pribadi: tuple[int, ...]
    tersimpan: str


def _asks_for_office(contoh: Contoh, letak: int) -> bool:
    arti = contoh.kamus.read(contoh.judul[letak])
    return arti is not None and arti.peran == JABATAN


def unfit(pemetaan: Pemetaan, himpunan: Himpunan, rujukan: Rujukan) -> list[Temuan]:
    """Findings for roles, indicators and facts of a mapping that mean nothing here."""
    boleh = {*himpunan.kolom_berkas, *PERAN_LETAK}
    asing = [k for k in pemetaan.kolom if k.peran not in boleh or set(k.tetap) - {*himpunan.kolom, "wilayah"}]
    temuan = [
        Temuan(None, k.judul, k.peran, f"peran ini tidak ada di himpunan {himpunan.nama}", "pilih peran lain untuk kolom ini")
        for k in asing
    ]
    for kunci, isi in [f for tetap in (*(k.tetap for k in pemetaan.kolom), pemetaan.tetap) for f in tetap.items()]:
        sebab = _bad_fact(kunci, isi, himpunan, rujukan)
        if sebab:
            temuan.append(Temuan(None, kunci, isi, sebab, "perbaiki pemetaan atau jawabannya"))
    return temuan


def _bad_fact(kunci: str, isi: str, himpunan: Himpunan, rujukan: Rujukan) -> str:
    if kunci == "indikator" and (isi not in rujukan.indikator or not himpunan.covers(isi)):
        return f"indikator ini tidak ada di himpunan {himpunan.nama}"
    if kunci == "tahun" and not (isi.isdigit() and len(isi) == 4):
        return "bukan tahun empat angka"
    if kunci == "kode_wilayah" and isi not in rujukan.wilayah.nama:
        return "bukan kode daerah"
    daftar = rujukan.isi.get(("capaian", kunci)) if kunci in ("periode", "status") and himpunan.berangka else None
    return "isi tidak dikenal" if daftar is not None and isi not in daftar.values() else ""


def _label(tabel: Tabel) -> str:
    lembar = f"lembar {tabel.lembar}, " if tabel.lembar else ""
    judul = (tabel.keterangan[-1] if tabel.keterangan else " | ".join(tabel.judul))[:PANJANG_JUDUL]
    return f"{lembar}baris {tabel.letak.atas}–{tabel.letak.bawah}: {judul} ({tabel.jumlah} baris)"
