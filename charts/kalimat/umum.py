"""Sentences a Sekda can read aloud, each computed from the figures shown; none is possible without them."""

from collections.abc import Sequence

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, change, doubt, is_published, last, mixed_years, own_year, rows, with_doubt

LALU = "tahun sebelumnya"


def standing(baris: Baris) -> str:
    """'SPI 64,15 (rentan), turun 1,20 poin dari 2023, peringkat 5 dari 5.'"""
    butir = [f"{baris['nama_pendek']} {value_with_category(baris)}"]
    if not kata.kosong(baris["perubahan"]):
        butir.append(f"{change(baris)} dari {int(baris['tahun']) - 1}")
    if not kata.kosong(baris["peringkat"]) and baris["n_peringkat"] > 1:
        sebaya = kata.SEBAYA[baris["kelas"]]
        butir.append(kata.peringkat(baris["peringkat"], baris["n_peringkat"], sebaya=sebaya, bersama=baris["bersama"]))
    return ", ".join(butir)


def value_with_category(baris: Baris) -> str:
    """'64,15 (Rentan)' or 'predikat BB' when only that was published."""
    if kata.kosong(baris["nilai"]):
        return f"predikat {baris['predikat']}{doubt(baris)}{own_year(baris)}"
    return f"{with_doubt(baris)}{own_year(baris)}{kata.kurung(baris['kategori'])}"


def summary(data: pd.DataFrame, nama: str, setahun: str, banding: str) -> list[str]:
    """Two to four sentences on one region, from rows of `nilai_daerah`; empty without figures.

    `setahun`: ' 2024', '' for the newest figures. `banding`: name of the benchmark in words.
    """
    ada = [b for b in rows(data) if is_published(b)]
    if not ada:
        return []
    dinilai = [b for b in ada if not (kata.kosong(b["kategori"]) and kata.kosong(b["perubahan"]))]
    awal = f"Pada{setahun}, " if setahun else ""
    kalimat = [f"{awal}{len(ada)} dari {len(data)} indikator utama {nama} sudah ada datanya{kata.kurung(mixed_years(data))}."]
    if dinilai:
        kalimat.append(f"{kata.awal_besar('; '.join(standing(b) for b in dinilai[:3]))}.")
    return kalimat + _against(ada, banding) + _moves(ada)


def _against(ada: Sequence[Baris], banding: str) -> list[str]:
    nama = {h: [b["nama_pendek"] for b in ada if b["hasil"] == h] for h in ("lebih_baik", "lebih_rendah")}
    bagian = [f"{kata.HASIL[h]} pada {kata.dan(isi)}" for h, isi in nama.items() if isi]
    return [f"Terhadap pembanding {banding}, hasilnya {' dan '.join(bagian)}."] if bagian else []


def _moves(ada: Sequence[Baris]) -> list[str]:
    turun = [b for b in ada if worse(b)]
    if not turun:
        return []
    parah = max(turun, key=share)
    return [f"Yang perlu diperbaiki: {parah['nama_pendek']} {change(parah)} dibandingkan tahun sebelumnya{own_year(parah)}."]


def worse(baris: Baris) -> bool:
    """Did a row of `nilai_daerah` change for the worse from the year before, by the rule of its marks."""
    return bool(baris["gerak"] == "lebih_rendah")


def share(baris: Baris) -> float:
    """A change as a part of the indicator's scale: figures of several scales stand in one order."""
    terbuka = kata.kosong(baris["skala_maks"]) or kata.kosong(baris["skala_min"])
    return 0.0 if terbuka else abs(float(baris["perubahan"])) / float(baris["skala_maks"] - baris["skala_min"])


def first_to_help(temuan: pd.DataFrame, kode: str) -> list[str]:
    """One sentence on the worst finding of another region than the one in view (`kode`); empty without any.

    `temuan`: rows of `perhatian`, the worst of each kind first.
    """
    lain = temuan[temuan["kode_wilayah"] != kode]
    return [] if lain.empty else [f"Perlu didampingi lebih dulu: {concern(lain.iloc[0])}"]


def counted(temuan: pd.DataFrame) -> str:
    """'8 dari 57 hal, selisih terbesar lebih dulu': how many of the findings are shown. Rows of `perhatian`."""
    tampil, semua = int(temuan["disorot"].sum()), len(temuan)
    return f"{semua} hal" if tampil == semua else f"{tampil} dari {semua} hal, selisih terbesar lebih dulu"


