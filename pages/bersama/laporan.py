"""Complaints to the Ombudsman's provincial office: their way, their content, their places."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts import kalimat_ombudsman, kata
from charts.kelompok import grouped_bars
from charts.rincian import part_bars
from pages.bersama import pilih
from pages.bersama.konteks import Konteks
from pages.bersama.lipat import folded
from pages.bersama.panel import Panel, card
from pages.bersama.tabel import show

DITERIMA, SELESAI, PERSEN = "omb_laporan_diterima", "omb_laporan_selesai", "omb_penyelesaian_persen"
ALUR = (DITERIMA, "omb_laporan_diperiksa", SELESAI, "omb_laporan_proses")
AKSES = ("omb_akses_masyarakat", DITERIMA, "omb_konsultasi", "omb_tembusan")
ISI = {
    "omb_maladministrasi": "Dugaan maladministrasi", "omb_substansi": "Substansi laporan",
    "omb_terlapor": "Pihak yang dilaporkan",
}
LAIN, JUMLAH, KERJA_SAMA = "omb_lain", "omb_kepatuhan_jumlah", "omb_skpd_pks"
AWALAN_KABKOTA = "laporan menurut"
KOLOM_BAGIAN = {"rincian": "Bagian", "tahun": "Tahun", "nilai": "Jumlah", "nama_status": "Status"}
KOLOM_LAPORAN = {"nama": "Ukuran", "tahun": "Tahun", "nilai": "Jumlah", "catatan": "Catatan"}
KOLOM_PERSEN = {"tahun": "Tahun", "asal": "Asal", "nilai": "Persen", "selesai": "Selesai", "diterima": "Diterima"}
KOLOM_KABKOTA = {"nama_tampil": "Daerah", "ukuran": "Ukuran", "tahun": "Tahun", "nilai": "Jumlah", "catatan": "Catatan"}


def office(k: Konteks) -> str:
    """Whose counts these are: the Ombudsman counts by provincial office."""
    return f"Perwakilan {k.nama(k.tampilan.prov)}"


def count_card(k: Konteks) -> None:
    """Reports received in the year in view: the full year, else the position inside it, else the word."""
    t = k.tampilan
    tahunan = k.tanya("laporan_tahunan", indikator=(DITERIMA,), kode=t.prov, sampai=t.tahun)
    tahunan = tahunan[tahunan["tahun"] == t.tahun]
    dalam = k.tanya("laporan_dalam_tahun", indikator=(DITERIMA,), kode=t.prov, tahun=t.tahun).dropna(subset=["nilai"])
    label, kantor = f"Laporan {t.tahun}", f"Diterima {office(k)}"
    if len(tahunan):
        card(k, label, kata.angka(tahunan["nilai"].iloc[0], 0), kantor)
    elif len(dalam):
        card(k, label, kata.angka(dalam["nilai"].iloc[0], 0), f"{kantor}, {kata.PERIODE[dalam['periode'].iloc[0]]}")
    else:
        card(k, label, "", office(k))


def rate_card(k: Konteks) -> None:
    """Completion rate of the year in view, final before interim, published before computed."""
    t = k.tampilan
    data = completion(k)
    data = data[data["tahun"] == t.tahun]
    label = f"Penyelesaian {t.tahun}"
    if data.empty:
        card(k, label, "", office(k))
        return
    baris = data.iloc[0]
    final = "" if baris["deret"] == "final" else f", {kata.PERIODE[baris['periode']]}"
    card(k, label, kata.bersatuan(baris["nilai"], "persen", 2, baris["desimal_sumber"]), f"{baris['asal']}{final}")


def completion(k: Konteks) -> pd.DataFrame:
    """Rows of `penyelesaian` of the province's office up to the year in view."""
    return k.tanya(
        "penyelesaian", terbit=PERSEN, selesai=SELESAI, diterima=DITERIMA, kode=k.tampilan.prov, sampai=k.tampilan.tahun,
    )


