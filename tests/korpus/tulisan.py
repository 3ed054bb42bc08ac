"""How single figures are written: thousands, percent, grades, words for nothing, times."""

from tests.korpus.kasus import Baris, Kasus, benar, parquet, tabel, tahan, tanya, tolak, xlsx

OMB = "omb_laporan_diterima"


def _spi(nama: str, a: str, b: str, c: str = "70,15") -> tuple[str, str]:
    return nama, tabel([["Daerah", "Tahun", "Indeks SPI"], ["Tapin", "2023", a], ["HSS", "2023", b], ["HST", "2023", c]])


def _reports(*nilai: str) -> str:
    nama = ("Tapin", "HSS", "HST")
    return tabel([["Daerah", "Tahun", "Laporan Diterima"], *([d, "2023", n] for d, n in zip(nama, nilai))])


def _three(a: str, b: str, c: str = "70.15", indikator: str = "spi_indeks") -> list[Baris]:
    return [Baris(k, n, indikator=indikator) for k, n in zip(("63.05", "63.06", "63.07"), (a, b, c))]


def _decimals() -> list[Kasus]:
    return [
        benar(*_spi("koma_71_94.csv", "71,94", "81,14"), _three("71.94", "81.14")),
        benar("titik_71_94.csv", tabel([["Daerah", "Tahun", "Indeks SPI"], ["Tapin", "2023", "71.94"]]),
              [Baris("63.05", "71.94")]),
        benar("bulat_saja.csv", tabel([["Daerah", "Tahun", "Indeks SPI"], ["Tapin", "2023", "72"]]), [Baris("63.05", "72")]),
        tanya(*_spi("campur_koma_titik.csv", "71,94", "68.10"), "angka", "71,94", "68.10"),
        tolak(*_spi("bulat_7194.csv", "7194", "8114", "7015"), "skala", nomor=2, kolom="Indeks SPI"),
        tolak(*_spi("tiga_desimal_titik_ribuan.csv", "71,94", "1.234"), nomor=3, kolom="Indeks SPI"),
        tahan(*_spi("huruf_o.csv", "7O,15", "81,14"), nomor=2, kolom="Indeks SPI"),
        tahan(*_spi("dua_koma.csv", "71,9,4", "81,14"), nomor=2, kolom="Indeks SPI"),
        tahan(*_spi("ilmiah.csv", "7,194E+01", "81,14"), nomor=2),
        tahan(*_spi("kurung.csv", "(71,94)", "81,14"), nomor=2),
        tahan(*_spi("minus.csv", "-71,94", "81,14"), nomor=2, kolom="Indeks SPI"),
        tahan(*_spi("rentang.csv", "71,94-75", "81,14"), nomor=2),
        tahan(*_spi("kata_kurang.csv", "< 50", "81,14"), nomor=2),
        tahan(*_spi("satuan_ribu.csv", "72 ribu", "81,14"), nomor=2),
        benar(*_spi("bintang.csv", "71,94*", "81,14"), _three("71.94", "81.14")),
        benar(*_spi("apostrof.csv", "'71,94", "81,14"), _three("71.94", "81.14")),
        benar(*_spi("teks_paksa.csv", '"=""71,94"""', "81,14"), _three("71.94", "81.14")),
        benar(*_spi("spasi_tipis.csv", "\u202f71,94", "81,14\u00a0"), _three("71.94", "81.14")),
    ]


def _thousands() -> list[Kasus]:
    omb = {"himpunan": "ombudsman_laporan"}
    return [
        tanya("ribuan_ragu.csv", _reports("1.234", "2.345", "1.876"), "1.234", **omb),
        benar("ribuan_ditentukan_kolom.csv", _reports("1.234", "1.234.567", "876"), _three("1234", "1234567", "876", OMB), **omb),
        benar("ribuan_ditentukan_koma.csv", _reports("1.234", "12,0", "876"), _three("1234", "12.0", "876", OMB), **omb),
        benar("ribuan_spasi.csv", _reports("1 234", "12 345", "876"), _three("1234", "12345", "876", OMB), **omb),
        benar("ribuan_nbsp.csv", _reports("1\u00a0234", "12\u00a0345", "876"), _three("1234", "12345", "876", OMB), **omb),
        benar("ribuan_koma_inggris.csv", _reports("1,234,567", "2,345", "876").replace(";", "\t"),
              _three("1234567", "2345", "876", OMB), **omb),
        tanya("ribuan_koma_ragu.csv", _reports("1,234", "2,345", "876"), "1,234", **omb),
        benar("ribuan_dijawab.csv", _reports("1.234", "2.345", "1.876"), _three("1234", "2345", "1876", OMB),
              jawaban={"angka:Laporan Diterima": ","}, **omb),
        tahan("ribuan_tak_sebaris.csv", _reports("12.34.567", "2.345", "876"), nomor=2, **omb),
        benar("bulat_tanpa_pemisah.csv", _reports("1234", "2345", "876"), _three("1234", "2345", "876", OMB), **omb),
        tanya("laporan_tanpa_himpunan.csv", _reports("1234", "2345", "876"), "data apa"),
    ]


