"""Upload page, the end: who says so, by whom it is handed in, and publishing."""

from dataclasses import replace

import streamlit as st

from charts.kalimat import kata
from charts.kalimat.riwayat import JENIS_SUMBER
from ingest.hasil import OK, TANYA, Hasil
from ingest.sel.potongan import Keliru
from ingest.sel.tanggal import date
from ingest.terbit import terbit
from ingest.terbit.hak import Boleh, TidakBoleh
from pages.bersama import hak_halaman as hak
from pages.bersama.naskah import text
from pages.bersama.tautan import link
from pages.unggah import kerja_unggah
from pages.unggah.kerja_unggah import Kerja
from store import Hasil as HasilTerbit
from store import SimpananGagal, Sumber, VersiBergeser
from store.dasar.kode import in_kalimantan

KUNCI_TERBIT = "_baru_terbit"
FAKTA_SUMBER = {
    "penerbit": ("Penerbit", "misalnya KPK"), "judul": ("Judul", "misalnya Hasil SPI 2025"),
    "tanggal": ("Tanggal terbit", "misalnya 10 Desember 2025"),
    "url": ("Alamat web", "https://…"),
}


def kind(kerja: Kerja) -> None:
    """Kind of the source: it decides whether a figure replaces the one shown."""
    st.session_state["u_jenis"] = kerja.jenis or None
    st.selectbox(
        "Jenis sumber", list(JENIS_SUMBER), format_func=lambda j: kata.awal_besar(JENIS_SUMBER[j]), key="u_jenis",
        placeholder="Pilih jenis sumber", on_change=lambda: kerja.choose_kind(st.session_state["u_jenis"] or ""),
    )
    dihitung = "menurut ini" if kerja.jenis else "seolah dari pemda sampai jenisnya dipilih"
    st.caption(f"Angka resmi pusat mengalahkan angka pemda, dan pemda mengalahkan pers; perubahan di atas dihitung {dihitung}.")


def source(hasil: Hasil, kerja: Kerja) -> Sumber:
    """The source as typed so far, else as the dataset and the file suggest."""
    usul = _suggested(kerja, hasil)
    isi = {k: str(st.session_state.get(_key(k, kerja, hasil), getattr(usul, k))).strip() for k in FAKTA_SUMBER}
    return Sumber(**isi, jenis=kerja.jenis)


def _suggested(kerja: Kerja, hasil: Hasil) -> Sumber:
    """What the boxes open with: the title by whoever handed the file over, else what stands over its table."""
    usul = terbit.suggested_source(hasil)
    return replace(usul, judul=kerja.judul) if kerja.judul else usul


def _key(fakta: str, kerja: Kerja, hasil: Hasil) -> str:
    """Another file or dataset gets fresh boxes with its own suggestion."""
    return f"u_{fakta}_{kerja.unggahan}_{hasil.himpunan.himpunan if hasil.himpunan else ''}"


def publishing(kerja: Kerja, hasil: Hasil, boleh: Boleh) -> None:
    """The form with source and name, and the button; as long as it is off only the button and why."""
    st.header("Sumber dan penerbitan")
    sebab = _obstacle(hasil, boleh)
    if sebab:
        st.button("Terbitkan", disabled=True, icon=":material/publish:", help=sebab)
        st.caption(f"Belum dapat diterbitkan: {sebab}")
        return
    with st.grid(2, min_column_width=260):
        kind(kerja)
    usul = _suggested(kerja, hasil)
    # Enter in a text box must not publish.
    with st.form("terbitkan", enter_to_submit=False):
        st.caption(
            "Penerbit, judul, dan nama Anda wajib diisi; untuk terbitan resmi pusat juga tanggal dan alamat webnya."
        )
        with st.grid(min_column_width=215, gap="small"):
            for fakta, (label, contoh) in FAKTA_SUMBER.items():
                isi = getattr(usul, fakta)
                st.text_input(label, isi, key=_key(fakta, kerja, hasil), max_chars=300, placeholder=contoh)
        with st.grid(min_column_width=290, gap="small"):
            nama = hak.person(boleh)
            alasan = st.text_input("Catatan untuk riwayat", max_chars=300, key="u_alasan")
            simpan = st.text_input(
                "Simpan arti kolom sebagai", max_chars=60, key="u_simpan", placeholder="nama, untuk berkas berikutnya",
            )
        if kerja.jenis == terbit.PUSAT:
            st.checkbox("Terbitan resmi pusat ini memang tidak bertanggal atau tidak ada di web", key=_key("yakin", kerja, hasil))
        if st.form_submit_button("Terbitkan", icon=":material/publish:"):
            _publish(kerja, hasil, nama, alasan, simpan)


