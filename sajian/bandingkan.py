"""Bandingkan daerah: rank, two years, course and rug."""

from dataclasses import replace

import pandas as pd

from charts.dumbbell import dumbbell, refusal
from charts.garis import peer_spread
from charts.kalimat import banding as kalimat
from charts.kalimat.nilai import mixed_years
from charts.kalimat.umum import yardsticks
from charts.panel import panels
from charts.tartan import rug
from sajian import bersama as banding
from sajian.bersama import scope_words
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, columns

# Two rugs stand side by side, one under the other on a phone; the subjects of each say so themselves.
TARTAN = {"tartan_hasil": "hasil", "tartan_reformasi": "reformasi"}
TANPA_ANGKA = {"hasil": "untuk indikator-indikator ini", "reformasi": "reformasi birokrasi"}
KOLOM_SEBARAN = columns(
    "tahun", n="Daerah", terkecil="Terkecil", persentil_25="Persentil 25", median="Median", persentil_75="Persentil 75",
    terbesar="Terbesar",
)


def ranking_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `banding_daerah` of the year in view."""
    return k.tanya("banding_daerah", **banding.subject(k))


def years(k: Konteks) -> tuple[int, int]:
    """The two years set side by side, the older first; with no other year that has figures, the one before."""
    kini, lain = banding.first_year(k), banding.second_years(k)
    kedua = k.tampilan.tahun2 if k.tampilan.tahun2 in lain else next(iter(lain), kini - 1)
    return min(kedua, kini), max(kedua, kini)


def course_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `deret_lingkup` that have a year."""
    return banding.with_year(k.tanya("deret_lingkup", **banding.subject(k)))


def ranked(b: Bagan, k: Konteks) -> Sajian:
    """Regions ranked by the indicator in view, or by a part of it; parts have no categories."""
    data, utuh = ranking_rows(k), not banding.subject(k)["rincian"]
    sajian = banding.ranking(b, k, banding.topic(k), data, digambar=banding.rows_to_draw(data), berkategori=utuh)
    return replace(sajian, data=banding.worded(data), kolom=banding.KOLOM_PERINGKAT,
                   kosong=f"Belum ada angka terbit indikator ini{k.tampilan.pada} untuk daerah-daerah ini.")


def two_years(b: Bagan, k: Konteks) -> Sajian:
    """Two years beside each other; empty with the reason where the way of measuring changed between them."""
    indikator, (lama, baru) = banding.topic(k), years(k)
    data = k.tanya("dua_tahun", lama=lama, baru=baru, **banding.subject(k))
    alasan = refusal(data, lama, baru)
    milik = data[["kode_wilayah"]].assign(**banding.subject(k))
    return Sajian(
        b, f"{indikator['nama_pendek']} {lama} dan {baru}, {scope_words(k)}",
        data.assign(hasil_kata=banding.changes(data)),
        {"nama_tampil": "Daerah", "nilai_lama": str(lama), "nilai_baru": str(baru)} | columns("selisih", hasil_kata="Hasil"),
        lambda _: dumbbell(
            data, indikator, k.palet, lama=lama, baru=baru, sorot=k.tampilan.kode,
            judul=kalimat.change_title(data, indikator, lama, baru),
        ), desimal=int(indikator["desimal"]), jejak=pd.concat([milik.assign(tahun=t) for t in (lama, baru)]),
        kosong=f"{indikator['nama_pendek']} {alasan}" if alasan else "Belum ada daerah yang punya angka kedua tahun ini.",
    )


def spread(b: Bagan, k: Konteks) -> Sajian:
    """How the regions spread each year, with the region in view among them."""
    indikator, ada, sebaran = banding.topic(k), course_rows(k), k.tanya("sebaran_lingkup", **banding.subject(k))
    sendiri = ada[ada["kode_wilayah"] == k.tampilan.kode]
    nama = "" if sendiri.empty else k.nama()
    judul = f"{indikator['nama_pendek']}: {f'{nama} di antara ' if nama else 'sebaran '}{scope_words(k)}"
    return Sajian(b, judul, sebaran, KOLOM_SEBARAN, lambda judul: peer_spread(
        sebaran, sendiri, k.tanya("putus_metode", indikator=k.tampilan.indikator), indikator, nama=nama, judul=judul,
        anak_judul=kalimat.spread_note(sebaran),
    ), jejak=ada, desimal=max(int(indikator["desimal"]), 1),
        kosong=f"Sebaran belum dapat digambar: belum ada tahun dengan paling sedikit {k.tetapan('minimal_kuartil')} daerah yang "
               "punya angka.")


def courses(b: Bagan, k: Konteks) -> Sajian:
    """The course of every region in a panel of its own."""
    indikator, ada = banding.topic(k), course_rows(k)
    judul = f"{indikator['nama_pendek']} tiap {scope_words(k)}"
    return Sajian(b, judul, banding.worded(ada), banding.KOLOM_DERET, lambda judul: panels(
        ada, k.tanya("sebaran_lingkup", **banding.subject(k)), k.tanya("putus_metode", indikator=k.tampilan.indikator),
        indikator, sorot=k.tampilan.kode, judul=judul, anak_judul=kalimat.same_scale(ada, indikator),
    ), desimal=int(indikator["desimal"]),
        kosong="Perjalanan belum dapat digambar: belum ada daerah yang punya angka dua tahun.")


def rug_of(b: Bagan, k: Konteks) -> Sajian:
    """Every region by every main indicator of the subjects that share this rug."""
    t, isi = k.tampilan, k.kelompok[k.kelompok["tartan"] == TARTAN[b.kunci]]
    judul = f"{', '.join(isi['nama_tartan'])}{t.akhiran}"
    data = k.tanya("tartan", kelompok=tuple(isi["kelompok"]))
    return Sajian(b, f"{judul}, {scope_words(k)}", banding.worded(data), banding.KOLOM_TARTAN, lambda _: rug(
        data, k.palet, judul=judul, sorot=t.kode, anak_judul="; ".join(
            filter(None, [f"Terhadap {yardsticks(data, t.banding)}", mixed_years(data)])
        ),
    ), kosong=f"Belum ada angka terbit {TANPA_ANGKA[TARTAN[b.kunci]]}{k.tampilan.pada}.")
