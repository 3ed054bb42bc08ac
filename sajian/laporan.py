"""Complaints to the Ombudsman's provincial office: their way, their content, their places."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import ombudsman as kalimat_ombudsman
from charts.kelompok import grouped_bars
from charts.rincian import part_bars
from sajian.konteks import Konteks
from sajian.sajian import Penyaji, Sajian, unpublished

DITERIMA, SELESAI, PERSEN = "omb_laporan_diterima", "omb_laporan_selesai", "omb_penyelesaian_persen"
ALUR = (DITERIMA, "omb_laporan_diperiksa", SELESAI, "omb_laporan_proses")
AKSES = ("omb_akses_masyarakat", DITERIMA, "omb_konsultasi", "omb_tembusan")
ISI = {
    "omb_maladministrasi": "Dugaan maladministrasi", "omb_substansi": "Substansi laporan",
    "omb_terlapor": "Pihak yang dilaporkan",
}
LAIN = "omb_lain"
AWALAN_KABKOTA = "laporan menurut"
KOLOM_ISI = {"rincian": "Bagian", "tahun": "Tahun", "nilai": "Jumlah", "nama_status": "Status"}
KOLOM_LAPORAN = {"nama": "Ukuran", "tahun": "Tahun", "nilai": "Jumlah", "catatan": "Catatan"}
KOLOM_PERSEN = {"tahun": "Tahun", "asal": "Asal", "nilai": "Persen", "selesai": "Selesai", "diterima": "Diterima"}
KOLOM_KABKOTA = {"nama_tampil": "Daerah", "ukuran": "Ukuran", "tahun": "Tahun", "nilai": "Jumlah", "catatan": "Catatan"}


@dataclass(frozen=True)
class Masa:
    """Year and period of the breakdowns, and the periods that year has any in."""

    tahun: int
    periode: str
    pilihan: tuple[str, ...] = ()


def office(k: Konteks) -> str:
    """Whose counts these are: the Ombudsman counts by provincial office."""
    return f"Perwakilan {k.nama(k.tampilan.prov)}"


def _of_office(k: Konteks, judul: str) -> str:
    return f"{judul}, Ombudsman {k.nama(k.tampilan.prov)}"


def _unpublished(k: Konteks) -> str:
    return unpublished(f"Ombudsman {office(k)}", k.tampilan.tahun)


def content_period(k: Konteks) -> Masa:
    """The last year that has breakdowns; the period as chosen, else the first of that year."""
    t = k.tampilan
    data = k.tanya("periode_rincian", indikator=tuple(ISI), kode=t.prov, tahun=t.tahun)
    if data.empty:
        return Masa(t.tahun, "tahunan")
    pilihan = tuple(data["periode"])
    return Masa(int(data["tahun"].iloc[0]), t.periode if t.periode in pilihan else pilihan[0], pilihan)


def completion_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `penyelesaian` of the province's office up to the year in view."""
    return k.tanya(
        "penyelesaian", terbit=PERSEN, selesai=SELESAI, diterima=DITERIMA, kode=k.tampilan.prov, sampai=k.tampilan.tahun,
    )


def yearly(k: Konteks, kunci: str, ukuran: tuple[str, ...], judul: str) -> Sajian:
    """Counts of full years up to the year in view."""
    data = k.tanya("laporan_tahunan", indikator=ukuran, kode=k.tampilan.prov, sampai=k.tampilan.tahun)
    data = _with_own(data, ukuran, "tahun")
    catatan = kalimat_ombudsman.access_against_reports(data) if ukuran == AKSES and len(data) else ""
    judul = _of_office(k, judul)
    return Sajian(
        kunci, data, lambda: grouped_bars(data, judul=judul, anak_judul="Setahun penuh"), KOLOM_LAPORAN, desimal=0,
        catatan=catatan, judul=judul, alasan=_unpublished(k),
    )


def within(k: Konteks, kunci: str, ukuran: tuple[str, ...], judul: str) -> Sajian:
    """Positions inside the year in view, not final."""
    t = k.tampilan
    data = k.tanya("laporan_dalam_tahun", indikator=ukuran, kode=t.prov, tahun=t.tahun)
    data = _with_own(data, ukuran, "periode")
    data = data.assign(label=[kata.awal_besar(kata.PERIODE[p]) for p in data["periode"]])
    judul = _of_office(k, f"{judul} {t.tahun}")
    return Sajian(
        kunci, data,
        lambda: grouped_bars(data, judul=judul, anak_judul="Belum final; tidak dijumlahkan dengan setahun penuh"),
        KOLOM_LAPORAN | {"label": "Periode", "nama_status": "Status"}, desimal=0, judul=judul,
        catatan=kalimat_ombudsman.disagreeing(data),
        alasan=f"Belum ada angka di dalam tahun {t.tahun} dari Ombudsman {office(k)}.",
    )


