"""Words and tables of the sheet on one region, each computed from its figures."""

from collections.abc import Mapping, Sequence

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, Kolom, named, rank, table, value

SAAT_LALU = "tahun_lalu"
KOLOM_BANDING = {
    "nasional": "Nasional", "provinsi": "Provinsi", "kalimantan": "Kalimantan", "target": "Target", "ambang": "Ambang",
    SAAT_LALU: "Tahun lalu",
}
# Keeps a sign and its number on one line.
RAPAT = "\u00a0"
LEGENDA = (
    "▲ lebih baik, ● setara, ▼ lebih rendah, ○ tidak dibandingkan. Angka di sampingnya selisih terhadap pembanding; "
    "pada tabel, nomor dalam kurung menunjuk alasan di bawahnya. Peringkat 1 terbaik, di antara daerah yang ada datanya. "
    "Di belakang angka: * bercatatan atau sumbernya tidak sepakat, † satu sumber pers."
)


def headline(data: pd.DataFrame, nama: str, banding: str) -> str:
    """'Dari 26 indikator ..., terhadap Nasional: 3 lebih baik, 1 lebih rendah; 22 tidak dibandingkan.'

    `data`: rows of `profil_daerah`. Empty text without figures.
    """
    if data.empty:
        return ""
    return f"Dari {len(data)} indikator {nama} yang ada angkanya, terhadap {banding}: {counts(data)}."


def comparable(banding: pd.DataFrame, pakai: str) -> str:
    """'Se-Kalimantan (median): 7 indikator; Tahun lalu: 3 indikator': benchmarks with more to compare than `pakai`.

    `banding`: rows of `profil_banding`. Empty when none has more.
    """
    banyak = banding[banding["hasil"] != "tidak_dibandingkan"]["banding"].value_counts()
    lebih = {b: n for b, n in banyak.items() if n > banyak.get(pakai, 0)}
    return "; ".join(f"{kata.BANDING[b]}: {n} indikator" for b, n in lebih.items())


def counts(data: pd.DataFrame) -> str:
    """'3 lebih baik, 1 lebih rendah, 22 tidak dibandingkan': only outcomes that occur."""
    banyak = data["hasil"].value_counts()
    return ", ".join(f"{banyak[h]} {teks}" for h, teks in kata.HASIL.items() if h in banyak)


def spine_note(banding: str, lingkup: str = "") -> str:
    """How to read a spine: what the centre is and, on the first of the sheet, whose spread the bar shows."""
    batang = (
        f" Batang: sebaran {kata.awal_kecil(lingkup)} dari terburuk ke terbaik, bagian tengahnya persentil 25–75. "
        "▲ lebih baik, ● setara, ▼ lebih rendah."
    )
    return f"Garis tengah: {banding}.{batang if lingkup else ''}"


def facts(baris: Baris) -> list[tuple[str, str]]:
    """Label and text of the small facts of a region, from a row of `fakta_daerah`; only those that are known."""
    ukuran = (
        (f"Penduduk ({kata.tanggal(baris['penduduk_periode'])})", "penduduk", "jiwa"), ("Luas wilayah", "luas_km2", "km²"),
        ("Kepadatan", "kepadatan", "jiwa/km²"),
    )
    butir = [("Ibu kota", kata.teks(baris["ibu_kota"]))] if not kata.kosong(baris["ibu_kota"]) else []
    butir += [(label, f"{kata.angka(baris[k], 0)} {satuan}") for label, k, satuan in ukuran if not kata.kosong(baris[k])]
    if baris["kelas"] == "provinsi":
        butir.append(("Kabupaten/kota", f"{int(baris['jumlah_kabupaten'])} kabupaten, {int(baris['jumlah_kota'])} kota"))
    elif not kata.kosong(baris["bagian_penduduk"]):
        butir.append((f"Bagian penduduk {baris['nama_provinsi']}", f"{kata.angka(100 * baris['bagian_penduduk'], 1)}%"))
    return butir


def indicators(data: Sequence[Baris], banding: Sequence[Baris]) -> tuple[pd.DataFrame, list[str]]:
    """One kelompok as text, a row an indicator, and the reasons its marks '(1)' point to.

    `data`: rows of `profil_daerah`; `banding`: rows of `profil_banding`. Columns penerbit, url and beda_sumber
    are left for the page to turn into links.
    """
    alasan: list[str] = []
    hasil = {(b["indikator"], b["banding"]): b for b in banding}
    baris = [_row(r, hasil, alasan) for r in data]
    return pd.DataFrame(baris), [f"({i}) {teks}" for i, teks in enumerate(alasan, 1)]


def _row(r: Baris, hasil: Mapping[tuple[str, str], Baris], alasan: list[str]) -> dict[str, object]:
    lawan = {
        judul: _against(r, hasil[r["indikator"], kunci], kunci, alasan)
        for kunci, judul in KOLOM_BANDING.items() if (r["indikator"], kunci) in hasil
    }
    return {
        "Indikator": r["nama_pendek"], "Tahun": str(int(r["tahun"])), "Nilai": value(r, r["satuan"], int(r["desimal"])),
        "Kategori": kata.teks(r["kategori"]) or "–", "Peringkat": rank(r), **lawan,
        "Tren": kata.TREN[kata.teks(r["tren"]) or "belum_dapat_dihitung"],
        "penerbit": r["penerbit"], "url": r["url"], "beda_sumber": bool(r["beda_sumber"]),
    }


def _against(r: Baris, b: Baris, kunci: str, alasan: list[str]) -> str:
    tanda = kata.TANDA_HASIL[b["hasil"]]
    # A change is a fact also where the indicator is not judged good or bad.
    beda = r["perubahan"] if kunci == SAAT_LALU else b["selisih"]
    if not kata.kosong(beda):
        return f"{tanda}{RAPAT}{kata.selisih(beda, int(r['desimal']))}"
    if b["alasan"] not in alasan:
        alasan.append(b["alasan"])
    return f"{tanda}{RAPAT}({alasan.index(b['alasan']) + 1})"


def others(data: pd.DataFrame) -> pd.DataFrame:
    """Figures outside the yearly series as text, each with its status and period, from rows of `angka_lain_daerah`."""
    kolom: dict[str, Kolom] = {
        "Indikator": named, "Tahun": lambda r: str(int(r["tahun"])), "Periode": lambda r: kata.PERIODE[r["periode"]],
        "Nilai": lambda r: value(r, r["satuan"], int(r["desimal"])), "Status": "nama_status", "Catatan": "catatan",
        "penerbit": "penerbit", "url": "url", "beda_sumber": lambda _: False,
    }
    return table(data, kolom)


def other_years(data: pd.DataFrame, tahun: int) -> str:
    """'2023 (5 angka) dan 2021 (2 angka)': the years, beside the one shown, that have such figures."""
    banyak = data.loc[data["tahun"] != tahun, "tahun"].value_counts().sort_index(ascending=False)
    return kata.dan([f"{int(t)} ({n} angka)" for t, n in banyak.items()])


def number(baris: Baris, kolom: str) -> str:
    """A figure of the row in its unit; only the region's own value keeps the printed precision of its source."""
    presisi = baris["desimal_sumber"] if kolom == "nilai" else None
    return kata.bersatuan(baris[kolom], baris["satuan"], int(baris["desimal"]), presisi)
