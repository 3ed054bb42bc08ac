"""Names and codes of regions."""

from tests.korpus.kasus import Baris, Kasus, benar, tabel, tahan, tanya, tolak, xlsx

# Spellings and the region a reader in Kalimantan means by them.
EJAAN = {
    "singkatan": {"HSS": "63.06", "HST": "63.07", "HSU": "63.08", "Kukar": "64.02", "Kubar": "64.07", "Kutim": "64.08",
                  "Kobar": "62.01", "Kotim": "62.02", "Batola": "63.04", "Tanbu": "63.10", "PPU": "64.09", "Mahulu": "64.11"},
    "awalan": {"Kab. Tapin": "63.05", "KAB.KOTABARU": "63.02", "Pemkab Balangan": "63.11", "Pemko Banjarmasin": "63.71",
               "Pemkot Samarinda": "64.72", "PEMERINTAH KABUPATEN TABALONG": "63.09", "Kota Tarakan": "65.71",
               "Pemerintah Daerah Kabupaten Landak": "61.08", "Kotamadya Balikpapan": "64.71"},
    "ejaan": {"Palangkaraya": "62.71", "Kota Baru": "63.02", "Banjar Baru": "63.72",
              "Tanahlaut": "63.01", "Tanah  Bumbu": "63.10", "H.S.S.": "63.06", "Kutai Kertanegara": "64.02",
              "Mahakam Hulu": "64.11", "Bulongan": "65.01", "Tanah Tidung": "65.04", "kotawaringin barat": "62.01"},
    "lama": {"Kabupaten Pasir": "64.01", "Kabupaten Kutai": "64.02", "Kabupaten Pontianak": "61.02"},
    "provinsi": {"Prov. Kalimantan Selatan": "63", "Kalteng": "62", "Pemprov Kaltim": "64", "PROPINSI KALIMANTAN BARAT": "61",
                 "Kaltara": "65"},
}


def _spellings() -> list[Kasus]:
    kasus = []
    for nama, ejaan in EJAAN.items():
        isi = [[e, "2023", f"7{i % 10},{i + 10}"] for i, e in enumerate(ejaan)]
        baris = [Baris(k, f"7{i % 10}.{i + 10}") for i, k in enumerate(ejaan.values())]
        kasus.append(benar(f"daerah_{nama}.csv", tabel([["Daerah", "Tahun", "Indeks SPI"], *isi]), baris))
    return kasus


def _one(ejaan: str, tahun: str = "2023", lain: str = "Tapin") -> str:
    return tabel([["Daerah", "Tahun", "Indeks SPI"], [lain, tahun, "71,94"], [ejaan, tahun, "60,25"]])


def _doubtful() -> list[Kasus]:
    ragu = ("Kutai", "Kotawaringin", "Barito", "Hulu Sungai")
    kasus: list[Kasus] = [tanya(f"ragu_{n.lower().replace(' ', '_')}.csv", _one(n), n) for n in ragu]
    kasus += [
        tahan("ragu_kota_banjar.csv", _one("Kota Banjar"), "Kota Banjar"),
        tanya("ragu_pontianak_2012.csv", _one("Pontianak", "2012", "Landak"), "Pontianak"),
        tahan("pontianak_di_kalsel.csv", _one("Pontianak"), "Pontianak"),
        benar("pontianak_2023.csv", _one("Pontianak", lain="Landak"), [Baris("61.08", "71.94"), Baris("61.71", "60.25")]),
        benar("banjar_kalsel.csv", _one("Banjar"), [Baris("63.05", "71.94"), Baris("63.03", "60.25")]),
        benar("mura_kalteng.csv", _one("Mura", lain="Katingan"), [Baris("62.06", "71.94"), Baris("62.12", "60.25")]),
        benar("kapuas_bukan_hulu.csv", _one("Kapuas", lain="Katingan"), [Baris("62.06", "71.94"), Baris("62.03", "60.25")]),
        tanya("kapuas_di_kalbar.csv", _one("Kapuas", lain="Kapuas Hulu"), "Kapuas"),
        tahan("ragu_kota_banjar_sendiri.csv", tabel([["Daerah", "Tahun", "Indeks SPI"], ["Kota Banjar", "2023", "60,25"]]),
              "Kota Banjar"),
        tahan("ibu_kota_martapura.csv", _one("Martapura"), "Martapura"),
        tahan("ibu_kota_sampit.csv", _one("Sampit"), "Sampit"),
        tahan("jenis_berlawanan.csv", _one("Kota Tapin"), "Kota Tapin"),
        tahan("salah_ketik.csv", _one("Tapim"), "Tapim"),
        tahan("salah_ketik_balangan.csv", _one("Balngan"), "Balngan"),
        tahan("daerah_asing.csv", _one("Atlantis"), "Atlantis", nomor=3),
        tahan("daerah_kosong.csv", _one(""), nomor=3),
        benar("ragu_dijawab.csv", _one("Kutai"), [Baris("63.05", "71.94"), Baris("64.08", "60.25")],
              jawaban={"wilayah:Kutai": "64.08"}),
        benar("ragu_bukan_daerah.csv", _one("Kutai"), [Baris("63.05", "71.94")], jawaban={"wilayah:Kutai": "-"}),
    ]
    return kasus


