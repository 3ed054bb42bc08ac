"""What headline tiles and cards say, in words made of rows: value, category, change, rank, sparkline."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from charts.kalimat import kata
from charts.kalimat import umum as kalimat
from charts.kalimat.nilai import Baris, is_published, last, own_year, rows, trust, value
from pages.bersama.gambar.garis_kecil import small_line
from sajian.konteks import Konteks
from store.dasar.cache import once

Warna = Literal["blue", "gray", "green", "orange", "red", "yellow"]
Lencana = tuple[str, Warna]
WARNA_LENCANA: dict[int, Warna] = {1: "green", 2: "green", 3: "yellow", 4: "orange", 5: "red"}
WARNA_LENCANA_AMAN: dict[int, Warna] = {1: "blue", 2: "blue", 3: "gray", 4: "orange", 5: "orange"}


class Ubin(NamedTuple):
    """One indicator with a figure. `tautan`: label of the way to its comparison.

    `garis`: its small line as SVG and in words, None where too few years hang together.
    """

    indikator: str
    nama: str
    nilai: str
    perubahan: str | None
    warna: Literal["normal", "inverse", "off"]
    panah: Literal["auto", "off"]
    bantuan: str
    garis: tuple[str, str] | None
    lencana: Lencana | None
    catatan: str
    tautan: str


class Kartu(NamedTuple):
    """One headline figure; the words `pengganti` take the place of an absent `nilai`."""

    label: str
    nilai: str
    catatan: str = ""
    pengganti: str = kata.BELUM_ADA
    lencana: Lencana | None = None
    perubahan: str | None = None
    bantuan: str | None = None


class Ubinan(NamedTuple):
    """The indicators with a figure as tiles, the others in a sentence each."""

    ada: tuple[Ubin, ...]
    kosong: tuple[str, ...]


@once
def headlines(k: Konteks, *, kelompok: str = "", indikator: str = "") -> Ubinan:
    """The main indicators of the region in view, of one subject, or one of them."""
    t = k.tampilan
    data = rows(k.tanya("nilai_daerah"))
    data = [b for b in data if kelompok in ("", b["kelompok"]) and indikator in ("", b["indikator"])]
    deret = rows(k.tanya("deret_daerah", kode=t.kode, indikator=tuple(b["indikator"] for b in data)))
    return Ubinan(
        tuple(_tile(k, b, [d for d in deret if d["indikator"] == b["indikator"]]) for b in data if is_published(b)),
        tuple(f"**{b['nama_pendek']}** — {kalimat.absent(b)}.{kalimat.whom(b)}" for b in data if not is_published(b)),
    )


def _tile(k: Konteks, baris: Baris, deret: Sequence[Baris]) -> Ubin:
    # The year of a tile stands behind its name.
    tahun, nilai = int(baris["tahun"]), value({**baris, "tahun_sebut": None}, baris["satuan"], int(baris["desimal"]))
    bantuan = "\n\n".join(filter(None, [f"{baris['nama']}, {tahun}", " ".join(trust(baris))]))
    kategori, tetap, titik = baris["kategori"], baris["perubahan"] == 0, _recent(deret, tahun)
    return Ubin(
        baris["indikator"], f"{baris['nama_pendek']}{own_year(baris)}", nilai, _change(baris),
        warna="off" if tetap else _change_color(baris), panah="off" if tetap else "auto",
        bantuan=bantuan, garis=_line(k, baris, titik) if len(titik) > 2 else None,
        lencana=None if str(kategori) == nilai else badge(k, kategori, baris["mutu"]), catatan=_notes(baris),
        tautan=f"Bandingkan {baris['nama_pendek']}",
    )


def _recent(deret: Sequence[Baris], tahun: int) -> tuple[float, ...]:
    """Values of the unbroken years up to `tahun`, by one method: a sparkline has no gaps to show."""
    titik = sorted((d for d in deret if not kata.kosong(d["nilai"]) and d["tahun"] <= tahun), key=lambda d: -d["tahun"])
    utuh: list[Baris] = []
    for d in titik:
        if utuh and (d["tahun"] != utuh[-1]["tahun"] - 1 or d["ruas"] != utuh[-1]["ruas"]):
            break
        utuh.append(d)
    return tuple(float(d["nilai"]) for d in reversed(utuh))


def _line(k: Konteks, baris: Baris, titik: tuple[float, ...]) -> tuple[str, str]:
    kata_nilai = "; ".join(kata.angka(v, int(baris["desimal"])) for v in titik)
    return small_line(titik, _change_color(baris), k.tampilan.warna), f"{baris['nama_pendek']} berturut-turut: {kata_nilai}"


def badge(k: Konteks, kategori: object, mutu: float | None) -> Lencana | None:
    """A category in the colour of its quality, grey without one; None where there is no category."""
    if kata.kosong(kategori):
        return None
    warna = WARNA_LENCANA_AMAN if k.tampilan.warna == "aman" else WARNA_LENCANA
    return str(kategori), "gray" if mutu is None or kata.kosong(mutu) else warna[int(mutu)]


def _change(baris: Baris) -> str | None:
    if kata.kosong(baris["perubahan"]):
        return None
    if baris["perubahan"] == 0:
        return f"tetap dari {int(baris['tahun']) - 1}"
    beda = kata.selisih(baris["perubahan"], int(baris["desimal"]))
    return f"{beda} dari {int(baris['tahun']) - 1}"


def _change_color(baris: Baris) -> Literal["normal", "inverse", "off"]:
    if baris["arah"] == "tanpa_penilaian":
        return "off"
    return "inverse" if baris["arah"] == "rendah_baik" else "normal"


def _notes(baris: Baris) -> str:
    butir = []
    sebaya = kata.SEBAYA[baris["kelas"]]
    if baris["n_peringkat"] == 1:
        butir.append(f"satu-satunya dari {int(baris['jumlah_daerah'])} {sebaya} yang ada datanya")
    elif not kata.kosong(baris["peringkat"]):
        butir.append(kata.peringkat(
            baris["peringkat"], baris["n_peringkat"], baris["jumlah_daerah"], sebaya, baris["bersama"],
        ))
    elif not kata.kosong(baris["letak"]):
        butir.append(kata.beside_few(baris["letak"], baris["n_peringkat"], baris["jumlah_daerah"], sebaya))
    if not kata.kosong(baris["hasil"]) and baris["hasil"] != "tidak_dibandingkan":
        kata_depan = "dengan" if baris["hasil"] == "setara" else "dari"
        butir.append(f"{kata.HASIL[baris['hasil']]} {kata_depan} {kata.label_kalimat(baris['label_banding'])}")
    elif not kata.kosong(baris["alasan"]):
        butir.append(f"tidak dibandingkan: {baris['alasan']}")
    return kata.awal_besar("; ".join(butir)) or "tidak diperingkat"


def last_known(baris: Baris) -> str:
    """'terakhir 94,58 (2024)' from a row of `nilai_daerah`; '' when nothing was ever published."""
    akhir = last(baris, "", int(baris["desimal"]))
    return f"terakhir {akhir}" if akhir else ""


def dated(k: Konteks, nama: str, baris: Baris) -> str:
    """'Opini 2025': a name with the year of its figure; without a figure with the year in view, where it is one."""
    return f"{nama} {int(baris['tahun'])}" if is_published(baris) else f"{nama}{k.tampilan.setahun}"


def absent_card(label: str, baris: Baris) -> Kartu:
    """The card of an indicator without a figure in the year in view: why, and its last figure."""
    sebab = kata.teks(baris["keterangan_tidak_ada"]).rstrip(".")
    catatan = "; ".join(filter(None, [last_known(baris), sebab, kalimat.whom(baris).strip(" .")]))
    return Kartu(label, "", catatan, pengganti=kata.sebab(baris["alasan_tidak_ada"], True))
