"""The road of a file, step after step: read, find the table, map, survey, convert, check, compare. Nothing is written."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from ingest.arti import pribadi
from ingest.arti.konteks_kolom import Konteks, context, region_in_titles
from ingest.arti.pemetaan import Pemetaan, without_columns
from ingest.arti.pilih import Pemilih, Terpilih
from ingest.arti.rujukan import Rujukan, references
from ingest.baca.blok import Blok, pieces
from ingest.baca.keamanan import clean_name
from ingest.baca.sniff import Pilihan, read
from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.baris.penampung import BARIS_SEKALI, Penampung
from ingest.baris.survei import KABAR_SETIAP, Letak, Survei, survey
from ingest.baris.ubah import Baris, Pengubah
from ingest.baris.ubah_blok import PengubahBlok
from ingest.daerah.daerah import Penentu, code_system, settle
from ingest.hasil import OK, TANYA, TOLAK, Hasil
from ingest.periksa import banding_angka as banding
from ingest.periksa import periksa, periksa_komitmen, satuan, tertukar, unduhan
from ingest.sel.kode import BPS
from ingest.tabel.tabel_grid import Tabel
from ingest.temuan import Ditolak, PerluPilihan, Pertanyaan, Temuan
from store import Versi, mappings, spellings
from store.dasar.galat import is_full

TANPA_RUANG = Temuan(
    None, "", "", "memori atau cakram sementara komputer ini tidak cukup untuk memeriksa berkas ini",
    "periksa arti kolomnya (yang terlewat membuat baris tampak ganda), bagi berkas menurut tahun, atau kosongkan cakram",
)
# Told the step, in words for the screen, and how many rows it has done.
Kabar = Callable[[str, int], object]


@dataclass(frozen=True)
class Permintaan:
    """What is to be checked and what is already known about it.

    asal: path or bytes. himpunan: dataset, '' to find out. pemetaan: mapping as JSON, None to propose one. jawaban:
    answers by the key of their question. jenis_sumber: kind of the source, for the comparison; '' while nobody has said.
    versi: state of the data to compare with, None for the newest. kini: present year, 0 for today's.
    """

    asal: Path | bytes
    nama: str = ""
    himpunan: str = ""
    pemetaan: Mapping[str, object] | None = None
    jawaban: Mapping[str, str] = field(default_factory=dict)
    jenis_sumber: str = banding.JENIS_BAWAAN
    versi: Versi | None = None
    kini: int = 0


def check(minta: Permintaan, kabar: Kabar | None = None) -> Hasil:
    """Everything that can be said about a file; nothing is written.

    A wrong file does not raise: it comes back refused, with findings. The caller closes the result.
    """
    kerja = _Kerja(minta, kabar or (lambda *_: None))
    try:
        kerja.run()
    except PerluPilihan as tanya:
        kerja.tanya.append(tanya.pertanyaan)
    except Ditolak as tolak:
        kerja.galat.extend(tolak.pesan)
    except (duckdb.OutOfMemoryException, duckdb.IOException, OSError) as galat:
        if isinstance(galat, OSError) and not is_full(galat):
            raise
        kerja.galat.add(TANPA_RUANG)
    return kerja.finish()


class _Kerja:
    """One file on its way."""

    def __init__(self, minta: Permintaan, kabar: Kabar) -> None:
        self.minta, self.kabar = minta, kabar
        self.kini = minta.kini or datetime.date.today().year
        nama = minta.nama or (minta.asal.name if isinstance(minta.asal, Path) else "berkas")
        self.hasil = Hasil(nama=clean_name(nama))
        self.galat, self.peringatan = Kumpulan(), Kumpulan()
        self.tanya: list[Pertanyaan] = []

    def run(self) -> None:
        """All steps; ends early where one has found refusals or questions."""
        self._read()
        rujukan = references(self.minta.versi, batch=False)
        self.hasil.nomor = rujukan.nomor
        tabel = self._choose_table(rujukan)
        konteks = context(self.hasil.nama, tabel)
        if self.galat.jumlah:
            return
        self._choose_mapping(tabel, konteks)
        utuh = not self.galat.jumlah and not self.tanya
        survei, penentu = self._survey(tabel, konteks, rujukan)
        # Rows with regions to be mended or asked are left out, so that the others are checked at once.
        if utuh and survei.complete:
            self._check(self._convert(tabel, survei, penentu, rujukan), konteks, rujukan)

    def finish(self) -> Hasil:
        """The outcome, whatever was reached."""
        h = self.hasil
        h.galat, h.jumlah_galat = self.galat.close(), self.galat.jumlah
        h.peringatan, h.jumlah_peringatan = self.peringatan.close(), self.peringatan.jumlah
        h.pertanyaan = tuple(self.tanya)
        h.status = TOLAK if h.jumlah_galat else TANYA if h.pertanyaan else OK
        return h

    def _read(self) -> None:
        self.kabar("membuka berkas", 0)
        jawab = self.minta.jawaban
        pilihan = Pilihan(jawab.get("encoding", ""), jawab.get("pemisah", ""))
        self.hasil.dokumen = read(self.minta.asal, self.hasil.nama, pilihan)
        self._warn(self.hasil.dokumen.peringatan)

    def _warn(self, kalimat: tuple[str, ...], lembar: str = "") -> None:
        self.peringatan.extend(Temuan(None, "", "", k, "periksa", lembar) for k in kalimat)

    def _choose_table(self, rujukan: Rujukan) -> Tabel:
        self.kabar("mencari tabel", 0)
        m = self.minta
        self.pemilih = Pemilih(rujukan, m.jawaban, m.himpunan, m.pemetaan, mappings(), self.kini)
        assert self.hasil.dokumen is not None
        tabel, self.hasil.daftar_tabel = self.pemilih.table(self.hasil.dokumen)
        self.hasil.tabel = tabel
        self.galat.extend(tabel.salah, tabel.jumlah_salah)
        self._warn(tabel.peringatan, tabel.lembar)
        if tabel.ringkasan:
            nomor = ", ".join(str(n) for n, _ in tabel.ringkasan[:5])
            sebab = f"baris jumlah atau rata-rata tidak ikut diterbitkan (baris {nomor})"
            self.peringatan.add(Temuan(tabel.ringkasan[0][0], "", "", sebab, "tidak perlu apa-apa", tabel.lembar))
        return tabel

    def _choose_mapping(self, tabel: Tabel, konteks: Konteks) -> None:
        h = self.hasil
        assert h.dokumen is not None
        terpilih = self.pemilih.mapping(tabel, konteks, h.dokumen.delimiter)
        h.himpunan, h.tersimpan, h.pemetaan = terpilih.himpunan, terpilih.tersimpan, terpilih.usulan.pemetaan
        self._private_data(tabel, terpilih)
        self.galat.extend(terpilih.usulan.galat)
        buang = {tabel.judul[i] for i in h.buang}
        self.peringatan.extend(t for t in terpilih.usulan.peringatan if t.kolom not in buang)
        self.tanya += terpilih.usulan.tanya

    def _private_data(self, tabel: Tabel, terpilih: Terpilih) -> None:
        self.kabar("mencari data pribadi", 0)
        assert self.hasil.dokumen is not None
        putusan = pribadi.decide(pribadi.scan(self.hasil.dokumen.grid, tabel), terpilih.usulan.pemetaan, terpilih.pribadi)
        self.hasil.buang, self.hasil.bersihkan = putusan.buang, putusan.bersihkan
        self.hasil.pemetaan = without_columns(terpilih.usulan.pemetaan, putusan.buang)
        self.galat.extend(putusan.galat)
        self.peringatan.extend(putusan.peringatan)

    def _survey(self, tabel: Tabel, konteks: Konteks, rujukan: Rujukan) -> tuple[Survei, Penentu]:
        """How numbers are written and which regions are named, over all rows."""
        h = self.hasil
        assert h.pemetaan is not None
        assert h.himpunan is not None
        jawab = self.minta.jawaban
        survei = survey(tabel, h.pemetaan, jawab, self.kabar)
        self.galat.extend(survei.galat, survei.jumlah_galat)
        self.peringatan.extend(survei.peringatan)
        self.tanya += survei.tanya
        h.desimal, h.daerah = survei.decimal, survei.daerah
        sistem = jawab.get("sistem_kode", BPS if h.pemetaan.places("kode_bps") else code_system(survei.daerah))
        penentu = Penentu(rujukan.wilayah, spellings(), jawab, sistem)
        penentu.find_scope(survei.daerah, region_in_titles(Konteks((*konteks.judul, *survei.sendiri), ""), rujukan.wilayah))
        putusan = settle(penentu, survei.daerah, _region_header(tabel, h.pemetaan), survei.tahun, h.pemetaan.earliest_year)
        survei.disebut = frozenset(putusan.disebut)
        h.ejaan = penentu.confirmed(survei.daerah)
        self.galat.extend(putusan.galat)
        self.peringatan.extend(putusan.peringatan)
        self.tanya += putusan.tanya
        return survei, penentu

    def _convert(self, tabel: Tabel, survei: Survei, penentu: Penentu, rujukan: Rujukan) -> Penampung:
        h = self.hasil
        assert h.pemetaan is not None
        assert h.himpunan is not None
        tampung = h.tampung = Penampung(h.himpunan)
        pengubah = Pengubah(
            tabel, h.pemetaan, h.himpunan, rujukan, rujukan.dictionary(h.himpunan), survei.gaya, penentu,
            satuan.fractions(self.minta.jawaban), self.galat, survei.disebut, survei.urutan,
        )
        with tampung.filling():
            self._hold(tampung, pengubah)
        if not tampung.jumlah and not self.galat.jumlah and not self.tanya:
            self.galat.add(Temuan(None, "", "", "tidak ada satu angka pun yang dapat dibaca", "periksa pemetaan kolomnya"))
        if pengubah.kosong:
            sebab = f"{pengubah.kosong} sel tanpa nilai; tidak dianggap 0"
            self.peringatan.add(Temuan(None, "", "", sebab, "isi bila angkanya memang ada"))
        return tampung

    def _hold(self, tampung: Penampung, pengubah: Pengubah) -> None:
        sementara: list[Baris] = []
        sekaligus, urut = PengubahBlok(pengubah), 0
        for bagian in pieces(pengubah.tabel.isi):
            if isinstance(bagian, Blok):
                tampung.add(sementara)
                sementara = []
                tampung.add_table(sekaligus.convert(bagian))
                self.kabar("mengubah baris", urut)
                urut += len(bagian)
                continue
            sementara += pengubah.row(*bagian)
            if len(sementara) >= BARIS_SEKALI:
                tampung.add(sementara)
                sementara = []
            if urut % KABAR_SETIAP == 0:
                self.kabar("mengubah baris", urut)
            urut += 1
        tampung.add(sementara)

    def _check(self, tampung: Penampung, konteks: Konteks, rujukan: Rujukan) -> None:
        """Checks over all rows, and the comparison with what is in force."""
        self.kabar("memeriksa", tampung.jumlah)
        banding.in_force(tampung, rujukan)
        bahan = periksa.Bahan(tampung, rujukan, self.kini)
        periksa.run(bahan, self.galat, self.peringatan)
        periksa_komitmen.run(bahan, self.galat)
        if not tampung.himpunan.rinci:
            self._check_meaning(bahan, konteks)
        self.kabar("membandingkan", tampung.jumlah)
        if not self.galat.jumlah:
            self.tanya += unduhan.settle(bahan, self.minta.jawaban, self.peringatan)
            self.hasil.jenis = self.minta.jenis_sumber or banding.JENIS_BAWAAN
            self.hasil.perubahan = banding.compare(tampung, self.hasil.jenis)

    def _check_meaning(self, bahan: periksa.Bahan, konteks: Konteks) -> None:
        """Whether the figures are what they are taken for: scale, and indicators easily mistaken."""
        jawab = self.minta.jawaban
        self.tanya += satuan.doubtful_scales(bahan.tampung, jawab)
        peta = self.hasil.pemetaan
        assert peta is not None
        self.galat.extend(tertukar.words_say_otherwise(bahan, konteks, tuple(k.judul for k in peta.kolom)))
        (temuan, jumlah), tanya = tertukar.values_of_another(bahan)
        self.peringatan.extend(temuan, jumlah)
        tanya += tertukar.another_measure(bahan, konteks, peta)
        self.tanya += [t for t in tanya if jawab.get(t.kunci) != tertukar.BENAR]


def _region_header(tabel: Tabel, pemetaan: Pemetaan) -> str:
    letak = Letak.of(pemetaan).column
    return tabel.judul[letak] if letak >= 0 else "daerah"
