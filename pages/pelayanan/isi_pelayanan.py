"""What the public-service page says of the region in view and of the office that takes its complaints."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import ombudsman as kalimat
from charts.kalimat.nilai import Baris, first, is_published, rows
from pages.bersama.isi_kartu import Kartu, absent_card, badge, dated
from sajian.konteks import Konteks
from sajian.pelayanan import (
    DITERIMA,
    KEPATUHAN,
    LAIN,
    NASIONAL,
    OPINI,
    completion_rows,
    method_breaks,
    office,
    parts_of_office,
    reports,
    reports_within,
    scope_name,
    scope_rows,
)
from sajian.sajian import government
from store.dasar.cache import once

KERJA_SAMA = "omb_skpd_pks"


class Pokok(NamedTuple):
    """Compliance and opinion in a sentence; both, reports and completion as cards."""

    kalimat: str
    kartu: tuple[Kartu, ...]


class Penjelasan(NamedTuple):
    """What stands beside the charts: changes of method, what was assessed, how many were, rates inside the year."""

    putus: str
    lokus: str
    cakupan: str
    sementara: str


@once
def lead(k: Konteks) -> Pokok:
    """What stands on top of the page; of the office alone when the catalogue does not hold both assessments."""
    t = k.tampilan
    baris = {b["indikator"]: b for b in rows(k.tanya("nilai_daerah"))}
    kepatuhan, opini = baris.get(KEPATUHAN), baris.get(OPINI)
    kosong, laporan = f"Penilaian Ombudsman atas {government(k)}{t.setahun}: {kata.BELUM_TERKUMPUL}.", (_reports(k), _rate(k))
    if kepatuhan is None or opini is None:
        return Pokok(kosong, laporan)
    penilaian = _score(k, kepatuhan, "Kepatuhan"), _score(k, opini, "Opini Ombudsman")
    return Pokok(kalimat.lead(kepatuhan, opini, government(k)) or kosong, penilaian + laporan)


def _score(k: Konteks, baris: Baris, nama: str) -> Kartu:
    label = dated(k, nama, baris)
    if not is_published(baris):
        return absent_card(label, baris)
    if kata.kosong(baris["nilai"]):
        return Kartu(label, first(baris, ("kategori", "predikat")), "nilai tidak diumumkan")
    delta = None if kata.kosong(baris["perubahan"]) else kata.selisih(baris["perubahan"])
    catatan = baris["alasan_perubahan"] if kata.kosong(baris["perubahan"]) else f"perubahan dari {int(baris['tahun']) - 1}, poin"
    return Kartu(
        label, kata.angka(baris["nilai"], 2, baris["desimal_sumber"]), "" if kata.kosong(catatan) else str(catatan),
        perubahan=delta, lencana=badge(k, baris["kategori"], baris["mutu"]),
    )


def _reports(k: Konteks) -> Kartu:
    """Reports received in the year in view: the full year, else the position inside it, else the word."""
    semua, dalam = _received(reports(k)), _received(reports_within(k))
    tahun = _year(k, [*semua, *dalam])
    tahunan = [b for b in semua if b["tahun"] == tahun]
    label, kantor = f"Laporan {tahun}", f"Diterima {office(k)}"
    if tahunan:
        return Kartu(label, kata.angka(tahunan[0]["nilai"], 0), kantor)
    if dalam and int(dalam[0]["tahun"]) == tahun:
        return Kartu(label, kata.angka(dalam[0]["nilai"], 0), f"{kantor}, {kata.PERIODE[dalam[0]['periode']]}")
    return Kartu(label, "", office(k))


def _year(k: Konteks, data: Sequence[Baris]) -> int:
    """The year in view; where the newest figures are, the last that these rows have."""
    t = k.tampilan
    return max((int(b["tahun"]) for b in data), default=t.tahun) if t.terbaru else t.tahun


def _received(data: pd.DataFrame) -> list[Baris]:
    """Rows of the reports received that have a figure."""
    return [b for b in rows(data) if b["indikator"] == DITERIMA and not kata.kosong(b["nilai"])]


def _rate(k: Konteks) -> Kartu:
    """Completion rate of the year in view, final before interim, published before computed."""
    semua = rows(completion_rows(k))
    tahun = _year(k, semua)
    baris = next((b for b in semua if b["tahun"] == tahun), None)
    label = f"Penyelesaian {tahun}"
    if baris is None:
        return Kartu(label, "", office(k))
    final = "" if baris["deret"] == "final" else f", {kata.PERIODE[baris['periode']]}"
    nilai = kata.bersatuan(baris["nilai"], "persen", 2, baris["desimal_sumber"])
    return Kartu(label, nilai, f"{baris['asal']}{final}")


@once
def beside(k: Konteks) -> Penjelasan:
    """What stands beside the charts."""
    selesai = completion_rows(k)
    return Penjelasan(
        putus="\n\n".join(f"{int(p['tahun'])}: {p['keterangan']}" for p in rows(method_breaks(k))),
        lokus=kalimat.loci(parts_of_office(k, LAIN, NASIONAL)),
        cakupan=kalimat.coverage(scope_rows(k, OPINI)[0], scope_name(k)),
        sementara=kalimat.interim_rates(selesai, _year(k, rows(selesai))),
    )


@once
def agreement(k: Konteks) -> tuple[Kartu, str]:
    """The perangkat daerah that signed a cooperation agreement with the office, and the source of that; '' without."""
    t = k.tampilan
    fakta = rows(k.tanya("jejak_angka", indikator=(KERJA_SAMA,), kode=(t.prov,), tahun=tuple(k.pilihan.tahun)))
    pemprov = f"Pemprov {k.nama(t.prov)}"
    nama = str(k.indikator(KERJA_SAMA)["nama"]) if KERJA_SAMA in k.pilihan.indikator else "Kerja sama"
    if not fakta:
        return Kartu(nama, "", pemprov), ""
    b = fakta[0]
    kartu = Kartu(f"{nama} ({int(b['tahun'])})", f"{kata.angka(b['nilai'], 0)} SKPD", f"{pemprov}. {b['catatan']}")
    return kartu, f"Sumber: {b['penerbit']}, [{b['judul']}]({b['url']}), {kata.tanggal(b['tanggal'])}."


def other_table(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `angka_rincian` as a table in Indonesian."""
    return pd.DataFrame({
        "Tahun": data["tahun"].astype(str), "Periode": [kata.PERIODE[p] for p in data["periode"]],
        "Ukuran": data["rincian"], "Angka": [kata.angka(v, 0) for v in data["nilai"]], "Status": data["nama_status"],
        "Penerbit": data["penerbit"], "Catatan": data["catatan"], "Alamat": data["url"],
    })
