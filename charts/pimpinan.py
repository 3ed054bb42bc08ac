"""Tables of what leaders ask: who fell, how many stand in which category, the provinces side by side, regions alike,
the step to the next category, what is new since the last meeting, and what is missing."""

from collections.abc import Iterable, Sequence

import pandas as pd

from charts.dasar.templat import Palet
from charts.dasar.uraian import Sel, Tabel
from charts.kalimat import kata, nilai
from charts.kalimat import pimpinan as kalimat
from charts.kalimat.kata import harfiah
from charts.kalimat.nilai import Baris, doubt, named, own_year, rows, short_year, with_doubt
from charts.tabel import roomy, table

# What one picture holds; the table under it has all.
MAKS_BARIS = 12
# Letters of a line that fit into a column on a phone.
MUAT_DAERAH, MUAT_NAMA, MUAT_KATA, MUAT_BANYAK, MUAT_KINI, MUAT_LALU = 14, 12, 14, 18, 23, 10
TANPA = Sel("–")


def _roomy(kolom: Sequence[tuple[Sel, float]], baris: Iterable[Sequence[Sel]], *, judul: str, anak_judul: str) -> Tabel:
    return roomy(table(kolom, baris, judul=judul, anak_judul=anak_judul))


def falls(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str) -> Tabel:
    """One row a fall, the worst first. `data`: rows of `turun`; a click gives the region."""
    kolom = [(Sel("Daerah", rata="kiri"), 0.25), (Sel("Indikator", rata="kiri"), 0.18), (Sel("Selisih"), 0.14),
             (Sel("Dari → menjadi", rata="kanan", muat=8), 0.22), (Sel("Beruntun", rata="kanan"), 0.21)]
    return _roomy(kolom, [_fall(r, palet) for r in rows(data[:MAKS_BARIS])], judul=judul, anak_judul=anak_judul)


def _fall(r: Baris, palet: Palet) -> list[Sel]:
    lama = r["kali"] >= kalimat.BERUNTUN
    return [
        _region(r), Sel(str(r["nama_pendek"]), muat=MUAT_NAMA, ekor=own_year(r).strip()),
        Sel(kata.selisih(r["selisih"], int(r["desimal"])), palet.hasil["lebih_rendah"], palet.teks_hasil["lebih_rendah"]),
        Sel(kalimat.course(r), muat=MUAT_LALU), Sel(kalimat.in_a_row(r), tebal=lama, kecil=True, muat=MUAT_LALU),
    ]


def _region(r: Baris, petunjuk: str = "") -> Sel:
    return Sel(str(r["nama_tampil"]), muat=MUAT_DAERAH, kode=str(r["kode_wilayah"]), petunjuk=harfiah(petunjuk))


def categories(data: pd.DataFrame, *, judul: str, anak_judul: str) -> Tabel:
    """One row an indicator and rule: how many regions stand in which category now and before. `data`: rows of `kategori`."""
    kolom = [(Sel("Indikator", rata="kiri"), 0.18), (Sel("Kini", rata="kiri"), 0.35),
             (Sel("Sebelumnya, yang sebanding", rata="kiri", muat=14), 0.29), (Sel("Berpindah", rata="kiri"), 0.18)]
    isi = kalimat.grouped(rows(data))[:MAKS_BARIS]
    return _roomy(kolom, list(map(_counted, isi)), judul=judul, anak_judul=anak_judul)


def _counted(isi: Sequence[Baris]) -> list[Sel]:
    sebanding = kalimat.paired(isi)
    nama = Sel(str(isi[0]["nama_pendek"]), ekor=kalimat.years(isi), petunjuk=harfiah(_names(isi)))
    kini = Sel(kalimat.counted(isi), muat=MUAT_KINI, kecil=True)
    if not sebanding:
        return [nama, kini, Sel(kalimat.not_compared(isi), kecil=True, muat=34)]
    return [nama, kini, Sel(kalimat.counted(sebanding, "kategori_lalu"), muat=MUAT_BANYAK, kecil=True),
            Sel(kalimat.moves(isi), kecil=True, muat=MUAT_NAMA)]


def _names(isi: Sequence[Baris]) -> str:
    """Who stands in which category."""
    nama = [(str(r["kategori"]), f"{r['nama_tampil']}{doubt(r)}") for r in isi]
    return "; ".join(f"{g}: {', '.join(n for milik, n in nama if milik == g)}" for g in dict.fromkeys(g for g, _ in nama))