def nothing_found(dasar: Baris, nama: str, setahun: str, banding: str) -> str:
    """Why there is no finding: nothing could be compared, which is no good news, or all that could be is not worse.

    `dasar`: the row of `perhatian_dasar`; `banding`: key of the benchmark.
    """
    semua, lalu = int(dasar["angka"]), int(dasar["bertahun_lalu"])
    lawan = {LALU: lalu} if banding == "tahun_lalu" else {kata.BANDING[banding]: int(dasar["dibandingkan"]), LALU: lalu}
    if not semua:
        return f"Belum dapat dinilai: belum ada angka terbit{setahun} untuk {nama}."
    angka = f"{semua} angka utama {nama}{setahun}"
    if not any(lawan.values()):
        return f"Belum dapat dinilai: tidak satu pun dari {angka} dapat dibandingkan dengan {' atau '.join(lawan)}."
    (satu, n), *lain = lawan.items()
    dapat = " dan ".join([f"{n} dapat dibandingkan dengan {satu}", *(f"{n} dengan {acuan}" for acuan, n in lain)])
    sisa = "" if max(lawan.values()) == semua else " Yang lain belum dapat dinilai."
    return f"Dari {angka}, {dapat}; tidak ada yang lebih rendah.{sisa}"


def concern(baris: Baris) -> str:
    """One finding of `perhatian` as a sentence with its numbers."""
    besar, dari = (kata.angka(n, int(baris["desimal"])) for n in (abs(baris["besar"]), baris["nilai_banding"]))
    awal, beda = f"{baris['nama_pendek']} {baris['nama_tampil']}", f"{besar} {kata.satuan_selisih(baris['satuan'])}"
    nilai = f"{with_doubt(baris)}{own_year(baris)}"
    if baris["jenis"] == "penurunan":
        return f"{awal} turun {beda}, dari {dari} menjadi {nilai}."
    return f"{awal} {nilai}, {beda} di bawah {kata.label_kalimat(baris['label_banding'])} ({dari})."


def read_against(baris: Baris) -> str:
    """'Lebih rendah dari Target SPM (PP 2/2018), 100': what one figure was judged by; '' where it was not."""
    if kata.kosong(baris["hasil"]) or baris["hasil"] == "tidak_dibandingkan":
        return ""
    depan = "dengan" if baris["hasil"] == "setara" else "dari"
    dari = kata.angka(baris["nilai_banding"], int(baris["desimal"]))
    return f"{kata.awal_besar(kata.HASIL[baris['hasil']])} {depan} {kata.label_kalimat(baris['label_banding'])}, {dari}"


def yardsticks(data: pd.DataFrame, banding: str) -> str:
    """'Nasional'; 'Target: SPI Target RPJMN 2020–2024 untuk 2024': a benchmark, and where each indicator has its own, which.

    `data`: rows with nama_pendek, hasil and label_banding; `banding`: its key.
    """
    if banding not in kata.BERNAMA:
        return kata.BANDING[banding]
    ada = data[data["hasil"].notna() & (data["hasil"] != "tidak_dibandingkan")]
    butir = dict.fromkeys(f"{nama}: {label}" for nama, label in zip(ada["nama_pendek"], ada["label_banding"]))
    return "; ".join([kata.BANDING[banding], *butir]) if butir else kata.BANDING[banding]


def last_known(baris: Baris) -> str:
    """'86,39 (2023).', 'belum terkumpul di dasbor.', or why there is none, from a row of `nilai_daerah` without a figure."""
    if not kata.kosong(baris["alasan_tidak_ada"]):
        return f"{kata.sebab(baris['alasan_tidak_ada'])}: {kata.awal_kecil(str(baris['keterangan_tidak_ada']))}"
    return f"{last(baris, baris['satuan'], int(baris['desimal'])) or kata.BELUM_TERKUMPUL}."


def whom(baris: Baris) -> str:
    """' Tanyakan kepada KPK, lewat Inspektorat.' behind what is said of an absent figure, or ''."""
    return "" if kata.kosong(baris.get("kepada")) else f" Tanyakan kepada {baris['kepada']}."


def absent(baris: Baris) -> str:
    """'belum terkumpul; terakhir 86,39 (2023)', 'tidak dinilai: …' for a row of `nilai_daerah` without a figure in its year."""
    isi = last_known(baris).removesuffix(".")
    if kata.kosong(baris["alasan_tidak_ada"]) and not kata.kosong(baris["tahun_terakhir"]):
        return f"{kata.BELUM_ADA}; terakhir {isi}"
    return isi