def _percent() -> list[Kasus]:
    kepala = ["Daerah", "Tahun", "Risiko", "Persentase"]
    risiko = [["Tapin", "2023", "internal: risiko suap", "12,5%"], ["HSS", "2023", "internal: risiko suap", "7%"]]
    def hasil(a: str, b: str) -> list[Baris]:
        return [Baris(k, n, indikator="spi_risiko", rincian="internal: risiko suap") for k, n in (("63.05", a), ("63.06", b))]
    tanpa = [risiko[0], [*risiko[1][:3], "7"]]
    pecahan = [[*risiko[0][:3], "0,125"], [*risiko[1][:3], "0,07"]]
    return [
        benar("persen_semua.csv", tabel([kepala, *risiko]), hasil("12.5", "7"), himpunan="spi_risiko"),
        tahan("persen_sebagian.csv", tabel([kepala, *tanpa]), "12,5%", himpunan="spi_risiko"),
        benar("persen_spasi.csv", tabel([kepala, *risiko]).replace("%", " %"), hasil("12.5", "7"), himpunan="spi_risiko"),
        tanya("persen_pecahan.csv", tabel([kepala, *pecahan]), "skala", himpunan="spi_risiko"),
        benar("persen_pecahan_dijawab.csv", tabel([kepala, *pecahan]), hasil("12.5", "7"), himpunan="spi_risiko",
              jawaban={"satuan:spi_risiko": "pecahan"}),
    ]


def _missing() -> list[Kasus]:
    kosong = {"strip": "-", "na": "n/a", "besar_na": "NA", "kosong": "", "strip_panjang": "–"}
    kasus = [
        benar(*_spi(f"tanpa_nilai_{n}.csv", k, "81,14"), _missing_rows(k), kata=("tanpa nilai",)) for n, k in kosong.items()
    ]
    kasus += [benar(*_spi(f"tanpa_nilai_{n}.csv", k, "81,14"), _missing_rows(k)) for n, k in
              (("tidak_dinilai", "tidak dinilai"), ("belum_dinilai", "Belum Dinilai"), ("tidak_disurvei", "tidak disurvei"))]
    kasus.append(tahan(*_spi("nihil.csv", "nihil", "81,14"), "nihil", nomor=2))
    kasus.append(benar(*_spi("nol_asli.csv", "0", "81,14"), _three("0", "81.14")))
    kasus.append(tolak("semua_kosong.csv", _spi("x", "", "", "")[1], "kolom"))
    return kasus


def _missing_rows(kata: str) -> list[Baris]:
    # An empty cell says nothing; any word or sign is kept as a row with a reason and without a value.
    return _three("" if kata else "0", "81.14")[(0 if kata else 1):]


def _grades() -> list[Kasus]:
    def sakip(sel: str) -> str:
        return tabel([["Daerah", "Tahun", "Nilai SAKIP"], ["Tapin", "2023", sel], ["HSS", "2023", "A (81,05)"]])
    hss = Baris("63.06", "81.05", indikator="sakip", predikat="A")
    bb = Baris("63.05", "76.45", indikator="sakip", predikat="BB")
    dua = [["Daerah", "Tahun", "Nilai SAKIP", "Predikat"], ["Tapin", "2023", "76,45", "BB"], ["HSS", "2023", "81,05", "A"]]
    huruf = tabel([["Daerah", "Tahun", "SAKIP"], ["Tapin", "2023", "BB"], ["HSS", "2023", "A"]])
    return [
        benar("predikat_kurung.csv", sakip("BB (76,45)"), [bb, hss]),
        benar("predikat_belakang.csv", sakip("76,45 (BB)"), [bb, hss]),
        benar("predikat_garis.csv", sakip("BB / 76,45"), [bb, hss]),
        benar("predikat_tanpa_angka.csv", sakip("BB"), [Baris("63.05", "", indikator="sakip", predikat="BB"), hss]),
        benar("predikat_dua_kolom.csv", tabel(dua), [bb, hss]),
        benar("predikat_huruf_saja.csv", huruf,
              [Baris("63.05", "", indikator="sakip", predikat="BB"), Baris("63.06", "", indikator="sakip", predikat="A")]),
        tahan("predikat_tiga_angka.csv", sakip("BB (76,45) (70)"), nomor=2),
    ]