def provinces(data: pd.DataFrame, palet: Palet, *, prov: str, judul: str, anak_judul: str) -> Tabel:
    """One row an indicator, one column a province, in the colour of its category, and the rank of `prov`.

    `data`: rows of `lima_provinsi`.
    """
    isi = rows(data)
    nama = {r["kode_wilayah"]: r["nama_ringkas"] for r in isi}
    kolom = [(Sel("Indikator", rata="kiri"), 0.22), *((Sel(str(n), tebal=k == prov), 0.13) for k, n in nama.items()),
             (Sel("Kita", rata="kanan"), 0.13)]
    baris = []
    for i in dict.fromkeys(r["indikator"] for r in isi):
        milik = [r for r in isi if r["indikator"] == i]
        kita = next((r for r in milik if r["kode_wilayah"] == prov), None)
        baris.append([Sel(str(milik[0]["nama_pendek"]), muat=MUAT_NAMA), *(_cell(r, palet, r is kita) for r in milik),
                      Sel(kalimat.place(kita), muat=6)])
    return _roomy(kolom, baris, judul=judul, anak_judul=anak_judul)


def _cell(r: Baris, palet: Palet, kita: bool) -> Sel:
    if not nilai.is_published(r):
        return TANPA
    teks = f"{nilai.first(r, ('kategori', 'predikat'))}{doubt(r)}" if kata.kosong(r["nilai"]) else with_doubt(r)
    mutu = nilai.grade(r["mutu"])
    warna = (palet.mutu[mutu], palet.teks_mutu[mutu]) if mutu else ("", "")
    return Sel(teks, *warna, tebal=kita, ekor=short_year(r).strip(), kecil=True, muat=9)


def alike(data: pd.DataFrame, *, judul: str, anak_judul: str) -> Tabel:
    """One row a region, the region itself first, the nearest next. `data`: rows of `daerah_serupa`."""
    kolom = [(Sel("Daerah", rata="kiri"), 0.3), (Sel("Penduduk", rata="kanan"), 0.2),
             (Sel("Luas km²", rata="kanan", muat=5), 0.17),
             (Sel("Jiwa per km²", rata="kanan", muat=8), 0.17), (Sel("Jarak", rata="kanan"), 0.16)]
    baris = [[
        Sel(str(r["nama_tampil"]), tebal=not i, muat=MUAT_DAERAH, kode=str(r["kode_wilayah"]), ekor=_province(r)),
        *(Sel(kata.angka(r[k], 0), tebal=not i) for k in ("penduduk", "luas_km2", "kepadatan")),
        Sel(kata.angka(r["jarak"], 2)) if i else TANPA,
    ] for i, r in enumerate(rows(data))]
    return _roomy(kolom, baris, judul=judul, anak_judul=anak_judul)


def _province(r: Baris) -> str:
    return "" if r["kelas"] == "provinsi" else str(r["nama_provinsi"])


def against_alike(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str) -> Tabel:
    """One row an indicator: the region beside the median and the best of those alike. `data`: rows of `banding_serupa`."""
    kolom = [(Sel("Indikator", rata="kiri"), 0.24), (Sel("Kita", rata="kanan"), 0.16),
             (Sel("Median serupa", rata="kanan", muat=7), 0.2), (Sel("Terbaik di antaranya", rata="kanan", muat=12), 0.4)]
    return _roomy(kolom, [_beside(r, palet) for r in rows(data)], judul=judul, anak_judul=anak_judul)


def _beside(r: Baris, palet: Palet) -> list[Sel]:
    nama = Sel(f"{r['nama_pendek']}{own_year(r)}", muat=MUAT_NAMA)
    if not r["n_serupa"]:
        return [nama, Sel(with_doubt(r), tebal=True), Sel("tidak satu pun punya angka pada tahun itu", kecil=True, muat=30)]
    median = Sel("–", ekor=f"{int(r['n_serupa'])} daerah", kecil=True)
    if not kata.kosong(r["median_serupa"]):
        hasil = "setara" if r["nilai"] == r["median_serupa"] else "lebih_baik" if kalimat.better(r) else "lebih_rendah"
        median = Sel(kata.angka(r["median_serupa"], int(r["desimal"])), palet.hasil[hasil], palet.teks_hasil[hasil],
                     ekor=f"{int(r['n_serupa'])} daerah", kecil=True)
    terbaik = f"{r['nama_terbaik']} {with_doubt(r, 'terbaik')}"
    return [nama, Sel(with_doubt(r), tebal=True), median, Sel(terbaik, kecil=True, muat=MUAT_BANYAK)]


def steps(data: pd.DataFrame, *, judul: str, anak_judul: str) -> Tabel:
    """One row an indicator: the next category, the distance, the lowest part, who made that step. Rows of `naik_kategori`."""
    kolom = [(Sel("Indikator", rata="kiri"), 0.22), (Sel("Menuju", rata="kiri"), 0.2), (Sel("Kurang"), 0.12),
             (Sel("Bagian terendah", rata="kiri", muat=8), 0.23), (Sel("Yang sudah melangkah", rata="kiri", muat=11), 0.23)]
    return _roomy(kolom, [_step(r) for r in rows(data[:MAKS_BARIS])], judul=judul, anak_judul=anak_judul)


