"""What charts of several pages share: subject of the questions, words for tables, ranks and parts of an indicator."""

from typing import Any

import pandas as pd

from charts.bagian import part_bars
from charts.batang import ranked_bars
from charts.kalimat import banding as kalimat
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, published, rank, rows
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, columns, government, unpublished
from store.dasar.cache import once

KOLOM_DAERAH = columns("nama_tampil nilai predikat kategori alasan_kosong")
KOLOM_BAGIAN = columns("rincian tahun nilai predikat kategori")
KOLOM_PERINGKAT = columns("nama_tampil nilai predikat_kata kategori_kata peringkat_kata hasil_kata")
KOLOM_DERET = columns("nama_tampil tahun nilai predikat_kata")
KOLOM_TARTAN = columns("nama_tampil nama_pendek nilai predikat_kata hasil_kata")
KOLOM_LAIN = columns("nama_tampil nilai predikat_kata periode_kata nama_status penerbit catatan", predikat_kata="Predikat")
# More regions without a figure than this are named in one line instead of a row each.
MAKS_BARIS_KOSONG = 14


@once
def subject(k: Konteks) -> dict[str, str]:
    """Parameters of a question that say which indicator, and which part of it."""
    pilihan = details(k)
    rinci = k.tampilan.rinci if k.tampilan.rinci in pilihan else next(iter(pilihan), "")
    return {"indikator": k.tampilan.indikator, "rincian": rinci}


@once
def topic(k: Konteks) -> pd.Series:
    """The catalogue row of the indicator; a part of it is named after the short name."""
    rincian = subject(k)["rincian"]
    baris = k.indikator().copy()
    if rincian:
        baris["nama_pendek"] = f"{baris['nama_pendek']} ({rincian})"
    return baris


@once
def details(k: Konteks) -> list[str]:
    """Parts of the indicator that several regions have; '' is the whole."""
    return list(k.tanya("rincian_sebanding", indikator=k.tampilan.indikator)["rincian"])


def years_of(k: Konteks) -> dict[str, str | tuple[str, ...]]:
    """The same for questions about several indicators at once."""
    return subject(k) | {"indikator": (k.tampilan.indikator,)}


@once
def usual_pair(k: Konteks) -> tuple[int, int] | None:
    """The two years set side by side where no year is chosen: the newest that half of the regions have, else that most have."""
    data = k.tanya("pasangan_tahun", **subject(k))
    data = data[data["lama"].isin(k.pilihan.tahun) & data["baru"].isin(k.pilihan.tahun)]
    return None if data.empty else (int(data["lama"].iloc[0]), int(data["baru"].iloc[0]))


def first_year(k: Konteks) -> int:
    """The year another is set beside: that in view, of the newest figures the later one of the usual pair."""
    biasa = usual_pair(k) if k.tampilan.terbaru else None
    return biasa[1] if biasa else k.tampilan.tahun


@once
def second_years(k: Konteks) -> list[int]:
    """Years to set beside the first: the usual one, those measured alike, the nearest earlier before later ones."""
    kini, biasa = first_year(k), usual_pair(k) if k.tampilan.terbaru else None
    putus = list(k.tanya("putus_metode", indikator=k.tampilan.indikator)["tahun"])
    ada = [int(t) for t in k.tanya("tahun_berdata", **years_of(k))["tahun"] if t in k.pilihan.tahun]
    berbeda = {t: any(min(t, kini) < p <= max(t, kini) for p in putus) for t in ada}
    return sorted(
        (t for t in ada if t != kini), key=lambda t: (biasa is None or t != biasa[0], berbeda[t], t > kini, abs(t - kini)),
    )


def scope_words(k: Konteks, lingkup: str = "") -> str:
    """The regions compared: 'kabupaten/kota Kalimantan Selatan'."""
    return kalimat.scope(lingkup or k.tampilan.lingkup, k.nama(k.tampilan.prov))


def of_province(k: Konteks) -> str:
    """Scope of pages that know no scope of all regions: those of the province, or the provinces."""
    return "semua_provinsi" if k.tampilan.lingkup in ("semua_provinsi", "provinsi_kalimantan") else "provinsi"


def last_year(k: Konteks, data: pd.DataFrame) -> int:
    """Year of the rows, which all have the same; the year in view when there are none."""
    return int(data["tahun"].iloc[0]) if len(data) else k.tampilan.tahun


