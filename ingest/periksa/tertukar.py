"""Figures of one indicator taken for another: MCP for SPI, completeness for achievement (data/pemeriksaan.csv)."""

import re
from collections.abc import Iterable

from ingest.arti.himpunan import Himpunan
from ingest.arti.konteks_kolom import Konteks
from ingest.arti.pemetaan import Pemetaan
from ingest.periksa.periksa import Bahan, Sekumpulan, finding, number
from ingest.sel.kata_judul import tokens
from ingest.temuan import Pertanyaan, Temuan

# So many coincidences, and at least half of what can be compared, are no coincidence.
PALING_SEDIKIT = 3
BENAR, KELIRU = "benar", "keliru"
UKURAN_LAIN = "judul_lain"
# A measure by its name; behind UMUM no measure is named.
BERNAMA = re.compile(r"\b(?:indeks|index|nilai|skor|angka|tingkat|persentase|rasio|laju) ([a-z]{3,})(?: [a-z]{3,})?")
UMUM = frozenset(tokens(
    "per pada menurut tahun total akhir hasil provinsi kabupaten kota kab kalimantan dan dari yang untuk nasional daerah wilayah "
    "pemda pemerintah rata evaluasi penilaian capaian realisasi mutu tertimbang semester triwulan bulan ini itu persen komponen "
    "terbaru utama dimensi unsur indeks nilai skor tengah barat timur utara selatan"
))
SINGKATAN = re.compile(r"\b[A-Z]{2,}\b")


def words_say_otherwise(bahan: Bahan, konteks: Konteks, judul: tuple[str, ...]) -> list[Temuan]:
    """Refusals where titles, headers or the file name speak of the other indicator and never of this one.

    "SPM Awards" does not speak of SPM: the other's own words are taken out first.
    """
    ada = {str(b["indikator"]) for b in bahan.tampung.ask("indikator_calon")}
    semua = Konteks((*konteks.judul, *judul), konteks.nama)
    temuan = []
    for aturan in bahan.rujukan.tabel["pemeriksaan"].to_dict("records"):
        if aturan["pemeriksaan"] != "tertukar" or aturan["indikator"] not in ada or aturan["lawan"] in ada:
            continue
        kata = next((k for k in aturan["kata"].split("|") if k and semua.says(k)), "")
        if kata and not _named(bahan, semua.without(kata), aturan["indikator"]):
            nama = bahan.rujukan.indikator[aturan["indikator"]]["nama_pendek"]
            sebab = f"berkas menyebut {kata.upper()}, tetapi angkanya dibaca sebagai {nama}; {aturan['keterangan']}"
            temuan.append(Temuan(None, "", "", sebab, f"pilih himpunan yang benar, atau tulis {nama} pada judul kolomnya"))
    return temuan


def _named(bahan: Bahan, konteks: Konteks, indikator: str) -> bool:
    baris = bahan.rujukan.indikator[indikator]
    return any(konteks.says(n) for n in (baris["nama_pendek"], baris["nama"], indikator) if tokens(n))


def another_measure(bahan: Bahan, konteks: Konteks, pemetaan: Pemetaan) -> list[Pertanyaan]:
    """A question where titles or headers of figures name a measure, and no text around them that of the dataset."""
    h, semua = bahan.tampung.himpunan, Konteks((*konteks.judul, *(k.judul for k in pemetaan.kolom)), konteks.nama)
    nilai = [k.judul for k in pemetaan.kolom if k.peran == "nilai"]
    ada = {str(b["indikator"]) for b in bahan.tampung.ask("indikator_calon")}
    if pemetaan.places("indikator") or any(semua.says(k) for k in h.kata_kunci) or any(_named(bahan, semua, i) for i in ada):
        return []
    lain = _other_words((*konteks.judul, *nilai, konteks.nama.replace("_", " ")), bahan, h)
    if not lain:
        return []
    kalimat = f"Berkas ini menyebut '{lain}' dan tidak menyebut {h.nama}. Benarkah angkanya {h.nama}?"
    pilihan = ((BENAR, f"benar, ini {h.nama}"), (KELIRU, "bukan; pilih himpunan atau kolom lain"))
    return [Pertanyaan(UKURAN_LAIN, kalimat, pilihan)]


def _other_words(teks: Iterable[str], bahan: Bahan, himpunan: Himpunan) -> str:
    """The first words that name another measure, '' for none."""
    tetangga = (h for h in bahan.rujukan.himpunan.values() if h.berangka and h.himpunan != himpunan.himpunan)
    lain, singkatan = [k for h in tetangga for k in h.kata_kunci[1:]], _abbreviations(bahan)
    for t in teks:
        kata = " ".join(tokens(t))
        if singkat := next((s for s in SINGKATAN.findall(t) if s in singkatan), ""):
            return singkat
        if temu := next((c for c in BERNAMA.finditer(kata) if c[1] not in UMUM), None):
            return temu[0]
        if asing := next((k for k in lain if Konteks((t,), "").says(k)), ""):
            return asing
    return ""


def _abbreviations(bahan: Bahan) -> set[str]:
    """Letters by which everybody knows measures that the catalogue does not hold."""
    aturan = bahan.rujukan.tabel["pemeriksaan"].to_dict("records")
    return {k for a in aturan if a["pemeriksaan"] == "ukuran_lain" for k in a["kata"].split("|")}


def values_of_another(bahan: Bahan) -> tuple[Sekumpulan, list[Pertanyaan]]:
    """Warnings for values equal to the other indicator's in force; a question when they are too many for chance."""
    baris, jumlah = bahan.rows("tertukar")
    temuan = [finding(b, _sentence(bahan, b), "pastikan angkanya tidak tertukar") for b in baris]
    tanya = {}
    for b in baris:
        kunci = (str(b["indikator"]), str(b["lawan"]))
        sama = sum(1 for x in baris if (x["indikator"], x["lawan"]) == kunci)
        if sama >= PALING_SEDIKIT and sama * 2 >= int(str(b["sanding"])):
            tanya[kunci] = _question(bahan, *kunci, sama, int(str(b["sanding"])))
    return (temuan, jumlah), list(tanya.values())


def _sentence(bahan: Bahan, b: dict[str, object]) -> str:
    lawan = bahan.rujukan.indikator[str(b["lawan"])]["nama_pendek"]
    return f"sama dengan {lawan} {bahan.region(b)} {b['tahun']} ({number(b['nilai_lawan'])}); {b['keterangan']}"


def _question(bahan: Bahan, indikator: str, lawan: str, sama: int, dari: int) -> Pertanyaan:
    ini, itu = (bahan.rujukan.indikator[i]["nama_pendek"] for i in (indikator, lawan))
    kalimat = f"{sama} dari {dari} angka sama persis dengan {itu} yang sudah ada. Benarkah berkas ini {ini}?"
    return Pertanyaan(f"tertukar:{indikator}", kalimat, ((BENAR, f"benar, ini {ini}"), (KELIRU, f"bukan, ini {itu}")))
