"""The codebook of an earlier wave on a new file: columns matched by their headers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ingest.jawaban.kode import buku_kode as bk
from ingest.sel.kata_judul import tokens


@dataclass(frozen=True)
class KodePakai:
    """The codebook for the new file; headers the old one knows and the file has not (`hilang`), and the other way round."""

    kode: bk.BukuKode
    hilang: tuple[str, ...]
    baru: tuple[str, ...]


def reused(lama: bk.BukuKode, usulan: bk.BukuKode) -> KodePakai:
    """What each column was in the earlier wave; columns it does not know keep what is proposed for them.

    What is taken for personal data in the new file stays so, whatever it was before. Columns that are not used are not missed.
    """
    kenal: Mapping[str, bk.KolomKode] = {_key(k): k for k in reversed(lama.kolom)}
    kolom = tuple(_taken(k, kenal.get(_key(k))) for k in usulan.kolom)
    ada = {_key(k) for k in usulan.kolom}
    tidak_dipakai = (bk.PRIBADI, bk.LEWATI)
    hilang = tuple(k.judul for k in lama.kolom if _key(k) not in ada and k.peran not in tidak_dipakai)
    baru = tuple(k.judul for k in usulan.kolom if _key(k) not in kenal and k.peran not in tidak_dipakai)
    return KodePakai(bk.BukuKode(lama.buku, _single(kolom, kenal)), hilang, baru)


def _taken(usulan: bk.KolomKode, lama: bk.KolomKode | None) -> bk.KolomKode:
    return usulan if lama is None or bk.PRIBADI in (usulan.peran, lama.peran) else replace(lama, judul=usulan.judul)


def _single(kolom: tuple[bk.KolomKode, ...], kenal: Mapping[str, bk.KolomKode]) -> tuple[bk.KolomKode, ...]:
    """Of roles that there are once, a column of the earlier wave keeps it before a new one."""
    milik = {k.peran for k in kolom if _key(k) in kenal and k.peran in bk.TUNGGAL}
    return tuple(replace(k, peran=bk.LEWATI) if _key(k) not in kenal and k.peran in milik else k for k in kolom)


def _key(k: bk.KolomKode) -> str:
    return " ".join(tokens(k.judul)) or k.judul
