"""Templates to fill in, and examples made of figures the dashboard already shows."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa

from ingest.arti.himpunan import Himpunan
from ingest.arti.kamus import Arti
from ingest.arti.rujukan import Rujukan
from ingest.baris.penampung import ISI, KUNCI, fact
from ingest.periksa.unduhan import mark
from ingest.terbit.buku_kerja import write_book
from store.dasar.kode import in_kalimantan
from store.dasar.sel_aman import neutral_cell
from store.pangkalan.gabung import KUNCI_RINCI

BANYAK_CONTOH = 5
# A width of 18 in the file, the room beside the letters counted in.
LEBAR_KOLOM = 17.29
JUDUL_VERSI = "Versi Baris"


def write_template(himpunan: Himpunan, rujukan: Rujukan, tujuan: Path, contoh: bool = False) -> None:
    """A template, empty or with example rows; format by the ending, .csv or .xlsx.

    The first line names the dataset, the second holds the headers; the file passes its own check.
    """
    baris = example_rows(himpunan, rujukan) if contoh else []
    _write([[himpunan.nama], list(himpunan.templat), *baris], 2, himpunan, tujuan)


def write_rows(data: pd.DataFrame, himpunan: Himpunan, rujukan: Rujukan, tujuan: Path, nomor: int = 0) -> None:
    """Stored rows of records, as text, under the template's headers: read back, each is the same.

    nomor: the version they are of; the last column carries it, so that the file knows later what it was made from.
    """
    kamus = rujukan.dictionary(himpunan)
    arti = [kamus.read(j) or Arti("") for j in himpunan.templat]
    asal = _marks(data, himpunan, nomor)
    isi = ([*(_cell(a, b, rujukan) for a in arti), v] for b, v in zip(data.to_dict("records"), asal))
    _write([[*himpunan.templat, JUDUL_VERSI], *isi], 1, himpunan, tujuan)


def _marks(data: pd.DataFrame, himpunan: Himpunan, nomor: int) -> list[str]:
    tentang = fact(pa.Table.from_pandas(data[himpunan.kolom].astype("str"), preserve_index=False), himpunan)
    return [mark(nomor, k, i) for k, i in zip(tentang[KUNCI].to_pylist(), tentang[ISI].to_pylist())]


def _write(isi: Sequence[Sequence[str]], kepala: int, himpunan: Himpunan, tujuan: Path) -> None:
    if tujuan.suffix.lower() == ".xlsx":
        _write_xlsx(isi, kepala, himpunan, tujuan)
    else:
        _write_csv(isi, tujuan)


def example_rows(himpunan: Himpunan, rujukan: Rujukan, banyak: int = BANYAK_CONTOH) -> list[list[str]]:
    """Rows under the template's headers, taken from the figures in force; decimal comma."""
    kamus = rujukan.dictionary(himpunan)
    arti = [kamus.read(j) or Arti("") for j in himpunan.templat]
    data = rujukan.tabel[himpunan.tabel]
    if himpunan.berangka:
        data = data[data["indikator"].isin(himpunan.milik) & ((data["nilai"] != "") | (data["predikat"] != ""))]
        if not himpunan.rinci:
            data = data[data["status"].isin(["tahunan", "triwulan", "posisi"])]
    data = _complete(data, himpunan)
    baris = [_row(isi, arti, himpunan, rujukan) for isi in _groups(data, arti, himpunan)]
    return sorted(baris, key=lambda b: b.count(""))[:banyak] or _made_up(arti, himpunan, rujukan)


def _complete(data: pd.DataFrame, himpunan: Himpunan) -> pd.DataFrame:
    """Rows that say all the dataset needs, the last of those about the same fact."""
    for kolom in (k for k in himpunan.wajib if k in data.columns and k != "nilai"):
        data = data[data[kolom] != ""]
    kunci = KUNCI_RINCI.get(himpunan.tabel, "")
    return data.drop_duplicates(kunci.split(), keep="last") if kunci else data


