"""Two values of each row: two years of a region, or a figure before and after an upload; old hollow, new filled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from charts.dasar.gambar import LEBAR_JUDUL, Gambar, beside_rows, bold, figure
from charts.dasar.goresan import answers, marks, segments, spans
from charts.dasar.goresan import words as written
from charts.dasar.templat import ABU, KEDUA, TEKS_SAMAR, TEPI, UTAMA, Palet
from charts.dasar.uraian import Angka, Kata, Kepala, Kunci
from charts.dasar.uraian_garis import DeretXY, DuaTahun, Sebar, Sumbu
from charts.garis import SELANG
from charts.kalimat import kata
from charts.kalimat.banding import GERAK
from charts.kalimat.nilai import Baris, doubt, hint, interval, number, rows, trust

# Pixels of a row, and room right of the greatest value for its words, as a share of the span.
TINGGI_BARIS, RUANG_KATA = 27, 0.42
TINGGI_BARIS_BERKAS, RUANG_KATA_BERKAS = 26, 0.34
MAKS_BARIS = 60
MAKS_NAMA = 30
KINI = "yang tampil sekarang"
SIMBOL = {"ketupat": "diamond", "bulat": "circle", "kotak": "square"}


class Nasib(NamedTuple):
    """What becomes of a figure of a file: sign before its value, colour and shape of its mark, sign and name in the key."""

    tanda: str
    warna: str
    simbol: str
    kunci: str
    nama: str


NASIB = {
    "baru": Nasib("+", UTAMA, "ketupat", "◆", "baru"),
    "berubah": Nasib("→", UTAMA, "bulat", "●", "menggantikan angka lama"),
    "sama": Nasib("=", ABU, "bulat", "●", "sama dengan yang ada"),
    "bertentangan": Nasib("≠", KEDUA, "kotak", "■", "tidak dipakai: sumber lain lebih kuat"),
}


@dataclass(frozen=True)
class SebelumSesudah(Sebar):
    """The figures shown now, then a series for each thing that becomes of the file's figures; words of each row."""


def refusal(data: pd.DataFrame, lama: int, baru: int) -> str:
    """Why the two years are not set side by side; '' when they may be."""
    putus = data.dropna(subset=["putus_tahun"])
    if putus.empty:
        return ""
    r = putus.iloc[0]
    return f"{lama} dan {baru} tidak dibandingkan: cara ukur berubah pada {int(r['putus_tahun'])}. {r['putus_keterangan']}"


def dumbbell(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, lama: int, baru: int, judul: str, sorot: str = "",
) -> DuaTahun:
    """Rows of `dua_tahun` that have at least one of the years, in their order.

    `data`: kode_wilayah, nama_tampil, nilai_lama, desimal_lama, predikat_lama, nilai_baru, desimal_baru,
    predikat_baru, selisih, hasil; batas_bawah_lama and the like where an interval was published. `indikator`: catalogue
    row. Regions with neither year are counted in the subtitle.
    """
    semua, desimal = rows(data), int(indikator["desimal"])
    ada = [b for b in semua if not (kata.kosong(b["nilai_lama"]) and kata.kosong(b["nilai_baru"]))]
    warna = tuple(ABU if kata.kosong(b["selisih"]) else _colour(b["hasil"], palet) for b in ada)
    teks = tuple(_change(b, lama, baru, desimal) for b in ada)
    deret = (
        _year(ada, indikator, "lama", str(lama), (ABU,) * len(ada)), _year(ada, indikator, "baru", str(baru), warna, teks),
    )
    return DuaTahun(
        deret, _value_axis(deret, RUANG_KATA), Sumbu(0, len(ada)), deret[0].titik,
        kunci=_key(ada, palet, deret), desimal=desimal, kepala=Kepala(judul, _counts(ada, len(semua)), LEBAR_JUDUL),
        sorot=frozenset(i for i, b in enumerate(ada) if b["kode_wilayah"] == sorot),
    )


def _year(
    ada: Sequence[Baris], indikator: pd.Series, sisi: str, nama: str, warna: tuple[str, ...], teks: tuple[str, ...] = (),
) -> DeretXY:
    satuan, desimal = indikator["satuan"], int(indikator["desimal"])
    selang = tuple(interval(b, sisi) for b in ada)
    nilai = [f"{kata.bersatuan(b[f'nilai_{sisi}'], satuan, desimal, b[f'desimal_{sisi}'])}{doubt(b, sisi)}" for b in ada]
    return DeretXY(
        nama, tuple(str(b["nama_tampil"]) for b in ada), tuple(number(b[f"nilai_{sisi}"]) for b in ada), _heights(ada),
        warna[0], teks, kode=tuple(b["kode_wilayah"] for b in ada), warna_titik=warna,
        petunjuk=tuple(hint(b["nama_tampil"], f"{nama}: {v}", *trust(b, sisi)) for b, v in zip(ada, nilai)),
        selang=selang if any(selang) else (), warna_selang=ABU if sisi == "lama" else TEPI,
    )


