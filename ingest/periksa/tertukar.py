"""Figures of one indicator taken for another: MCP for SPI, completeness for achievement (data/pemeriksaan.csv)."""

from ingest.arti.konteks_kolom import Konteks
from ingest.periksa.periksa import Bahan, Sekumpulan, finding, number
from ingest.sel.kata_judul import tokens
from ingest.temuan import Pertanyaan, Temuan

# So many coincidences, and at least half of what can be compared, are no coincidence.
PALING_SEDIKIT = 3
BENAR, KELIRU = "benar", "keliru"


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
