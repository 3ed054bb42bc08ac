"""Sources in words: where a figure comes from, and the reference tables of sources, rules, thresholds, absences."""

from collections.abc import Callable, Mapping

import pandas as pd

from charts.kalimat import kata, nilai
from charts.kalimat.nilai import Baris, Kolom

TERBUKA = (1900, 9999)
JENIS = {
    "resmi_pusat": "instansi pusat", "aturan": "peraturan", "pemda": "pemerintah daerah", "pers": "pers", "lain": "lainnya",
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
TINGKAT = {"semua": "semua daerah", "provinsi": "provinsi", "kabupaten_kota": "kabupaten/kota", "nasional": "nasional"}
JENIS_TARGET = {"target": "target", "ambang": "ambang kategori"}
VERSI = {"asli": "berlaku tahun itu", "sekarang": "ambang sekarang, dibaca mundur"}
SEBAB = {
    "dipakai": "dipakai", "cocok": "cocok dengan yang dipakai", "tanpa_nilai": "hanya memuat predikat",
    "jenis": "yang dipakai lebih resmi", "unggahan": "diganti unggahan yang lebih baru",
    "dukungan": "didukung lebih sedikit sumber", "ketelitian": "kurang teliti", "tanggal": "terbit lebih dulu",
    "urutan": "sama kuat; dipilih menurut nomor sumber",
}


def link(baris: Baris) -> str:
    """'[Judul](alamat)', the title alone without an address; '' without a title."""
    return kata.teks(baris["judul"]) if kata.kosong(baris["url"]) else f"[{baris['judul']}]({baris['url']})"


def trail(baris: Baris) -> str:
    """Note and linked source of a row with catatan, judul, url, tanggal."""
    catatan = "" if kata.kosong(baris["catatan"]) else f"{str(baris['catatan']).rstrip('.')}. "
    if kata.kosong(baris["judul"]):
        return catatan.strip()
    tanggal = "" if kata.kosong(baris["tanggal"]) else f", {kata.tanggal(baris['tanggal'])}"
    return f"{catatan}{link(baris)}{tanggal}."


def span(mulai: int, selesai: int) -> str:
    """Years of validity: '2021–2022', 'sejak 2023', 'sampai 2022', 'semua tahun'."""
    if mulai <= TERBUKA[0]:
        return "semua tahun" if selesai >= TERBUKA[1] else f"sampai {selesai}"
    if selesai >= TERBUKA[1]:
        return f"sejak {mulai}"
    return str(mulai) if mulai == selesai else f"{mulai}–{selesai}"


def exact(nilai: float) -> str:
    """A limit with just the decimals it has: '73,7', '4,5001', '78'."""
    return kata.angka(nilai, kata.desimal(nilai))


def limits(bawah: float | None, atas: float | None) -> str:
    """A half-open range: '73 – <78', '≥78', '<73'."""
    if bawah is None or kata.kosong(bawah):
        return "" if atas is None or kata.kosong(atas) else f"<{exact(atas)}"
    return f"≥{exact(bawah)}" if atas is None or kata.kosong(atas) else f"{exact(bawah)} – <{exact(atas)}"


def scale(r: Baris) -> str:
    """'0–100', '0 ke atas', '' without a scale."""
    if kata.kosong(r["skala_min"]):
        return ""
    bawah = exact(r["skala_min"])
    return f"{bawah} ke atas" if kata.kosong(r["skala_maks"]) else f"{bawah}–{exact(r['skala_maks'])}"


def method(r: Baris) -> str:
    """How two figures are compared, with the tolerance where there is one."""
    teks = METODE.get(r["metode"], str(r["metode"]))
    return f"{teks} {exact(r['toleransi'])}" if r["metode"] == "toleransi" else teks


def figures(r: Baris) -> str:
    """'477 (2021–2025)' or 'belum terkumpul'."""
    if not r["jumlah_angka"]:
        return kata.BELUM_ADA
    return f"{kata.angka(r['jumlah_angka'], 0)} ({_years('dari', 'sampai')(r)})"


def _years(mulai: str, selesai: str) -> Callable[[Baris], str]:
    return lambda r: span(int(r[mulai]), int(r[selesai]))


def _word(kolom: str, nama: Mapping[str, str]) -> Callable[[Baris], str]:
    return lambda r: nama.get(r[kolom], str(r[kolom]).replace("_", " "))


def _whole(kolom: str) -> Callable[[Baris], str]:
    return lambda r: str(int(r[kolom]))


def _count(kolom: str) -> Callable[[Baris], str]:
    return lambda r: kata.angka(r[kolom], 0)


VALID = _years("tahun_mulai", "tahun_selesai")
ASAL = {"Sumber": "penerbit", "Alamat": "url"}
# Columns by query.
TABEL: dict[str, dict[str, Kolom]] = {
    "daftar_sumber": {
        "Penerbit": "penerbit", "Judul": "judul", "Tanggal": lambda r: kata.tanggal(r["tanggal"]), "Jenis": _word("jenis", JENIS),
        "Angka": _whole("jumlah_angka"), "Nomor": "sumber_id", "Alamat": "url",
    },
    "aturan_indikator": {
        "Indikator": "nama", "Bagian dari": "nama_induk", "Skala": scale, "Arah": _word("arah", ARAH), "Cara banding": method,
        "Kategori": _word("kategori_dari", KATEGORI_DARI), "Pembulatan": lambda r: f"{int(r['desimal'])} desimal",
        "Tingkat": _word("tingkat", TINGKAT), "Angka final": figures, "Arti": "keterangan", "Penerbit": "penerbit",
        "Sumber aturan": "penerbit_aturan", "Kunci": "indikator", "Alamat": "url_aturan",
    },
    "daftar_ambang": {
        "Indikator": "nama_pendek", "Tahun": VALID, "Kategori": "kategori", "Tanda": "huruf",
        "Rentang": lambda r: limits(r["batas_bawah"], r["batas_atas"]), "Versi": _word("versi", VERSI),
        "Catatan": "catatan", **ASAL,
    },
    "daftar_target": {
        "Indikator": "nama_pendek", "Jenis": _word("jenis", JENIS_TARGET), "Nama": "label", "Tahun": VALID,
        "Nilai": lambda r: kata.bersatuan(r["nilai"], r["satuan"], int(r["desimal"])), "Untuk": _word("tingkat", TINGKAT), **ASAL,
    },
    "daftar_putus_metode": {
        "Indikator": "nama_pendek", "Mulai": _whole("tahun"), "Yang berganti": "keterangan", **ASAL,
    },
    "daftar_memuat": {
        "Indikator gabungan": "nama_pendek", "Memuat": "nama_termuat",
        "Tahun": lambda r: span(int(r["tahun_mulai"]), TERBUKA[1]), **ASAL,
    },
    "daftar_predikat": {
        "Indikator": "nama_pendek", "Tertulis di sumber": "predikat", "Kategori": "kategori", "Tanda": "huruf",
        "Urutan": lambda r: "tidak diurutkan" if kata.kosong(r["urutan"]) else str(int(r["urutan"])),
    },
    "daftar_status": {
        "Status": "nama", "Masuk deret dan peringkat": lambda r: "ya" if r["deret"] == "final" else "tidak",
        "Arti": "keterangan", "Angka": _whole("jumlah_angka"),
    },
    "daftar_tidak_ada": {
        "Indikator": "nama_pendek", "Daerah": "nama_tampil", "Tahun": _whole("tahun"), "Sebab": lambda r: kata.sebab(r["alasan"]),
        "Keterangan": "keterangan", **ASAL,
    },
    "tanpa_tahun": {
        "Indikator": "nama_pendek", "Daerah": "nama_tampil",
        "Nilai": lambda r: kata.angka(r["nilai"], 4, r["desimal_sumber"]), "Status": "nama_status", "Keterangan": "catatan",
        **ASAL,
    },
    "daftar_berkas": {
        "Berkas": lambda r: f"{r['folder']}/{r['nama']}", "Keadaan": "keadaan", "Baris": _count("baris"),
        "Sebab ditolak": "pesan",
    },
    "isi_data": {
        "Kelompok": "nama", "Angka": _count("jumlah_angka"), "Angka final": _count("jumlah_final"),
        "Indikator": _whole("jumlah_indikator"), "Daerah": _whole("jumlah_daerah"), "Sumber": _whole("jumlah_sumber"),
        "Tahun": _years("dari", "sampai"),
    },
}


def table(kueri: str, data: pd.DataFrame) -> pd.DataFrame:
    """Rows of a query of TABEL under headings a person reads."""
    return nilai.table(data, TABEL[kueri])


def thresholds_of_one(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `daftar_ambang` of one indicator, short enough for a phone."""
    isi = table("daftar_ambang", data)
    isi["Kategori"] = [f"{k} ({t})" if t and t != k else k for k, t in zip(isi["Kategori"], isi["Tanda"])]
    lebih = ["Versi"] if data["versi"].nunique() == 1 else []
    return isi.drop(columns=["Tanda", *lebih])


def never_published(data: pd.DataFrame) -> pd.DataFrame:
    """Indicators of `aturan_indikator` that have no final figure at all."""
    kosong = data[data["jumlah_angka"] == 0]
    return nilai.table(kosong, {
        "Indikator": "nama", "Tingkat": _word("tingkat", TINGKAT), "Keterangan": "keterangan", "Kunci": "indikator",
    })
