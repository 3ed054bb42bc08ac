"""Sentences a Sekda can read aloud, each computed from the figures shown; none is possible without them."""

from collections.abc import Sequence

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, change, figure, is_published, last, mixed_years, own_year, rows


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
        return f"predikat {baris['predikat']}{own_year(baris)}"
    return f"{figure(baris)}{own_year(baris)}{kata.kurung(baris['kategori'])}"


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
    parah = max(turun, key=lambda b: abs(b["perubahan"]))
    return [f"Yang perlu dijaga: {parah['nama_pendek']} {change(parah)} dibandingkan tahun sebelumnya{own_year(parah)}."]


def worse(baris: Baris) -> bool:
    """Did a row of `nilai_daerah` change for the worse from the year before."""
    if kata.kosong(baris["perubahan"]) or baris["perubahan"] == 0 or baris["arah"] == "tanpa_penilaian":
        return False
    return bool((baris["perubahan"] > 0) == (baris["arah"] == "rendah_baik"))


def first_to_help(temuan: pd.DataFrame, kode: str) -> list[str]:
    """One sentence on the worst finding of another region than the one in view (`kode`); empty without any.

    `temuan`: rows of `perhatian`, the worst of each kind first.
    """
    lain = temuan[temuan["kode_wilayah"] != kode]
    return [] if lain.empty else [f"Paling perlu didampingi: {concern(lain.iloc[0])}"]


def concern(baris: Baris) -> str:
    """One finding of `perhatian` as a sentence with its numbers."""
    besar, dari = (kata.angka(n, int(baris["desimal"])) for n in (abs(baris["besar"]), baris["nilai_banding"]))
    awal, beda = f"{baris['nama_pendek']} {baris['nama_tampil']}", f"{besar} {kata.satuan_selisih(baris['satuan'])}"
    if baris["jenis"] == "penurunan":
        return f"{awal} turun {beda}, dari {dari} menjadi {figure(baris)}{own_year(baris)}."
    return f"{awal} {figure(baris)}{own_year(baris)}, {beda} di bawah {kata.label_kalimat(baris['label_banding'])} ({dari})."


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