def _obstacle(hasil: Hasil, boleh: Boleh) -> str:
    if not boleh.ya:
        return boleh.alasan
    if hasil.status == TANYA:
        return "masih ada pertanyaan yang belum dijawab."
    if hasil.status != OK:
        return "masih ada yang harus diperbaiki di berkas."
    if boleh.cakupan is not None and (luar := terbit.outside(hasil, boleh.cakupan, boleh.nama)):
        return luar
    return "" if hasil.jumlah else "tidak ada yang berubah."


def _publish(kerja: Kerja, hasil: Hasil, nama: str, alasan: str, simpan: str) -> None:
    sumber = source(hasil, kerja)
    tanggal = date(sumber.tanggal)
    salah = _missing(sumber, tanggal, bool(st.session_state.get(_key("yakin", kerja, hasil))))
    if salah:
        st.error(salah)
        return
    try:
        pelaku = hak.actor(nama)
        with st.spinner("Menerbitkan …"):
            lengkap = Sumber(sumber.penerbit, sumber.judul, str(tanggal), sumber.url, sumber.jenis)
            akhir = kerja_unggah.publish(kerja, pelaku, lengkap, alasan.strip())
            if simpan.strip():
                akhir = terbit.save_mapping(akhir, hasil, simpan.strip(), pelaku)
    except VersiBergeser as galat:
        kerja.forget()
        kerja.pesan = str(galat)
        st.rerun()
    except (TidakBoleh, SimpananGagal) as galat:
        st.error(text(galat))
        return
    hak.remember(nama)
    st.session_state[KUNCI_TERBIT] = (akhir, _landing(hasil))
    kerja_unggah.another()
    st.rerun()


def _missing(sumber: Sumber, tanggal: str | Keliru, yakin: bool) -> str:
    if not sumber.jenis:
        return "Pilih jenis sumbernya dahulu, di atas isian ini."
    if not sumber.penerbit or not sumber.judul:
        return "Isi penerbit dan judul sumbernya dahulu; setiap angka perlu sumber."
    if isinstance(tanggal, Keliru):
        return f"Tanggal terbit {tanggal.sebab}; {tanggal.cara}."
    if sumber.url and not sumber.url.startswith(("http://", "https://")):
        return "Alamat web harus diawali https:// atau http://, atau kosongkan."
    if kurang := terbit.missing_of(sumber, yakin):
        return (
            f"Angka resmi pusat mengalahkan semua sumber lain, tetapi {kurang} belum diisi. Lengkapi, pilih jenis sumber yang "
            "lain, atau centang bahwa terbitannya memang tanpa itu."
        )
    return ""


def _landing(hasil: Hasil) -> dict[str, str | int]:
    """Where the new figures are seen first: region and year of the first row."""
    baris = next(hasil.rows(), {})
    kode, tahun = str(baris.get("kode_wilayah") or ""), baris.get("tahun")
    tujuan: dict[str, str | int] = {"tahun": int(str(tahun))} if tahun else {}
    if in_kalimantan(kode):
        tujuan |= {"daerah": kode} if "." in kode else {"prov": kode, "daerah": ""}
    return tujuan


def message() -> None:
    """After publishing: what landed, and the ways on."""
    if KUNCI_TERBIT not in st.session_state:
        return
    akhir, tujuan = st.session_state[KUNCI_TERBIT]
    _say(akhir)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        link("beranda", "Lihat di Beranda", icon=":material/home:", versi=0, latihan=False, **tujuan)
        link("riwayat", f"Buka batch {akhir.batch_id} di Riwayat data", icon=":material/history:", versi=0, batch=akhir.batch_id)
        st.button("Tutup", type="tertiary", on_click=lambda: st.session_state.pop(KUNCI_TERBIT))


def _say(akhir: HasilTerbit) -> None:
    isi = text(akhir.pesan)
    if akhir.changed:
        lanjut = "Semua orang melihatnya mulai sekarang; bila keliru, cabut di Riwayat data."
        st.success(f"{isi} {lanjut}", icon=":material/check_circle:")
    else:
        st.info(isi, icon=":material/info:")
    for peringatan in akhir.peringatan:
        st.warning(text(peringatan))
