"""Two years of each region as a dumbbell: old value hollow, new value filled, the change beside it."""

from collections.abc import Sequence

import pandas as pd

from charts.gambar import LEBAR_JUDUL, Gambar, beside_rows, bold, figure
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, number, rows
from charts.templat import ABU, UTAMA, Palet
from charts.uraian import Kepala, Kunci
from charts.uraian_garis import DeretXY, DuaTahun, Sumbu

TINGGI_BARIS = 27
RUANG_KATA = 0.42
KOLOM = (
    "kode_wilayah", "nama_tampil", "nilai_lama", "desimal_lama", "predikat_lama", "nilai_baru", "desimal_baru", "predikat_baru",
    "selisih", "hasil",
)
ARAH = {"lebih_baik": "membaik", "lebih_rendah": "memburuk"}


def refusal(data: pd.DataFrame, lama: int, baru: int) -> str:
    """Why the two years are not set side by side; '' when they may be."""
    putus = data.dropna(subset=["putus_tahun"])
    if putus.empty:
        return ""
    r = putus.iloc[0]
    return (
        f"{lama} dan {baru} tidak dibandingkan: cara ukur berubah pada {int(r['putus_tahun'])}. {r['putus_keterangan']}"
    )


def dumbbell(
    data: pd.DataFrame, indikator: pd.Series, palet: Palet, *, lama: int, baru: int, judul: str, sorot: str = "",
) -> DuaTahun:
    """Rows of `dua_tahun` that have at least one of the years, in their order.

    `data`: kode_wilayah, nama_tampil, nilai_lama, desimal_lama, predikat_lama, nilai_baru, desimal_baru,
    predikat_baru, selisih, hasil. `indikator`: catalogue row. Regions with neither year are counted in the
    subtitle.
    """
    semua, desimal = rows(data, *KOLOM), int(indikator["desimal"])
    ada = [b for b in semua if not (kata.kosong(b["nilai_lama"]) and kata.kosong(b["nilai_baru"]))]
    warna = tuple(ABU if kata.kosong(b["selisih"]) else _colour(b["hasil"], palet) for b in ada)
    teks = tuple(change_text(b, lama, baru, desimal) for b in ada)
    deret = (
        _year(ada, indikator, "lama", str(lama), (ABU,) * len(ada)), _year(ada, indikator, "baru", str(baru), warna, teks),
    )
    return DuaTahun(
        deret, value_axis(deret, RUANG_KATA), Sumbu(0, len(ada)), deret[0].titik,
        kunci=_key(ada, palet, deret), desimal=desimal, kepala=Kepala(judul, _counts(ada, len(semua)), LEBAR_JUDUL),
        sorot=frozenset(i for i, b in enumerate(ada) if b["kode_wilayah"] == sorot),
    )


def _year(
    ada: Sequence[Baris], indikator: pd.Series, sisi: str, nama: str, warna: tuple[str, ...], teks: tuple[str, ...] = (),
) -> DeretXY:
    satuan, desimal = indikator["satuan"], int(indikator["desimal"])
    nilai = [kata.bersatuan(b[f"nilai_{sisi}"], satuan, desimal, b[f"desimal_{sisi}"]) for b in ada]
    return DeretXY(
        nama, tuple(str(b["nama_tampil"]) for b in ada),
        tuple(number(b[f"nilai_{sisi}"]) for b in ada),
        tuple(len(ada) - i - 0.5 for i in range(len(ada))), warna[0], teks, kode=tuple(b["kode_wilayah"] for b in ada),
        warna_titik=warna, petunjuk=tuple(f"<b>{b['nama_tampil']}</b><br>{nama}: {v}" for b, v in zip(ada, nilai)),
    )


def _key(ada: Sequence[Baris], palet: Palet, deret: tuple[DeretXY, DeretXY]) -> tuple[Kunci, ...]:
    hasil = {b["hasil"] for b in ada if not kata.kosong(b["selisih"])} - {"tidak_dibandingkan"}
    return (
        *(Kunci("━", _colour(h, palet), f"{kata.TANDA_HASIL[h]} {ARAH.get(h, kata.HASIL[h])}") for h in sorted(hasil)),
        *(Kunci(tanda, d.warna, d.nama) for tanda, d in zip("○●", deret)),
    )


