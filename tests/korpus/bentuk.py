"""Layouts: titles, headers of several lines, totals, notes, gaps, wide and long, several tables."""

from tests.korpus.angka_contoh import KEPALA, SPI, harap, koma, panjang
from tests.korpus.kasus import Baris, Kasus, benar, tabel, tahan, tanya, tolak

ISI = panjang()[1:]
DUA = [*harap(2022), *harap(2023)]


def _around() -> list[Kasus]:
    judul = [["REKAPITULASI HASIL SURVEI PENILAIAN INTEGRITAS"], ["Provinsi Kalimantan Selatan"], [""]]
    catatan = [[""], ["Sumber: KPK, diolah"], ["*) angka sementara"], ["Catatan: Tapin tidak ikut"]]
    jumlah = [["Rata-rata", "", "75,81"], ["Jumlah", "", "454,86"]]
    tanda = [[""], ["", "", "Banjarbaru, 12 Januari 2024"], ["", "", "Kepala Biro,"], ["", "", "SITI AMINAH"]]
    penomor = [["(1)", "(2)", "(3)"]]
    ulang = [*ISI[:3], KEPALA, *ISI[3:]]
    kosong = [*ISI[:3], ["", "", ""], ["", "", ""], *ISI[3:]]
    utuh = {
        "judul": [*judul, KEPALA, *ISI], "catatan": [KEPALA, *ISI, *catatan], "jumlah": [KEPALA, *ISI, *jumlah],
        "tanda_tangan": [KEPALA, *ISI, *tanda], "penomoran": [KEPALA, *penomor, *ISI], "judul_berulang": [KEPALA, *ulang],
        "baris_kosong": [KEPALA, *kosong], "semuanya": [*judul, KEPALA, *penomor, *kosong, *jumlah, *catatan, *tanda],
    }
    kasus = [benar(f"bentuk_{n}.csv", tabel(isi), harap()) for n, isi in utuh.items()]
    kasus.append(benar("bentuk_judul_berisi_pemisah.csv", tabel([[r[0], "", ""] for r in judul] + [KEPALA, *ISI]), harap()))
    return kasus


def _columns() -> list[Kasus]:
    kolom_kosong = [[r[0], "", r[1], "", r[2]] for r in panjang()]
    kiri_kosong = [["", *r] for r in panjang()]
    nomor = [["No", *KEPALA], *([str(i + 1), *r] for i, r in enumerate(ISI))]
    lebih = [[*KEPALA, "Peringkat", "Keterangan"], *([*r, str(i + 1), "naik"] for i, r in enumerate(ISI))]
    acak = [[r[2], r[0], r[1]] for r in panjang()]
    kembar = [[*KEPALA, "Indeks SPI"], *([*r, "60,00"] for r in ISI)]
    return [
        benar("kolom_kosong.csv", tabel(kolom_kosong), harap()),
        benar("kolom_kiri_kosong.csv", tabel(kiri_kosong), harap()),
        benar("kolom_nomor.csv", tabel(nomor), harap()),
        benar("kolom_lebih.csv", tabel(lebih), harap()),
        benar("kolom_acak.csv", tabel(acak), harap()),
        tahan("kolom_kembar.csv", tabel(kembar), "Indeks SPI"),
        benar("kepala_besar_spasi.csv", tabel([["  KABUPATEN / KOTA ", "TAHUN", " INDEKS  SPI"], *ISI]), harap()),
        benar("kepala_satuan.csv", tabel([["Kab/Kota", "Tahun", "Indeks SPI (skala 0-100)"], *ISI]), harap()),
    ]


