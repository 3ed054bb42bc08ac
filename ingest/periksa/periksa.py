"""Checks of the rows as they would be stored; each is a small function over the held rows and speaks Indonesian."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ingest.arti.rujukan import Rujukan
from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.baris.penampung import Penampung, plain
from ingest.temuan import Temuan

TAHUN_AWAL = 2000
MAKS = 200
PERIKSA = "periksa kembali pada sumbernya; biarkan bila memang demikian"

Sekumpulan = tuple[list[Temuan], int]


@dataclass(frozen=True, eq=False)
class Bahan:
    """What a check looks at: the held rows, the reference tables, the present year."""

    tampung: Penampung
    rujukan: Rujukan
    kini: int

    def rows(self, nama: str, **params: str | int | float) -> tuple[list[dict[str, Any]], int]:
        """First rows of a statement that finds something, and how many there are in all."""
        baris = self.tampung.ask(nama, **params, batas=MAKS)
        return baris, int(str(baris[0]["jumlah"])) if baris else 0

    def region(self, baris: dict[str, object]) -> str:
        """Name of the region of a row."""
        return self.rujukan.region_name(str(baris["kode_wilayah"]))


def finding(baris: dict[str, object], sebab: str, cara: str, isi: object = None, kolom: str = "") -> Temuan:
    """A finding at the line and column of a row; its value is the row's own unless given."""
    nilai = baris.get("isi") if isi is None else isi
    return Temuan(int(str(baris["baris"])), kolom or str(baris.get("kolom") or ""), number(nilai), sebab, cara)


def number(nilai: object) -> str:
    """A value as people here write it: decimal comma."""
    teks = plain(nilai)
    return teks.replace(".", ",") if teks.replace(".", "", 1).lstrip("-").isdigit() else teks


def implausible_year(bahan: Bahan) -> Sekumpulan:
    """Years before TAHUN_AWAL or in the future; targets and plans may lie ahead."""
    kolom = bahan.tampung.himpunan.kolom
    if "tahun" not in kolom or "tahun" not in bahan.tampung.himpunan.wajib:
        return [], 0
    nama = "tahun_tak_wajar_rinci" if bahan.tampung.himpunan.rinci else "tahun_tak_wajar"
    baris, jumlah = bahan.rows(nama, awal=TAHUN_AWAL, kini=bahan.kini)
    sebab = f"tahun di luar {TAHUN_AWAL}–{bahan.kini}"
    return [finding(b, sebab, "tulis tahun yang dinilai, bukan tahun lain", kolom="tahun") for b in baris], jumlah


def out_of_range(bahan: Bahan) -> Sekumpulan:
    """Values outside the scale of their indicator, with a hint when the file seems to use another scale."""
    baris, jumlah = bahan.rows("luar_rentang")
    return [finding(b, _range_words(b), _range_hint(b)) for b in baris], jumlah


def _range_words(b: dict[str, object]) -> str:
    atas = str(b["skala_maks"])
    rentang = f"{b['skala_min']}–{atas}" if atas else f"mulai {b['skala_min']}"
    return f"di luar skala {b['nama']} ({number(rentang)})"


def _range_hint(b: dict[str, object]) -> str:
    terbesar, atas = float(str(b["terbesar"])), float(str(b["skala_maks"]) or 0)
    if atas == 5 and 5 < terbesar <= 100:
        return "berkas tampaknya berskala 0–100; tulis pada skala 0–5 seperti terbitan aslinya"
    if atas == 100 and terbesar > 1_000:
        return "pemisah desimalnya mungkin hilang; tulis misalnya 71,94"
    return "periksa angka dan indikatornya"


def cut_units(bahan: Bahan) -> Sekumpulan:
    """Fractions of what is counted whole: most of all a thousands sign taken for a decimal one."""
    baris, jumlah = bahan.rows("satuan_utuh")
    cara = "pemisah ribuannya mungkin hilang atau terbaca sebagai desimal; tulis bilangan bulat tanpa pemisah, misalnya 1234"
    return [finding(b, f"{b['nama']} dihitung dalam {b['satuan']} yang utuh, tanpa pecahan", cara) for b in baris], jumlah


