"""Pelayanan publik: the Ombudsman's assessments, and complaints to its provincial office."""

from dataclasses import dataclass

import pandas as pd

from charts.bagian import part_bars
from charts.batang import ranked_bars
from charts.deret import banded_course
from charts.kalimat import kata
from charts.kalimat import ombudsman as kalimat
from charts.kalimat.nilai import mixed_years, published, rows
from charts.kalimat.spi import course_title
from charts.kelompok import grouped_bars
from sajian.bersama import last_year, part_chart, parts_in
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, columns, government, unpublished

# Older figures are context only and stay out of the course.
AWAL = 2019
KEPATUHAN, OPINI = "ombudsman_kepatuhan", "ombudsman_opini"
DITERIMA, SELESAI, PERSEN = "omb_laporan_diterima", "omb_laporan_selesai", "omb_penyelesaian_persen"
ALUR = (DITERIMA, "omb_laporan_diperiksa", SELESAI, "omb_laporan_proses")
AKSES = ("omb_akses_masyarakat", DITERIMA, "omb_konsultasi", "omb_tembusan")
# What counts are of, by the key of their chart.
UKURAN = {
    "omb_alur": (ALUR, "Laporan diterima sampai selesai"), "omb_akses": (AKSES, "Akses masyarakat dan laporan"),
    "omb_alur_dalam": (ALUR, "Laporan dalam tahun"), "omb_akses_dalam": (AKSES, "Akses dalam tahun"),
}
ISI = {"omb_maladministrasi": "Dugaan maladministrasi", "omb_substansi": "Substansi laporan",
       "omb_terlapor": "Pihak yang dilaporkan"}
LAIN = "omb_lain"
NASIONAL = "00"
AWALAN_KABKOTA = "laporan menurut"
KOLOM_DERET = columns("tahun nilai predikat kategori", predikat="Predikat terbit")
KOLOM_LAPORAN = columns("nama tahun nilai catatan", nama="Ukuran", nilai="Jumlah")


def course(b: Bagan, k: Konteks) -> Sajian:
    """Value and zone of the region in view by year, the line broken where the method changed."""
    data = k.tanya("kategori_ambang", indikator=KEPATUHAN, versi="asli")
    data = data[(data["kode_wilayah"] == k.tampilan.kode) & (data["tahun"] >= AWAL)]
    pita = k.tanya("ambang_tahunan", indikator=KEPATUHAN, versi="asli", dari=AWAL, sampai=max(k.pilihan.tahun))
    return Sajian(b, f"Kepatuhan {government(k)} menurut tahun", data, KOLOM_DERET, lambda _: banded_course(
        data, pita, k.indikator(KEPATUHAN), k.palet, putus=method_breaks(k),
        judul=course_title(data, government(k), "Kepatuhan"),
        anak_judul="Kotak: hanya zona yang diumumkan" if data["nilai"].isna().any() else "",
    ), catatan=_breaks_in_words(k, data), kosong="Belum ada nilai atau zona kepatuhan terbit untuk daerah ini.")


def method_breaks(k: Konteks) -> pd.DataFrame:
    """Years in which compliance began to be measured otherwise, in words."""
    return k.tanya("putus_metode", indikator=KEPATUHAN)


def _breaks_in_words(k: Konteks, data: pd.DataFrame) -> str:
    """What changed in how it is measured, for the years the course runs through."""
    putus = method_breaks(k)
    putus = putus[(putus["tahun"] > data["tahun"].min()) & (putus["tahun"] <= data["tahun"].max())]
    return " ".join(f"{int(p['tahun'])}: {p['keterangan']}" for _, p in putus.iterrows())


def scope_rows(k: Konteks, indikator: str) -> tuple[pd.DataFrame, int]:
    """Rows of `nilai_lingkup` in the last year up to the one in view that has figures, and that year."""
    ada = k.tanya("tahun_berdata", indikator=(indikator,), rincian="")["tahun"]
    ada = ada[ada <= k.tampilan.tahun]
    tahun = int(ada.max()) if len(ada) else k.tampilan.tahun
    return k.tanya("nilai_lingkup", indikator=indikator, tahun=tahun, pilihan_tahun=k.tampilan.pilihan_tahun and tahun), tahun


def scope_name(k: Konteks) -> str:
    """The regions compared, in words."""
    return {
        "provinsi": f"kab/kota {k.nama(k.tampilan.prov)}", "kalimantan": "kab/kota se-Kalimantan",
        "provinsi_kalimantan": "provinsi di Kalimantan", "semua_provinsi": "antarprovinsi", "pilihan": "daerah pilihan",
    }[k.tampilan.lingkup]