def complaint_panels(k: Konteks) -> list[Panel]:
    """Full years: the way of reports, completion, access; then positions inside the year, apart, when there are any."""
    dalam = [
        _within(k, "omb_alur_dalam", ALUR, "Laporan dalam tahun"), _within(k, "omb_akses_dalam", AKSES, "Akses dalam tahun"),
    ]
    return [
        _yearly(k, "omb_alur", ALUR, "Laporan diterima sampai selesai"), _completion_panel(k),
        _yearly(k, "omb_akses", AKSES, "Akses masyarakat dan laporan"), *(p for p in dalam if p.ada),
    ]


def _with_own(data: pd.DataFrame, ukuran: tuple[str, ...], kunci: str) -> pd.DataFrame:
    """Rows of the groups (`kunci`) that have more than the reports received, which both charts share."""
    if ukuran == ALUR:
        return data
    sendiri = data.loc[(data["indikator"] != DITERIMA) & data["nilai"].notna(), kunci]
    return data[data[kunci].isin(sendiri)]


def _yearly(k: Konteks, kunci: str, ukuran: tuple[str, ...], judul: str) -> Panel:
    data = k.tanya("laporan_tahunan", indikator=ukuran, kode=k.tampilan.prov, sampai=k.tampilan.tahun)
    data = _with_own(data, ukuran, "tahun")
    catatan = kalimat_ombudsman.access_against_reports(data) if ukuran == AKSES and len(data) else ""
    return Panel(kunci, data, lambda: grouped_bars(
        data, judul=f"{judul}, {k.nama(k.tampilan.prov)}", anak_judul="Setahun penuh",
    ), KOLOM_LAPORAN, catatan=catatan, desimal=0)


def _within(k: Konteks, kunci: str, ukuran: tuple[str, ...], judul: str) -> Panel:
    t = k.tampilan
    data = k.tanya("laporan_dalam_tahun", indikator=ukuran, kode=t.prov, tahun=t.tahun)
    data = _with_own(data, ukuran, "periode")
    data = data.assign(label=[kata.awal_besar(kata.PERIODE[p]) for p in data["periode"]])
    return Panel(kunci, data, lambda: grouped_bars(
        data, judul=f"{judul} {t.tahun}, {k.nama(t.prov)}", anak_judul="Belum final; tidak dijumlahkan dengan setahun penuh",
    ), KOLOM_LAPORAN | {"label": "Periode", "nama_status": "Status"}, desimal=0, catatan=kalimat_ombudsman.disagreeing(data))


def _completion_panel(k: Konteks) -> Panel:
    semua = completion(k)
    data = semua[semua["deret"] == "final"]
    kosong = pd.Series([None] * len(data), index=data.index, dtype=object)
    data = data.assign(
        label=[kalimat_ombudsman.completion_label(r) for _, r in data.iterrows()],
        predikat=kosong, kategori=kosong, huruf=kosong, mutu=kosong, alasan_kosong=kosong,
    )
    return Panel("omb_penyelesaian", data, lambda: part_bars(
        data, k.indikator(PERSEN), k.palet, judul=f"Tingkat penyelesaian laporan, {k.nama(k.tampilan.prov)}", label="label",
        anak_judul="Terbit; dihitung hanya dari satu sumber yang sama",
    ), KOLOM_PERSEN, catatan=kalimat_ombudsman.above_hundred(data), jejak=_origins(data))


def _origins(data: pd.DataFrame) -> pd.DataFrame:
    """The figures behind the rates: the published rate itself, or the two counts of a computed one."""
    asal = {"terbit": (PERSEN,), "dihitung": (SELESAI, DITERIMA)}
    baris = [(i, r["kode_wilayah"], int(r["tahun"]), "") for _, r in data.iterrows() for i in asal[r["asal"]]]
    return pd.DataFrame(baris, columns=["indikator", "kode_wilayah", "tahun", "rincian"])


def content_panels(k: Konteks, tahun: int, periode: str) -> list[Panel]:
    """Kinds of maladministration, subjects and reported parties in one period."""
    isi = []
    for indikator, judul in ISI.items():
        data = k.tanya("rincian_periode", indikator=indikator, kode=k.tampilan.prov, tahun=tahun, periode=periode)
        isi.append(_content_panel(k, indikator, data, f"{judul}, {k.nama(k.tampilan.prov)} {tahun}", periode))
    return isi