def _key(ada: Sequence[Baris], palet: Palet, deret: tuple[DeretXY, DeretXY]) -> tuple[Kunci, ...]:
    hasil = {b["hasil"] for b in ada if not kata.kosong(b["selisih"])} - {"tidak_dibandingkan"}
    return (
        *(Kunci("━", _colour(h, palet), f"{kata.TANDA_HASIL[h]} {GERAK[h]}") for h in sorted(hasil)),
        *(Kunci(tanda, d.warna, d.nama) for tanda, d in zip("○●", deret)),
        *[Kunci("━", TEKS_SAMAR, SELANG.nama)] * any(d.selang for d in deret),
    )


def _counts(ada: Sequence[Baris], semua: int) -> str:
    kedua = sum(not kata.kosong(b["selisih"]) for b in ada)
    butir = [(kedua, "punya kedua tahun"), (len(ada) - kedua, "satu tahun saja"), (semua - len(ada), "tanpa angka")]
    return f"Daerah: {', '.join(f'{n} {isi}' for n, isi in butir if n)}"


def _colour(hasil: str, palet: Palet) -> str:
    return UTAMA if hasil == "tidak_dibandingkan" else palet.hasil[hasil]


def _heights(baris: Sequence[object]) -> tuple[float, ...]:
    """The middle of each row, counted from the lowest."""
    return tuple(len(baris) - i - 0.5 for i in range(len(baris)))


def _value_axis(deret: Sequence[DeretXY], ruang: float) -> Sumbu:
    nilai = [v for d in deret for v in (*_ends(d, -1), *_ends(d, 1)) if v is not None]
    rentang = max(max(nilai) - min(nilai), abs(max(nilai)) * 0.02, 0.1)
    return Sumbu(min(nilai) - 0.06 * rentang, max(nilai) + ruang * rentang)


def _change(baris: Baris, lama: int, baru: int, desimal: int) -> str:
    """'▲ +1,20', or which year has no value: '2022: belum terkumpul', '2022: predikat saja'."""
    if kata.kosong(baris["selisih"]):
        sisi, tahun = ("lama", lama) if kata.kosong(baris["nilai_lama"]) else ("baru", baru)
        return f"{tahun}: {kata.sebab(baris.get(f'sebab_{sisi}')) if kata.kosong(baris[f'predikat_{sisi}']) else 'predikat saja'}"
    tanda = "" if baris["hasil"] == "tidak_dibandingkan" else f"{kata.TANDA_HASIL[baris['hasil']]} "
    return tanda + kata.selisih(baris["selisih"], desimal)


def draw_dumbbell(isi: DuaTahun) -> Gambar:
    """The picture: a row a region, a line from the old to the new year in the colour of the change.

    The words of a missing year are long: they go to the side that has room.
    """
    gambar, label, (lama, baru) = figure(isi.kepala), bold(isi.baris, isi.sorot), isi.deret
    tautan: dict[str, list[tuple[Angka, str, Angka, str]]] = {}
    for a, b, n, w in zip(lama.x, baru.x, label, baru.warna_titik):
        if a is not None and b is not None:
            tautan.setdefault(w, []).append((a, n, b, n))
    besar = [7 if None in dua else 12 for dua in zip(lama.x, baru.x)]
    ujung, tengah = _greatest(_ends(lama, 1), _ends(baru, 1)), (isi.x.dari + isi.x.sampai) / 2
    letak = [f"middle {'left' if None in dua and u > tengah else 'right'}" for *dua, u in zip(lama.x, baru.x, ujung)]
    gambar["data"] = [
        *(segments(garis, {"width": 5, "color": w}, opacity=0.75) for w, garis in tautan.items()),
        *(_dots(d, label, {"size": besar, "color": list(d.warna_titik), "symbol": simbol,
                           "line": {"width": 2, "color": list(d.warna_titik)}})
          for d, simbol in ((lama, "circle-open"), (baru, "circle"))),
        written(ujung, label, (f"\u2003{t}\u2003" for t in baru.teks), letak),
    ]
    beside_rows(
        gambar, isi.baris, (isi.x.dari, isi.x.sampai), isi.kunci, TINGGI_BARIS, categoryorder="array", categoryarray=label,
    )
    return gambar


def _ends(d: DeretXY, sisi: int) -> list[Angka]:
    """How far each point reaches with its interval: to the left (-1) or to the right (1)."""
    jauh = [s or (0.0, 0.0) for s in d.selang] or [(0.0, 0.0)] * len(d.x)
    return [None if v is None else v - bawah if sisi < 0 else v + atas for v, (bawah, atas) in zip(d.x, jauh)]