def compliance_rank(b: Bagan, k: Konteks) -> Sajian:
    """Regions ranked in the last year that has figures, those with only a zone too."""
    return _ranked(b, k, KEPATUHAN, *scope_rows(k, KEPATUHAN), "nilai atau zona kepatuhan terbit dalam lingkup ini.")


def opinion(b: Bagan, k: Konteks) -> Sajian:
    """Regions that have an opinion, and how many there are."""
    semua, tahun = scope_rows(k, OPINI)
    data = semua[published(semua)]
    kosong = "opini terbit dalam lingkup ini sampai tahun pilihan; opini dimulai pada penilaian 2025."
    return _ranked(b, k, OPINI, data, tahun, kosong, f"{len(data)} dari {len(semua)} daerah ada hasilnya")


def _ranked(b: Bagan, k: Konteks, indikator: str, data: pd.DataFrame, tahun: int, kosong: str, anak_judul: str = "") -> Sajian:
    akhiran = k.tampilan.akhiran if k.tampilan.terbaru else f" {tahun}"
    anak_judul = anak_judul and "; ".join(filter(None, [anak_judul, mixed_years(data)]))
    katalog, ambang = k.indikator(indikator), k.tanya("ambang_berlaku", indikator=indikator, tahun=tahun, versi="asli")
    kolom = {"nama_tampil": "Daerah", **KOLOM_DERET, "alasan_kosong": "Keterangan"}
    return Sajian(
        b, f"{katalog['nama_pendek']} {scope_name(k)}{akhiran}", data, kolom,
        lambda judul: ranked_bars(data, katalog, ambang, k.palet, judul=judul, sorot=k.tampilan.kode, anak_judul=anak_judul),
        kosong=f"Belum ada {kosong}",
    )


def parts_of_office(k: Konteks, indikator: str, kode: str) -> pd.DataFrame:
    """Rows of `rincian_daerah` of compliance, or of what else the Ombudsman counts, in one region."""
    return parts_in(k, indikator, kode, bersama=(KEPATUHAN, LAIN), di=(k.tampilan.kode, k.tampilan.prov, NASIONAL))


def units(b: Bagan, k: Konteks) -> Sajian:
    """Service units of the region in view."""
    data = parts_of_office(k, KEPATUHAN, k.tampilan.kode)
    return part_chart(b, k, KEPATUHAN, f"Kepatuhan unit layanan {government(k)}", data[~data["rata_rata"]])


def means(b: Bagan, k: Konteks) -> Sajian:
    """Means the office published for the province."""
    data, nama = parts_of_office(k, KEPATUHAN, k.tampilan.prov), k.nama(k.tampilan.prov)
    return part_chart(b, k, KEPATUHAN, f"Rata-rata kepatuhan terbit di {nama}", data[data["rata_rata"]], nama)


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
    data = k.tanya("periode_rincian", indikator=tuple(ISI), kode=t.prov)
    if data.empty:
        return Masa(t.tahun, "tahunan")
    pilihan = tuple(data["periode"])
    return Masa(last_year(k, data), t.periode if t.periode in pilihan else pilihan[0], pilihan)


def completion_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `penyelesaian` of the province's office up to the year in view."""
    t = k.tampilan
    return k.tanya("penyelesaian", terbit=PERSEN, selesai=SELESAI, diterima=DITERIMA, kode=t.prov, sampai=t.tahun)


def reports(k: Konteks, ukuran: tuple[str, ...] = ALUR) -> pd.DataFrame:
    """Rows of `laporan_tahunan` of the province's office up to the year in view."""
    return k.tanya("laporan_tahunan", indikator=ukuran, kode=k.tampilan.prov, sampai=k.tampilan.tahun)


def reports_within(k: Konteks, ukuran: tuple[str, ...] = ALUR) -> pd.DataFrame:
    """Rows of `laporan_dalam_tahun` of the province's office in the year in view."""
    return k.tanya("laporan_dalam_tahun", indikator=ukuran, kode=k.tampilan.prov)


def yearly(b: Bagan, k: Konteks) -> Sajian:
    """Counts of full years up to the year in view."""
    ukuran, judul = UKURAN[b.kunci]
    data = _with_own(reports(k, ukuran), ukuran, "tahun")
    return Sajian(
        b, _of_office(k, judul), data, KOLOM_LAPORAN,
        lambda judul: grouped_bars(data, judul=judul, anak_judul="Setahun penuh"), desimal=0, kosong=_unpublished(k),
        catatan=kalimat.access_against_reports(data) if ukuran == AKSES and len(data) else "",
    )


