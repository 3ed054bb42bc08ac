"""What leaders ask, answered in a sentence or two each from the rows behind the table of the answer."""

from collections import Counter
from collections.abc import Sequence

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, change, doubt, figure, own_year, rank, with_doubt

TURUN = "lebih_rendah"
# How many falls in a row are worth a name of their own.
BERUNTUN = 3
MAKS_NAMA = 3
GERAK = ("naik", "turun", "tetap")
TAK_ADA_JANJI = "belum ada rakor bertanggal lengkap yang tercatat di Tindak lanjut"


def falls(isi: Sequence[Baris]) -> str:
    """Who fell most, how many fell, and who three years in a row. Rows of `turun`, the worst first."""
    if not isi:
        return "Belum ada angka dua tahun berturut-turut dengan cara ukur yang sama."
    turun = [r for r in isi if r["hasil"] == TURUN]
    if not turun:
        return f"Tidak ada yang memburuk di antara {len(isi)} angka yang dapat dibandingkan dengan tahun sebelumnya."
    parah = turun[0]
    awal = f"{parah['nama_tampil']}: {parah['nama_pendek']} {change(parah, 'selisih')}{own_year(parah)}."
    return f"{awal} Tiga tahun berturut-turut: {_in_a_row(isi, turun)}."


def _in_a_row(isi: Sequence[Baris], turun: Sequence[Baris]) -> str:
    lama = [f"{r['nama_tampil']} ({r['nama_pendek']})" for r in turun if r["kali"] >= BERUNTUN]
    if lama:
        return first_names(lama)
    dapat = sum(r["tahun_sebanding"] >= BERUNTUN for r in isi)
    return f"tidak ada, dari {dapat} yang empat tahunnya sebanding" if dapat else "belum dapat dilihat"


def course(r: Baris) -> str:
    """'72,54 → 64,15': the year before and the year of a row of `turun`."""
    return f"{with_doubt(r, 'lalu')} → {with_doubt(r)}"


def in_a_row(r: Baris) -> str:
    """'2 tahun, dari 73,76 (2022)' for a row of `turun`; '1 tahun' for a first fall."""
    if r["kali"] < 2:
        return "1 tahun"
    awal = f"{kata.angka(r['nilai_awal'], int(r['desimal']), r['desimal_awal'])}{doubt(r, 'awal')}"
    return f"{int(r['kali'])} tahun, dari {awal} ({int(r['tahun_awal'])})"


def grouped(isi: Sequence[Baris]) -> list[list[Baris]]:
    """Rows of `kategori` put together that are read by the same rule: one indicator, one way of measuring, one set of bounds."""
    kelompok: dict[tuple[str, int], list[Baris]] = {}
    for r in isi:
        kelompok.setdefault((str(r["indikator"]), int(r["aturan"])), []).append(r)
    return list(kelompok.values())


def counted(isi: Sequence[Baris], kolom: str = "kategori") -> str:
    """'1 Rentan, 5 Waspada, 2 Terjaga', the worst first; `kolom` kategori or kategori_lalu."""
    lalu = kolom.removeprefix("kategori")
    urut = {str(r[kolom]): (-r[f"mutu{lalu}"], r[f"letak{lalu}"]) for r in isi}
    jumlah = Counter(str(r[kolom]) for r in isi)
    return ", ".join(f"{jumlah[n]} {n}" for n in sorted(jumlah, key=lambda n: urut[n]))


def paired(isi: Sequence[Baris]) -> list[Baris]:
    """The rows whose category may be compared with the one before."""
    return [r for r in isi if kata.kosong(r["alasan"])]


def moves(isi: Sequence[Baris]) -> str:
    """'1 naik, 3 tetap' among those that may be compared; '' without any."""
    jumlah = Counter(str(r["gerak"]) for r in paired(isi))
    return ", ".join(f"{jumlah[g]} {g}" for g in GERAK if jumlah[g])


def years(isi: Sequence[Baris]) -> str:
    """'2023–2025', the years of the rows."""
    dari, sampai = min(int(r["tahun"]) for r in isi), max(int(r["tahun"]) for r in isi)
    return str(sampai) if dari == sampai else f"{dari}–{sampai}"


def not_compared(isi: Sequence[Baris]) -> str:
    """'batas kategori berubah sejak 2022 (5)': why categories are not set beside those before, the most frequent first."""
    alasan = Counter(str(r["alasan"]) for r in isi if not kata.kosong(r["alasan"]))
    return "; ".join(f"{a} ({n})" for a, n in alasan.most_common(2))


def categories(isi: Sequence[Baris], indikator: str) -> str:
    """How many regions stand in which category now and before. Rows of `kategori`; the indicator in view, else the first."""
    if not isi:
        return "Belum ada kabupaten/kota yang berkategori."
    milik = [r for r in isi if r["indikator"] == indikator] or [r for r in isi if r["indikator"] == isi[0]["indikator"]]
    kini = grouped(milik)[0]
    banyak = f"{len(kini)} dari {int(kini[0]['jumlah_daerah'])} daerah"
    awal = f"{kini[0]['nama_pendek']} ({years(kini)}): {counted(kini)}; {banyak}."
    return f"{awal} Dari sebelumnya: {moves(kini) or 'belum ada yang sebanding'}."