def _counts(ada: Sequence[Baris], semua: int) -> str:
    kedua = sum(not kata.kosong(b["selisih"]) for b in ada)
    butir = [(kedua, "punya kedua tahun"), (len(ada) - kedua, "satu tahun saja"), (semua - len(ada), "tanpa angka")]
    return f"Daerah: {', '.join(f'{n} {isi}' for n, isi in butir if n)}"


def _colour(hasil: str, palet: Palet) -> str:
    return UTAMA if hasil == "tidak_dibandingkan" else palet.hasil[hasil]


def value_axis(deret: Sequence[DeretXY], ruang: float) -> Sumbu:
    """Ends of the axis; `ruang`: room right of the greatest value for the words of a row, as a share of the span."""
    nilai = [v for d in deret for v in d.x if v is not None]
    rentang = max(max(nilai) - min(nilai), abs(max(nilai)) * 0.02, 0.1)
    return Sumbu(min(nilai) - 0.06 * rentang, max(nilai) + ruang * rentang)


def change_text(baris: Baris, lama: int, baru: int, desimal: int) -> str:
    """'▲ +1,20', or which year has no value: '2022: belum ada', '2022: predikat saja'."""
    if kata.kosong(baris["selisih"]):
        sisi, tahun = ("lama", lama) if kata.kosong(baris["nilai_lama"]) else ("baru", baru)
        return f"{tahun}: {'belum ada' if kata.kosong(baris[f'predikat_{sisi}']) else 'predikat saja'}"
    tanda = "" if baris["hasil"] == "tidak_dibandingkan" else f"{kata.TANDA_HASIL[baris['hasil']]} "
    return tanda + kata.selisih(baris["selisih"], desimal)


def draw_dumbbell(isi: DuaTahun) -> Gambar:
    """The picture: a row a region, a line from the old to the new year in the colour of the change."""
    gambar, label, (lama, baru) = figure(isi.kepala), bold(isi.baris, isi.sorot), isi.deret
    berubah = [a is not None and b is not None for a, b in zip(lama.x, baru.x)]
    nama = {k.warna: k.nama for k in isi.kunci if k.tanda == "━"}
    warna = dict.fromkeys([*nama, *(w for w, b in zip(baru.warna_titik, berubah) if b)])
    gambar["data"] = [
        *(_link(isi, label, [i for i, w in enumerate(baru.warna_titik) if berubah[i] and w == satu], satu, nama.get(satu, ""))
          for satu in warna),
        _dots(lama, label, berubah, "circle-open"), _dots(baru, label, berubah, "circle"), _words(isi, label, berubah),
    ]
    beside_rows(
        gambar, isi.baris, (isi.x.dari, isi.x.sampai), isi.kunci, TINGGI_BARIS, categoryorder="array", categoryarray=label,
    )
    return gambar


def _link(isi: DuaTahun, label: list[str], pilih: list[int], warna: str, nama: str) -> dict[str, object]:
    lama, baru = isi.deret
    return {
        "type": "scatter", "x": [v for i in pilih for v in (lama.x[i], baru.x[i], None)], "mode": "lines", "hoverinfo": "skip",
        "y": [v for i in pilih for v in (label[i], label[i], None)], "line": {"width": 5, "color": warna}, "opacity": 0.75,
        "name": nama, "showlegend": bool(nama),
    }


def _dots(d: DeretXY, label: list[str], berubah: list[bool], simbol: str) -> dict[str, object]:
    return {
        "type": "scatter", "x": list(d.x), "y": label, "mode": "markers", "name": d.nama,
        "marker": {"size": [12 if b else 7 for b in berubah], "color": list(d.warna_titik), "symbol": simbol,
                   "line": {"width": 2, "color": list(d.warna_titik)}},
        "customdata": [[k] for k in d.kode], "hoverinfo": "text", "hovertext": list(d.petunjuk),
    }


def _words(isi: DuaTahun, label: list[str], berubah: list[bool]) -> dict[str, object]:
    """The change right of its row; the words of a missing year are long, so they go to the side that has room."""
    ujung = [max(v for v in dua if v is not None) for dua in zip(*(d.x for d in isi.deret))]
    tengah = (isi.x.dari + isi.x.sampai) / 2
    return {
        "type": "scatter", "x": ujung, "y": label, "mode": "text", "showlegend": False, "hoverinfo": "skip", "cliponaxis": False,
        "textposition": [f"middle {'left' if not b and u > tengah else 'right'}" for b, u in zip(berubah, ujung)],
        "textfont": {"size": 12}, "text": [f"\u2003{t}\u2003" for t in isi.deret[1].teks],
    }
