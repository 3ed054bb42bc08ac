"""Which groups of a survey differ, and whether its questions belong together, in a sentence."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows

MAKS_SEBUT = 4
# Nunnally (1978): from here on the questions of an index belong together.
ANDAL = 0.7
# Nunnally and Bernstein (1994): a question that goes with the others less than this measures something else.
SEJALAN = 0.3
TERPISAH = "selang kepercayaannya terpisah"
BERTUMPUK = "selang kepercayaannya bertumpuk, jadi bedanya belum tentu nyata"
BELUM = "Bedanya belum nyata: masih mungkin karena kebetulan siapa yang ditanya."


def differences(beda: pd.DataFrame) -> str:
    """'Yang nyata lebih tinggi: Loket A daripada Loket B (beda 5,20; 1,10–9,30).' of pairs of one kind; '' without a pair.

    `beda`: pertama, kedua, selisih, bawah, atas, nyata.
    """
    if beda.empty:
        return ""
    nyata = sorted((r for r in rows(beda) if r["nyata"]), key=lambda r: -abs(r["selisih"]))
    if not nyata:
        return BELUM
    sisa = f"; dan {len(nyata) - MAKS_SEBUT} pasangan lain" if len(nyata) > MAKS_SEBUT else ""
    return f"Yang nyata lebih tinggi: {'; '.join(map(_pair, nyata[:MAKS_SEBUT]))}{sisa}. Pasangan lain belum nyata bedanya."


def reliability(nama: str, n: int, alfa: float) -> str:
    """'Kabupaten Tapin: alfa Cronbach 0,83 dari 58 jawaban lengkap; pertanyaannya mengukur hal yang sama.'"""
    arti = "pertanyaannya mengukur hal yang sama" if alfa >= ANDAL else "pertanyaannya belum cukup sejalan untuk satu indeks"
    return f"{nama}: alfa Cronbach {kata.angka(alfa, 2)} dari {kata.angka(n, 0)} jawaban lengkap; {arti}."


def item(sisa: float) -> str:
    """'sejalan dengan yang lain' of the correlation of a question with the rest of its dimension."""
    if kata.kosong(sisa):
        return "semua menjawab sama, jadi tidak dapat dinilai"
    if sisa < 0:
        return "berlawanan arah: periksa apakah makin rendah makin baik"
    return "sejalan dengan yang lain" if sisa >= SEJALAN else "kurang sejalan: mungkin mengukur hal lain"


def straight(n: int, lurus: int, tanpa: float) -> str:
    """'12 dari 60 responden memilih jawaban yang sama untuk semua pertanyaan; tanpa mereka indeksnya 76,90.'; '' for none."""
    if not lurus:
        return ""
    sisa = "" if kata.kosong(tanpa) else f"; tanpa mereka indeksnya {kata.angka(tanpa, 2)}"
    dari = f"{kata.angka(lurus, 0)} dari {kata.angka(n, 0)} responden"
    return f"{dari} memilih jawaban yang sama untuk semua pertanyaan{sisa}. Angka di atas tetap memakai semuanya."


def _pair(r: Baris) -> str:
    naik = r["selisih"] > 0
    atas, bawah = (r["pertama"], r["kedua"]) if naik else (r["kedua"], r["pertama"])
    ujung = sorted(abs(float(r[k])) for k in ("bawah", "atas"))
    beda, dari, sampai = (kata.angka(n, 2) for n in (abs(float(r["selisih"])), *ujung))
    return f"{atas} daripada {bawah} (beda {beda}; {dari}–{sampai})"


def extremes(unsur: pd.DataFrame) -> str:
    """'Unsur tertinggi: kompetensi pelaksana 83,33; terendah: biaya 74,17; …' of one region; '' for fewer than two.

    `unsur`: nama, nilai, bawah, atas.
    """
    isi = unsur[unsur["nilai"].notna()].sort_values("nilai", ascending=False, kind="stable")
    if len(isi) < 2 or isi["nilai"].iloc[0] == isi["nilai"].iloc[-1]:
        return ""
    atas, bawah = rows(isi.iloc[[0, -1]])
    tahu = not kata.kosong(atas["bawah"]) and not kata.kosong(bawah["atas"])
    akhir = TERPISAH if tahu and atas["bawah"] > bawah["atas"] else BERTUMPUK
    dua = "; ".join(f"{n}: {kata.awal_kecil(str(r['nama']))} {kata.angka(r['nilai'], 2)}"
                    for n, r in (("Unsur tertinggi", atas), ("terendah", bawah)))
    return f"{dua}; {akhir}."
