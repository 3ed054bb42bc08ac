"""Who somebody is by now: the settings of roles as they lie, the list of analysts without them, and logins that have ended.

Pages ask on every run and the door once more before every write, so a role that is lost is lost at the next act.
"""

import hashlib
import json
import logging
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.terbit import hak, peran
from ingest.terbit.hak import Boleh, Masuk, Tempat, analysts, may_write, vouched_email
from ingest.terbit.izin import Izin
from ingest.terbit.peran import Entri, Keadaan, Setelan, listed
from store import SimpananGagal
from store.akses.peran_dikenal import roles_before
from store.akses.sesi_akses import KeadaanMasuk, login_state
from store.ekspor.kata_akses import roles

# How far the provider's clock may be ahead of ours, in seconds.
BEDA_JAM = 120.0
# Claims that together tell one login from every other, also of the same person.
CIRI = ("iss", "sub", "sid", "iat", "nonce", "at_hash")
USAI = "Anda sudah keluar, juga di tab lain dan peramban yang menyalin kukinya. Masuk lagi untuk melanjutkan."
MENGANGGUR = "Anda sudah lebih dari {batas} tidak membuka apa pun, jadi masuknya berakhir. Masuk lagi untuk melanjutkan."
TERLALU_LAMA = "Masuk Anda sudah lebih dari {batas} yang lalu, jadi berakhir. Masuk lagi untuk melanjutkan."
MASA_DEPAN = "Jam penyedia masuk lebih cepat dari jam dasbor, jadi masuk Anda belum dapat dipercaya. Sampaikan kepada pengelola."
TAK_TERBACA = "Keadaan masuk tidak dapat dibaca, jadi Anda hanya membaca. Sampaikan kepada pengelola: {sebab}"
TANPA_PERAN = "{siapa} belum diberi peran yang boleh mengubah data. Pengelola menambahkannya pada setelan peran."
DITOLAK = "Akun ini ditutup oleh pengelola."
TERTUTUP = "Dasbor ini hanya untuk yang diberi peran. Masuk dengan akun Anda; bila sudah, mintalah peran kepada pengelola."
BERMASALAH = (
    "Setelan peran sedang bermasalah, jadi semua orang hanya membaca sampai pengelola memperbaikinya; tidak ada yang hilang."
)
RINCI = " Setelan {berkas}: {salah}."
_catatan = logging.getLogger(__name__)
_baik: dict[Path, Setelan] = {}
_tersebut: set[tuple[Path, str]] = set()


@dataclass(frozen=True)
class Henti:
    """Why a login does not count, and whether it never will again."""

    sebab: str
    tetap: bool = False


def identify(klaim: Mapping[str, object]) -> Masuk:
    """Who is signed in by the claims of the account, as the provider vouches for them."""
    klaim_grup = rules().klaim_grup
    ciri = {k: str(klaim[k]) for k in CIRI if klaim.get(k) not in (None, "")}
    akun = f"{klaim.get('iss') or ''}|{klaim['sub']}" if klaim.get("sub") else ""
    sidik = hashlib.sha256(json.dumps(ciri or klaim, sort_keys=True, default=str).encode()).hexdigest()
    return Masuk(True, vouched_email(klaim), _groups(klaim, klaim_grup), akun, sidik, _seconds(klaim.get("iat")))


def rules() -> Setelan:
    """The settings that hold for reading and for how long a login lasts: the last that were good, else the strictest."""
    keadaan = peran.current()
    if keadaan is None:
        return Setelan()
    if keadaan.setelan is not None:
        _baik[keadaan.berkas] = keadaan.setelan
        return keadaan.setelan
    _say(keadaan)
    return _baik.get(keadaan.berkas) or _read_as_before()


def _read_as_before() -> Setelan:
    """After a start with settings that cannot be used: open for reading where the last good ones said so, and for that alone."""
    try:
        return Setelan(baca_perlu_masuk=peran.BACA_TERBUKA not in roles_before().baris)
    except SimpananGagal:
        _catatan.exception("Setelan peran yang terakhir dilihat tidak dapat dibaca")
        return Setelan(baca_perlu_masuk=True)


def judge(tempat: Tempat, masuk: Masuk | None, *, diam: bool = True) -> Boleh:
    """What a session may do now. `diam`: whether a long silence ends its login, too."""
    setelan, keadaan = rules(), peran.current()
    if masuk is None or not masuk.sudah:
        boleh = may_write(tempat, masuk, frozenset())
        return replace(boleh, baca=boleh.ya or not setelan.baca_perlu_masuk, kelola=boleh.ya)
    if henti := standing(masuk, setelan, time.time(), diam=diam):
        return Boleh(False, henti.sebab, masuk=masuk, baca=not setelan.baca_perlu_masuk, usai=henti.tetap)
    if keadaan is None:
        boleh = may_write(tempat, masuk, analysts(os.environ))
        return replace(boleh, masuk=masuk, peran="analis" if boleh.ya else "")
    return _by_role(masuk, setelan, keadaan)


