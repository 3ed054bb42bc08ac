"""A subject the dashboard has never heard of, added to a folder of data as anybody would add it: rows and a file."""

import shutil
from pathlib import Path

from store import FOLDER_DATA

KELOMPOK = "kesehatan,Kesehatan,,,60,,,hasil,\n"
INDIKATOR = """\
kes_indeks,Indeks kesehatan daerah,Indeks kesehatan,kesehatan,,indeks,0,100,tinggi_baik,2,toleransi,0.5,tanpa,semua,ya,60,\
Dinas,u:1,Indeks uji sebuah kelompok baru.,
kes_imunisasi,Cakupan imunisasi,Imunisasi,kesehatan,kes_indeks,persen,0,100,tinggi_baik,2,toleransi,0.5,tanpa,semua,tidak,61,\
Dinas,u:1,Persentase uji sebuah kelompok baru.,
"""
ANGKA = """\
tahun,periode,kode_wilayah,indikator,rincian,nilai,predikat,n,batas_bawah,batas_atas,status,sumber_id,catatan
2024,tahunan,00,kes_indeks,,70.00,,,,,tahunan,u:1,
2024,tahunan,63.01,kes_indeks,,75.00,,,,,tahunan,u:1,
2024,tahunan,63.02,kes_indeks,,60.00,,,,,tahunan,u:1,
2024,tahunan,63.03,kes_indeks,,65.00,,,,,tahunan,u:1,
2024,tahunan,63.04,kes_indeks,,80.00,,,,,tahunan,u:1,
2024,tahunan,00,kes_imunisasi,,90.00,,,,,tahunan,u:1,
2024,tahunan,63.01,kes_imunisasi,,95.00,,,,,tahunan,u:1,
2024,tahunan,63.02,kes_imunisasi,,85.00,,,,,tahunan,u:1,
2024,tahunan,63.03,kes_imunisasi,,92.00,,,,,tahunan,u:1,
2024,tahunan,63.04,kes_imunisasi,,88.00,,,,,tahunan,u:1,
"""
# How uploaded files are read, as shipped: no word in it is about the new subject.
KATA = ("himpunan.csv", "sinonim_kolom.csv", "sinonim_isi.csv", "pemeriksaan.csv")


def add_subject(folder: Path) -> Path:
    """The folder with the subject `kesehatan`: a row, two indicators, ten figures; with all regions, as pages name them."""
    shutil.copytree(FOLDER_DATA / "wilayah", folder / "wilayah", dirs_exist_ok=True)
    for nama in KATA:
        shutil.copy(FOLDER_DATA / nama, folder / nama)
    for nama, isi in (("kelompok.csv", KELOMPOK), ("indikator.csv", INDIKATOR)):
        with (folder / nama).open("a", encoding="utf-8") as berkas:
            berkas.write(isi)
    (folder / "kesehatan").mkdir()
    (folder / "kesehatan" / "uji.csv").write_text(ANGKA, encoding="utf-8")
    return folder
