"""SPM in sentences: where a region stands, who has figures, whether the total adds up, how the formula works."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.banding import by_reason, few
from charts.kalimat.nilai import Baris, own_year, published, rows

# IP SPM = 80 % recipients served + 20 % minimum quality [spm:S031].
BOBOT_PENERIMA = 80
BOBOT_MUTU = 20


def lowest(data: pd.DataFrame) -> str:
    """'Bidang terendah: pekerjaan umum 50,00 (Belum Tuntas).' from the sector rows of one region; '' without figures."""
    bidang = data[data["nilai"].notna()]
    if len(bidang) < 2 or few(len(bidang), len(data)):
        return ""
    terendah = bidang[bidang["nilai"] == bidang["nilai"].min()]
    if len(terendah) == len(bidang):
        return f"Semua bidang yang terbit sama: {_value(terendah.iloc[0])}."
    nama = kata.dan([str(n).lower() for n in terendah["nama_pendek"]])
    return f"Bidang terendah: {nama} {_value(terendah.iloc[0])}{kata.kurung(terendah['kategori'].iloc[0])}."


def matrix_title(data: pd.DataFrame, setahun: str) -> str:
    """Title of the matrix with its lowest sector figure. Rows of `spm_bidang`; `setahun`: ' 2024', or ''."""
    total = totals_only(data)
    judul = f"Nilai total SPM{setahun} menurut daerah" if total else f"SPM{setahun} menurut bidang dan daerah"
    terbit = data[data["nilai"].notna() & (total | ~data["gabungan"])].sort_values("nilai", kind="stable")
    if len(terbit) < 2 or few(terbit["kode_wilayah"].nunique(), data["kode_wilayah"].nunique()):
        return judul
    ada = rows(terbit)
    bawah, atas = ada[0], ada[-1]
    if total:
        return f"{judul}: tertinggi {atas['nama_tampil']} {_value(atas)}, terendah {bawah['nama_tampil']} {_value(bawah)}"
    return f"{judul}: terendah {bawah['nama_tampil']}, {str(bawah['nama_pendek']).lower()} {_value(bawah)}"


def _value(r: Baris) -> str:
    return f"{kata.angka(r['nilai'], 2, r['desimal_sumber'])}{own_year(r)}"


def scope(data: pd.DataFrame, lingkup: str, provinsi: str) -> str:
    """Whom the matrix shows: 'Pemprov dan kabupaten/kota Kalimantan Selatan', or the provinces; and what is missing."""
    antarprovinsi = lingkup in ("semua_provinsi", "provinsi_kalimantan")
    siapa = "Provinsi se-Kalimantan" if antarprovinsi else f"Pemprov dan kabupaten/kota {provinsi}"
    return f"{siapa}; angka keenam bidang {kata.BELUM_ADA}" if totals_only(data) else siapa


def coverage(data: pd.DataFrame, setahun: str) -> str:
    """How many kabupaten/kota have any published figure, and which have none, by reason. `setahun`: ' 2024', or ''."""
    kabkota = data[data["kelas"] == "kabkota"]
    ada = published(kabkota).groupby(kabkota["kode_wilayah"]).any()
    if ada.empty:
        return ""
    if not ada.any():
        return f"Belum satu pun dari {len(ada)} kabupaten/kota ada angka SPM terbit{setahun}."
    awal = f"{ada.sum()} dari {len(ada)} kabupaten/kota sudah ada angka SPM terbit{setahun}."
    if totals_only(data):
        awal += " Yang terbit baru nilai totalnya; angka keenam bidang belum ada untuk satu daerah pun."
    return " ".join(filter(None, [awal, by_reason(_totals(kabkota[~kabkota["kode_wilayah"].map(ada)]))]))


def _totals(data: pd.DataFrame) -> pd.DataFrame:
    """One row a region, that of its total before those of its sectors."""
    return data.sort_values("gabungan", ascending=False, kind="stable").drop_duplicates("kode_wilayah")


def mean_check(baris: pd.Series) -> str:
    """Whether the published total equals the mean of the published sectors, with the numbers. A row of `spm_uji_rata`."""
    nama, hasil = baris["nama_tampil"], baris["hasil"]
    terbit = f"{int(baris['jumlah_terbit'])} dari {int(baris['jumlah_bidang'])} bidang"
    if hasil == "bidang_belum_lengkap" and baris["jumlah_terbit"] == 0:
        return f"{nama}: hanya nilai total yang terbit, angka keenam bidang belum; tidak dapat diuji."
    if hasil == "bidang_belum_lengkap":
        return f"{nama}: baru {terbit} terbit; rata-rata belum dapat diuji."
    rata = kata.angka(baris["rata_rata"])
    if hasil == "total_belum_ada":
        return f"{nama}: {terbit} terbit, tetapi nilai totalnya belum terkumpul; rata-rata bidang {rata} bukan angka resmi."
    total = kata.angka(baris["total"], 2, baris["desimal_sumber"])
    if hasil == "cocok":
        return f"{nama}: nilai total {total}, rata-rata enam bidang {rata}; cocok (beda {kata.angka(abs(baris['selisih']))})."
    return (
        f"{nama}: nilai total {total} berbeda {kata.angka(abs(baris['selisih']))} poin dari rata-rata enam bidang {rata} "
        f"(batas wajar {kata.angka(baris['selisih_maks'], 1)}). Periksa sumbernya."
    )


def mean_checks(data: pd.DataFrame) -> list[str]:
    """The checks of several regions, one sentence for each outcome that needs no warning. Rows of `spm_uji_rata`."""
    cocok = data[data["hasil"] == "cocok"]
    awal = {
        "cocok": f"Cocok di {len(cocok)} daerah lain (beda terbesar {kata.angka(cocok['selisih'].abs().max())} poin)",
        "bidang_belum_lengkap": "Tidak dapat diuji karena bidangnya belum semua terbit",
        "total_belum_ada": "Semua bidang terbit tetapi nilai totalnya belum terkumpul",
    }
    nama = {h: list(data.loc[data["hasil"] == h, "nama_tampil"]) for h in awal}
    return [f"{awal[h]}: {kata.dan(isi)}." for h, isi in nama.items() if isi]


def formula(penerima: float, mutu: float, ambang: pd.DataFrame) -> str:
    """The 80/20 formula worked out on two invented percentages, with the category by the thresholds in force.

    `ambang`: kategori, batas_bawah, batas_atas (half open).
    """
    hasil = (BOBOT_PENERIMA * penerima + BOBOT_MUTU * mutu) / 100
    cocok = ambang[(ambang["batas_bawah"].fillna(0) <= hasil) & (hasil < ambang["batas_atas"].fillna(float("inf")))]
    kategori = f", kategori {cocok['kategori'].iloc[0]}" if not cocok.empty else ""
    bagian = (penerima, mutu, BOBOT_PENERIMA * penerima / 100, BOBOT_MUTU * mutu / 100, hasil)
    p, m, dari_p, dari_m, jumlah = (kata.angka(n, 0) for n in bagian)
    return (
        f"Misalkan {p}% sasaran terlayani dan {m}% mutu minimal terpenuhi: "
        f"{BOBOT_PENERIMA}% × {p} + {BOBOT_MUTU}% × {m} = {dari_p} + {dari_m} = {jumlah}{kategori}."
    )


def award(baris: pd.Series) -> str:
    """'2024: Kalimantan Timur peringkat 3 provinsi (tahun anggaran 2023)'. A row of `spm_penghargaan`."""
    gelar = str(baris["sebutan"]) if kata.kosong(baris["peringkat"]) else f"peringkat {int(baris['peringkat'])}"
    catatan = kata.kurung(kata.awal_kecil(kata.teks(baris["catatan"])))
    return f"**{baris['tahun']}** {baris['nama_tampil']}: {gelar}, kategori {baris['kategori']}{catatan}."


def totals_only(data: pd.DataFrame) -> bool:
    """Are totals published but not one sector of any region. Rows of `spm_bidang`."""
    terbit = published(data)
    return bool(terbit.any() and not terbit[~data["gabungan"]].any())
