"""Number words: the one place that writes numbers, years, changes and judgements in Indonesian."""

import html
import re
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

MINUS = "−"
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)
# No published figure was found: short in cells and labels, whole in sentences, keys and notes.
BELUM_ADA = "belum terkumpul"
BELUM_TERKUMPUL = f"{BELUM_ADA} di dasbor"
TAK_DIHITUNG = "tidak dihitung"
# Signs of the reasons where words have no room; any other reason has that of what is nothing more than empty.
TANDA_SEBAB = {"belum_final": "…", "tidak_dinilai": "×", "tidak_diumumkan": "?", "belum_melapor": "!"}
TANDA_KOSONG = "–"

HASIL = {
    "lebih_baik": "lebih baik", "setara": "setara", "lebih_rendah": "lebih rendah", "tidak_dibandingkan": "tidak dibandingkan",
}
TANDA_HASIL = {"lebih_baik": "▲", "setara": "●", "lebih_rendah": "▼", "tidak_dibandingkan": "○"}
TREN = {
    "membaik": "membaik", "memburuk": "memburuk", "naik": "naik", "turun": "turun",
    "tidak_berubah_nyata": "tidak berubah nyata", "belum_dapat_dihitung": "belum dapat dihitung",
}
SATUAN = {"indeks": "", "skor": "", "persen": "%", "rupiah": "rupiah", "beragam": "", "predikat": ""}
BANDING = {
    "nasional": "Nasional", "provinsi": "Provinsi (median kab/kota)", "kalimantan": "Se-Kalimantan (median)",
    "target": "Target", "ambang": "Ambang kategori", "tahun_lalu": "Tahun lalu",
}
# Benchmarks of which every indicator has one with a name of its own.
BERNAMA = ("target", "ambang")
LINGKUP = {
    "provinsi": "Kab/kota satu provinsi", "kalimantan": "Kab/kota se-Kalimantan",
    "provinsi_kalimantan": "Lima provinsi Kalimantan", "semua_provinsi": "Antarprovinsi (nasional)", "pilihan": "Daerah pilihan",
}
LINGKUP_PEMDA = {"provinsi": "Pemprov dan kab/kota", "semua_provinsi": "Provinsi se-Kalimantan"}
TINGKAT = {"kabkota": "kabupaten/kota", "provinsi": "provinsi", "nasional": "nasional"}
SEBAYA = {"kabkota": "kab/kota seprovinsi", "provinsi": "provinsi se-Kalimantan"}
PERIODE = {
    "tahunan": "tahunan", "tw1": "triwulan I", "tw2": "triwulan II", "tw3": "triwulan III", "tw4": "triwulan IV",
    "s1": "semester I", "s2": "semester II", "awal_tahun": "awal tahun", "posisi": "posisi sementara",
    "multi_tahun": "beberapa tahun",
}


def kosong(nilai: object) -> bool:
    """True for None, NaN, NaT and ''."""
    if isinstance(nilai, str):
        return nilai == ""
    # Asked for every cell of every chart: pandas is asked only about what is no plain number.
    return nilai is None or (nilai != nilai if isinstance(nilai, (int, float)) else bool(pd.isna(nilai)))


def bulat(nilai: float | Decimal, desimal: int) -> Decimal:
    """Rounded half away from zero, as published tables do: 0,05 -> 0,1."""
    return Decimal(str(nilai)).quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)


def angka(nilai: float | Decimal | None, desimal: int = 2, desimal_sumber: float | None = None) -> str:
    """Number with decimal comma and dotted thousands; 'belum terkumpul' when absent.

    `desimal_sumber` is the precision the source printed: never more digits than that are shown.
    """
    if nilai is None or kosong(nilai):
        return BELUM_ADA
    if desimal_sumber is not None and not kosong(desimal_sumber):
        desimal = min(desimal, int(desimal_sumber))
    dibulatkan = bulat(nilai, desimal)
    teks = f"{abs(dibulatkan):,.{desimal}f}".translate(str.maketrans(",.", ".,"))
    return f"{MINUS}{teks}" if dibulatkan < 0 else teks


def desimal(nilai: float, maks: int = 4) -> int:
    """Digits behind the comma that a figure has, at most `maks`."""
    return len(f"{nilai:.{maks}f}".rstrip("0").partition(".")[2])


def bersatuan(nilai: float | None, satuan: str, desimal: int = 2, desimal_sumber: float | None = None) -> str:
    """Number with its unit: '83,16%', '37 unit', '64,15'."""
    teks = angka(nilai, desimal, desimal_sumber)
    satuan = SATUAN.get(satuan, satuan)
    if kosong(nilai) or not satuan:
        return teks
    return f"{teks}%" if satuan == "%" else f"{teks} {satuan}"


def selisih(nilai: float | None, desimal: int = 2) -> str:
    """Signed difference: '+1,20', '−0,35', '0,00'; 'tidak dihitung' when absent."""
    if nilai is None or kosong(nilai):
        return TAK_DIHITUNG
    teks = angka(nilai, desimal)
    return f"+{teks}" if bulat(nilai, desimal) > 0 else teks