def _content_panel(k: Konteks, indikator: str, data: pd.DataFrame, judul: str, periode: str) -> Panel:
    utuh, bagian = data[data["rincian"] == ""], data[data["rincian"] != ""]
    jumlah = f"; jumlah terbit {kata.angka(utuh['nilai'].iloc[0], 0)}" if len(utuh) else ""
    return Panel(indikator, bagian, lambda: part_bars(
        bagian, k.indikator(indikator), k.palet, judul=judul, anak_judul=kata.awal_besar(f"{kata.PERIODE[periode]}{jumlah}"),
    ), KOLOM_BAGIAN, desimal=0)


def period_choice(k: Konteks) -> tuple[int, str]:
    """Year and period of the breakdowns: the last year that has any, the period as chosen."""
    t = k.tampilan
    data = k.tanya("periode_rincian", indikator=tuple(ISI), kode=t.prov, tahun=t.tahun)
    if data.empty:
        return t.tahun, "tahunan"
    pilihan = list(data["periode"])
    if len(pilihan) > 1:
        pilih.segments("periode", f"Periode {int(data['tahun'].iloc[0])}", pilihan, lambda p: kata.awal_besar(kata.PERIODE[p]))
    return int(data["tahun"].iloc[0]), t.periode if t.periode in pilihan else pilihan[0]


def region_panel(k: Konteks) -> Panel:
    """Reports by kabupaten/kota: where reporters live, or where the reported party is."""
    t = k.tampilan
    data = k.tanya("laporan_kabkota", indikator=DITERIMA, lain=LAIN, awalan=AWALAN_KABKOTA, prov=t.prov, tahun=t.tahun)
    ukuran = kata.dan([kata.awal_besar(u) for u in dict.fromkeys(data["ukuran"])])
    keadaan = kata.dan(list(dict.fromkeys(data["nama_status"].str.lower())))
    tahun = int(data["tahun"].iloc[0]) if len(data) else t.tahun
    return Panel("omb_kabkota", data, lambda: grouped_bars(
        data, judul=f"{ukuran}, {k.nama(t.prov)} {tahun}", baris="nama_tampil", seri="ukuran",
        anak_judul=f"Status angka: {keadaan}; daerah lain belum ada data",
    ), KOLOM_KABKOTA, desimal=0)


def agreement(k: Konteks) -> None:
    """The perangkat daerah that signed a cooperation agreement with the office, as a fact with its source."""
    t = k.tampilan
    fakta = k.tanya("jejak_angka", indikator=(KERJA_SAMA,), kode=(t.prov,), tahun=tuple(k.pilihan.tahun))
    nama = str(k.indikator(KERJA_SAMA)["nama"])
    if fakta.empty:
        card(k, nama, "", f"Pemprov {k.nama(t.prov)}")
        return
    baris = fakta.iloc[0]
    card(
        k, f"{nama} ({int(baris['tahun'])})", f"{kata.angka(baris['nilai'], 0)} SKPD",
        f"Pemprov {k.nama(t.prov)}. {baris['catatan']}",
    )
    st.caption(f"Sumber: {baris['penerbit']}, [{baris['judul']}]({baris['url']}), {baris['tanggal']}.")


def other_figures(k: Konteks) -> None:
    """Everything else the office published up to the year in view, as a table."""
    t = k.tampilan
    data = k.tanya("angka_rincian", indikator=(LAIN, JUMLAH), kode=t.prov, sampai=t.tahun)
    folded(f"Angka lain {office(k)}: {len(data)} angka", "omb_lain", lambda: _other_table(data))


def _other_table(data: pd.DataFrame) -> None:
    if data.empty:
        st.write("Tidak ada.")
        return
    show(pd.DataFrame({
        "Tahun": data["tahun"].astype(str), "Periode": [kata.PERIODE[p] for p in data["periode"]],
        "Ukuran": data["rincian"], "Angka": [kata.angka(v, 0) for v in data["nilai"]], "Status": data["nama_status"],
        "Penerbit": data["penerbit"], "Catatan": data["catatan"], "Alamat": data["url"],
    }), alt="Angka lain dari kantor perwakilan Ombudsman", tautan="Alamat")
