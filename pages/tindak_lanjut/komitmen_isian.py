"""The form of one promise, new or to be changed: few fields, prefilled from the view one comes from."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from charts.kalimat import kata
from charts.kalimat import tindak_lanjut as kalimat
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tautan import came_from
from pages.tindak_lanjut import komitmen_kerja
from sajian.tindak_lanjut import today

KUNCI_RAKOR = "_komitmen_rakor"
# Pages whose view says nothing about what was promised.
BUKAN_TAMPILAN = {"", "tindak_lanjut", "paparan", "unggah", "riwayat", "sumber"}
BARU = dict.fromkeys(
    ("rakor", "tanggal_janji", "kode_wilayah", "unit_kerja", "jenis", "janji", "indikator", "rincian", "target", "tenggat",
     "penanggung_jawab", "status", "tautan_bukti", "salindia", "catatan"), "",
)


def new_promise(k: Konteks, nama: str) -> None:
    """The form for a promise made now."""
    t = k.tampilan
    awal = BARU | {
        "rakor": t.rakor or st.session_state.get(KUNCI_RAKOR, ""), "tanggal_janji": today(), "kode_wilayah": t.kode,
        "jenis": "umum", "indikator": t.indikator, "status": "belum", "salindia": _view(k),
    }
    isi = _form(k, awal, f"baru_{komitmen_kerja.written()}", "Catat komitmen")
    if isi is not None and komitmen_kerja.save(isi, nama, apa=f"Komitmen tercatat: {isi['janji']}"):
        st.session_state[KUNCI_RAKOR] = isi["rakor"]
        st.rerun()
    komitmen_kerja.say("")


def changed_promise(k: Konteks, baris: Mapping[str, str], nama: str) -> None:
    """The form for a stored promise."""
    kunci = baris["komitmen_id"]
    # The status has a form of its own, with evidence.
    isi = _form(k, baris, f"{kunci}_{komitmen_kerja.written()}", "Simpan perubahan", berstatus=False)
    if isi is None:
        return
    baru = {"komitmen_id": kunci, **isi}
    if komitmen_kerja.save(baru, nama, lama=baris, tentang=kunci, apa=f"Komitmen diubah: {isi['janji']}"):
        st.rerun()
    komitmen_kerja.say(kunci)


def _view(k: Konteks) -> str:
    """The view this session came from, as an address inside the dashboard."""
    halaman = came_from()
    query = {kunci: isi for kunci, isi in k.tampilan.query().items() if kunci not in ("rakor", "keadaan", "paparan", "salindia")}
    return "" if halaman in BUKAN_TAMPILAN else f"/{halaman}?{urlencode(query)}"


def _form(k: Konteks, awal: Mapping[str, str], kunci: str, tombol: str, berstatus: bool = True) -> dict[str, str] | None:
    """The filled form once it is sent, else None. A refused form keeps what was typed."""
    with st.form(f"komitmen_{kunci}", border=False, enter_to_submit=False):
        isi = {"janji": st.text_area("Yang dijanjikan", awal["janji"], max_chars=600, height=80,
                                     placeholder="misalnya menyusun SOP pengendalian gratifikasi")}
        with st.grid(min_column_width=230, gap="small"):
            isi |= _where(k, awal)
            isi |= _measure(k, awal)
            isi["penanggung_jawab"] = st.text_input(
                "Perangkat daerah penanggung jawab", awal["penanggung_jawab"], max_chars=160, placeholder="bukan nama orang",
            )
            isi["status"] = (
                _choice("Status", list(kalimat.STATUS), awal["status"], kalimat.STATUS) if berstatus else awal["status"]
            )
            isi["tautan_bukti"] = st.text_input("Tautan bukti", awal["tautan_bukti"], max_chars=500, placeholder="https://…")
            isi["salindia"] = st.text_input(
                "Tampilan dasbor terkait", awal["salindia"], max_chars=500,
                help="Alamat halaman dasbor yang menampilkan angkanya; terisi dari halaman sebelumnya.",
            )
            isi["catatan"] = st.text_input("Catatan", awal["catatan"], max_chars=300)
        return isi if st.form_submit_button(tombol, icon=":material/save:", type="primary") else None


def _where(k: Konteks, awal: Mapping[str, str]) -> dict[str, str]:
    nama = k.tanya("wilayah").set_index("kode")["nama_tampil"].to_dict()
    jenis = k.tanya("daftar_jenis_komitmen").set_index("jenis")["nama"].to_dict()
    daerah = [k.tampilan.prov, *k.tanya("daerah_provinsi", prov=k.tampilan.prov)["kode"]]
    return {
        "rakor": st.text_input("Rakor atau perjanjian", awal["rakor"], max_chars=160, placeholder="misalnya Rakor SPI 2026"),
        "tanggal_janji": st.text_input("Tanggal dijanjikan", kata.tanggal(awal["tanggal_janji"]), max_chars=40),
        "kode_wilayah": _choice("Daerah", daerah, awal["kode_wilayah"], nama),
        "unit_kerja": st.text_input("Unit kerja", awal["unit_kerja"], max_chars=160),
        "jenis": _choice("Jenis", list(jenis), awal["jenis"], jenis),
    }


def _measure(k: Konteks, awal: Mapping[str, str]) -> dict[str, str]:
    nama = {"": "Tanpa indikator"} | k.tanya("indikator").set_index("indikator")["nama"].to_dict()
    return {
        "indikator": _choice("Indikator", list(nama), awal["indikator"], nama),
        "rincian": awal["rincian"],
        "target": st.text_input("Target nilai", awal["target"].replace(".", ","), max_chars=20, placeholder="misalnya 75,5"),
        "tenggat": st.text_input("Tenggat", kata.tanggal(awal["tenggat"]), max_chars=40, placeholder="misalnya 31 Des 2026"),
    }


def _choice(label: str, opsi: Sequence[str], awal: str, nama: Mapping[str, str]) -> str:
    semua = list(opsi) if awal in opsi else [*opsi, awal]
    return st.selectbox(label, semua, index=semua.index(awal), format_func=lambda o: nama.get(o, o))