def ranking(b: Bagan, k: Konteks, indikator: pd.Series, data: pd.DataFrame, lingkup: str = "", *,
            digambar: pd.DataFrame | None = None, berkategori: bool = True, **lain: Any) -> Sajian:
    """Regions ranked in the year in view: rows of `banding_daerah` of the scope `lingkup`, of which `digambar` get a bar.

    `berkategori`: with the thresholds in force that year. `lain`: further fields of the chart.
    """
    t, cakupan = k.tampilan, scope_words(k, lingkup)
    ambang = k.tanya("ambang_berlaku", indikator=indikator["indikator"], versi="asli")[:None if berkategori else 0]
    return Sajian(b, f"{indikator['nama_pendek']} menurut {cakupan}{t.akhiran}", data, KOLOM_DAERAH, lambda _: ranked_bars(
        data if digambar is None else digambar, indikator, ambang, k.palet, sorot=t.kode,
        judul=kalimat.rank_title(data, indikator, cakupan, t.setahun), anak_judul=kalimat.count_note(data, cakupan),
    ), desimal=int(indikator["desimal"]), **lain)


def part_chart(b: Bagan, k: Konteks, indikator: str, judul: str, data: pd.DataFrame, milik: str = "", **gaya: str) -> Sajian:
    """Parts of one indicator in the last year that has them, the year behind `judul`; `gaya` as `part_bars` knows it.

    `data`: rows of `rincian_daerah`; `milik`: whose they are, by default of the government in view.
    """
    return Sajian(b, f"{judul} {last_year(k, data)}", data, KOLOM_BAGIAN, lambda judul: part_bars(
        data, k.indikator(indikator), k.palet, judul=judul, **gaya,
    ), kosong=unpublished(milik or government(k), k.tampilan.tahun))


def parts_in(
    k: Konteks, indikator: str, kode: str = "", *, bersama: tuple[str, ...] = (), di: tuple[str, ...] = (),
) -> pd.DataFrame:
    """Rows of `rincian_daerah` of an indicator in one region, by default that in view.

    `bersama` are the indicators and `di` the regions whose parts stand on the same page, asked for along with these.
    """
    milik = kode or k.tampilan.kode
    return k.tanya_bagian(
        "rincian_daerah", {"indikator": indikator, "kode_wilayah": milik},
        indikator=bersama or (indikator,), kode=tuple(sorted({milik, *di})),
    )


def worded(data: pd.DataFrame) -> pd.DataFrame:
    """The rows with text columns for tables: predicate, category, rank, judgement, period; nothing is left blank."""
    isi = {"predikat": lambda r: "tidak ada" if kata.kosong(r["predikat"]) else r["predikat"], "kategori": _category,
           "peringkat": _place, "hasil": _outcome, "periode": lambda r: kata.PERIODE[r["periode"]]}
    return data.assign(**{f"{kolom}_kata": list(map(isi[kolom], rows(data))) for kolom in isi if kolom in data})


def _category(r: Baris) -> str:
    asal = "" if kata.kosong(r.get("asal_kategori")) else f" ({r['asal_kategori']})"
    return "tidak ada" if kata.kosong(r["kategori"]) else f"{r['kategori']}{asal}"


def _place(r: Baris) -> str:
    return rank(r, "tidak diperingkat")


def _outcome(r: Baris) -> str:
    if kata.kosong(r["hasil"]):
        kosong = r.get("alasan_kosong")
        return "tidak dibandingkan" if kata.kosong(kosong) else kata.sebab(kosong)
    alasan = "" if kata.kosong(r["alasan"]) else f": {r['alasan']}"
    return f"{kata.HASIL[r['hasil']]}{alasan}"


def rows_to_draw(data: pd.DataFrame) -> pd.DataFrame:
    """The rows worth a bar: all, or only those with a figure when very many have none."""
    ada = published(data)
    return data if (~ada).sum() <= MAKS_BARIS_KOSONG else data[ada]


def with_year(deret: pd.DataFrame) -> pd.DataFrame:
    """Rows of a course that have a year, as whole numbers."""
    return deret.dropna(subset=["tahun"]).astype({"tahun": int})


def changes(data: pd.DataFrame) -> list[str]:
    """Outcome of each row of `dua_tahun` in words: better, worse, or why there is none."""
    hasil = {**kata.HASIL, "lebih_baik": "membaik", "lebih_rendah": "memburuk"}
    return [hasil[h] if kata.kosong(a) else str(a) for h, a in zip(data["hasil"], data["alasan"])]
