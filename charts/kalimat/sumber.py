"""Reference tables in words: sources, rules, thresholds, disagreements, absences."""

import pandas as pd

from charts.kalimat import kata

TERBUKA = (1900, 9999)
JENIS = {
    "resmi_pusat": "instansi pusat", "aturan": "peraturan", "pemda": "pemerintah daerah", "pers": "pers",
    "lain": "lainnya",
}
ARAH = {
    "tinggi_baik": "makin tinggi makin baik", "rendah_baik": "makin rendah makin baik",
    "tanpa_penilaian": "tidak dinilai baik-buruknya",
}
METODE = {
    "selang": "selang kepercayaan", "toleransi": "selisih dengan toleransi", "predikat": "urutan predikat",
    "tanpa": "tidak dibandingkan",
}
KATEGORI_DARI = {
    "ambang": "boleh diturunkan dari ambang", "predikat": "hanya dari predikat terbit", "tanpa": "tidak berkategori",
}
TINGKAT = {
    "semua": "semua daerah", "provinsi": "provinsi", "kabupaten_kota": "kabupaten/kota", "nasional": "nasional",
}
VERSI = {"asli": "berlaku tahun itu", "sekarang": "ambang sekarang, dibaca mundur"}
ALASAN = {"tidak_diumumkan": "tidak diumumkan", "tidak_dinilai": "tidak dinilai", "diganti": "diganti penilaian lain"}
SEBAB = {
    "dipakai": "dipakai", "cocok": "cocok dengan yang dipakai", "tanpa_nilai": "hanya memuat predikat",
    "jenis": "yang dipakai lebih resmi", "unggahan": "diganti unggahan yang lebih baru",
    "dukungan": "didukung lebih sedikit sumber", "ketelitian": "kurang teliti", "tanggal": "terbit lebih dulu",
    "urutan": "sama kuat; dipilih menurut nomor sumber",
}


def text(isi: object) -> str:
    """A cell's text; empty when absent."""
    return "" if kata.kosong(isi) else str(isi)


def span(mulai: int, selesai: int) -> str:
    """Years of validity: '2021–2022', 'sejak 2023', 'sampai 2022', 'semua tahun'."""
    if mulai <= TERBUKA[0]:
        return "semua tahun" if selesai >= TERBUKA[1] else f"sampai {selesai}"
    if selesai >= TERBUKA[1]:
        return f"sejak {mulai}"
    return str(mulai) if mulai == selesai else f"{mulai}–{selesai}"


def exact(nilai: float) -> str:
    """A limit with just the decimals it has: '73,7', '4,5001', '78'."""
    desimal = len(f"{nilai:.4f}".rstrip("0").partition(".")[2])
    return kata.angka(nilai, desimal)


def limits(bawah: float | None, atas: float | None) -> str:
    """A half-open range: '73 – <78', '≥78', '<73'."""
    if bawah is None or kata.kosong(bawah):
        return "" if atas is None or kata.kosong(atas) else f"<{exact(atas)}"
    return f"≥{exact(bawah)}" if atas is None or kata.kosong(atas) else f"{exact(bawah)} – <{exact(atas)}"


def scale(r: pd.Series) -> str:
    """'0–100', '0 ke atas', '' without a scale."""
    if kata.kosong(r["skala_min"]):
        return ""
    bawah = exact(r["skala_min"])
    return f"{bawah} ke atas" if kata.kosong(r["skala_maks"]) else f"{bawah}–{exact(r['skala_maks'])}"


def method(r: pd.Series) -> str:
    """How two figures are compared, with the tolerance where there is one."""
    teks = METODE.get(r["metode"], str(r["metode"]))
    return f"{teks} {exact(r['toleransi'])}" if r["metode"] == "toleransi" else teks


