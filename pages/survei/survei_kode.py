"""Second step of the page: what each column is, which scale its answers have, and scores of answers nobody knows yet."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from charts.kalimat import kata
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.berkas.isi_pilihan import PEMISAH
from ingest.jawaban.berkas.kolom_jawaban import Jawaban, KolomJawaban
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.centang_pilihan import as_choices
from ingest.jawaban.kode.skala_jawaban import key, scales
from ingest.jawaban.kode.skala_ragu import doubtful, steps
from ingest.jawaban.skor.sebab_sel import quoted
from pages.bersama.naskah import text
from pages.survei.survei_kerja import Kerja

NAMA_PERAN = {
    bk.PERTANYAAN: "Pertanyaan", bk.DAERAH: "Daerah", bk.UNIT: "Unit kerja atau layanan", bk.KELOMPOK: "Kelompok responden",
    bk.PILIHAN: "Pilihan, boleh lebih dari satu", bk.BOBOT: "Bobot", bk.LAPIS: "Lapis (strata) sampel",
    bk.GUGUS: "Gugus (klaster) sampel", bk.POPULASI: "Populasi lapis",
    bk.MULAI: "Waktu mulai mengisi", bk.SELESAI: "Waktu selesai", bk.LAMA: "Lama mengisi", bk.KIRIMAN: "Nomor kiriman",
    bk.ALAT: "Alat atau alamat internet", bk.PRIBADI: "Data pribadi, tidak dipakai", bk.LEWATI: "Tidak dipakai",
}
# What stands in these is compared, never shown.
TERTUTUP = dict.fromkeys(
    (bk.KIRIMAN, bk.ALAT), "Hanya dicocokkan satu sama lain untuk mencari jawaban kembar; tidak ditampilkan dan tidak disimpan.",
)
TERSERING = 6
# More answers without a score than this are asked about a few at a time.
MAKS_TANYA = 8
TANPA_UNSUR = "tanpa unsur"


def meanings(kerja: Kerja, rujukan: Rujukan) -> None:
    """The kind of survey, its region where no column says, and every column."""
    assert kerja.jawaban is not None
    assert kerja.kode is not None
    with st.container(horizontal=True, gap="small"):
        _kind(kerja, rujukan)
        if kerja.kode.one(bk.DAERAH) is None:
            _region(kerja, rujukan)
    jumlah = Counter(k.peran for k in kerja.kode.kolom)
    tanya = f"{jumlah[bk.PERTANYAAN]} pertanyaan, {jumlah[bk.UNIT] + jumlah[bk.KELOMPOK]} pengelompokan"
    buang = f"; {jumlah[bk.PRIBADI]} kolom data pribadi dibuang" if jumlah[bk.PRIBADI] else ""
    kolom = {k.judul: k for k in kerja.jawaban.kolom}
    skala = scales(rujukan.tabel["skala_jawaban"])
    _doubts(kerja, skala, rujukan)
    with st.expander(f"Arti kolom: {tanya}{buang}", icon=":material/view_column:"), st.grid(min_column_width=260, gap="small"):
        for ke, k in enumerate(kerja.kode.kolom):
            _column(kerja, ke, k, kolom[k.judul], skala, rujukan)


def _doubts(kerja: Kerja, skala: Mapping[str, Mapping[str, float | None]], rujukan: Rujukan) -> None:
    """Which questions could be read on another scale, since nobody took every answer of the one proposed."""
    assert kerja.jawaban is not None
    assert kerja.kode is not None
    if ragu := doubtful(kerja.kode, kerja.jawaban, rujukan):
        kini, lain = (_scale_name(skala[n]) for n in (ragu[0][0].skala, ragu[0][1]))
        st.warning(text(
            f"Skala {quoted([p.judul for p, _ in ragu])} belum pasti, karena ada jawaban yang tidak dipilih siapa pun: dibaca "
            f"{kini}, dapat juga {lain}. Periksa pilihan pada formulirnya; bila lain, ganti skalanya di Arti kolom."
        ))


def region_missing(kerja: Kerja) -> bool:
    """Whether neither a column nor somebody says of which region the answers are."""
    return kerja.kode is not None and kerja.kode.one(bk.DAERAH) is None and not kerja.wilayah


def unknown_answers(kerja: Kerja, rujukan: Rujukan) -> None:
    """Answers without a score, asked about one by one: a score, or that they do not count."""
    assert kerja.jawaban is not None
    assert kerja.kode is not None
    skala = scales(rujukan.tabel["skala_jawaban"])
    for ke, k, asing in _unknown(kerja.kode, kerja.jawaban, skala):
        st.markdown(f"**{text(k.judul)}**: {len(asing)} jawaban belum punya skor.")
        if len(asing) > MAKS_TANYA:
            st.caption("Sebanyak itu biasanya bukan pertanyaan berskala: pilih arti lain, atau skala yang cocok, di atas.")
        for jawab in asing[:MAKS_TANYA]:
            with st.container(horizontal=True, vertical_alignment="bottom"):
                kunci = f"skor_{ke}_{jawab}"
                nilai = st.number_input(text(jawab), 0.0, 100.0, None, key=kunci, placeholder="skor 0–100", width=240)
                pakai, tanpa = (partial(_give, kerja, ke, jawab, n) for n in (nilai, None))
                st.button("Pakai skor ini", key=f"p_{kunci}", disabled=nilai is None, on_click=pakai)
                st.button("Tidak dihitung", key=f"t_{kunci}", on_click=tanpa)


def _unknown(
    kode: bk.BukuKode, jawaban: Jawaban, skala: Mapping[str, Mapping[str, float | None]]
) -> list[tuple[int, bk.KolomKode, list[str]]]:
    isi = {k.judul: k.isi for k in jawaban.kolom}
    semua = [(ke, k, bk.scores(k, skala)) for ke, k in enumerate(kode.kolom) if k.peran == bk.PERTANYAAN]
    asing = [(ke, k, sorted({i for i in isi[k.judul].counts() if i and key(i) not in skor})) for ke, k, skor in semua]
    return [a for a in asing if a[2]]


def _give(kerja: Kerja, ke: int, jawab: str, nilai: float | None) -> None:
    assert kerja.kode is not None
    k = kerja.kode.kolom[ke]
    kerja.change(ke, replace(k, skor={**k.skor, jawab: nilai}))


def _kind(kerja: Kerja, rujukan: Rujukan) -> None:
    assert kerja.kode is not None
    buku = rujukan.tabel["buku_survei"]
    nama = dict(zip(buku["buku"], buku["nama"]))
    st.session_state["s_buku"] = kerja.kode.buku
    st.selectbox(
        "Jenis survei", list(nama), format_func=nama.__getitem__, key="s_buku",
        on_change=lambda: kerja.choose_kind(st.session_state["s_buku"], rujukan),
        help=text(dict(zip(buku["buku"], buku["keterangan"]))[kerja.kode.buku]),
    )


def _region(kerja: Kerja, rujukan: Rujukan) -> None:
    wilayah = rujukan.tabel["wilayah"]
    nama = dict(zip(wilayah["kode"], wilayah["nama_resmi"]))
    st.session_state["s_daerah"] = kerja.wilayah or None
    st.selectbox(
        "Daerah semua jawaban ini", list(nama), format_func=nama.__getitem__, key="s_daerah", placeholder="Pilih daerah",
        on_change=lambda: kerja.choose_region(st.session_state["s_daerah"] or ""),
    )


def _column(
    kerja: Kerja, ke: int, k: bk.KolomKode, kolom: KolomJawaban, skala: Mapping[str, Mapping[str, float | None]], rujukan: Rujukan
) -> None:
    with st.container(border=True, gap="xxsmall", height="stretch"):
        st.markdown(f"**{text(k.judul)}**")
        if k.peran == bk.PRIBADI:
            st.caption("Kolom ini data pribadi (UU 27/2022): tidak dipakai dan tidak disimpan.")
            return
        st.caption(TERTUTUP[k.peran] if k.peran in TERTUTUP else text(_often(kolom, _points(k, skala))))
        _choice(f"peran_{ke}", "Arti", {p: n for p, n in NAMA_PERAN.items() if p != bk.PRIBADI}, k.peran,
                lambda p: kerja.change(ke, _as(kolom, p, k)))
        if k.peran == bk.PILIHAN:
            _parts(kerja, ke, k, kolom)
        if k.peran != bk.PERTANYAAN:
            return
        _choice(f"skala_{ke}", "Skala", {"": "belum dipilih"} | {n: _scale_name(s) for n, s in skala.items()}, k.skala,
                lambda s: kerja.change(ke, replace(k, skala=s)))
        _element(kerja, ke, k, rujukan)
        st.session_state[f"s_balik_{ke}"] = k.balik
        st.toggle("Makin rendah makin baik", key=f"s_balik_{ke}",
                  on_change=lambda: kerja.change(ke, replace(k, balik=st.session_state[f"s_balik_{ke}"])))


def _as(kolom: KolomJawaban, peran: str, lama: bk.KolomKode) -> bk.KolomKode:
    """The same column in another role."""
    return as_choices(kolom) if peran == bk.PILIHAN else bk.KolomKode(kolom.judul, peran, lama.unsur, lama.skala)


def _parts(kerja: Kerja, ke: int, k: bk.KolomKode, kolom: KolomJawaban) -> None:
    """The choices of a column, and what parts them where one cell holds several."""
    if k.skala:
        _choice(f"pisah_{ke}", "Pemisah pilihan", {p: p for p in PEMISAH}, k.skala,
                lambda p: kerja.change(ke, as_choices(kolom, p)))
    st.caption(text(f"{k.unsur}: {'; '.join(k.skor)}"))


def _element(kerja: Kerja, ke: int, k: bk.KolomKode, rujukan: Rujukan) -> None:
    assert kerja.kode is not None
    unsur = rujukan.tabel["unsur_survei"]
    milik = unsur[unsur["buku"] == kerja.kode.buku]
    if len(milik):
        nama = {"": TANPA_UNSUR} | dict(zip(milik["unsur"], milik["nama"]))
        _choice(f"unsur_{ke}", "Unsur", nama, k.unsur, lambda u: kerja.change(ke, replace(k, unsur=u)))


def _points(k: bk.KolomKode, skala: Mapping[str, Mapping[str, float | None]]) -> Mapping[str, float | None] | None:
    """Scores of the answers to a question, None for any other column."""
    return bk.scores(k, skala) if k.peran == bk.PERTANYAAN else None


def _often(kolom: KolomJawaban, skor: Mapping[str, float | None] | None) -> str:
    """'Baik (skor 66,67): 34 · Tidak tahu (tidak dihitung): 3': the answers given most, with how many gave them."""
    sering = Counter({i: n for i, n in kolom.isi.counts().items() if i}).most_common(TERSERING + 1)
    isi = [f"{jawab[:40]}{_worth(jawab, skor)}: {kata.angka(n, 0)}" for jawab, n in sering[:TERSERING]]
    return " · ".join(isi + ["…"] * (len(sering) > TERSERING)) or "kosong"


def _worth(jawab: str, skor: Mapping[str, float | None] | None) -> str:
    if skor is None:
        return ""
    nilai = skor.get(key(jawab))
    kosong = " (tidak dihitung)" if key(jawab) in skor else " (belum ada skor)"
    return kosong if nilai is None else f" (skor {kata.angka(nilai, 2)})"


def _scale_name(skor: Mapping[str, float | None]) -> str:
    """'tidak baik … sangat baik (4)'"""
    urut = sorted((s, j) for j, s in skor.items() if s is not None)
    return f"{urut[0][1]} … {urut[-1][1]} ({steps(skor)})"


def _choice(kunci: str, label: str, opsi: Mapping[str, str], kini: str, take: Callable[[str], None]) -> None:
    widget = f"s_{kunci}"
    st.session_state[widget] = kini
    st.selectbox(
        label, list(opsi), format_func=lambda v: opsi.get(v, v), key=widget, on_change=lambda: take(st.session_state[widget]),
    )