def _greatest(*nilai: Sequence[Angka]) -> list[float]:
    """The greatest value of each row."""
    return [max(v for v in baris if v is not None) for baris in zip(*nilai)]


def _dots(d: DeretXY, y: Sequence[object], tanda: Gambar) -> Gambar:
    return marks(d.x, y, tanda, **spans(d), **answers(d.petunjuk, d.kode))


def before_after(data: pd.DataFrame, indikator: pd.Series, *, judul: str) -> SebelumSesudah:
    """One row a figure of the file, largest on top, at most MAKS_BARIS.

    `data`: label, keadaan, nilai, nilai_lama (both float, NaN for none). `indikator`: catalogue row with
    satuan and desimal.
    """
    semua = data[data["nilai"].notna()].sort_values("nilai", ascending=False)
    lebih, ada = len(semua) - MAKS_BARIS, rows(semua.head(MAKS_BARIS))
    label, lama = tuple(str(b["label"]) for b in ada), tuple(number(b["nilai_lama"]) for b in ada)
    kini = DeretXY(
        KINI, label, lama, _heights(ada), ABU,
        petunjuk=tuple(hint(n, f"sekarang: {_value(v, indikator)}") for n, v in zip(label, lama)),
    )
    nasib = [(k, NASIB[k]) for k in dict.fromkeys(b["keadaan"] for b in ada)]
    sesudah = [
        DeretXY(
            n.nama, label, tuple(float(b["nilai"]) if b["keadaan"] == k else None for b in ada), kini.y, n.warna, simbol=n.simbol,
            petunjuk=tuple(hint(b["label"], f"berkas: {_value(b['nilai'], indikator)}", n.nama) for b in ada),
        ) for k, n in nasib
    ]
    deret = (kini, *sesudah)
    return SebelumSesudah(
        deret, _value_axis(deret, RUANG_KATA_BERKAS), Sumbu(0, len(ada)), label,
        tuple(Kata(i, words(b, indikator), nilai=v) for i, (b, v) in enumerate(zip(ada, _greatest(*(d.x for d in deret))))),
        kunci=(*[Kunci("○", ABU, KINI)] * any(v is not None for v in lama), *(Kunci(n.kunci, n.warna, n.nama) for _, n in nasib)),
        desimal=int(indikator["desimal"]),
        kepala=Kepala(judul, f"{lebih} angka lain tidak digambar" if lebih > 0 else "", LEBAR_JUDUL),
    )


def words(baris: Baris, indikator: pd.Series) -> str:
    """'+ 71,94' for a new figure, '70,10 → 71,94' for a changed one, '= 71,94', '71,94 ≠ 70,10'."""
    tanda, baru = NASIB[baris["keadaan"]].tanda, _value(baris["nilai"], indikator)
    if baris["keadaan"] in ("baru", "sama") or kata.kosong(baris["nilai_lama"]):
        return f"{tanda} {baru}"
    lama = _value(baris["nilai_lama"], indikator)
    return f"{lama} {tanda} {baru}" if baris["keadaan"] == "berubah" else f"{baru} {tanda} {lama}"


def _value(nilai: Angka, indikator: pd.Series) -> str:
    return kata.bersatuan(nilai, indikator["satuan"], int(indikator["desimal"]))


def draw_before_after(isi: SebelumSesudah) -> Gambar:
    """The picture: a row a figure by its place, since two of the same name would fall on one line."""
    gambar, nama = figure(isi.kepala), [n if len(n) <= MAKS_NAMA else n[: MAKS_NAMA - 1] + "…" for n in isi.baris]
    kini, *sesudah = isi.deret
    baris, baru = range(len(nama)), _greatest(*(d.x for d in sesudah))
    tautan = [(a, i, b, i) for i, a, b in zip(baris, kini.x, baru) if a is not None]
    gambar["data"] = [
        segments(tautan, {"width": 3, "color": ABU}, opacity=0.7),
        _dots(kini, baris, {"size": 13, "symbol": "circle-open", "color": ABU, "line": {"width": 2, "color": ABU}}),
        *(_dots(d, baris, {"size": 9, "symbol": SIMBOL[d.simbol], "color": d.warna}) for d in sesudah),
        written((k.nilai for k in isi.kata), (k.kategori for k in isi.kata), (f"\u2003{k.teks}" for k in isi.kata)),
    ]
    beside_rows(
        gambar, nama, (isi.x.dari, isi.x.sampai), isi.kunci, TINGGI_BARIS_BERKAS, tickmode="array", tickvals=list(baris),
        ticktext=[kata.harfiah(n) for n in nama],
    )
    return gambar
