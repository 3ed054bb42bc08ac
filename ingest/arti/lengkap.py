"""Completes a mapping with what no column says: year, period, region, indicator; from titles, answers or questions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ingest.arti.konteks_kolom import Konteks, region_in_titles
from ingest.arti.pemetaan import PERAN_UKURAN
from ingest.arti.usulan import Contoh, Usulan
from ingest.sel.waktu import read_time, read_year
from ingest.temuan import Pertanyaan, Temuan
from store.dasar.kode import in_kalimantan

TAHUN_DITAWARKAN = 6
PERIODE = {
    "tahunan": "setahun penuh", "tw1": "triwulan I", "tw2": "triwulan II", "tw3": "triwulan III", "tw4": "triwulan IV",
    "s1": "semester I", "s2": "semester II", "posisi": "posisi pada satu tanggal",
}
PERIKSA_JUDUL = "periksa; bila keliru, tambahkan kolomnya atau pilih jawaban lain"


@dataclass(frozen=True, eq=False)
class Pelengkap:
    """What completing looks at: the table's first rows, the texts around it, the answers, the present year."""

    contoh: Contoh
    konteks: Konteks
    jawaban: Mapping[str, str]
    kini: int

    def complete(self, usul: Usulan) -> Usulan:
        """Fill year, period, region and indicator in this order."""
        wajib = self.contoh.himpunan.kolom
        for kunci, lengkapi in (
            ("tahun", self._year), ("periode", self._period), ("kode_wilayah", self._region), ("indikator", self._indicator),
        ):
            if kunci in wajib and kunci not in usul.pemetaan.tetap and not self._optional(kunci):
                lengkapi(usul)
        return usul

    def _optional(self, kunci: str) -> bool:
        """Whether rows may leave the indicator out: where no figures stand, unless the dataset asks for it."""
        h = self.contoh.himpunan
        return kunci == "indikator" and not h.berangka and kunci not in h.wajib

    def _year(self, usul: Usulan) -> None:
        if "tahun" not in self.contoh.himpunan.wajib or self._said(usul, "tahun", "tahun") or self._column_has_year(usul):
            return
        judul = self.konteks.years()
        if "tahun" in self.jawaban:
            _fix(usul, "tahun", self.jawaban["tahun"])
        elif len(judul) == 1 and not self.konteks.doubtful_year() and not self._some_said(usul, "tahun"):
            tahun = str(judul.pop())
            _fix(usul, "tahun", tahun)
            usul.peringatan.append(Temuan(None, "tahun", tahun, "tahun diambil dari judul di atas tabel", PERIKSA_JUDUL))
        else:
            usul.tanya.append(Pertanyaan("tahun", "Angka di berkas ini hasil penilaian tahun berapa?", self._years(judul)))

    def _years(self, judul: set[int]) -> tuple[tuple[str, str], ...]:
        nama = self.konteks.year_in_name()
        dari = [*sorted(judul), *([nama] if nama else []), *range(self.kini, self.kini - TAHUN_DITAWARKAN, -1)]
        return tuple((str(t), str(t)) for t in dict.fromkeys(dari))

    def _column_has_year(self, usul: Usulan) -> bool:
        """Whether the period column names the year too, as in "TW III 2024"."""
        return any(
            any((w := read_time(b[i])) is not None and w.tahun for b in self.contoh.baris)
            for i in usul.pemetaan.places("periode")
        )

    def _period(self, usul: Usulan) -> None:
        # A quarter must never stand where the year belongs, so anything between the lines is asked.
        if self._said(usul, "periode", "periode") or self._some_said(usul, "periode"):
            return
        judul = self.konteks.periods()
        if "periode" in self.jawaban:
            _fix(usul, "periode", self.jawaban["periode"])
        elif self.konteks.doubtful_period() or len(judul) > 1 or "posisi" in judul or (judul and not self._one_time(usul)):
            usul.tanya.append(self._period_question(judul))
        elif judul:
            periode = judul.pop()
            _fix(usul, "periode", periode)
            if periode != "tahunan":
                sebab = "periode diambil dari judul di atas tabel; angka ini tidak dibandingkan dengan angka setahun"
                usul.peringatan.append(Temuan(None, "periode", PERIODE.get(periode, periode), sebab, PERIKSA_JUDUL))
        elif self.konteks.period_in_name() not in ("", "tahunan"):
            usul.tanya.append(self._period_question({self.konteks.period_in_name()}))

    def _one_time(self, usul: Usulan) -> bool:
        """Whether the table speaks of no other year than its titles, so that their period holds for all of it."""
        tahun = {k.tetap["tahun"] for k in usul.pemetaan.kolom if "tahun" in k.tetap}
        tahun |= {str(t) for i in usul.pemetaan.places("tahun") for b in self.contoh.baris if (t := read_year(b[i]))}
        judul = {str(t) for t in self.konteks.years()}
        return tahun <= judul if judul else len(tahun) < 2

    def _period_question(self, dulu: set[str]) -> Pertanyaan:
        urut = dict.fromkeys([*sorted(dulu & PERIODE.keys()), *PERIODE])
        kalimat = "Angka di berkas ini untuk setahun penuh atau sebagian tahun?"
        return Pertanyaan("periode", kalimat, tuple((p, PERIODE[p]) for p in urut))

    def _region(self, usul: Usulan) -> None:
        if self._said(usul, "wilayah", "kode_wilayah", "kode_bps", "wilayah"):
            return
        temu = region_in_titles(self.konteks, self.contoh.rujukan.wilayah)
        bawah = {k for k in temu if not any(lain != k and lain.startswith(k + ".") for lain in temu)}
        if "kode_wilayah" in self.jawaban:
            _fix(usul, "kode_wilayah", self.jawaban["kode_wilayah"])
        elif len(bawah) == 1:
            kode = bawah.pop()
            _fix(usul, "kode_wilayah", kode)
            nama = self.contoh.rujukan.region_name(kode)
            usul.peringatan.append(Temuan(None, "daerah", nama, "daerah diambil dari judul di atas tabel", PERIKSA_JUDUL))
        else:
            kalimat = "Angka di berkas ini milik daerah mana?"
            usul.tanya.append(Pertanyaan("kode_wilayah", kalimat, self._regions(bawah)))

    def _regions(self, dulu: set[str]) -> tuple[tuple[str, str], ...]:
        semua = [k for k in self.contoh.rujukan.wilayah.nama if in_kalimantan(k)]
        return tuple((k, self.contoh.rujukan.region_name(k)) for k in dict.fromkeys([*sorted(dulu), *semua]))

    def _indicator(self, usul: Usulan) -> None:
        h = self.contoh.himpunan
        if self._said(usul, "indikator", "indikator"):
            return
        if "indikator" in self.jawaban:
            _fix(usul, "indikator", self.jawaban["indikator"])
        elif h.indikator_utama:
            _fix(usul, "indikator", h.indikator_utama)
        else:
            boleh = tuple((i, b["nama"]) for i, b in self.contoh.rujukan.indikator.items() if h.covers(i))
            usul.tanya.append(Pertanyaan("indikator", "Kolom nilai di berkas ini indikator apa?", boleh))

    def _said(self, usul: Usulan, fakta: str, *peran: str) -> bool:
        """Whether a column says it for each row, or the header of every measure."""
        if usul.pemetaan.places(*peran):
            return True
        ukuran = [k for k in usul.pemetaan.kolom if k.peran in PERAN_UKURAN]
        return bool(ukuran) and all(fakta in k.tetap for k in ukuran)

    def _some_said(self, usul: Usulan, fakta: str) -> bool:
        """Whether headers of some measures say it and others do not."""
        return any(fakta in k.tetap for k in usul.pemetaan.kolom if k.peran == "nilai")


def _fix(usul: Usulan, kunci: str, isi: str) -> None:
    usul.pemetaan = replace(usul.pemetaan, tetap={**usul.pemetaan.tetap, kunci: isi})