def _times() -> list[Kasus]:
    kepala = ["Daerah", "Periode", "Tahun", "Indeks SPM"]
    def spm(periode: str, judul: str = "Periode") -> str:
        return tabel([[kepala[0], judul, *kepala[2:]], ["Tapin", periode, "2024", "71,94"]])
    def hasil(periode: str) -> list[Baris]:
        return [Baris("63.05", "71.94", 2024, "spm_indeks", periode)]
    waktu = {"tw_iii": ("TW III", "tw3"), "triwulan_2": ("Triwulan 2", "tw2"), "semester_i": ("Semester I", "s1"),
             "tahunan": ("Tahunan", "tahunan"), "q4": ("Q4", "tw4"), "kosong": ("", "tahunan")}
    kasus = [benar(f"waktu_{n}.csv", spm(t), hasil(p)) for n, (t, p) in waktu.items()]
    kasus += [
        benar("waktu_bulan.csv", spm("Maret"), hasil("posisi")),
        benar("waktu_tahun_2024_0.csv", spm("Tahunan").replace("2024", "2024.0"), hasil("tahunan")),
        tahan("waktu_dua_angka.csv", spm("Tahunan").replace("2024", "24"), "tahun", nomor=2),
        tahan("waktu_tw_asing.csv", spm("TW V"), nomor=2, kolom="Periode"),
        tahan("tahun_1899.csv", spm("Tahunan").replace("2024", "1899"), nomor=2),
        tahan("tahun_2099.csv", spm("Tahunan").replace("2024", "2099"), "tahun", nomor=2),
        tahan("tahun_rentang.csv", spm("Tahunan").replace("2024", "2023/2024"), nomor=2),
        tahan("triwulan_sebagai_tahunan.csv", "Capaian SPM Triwulan II dan III Tahun 2024\n\nDaerah;Indeks SPM\nTapin;71,94\n"),
        benar("triwulan_di_judul.csv", "Capaian SPM s.d. Triwulan III Tahun 2024\n\nDaerah;Indeks SPM\nTapin;71,94\nHSS;81,14\n",
              [*hasil("tw3"), Baris("63.06", "81.14", 2024, "spm_indeks", "tw3")]),
        tahan("triwulan_di_nama TW III 2024.csv", "Daerah;Tahun;Indeks SPM\nTapin;2024;71,94\n", "tahun"),
        tahan("status_tahunan_triwulan.csv",
              tabel([["Daerah", "Periode", "Tahun", "Status", "Indeks SPM"], ["Tapin", "TW II", "2024", "final", "71,94"]]),
              "tahunan", nomor=2),
    ]
    return kasus


def _typed() -> list[Kasus]:
    """Formats that store numbers as numbers."""
    isi: list[list[object]] = [["Daerah", "Tahun", "Indeks SPI"], ["Tapin", 2023, 71.94], ["HSS", 2023, 1.234],
                               ["HST", 2023, 70.15]]
    hasil = _three("71.94", "1.234")
    kolom: dict[str, list[object]] = {"Daerah": ["Tapin", "HSS", "HST"], "Tahun": [2023] * 3, "Indeks SPI": [71.94, 1.234, 70.15]}
    return [
        benar("angka_asli.xlsx", xlsx(isi), hasil),
        benar("angka_asli.parquet", parquet(kolom), hasil),
        benar("angka_teks.parquet", parquet({**kolom, "Indeks SPI": ["71,94", "81,14", "70,15"]}), _three("71.94", "81.14")),
        tahan("angka_dan_teks_ragu.xlsx", xlsx([*isi[:2], ["HSS", 2023, "1.234"], ["HST", 2023, "2.345"]]), "1.234"),
    ]


def cases() -> list[Kasus]:
    """All of this module."""
    return [*_decimals(), *_thousands(), *_percent(), *_missing(), *_grades(), *_times(), *_typed()]