def _with_own(data: pd.DataFrame, ukuran: tuple[str, ...], kunci: str) -> pd.DataFrame:
    """Rows of the groups (`kunci`) that have more than the reports received, which both charts share."""
    if ukuran == ALUR:
        return data
    sendiri = data.loc[(data["indikator"] != DITERIMA) & data["nilai"].notna(), kunci]
    return data[data[kunci].isin(sendiri)]


def completion(k: Konteks) -> Sajian:
    """Completion rates of full years, published before computed."""
    semua = completion_rows(k)
    data = semua[semua["deret"] == "final"]
    kosong = pd.Series([None] * len(data), index=data.index, dtype=object)
    data = data.assign(
        label=[kalimat_ombudsman.completion_label(r) for _, r in data.iterrows()],
        predikat=kosong, kategori=kosong, huruf=kosong, mutu=kosong, alasan_kosong=kosong,
    )
    judul = _of_office(k, "Tingkat penyelesaian laporan")
    return Sajian("omb_penyelesaian", data, lambda: part_bars(
        data, k.indikator(PERSEN), k.palet, judul=judul, label="label",
        anak_judul="Terbit; dihitung hanya dari satu sumber yang sama",
    ), KOLOM_PERSEN, catatan=kalimat_ombudsman.above_hundred(data), jejak=_origins(data), judul=judul, alasan=_unpublished(k))


def _origins(data: pd.DataFrame) -> pd.DataFrame:
    """The figures behind the rates: the published rate itself, or the two counts of a computed one."""
    asal = {"terbit": (PERSEN,), "dihitung": (SELESAI, DITERIMA)}
    baris = [(i, r["kode_wilayah"], int(r["tahun"]), "") for _, r in data.iterrows() for i in asal[r["asal"]]]
    return pd.DataFrame(baris, columns=["indikator", "kode_wilayah", "tahun", "rincian"])


def content(k: Konteks, indikator: str) -> Sajian:
    """Kinds of maladministration, subjects or reported parties in one period; the key is the indicator."""
    masa = content_period(k)
    data = k.tanya("rincian_periode", indikator=indikator, kode=k.tampilan.prov, tahun=masa.tahun, periode=masa.periode)
    utuh, bagian = data[data["rincian"] == ""], data[data["rincian"] != ""]
    jumlah = f"; jumlah terbit {kata.angka(utuh['nilai'].iloc[0], 0)}" if len(utuh) else ""
    judul = f"{_of_office(k, ISI[indikator])} {masa.tahun}"
    return Sajian(indikator, bagian, lambda: part_bars(
        bagian, k.indikator(indikator), k.palet, judul=judul,
        anak_judul=kata.awal_besar(f"{kata.PERIODE[masa.periode]}{jumlah}"),
    ), KOLOM_ISI, desimal=0, judul=judul,
        alasan=f"Belum ada rincian {kata.PERIODE[masa.periode]} {masa.tahun} dari Ombudsman {office(k)}.",
    )


def by_region(k: Konteks) -> Sajian:
    """Reports by kabupaten/kota: where reporters live, or where the reported party is."""
    t = k.tampilan
    data = k.tanya("laporan_kabkota", indikator=DITERIMA, lain=LAIN, awalan=AWALAN_KABKOTA, prov=t.prov, tahun=t.tahun)
    ukuran = kata.dan([kata.awal_besar(u) for u in dict.fromkeys(data["ukuran"])])
    keadaan = kata.dan(list(dict.fromkeys(data["nama_status"].str.lower())))
    tahun = int(data["tahun"].iloc[0]) if len(data) else t.tahun
    judul = f"{_of_office(k, ukuran or 'Laporan menurut kab/kota')} {tahun}"
    return Sajian("omb_kabkota", data, lambda: grouped_bars(
        data, judul=judul, baris="nama_tampil", seri="ukuran",
        anak_judul=f"Status angka: {keadaan}; daerah lain belum ada data",
    ), KOLOM_KABKOTA, desimal=0, judul=judul, alasan=_unpublished(k))


SAJIAN: dict[str, Penyaji] = {
    "omb_alur": partial(yearly, kunci="omb_alur", ukuran=ALUR, judul="Laporan diterima sampai selesai"),
    "omb_penyelesaian": completion,
    "omb_akses": partial(yearly, kunci="omb_akses", ukuran=AKSES, judul="Akses masyarakat dan laporan"),
    "omb_alur_dalam": partial(within, kunci="omb_alur_dalam", ukuran=ALUR, judul="Laporan dalam tahun"),
    "omb_akses_dalam": partial(within, kunci="omb_akses_dalam", ukuran=AKSES, judul="Akses dalam tahun"),
    **{i: partial(content, indikator=i) for i in ISI},
    "omb_kabkota": by_region,
}
