"""What the comparison charts share: scope and subject of the questions, words for tables, rows to draw."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows
from charts.kalimat.terbit import published
from sajian.konteks import Konteks

KOLOM_PERINGKAT = {
    "nama_tampil": "Daerah", "nilai": "Nilai", "predikat_kata": "Predikat terbit", "kategori_kata": "Kategori",
    "peringkat_kata": "Peringkat", "hasil_kata": "Terhadap pembanding",
}
KOLOM_SEBARAN = {
    "tahun": "Tahun", "n": "Daerah", "terkecil": "Terkecil", "persentil_25": "Persentil 25", "median": "Median",
    "persentil_75": "Persentil 75", "terbesar": "Terbesar",
}
KOLOM_DERET = {"nama_tampil": "Daerah", "tahun": "Tahun", "nilai": "Nilai", "predikat_kata": "Predikat terbit"}
KOLOM_TARTAN = {
    "nama_tampil": "Daerah", "nama_pendek": "Indikator", "nilai": "Nilai", "predikat_kata": "Predikat terbit",
    "hasil_kata": "Terhadap pembanding",
}
KOLOM_LAIN = {
    "nama_tampil": "Daerah", "nilai": "Nilai", "predikat_kata": "Predikat", "periode_kata": "Periode",
    "nama_status": "Status", "penerbit": "Penerbit", "catatan": "Catatan",
}
# More regions without a figure than this are named in one line instead of a row each.
MAKS_BARIS_KOSONG = 14


def scope(k: Konteks) -> dict[str, str]:
    """Parameters of a question that say which regions."""
    return {"lingkup": k.tampilan.lingkup, "prov": k.tampilan.prov}


def subject(k: Konteks) -> dict[str, str]:
    """Parameters of a question that say which indicator, and which part of it."""
    pilihan = details(k)
    rinci = k.tampilan.rinci if k.tampilan.rinci in pilihan else (pilihan[0] if pilihan else "")
    return {"indikator": k.tampilan.indikator, "rincian": rinci}


def topic(k: Konteks) -> pd.Series:
    """The catalogue row of the indicator; a part of it is named after the short name."""
    rincian = subject(k)["rincian"]
    baris = k.indikator().copy()
    if rincian:
        baris["nama_pendek"] = f"{baris['nama_pendek']} ({rincian})"
    return baris


def details(k: Konteks) -> list[str]:
    """Parts of the indicator that several regions have; '' is the whole."""
    return list(k.tanya("rincian_sebanding", indikator=k.tampilan.indikator, **scope(k))["rincian"])


def second_years(k: Konteks) -> list[int]:
    """Years to set beside the chosen one: those measured alike first, the nearest earlier before later ones."""
    kini = k.tampilan.tahun
    putus = list(k.tanya("putus_metode", indikator=k.tampilan.indikator)["tahun"])
    ada = [int(t) for t in k.tanya("tahun_berdata", **scope(k), **subject(k))["tahun"] if t in k.pilihan.tahun]
    berbeda = {t: any(min(t, kini) < p <= max(t, kini) for p in putus) for t in ada}
    return sorted((t for t in ada if t != kini), key=lambda t: (berbeda[t], t > kini, abs(t - kini)))


def thresholds(k: Konteks) -> pd.DataFrame:
    """Categories in force that year; parts of an indicator have none."""
    ambang = k.tanya("ambang_berlaku", indikator=k.tampilan.indikator, tahun=k.tampilan.tahun, versi="asli")
    return ambang if subject(k)["rincian"] == "" else ambang.head(0)


def worded(data: pd.DataFrame) -> pd.DataFrame:
    """The rows with text columns for tables: predicate, category, rank, judgement, period; nothing is left blank."""
    isi = data.copy()
    isi["predikat_kata"] = data["predikat"].fillna("tidak ada")
    if "kategori" in data:
        asal = data["asal_kategori"].fillna("") if "asal_kategori" in data else [""] * len(data)
        isi["kategori_kata"] = [f"{v} ({a})" if a and not kata.kosong(v) else ("tidak ada" if kata.kosong(v) else v)
                                for v, a in zip(data["kategori"], asal)]
    if "peringkat" in data:
        isi["peringkat_kata"] = [
            "tidak diperingkat" if kata.kosong(r) else kata.urutan(r, n)
            for r, n in zip(data["peringkat"], data["n_peringkat"])
        ]
    if "hasil" in data:
        isi["hasil_kata"] = [_outcome(r) for r in rows(data)]
    if "periode" in data:
        isi["periode_kata"] = [kata.PERIODE[p] for p in data["periode"]]
    return isi


def _outcome(r: Baris) -> str:
    if kata.kosong(r["hasil"]):
        kosong = r.get("alasan_kosong")
        return "tidak dibandingkan" if kata.kosong(kosong) else str(kosong).replace("_", " ")
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
    kata_hasil = {"lebih_baik": "membaik", "lebih_rendah": "memburuk"}
    return [
        str(a) if not kata.kosong(a) else kata_hasil.get(h, kata.HASIL[h]) for h, a in zip(data["hasil"], data["alasan"])
    ]


def columns_two_years(lama: int, baru: int) -> dict[str, str]:
    """Headings of the two-year table."""
    return {
        "nama_tampil": "Daerah", "nilai_lama": str(lama), "nilai_baru": str(baru), "selisih": "Selisih",
        "hasil_kata": "Hasil",
    }


def trail(data: pd.DataFrame, k: Konteks, tahun: tuple[int, ...]) -> pd.DataFrame:
    """Which figures stand behind rows that hold several years."""
    kunci = data[["kode_wilayah"]].assign(**subject(k))
    return pd.concat([kunci.assign(tahun=t) for t in tahun])