def _step(r: Baris) -> list[Sel]:
    kini = f"{r['predikat']}{doubt(r)}" if kata.kosong(r["nilai"]) else with_doubt(r)
    nama = Sel(
        f"{r['nama_pendek']} {kini}", ekor=f"{r['kategori']}{own_year(r)}", muat=MUAT_KATA, petunjuk=harfiah(kalimat.stepped(r)),
    )
    if kata.kosong(r["kurang"]):
        menuju = f"{r['kategori_berikut']}: " if not kata.kosong(r["kategori_berikut"]) else ""
        return [nama, Sel(kata.awal_besar(f"{menuju}{r['alasan']}"), kecil=True, muat=46)]
    return [
        nama, Sel(str(r["kategori_berikut"]), ekor=f"mulai {kata.angka(r['batas'], int(r['desimal']))}", muat=MUAT_KATA),
        Sel(kata.angka(r["kurang"], int(r["desimal"])), tebal=True), Sel(kalimat.weakest(r) or "–", kecil=True, muat=15),
        Sel(_who(r), kecil=True, muat=15),
    ]


def _who(r: Baris) -> str:
    if kata.kosong(r["n_langkah"]):
        return "belum ada di Kalimantan"
    lain = f" +{int(r['n_langkah']) - 1}" if r["n_langkah"] > 1 else ""
    return f"{r['nama_langkah']} ({int(r['tahun_langkah'])}){lain}"


def since(data: pd.DataFrame, *, judul: str, anak_judul: str) -> Tabel:
    """Promises that moved, then figures that came out, the newest first. `data`: rows of `sejak_rakor`."""
    kolom = [(Sel("Daerah", rata="kiri"), 0.28), (Sel("Indikator", rata="kiri"), 0.24), (Sel("Nilai", rata="kanan"), 0.24),
             (Sel("Terbit", rata="kanan"), 0.24)]
    isi, baris = rows(data), list[list[Sel]]()
    for jenis, kepala in {"komitmen": "Komitmen yang diperbarui", "angka": "Angka yang terbit"}.items():
        milik = [r for r in isi if r["jenis"] == jenis]
        baris += [[Sel(f"{kepala} ({len(milik)})", tebal=True)], *map(_news, milik[:MAKS_BARIS // 2])] if milik else []
    return _roomy(kolom, baris, judul=judul, anak_judul=anak_judul)


def _news(r: Baris) -> list[Sel]:
    tahun = "" if kata.kosong(r["tahun"]) else f" ({int(r['tahun'])})"
    terbit = "" if kata.kosong(r["tanggal_terbit"]) else kata.tanggal(r["tanggal_terbit"])
    hanya = kata.kosong(r["nilai"])
    isi = f"{kata.teks(r['predikat'])}{doubt(r)}" or "–" if hanya else with_doubt(r)
    beda = "" if kata.kosong(r["perubahan"]) else kata.selisih(r["perubahan"], int(r["desimal"]))
    return [_region(r, str(r["janji"])), Sel(f"{named(r) if r['nama_pendek'] else 'status komitmen'}{tahun}", muat=MUAT_KATA),
            Sel(isi, tebal=not hanya, kecil=hanya, ekor=beda, muat=MUAT_BANYAK),
            Sel(terbit or "lewat unggahan", kecil=True, muat=MUAT_KATA)]


def missing(data: pd.DataFrame, *, judul: str, anak_judul: str) -> Tabel:
    """One row a region: what it lacks, by reason. `data`: rows of `belum_ada`."""
    kolom = [(Sel("Daerah", rata="kiri"), 0.3), (Sel("Kosong"), 0.14), (Sel("Indikator dan sebabnya", rata="kiri"), 0.56)]
    isi, baris = rows(data), []
    for kode in list(dict.fromkeys(r["kode_wilayah"] for r in isi)):
        milik = [r for r in isi if r["kode_wilayah"] == kode]
        baris.append([_region(milik[0]), Sel(str(len(milik)), tebal=True), Sel(reasons(milik), kecil=True, muat=38)])
    return _roomy(kolom, baris, judul=judul, anak_judul=anak_judul)


def reasons(isi: Sequence[Baris]) -> str:
    """'belum terkumpul: SPM, RB; belum melapor: SPI'."""
    alasan = dict.fromkeys(str(r["alasan"]) for r in isi)
    return "; ".join(
        f"{kata.sebab(a)}: {', '.join(str(r['nama_pendek']) for r in isi if r['alasan'] == a)}" for a in alasan
    )
