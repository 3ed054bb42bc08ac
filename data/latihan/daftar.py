"""Lists the training figures are made from: services, areas, units, words of coordination meetings."""

# Share of the population that a service of the minimum standards has to reach (made up, plausible).
PORSI = {
    "pend_prov_menengah": 0.049, "pend_prov_khusus": 0.0012, "pend_kab_paud": 0.034, "pend_kab_dasar": 0.155,
    "pend_kab_kesetaraan": 0.006, "kes_prov_krisis_bencana": 0.004, "kes_prov_klb": 0.0009, "kes_kab_ibu_hamil": 0.019,
    "kes_kab_ibu_bersalin": 0.018, "kes_kab_bayi_baru_lahir": 0.0175, "kes_kab_balita": 0.082,
    "kes_kab_usia_pendidikan_dasar": 0.15, "kes_kab_usia_produktif": 0.63, "kes_kab_usia_lanjut": 0.085,
    "kes_kab_hipertensi": 0.19, "kes_kab_diabetes": 0.016, "kes_kab_odgj_berat": 0.0017, "kes_kab_tuberkulosis": 0.011,
    "kes_kab_hiv": 0.021, "pu_prov_air_curah": 0.02, "pu_prov_limbah_regional": 0.008, "pu_kab_air_minum": 0.26,
    "pu_kab_limbah": 0.26, "pr_prov_korban_bencana": 0.00008, "pr_prov_relokasi": 0.00004,
    "pr_kab_korban_bencana": 0.0004, "pr_kab_relokasi": 0.0002, "tr_prov_trantibum": 0.0003, "tr_kab_trantibum": 0.0006,
    "tr_kab_info_bencana": 0.12, "tr_kab_siaga_bencana": 0.09, "tr_kab_evakuasi_bencana": 0.006,
    "tr_kab_kebakaran": 0.0007, "sos_prov_disabilitas": 0.0002, "sos_prov_anak": 0.00018, "sos_prov_lansia": 0.00015,
    "sos_prov_gepeng": 0.00006, "sos_prov_bencana": 0.003, "sos_kab_disabilitas": 0.0011, "sos_kab_anak": 0.0009,
    "sos_kab_lansia": 0.0014, "sos_kab_gepeng": 0.0003, "sos_kab_bencana": 0.007,
}
# Services that only exist when something happened.
KEJADIAN = {
    "kes_prov_krisis_bencana", "kes_prov_klb", "pr_prov_korban_bencana", "pr_prov_relokasi", "pr_kab_korban_bencana",
    "pr_kab_relokasi", "tr_kab_evakuasi_bencana", "sos_prov_bencana", "sos_kab_bencana",
}
RUMAH_TANGGA = {
    "pu_prov_air_curah", "pu_prov_limbah_regional", "pu_kab_air_minum", "pu_kab_limbah", "pr_prov_korban_bencana",
    "pr_prov_relokasi", "pr_kab_korban_bencana", "pr_kab_relokasi",
}