def provinces(isi: Sequence[Baris], prov: str) -> str:
    """On how many indicators the province is first and last of those with a figure. Rows of `lima_provinsi`."""
    milik = [r for r in isi if r["kode_wilayah"] == prov and not kata.kosong(r["peringkat"])]
    if not milik:
        return "Belum ada indikator yang cukup angkanya untuk diurutkan dengan provinsi lain."
    atas = [str(r["nama_pendek"]) for r in milik if r["peringkat"] == 1]
    bawah = [str(r["nama_pendek"]) for r in milik if r["peringkat"] + r["bersama"] == r["n_peringkat"]]
    ujung = {"terdepan": atas, "paling belakang": bawah}
    isi_ujung = [f"{nama} pada {kata.dan(i)}" if i else f"tidak ada yang {nama}" for nama, i in ujung.items()]
    return f"Dari {len(milik)} indikator yang dapat diurutkan: {', '.join(isi_ujung)}."


def place(r: Baris | None) -> str:
    """'4 dari 5', the rank of a row of `lima_provinsi`; '–' without one."""
    return rank(r) if r is not None else "–"


def alike(isi: Sequence[Baris], banding: Sequence[Baris]) -> str:
    """The regions nearest in size, and on how many indicators one is above half of them.

    Rows of `daerah_serupa`, the region itself first, and of `banding_serupa`.
    """
    if len(isi) < 2:
        return "Penduduk atau luas daerah ini belum ada, jadi yang serupa belum dapat dicari."
    nama = first_names([str(r["nama_tampil"]) for r in isi[1:]])
    diukur = [r for r in banding if not kata.kosong(r["median_serupa"])]
    if not diukur:
        return f"{nama}. Belum ada indikator dengan angka cukup dari mereka pada tahun yang sama."
    atas = sum(bool(better(r)) for r in diukur)
    return f"{nama}. Di atas median mereka pada {atas} dari {len(diukur)} indikator."


def better(r: Baris) -> bool:
    """Is the region on the good side of the median of those alike."""
    return bool((r["nilai"] - r["median_serupa"]) * (-1 if r["arah"] == "rendah_baik" else 1) > 0)


def steps(isi: Sequence[Baris]) -> str:
    """The category that is nearest, and how far it is. Rows of `naik_kategori`, the nearest first."""
    if not isi:
        return "Belum ada angka berkategori untuk daerah ini."
    dekat = [r for r in isi if not kata.kosong(r["kurang"])]
    if not dekat:
        return f"Jaraknya belum dapat dihitung: {isi[0]['nama_pendek']} {isi[0]['alasan']}."
    return f"{'; '.join(map(_next, dekat[:2]))}."


def _next(r: Baris) -> str:
    return f"{r['nama_pendek']} {short_of(r)} menuju {r['kategori_berikut']}{own_year(r)}"


def short_of(r: Baris) -> str:
    """'kurang 3,61 poin', or 'lebih 2 poin' where less is better."""
    arah = "kurang" if r["batas"] > r["nilai"] else "lebih"
    return f"{arah} {kata.angka(r['kurang'], int(r['desimal']))} {kata.satuan_selisih(r['satuan'])}"


def weakest(r: Baris) -> str:
    """'Eksper 63,24 (2023), dari 3 bagian', the lowest part; that it is the only one published; '' without any."""
    if kata.kosong(r["n_bagian"]):
        return ""
    banyak = f"dari {int(r['n_bagian'])} bagian" if r["n_bagian"] > 1 else "satu-satunya yang terbit"
    return f"{r['nama_bagian']} {with_doubt(r, 'bagian')} ({int(r['tahun_bagian'])}), {banyak}"


def stepped(r: Baris) -> str:
    """'Kab. Banjar, 76,07 → 78,18 (2025)': who made that step last, and from where; '' where nobody did."""
    if kata.kosong(r["n_langkah"]):
        return ""
    isi = [kata.teks(r[f"predikat_{k}"]) if kata.kosong(r[f"nilai_{k}"]) else
           figure(r, k) for k in ("dari", "ke")]
    lain = f", dan {int(r['n_langkah']) - 1} langkah lain" if r["n_langkah"] > 1 else ""
    return f"{r['nama_langkah']}, {' → '.join(isi)}{doubt(r, 'langkah')} ({int(r['tahun_langkah'])}){lain}"


def since(isi: Sequence[Baris], rakor: str, tanggal: str) -> str:
    """How many figures were published and promises moved since the meeting. Rows of `sejak_rakor`."""
    if not rakor:
        return f"{kata.awal_besar(TAK_ADA_JANJI)}."
    jumlah = Counter(str(r["jenis"]) for r in isi)
    return f"Sejak {kata.tanggal(tanggal)}: {jumlah['angka']} angka terbit, {jumlah['komitmen']} komitmen diperbarui."


def missing(isi: Sequence[Baris], setahun: str) -> str:
    """Who has not reported, and who lacks most figures. Rows of `belum_ada`, the region that lacks most first."""
    if not isi:
        return f"Semua pemda sudah punya angka{setahun} yang pernah terbit untuk daerah setingkat."
    belum = list(dict.fromkeys(str(r["nama_tampil"]) for r in isi if r["alasan"] == "belum_melapor"))
    lapor = f"Belum melapor: {first_names(belum)}." if belum else "Tidak ada yang tercatat belum melapor."
    banyak = int(isi[0]["n_kosong"])
    siapa = list(dict.fromkeys(str(r["nama_tampil"]) for r in isi if r["n_kosong"] == banyak))
    return f"{lapor} Paling banyak yang kosong ({banyak} indikator): {first_names(siapa)}."


def first_names(nama: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    sisa = len(nama) - MAKS_NAMA
    return kata.dan([*nama[:MAKS_NAMA], f"{sisa} lainnya"] if sisa > 0 else list(nama))
