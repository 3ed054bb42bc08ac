"""Sentences of the comparison of regions, each computed from the rows shown."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import SEBUTAN, doubt, first, mixed_years, own_year, published
from charts.kalimat.umum import whom

# Quartiles and percentiles are said only from this many regions on; the model tables hold the same floor.
MINIMAL_KUARTIL = 4
# More equal bests than this are counted instead of named.
MAKS_NAMA = 3
# What became of a figure, as its mark is coloured; where it is not judged, which way it went.
GERAK = {"lebih_baik": "membaik", "setara": "setara", "lebih_rendah": "memburuk"}
ARAH = ("naik", "turun", "tetap")
KUARTIL = {1: "kuartil teratas", 2: "kuartil kedua", 3: "kuartil ketiga", 4: "kuartil terbawah"}


def scope(lingkup: str, provinsi: str) -> str:
    """'kabupaten/kota Kalimantan Selatan', 'kabupaten/kota se-Kalimantan', 'provinsi', 'daerah pilihan'."""
    nama = {
        "provinsi": f"kabupaten/kota {provinsi}", "kalimantan": "kabupaten/kota se-Kalimantan",
        "provinsi_kalimantan": "provinsi di Kalimantan", "pilihan": "daerah pilihan",
    }
    return nama.get(lingkup, "provinsi")


def seen(data: pd.DataFrame, indikator: pd.Series, lingkup: str, setahun: str) -> str:
    """One sentence on the rows of `banding_daerah`: how many have data, best, worst, median; `setahun`: ' 2024', ''."""
    berangka = data[data["nilai"].notna() & data["sepadan"]]
    predikat = data[data["nilai"].isna() & data["predikat"].notna()]
    lama = int((data["nilai"].notna() & ~data["sepadan"]).sum())
    awal = f"Dari {len(data)} {lingkup}, "
    if len(berangka) == len(data) > 1:
        return f"Semua {len(data)} {lingkup} {_extremes(berangka, len(data), indikator, setahun).partition(' ')[2]}."
    if berangka.empty and predikat.empty:
        return f"{awal}belum ada satu pun yang punya angka {indikator['nama_pendek']}{setahun}."
    if berangka.empty:
        return f"{awal}{len(predikat)} punya predikat {indikator['nama_pendek']}{setahun} tanpa angka: {_counts(predikat)}."
    ekor = f" {len(predikat)} daerah lain hanya diumumkan predikatnya." if len(predikat) else ""
    ekor += f" {lama} daerah lain hanya punya angka dengan cara ukur lama, yang tidak diurutkan bersama." if lama else ""
    return f"{awal}{_extremes(berangka, len(data), indikator, setahun)}.{ekor}"


def _extremes(berangka: pd.DataFrame, jumlah: int, indikator: pd.Series, setahun: str) -> str:
    nama = f"{indikator['nama_pendek']}{setahun}"
    banyak = f"{len(berangka)} punya angka {nama}{kata.kurung(mixed_years(berangka))}"
    if len(berangka) == 1:
        satu = berangka.iloc[0]
        return f"hanya {satu['nama_tampil']} yang punya angka {nama} ({_value(satu['nilai'], berangka, indikator)})"
    kecil, besar = berangka["nilai"].min(), berangka["nilai"].max()
    if kecil == besar:
        return f"{banyak}, semuanya {_value(besar, berangka, indikator)}"
    if few(len(berangka), jumlah):
        dari, sampai = (_value(n, berangka, indikator) for n in (kecil, besar))
        return f"{banyak}, dari {dari} sampai {sampai}; kurang dari separuh, jadi tidak diurutkan"
    atas, bawah = ("terbaik", "terlemah") if indikator["arah"] != "tanpa_penilaian" else ("terbanyak", "tersedikit")
    baik, lemah = (kecil, besar) if indikator["arah"] == "rendah_baik" else (besar, kecil)
    # The mean of two decimal figures must not lose a half to binary fractions.
    median = kata.bersatuan(round(float(berangka["nilai"].median()), 6), indikator["satuan"], max(int(indikator["desimal"]), 1))
    return (
        f"{banyak}: {atas} {_holders(berangka, baik, indikator)}, "
        f"{bawah} {_holders(berangka, lemah, indikator)}, median {median}"
    )


def _holders(berangka: pd.DataFrame, nilai: float, indikator: pd.Series) -> str:
    milik = berangka[berangka["nilai"] == nilai]
    satu = milik.iloc[0]
    pada, ragu = ("", "") if len(milik) > 1 else (own_year(satu).strip(" ()"), doubt(satu))
    return f"{_who(list(milik['nama_tampil']))} ({', '.join(filter(None, [_value(nilai, berangka, indikator) + ragu, pada]))})"


def _who(nama: list[str], maks: int = MAKS_NAMA) -> str:
    return kata.dan(nama) if len(nama) <= maks else f"{len(nama)} daerah"


def _judged(data: pd.DataFrame) -> pd.DataFrame:
    return data[data["hasil"].notna() & (data["hasil"] != "tidak_dibandingkan")]


def _value(nilai: float, berangka: pd.DataFrame, indikator: pd.Series) -> str:
    # As many decimals as its chart has for all of them.
    presisi = berangka["desimal_sumber"].max()
    return kata.bersatuan(nilai, indikator["satuan"], int(indikator["desimal"]), presisi)


def _counts(predikat: pd.DataFrame) -> str:
    kategori = predikat["kategori"].fillna(predikat["predikat"])
    return kata.dan([f"{isi} ({n})" for isi, n in kategori.value_counts().items()])


def missing(data: pd.DataFrame) -> str:
    """'Belum terkumpul di dasbor (2): Banjar dan Tapin. Tanyakan kepada KPK, lewat Inspektorat.'; '' where all have a figure.

    `data`: rows of `banding_daerah`; each reason names its regions, and whom to ask where reasons differ in that.
    """
    kosong = data[~published(data)]
    # Reasons about which the same office is asked stand together.
    return " ".join(by_reason(isi) + whom(isi.iloc[0]) for _, isi in kosong.groupby("kepada", dropna=False))


def by_reason(kosong: pd.DataFrame) -> str:
    """'Belum terkumpul di dasbor (2): Banjar dan Tapin. Tidak dinilai (1): Paser.' of rows without a figure, one a region."""
    nama = kosong.groupby([kata.sebab(a, True) for a in kosong["alasan_kosong"]])["nama_tampil"].agg(sorted)
    return " ".join(f"{kata.awal_besar(str(sebab))} ({len(n)}): {kata.dan(n)}." for sebab, n in nama.items())


def place(data: pd.DataFrame, kode: str, indikator: pd.Series) -> str:
    """The chosen region among its peers: value, rank, quartile word; '' when it is not one of them."""
    baris = data[data["kode_wilayah"] == kode]
    if baris.empty:
        return ""
    r = baris.iloc[0]
    if kata.kosong(r["nilai"]):
        return f"{r['nama_tampil']} {int(r['tahun'])}: {first(r, SEBUTAN) or kata.sebab(r.get('alasan_kosong'), True)}."
    butir = [f"{r['nama_tampil']} {int(r['tahun'])}: {_value(r['nilai'], data, indikator)}"]
    if not kata.kosong(r["peringkat"]):
        n = r["n_peringkat"]
        butir += [kata.peringkat(r["peringkat"], n, bersama=r["bersama"]), quartile(r["kuartil"], n)]
    elif not kata.kosong(r["letak"]) and r["n_peringkat"] > 1:
        butir.append(kata.beside_few(r["letak"], r["n_peringkat"], r["jumlah_daerah"]))
    return f"{', '.join(butir)}."


def quartile(kuartil: float | None, n: float) -> str:
    """'kuartil kedua', or why there is none."""
    if kuartil is None or kata.kosong(kuartil):
        return f"kuartil tidak dihitung (perlu {MINIMAL_KUARTIL} daerah, ada {int(n)})"
    return KUARTIL[int(kuartil)]


def rank_title(data: pd.DataFrame, indikator: pd.Series, lingkup: str, setahun: str) -> str:
    """'SPI 2024 terhadap Nasional: 9 lebih baik, 1 setara, 1 lebih rendah'; what is ranked when few can be judged."""
    awal = f"{indikator['nama_pendek']}{setahun}"
    dinilai = _judged(data)
    if few(len(dinilai), len(data)):
        return f"{awal} menurut {lingkup}"
    banyak = dinilai["hasil"].value_counts()
    butir = [f"{banyak[h]} {isi}" for h, isi in kata.HASIL.items() if h in banyak]
    return f"{awal} terhadap {kata.label_kalimat(_yardstick(dinilai))}: {', '.join(butir)}"


def _yardstick(dinilai: pd.DataFrame) -> str:
    """What the rows were judged by, where all of them were by the same."""
    label = list(dict.fromkeys(map(str, dinilai["label_banding"])))
    if all(n.startswith("Tahun ") for n in label):
        return "tahun sebelumnya"
    return label[0] if len(label) == 1 else "pembanding tahunnya"


def few(ada: int, semua: int) -> bool:
    """Are figures of so few of the regions that nothing may be said of all: none, or less than half."""
    return not ada or 2 * ada < semua


def count_note(data: pd.DataFrame, lingkup: str) -> str:
    """'Kabupaten/kota Kalimantan Selatan: 11 dari 13 ada datanya, 9 di antaranya dibandingkan'."""
    ada, dinilai = int(published(data).sum()), len(_judged(data))
    isi = f"{kata.awal_besar(lingkup)}: {ada} dari {len(data)} ada datanya"
    lain = f", {dinilai} di antaranya dibandingkan" if 0 < dinilai < ada else ""
    return "; ".join(filter(None, [f"{isi}{lain}", mixed_years(data)]))


def change_title(data: pd.DataFrame, indikator: pd.Series, lama: int, baru: int) -> str:
    """'SPI 2023 ke 2024: 8 membaik, 4 setara, 4 memburuk; kenaikan terbesar Tapin (+6,20), penurunan terbesar Banjar (−7,10)'.

    Counted as the marks are coloured; by the direction of the numbers where nothing is judged good or bad.
    """
    gerak = data.dropna(subset=["selisih"])
    dinilai = gerak["hasil"].isin(list(GERAK))
    arah = gerak["hasil"].where(dinilai, gerak["selisih"].map(_direction))
    banyak, nama = arah.value_counts(), GERAK | {a: a for a in ARAH}
    butir = [f"{banyak[h]} {isi}" for h, isi in nama.items() if h in banyak]
    judul = f"{indikator['nama_pendek']} {lama} ke {baru}: {', '.join(butir)}"
    return "; ".join(filter(None, [judul, "" if few(len(gerak), len(data)) else _farthest(gerak, indikator)]))


def _direction(selisih: float) -> str:
    return ARAH[0] if selisih > 0 else ARAH[1] if selisih < 0 else ARAH[2]


def _farthest(gerak: pd.DataFrame, indikator: pd.Series) -> str:
    """The largest rise and the largest fall, each with its region; '' where nothing moved."""
    naik, turun = gerak["selisih"].max(), gerak["selisih"].min()
    return ", ".join(
        f"{nama} terbesar {_who(list(gerak.loc[gerak['selisih'] == v, 'nama_tampil']))} "
        f"({kata.selisih(v, int(indikator['desimal']))})"
        for nama, v, ada in (("kenaikan", naik, naik > 0), ("penurunan", turun, turun < 0)) if ada
    )


def rug_sentence(data: pd.DataFrame, banding: str, setahun: str) -> str:
    """What the rug shows: judged cells, how many lie below, which region has most below."""
    dinilai = _judged(data)
    awal = f"{int(published(data).sum())} dari {len(data)} sel{setahun} ada angkanya{kata.kurung(mixed_years(data))}"
    if dinilai.empty:
        return f"{awal}; belum ada yang dapat dibandingkan dengan {banding}."
    hitung = dinilai.loc[dinilai["hasil"] == "lebih_rendah", "nama_tampil"].value_counts()
    akhir = f"dari {len(dinilai)} yang dapat dibandingkan lebih rendah dari {banding}."
    if hitung.empty:
        return f"{awal}; tidak satu pun {akhir}"
    if few(len(dinilai), len(data)):
        return f"{awal}; {hitung.sum()} {akhir}"
    teratas = sorted(hitung[hitung == hitung.iloc[0]].index)
    masing = ", masing-masing" if len(teratas) > 1 else ","
    return f"{awal}; {hitung.sum()} {akhir} Terbanyak: {_who(teratas)}{masing} {hitung.iloc[0]} indikator."


def courses(deret: pd.DataFrame, indikator: pd.Series, lingkup: str) -> str:
    """How many regions have how many years, and which have none."""
    daerah = deret["kode_wilayah"].nunique()
    titik = deret.dropna(subset=["nilai"]).groupby("nama_tampil")["tahun"].nunique()
    kosong = sorted(set(deret["nama_tampil"]) - set(titik.index))
    awal = f"Dari {daerah} {lingkup}, {len(titik)} punya angka {indikator['nama_pendek']}"
    if titik.empty:
        return f"{awal}."
    belum = f" Tanpa angka: {_who(kosong, 2 * MAKS_NAMA)}." if kosong else ""
    return f"{awal}, {int((titik >= 2).sum())} di antaranya dua tahun atau lebih.{belum}"


def spread_note(sebaran: pd.DataFrame) -> str:
    """Which years have too few regions for a box."""
    kurang = [str(t) for t in sebaran.loc[~sebaran["cukup"], "tahun"]]
    if not kurang:
        return "Kotak: persentil 25 sampai 75, separuh tengah daerah"
    return f"Tanpa kotak: {kata.dan(kurang)} (perlu {MINIMAL_KUARTIL} daerah)"


def same_scale(deret: pd.DataFrame, indikator: pd.Series) -> str:
    """'Skala tegak sama di semua panel: 59,16 sampai 81,82; nilai terakhir di kanan atas'."""
    nilai = deret["nilai"].dropna()
    if nilai.empty:
        return ""
    bawah, atas = (kata.angka(n, int(indikator["desimal"])) for n in (nilai.min(), nilai.max()))
    return f"Skala tegak sama di semua panel, {bawah} sampai {atas}; angka di kanan atas: nilai terakhir"