def duplicates(bahan: Bahan) -> tuple[Sekumpulan, Sekumpulan]:
    """(refusals, warnings): the same figure twice with different content, and twice alike; of the latter one stays."""
    rinci = bahan.tampung.himpunan.rinci
    if rinci:
        baris, _ = bahan.rows("ganda_rinci")
        sebut = [(b, str(b["kunci"]).replace("\x1f", ", ")) for b in baris]
    else:
        baris, _ = bahan.rows("ganda")
        sebut = [(b, f"{b['indikator']} {bahan.region(b)} {b['tahun']}") for b in baris]
    beda = [_duplicate(b, s, "dengan isi berbeda", "sisakan satu baris yang benar") for b, s in sebut if b["beda"]]
    sama = [_duplicate(b, s, "dengan isi sama", "yang disimpan hanya satu") for b, s in sebut if not b["beda"]]
    if baris:
        bahan.tampung.make("hapus_kembar_rinci" if rinci else "hapus_kembar")
    return (beda, len(beda)), (sama, len(sama))


def _duplicate(b: dict[str, Any], sebutan: str, bagaimana: str, cara: str) -> Temuan:
    semua = list(b["baris_semua"])
    isi = "; ".join(number(i) for i in b.get("isi") or ())
    return Temuan(int(semua[-1]), str(b["kolom"]), isi, f"{sebutan} tertulis di baris {_list(semua)} {bagaimana}", cara)


def _list(baris: list[str]) -> str:
    return " dan ".join(filter(None, [", ".join(baris[:-1]), baris[-1]]))


def interval_misses_value(bahan: Bahan) -> Sekumpulan:
    """Intervals that do not bracket their value."""
    baris, jumlah = bahan.rows("luar_selang")
    cara = "periksa apakah kolom nilai, batas bawah, dan batas atas tertukar"
    sebab = "tidak berada di antara {} dan {}"
    return [finding(b, sebab.format(number(b["batas_bawah"]), number(b["batas_atas"])), cara) for b in baris], jumlah


def quarter_as_year(bahan: Bahan) -> Sekumpulan:
    """A figure within the year that calls itself final."""
    baris, jumlah = bahan.rows("triwulan_tahunan")
    sebab = "angka dalam tahun tidak boleh berstatus tahunan"
    return [finding(b, sebab, "isi status triwulan atau sementara, atau periode tahunan", kolom="periode") for b in baris], jumlah


def like_a_quarter(bahan: Bahan) -> Sekumpulan:
    """Yearly values equal to a quarter already known."""
    baris, jumlah = bahan.rows("sama_triwulan")
    cara = "pastikan angka setahun; bila angka triwulan, isi kolom periode"
    return [finding(b, f"sama dengan angka {b['periode']} {bahan.region(b)} {b['tahun']}", cara) for b in baris], jumlah


def unfinished_year(bahan: Bahan) -> Sekumpulan:
    """Final values for a year that has not ended."""
    baris = bahan.tampung.ask("tahun_berjalan", kini=bahan.kini)
    cara = "biarkan bila hasilnya sudah diumumkan; bila belum final, isi status sementara"
    sebab = "{} angka berstatus tahunan untuk tahun yang belum selesai"
    return [Temuan(None, "tahun", str(b["isi"]), sebab.format(b["jumlah"]), cara) for b in baris], len(baris)


def far_from_last_year(bahan: Bahan) -> Sekumpulan:
    """Values that jump by more than the dataset's usual change."""
    wajar = bahan.tampung.himpunan.beda_wajar
    if wajar is None:
        return [], 0
    baris, jumlah = bahan.rows("loncatan", persen=wajar)
    return [finding(b, _jump_words(bahan, b), PERIKSA) for b in baris], jumlah