AREA_RB = {  # indikator: distance from the region's own level
    "rb_area_manajemen_perubahan": 1.0, "rb_area_perundangan": 4.0, "rb_area_organisasi": 3.0,
    "rb_area_tata_laksana": -1.0, "rb_area_sdm": -3.5, "rb_area_akuntabilitas": -1.5, "rb_area_pengawasan": -4.5,
    "rb_area_pelayanan_publik": 2.5,
}
AREA_MCP_LAMA = {
    "Perencanaan dan Penganggaran APBD": 4.0, "Pengadaan Barang dan Jasa": -2.0, "Pelayanan Terpadu Satu Pintu": 6.0,
    "Pengawasan APIP": -3.0, "Manajemen ASN": 1.0, "Optimalisasi Pajak Daerah": -1.0, "Manajemen Aset Daerah": -5.0,
    "Tata Kelola Dana Desa": 1.0,
}
AREA_MCP_BARU = {
    "Perencanaan": 5.0, "Penganggaran": 1.0, "Pengadaan Barang dan Jasa": -3.0, "Pelayanan Publik": 4.0,
    "Pengawasan APIP": -2.0, "Manajemen ASN": 0.0, "Manajemen Aset Daerah": -5.0, "Optimalisasi Pajak Daerah": 0.0,
}
# Most points a part of the procurement index can give, by the years that share a list (made up, sum 100).
BAGIAN_ITKP = {
    (2019, 2021): {"SiRUP": 20, "E-Tendering": 15, "E-Purchasing": 15, "Kualifikasi dan Kompetensi SDM PBJ": 20,
                   "Tingkat Kematangan UKPBJ": 30},
    (2022, 2022): {"SiRUP": 10, "E-Tendering": 10, "E-Purchasing": 10, "Non E-Tendering dan Non E-Purchasing": 5,
                   "E-Kontrak": 5, "Kualifikasi dan Kompetensi SDM PBJ": 20, "Tingkat Kematangan UKPBJ": 40},
    (2023, 2025): {"SiRUP": 10, "E-Tendering": 5, "E-Purchasing": 10, "Toko Daring": 5,
                   "Non E-Tendering dan Non E-Purchasing": 5, "E-Kontrak": 5,
                   "Kualifikasi dan Kompetensi SDM PBJ": 20, "Tingkat Kematangan UKPBJ": 40},
}
DOMAIN_SPBE = {  # name: distance, weight (made up)
    "Domain Kebijakan SPBE": (0.25, 0.15), "Domain Tata Kelola SPBE": (-0.25, 0.25),
    "Domain Manajemen SPBE": (-0.9, 0.15), "Domain Layanan SPBE": (0.4, 0.45),
}
UNIT_SAKIP = {
    "Bappeda": 4.0, "Inspektorat": 2.5, "Dinas Kesehatan": 0.5, "Dinas Pendidikan": -0.5,
    "Dinas Komunikasi dan Informatika": 1.5, "Dinas PUPR": -2.0, "Sekretariat Daerah": 1.0, "Satpol PP": -4.5,
}
UNIT_LAYANAN = {
    "Disdukcapil": 3.0, "DPMPTSP": 3.5, "Dinas Pendidikan": -1.5, "Dinas Kesehatan": -0.5, "Dinas Sosial": -3.0,
    "Puskesmas Induk": 0.5, "Puskesmas Pembantu": -3.5, "RSUD": 1.0,
}
UNIT_ZI = (
    "Disdukcapil", "DPMPTSP", "RSUD", "Dinas Kesehatan", "Badan Pendapatan Daerah", "Laboratorium Kesehatan Daerah",
)
PERANGKAT = {
    "Dinas Kesehatan": 1.5, "Dinas Pendidikan": -0.5, "Dinas PUPR": 0.5, "Bappeda": 3.5, "BPKAD": 1.0, "BKPSDM": 0.5,
    "Dinas Perikanan": -3.5, "Kesbangpol": -3.0,
}

MALADMINISTRASI = {
    "tidak memberikan pelayanan": 0.44, "penundaan berlarut": 0.16, "penyimpangan prosedur": 0.18,
    "pengabaian kewajiban hukum": 0.11, "permintaan imbalan": 0.03, "tidak kompeten": 0.04, "tidak patut": 0.04,
}
SUBSTANSI = {
    "agraria": 0.24, "administrasi kependudukan": 0.12, "pendidikan": 0.11, "kesehatan": 0.08, "kepegawaian": 0.12,
    "perhubungan dan infrastruktur": 0.13, "energi dan kelistrikan": 0.07, "kesejahteraan dan jaminan sosial": 0.13,
}
TERLAPOR = {
    "pemerintah daerah": 0.52, "badan pertanahan": 0.17, "kepolisian": 0.09, "BUMN dan BUMD": 0.14,
    "kementerian dan lembaga": 0.08,
}

ISU = (
    "Beban kerja dinas belum sebanding dengan jumlah jabatannya", "Tugas dua perangkat daerah saling tumpang tindih",
    "Belum semua UPTD dievaluasi dalam tiga tahun terakhir", "Perda susunan perangkat daerah belum disesuaikan",
    "Jabatan kepala perangkat daerah kosong lebih dari enam bulan",
    "Skor kematangan perangkat daerah belum diverifikasi",
)
TUJUAN = (
    "Perangkat daerah tepat fungsi dan tepat ukuran", "Data kelembagaan provinsi dan kabupaten/kota sejalan",
)
TINDAK_LANJUT = (
    "Menghitung ulang tipe perangkat daerah bersama Biro Organisasi", "Mengevaluasi UPTD sebelum akhir triwulan ketiga",
    "Menyusun naskah perubahan perda perangkat daerah", "Menyetor data kelembagaan dua kali setahun",
)
