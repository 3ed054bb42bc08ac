"""Paparan kept in the store: read as slides, written in the name of somebody who may."""

from dataclasses import dataclass, replace

import store
from ingest.terbit import pintu
from ingest.terbit.hak import Boleh, Pelaku
from rakor.paparan import Paparan, PaparanSalah, from_json, to_json
from store import IsiPaparan


@dataclass(frozen=True)
class Tersimpan:
    """One revision with who kept it and when (ISO time); `paparan` is None when it cannot be read, `salah` says why.

    `dibuang`: this revision took the paparan off the list.
    """

    kunci: str
    revisi: int
    oleh: str
    pada: str
    paparan: Paparan | None
    salah: str = ""
    dibuang: bool = False


def load(kunci: str, revisi: int | None = None) -> Paparan | None:
    """One revision of a paparan, by default the newest; None when there is none. Raises PaparanSalah, SimpananGagal."""
    isi = store.paparan(kunci, revisi)
    return from_json(isi.isi, isi.revisi) if isi else None


def kept() -> list[Tersimpan]:
    """The newest revision of each kept paparan, latest first, with who and when; unreadable ones too."""
    return [_read(isi) for isi in store.paparan_list()]


def removed() -> list[Tersimpan]:
    """Each paparan that was taken off the list, latest first; saving it brings it back."""
    return [_read(isi) for isi in store.paparan_list("buang")]


def history(kunci: str) -> list[Tersimpan]:
    """Every revision of a paparan, newest first."""
    return [_read(isi) for isi in reversed(store.paparan_history(kunci))]


def save(paparan: Paparan, boleh: Boleh, oleh: str = "") -> Paparan:
    """Keep a paparan as the revision after the one it was read from; on disk when this returns.

    `oleh`: what the person calls themselves, where no account says it. Raises TidakBoleh, VersiBergeser when
    somebody else saved meanwhile, PaparanSalah for what could not be read back, SimpananGagal.
    """
    isi = to_json(paparan)
    from_json(isi)
    pelaku = Pelaku(boleh, oleh)
    return replace(paparan, revisi=pintu.save_paparan(paparan.kunci, isi, paparan.revisi, pelaku, _regions(paparan.kunci)))


def remove(paparan: Paparan, boleh: Boleh, oleh: str = "") -> Paparan:
    """Take a paparan off the list; saving what this gives back brings it back. Raises like `save`."""
    pelaku = Pelaku(boleh, oleh)
    return replace(paparan, revisi=pintu.remove_paparan(paparan.kunci, paparan.revisi, pelaku, _regions(paparan.kunci)))


def permission(kunci: str, boleh: Boleh) -> Boleh:
    """What somebody may do with this very paparan: one of somebody else's regions is closed, with the reason."""
    sebab = pintu.paparan_closed(kunci, boleh, _regions(kunci)) if boleh.ya else ""
    return replace(boleh, ya=False, alasan=sebab) if sebab else boleh


def restore(kunci: str, revisi: int, boleh: Boleh, oleh: str = "") -> Paparan:
    """Keep an older revision again, as the newest. Raises like `save`."""
    lama = load(kunci, revisi)
    if lama is None:
        raise PaparanSalah(f"Paparan {kunci} revisi {revisi} tidak ada.")
    return save(replace(lama, revisi=store.paparan_history(kunci)[-1].revisi), boleh, oleh)


def _regions(kunci: str) -> list[str]:
    """Codes of what a paparan shows as it is kept; none of one that cannot be read, which only who made it may change."""
    try:
        lama = load(kunci)
    except PaparanSalah:
        return []
    query = [dict(s.query) for s in lama.salindia] if lama else []
    return sorted({q.get("daerah") or q.get("prov", "") for q in query})


def _read(isi: IsiPaparan) -> Tersimpan:
    try:
        paparan, salah = from_json(isi.isi, isi.revisi), ""
    except PaparanSalah as galat:
        paparan, salah = None, str(galat)
    return Tersimpan(isi.kunci, isi.revisi, isi.oleh, isi.pada, paparan, salah, isi.jenis == "buang")
