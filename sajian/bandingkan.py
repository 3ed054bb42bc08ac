"""Bandingkan daerah: rank, two years, course and rug."""

from functools import partial

import pandas as pd

from charts.batang import ranked_bars
from charts.dumbbell import dumbbell, refusal
from charts.kalimat import banding as kalimat
from charts.kalimat import kata
from charts.panel import panels
from charts.sebaran import peer_spread
from charts.tartan import rug
from sajian import bersama as banding
from sajian.konteks import Konteks
from sajian.sajian import Penyaji, Sajian

# Two rugs stand side by side, one under the other on a phone; the subjects of each say so themselves.
TARTAN = {"tartan_hasil": "hasil", "tartan_reformasi": "reformasi"}


def scope_words(k: Konteks) -> str:
    """The regions compared: 'kabupaten/kota Kalimantan Selatan'."""
    return kalimat.scope(k.tampilan.lingkup, k.nama(k.tampilan.prov))


def ranking_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `banding_daerah` of the year in view."""
    t = k.tampilan
    return k.tanya("banding_daerah", tahun=t.tahun, banding=t.banding, **banding.scope(k), **banding.subject(k))


def years(k: Konteks) -> tuple[int, int]:
    """The two years set side by side, the older first; with no other year that has figures, the one before."""
    t, lain = k.tampilan, banding.second_years(k)
    kedua = t.tahun2 if t.tahun2 in lain else next(iter(lain), t.tahun - 1)
    lama, baru = sorted((kedua, t.tahun))
    return lama, baru


def course_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `deret_lingkup` that have a year."""
    return banding.with_year(k.tanya("deret_lingkup", **banding.scope(k), **banding.subject(k)))


def _ranked(k: Konteks) -> Sajian:
    t, indikator, data = k.tampilan, banding.topic(k), ranking_rows(k)
    return Sajian(
        "banding_batang", banding.worded(data),
        lambda: ranked_bars(
            banding.rows_to_draw(data), indikator, banding.thresholds(k), k.palet, sorot=t.kode,
            judul=kalimat.rank_title(data, indikator, scope_words(k), t.tahun),
            anak_judul=kalimat.count_note(data, scope_words(k)),
        ),
        banding.KOLOM_PERINGKAT, desimal=int(indikator["desimal"]),
        judul=f"{indikator['nama_pendek']} {t.tahun} menurut {scope_words(k)}",
    )


def _two_years(k: Konteks) -> Sajian:
    """Empty with the reason where the way of measuring changed between the years."""
    t, indikator, (lama, baru) = k.tampilan, banding.topic(k), years(k)
    data = k.tanya("dua_tahun", lama=lama, baru=baru, **banding.scope(k), **banding.subject(k))
    alasan = refusal(data, lama, baru)
    return Sajian(
        "banding_dua_tahun", data.assign(hasil_kata=banding.changes(data)),
        lambda: dumbbell(
            data, indikator, k.palet, lama=lama, baru=baru, sorot=t.kode,
            judul=kalimat.change_title(data, indikator, lama, baru),
        ),
        banding.columns_two_years(lama, baru), jejak=banding.trail(data, k, (lama, baru)),
        desimal=int(indikator["desimal"]), judul=f"{indikator['nama_pendek']} {lama} dan {baru}, {scope_words(k)}",
        alasan=f"{indikator['nama_pendek']} {alasan}" if alasan else "",
    )


def _spread(k: Konteks) -> Sajian:
    indikator, ada = banding.topic(k), course_rows(k)
    sebaran = k.tanya("sebaran_lingkup", **banding.scope(k), **banding.subject(k))
    sendiri = ada[ada["kode_wilayah"] == k.tampilan.kode]
    nama = "" if sendiri.empty else k.nama()
    judul = f"{indikator['nama_pendek']}: {f'{nama} di antara ' if nama else 'sebaran '}{scope_words(k)}"
    return Sajian(
        "banding_sebaran", sebaran,
        lambda: peer_spread(
            sebaran, sendiri, k.tanya("putus_metode", indikator=k.tampilan.indikator), indikator, nama=nama,
            judul=judul, anak_judul=kalimat.spread_note(sebaran),
        ),
        banding.KOLOM_SEBARAN, jejak=ada, desimal=max(int(indikator["desimal"]), 1), judul=judul,
    )


def _courses(k: Konteks) -> Sajian:
    indikator, ada = banding.topic(k), course_rows(k)
    judul = f"{indikator['nama_pendek']} tiap {scope_words(k)}"
    return Sajian(
        "banding_perjalanan", banding.worded(ada),
        lambda: panels(
            ada, k.tanya("sebaran_lingkup", **banding.scope(k), **banding.subject(k)),
            k.tanya("putus_metode", indikator=k.tampilan.indikator), indikator, sorot=k.tampilan.kode,
            judul=judul, anak_judul=kalimat.same_scale(ada, indikator),
        ),
        banding.KOLOM_DERET, desimal=int(indikator["desimal"]), judul=judul,
    )


def _rug(kunci: str, k: Konteks) -> Sajian:
    t, isi = k.tampilan, k.kelompok[k.kelompok["tartan"] == TARTAN[kunci]]
    nama, kelompok = ", ".join(isi["nama_tartan"]), tuple(isi["kelompok"])
    data = k.tanya("tartan", tahun=t.tahun, banding=t.banding, kelompok=kelompok, **banding.scope(k))
    return Sajian(
        kunci, banding.worded(data),
        lambda: rug(
            data, k.palet, judul=f"{nama} {t.tahun}", sorot=t.kode, anak_judul=f"Terhadap: {kata.BANDING[t.banding]}",
        ),
        banding.KOLOM_TARTAN, judul=f"{nama} {t.tahun}, {scope_words(k)}",
    )


SAJIAN: dict[str, Penyaji] = {
    "banding_batang": _ranked, "banding_dua_tahun": _two_years, "banding_sebaran": _spread,
    "banding_perjalanan": _courses, **{kunci: partial(_rug, kunci) for kunci in TARTAN},
}
