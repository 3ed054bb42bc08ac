"""Reform in sentences: what the composite already holds, predicates by year, where the integrity zones stand."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import published, rows
from charts.kalimat.sumber import link


def contained(data: pd.DataFrame, nama: str, tahun: int) -> str:
    """What the composite `nama` already contains in that year. Rows of `isi_gabungan`; '' when nothing is known."""
    if data.empty:
        return ""
    mulai = int(data["tahun_mulai"].min())
    isi = kata.dan(list(dict.fromkeys(data["nama_pendek"])))
    if tahun < mulai:
        return f"Mulai {mulai}, indeks {nama} memuat {isi}. Angka {tahun} masih dengan susunan lama."
    return (
        f"Sejak {mulai}, indeks {nama} sudah memuat {isi}. Menjumlahkan atau merata-ratakannya dengan indikator itu "
        "berarti menghitung dua kali."
    )


def rule_sources(data: pd.DataFrame) -> str:
    """'Sumber: [judul](url).' of the rule behind the composite. Rows of `isi_gabungan`; '' without a source."""
    butir = [link(r) for r in rows(data.dropna(subset=["judul"]).drop_duplicates("judul"))]
    return f"Sumber: {'; '.join(butir)}." if butir else ""


def predicates(deret: pd.DataFrame, tahun: int) -> str:
    """'Predikat terbit: 2021 B, 2022 BB.' up to a year; '' when none was published. Rows of `deret_daerah`."""
    ada = deret[deret["predikat"].notna() & (deret["tahun"] <= tahun)].sort_values("tahun")
    butir = [f"{int(tahun)} {predikat}" for tahun, predikat in zip(ada["tahun"], ada["predikat"])]
    return f"Predikat terbit: {', '.join(butir)}." if butir else ""


def breaks(data: pd.DataFrame) -> list[str]:
    """Why years of an instrument do not compare, one sentence a change of method. Rows of `kelompok_tahun`."""
    putus = data.dropna(subset=["putus"]).drop_duplicates(["indikator", "tahun"])
    return [f"**{r['nama_pendek']} {int(r['tahun'])}:** {r['putus']}" for r in rows(putus)]


def parts_title(data: pd.DataFrame, nama: str) -> str:
    """Title of the bars of parts, with the year they are from. Rows of `bagian_instrumen` of one instrument."""
    r = data.iloc[0]
    return f"{r['nama_pendek']} {int(r['tahun'])} {nama} menurut {r['rincian_nama']}"


def parts_note(data: pd.DataFrame, tahun: int) -> str:
    """How to read the parts: shares of the whole, or each on the full scale; and how many were published."""
    r = data.iloc[0]
    catatan = f"{int(published(data).sum())} dari {len(data)} {r['rincian_nama']} tahun itu ada angkanya"
    if r["berbobot"]:
        catatan = f"Nilai berbobot: jumlahnya sama dengan nilai keseluruhan {kata.angka(r['nilai_total'], 2, r['desimal_total'])}"
    return catatan if int(r["tahun"]) == tahun else f"{catatan}; tahun terakhir yang terbit sampai {tahun}"


def zones(data: pd.DataFrame, nama: str, tahun: int) -> str:
    """Where the units stand. Rows of `zi_tahap`."""
    jumlah = int(data["jumlah"].sum())
    if jumlah == 0:
        return f"Unit zona integritas {nama} sampai {tahun} belum terkumpul di dasbor."
    ada = rows(data[data["jumlah"] > 0])
    isi = [f"{int(r['jumlah'])} {r['nama'] if r['tahap'] > 3 else str(r['nama']).lower()}" for r in ada]
    return f"Sampai {tahun}, {jumlah} unit di {nama} tercatat dalam zona integritas: {kata.dan(isi)}."


def zone_rule(ambang: pd.DataFrame) -> str:
    """Minimum totals of the stages from the thresholds in force; '' when there are none."""
    batas = rows(ambang.dropna(subset=["batas_bawah"]).sort_values("batas_bawah"))
    butir = [f"{kata.awal_kecil(str(r['kategori']))} mulai {kata.angka(r['batas_bawah'], 0)}" for r in batas]
    return f"Nilai tim penilai internal: {kata.dan(butir)}, di samping syarat tiap area dan survei." if butir else ""