def _coded(*kode: str, nama: tuple[str, ...] = (), judul: str = "Kode") -> str:
    kepala = [judul, *(["Daerah"] if nama else []), "Tahun", "Indeks SPI"]
    isi = [[k, *([nama[i]] if nama else []), "2023", f"7{i},25"] for i, k in enumerate(kode)]
    return tabel([kepala, *isi])


def _rows(*kode: str) -> list[Baris]:
    return [Baris(k, f"7{i}.25") for i, k in enumerate(kode)]


def _codes() -> list[Kasus]:
    return [
        benar("kode_kemendagri.csv", _coded("62.06", "62.08", "62.10"), _rows("62.06", "62.08", "62.10")),
        benar("kode_provinsi.csv", _coded("61", "62", "63"), _rows("61", "62", "63")),
        tanya("kode_tanpa_titik.csv", _coded("6206", "6208"), "BPS"),
        benar("kode_tanpa_titik_bps.csv", _coded("6206", "6208", judul="Kode BPS"), _rows("62.08", "62.07")),
        benar("kode_tanpa_titik_nama.csv", _coded("6206", "6208", nama=("Katingan", "Sukamara")), _rows("62.06", "62.08")),
        benar("kode_bps_nama.csv", _coded("6206", "6208", nama=("Sukamara", "Seruyan")), _rows("62.08", "62.07")),
        tahan("kode_nama_berlawanan.csv", _coded("63.05", "63.06", nama=("Tapin", "Tabalong")), "63.06"),
        tahan("kode_nama_tak_cocok_bps.csv", _coded("6206", "6208", nama=("Tapin", "Sukamara")), "6206"),
        tahan("kode_termakan.csv", _coded("62.1", "62.2", "62.06")),
        benar("kode_termakan_62_1.csv", _coded("62.06", "62.1", "62.11"), _rows("62.06", "62.10", "62.11")),
        benar("kode_termakan.xlsx", xlsx([["Kode", "Tahun", "Indeks SPI"], [62.1, 2023, 70.25], [62.06, 2023, 71.25]]),
              _rows("62.10", "62.06")),
        benar("kode_sama_sistem.csv", _coded("6305", "6306"), _rows("63.05", "63.06")),
        tolak("kode_tak_ada.csv", _coded("63.05", "63.99"), "63.99", nomor=3),
        tolak("kode_kecamatan.csv", _coded("63.05", "63.05.01"), "kecamatan", nomor=3),
        benar("kode_nasional.csv", _coded("63", "00"), _rows("63", "00")),
        benar("kode_dijawab_bps.csv", _coded("6206", "6208"), _rows("62.08", "62.07"), jawaban={"sistem_kode": "bps"}),
    ]


def _scoped() -> list[Kasus]:
    isi = [["Provinsi", "Kab/Kota", "Tahun", "Indeks SPI"], ["Kalimantan Selatan", "Banjar", "2023", "71,94"],
           ["Kalimantan Tengah", "Mura", "2023", "60,25"], ["Kalimantan Barat", "Pontianak", "2023", "65,5"]]
    luar = [["Provinsi", "Kab/Kota", "Tahun", "Indeks SPI"], ["Kalimantan Selatan", "Tapin", "2023", "71,94"],
            ["Kalimantan Selatan", "Samarinda", "2023", "60,25"]]
    return [
        benar("lingkup_provinsi.csv", tabel(isi), [Baris("63.03", "71.94"), Baris("62.12", "60.25"), Baris("61.71", "65.5")]),
        tahan("lingkup_berlawanan.csv", tabel(luar), "Samarinda"),
    ]


def cases() -> list[Kasus]:
    """All of this module."""
    return [*_spellings(), *_doubtful(), *_codes(), *_scoped()]
