"""Training figures of the ombudsman: compliance, opinion, reports and what became of them."""

import numpy as np

from data.latihan.baris import Baris, Cap
from data.latihan.daftar import MALADMINISTRASI, SUBSTANSI, TERLAPOR, UNIT_LAYANAN
from data.latihan.kisi import TAHUN, Angka, Kisi, Saring, rounded, stream
from data.latihan.laten import Ciri, Laten, weighted
from data.latihan.predikat import Predikat, by_cut

TAHUN_OPINI = 2025
# Mean by year: the way of measuring changed in 2022 and the level fell.
RATA_KEPATUHAN = np.array([68.0, 72.0, 78.5, 69.0, 76.5, 82.0, 82.0])
MUTU_OPINI = [
    (85.0, "Kualitas tertinggi"), (70.0, "Kualitas tinggi"), (55.0, "Kualitas sedang"), (0.0, "Kualitas rendah"),
]
ZONA_MERAH_BARU = [(30.0, "D"), (0.0, "E")]  # the thresholds know the two red grades only together
ZONA = {"hijau": ("Zona hijau", "A", "B"), "kuning": ("Zona kuning", "C"), "merah": ("Zona merah", "D", "E")}
LOKUS_KABUPATEN = 0.41  # share of kabupaten in the sample of the opinion
PENDUDUK_PER_LAPORAN = 9_000
KALI_NASIONAL = 7.5
BAGIAN_TAHUN = {"tw1": (0.2, 0.27), "s1": (0.44, 0.55)}