def _wide() -> list[Kasus]:
    tahun = [["Kabupaten/Kota", "2022", "2023"], *([n, koma(a), koma(b)] for _, n, a, b in SPI)]
    ber = [["Kabupaten/Kota", "SPI 2022", "SPI 2023"], *tahun[1:]]
    dua = [["Kabupaten/Kota", "Indeks SPI", ""], ["", "2022", "2023"], *tahun[1:]]
    komponen = [["Daerah", "Tahun", "Indeks SPI", "Internal", "Eksternal", "Eksper"],
                ["Tapin", "2023", "71,94", "70,5", "81,2", "68,1"]]
    nama = ("spi_indeks", "spi_internal", "spi_eksternal", "spi_eksper")
    bidang = [["Daerah", "Tahun", "Pendidikan", "Kesehatan", "Pekerjaan Umum", "Perumahan Rakyat", "Trantibumlinmas", "Sosial",
               "Indeks SPM"], ["Tapin", "2023", "90", "80", "70", "60", "50", "40", "65"]]
    kunci = ("pendidikan", "kesehatan", "pekerjaan_umum", "perumahan_rakyat", "trantibumlinmas", "sosial", "indeks")
    lintang = [["Uraian", *(n for _, n, _, _ in SPI)], ["2022", *(koma(a) for *_, a, _ in SPI)],
               ["2023", *(koma(b) for *_, b in SPI)]]
    return [
        benar("lebar_tahun.csv", tabel(tahun), DUA, himpunan="spi"),
        tanya("lebar_tahun_tanpa_kata.csv", tabel(tahun), "data apa"),
        benar("lebar_tahun_berkata.csv", tabel(ber), DUA),
        benar("lebar_dua_baris.csv", tabel(dua), DUA),
        benar("lebar_komponen.csv", tabel(komponen),
              [Baris("63.05", n, indikator=i) for i, n in zip(nama, ("71.94", "70.5", "81.2", "68.1"))]),
        benar("lebar_bidang.csv", tabel(bidang),
              [Baris("63.05", n, indikator=f"spm_{k}") for k, n in zip(kunci, ("90", "80", "70", "60", "50", "40", "65"))]),
        benar("lebar_daerah.csv", tabel([["Tahun", *lintang[0][1:]], *lintang[1:]]), DUA, himpunan="spi"),
        benar("lebar_campur_kosong.csv", tabel([tahun[0], ["Tapin", "", "71,94"], ["HSS", "81,82", ""]]),
              [Baris("63.05", "71.94"), Baris("63.06", "81.82", 2022)], himpunan="spi"),
        benar("tahun_di_judul.csv", "Indeks SPI Tahun 2023\n\n" + tabel([["Daerah", "Indeks SPI"], ["Tapin", "71,94"]]),
              [Baris("63.05", "71.94")], kata=("tahun diambil dari judul",)),
        tanya("tahun_tidak_ada.csv", tabel([["Daerah", "Indeks SPI"], ["Tapin", "71,94"], ["HSS", "81,14"]]), "tahun"),
        tanya("tahun_hanya_di_nama 2023.csv", tabel([["Daerah", "Indeks SPI"], ["Tapin", "71,94"], ["HSS", "81,14"]]), "tahun"),
        tanya("tahun_dua_di_judul.csv", "Indeks SPI 2022-2023\n\nDaerah;Indeks SPI\nTapin;71,94\n", "tahun"),
    ]


def _long() -> list[Kasus]:
    isi = [["Daerah", "Tahun", "Indikator", "Nilai"], ["Tapin", "2023", "Indeks SPI", "71,94"], ["Tapin", "2023", "MCP", "88,5"],
           ["Tapin", "2023", "spm_pendidikan", "90,25"]]
    hasil = [Baris("63.05", "71.94"), Baris("63.05", "88.5", indikator="mcp"),
             Baris("63.05", "90.25", indikator="spm_pendidikan")]
    asing = [*isi, ["Tapin", "2023", "Indeks Bahagia", "70"]]
    return [
        benar("panjang_indikator.csv", tabel(isi), hasil, himpunan="indikator_lain"),
        tahan("panjang_indikator_asing.csv", tabel(asing), "indikator", himpunan="indikator_lain", nomor=5),
        benar("unit_kerja.csv", tabel([["Daerah", "Tahun", "Unit Kerja", "Indeks SPI"], ["Tapin", "2023", "RSUD", "70,5"],
                                       ["Tapin", "2023", "Dinas Kesehatan", "71,5"]]),
              [Baris("63.05", "70.5", rincian="RSUD"), Baris("63.05", "71.5", rincian="Dinas Kesehatan")]),
    ]