def within(b: Bagan, k: Konteks) -> Sajian:
    """Positions inside the year in view, not final."""
    ukuran, judul = UKURAN[b.kunci]
    data = _with_own(reports_within(k, ukuran), ukuran, "periode")
    tahun = last_year(k, data)
    data = data.assign(label=[kata.awal_besar(kata.PERIODE[p]) for p in data["periode"]])
    return Sajian(
        b, _of_office(k, f"{judul} {tahun}"), data, KOLOM_LAPORAN | {"label": "Periode", "nama_status": "Status"},
        lambda judul: grouped_bars(data, judul=judul, anak_judul="Belum final; tidak dijumlahkan dengan setahun penuh"),
        desimal=0, catatan=kalimat.disagreeing(data),
        kosong=f"Belum ada angka di dalam tahun {tahun} dari Ombudsman {office(k)}.",
    )


def _with_own(data: pd.DataFrame, ukuran: tuple[str, ...], kunci: str) -> pd.DataFrame:
    """Rows of the groups (`kunci`) that have more than the reports received, which both charts share."""
    if ukuran == ALUR:
        return data
    sendiri = data.loc[(data["indikator"] != DITERIMA) & data["nilai"].notna(), kunci]
    return data[data[kunci].isin(sendiri)]


def completion(b: Bagan, k: Konteks) -> Sajian:
    """Completion rates of full years, published before computed."""
    data = completion_rows(k)
    data = data[data["deret"] == "final"]
    data = data.assign(
        label=[kalimat.completion_label(r) for r in rows(data)],
        **dict.fromkeys(("predikat", "kategori", "huruf", "mutu", "alasan_kosong")),
    )
    kolom = {"tahun": "Tahun", "asal": "Asal", "nilai": "Persen", "selesai": "Selesai", "diterima": "Diterima"}
    return Sajian(b, _of_office(k, "Tingkat penyelesaian laporan"), data, kolom, lambda judul: part_bars(
        data, k.indikator(PERSEN), k.palet, judul=judul, label="label",
        anak_judul="Terbit; dihitung hanya dari satu sumber yang sama",
    ), catatan=kalimat.above_hundred(data), jejak=_origins(data), kosong=_unpublished(k))


def _origins(data: pd.DataFrame) -> pd.DataFrame:
    """The figures behind the rates: the published rate itself, or the two counts of a computed one."""
    asal = {"terbit": (PERSEN,), "dihitung": (SELESAI, DITERIMA)}
    hitungan = rows(data, "asal", "kode_wilayah", "tahun")
    baris = [(i, r["kode_wilayah"], int(r["tahun"]), "") for r in hitungan for i in asal[r["asal"]]]
    return pd.DataFrame(baris, columns=["indikator", "kode_wilayah", "tahun", "rincian"])


def content(b: Bagan, k: Konteks) -> Sajian:
    """Kinds of maladministration, subjects or reported parties in one period; the key is the indicator."""
    masa = content_period(k)
    data = k.tanya_bagian(
        "rincian_periode", {"indikator": b.kunci},
        indikator=tuple(ISI), kode=k.tampilan.prov, tahun=masa.tahun, periode=masa.periode,
    )
    utuh, bagian = data[data["rincian"] == ""], data[data["rincian"] != ""]
    jumlah = f"; jumlah terbit {kata.angka(utuh['nilai'].iloc[0], 0)}" if len(utuh) else ""
    kolom = columns("rincian tahun nilai nama_status", nilai="Jumlah")
    return Sajian(b, f"{_of_office(k, ISI[b.kunci])} {masa.tahun}", bagian, kolom, lambda judul: part_bars(
        bagian, k.indikator(b.kunci), k.palet, judul=judul, anak_judul=kata.awal_besar(f"{kata.PERIODE[masa.periode]}{jumlah}"),
    ), desimal=0, kosong=f"Belum ada rincian {kata.PERIODE[masa.periode]} {masa.tahun} dari Ombudsman {office(k)}.")


def by_region(b: Bagan, k: Konteks) -> Sajian:
    """Reports by kabupaten/kota: where reporters live, or where the reported party is."""
    data = k.tanya("laporan_kabkota", indikator=DITERIMA, lain=LAIN, awalan=AWALAN_KABKOTA)
    ukuran = kata.dan([kata.awal_besar(u) for u in dict.fromkeys(data["ukuran"])])
    keadaan = kata.dan(list(dict.fromkeys(data["nama_status"].str.lower())))
    judul = f"{_of_office(k, ukuran or 'Laporan menurut kab/kota')} {last_year(k, data)}"
    kolom = {"nama_tampil": "Daerah", "ukuran": "Ukuran", "tahun": "Tahun", "nilai": "Jumlah", "catatan": "Catatan"}
    return Sajian(b, judul, data, kolom, lambda judul: grouped_bars(
        data, judul=judul, baris="nama_tampil", seri="ukuran",
        anak_judul=f"Status angka: {keadaan}; daerah lain belum terkumpul",
    ), desimal=0, kosong=_unpublished(k))