def build(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    """Add every ombudsman figure."""
    _compliance(laten, baris, predikat)
    _opinion(laten, baris)
    _reports(laten, baris)


def _compliance(laten: Laten, baris: Baris, predikat: Predikat) -> None:
    kapan = np.broadcast_to(TAHUN < TAHUN_OPINI, laten.kisi.bentuk)
    pokok = laten.figures("ombudsman_kepatuhan", Ciri(0, 10.0, bawah=-70, atas=70)) + RATA_KEPATUHAN
    ciri = Ciri(0, 5.0, bawah=18, atas=99, goyang=0.5)
    bagian = [laten.part(pokok, f"kepatuhan {unit}", beda, ciri) for unit, beda in UNIT_LAYANAN.items()]
    nilai = weighted(bagian, [1.0] * len(bagian))
    daerah = kapan & ~laten.kisi.at("nasional")
    for unit, isi in zip(UNIT_LAYANAN, bagian):
        baris.add("ombudsman_kepatuhan", isi, unit, predikat=_zone(predikat, isi), di=daerah)
    kata = _zone(predikat, nilai)
    baris.add("ombudsman_kepatuhan", nilai, predikat=kata, di=kapan)
    _compliance_counts(laten, baris, kata, kapan)


def _zone(predikat: Predikat, nilai: Angka) -> np.ndarray:
    kata = predikat.words("ombudsman_kepatuhan", nilai)
    return np.where(kata == "", by_cut(nilai, ZONA_MERAH_BARU), kata)


def _compliance_counts(laten: Laten, baris: Baris, kata: np.ndarray, kapan: Saring) -> None:
    kisi, daerah = laten.kisi, ~laten.kisi.at("nasional")
    sama = (kisi.provinsi[:, None] == kisi.provinsi[None, :]) | kisi.at("nasional")
    for zona, huruf in ZONA.items():
        jumlah = (sama & daerah.T).astype(int) @ np.isin(kata, huruf).astype(int)
        baris.add("omb_kepatuhan_jumlah", jumlah, f"pemda di zona {zona}", di=kapan & ~kisi.at("kabupaten_kota"))
    baris.add("omb_kepatuhan_jumlah", np.array(float(len(UNIT_LAYANAN))), "unit dinilai", di=kapan & daerah)
    responden = np.round(laten.uniform("responden kepatuhan", 90, 420))
    baris.add("omb_kepatuhan_jumlah", responden, "responden", di=kapan & daerah)


def _opinion(laten: Laten, baris: Baris) -> None:
    kisi, kapan = laten.kisi, TAHUN == TAHUN_OPINI
    undi = stream("lokus opini").random((len(kisi.kode), 1)) < LOKUS_KABUPATEN
    lokus = kisi.at("nasional") | kisi.at("provinsi") | (kisi.tingkat == "kota")[:, None] | undi
    pokok = laten.figures("ombudsman_opini", Ciri(68, 9, bawah=35, atas=96))
    tanpa = np.where(laten.score("tanpa maladministrasi", 0.4) > 0.3, " tanpa maladministrasi", "")
    baris.add("ombudsman_opini", pokok, predikat=np.char.add(by_cut(pokok, MUTU_OPINI), tanpa), di=lokus & kapan)
    daerah = lokus & kapan & ~kisi.at("nasional")
    for unit, beda in UNIT_LAYANAN.items():
        isi = laten.part(pokok, f"opini {unit}", beda, Ciri(0, 4.0, bawah=25, atas=98))
        baris.add("ombudsman_opini", isi, unit, predikat=by_cut(isi, MUTU_OPINI), di=daerah)


def _reports(laten: Laten, baris: Baris) -> None:
    kisi, rng = laten.kisi, stream("laporan")
    harap = np.where(kisi.at("provinsi"), 55.0, kisi.penduduk[:, None] / PENDUDUK_PER_LAPORAN + 3)
    harap[kisi.at("nasional")[:, 0]] = 0
    diterima = np.maximum(rng.poisson(harap * (1 + 0.04 * (TAHUN - TAHUN[0])), kisi.bentuk), 2)
    tuntas = laten.figures("penyelesaian", Ciri(0.88, 0.08, bawah=0.4, atas=1))
    dasar = {
        "omb_laporan_diterima": diterima, "omb_laporan_selesai": np.round(diterima * tuntas),
        "omb_laporan_diperiksa": np.round(diterima * laten.uniform("diperiksa", 0.5, 0.8)),
        "omb_konsultasi": rng.poisson(harap * 1.4 + 2), "omb_tembusan": rng.poisson(harap * 0.4 + 1),
        "cepat": rng.poisson(harap * 0.15), "prakarsa": rng.poisson(harap * 0.02),
    }
    jumlah = {k: together(kisi, v) for k, v in dasar.items()}
    terima, selesai = jumlah["omb_laporan_diterima"], jumlah["omb_laporan_selesai"]
    for nama in (k for k in jumlah if k.startswith("omb_")):
        baris.add(nama, jumlah[nama])
    baris.add("omb_laporan_proses", terima - selesai)
    baris.add("omb_penyelesaian_persen", rounded(100 * selesai / terima))
    akses = terima + sum(jumlah[k] for k in ("omb_konsultasi", "omb_tembusan", "cepat", "prakarsa"))
    baris.add("omb_akses_masyarakat", akses)
    _parts_of_year(laten, baris, {k: v for k, v in jumlah.items() if k.startswith("omb_")}, akses)
    _kinds(kisi, baris, dasar)
    _side_counts(laten, baris, jumlah)


def together(kisi: Kisi, dasar: Angka) -> Angka:
    """Counts where a province holds its own and those of its kabupaten/kota, and the nation a multiple of all."""
    hasil = dasar.astype(float)
    for kode in kisi.kode[kisi.at("provinsi")[:, 0]]:
        hasil[kisi.kode == kode] = dasar[kisi.provinsi == kode].sum(axis=0)
    nasional = kisi.at("nasional")[:, 0]
    hasil[nasional] = np.round(KALI_NASIONAL * dasar[~nasional].sum(axis=0))
    return hasil


def _parts_of_year(laten: Laten, baris: Baris, jumlah: dict[str, Angka], akses: Angka) -> None:
    provinsi = laten.kisi.at("provinsi")
    for periode, (dari, sampai) in BAGIAN_TAHUN.items():
        laju = laten.uniform(f"laporan {periode}", dari, sampai)
        for nama, nilai in (jumlah | {"omb_akses_masyarakat": akses}).items():
            baris.add(nama, np.round(nilai * laju), di=provinsi, cap=Cap(periode, "triwulan"))
    lima = np.where(TAHUN == 2025, akses[:, TAHUN >= 2021].sum(axis=1, keepdims=True), np.nan)
    baris.add("omb_akses_masyarakat", lima, di=provinsi, cap=Cap("multi_tahun", "posisi"))


def _kinds(kisi: Kisi, baris: Baris, dasar: dict[str, Angka]) -> None:
    for nama, daftar, pokok in (
        ("omb_maladministrasi", MALADMINISTRASI, "omb_laporan_diperiksa"),
        ("omb_substansi", SUBSTANSI, "omb_laporan_diterima"), ("omb_terlapor", TERLAPOR, "omb_laporan_diterima"),
    ):
        bagi = stream(nama).multinomial(dasar[pokok].astype(int), np.array(list(daftar.values())))
        for i, rincian in enumerate(daftar):
            baris.add(nama, together(kisi, bagi[..., i]), rincian)


def _side_counts(laten: Laten, baris: Baris, jumlah: dict[str, Angka]) -> None:
    kisi = laten.kisi
    baris.add("omb_lain", jumlah["cepat"], "respons cepat Ombudsman")
    baris.add("omb_lain", jumlah["prakarsa"], "investigasi atas prakarsa sendiri")
    rugi = np.round(jumlah["omb_laporan_selesai"] * laten.uniform("kerugian", 8e6, 60e6), -3)
    baris.add("omb_lain", rugi, "kerugian publik yang diselamatkan (rupiah)")
    tambah = stream("pks").integers(0, 5, kisi.bentuk)
    tambah[kisi.at("nasional")[:, 0]] = 0
    kerja_sama = np.minimum(np.cumsum(tambah, axis=1), 24).astype(float)
    kerja_sama[kisi.at("nasional")[:, 0]] = np.round(kerja_sama.sum(axis=0) * KALI_NASIONAL)
    baris.add("omb_skpd_pks", kerja_sama)
