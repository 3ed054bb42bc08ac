"""SPM in sentences: where a region stands, who has figures, whether the total adds up, how the formula works."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.terbit import totals_only

# IP SPM = 80 % recipients served + 20 % minimum quality [spm:S031].
BOBOT_PENERIMA = 80
BOBOT_MUTU = 20


def lowest(data: pd.DataFrame) -> str:
    """'Bidang terendah: pekerjaan umum 50,00 (Belum Tuntas).' from the sector rows of one region; '' without figures."""
    bidang = data[data["nilai"].notna()]
    if len(bidang) < 2:
        return ""
    nilai = bidang["nilai"].min()
    terendah = bidang[bidang["nilai"] == nilai]
    if len(terendah) == len(bidang):
        return f"Semua bidang yang terbit sama: {kata.angka(nilai, 2, terendah['desimal_sumber'].iloc[0])}."
    nama = kata.dan([str(n).lower() for n in terendah["nama_pendek"]])
    kategori = "" if kata.kosong(terendah["kategori"].iloc[0]) else f" ({terendah['kategori'].iloc[0]})"
    return f"Bidang terendah: {nama} {kata.angka(nilai, 2, terendah['desimal_sumber'].iloc[0])}{kategori}."


def matrix_title(data: pd.DataFrame, tahun: int) -> str:
    """Title of the matrix with its lowest sector figure. Rows of `spm_bidang`."""
    if totals_only(data):
        return _totals_title(data, tahun)
    judul = f"SPM {tahun} menurut bidang dan daerah"
    bidang = data[~data["gabungan"] & data["nilai"].notna()]
    if len(bidang) < 2:
        return judul
    r = bidang.loc[bidang["nilai"].idxmin()]
    nilai = kata.angka(r["nilai"], 2, r["desimal_sumber"])
    return f"{judul}: terendah {r['nama_tampil']}, {str(r['nama_pendek']).lower()} {nilai}"


def _totals_title(data: pd.DataFrame, tahun: int) -> str:
    ada = data[data["nilai"].notna()].sort_values("nilai")
    judul = f"Nilai total SPM {tahun} menurut daerah"
    if len(ada) < 2:
        return judul
    bawah, atas = (f"{r['nama_tampil']} {kata.angka(r['nilai'], 2, r['desimal_sumber'])}" for r in (ada.iloc[0], ada.iloc[-1]))
    return f"{judul}: tertinggi {atas}, terendah {bawah}"


def scope(data: pd.DataFrame, lingkup: str, provinsi: str) -> str:
    """Whom the matrix shows: 'Pemprov dan kabupaten/kota Kalimantan Selatan', or the provinces; and what is missing."""
    siapa = "Provinsi se-Kalimantan" if lingkup == "semua_provinsi" else f"Pemprov dan kabupaten/kota {provinsi}"
    return f"{siapa}; angka keenam bidang belum ada data" if totals_only(data) else siapa


def coverage(data: pd.DataFrame, tahun: int) -> str:
    """How many kabupaten/kota have any published figure in the year, and which have none."""
    daerah = data[data["kelas"] == "kabkota"].groupby(["kode_wilayah", "nama_tampil"], sort=False)["nilai"].count()
    if daerah.empty:
        return ""
    belum = [nama for (_, nama), ada in daerah.items() if not ada]
    awal = f"{len(daerah) - len(belum)} dari {len(daerah)} kabupaten/kota sudah ada angka SPM terbit {tahun}."
    if totals_only(data):
        awal += " Yang terbit baru nilai totalnya; angka keenam bidang belum ada untuk satu daerah pun."
    if not belum:
        return awal
    if len(belum) == len(daerah):
        return f"Belum satu pun dari {len(daerah)} kabupaten/kota ada angka SPM terbit {tahun}."
    return f"{awal} Belum ada data ({len(belum)} dari {len(daerah)}): {kata.dan(belum)}."


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
        return f"{nama}: {terbit} terbit, tetapi nilai totalnya belum ada data; rata-rata bidang {rata} bukan angka resmi."
    total = kata.angka(baris["total"], 2, baris["desimal_sumber"])
    if hasil == "cocok":
        return f"{nama}: nilai total {total}, rata-rata enam bidang {rata}; cocok (beda {kata.angka(abs(baris['selisih']))})."
    return (
        f"{nama}: nilai total {total} berbeda {kata.angka(abs(baris['selisih']))} poin dari rata-rata enam bidang {rata} "
        f"(batas wajar {kata.angka(baris['selisih_maks'], 1)}). Periksa sumbernya."
    )


def mean_checks(data: pd.DataFrame) -> list[str]:
    """The checks of several regions, one sentence for each outcome that needs no warning. Rows of `spm_uji_rata`."""
    kalimat = []
    cocok = data[data["hasil"] == "cocok"]
    if not cocok.empty:
        terbesar, nama = kata.angka(cocok["selisih"].abs().max()), kata.dan(list(cocok["nama_tampil"]))
        kalimat.append(f"Cocok di {len(cocok)} daerah lain (beda terbesar {terbesar} poin): {nama}.")
    belum = data[data["hasil"] == "bidang_belum_lengkap"]
    if not belum.empty:
        kalimat.append(f"Tidak dapat diuji karena bidangnya belum semua terbit: {kata.dan(list(belum['nama_tampil']))}.")
    tanpa = data[data["hasil"] == "total_belum_ada"]
    if not tanpa.empty:
        kalimat.append(f"Semua bidang terbit tetapi nilai totalnya belum ada data: {kata.dan(list(tanpa['nama_tampil']))}.")
    return kalimat


def formula(penerima: float, mutu: float, ambang: pd.DataFrame) -> str:
    """The 80/20 formula worked out on two invented percentages, with the category by the thresholds in force.

    `ambang`: kategori, batas_bawah, batas_atas (half open).
    """
    hasil = (BOBOT_PENERIMA * penerima + BOBOT_MUTU * mutu) / 100
    cocok = ambang[(ambang["batas_bawah"].fillna(0) <= hasil) & (hasil < ambang["batas_atas"].fillna(float("inf")))]
    kategori = f", kategori {cocok['kategori'].iloc[0]}" if not cocok.empty else ""
    p, m = kata.angka(penerima, 0), kata.angka(mutu, 0)
    return (
        f"Misalkan {p}% sasaran terlayani dan {m}% mutu minimal terpenuhi: "
        f"{BOBOT_PENERIMA}% × {p} + {BOBOT_MUTU}% × {m} = {kata.angka(BOBOT_PENERIMA * penerima / 100, 0)} + "
        f"{kata.angka(BOBOT_MUTU * mutu / 100, 0)} = {kata.angka(hasil, 0)}{kategori}."
    )


def award(baris: pd.Series) -> str:
    """'2024: Kalimantan Timur peringkat 3 provinsi (tahun anggaran 2023)'. A row of `spm_penghargaan`."""
    gelar = f"peringkat {int(baris['peringkat'])}" if not kata.kosong(baris["peringkat"]) else str(baris["sebutan"])
    catatan = "" if kata.kosong(baris["catatan"]) else f" ({str(baris['catatan'])[:1].lower()}{str(baris['catatan'])[1:]})"
    return f"**{baris['tahun']}** {baris['nama_tampil']}: {gelar}, kategori {baris['kategori']}{catatan}."