def _jump_words(bahan: Bahan, b: dict[str, object]) -> str:
    tahun = int(str(b["tahun"])) - 1
    return f"jauh dari {tahun} ({bahan.region(b)}: {number(b['nilai_lalu'])})"


def not_the_mean(bahan: Bahan) -> Sekumpulan:
    """Totals that are not the mean of their parts although they are defined so (data/pemeriksaan.csv)."""
    baris, jumlah = bahan.rows("bukan_rata_rata")
    cara = "periksa apakah kolomnya tertukar atau ada bidang yang salah; biarkan bila sumbernya memang demikian"
    return [finding(b, _mean_words(bahan, b), cara, b["nilai"]) for b in baris], jumlah


def _mean_words(bahan: Bahan, b: dict[str, object]) -> str:
    return f"total {bahan.region(b)} {number(b['nilai'])}, rata-rata bagiannya {_two(b['rata_rata'])}; {b['keterangan']}"


def _two(nilai: object) -> str:
    return f"{float(str(nilai)):.2f}".replace(".", ",")


def level_mismatch(bahan: Bahan) -> Sekumpulan:
    """Indicators of provinces given for a kabupaten and the other way round."""
    baris, jumlah = bahan.rows("salah_tingkat")
    sebab = "{} diukur pada tingkat {}, sedangkan barisnya {}"
    return [
        finding(b, sebab.format(b["nama"], str(b["tingkat"]).replace("_", "/"), bahan.region(b)), PERIKSA) for b in baris
    ], jumlah


def outside_its_years(bahan: Bahan) -> Sekumpulan:
    """Indicators given for a year in which another one had their place (data/pemeriksaan.csv)."""
    baris, jumlah = bahan.rows("di_luar_masa")
    return [finding(b, str(b["keterangan"]), "periksa indikator dan tahunnya") for b in baris], jumlah


def only_a_summary(bahan: Bahan) -> Sekumpulan:
    """Figures of a province that are the mean or the sum of its regions in the file: not those of its own government."""
    baris, jumlah = bahan.rows("agregat_daerah")
    cara = "hapus barisnya bila hanya rangkuman; biarkan bila memang angka pemerintah provinsi sendiri"
    return [finding(b, f"sama dengan {b['hitungan']} {b['n']} kabupaten/kota di berkas ini", cara) for b in baris], jumlah


def unknown_grades(bahan: Bahan) -> Sekumpulan:
    """Grades that the catalogue cannot order or colour."""
    baris = bahan.tampung.ask("predikat_asing")
    cara = "periksa ejaannya; bila memang demikian, tambahkan di padanan_predikat.csv"
    sebab = "predikat belum dikenal untuk {} ({} baris)"
    return [finding(b, sebab.format(b["nama"], b["jumlah"]), cara, kolom="predikat") for b in baris], len(baris)


GALAT: tuple[Callable[[Bahan], Sekumpulan], ...] = (
    implausible_year, out_of_range, cut_units, interval_misses_value, quarter_as_year,
)
PERINGATAN: tuple[Callable[[Bahan], Sekumpulan], ...] = (
    like_a_quarter, unfinished_year, far_from_last_year, not_the_mean, level_mismatch, outside_its_years,
    only_a_summary, unknown_grades,
)


def _fitting(cek: tuple[Callable[[Bahan], Sekumpulan], ...], bahan: Bahan) -> Iterator[Sekumpulan]:
    """Results of the checks that make sense for the dataset's table."""
    for c in cek:
        if not bahan.tampung.himpunan.rinci or c is implausible_year:
            yield c(bahan)


def run(bahan: Bahan, galat: Kumpulan, peringatan: Kumpulan) -> None:
    """All checks; exact duplicates are taken out of the held rows on the way."""
    beda, sama = duplicates(bahan)
    for (temuan, jumlah), tujuan in ((beda, galat), (sama, peringatan)):
        tujuan.extend(temuan, jumlah)
    for cek, tujuan in ((GALAT, galat), (PERINGATAN, peringatan)):
        for temuan, jumlah in _fitting(cek, bahan):
            tujuan.extend(temuan, jumlah)