def _made_up(arti: Sequence[Arti], himpunan: Himpunan, rujukan: Rujukan) -> list[list[str]]:
    """One row to show the form where no figure is known yet: the middle of the scale."""
    kunci = himpunan.indikator_utama or min(himpunan.milik, default="")
    skala = rujukan.indikator.get(kunci, {"skala_min": "", "skala_maks": ""})
    tengah = (float(skala["skala_min"] or 0) + float(skala["skala_maks"] or 10)) / 2
    isi = {"kode_wilayah": "63.01", "tahun": "2024", "nilai": f"{tengah:g}", "indikator": kunci}
    return [[_cell(a, isi, rujukan) for a in arti]]


def _groups(data: pd.DataFrame, arti: Sequence[Arti], himpunan: Himpunan) -> Iterable[Mapping[tuple[str, ...], dict[str, str]]]:
    """Rows that share what the template says once a row: by the facts of each measure, its columns."""
    peran = {a.peran for a in arti}
    kunci = [k for k in ("kode_wilayah", "tahun", "periode", "indikator", "rincian") if k in himpunan.kolom and _by_row(k, peran)]
    if not himpunan.berangka:
        return ({(): b} for b in _local_first(data).to_dict("records"))
    tetap = {(a.indikator, a.tetap.get("rincian", "")) for a in arti if a.indikator}
    kelompok: dict[tuple[str, ...], dict[tuple[str, ...], dict[str, str]]] = {}
    for b in _local_first(data).to_dict("records"):
        letak = (b["indikator"], "" if "rincian" in kunci else b["rincian"])
        if ("indikator" in kunci or letak in tetap) and (b["periode"] == "tahunan" or "periode" in peran):
            kelompok.setdefault(tuple(b[k] for k in kunci), {}).setdefault(letak, b)
    return kelompok.values()


def _by_row(kunci: str, peran: set[str]) -> bool:
    return kunci in ("kode_wilayah", "tahun", "periode") or kunci in peran


def _local_first(data: pd.DataFrame) -> pd.DataFrame:
    dekat = data["kode_wilayah"].map(in_kalimantan).astype(bool) & (data["kode_wilayah"].str.len() == 5)
    return data.assign(_dekat=~dekat).sort_values("_dekat", kind="stable").drop(columns="_dekat")


def _row(isi: Mapping[tuple[str, ...], dict[str, str]], arti: Sequence[Arti], himpunan: Himpunan, rujukan: Rujukan) -> list[str]:
    pertama = next(iter(isi.values()))
    utama = isi.get((himpunan.indikator_utama, ""), pertama)
    hasil = []
    for a in arti:
        sumber = isi.get((a.indikator, a.tetap.get("rincian", ""))) if a.indikator else utama
        hasil.append(_cell(a, sumber or {}, rujukan))
    return hasil


def _cell(arti: Arti, baris: Mapping[str, str], rujukan: Rujukan) -> str:
    if arti.peran == "wilayah":
        return rujukan.region_name(baris.get("kode_wilayah", ""))
    if arti.peran == "indikator":
        kunci = baris.get("indikator", "")
        return rujukan.indikator[kunci]["nama"] if kunci in rujukan.indikator else kunci
    teks = baris.get(arti.peran, "")
    return teks.replace(".", ",") if arti.peran in ("nilai", "target") else teks


def _write_csv(isi: Iterable[Sequence[str]], tujuan: Path) -> None:
    with tujuan.open("w", encoding="utf-8-sig", newline="") as berkas:
        csv.writer(berkas, delimiter=";", lineterminator="\r\n").writerows([neutral_cell(s) for s in b] for b in isi)


def _write_xlsx(isi: Sequence[Sequence[str]], kepala: int, himpunan: Himpunan, tujuan: Path) -> None:
    kolom = max(map(len, isi))
    penuh = ([neutral_cell(s) for s in b] + [""] * (kolom - len(b)) for b in isi)
    # Codes such as 63.10 must stay text whatever is typed into them.
    write_book(tujuan, himpunan.himpunan[:31], penuh, kepala=kepala, lebar=LEBAR_KOLOM, gaya={"num_format": "@"})