def sources(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_sumber`."""
    return pd.DataFrame({
        "Penerbit": data["penerbit"].map(text), "Judul": data["judul"].map(text), "Tanggal": data["tanggal"].map(text),
        "Jenis": [JENIS.get(j, j) for j in data["jenis"]], "Angka": [str(int(n)) for n in data["jumlah_angka"]],
        "Nomor": data["sumber_id"], "Alamat": data["url"].map(text),
    })


def indicators(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `aturan_indikator`."""
    return pd.DataFrame({
        "Indikator": data["nama"], "Bagian dari": data["nama_induk"].map(text),
        "Skala": [scale(r) for _, r in data.iterrows()], "Arah": [ARAH.get(a, a) for a in data["arah"]],
        "Cara banding": [method(r) for _, r in data.iterrows()],
        "Kategori": [KATEGORI_DARI.get(a, a) for a in data["kategori_dari"]],
        "Pembulatan": [f"{int(d)} desimal" for d in data["desimal"]],
        "Tingkat": [TINGKAT.get(a, a) for a in data["tingkat"]],
        "Angka final": [figures(r) for _, r in data.iterrows()], "Arti": data["keterangan"].map(text),
        "Penerbit": data["penerbit"].map(text), "Sumber aturan": data["penerbit_aturan"].map(text),
        "Kunci": data["indikator"], "Alamat": data["url_aturan"].map(text),
    })


def figures(r: pd.Series) -> str:
    """'477 (2021–2025)' or 'belum ada data'."""
    if not r["jumlah_angka"]:
        return kata.BELUM_ADA
    return f"{kata.angka(r['jumlah_angka'], 0)} ({span(int(r['dari']), int(r['sampai']))})"


def thresholds(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_ambang`."""
    return pd.DataFrame({
        "Indikator": data["nama_pendek"], "Tahun": _spans(data), "Kategori": data["kategori"], "Tanda": data["huruf"],
        "Rentang": [limits(a, b) for a, b in zip(data["batas_bawah"], data["batas_atas"])],
        "Versi": [VERSI.get(v, v) for v in data["versi"]], "Catatan": data["catatan"].map(text),
        "Sumber": data["penerbit"].map(text), "Alamat": data["url"].map(text),
    })


def thresholds_of_one(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_ambang` of one indicator, short enough for a phone."""
    isi = thresholds(data)
    isi["Kategori"] = [f"{k} ({t})" if t and t != k else k for k, t in zip(isi["Kategori"], isi["Tanda"])]
    lebih = ["Versi"] if data["versi"].nunique() == 1 else []
    return isi.drop(columns=["Tanda", *lebih])


def targets(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_target`."""
    return pd.DataFrame({
        "Indikator": data["nama_pendek"], "Target": data["label"], "Tahun": _spans(data),
        "Nilai": [kata.bersatuan(r["nilai"], r["satuan"], int(r["desimal"])) for _, r in data.iterrows()],
        "Untuk": [TINGKAT.get(a, a) for a in data["tingkat"]],
        "Sumber": data["penerbit"].map(text), "Alamat": data["url"].map(text),
    })


def breaks(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_putus_metode`."""
    return pd.DataFrame({
        "Indikator": data["nama_pendek"], "Mulai": [str(int(t)) for t in data["tahun"]],
        "Yang berganti": data["keterangan"], "Sumber": data["penerbit"].map(text), "Alamat": data["url"].map(text),
    })


def composites(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_memuat`."""
    return pd.DataFrame({
        "Indikator gabungan": data["nama_pendek"], "Memuat": data["nama_termuat"],
        "Tahun": [span(int(t), TERBUKA[1]) for t in data["tahun_mulai"]],
        "Sumber": data["penerbit"].map(text), "Alamat": data["url"].map(text),
    })


def predicates(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_predikat`."""
    return pd.DataFrame({
        "Indikator": data["nama_pendek"], "Tertulis di sumber": data["predikat"], "Kategori": data["kategori"].map(text),
        "Tanda": data["huruf"].map(text),
        "Urutan": ["tidak diurutkan" if kata.kosong(u) else str(int(u)) for u in data["urutan"]],
    })


def statuses(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_status`."""
    return pd.DataFrame({
        "Status": data["nama"], "Masuk deret dan peringkat": ["ya" if d == "final" else "tidak" for d in data["deret"]],
        "Arti": data["keterangan"], "Angka": [str(int(n)) for n in data["jumlah_angka"]],
    })


def absences(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_tidak_ada`."""
    return pd.DataFrame({
        "Indikator": data["nama_pendek"], "Daerah": data["nama_tampil"], "Tahun": [str(int(t)) for t in data["tahun"]],
        "Sebab": [ALASAN.get(a, str(a).replace("_", " ")) for a in data["alasan"]], "Keterangan": data["keterangan"].map(text),
        "Sumber": data["penerbit"].map(text), "Alamat": data["url"].map(text),
    })


def never_published(data: pd.DataFrame) -> pd.DataFrame:
    """Indicators of `aturan_indikator` that have no final figure at all."""
    kosong = data[data["jumlah_angka"] == 0]
    return pd.DataFrame({
        "Indikator": kosong["nama"], "Tingkat": [TINGKAT.get(a, a) for a in kosong["tingkat"]],
        "Keterangan": kosong["keterangan"].map(text), "Kunci": kosong["indikator"],
    })


def undated(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `tanpa_tahun`."""
    return pd.DataFrame({
        "Indikator": data["nama_pendek"], "Daerah": data["nama_tampil"],
        "Nilai": [kata.angka(v, 4, d) for v, d in zip(data["nilai"], data["desimal_sumber"])],
        "Status": data["nama_status"].map(text), "Keterangan": data["catatan"].map(text),
        "Sumber": data["penerbit"].map(text), "Alamat": data["url"].map(text),
    })


def files(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_berkas`."""
    return pd.DataFrame({
        "Berkas": [f"{f}/{n}" for f, n in zip(data["folder"], data["nama"])],
        "Keadaan": data["keadaan"], "Baris": [kata.angka(b, 0) for b in data["baris"]],
        "Sebab ditolak": data["pesan"].map(text),
    })


def contents(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `isi_data`."""
    return pd.DataFrame({
        "Kelompok": data["nama"],
        "Angka": [kata.angka(n, 0) for n in data["jumlah_angka"]],
        "Angka final": [kata.angka(n, 0) for n in data["jumlah_final"]],
        "Indikator": [str(int(n)) for n in data["jumlah_indikator"]],
        "Daerah": [str(int(n)) for n in data["jumlah_daerah"]], "Sumber": [str(int(n)) for n in data["jumlah_sumber"]],
        "Tahun": [span(int(a), int(b)) for a, b in zip(data["dari"], data["sampai"])],
    })


def _spans(data: pd.DataFrame) -> list[str]:
    return [span(int(a), int(b)) for a, b in zip(data["tahun_mulai"], data["tahun_selesai"])]
