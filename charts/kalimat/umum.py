"""Sentences a Sekda can read aloud, each computed from the figures shown; none is possible without them."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, last, rows
from charts.kalimat.terbit import is_published


def standing(baris: Baris) -> str:
    """'SPI 64,15 (rentan), turun 1,20 poin dari 2023, peringkat 5 dari 5.'"""
    butir = [f"{baris['nama_pendek']} {value_with_category(baris)}"]
    if not kata.kosong(baris["perubahan"]):
        gerak = kata.perubahan(baris["perubahan"], int(baris["desimal"]), kata.satuan_selisih(baris["satuan"]))
        butir.append(f"{gerak} dari {int(baris['tahun']) - 1}")
    if not kata.kosong(baris["peringkat"]) and baris["n_peringkat"] > 1:
        butir.append(kata.peringkat(baris["peringkat"], baris["n_peringkat"], sebaya=kata.SEBAYA[baris["kelas"]]))
    return ", ".join(butir)


def value_with_category(baris: Baris) -> str:
    """'64,15 (Rentan)' or 'predikat BB' when only that was published."""
    if kata.kosong(baris["nilai"]):
        return f"predikat {baris['predikat']}"
    nilai = kata.bersatuan(baris["nilai"], baris["satuan"], int(baris["desimal"]), baris["desimal_sumber"])
    return nilai if kata.kosong(baris["kategori"]) else f"{nilai} ({baris['kategori']})"


def summary(data: pd.DataFrame, nama: str, tahun: int, banding: str) -> list[str]:
    """Two to four sentences on one region in one year, from rows of `nilai_daerah`; empty without figures.

    `banding`: name of the benchmark in words.
    """
    ada = [b for b in rows(data) if is_published(b)]
    if not ada:
        return []
    dinilai = [b for b in ada if not (kata.kosong(b["kategori"]) and kata.kosong(b["perubahan"]))]
    kalimat = [f"Pada {tahun}, {len(ada)} dari {len(data)} indikator utama {nama} sudah ada datanya."]
    if dinilai:
        kalimat.append(f"{kata.awal_besar('; '.join(standing(b) for b in dinilai[:3]))}.")
    return kalimat + _against(ada, banding) + _moves(ada)


def _against(ada: list[Baris], banding: str) -> list[str]:
    naik = [b["nama_pendek"] for b in ada if b["hasil"] == "lebih_baik"]
    turun = [b["nama_pendek"] for b in ada if b["hasil"] == "lebih_rendah"]
    bagian = []
    if naik:
        bagian.append(f"lebih baik pada {kata.dan(naik)}")
    if turun:
        bagian.append(f"lebih rendah pada {kata.dan(turun)}")
    return [f"Terhadap pembanding {banding}, hasilnya {' dan '.join(bagian)}."] if bagian else []


def _moves(ada: list[Baris]) -> list[str]:
    turun = [b for b in ada if _worse(b)]
    if not turun:
        return []
    parah = max(turun, key=lambda b: abs(b["perubahan"]))
    besar = kata.perubahan(parah["perubahan"], int(parah["desimal"]), kata.satuan_selisih(parah["satuan"]))
    return [f"Yang perlu dijaga: {parah['nama_pendek']} {besar} dibandingkan tahun sebelumnya."]


def _worse(baris: Baris) -> bool:
    if kata.kosong(baris["perubahan"]) or baris["perubahan"] == 0 or baris["arah"] == "tanpa_penilaian":
        return False
    return (baris["perubahan"] > 0) == (baris["arah"] == "rendah_baik")


def first_to_help(temuan: pd.DataFrame, kode: str) -> list[str]:
    """One sentence on the worst finding of another region than the one in view (`kode`); empty without any.

    `temuan`: rows of `perhatian`, the worst of each kind first.
    """
    lain = temuan[temuan["kode_wilayah"] != kode]
    return [] if lain.empty else [f"Paling perlu didampingi: {concern(lain.iloc[0])}"]


def concern(baris: Baris) -> str:
    """One finding of `perhatian` as a sentence with its numbers."""
    desimal = int(baris["desimal"])
    nilai = kata.bersatuan(baris["nilai"], baris["satuan"], desimal, baris["desimal_sumber"])
    beda = kata.angka(abs(baris["besar"]), desimal)
    satuan = kata.satuan_selisih(baris["satuan"])
    if baris["jenis"] == "penurunan":
        dari = kata.angka(baris["nilai_banding"], desimal)
        return f"{baris['nama_pendek']} {baris['nama_tampil']} turun {beda} {satuan}, dari {dari} menjadi {nilai}."
    lawan = f"{kata.label_kalimat(baris['label_banding'])} ({kata.angka(baris['nilai_banding'], desimal)})"
    return f"{baris['nama_pendek']} {baris['nama_tampil']} {nilai}, {beda} {satuan} di bawah {lawan}."


def last_known(baris: Baris) -> str:
    """'86,39 (2023).', or why there is no figure, from a row of `nilai_daerah` without one in its year."""
    if not kata.kosong(baris["alasan_tidak_ada"]):
        return str(baris["keterangan_tidak_ada"])
    if kata.kosong(baris["tahun_terakhir"]):
        return "belum ada angka terbit yang terkumpul."
    return f"{last(baris, baris['satuan'], int(baris['desimal']))}."


def absent(baris: Baris) -> str:
    """'belum ada data; terakhir 86,39 (2023)' for a row of `nilai_daerah` without a figure in its year."""
    isi = last_known(baris).removesuffix(".")
    if kata.kosong(baris["alasan_tidak_ada"]) and not kata.kosong(baris["tahun_terakhir"]):
        return f"{kata.BELUM_ADA}; terakhir {isi}"
    return isi