def renewed(boleh: Boleh) -> Boleh:
    """The same person judged anew; who sits at this computer or types commands is as before.

    Silence does not count here: a presentation may run for hours before somebody writes from it.
    """
    if boleh.masuk is None:
        return boleh
    return replace(judge(Tempat(""), boleh.masuk, diam=False), asal=boleh.asal)


def standing(masuk: Masuk, setelan: Setelan, kini: float, *, diam: bool = True) -> Henti | None:
    """Why a login does not count now, None while it does. `kini` in seconds."""
    if not masuk.sidik:
        return None
    try:
        keadaan = login_state(masuk.sidik)
    except SimpananGagal as galat:
        return Henti(TAK_TERBACA.format(sebab=galat))
    if keadaan.usai:
        return Henti(USAI, True)
    if masuk.sejak > kini + BEDA_JAM:
        return Henti(MASA_DEPAN)
    if masuk.sejak and kini - masuk.sejak > (terlama := _longest(masuk, setelan)):
        return Henti(TERLALU_LAMA.format(batas=_span(terlama)), True)
    if diam and kini - _last(masuk, keadaan, kini) > setelan.menganggur:
        return Henti(MENGANGGUR.format(batas=_span(setelan.menganggur)), True)
    return None


def _longest(masuk: Masuk, setelan: Setelan) -> float:
    """Seconds a login counts at most. Groups are known from signing in alone, so who has a role by one comes back sooner."""
    lewat_grup = any(e.grup & masuk.grup for e in setelan.entri)
    return min(setelan.terlama, setelan.terlama_grup) if lewat_grup else setelan.terlama


def _last(masuk: Masuk, keadaan: KeadaanMasuk, kini: float) -> float:
    """When it was used last: one that nobody has seen yet, when it was made."""
    return (masuk.sejak or kini) if keadaan.terakhir is None else keadaan.terakhir


def _by_role(masuk: Masuk, setelan: Setelan, keadaan: Keadaan) -> Boleh:
    surel = masuk.surel.strip().casefold()
    siapa = surel or (f"akun {masuk.akun.rpartition('|')[2]}" if masuk.akun else "akun tanpa nama")
    ditutup = listed(surel, setelan.ditolak)
    milik = [] if ditutup else [e for e in setelan.entri if e.meant(surel, masuk.grup)]
    dasar = Boleh(False, nama=siapa, peran=_highest(milik), masuk=masuk, baca=bool(milik) or not setelan.baca_perlu_masuk)
    if ditutup:
        return replace(dasar, alasan=DITOLAK)
    if keadaan.setelan is None:
        rinci = RINCI.format(berkas=keadaan.berkas, salah=keadaan.salah) if _manages(milik) else ""
        return replace(dasar, alasan=BERMASALAH + rinci)
    izin = tuple(e.izin for e in milik if roles()[e.peran]["menulis"])
    if izin:
        return replace(dasar, ya=True, cakupan=None if any(map(_everything, izin)) else izin, kelola=_manages(milik))
    if not dasar.baca:
        return replace(dasar, alasan=TERTUTUP)
    return replace(dasar, alasan=TANPA_PERAN.format(siapa=siapa) if surel or masuk.grup else hak.TANPA_SUREL)


def _everything(izin: Izin) -> bool:
    return "*" in izin.daerah and "*" in izin.himpunan | izin.bidang


def _manages(milik: list[Entri]) -> bool:
    return any(roles()[e.peran]["mengelola"] for e in milik)


def _highest(milik: list[Entri]) -> str:
    return max((e.peran for e in milik), key=list(roles()).index, default="")


def _groups(klaim: Mapping[str, object], nama: str) -> frozenset[str]:
    """Groups in a claim; with dots in its name it lies inside others, as Keycloak's realm_access.roles."""
    isi: object = klaim.get(nama)
    if isi is None and "." in nama:
        isi = klaim
        for bagian in nama.split("."):
            isi = isi.get(bagian) if isinstance(isi, Mapping) else None
    if isinstance(isi, str):
        return frozenset({isi}) if isi else frozenset()
    return frozenset(g for g in isi if isinstance(g, str) and g) if isinstance(isi, list | tuple) else frozenset()


def _seconds(isi: object) -> float:
    return float(isi) if isinstance(isi, int | float) and not isinstance(isi, bool) and isi > 0 else 0.0


def _span(detik: float) -> str:
    return (f"{detik / 3600:g} jam" if detik >= 3600 else f"{detik / 60:g} menit").replace(".", ",")


def _say(keadaan: Keadaan) -> None:
    """Once for each state of a file, in the log."""
    if (keadaan.berkas, keadaan.salah + keadaan.sidik) not in _tersebut:
        _tersebut.add((keadaan.berkas, keadaan.salah + keadaan.sidik))
        _catatan.error("Setelan peran %s tidak dapat dipakai: %s. Semua orang hanya membaca.", keadaan.berkas, keadaan.salah)
