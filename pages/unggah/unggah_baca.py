"""Upload page, first half: the file, how it was read, and what its columns mean."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import islice

import streamlit as st

from charts.kalimat import kata
from charts.kalimat import unggah as kalimat
from ingest.arti.himpunan import CAPAIAN, Himpunan
from ingest.arti.pemetaan import ABAIKAN, PRIBADI, PetaKolom
from ingest.arti.pemetaan_kolom import raw_answers
from ingest.arti.pilih import PEMETAAN_BARU
from ingest.baca.grid import Cell
from ingest.baca.keamanan import MAKS_BARIS, MAKS_BERKAS
from ingest.hasil import OK, TANYA, Hasil
from pages.bersama.gaya import style
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.naskah import text
from pages.bersama.tautan import link
from pages.unggah import kerja_unggah
from pages.unggah.kerja_unggah import Kerja

TAHUN_AWAL = 2000
CONTOH_ISI = 3
TANPA_RUANG = (
    "Berkas ini belum dapat diperiksa: ruang sementara di cakram komputer dasbor habis. Kosongkan cakramnya, lalu muat ulang "
    "halaman ini. Tidak ada yang tersimpan."
)
LETAK = ("kode_wilayah", "kode_bps", "wilayah", "provinsi")


def pick(terbuka: bool) -> Kerja | None:
    """The uploader and the work on its file; while it is shut there is none and nothing can be handed in."""
    if not terbuka:
        kerja_unggah.drop()
        return None
    style("unggah_baca")
    with st.container(key="tempat_unggah"):
        unggahan = st.file_uploader(
            "Berkas: Excel (XLSX, XLS), LibreOffice (ODS), CSV, TSV, atau Parquet",
            key=f"berkas_{st.session_state.get(kerja_unggah.KUNCI_KE, 0)}",
        )
        st.caption(kalimat.limits(MAKS_BERKAS, MAKS_BARIS))
    if unggahan is not None and kerja_unggah.too_big(unggahan):
        st.error(kerja_unggah.too_big(unggahan))
    try:
        return kerja_unggah.take(unggahan)
    except OSError:
        st.error(TANPA_RUANG)
        return None


def verdict(kerja: Kerja, hasil: Hasil) -> None:
    """What the check came to, in one box; above it what moved in the meantime."""
    if kerja.pesan:
        st.warning(text(kerja.pesan), icon=":material/sync_problem:")
    if hasil.status == OK:
        isi = kalimat.ready(hasil.jumlah, hasil.perubahan.to_ledger(), hasil.jumlah_peringatan)
        st.success(isi, icon=":material/check_circle:")
    elif hasil.status == TANYA:
        st.warning(kalimat.asked(len(hasil.pertanyaan)), icon=":material/help:")
    else:
        st.error(kalimat.refused(hasil.jumlah_galat), icon=":material/error:")
    if hasil.status != OK and hasil.tabel is not None and raw_answers(hasil.tabel.judul):
        st.info("Berkas ini tampaknya jawaban responden: satu baris satu orang. Hitung dahulu nilai daerahnya di halaman Survei.")
        link("survei", "Buka halaman Survei", icon=":material/arrow_forward:")


def reading(k: Konteks, kerja: Kerja, hasil: Hasil, himpunan: dict[str, str]) -> None:
    """How the file was read, and the choices that may be made differently. `himpunan`: names by key."""
    if hasil.dokumen is None:
        return
    st.header("Cara berkas dibaca")
    d, lembar = hasil.dokumen, hasil.tabel.lembar if hasil.tabel else ""
    st.markdown(f"{text(kalimat.read_as(d.format, d.encoding, d.delimiter, lembar, hasil.desimal))}. {_place(hasil)}")
    with st.grid(min_column_width=240, gap="small"):
        _table_choice(kerja, hasil)
        _dataset_choice(kerja, hasil, himpunan)
        _facts(k, kerja, hasil)
    _saved_mapping(kerja, hasil)
    _left_out(hasil)
    if hasil.himpunan is not None and hasil.pemetaan is not None:
        _columns(k, kerja, hasil, hasil.himpunan)


def _place(hasil: Hasil) -> str:
    if hasil.tabel is None:
        return ""
    atas, _, bawah, _ = hasil.tabel.letak
    return f"Tabel di baris {atas}–{bawah}: **{kata.angka(hasil.tabel.jumlah, 0)} baris isi**."


def _table_choice(kerja: Kerja, hasil: Hasil) -> None:
    if len(hasil.daftar_tabel) < 2 or hasil.tabel is None:
        return
    nama = {
        str(i): f"{f'{t.lembar}, ' if t.lembar else ''}baris {t.letak.atas}–{t.letak.bawah} ({t.jumlah} baris)"
        for i, t in enumerate(hasil.daftar_tabel, 1)
    }
    kini = str(next(i for i, t in enumerate(hasil.daftar_tabel, 1) if t is hasil.tabel))
    _choice("tabel", "Tabel yang dibaca", nama, kini, lambda nomor: kerja.choose_table(nomor))


def _dataset_choice(kerja: Kerja, hasil: Hasil, himpunan: dict[str, str]) -> None:
    if hasil.himpunan is not None:
        _choice("himpunan", "Himpunan data", himpunan, hasil.himpunan.himpunan, lambda h: kerja.choose_dataset(h))


def _facts(k: Konteks, kerja: Kerja, hasil: Hasil) -> None:
    """Facts that hold for every row and stand nowhere in the columns."""
    for fakta, isi in hasil.pemetaan.tetap.items() if hasil.pemetaan else ():
        opsi = _values(k, fakta, hasil.himpunan)
        if opsi and isi in opsi:
            _choice(f"fakta_{fakta}", kalimat.FAKTA[fakta], opsi, isi, partial(_answer, kerja, fakta))


def _answer(kerja: Kerja, fakta: str, nilai: str) -> None:
    kerja.answer({fakta: nilai})


def _values(k: Konteks, fakta: str, himpunan: Himpunan | None) -> dict[str, str]:
    if fakta == "tahun":
        return {str(t): str(t) for t in range(date.today().year, TAHUN_AWAL - 1, -1)}
    if fakta == "periode":
        return {p: kata.awal_besar(nama) for p, nama in kata.PERIODE.items()}
    if fakta == "kode_wilayah":
        return dict(k.tanya("wilayah").set_index("kode")["nama_tampil"])
    if fakta == "indikator" and himpunan is not None:
        return {i: n for i, n in _indicators(k).items() if himpunan.covers(i)}
    return {}


def _indicators(k: Konteks) -> dict[str, str]:
    """Names of indicators: the short one unless another indicator has it too."""
    data = k.tanya("indikator").set_index("indikator")
    return dict(data["nama_pendek"].mask(data["nama_pendek"].duplicated(keep=False), data["nama"]))


def _choice(kunci: str, label: str, opsi: dict[str, str], kini: str, take: Callable[[str], None]) -> None:
    """A select box that shows what was decided and hands on what is chosen instead."""
    widget = f"u_{kunci}"
    st.session_state[widget] = kini
    st.selectbox(
        label, list(opsi), format_func=lambda v: opsi.get(v, v), key=widget,
        on_change=lambda: take(st.session_state[widget]),
    )


def _saved_mapping(kerja: Kerja, hasil: Hasil) -> None:
    if hasil.tersimpan:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"Memakai pemetaan tersimpan **{text(hasil.tersimpan)}**.", width="content")
            st.button("Usulkan pemetaan baru", on_click=lambda: kerja.answer({"pemetaan": PEMETAAN_BARU}))
    elif kerja.jawaban.get("pemetaan") == PEMETAAN_BARU:
        st.button("Pakai lagi pemetaan tersimpan", on_click=lambda: kerja.answer({"pemetaan": ""}))


def _left_out(hasil: Hasil) -> None:
    if hasil.tabel is None or not hasil.tabel.dilewati:
        return
    lewat = hasil.tabel.dilewati
    with st.expander(f"{len(lewat)} baris tabel tidak dibaca sebagai angka daerah", icon=":material/playlist_remove:"):
        st.markdown("\n".join(f"- Baris {nomor}: {text(sebab)}" for nomor, sebab in lewat[:100]))


def _columns(k: Konteks, kerja: Kerja, hasil: Hasil, himpunan: Himpunan) -> None:
    """One box a column: its header, its first cells, and what it means."""
    assert hasil.tabel is not None
    assert hasil.pemetaan is not None
    contoh = [sel for _, sel in islice(hasil.tabel, CONTOH_ISI)]
    dipakai = sum(kolom.peran not in (ABAIKAN, PRIBADI) for kolom in hasil.pemetaan.kolom)
    judul = f"Arti kolom: {dipakai} dari {len(hasil.pemetaan.kolom)} kolom dipakai"
    terbuka = bool(hasil.jumlah_galat) and hasil.tampung is None
    with st.expander(judul, icon=":material/view_column:", expanded=terbuka), st.grid(min_column_width=250, gap="small"):
        for letak, kolom in enumerate(hasil.pemetaan.kolom):
            _column(k, kerja, himpunan, letak, kolom, [sel[letak] for sel in contoh])


def _column(k: Konteks, kerja: Kerja, himpunan: Himpunan, letak: int, kolom: PetaKolom, contoh: Sequence[Cell]) -> None:
    with st.container(border=True, gap="xxsmall", height="stretch"):
        st.markdown(f"**{text(kolom.judul)}**")
        if kolom.peran == PRIBADI:
            st.caption(kalimat.PRIBADI)
            return
        st.caption(text(" · ".join(sel[:24] for sel in contoh if sel.strip())) or "kosong")
        opsi = meanings(himpunan, _indicators(k))
        kini = meaning_of(kolom)
        opsi.setdefault(kini, kalimat.PERAN.get(kolom.peran, kolom.peran))
        lain = {f: v for f, v in kolom.tetap.items() if f not in ("indikator",)}
        if lain:
            st.caption("menurut judulnya: " + text(", ".join(lain.values())))
        _choice(f"kolom_{letak}", "Arti", opsi, kini, lambda arti: kerja.map_column(letak, column_for(kolom, arti)))


def meanings(himpunan: Himpunan, indikator: dict[str, str]) -> dict[str, str]:
    """What a column of a dataset may mean: roles, and one entry for each indicator whose value it may be."""
    peran = [p for p in kalimat.PERAN if p in (ABAIKAN, *LETAK, *himpunan.kolom)]
    opsi = {p: kalimat.PERAN[p] for p in peran}
    if himpunan.tabel == CAPAIAN:
        opsi |= {f"nilai:{i}": f"Nilai: {nama}" for i, nama in indikator.items() if himpunan.covers(i)}
    return opsi


def meaning_of(kolom: PetaKolom) -> str:
    """Key of `meanings` for a mapped column."""
    indikator = kolom.tetap.get("indikator", "")
    return f"nilai:{indikator}" if kolom.peran == "nilai" and indikator else kolom.peran


def column_for(kolom: PetaKolom, arti: str) -> PetaKolom:
    """The column with another meaning; a year in its header stays when it is still a measure."""
    peran, _, indikator = arti.partition(":")
    tetap = {f: v for f, v in kolom.tetap.items() if f != "indikator"} if peran == "nilai" else {}
    return PetaKolom(kolom.judul, peran, tetap | ({"indikator": indikator} if indikator else {}))