def perubahan(nilai: float | None, desimal: int = 2, satuan: str = "poin") -> str:
    """'naik 1,20 poin', 'turun 0,35 poin', 'tetap'; 'tidak dihitung' when absent."""
    if nilai is None or kosong(nilai):
        return TAK_DIHITUNG
    dibulatkan = bulat(nilai, desimal)
    if dibulatkan == 0:
        return "tetap"
    return f"{'naik' if dibulatkan > 0 else 'turun'} {angka(abs(dibulatkan), desimal)} {satuan}"


def satuan_selisih(satuan: str) -> str:
    """Unit of a difference: percentages and indices differ by 'poin'."""
    return "poin" if satuan in ("indeks", "skor", "persen") else satuan


def peringkat(
    urut: float | None, n: float | None, jumlah: float | None = None, sebaya: str = "", bersama: float = 0,
) -> str:
    """'peringkat 3 dari 9 kab/kota seprovinsi, bersama 2 daerah lain (data 9 dari 13 daerah)'."""
    if urut is None or n is None or kosong(urut) or kosong(n):
        return "tidak diperingkat"
    teks = f"peringkat {urutan(urut, n)} {sebaya}".rstrip() + shared(bersama)
    if jumlah is None or kosong(jumlah) or int(jumlah) == int(n):
        return teks
    return f"{teks} (data {int(n)} dari {int(jumlah)} daerah)"


def urutan(urut: float, n: float) -> str:
    """'3 dari 9'."""
    return f"{int(urut)} dari {int(n)}"


def shared(bersama: float) -> str:
    """', bersama 3 daerah lain' behind a rank that others share; else ''."""
    return "" if kosong(bersama) or not bersama else f", bersama {int(bersama)} daerah lain"


def beside_few(letak: float, n: float, jumlah: float, sebaya: str = "daerah") -> str:
    """'2 dari 5 daerah ada datanya; di atas yang satunya': the place among too few for a rank."""
    bawah, sisa = int(n - letak), int(letak) - 1
    lawan = "yang satunya" if n == 2 else f"{bawah} lainnya" if bawah else f"{sisa} lainnya"
    return f"{int(n)} dari {int(jumlah)} {sebaya} ada datanya; di {'atas' if bawah else 'bawah'} {lawan}"


def dan(butir: list[str]) -> str:
    """'a', 'a dan b', 'a, b, dan c'."""
    return " dan ".join(butir) if len(butir) <= 2 else f"{', '.join(butir[:-1])}, dan {butir[-1]}"


def awal_besar(kalimat: str) -> str:
    """First letter in upper case, the rest as it is."""
    return kalimat[:1].upper() + kalimat[1:]


def awal_kecil(kalimat: str) -> str:
    """First letter in lower case, the rest as it is."""
    return kalimat[:1].lower() + kalimat[1:]


def teks(isi: object) -> str:
    """What a cell says; '' when it is empty."""
    return "" if kosong(isi) else str(isi)


def sebab(alasan: object, utuh: bool = False) -> str:
    """Why a figure is absent, from its key: 'tidak diumumkan'; 'belum terkumpul' without one, with `utuh` in full."""
    if kosong(alasan) or alasan == "belum_terkumpul":
        return BELUM_TERKUMPUL if utuh else BELUM_ADA
    return str(alasan).replace("_", " ")


def tanda_sebab(alasan: object) -> str:
    """The sign of a reason why a figure is absent, as the key beside it explains."""
    return TANDA_KOSONG if kosong(alasan) else TANDA_SEBAB.get(str(alasan), TANDA_KOSONG)


def kurung(isi: object) -> str:
    """' (rentan)' behind what is said; '' for an empty cell."""
    return "" if kosong(isi) else f" ({isi})"


def tanggal(iso: object) -> str:
    """'2025-11-14' as '14 November 2025'; '2025-07' as 'Juli 2025', as a source may print it; anything else as it is.

    '' when there is none.
    """
    if kosong(iso):
        return ""
    bagian = str(iso).split("-")
    if not all(b.isdigit() for b in bagian) or len(bagian) < 2 or not 1 <= int(bagian[1]) <= 12:
        return str(iso)
    bulan_tahun = f"{BULAN[int(bagian[1]) - 1]} {bagian[0]}"
    return f"{int(bagian[2])} {bulan_tahun}" if len(bagian) > 2 else bulan_tahun


def label_kalimat(label: str) -> str:
    """A benchmark's label inside a sentence: 'Median kab/kota' becomes 'median kab/kota'."""
    return label.replace("Median", "median", 1)


def harfiah(teks: object) -> str:
    """Words as the markup of a picture shows them to the letter: 'a < b' becomes 'a &lt; b'."""
    return html.escape(str(teks), quote=False)


def bungkus(teks: str, lebar: int = 46) -> str:
    """Text broken into lines for a figure's title, with <br>; words are kept whole, and what a fixed space joins."""
    baris: list[str] = []
    for kata in re.split(r"[ \n\t]+", teks.strip()):
        if baris and len(baris[-1]) + 1 + len(kata) <= lebar:
            baris[-1] += f" {kata}"
        else:
            baris.append(kata)
    return "<br>".join(baris)
