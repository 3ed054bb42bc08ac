"""Disagreeing figures in sentences: the one in use beside the one of another source."""

from charts.kalimat import kata
from charts.kalimat.nilai import Baris
from charts.kalimat.tanggal import day


def versions(baris: Baris) -> str:
    """The figure in use next to the one of another source. A row of `versi_lain`."""
    desimal = int(baris["desimal"])
    lain = kata.bersatuan(baris["nilai"], baris["satuan"], desimal, baris["desimal_sumber"])
    judul = f"**{baris['nama_tampil']}, {baris['nama_pendek']} {int(baris['tahun'])}**"
    if not kata.kosong(baris["rincian"]):
        judul += f" ({baris['rincian']})"
    sumber = f"{str(baris['nama_status']).lower()}, {baris['penerbit']}"
    if kata.kosong(baris["nilai_dipakai"]):
        return f"{judul}: {lain} ({sumber}). Tidak dipakai di bagan."
    dipakai = kata.bersatuan(baris["nilai_dipakai"], baris["satuan"], desimal, baris["desimal_dipakai"])
    beda = kata.angka(abs(baris["nilai"] - baris["nilai_dipakai"]), desimal)
    return (
        f"{judul}: dipakai {dipakai} ({baris['penerbit_dipakai']}); versi lain {lain} ({sumber}), "
        f"beda {beda} {kata.satuan_selisih(baris['satuan'])}."
    )


def trail(baris: Baris) -> str:
    """Note, linked title and date of the other source. A row of `versi_lain`."""
    catatan = "" if kata.kosong(baris["catatan"]) else f"{str(baris['catatan']).rstrip('.')}. "
    return f"{catatan}[{baris['judul']}]({baris['url']}), {day(baris['tanggal'])}."
