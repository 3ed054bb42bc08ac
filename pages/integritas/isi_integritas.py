"""What the integrity page says of the region in view: its lead, its cards, values that change label."""

from typing import NamedTuple

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import spi as kalimat_spi
from pages.bersama.isi_kartu import Kartu, absent_card, badge, dated
from sajian.integritas import INDEKS, relabelled, thresholds
from sajian.konteks import Konteks
from sajian.sajian import government
from store.dasar.cache import once


class Pokok(NamedTuple):
    """The index of the region in view in a sentence, and as cards."""

    kalimat: str
    kartu: tuple[Kartu, ...]


@once
def lead(k: Konteks) -> Pokok:
    """Index, way to the next category, rank and benchmark; no cards when the catalogue does not hold the index."""
    t, ambang = k.tampilan, thresholds(k)
    data = k.tanya("nilai_daerah")
    data, kosong = data[data["indikator"] == INDEKS], f"Indeks SPI {government(k)}{t.setahun}: {kata.BELUM_TERKUMPUL}."
    if data.empty:
        return Pokok(kosong, ())
    baris = relabelled(k, data).iloc[0]
    kalimat = kalimat_spi.lead(baris, government(k), ambang) or kosong
    jarak = "" if kata.kosong(baris["nilai"]) else kalimat_spi.to_next(float(baris["nilai"]), ambang)
    pokok, _, tambahan = jarak.partition(" poin ")
    return Pokok(kalimat, (
        _index(k, baris),
        Kartu("Jarak kategori", f"{pokok} poin" if jarak else "", tambahan, pengganti="belum dapat dihitung"),
        Kartu("Peringkat", *_rank(baris), pengganti="tidak diperingkat"),
        _benchmark(k, baris),
    ))


def _index(k: Konteks, baris: pd.Series) -> Kartu:
    label = dated(k, "Indeks SPI", baris)
    if kata.kosong(baris["nilai"]):
        return absent_card(label, baris)
    delta = None if kata.kosong(baris["perubahan"]) else kata.selisih(baris["perubahan"])
    sumber = f"{int(baris['jumlah_sumber'])} sumber" + ("" if baris["jumlah_nilai"] == 1 else ", angkanya berbeda")
    return Kartu(
        label, kata.angka(baris["nilai"], 2, baris["desimal_sumber"]), sumber, perubahan=delta,
        lencana=badge(k, baris["kategori"], baris["mutu"]), bantuan="Perubahan dari tahun sebelumnya, dalam poin.",
    )


def _rank(baris: pd.Series) -> tuple[str, str]:
    if kata.kosong(baris["peringkat"]):
        sedikit = not kata.kosong(baris["letak"]) and baris["n_peringkat"] > 1
        return "", kata.beside_few(baris["letak"], baris["n_peringkat"], baris["jumlah_daerah"]) if sedikit else ""
    tanpa = int(baris["jumlah_daerah"]) - int(baris["n_peringkat"])
    lain = f"; {tanpa} daerah tanpa angka" if tanpa else ""
    return kata.urutan(baris["peringkat"], baris["n_peringkat"]), (
        f"{kata.SEBAYA[baris['kelas']]}{kata.shared(baris['bersama'])}{lain}"
    )


def _benchmark(k: Konteks, baris: pd.Series) -> Kartu:
    label = kata.BANDING[k.tampilan.banding] if kata.kosong(baris["label_banding"]) else str(baris["label_banding"])
    if kata.kosong(baris["selisih"]):
        return Kartu(label, "", "" if kata.kosong(baris["alasan"]) else baris["alasan"], pengganti="tidak dibandingkan")
    arah = {"lebih_baik": "di atasnya", "lebih_rendah": "di bawahnya"}
    hasil = arah.get(baris["hasil"], "dari pembanding (setara)")
    return Kartu(label, kata.angka(baris["nilai_banding"]), f"{kata.angka(abs(baris['selisih']))} poin {hasil}")


@once
def label_changes(k: Konteks) -> tuple[int, str]:
    """How many values of the province carry another label under the present thresholds than under their own, and which."""
    sekarang = k.tanya("kategori_ambang", indikator=INDEKS, prov=k.tampilan.prov, versi="sekarang")
    return int(sekarang["berganti"].sum()), kalimat_spi.relabelled(sekarang)


@once
def by_unit(k: Konteks) -> tuple[str, ...]:
    """Indicators of the survey whose parts are work units."""
    katalog = k.tanya("indikator")
    return tuple(katalog.loc[(katalog["rincian_nama"] == "unit kerja") & (katalog["kelompok"] == "spi"), "indikator"])
