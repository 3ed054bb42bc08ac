"""What may be shown of a wave that grew: nothing that, less what was shown before, would tell of too few."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ingest.jawaban.bersih.responden import groups
from ingest.jawaban.gelombang.gelombang import JawabanBersih
from ingest.jawaban.gelombang.gelombang_gabung import common, content
from ingest.jawaban.kode import buku_kode as bk

Isi = NDArray[np.float64]
Bilangan = NDArray[np.int64]
Sel = tuple[str, str]
SEMUA = ("", "")
TEPAT = 1e-6


def closed(
    keadaan: Sequence[tuple[int, ...]], kiriman: Mapping[int, JawabanBersih], terkecil: int
) -> set[tuple[str, str, str, str]]:
    """Cells of the last state that are not shown: kode_wilayah, kelompok, isi, unsur ('' for the index; see `of_question`).

    `keadaan`: which uploads were in force together, oldest first; all of them are taken to have been seen. Somebody who
    stands with the same groups and answers in two uploads is one person: a file sent again with five more tells of those five.
    """
    nomor = sorted({k for satu in keadaan for k in satu})
    orang = _people({k: kiriman[k] for k in nomor})
    unsur = _elements(kiriman[keadaan[-1][0]].kode, orang)
    hasil: set[tuple[str, str, str, str]] = set()
    for wilayah, milik in orang.groupby("kode_wilayah", sort=False):
        sandi, nama = _numbered(milik, nomor)
        langkah = [[len(nama) + nomor.index(k) for k in satu] for satu in keadaan]
        siap: dict[bytes, set[Sel]] = {}
        for apa, menjawab in unsur.items():
            ikut = menjawab.loc[milik.index].to_numpy(bool)
            if (kunci := ikut.tobytes()) not in siap:
                siap[kunci] = _cells_closed(sandi[ikut], nama, langkah, terkecil)
            hasil |= {(str(wilayah), *sel, apa) for sel in siap[kunci]}
    return hasil


def hidden_over_time(keadaan: Sequence[Isi], banyak: Sequence[int], terkecil: int) -> list[NDArray[np.bool_]]:
    """Which cells each state leaves out, one after the other.

    `keadaan`: of each state a row a cell (the same cells in each), a column a smallest part of all people ever, how often the
    cell counts the part. `banyak`: people of each part. Secret is every cell of fewer than `terkecil`, and every such part of a
    cell by which two states differ; what earlier states have shown stays known.
    """
    n = np.asarray(banyak, float)
    rahasia: list[Isi] = []
    tahu = np.empty((0, len(n)))
    hasil = []
    for ke, isi in enumerate(keadaan):
        rahasia += [r for r in _secrets(isi, keadaan[:ke]) if 0 < r @ n < terkecil]
        tutup = (isi @ n < terkecil) & (isi @ n > 0)
        _close(isi, n, tutup, tahu, np.array(rahasia).reshape(-1, len(n)))
        tahu = np.vstack([tahu, isi[~tutup]])
        hasil.append(tutup)
    return hasil


def _secrets(isi: Isi, lama: Sequence[Isi]) -> Iterable[Isi]:
    """Each cell, and what it has more and less than the same cell of each state before."""
    yield from isi
    for dahulu in lama:
        yield from np.clip(isi - dahulu, 0, None)
        yield from np.clip(dahulu - isi, 0, None)


def _close(isi: Isi, n: Isi, tutup: NDArray[np.bool_], tahu: Isi, rahasia: Isi) -> None:
    """Leave out cells until no secret is a sum and difference of what is known and what is shown; changes `tutup`."""
    if not len(rahasia):
        return
    # What earlier states tell by themselves is out of the reckoning: no closing takes it back, and to close it is in vain.
    baru, dicari = np.vsplit(_beyond(np.vstack([isi, rahasia]), tahu), [len(isi)])
    dicari = dicari[np.abs(dicari).max(axis=1, initial=0.0) > TEPAT]
    while len(dicari):
        terbuka = np.flatnonzero(~tutup & (np.abs(baru).max(axis=1, initial=0.0) > TEPAT))
        if not len(terbuka):
            return
        kali, *_ = np.linalg.lstsq(baru[terbuka].T, dicari.T, rcond=None)
        ketahuan = np.flatnonzero(np.abs(baru[terbuka].T @ kali - dicari.T).max(axis=0) < TEPAT)
        if not len(ketahuan):
            return
        calon = terbuka[np.abs(kali[:, ketahuan[0]]) > TEPAT]
        # The finest of those it takes, and of these the smallest: least is lost.
        tutup[min(calon, key=lambda i: (isi[i].astype(bool).sum(), isi[i] @ n))] = True


def _beyond(isi: Isi, tahu: Isi) -> Isi:
    """What rows say that no sum and difference of what is known says."""
    if not len(tahu):
        return isi
    arah, besar, _ = np.linalg.svd(tahu.T, full_matrices=False)
    arah = arah[:, besar > TEPAT * besar.max(initial=1.0)]
    return np.asarray(isi - (isi @ arah) @ arah.T)


def of_question(judul: str) -> str:
    """What stands in the place of an element where a single question is meant."""
    return f"pertanyaan {judul}"


def _cells_closed(
    orang: Bilangan, nama: Sequence[tuple[str, list[object]]], keadaan: Sequence[list[int]], terkecil: int
) -> set[Sel]:
    """Cells of one region that the last state leaves out.

    `orang`: of each person the number of the group in each grouping (`nama`), -1 for none, then how often each upload holds
    the person; `keadaan`: which of these columns are in force together.
    """
    if not len(orang):
        return set()
    bagian, banyak = np.unique(orang, axis=0, return_counts=True)
    sebutan: list[Sel] = [SEMUA]
    milik = [np.ones(len(bagian))]
    for ke, (judul, isi) in enumerate(nama):
        for nomor in np.unique(bagian[:, ke][bagian[:, ke] >= 0]):
            sebutan.append((judul, str(isi[nomor])))
            milik.append((bagian[:, ke] == nomor).astype(float))
    sel = np.array(milik)
    tutup = hidden_over_time([sel * bagian[:, k].sum(axis=1) for k in keadaan], banyak.tolist(), terkecil)[-1]
    return {sebutan[i] for i in np.flatnonzero(tutup)}


def _numbered(orang: pd.DataFrame, kiriman: Sequence[int]) -> tuple[Bilangan, list[tuple[str, list[object]]]]:
    """People as `_cells_closed` takes them, and the names of the groups by number."""
    kelompok = [k for k in orang.columns if isinstance(k, str) and k.startswith("g:")]
    sandi = [pd.factorize(orang[k]) for k in kelompok]
    isi = np.column_stack([*(s for s, _ in sandi), *(orang[k].to_numpy() for k in kiriman)]).astype(np.int64)
    return isi, [(k.removeprefix("g:"), list(beda)) for k, (_, beda) in zip(kelompok, sandi)]


def _people(kiriman: Mapping[int, JawabanBersih]) -> pd.DataFrame:
    """Everybody once: region, groups under 'g:…', answers under 'q:…', and for each upload 1 where it holds the person."""
    awal = next(iter(kiriman.values()))
    kelompok, tanya = [k.judul for k in groups(awal.kode)], [p.judul for p in awal.kode.of(bk.PERTANYAAN)]
    for lain in kiriman.values():
        sama = common(lain.kode, awal.kode)
        kelompok, tanya = [k for k in kelompok if k in sama[0]], [t for t in tanya if t in sama[1]]
    bagian = []
    for nomor, jawaban in kiriman.items():
        satu = _named(jawaban).assign(_isi=content(jawaban, kelompok, tanya).to_numpy(), _kiriman=nomor)
        # Of several people alike the first here is the first there.
        bagian.append(satu.assign(_ke=satu.groupby("_isi").cumcount()))
    semua = pd.concat(bagian, ignore_index=True)
    satu_orang = semua.groupby(["_isi", "_ke"], sort=False)
    siapa, orang = satu_orang.ngroup().to_numpy(), satu_orang.first().drop(columns="_kiriman").reset_index(drop=True)
    for nomor in kiriman:
        orang[nomor] = np.isin(np.arange(len(orang)), siapa[semua["_kiriman"] == nomor]).astype(int)
    return orang


def _named(jawaban: JawabanBersih) -> pd.DataFrame:
    """The answers by header instead of by place."""
    orang = jawaban.orang
    isi = {f"g:{k.judul}": orang[f"g{ke}"].astype(object) for ke, k in enumerate(groups(jawaban.kode))}
    isi |= {f"q:{p.judul}": orang[f"q{ke}"] for ke, p in enumerate(jawaban.kode.of(bk.PERTANYAAN))}
    return pd.DataFrame({"kode_wilayah": orang["kode_wilayah"].astype(str), **isi})


def _elements(kode: bk.BukuKode, orang: pd.DataFrame) -> dict[str, pd.Series]:
    """Who answered each element at all, each question, and ('') anything."""
    tanya = kode.of(bk.PERTANYAAN)
    jawab = {p.judul: orang[f"q:{p.judul}"].notna() for p in tanya}
    hasil = {"": pd.concat(list(jawab.values()), axis=1).any(axis=1)} | {of_question(j): isi for j, isi in jawab.items()}
    for p in tanya:
        unsur = p.unsur or p.judul
        hasil[unsur] = jawab[p.judul] | hasil.get(unsur, False)
    return hasil
