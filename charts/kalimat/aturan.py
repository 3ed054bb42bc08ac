"""How figures are chosen, judged and shown, in plain Indonesian; floors come from the data."""

from typing import NamedTuple


class Aturan(NamedTuple):
    """One rule: what it is about and what it says; named floors stand in braces."""

    judul: str
    isi: str


PENILAIAN = (
    Aturan("Empat hasil", (
        "Setiap angka dibandingkan dengan satu pembanding dan mendapat satu dari empat hasil: lebih baik, setara, lebih rendah, "
        "atau tidak dibandingkan. Yang tidak dibandingkan selalu disertai alasannya. Arah penilaian ada di katalog: pada "
        "indikator yang makin rendah makin baik, angka yang lebih kecil berarti lebih baik. Jumlah, misalnya jumlah perangkat "
        "daerah, tidak dinilai baik-buruknya."
    )),
    Aturan("Setara: selang dan toleransi", (
        "Bila sumber menerbitkan selang kepercayaan, hasilnya lebih baik atau lebih rendah hanya bila seluruh selang berada di "
        "satu sisi pembanding; selain itu setara. Dua tahun yang sama-sama berselang berbeda hanya bila selisihnya melebihi "
        "akar jumlah kuadrat kedua sisi selang yang berhadapan (Zou dan Donner 2008). Tanpa selang, selisih sampai sebesar "
        "toleransi indikator disebut setara. Toleransi adalah kesepakatan dasbor ini, bukan aturan penerbit, dan tertulis pada "
        "daftar indikator. Terhadap ambang atau target, angka dibandingkan tepat tanpa toleransi."
    )),
    Aturan("Enam pembanding", (
        "Nasional: angka nasional yang terbit, atau rata-rata nasional untuk provinsi atau kabupaten/kota bila itu yang terbit. "
        "Provinsi: median kabupaten/kota di provinsi yang sama. Se-Kalimantan: median daerah setingkat di lima provinsi. "
        "Target: yang dijanjikan sebuah dokumen untuk tahun itu, misalnya RPJMN. Ambang kategori: batas bawah kategori baik, "
        "misalnya Terjaga; ini bukan target. Tahun lalu: angka daerah itu sendiri setahun sebelumnya. Angka terbit tidak pernah "
        "dirata-ratakan; sebuah provinsi tidak dibandingkan dengan median kabupatennya sendiri."
    )),
    Aturan("Median perlu {minimal_daerah_median} daerah", (
        "Median provinsi atau Kalimantan dipakai bila paling sedikit {minimal_daerah_median} daerah punya angka pada tahun itu. "
        "Kurang dari itu, hasilnya tidak dibandingkan."
    )),
    Aturan("Kuartil perlu {minimal_kuartil} daerah, kuintil perlu {minimal_kuintil}", (
        "Kuartil dan sebaran pada profil daerah dihitung bila paling sedikit {minimal_kuartil} daerah punya angka, kuintil bila "
        "paling sedikit {minimal_kuintil}."
    )),
    Aturan("Peringkat", (
        "Peringkat 1 adalah yang terbaik menurut arah indikator, di antara daerah setingkat yang punya angka; banyaknya daerah "
        "itu selalu disebut. Nilai yang sama mendapat peringkat yang sama, dan berapa yang berbagi disebut. Hanya angka tahunan "
        "final yang diperingkat, dan hanya bila paling sedikit separuh daerah punya angka; kurang dari itu disebut saja siapa "
        "yang di atas."
    )),
    Aturan("Terbaru: angka terakhir tiap daerah", (
        "Pilihan tahun “Terbaru” menampilkan angka tahunan final terakhir tiap daerah dan indikator, masing-masing dengan "
        "tahunnya; yang lebih tua dari dua tahun sebelum tahun terbaru berwarna pucat. Pembanding ialah pembanding tahun angka "
        "itu sendiri. Diperingkat dan diwarnai bersama hanya yang cara ukurnya sama, yaitu yang terakhir. Tahun yang berbeda "
        "tidak pernah disambung menjadi garis, dijumlahkan, atau dikorelasikan."
    )),
    Aturan("Daerah serupa", (
        "Serupa berarti setingkat (provinsi, kabupaten, atau kota) dan terdekat menurut penduduk, luas, dan kepadatan: jaraknya "
        "akar jumlah kuadrat selisih logaritma ketiganya, jadi yang dihitung berapa kali lipat, bukan berapa jiwa atau km². "
        "Dipakai {daerah_serupa} yang terdekat; kabupaten dan kota dicari di Kalimantan, provinsi di seluruh Indonesia. Nilai "
        "indikator tidak pernah ikut memilih. Disandingkan hanya pada tahun angka daerah itu sendiri."
    )),
    Aturan("Naik, turun, dan berpindah kategori", (
        "Memburuk berarti lebih rendah dari tahun tepat sebelumnya melebihi toleransi atau selang; berturut-turut hanya bila "
        "setiap tahunnya ada dan cara ukurnya sama. Perpindahan kategori dan jarak ke kategori berikutnya hanya dihitung bila "
        "cara ukur dan batas kategorinya sama; bila sudah berganti, sebabnya disebut."
    )),
    Aturan("Perubahan dari tahun sebelumnya", (
        "Perubahan hanya dihitung dari tahun tepat sebelumnya. Tidak ada perubahan bila tahun itu kosong atau bila cara ukur "
        "berganti di antaranya; alasannya disebut."
    )),
    Aturan("Tren perlu {minimal_titik_tren} titik", (
        "Tren diuji dengan uji Mann-Kendall dua sisi pada taraf 5 persen (batas nilai z 1,96, dengan koreksi kontinuitas dan "
        "koreksi nilai kembar) atas angka sejak cara ukur terakhir. Kurang dari {minimal_titik_tren} titik: belum dapat "
        "dihitung. Bila tidak nyata: tidak berubah nyata. Tahun yang kosong tidak diisi."
    )),
    Aturan("Kategori dan predikat", (
        "Predikat yang diumumkan adalah fakta dan tidak dihitung ulang. Bila tidak ada predikat terbit, kategori diturunkan dari "
        "ambang hanya untuk indikator yang aturannya semata-mata nilai. Yang dipakai ambang yang berlaku pada tahun angka itu; "
        "ambang sekarang hanya dipakai bila dipilih, untuk membaca tahun lama."
    )),
    Aturan("Profil daerah: bagan tulang punggung", (
        "Tiap indikator diberi skala sendiri: pembanding di garis tengah, dan yang lebih jauh di antara daerah terburuk dan "
        "terbaik di ujung. Terburuk selalu di kiri dan terbaik selalu di kanan, juga bila makin rendah makin baik. Bagian tengah "
        "batang adalah persentil 25 sampai 75 daerah setingkat."
    )),
)
ANGKA = (
    Aturan("Satu angka dipilih, yang lain tetap tampil", (
        "Bila beberapa sumber menyebut angka untuk indikator, daerah, dan tahun yang sama, urutan pemilihannya: ada nilainya; "
        "jenis sumber (instansi pusat dan peraturan, lalu pemerintah daerah, lalu pers, lalu lainnya); unggahan terbaru; "
        "didukung sumber terbanyak; paling teliti; paling baru. Yang tidak dipilih tampil sebagai sumber lain, dan perbedaannya "
        "ada pada bagian Perbedaan."
    )),
    Aturan("Pembulatan bukan perbedaan", (
        "Dua angka cocok bila yang satu adalah pembulatan yang lain: 64,2 dan 64,15 cocok. Angka di layar tidak pernah lebih "
        "teliti daripada yang dicetak sumbernya; pembulatan ke atas mulai angka 5. Yang berdiri dalam satu kolom atau bagan "
        "ditulis dengan desimal yang sama: nol di belakangnya tidak menambah ketelitian."
    )),
    Aturan("Seberapa dapat dipercaya", (
        "Di samping setiap angka, pada petunjuk dan tabelnya, tertulis dari berapa sumber angka itu dan apakah sumbernya "
        "sepakat. Angka bertanda * perlu dibaca hati-hati: catatannya memuat keraguan, misalnya “dibaca sebagai” atau “tahun "
        "disimpulkan”, atau sumbernya tidak sepakat. Tanda † berarti satu-satunya sumber angka itu pers."
    )),
    Aturan("Status: hanya yang final berderet", (
        "Hanya angka tahunan final yang masuk bagan tahunan, banding, dan peringkat. Angka triwulan, sementara, versi pemda, "
        "yang diperselisihkan, dan yang diragukan ditampilkan terpisah dengan namanya. Target dan rencana bukan capaian."
    )),
    Aturan("Kosong tidak sama dengan nol", (
        "Angka yang tidak ada ditulis dengan kata. Belum terkumpul di dasbor: tidak ditemukan angka terbit; daerahnya mungkin "
        "sudah dinilai. Tidak dinilai atau tidak diumumkan: penilainya menyatakan demikian. Belum melapor: daerahnya belum "
        "menyampaikan laporan yang menjadi dasar penilaian. Tidak ada angka yang ditaksir, diisi, atau disambung dari tahun di "
        "kiri dan kanannya."
    )),
    Aturan("Indikator gabungan", (
        "Sebagian indeks sudah memuat indeks lain, sehingga keduanya tidak boleh dijumlahkan atau dianggap dua bukti yang lepas. "
        "Daftarnya ada pada bagian Ambang. Nilai komponen tidak dipakai menghitung ulang indeksnya."
    )),
    Aturan("Data latihan", (
        "Mode latihan mengganti seluruh angka terbit dengan angka buatan yang lengkap, untuk berlatih. Keduanya tidak pernah "
        "dicampur, dan tanda DATA LATIHAN ada di setiap halaman, bagan, unduhan, dan cetakan."
    )),
)
TEMPAT = (
    Aturan("Peta ilustratif", (
        "Peta bawaan ilustratif: bentuk kabupaten/kota disusun dari titik-titik desa dan garis pantai terbuka, cukup untuk "
        "mengenali letak. Itu bukan batas resmi dan tidak boleh dipakai mengukur luas, jarak, atau menentukan milik siapa sebuah "
        "tempat. Provinsi yang memasang batas resmi melihat tulisan batas resmi di bawah petanya."
    )),
    Aturan("Nama dan kode daerah", (
        "Kode daerah mengikuti Kementerian Dalam Negeri dan ditulis sebagai teks, misalnya 63.06; kode BPS berbeda untuk banyak "
        "kabupaten di Kalimantan. Kode 00 untuk nasional adalah kesepakatan dasbor ini. Nama mengikuti keputusan Mendagri, "
        "kecuali Palangka Raya yang ditulis terpisah seperti kebiasaan. Nama ringkas dipakai di tempat sempit."
    )),
)


def rules(tetapan: dict[str, int]) -> list[Aturan]:
    """Every rule in reading order. `tetapan`: named floors, as in the table of that name."""
    semua = (*PENILAIAN, *ANGKA, *TEMPAT)
    return [Aturan(a.judul.format(**tetapan), a.isi.format(**tetapan)) for a in semua]