def _several() -> list[Kasus]:
    atas, bawah = panjang()[:3], [KEPALA, ["Tapin", "2022", "70,15"], ["HSS", "2022", "70,25"]]
    dampingan = [[*a, "", *b] for a, b in zip(atas, bawah)]
    dua = [*atas, [""], [""], ["Tabel 2. Tahun sebelumnya"], [""], *bawah]
    return [
        tanya("dua_tabel.csv", tabel(dua), "beberapa tabel"),
        benar("dua_tabel_dijawab.csv", tabel(dua), harap()[:2], jawaban={"tabel": "1"}),
        tanya("dua_tabel_halaman.csv", tabel([*panjang()[:4], ["Halaman 2"], KEPALA, *ISI[3:]])),
        tahan("catatan_di_tengah.csv", tabel([*panjang()[:4], ["Sumber: KPK"], *ISI[3:]])),
        tahan("teks_di_tengah.csv", tabel([*panjang()[:4], ["dilanjutkan ke halaman berikut"], *ISI[3:]])),
        benar("teks_di_tengah_dijawab.csv", tabel([*panjang()[:4], ["dilanjutkan ke halaman berikut"], *ISI[3:]]), harap(),
              jawaban={"bagian": "abaikan"}),
        tahan("bagian_daerah.csv", tabel([["Unit Kerja", "Tahun", "Indeks SPI"], ["Kabupaten Tapin", "", ""],
              ["RSUD", "2023", "70,5"],
              ["Dinas Sosial", "2023", "71,5"], ["Kabupaten Balangan", "", ""], ["RSUD", "2023", "69,5"]])),
        tanya("dua_tabel_berdampingan.csv", tabel(dampingan), "beberapa tabel"),
    ]


def _checks() -> list[Kasus]:
    def spi(*isi: list[str]) -> str:
        return tabel([KEPALA, *isi])
    mcp = "Monitoring Center for Prevention 2023\n\n" + tabel([["Daerah", "Nilai"], ["Tapin", "88,5"], ["HSS", "90,1"]])
    selang = tabel([["Daerah", "Tahun", "Indeks SPI", "Batas Bawah", "Batas Atas"], ["Tapin", "2023", "71,94", "72,5", "73,5"]])
    spbe = tabel([["Daerah", "Tahun", "Indeks SPBE"], ["Tapin", "2023", "3,05"], ["HSS", "2023", "62,5"]])
    return [
        tolak("luar_rentang.csv", spi(["Tapin", "2023", "171,94"]), "skala", nomor=2, kolom="Indeks SPI"),
        tolak("spbe_skala_seratus.csv", spbe, "0–5", nomor=3),
        tolak("ganda_beda.csv", spi(["Tapin", "2023", "71,94"], ["HSS", "2023", "81,14"], ["Tapin", "2023", "71,49"]),
              "isi berbeda", nomor=4),
        benar("ganda_sama.csv", spi(["Tapin", "2023", "71,94"], ["HSS", "2023", "81,14"], ["Tapin", "2023", "71,94"]),
              [Baris("63.05", "71.94"), Baris("63.06", "81.14")], kata=("isi sama",)),
        tolak("ganda_dua_ejaan.csv", spi(["HSS", "2023", "71,94"], ["Hulu Sungai Selatan", "2023", "81,14"]),
              "isi berbeda", nomor=3),
        tahan("nilai_pencegahan.csv", mcp, "MCP", himpunan="spi"),
        tolak("selang_luar.csv", selang, "tidak berada di antara", nomor=2),
        tahan("spi_skala_lima.csv", spi(["Tapin", "2023", "3,51"], ["HSS", "2023", "4,02"], ["HST", "2023", "3,9"]), "skala"),
        benar("spm_bukan_rata_rata.csv", tabel([["Daerah", "Tahun", "Pendidikan", "Kesehatan", "Pekerjaan Umum",
              "Perumahan Rakyat", "Trantibumlinmas", "Sosial", "Indeks SPM"],
              ["Tapin", "2023", "90", "80", "70", "60", "50", "40", "85"]]),
              [Baris("63.05", n, indikator=f"spm_{k}") for k, n in (("pendidikan", "90"), ("kesehatan", "80"),
               ("pekerjaan_umum", "70"), ("perumahan_rakyat", "60"), ("trantibumlinmas", "50"), ("sosial", "40"),
               ("indeks", "85"))],
              kata=("rata-rata",)),
    ]


def cases() -> list[Kasus]:
    """All of this module."""
    return [*_around(), *_columns(), *_wide(), *_long(), *_several(), *_checks()]
