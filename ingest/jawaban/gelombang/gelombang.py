"""Clean answers of one upload as they are kept: nothing personal, one block of Parquet, a fingerprint whatever their order."""

import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

import store
from ingest.arti.pribadi import UU, kind_of
from ingest.jawaban.bersih.responden import groups, mark
from ingest.jawaban.bersih.tanda_jawaban import TANDA
from ingest.jawaban.kode import buku_kode as bk
from ingest.temuan import Ditolak, refuse
from store import CatatanGelombang, JawabanRusak, Kiriman

# A group is a few words; more is a sentence somebody wrote.
PANJANG_MAKS = 60
# From so many answers on that were given once, and that by such a share of all, a column tells people apart.
SENDIRI, BAGIAN_SENDIRI = 5, 0.1
WAJIB = ("responden", "kode_wilayah", "strata", "psu", "bobot", "populasi_psu")
# By which the same cluster is known in other uploads; answers that were kept long ago have none.
GUGUS = "gugus"
TAK_TERBACA = "Jawaban kiriman {kiriman} tidak dapat dibaca: {sebab}. Pulihkan simpanan dari cadangan."


@dataclass(frozen=True)
class JawabanBersih:
    """What `bersih.clean` made of a file, with the codebook it was made by."""

    orang: pd.DataFrame
    kode: bk.BukuKode


def to_keep(jawaban: JawabanBersih, nama: str, tahun: int, periode: str, nama_berkas: str) -> Kiriman:
    """An upload ready for the store. Raises Ditolak where a group could be a person or a sentence, or no answer is left."""
    orang, kode = only_known(jawaban.orang), jawaban.kode
    if orang.empty:
        raise refuse("tidak ada jawaban untuk disimpan", "periksa berkasnya")
    salah = [t for judul, isi in _texts(jawaban) for t in _doubtful(judul, isi)]
    if salah:
        raise Ditolak(*(t for d in salah for t in d.pesan))
    return Kiriman(
        nama=" ".join(nama.split()), buku=kode.buku, tahun=tahun, periode=" ".join(periode.split()),
        wilayah=",".join(sorted(set(orang["kode_wilayah"]))), kode=_kept_codebook(kode), nama_berkas=nama_berkas,
        jumlah=len(orang), sidik=fingerprint(jawaban), isi=to_parquet(orang),
    )


def own_clusters(jawaban: JawabanBersih) -> JawabanBersih:
    """The same answers, whose clusters are others than those of other uploads, whatever they are called."""
    if GUGUS not in jawaban.orang:
        return jawaban
    sidik = fingerprint(jawaban)
    baru = {g: mark(g, sidik) for g in jawaban.orang[GUGUS].dropna().unique()}
    return replace(jawaban, orang=jawaban.orang.assign(gugus=jawaban.orang[GUGUS].map(baru)))


def fingerprint(jawaban: JawabanBersih) -> str:
    """SHA-256 of the answers and what they answer, whatever the order of the respondents."""
    # A mark says how answers lie beside each other in one file, which another order changes.
    orang = only_known(jawaban.orang).drop(columns=["responden", "psu", GUGUS, *TANDA], errors="ignore")
    # No cell holds a line break, but it may hold what Python takes for one.
    baris = pd.Series(orang.astype({"strata": str}).to_csv(index=False, header=False, lineterminator="\n").split("\n")[:-1])
    psu = jawaban.orang["psu"].reset_index(drop=True)
    if psu.notna().any():
        # Units have numbers by the order of the file: here the least of their answers stands for each.
        baris = baris.str.cat(baris.groupby(psu).transform("min").fillna(""), sep="|")
    pertanyaan = [(p.judul, p.unsur) for p in jawaban.kode.of(bk.PERTANYAAN)]
    kepala = json.dumps([jawaban.kode.buku, pertanyaan, [k.judul for k in groups(jawaban.kode)]], ensure_ascii=False)
    return hashlib.sha256("\n".join([kepala, *sorted(baris)]).encode()).hexdigest()


def only_known(orang: pd.DataFrame) -> pd.DataFrame:
    """The columns that may be kept: place in the design, groups, scores, choices, and marks of true and false; no other."""
    tetap = orang.columns.isin([*WAJIB, GUGUS, *TANDA]) | orang.columns.str.fullmatch(r"[gqo]\d+")
    return orang.loc[:, tetap]


def to_parquet(orang: pd.DataFrame) -> bytes:
    """The answers as one block, packed by zstd."""
    keluar = io.BytesIO()
    pq.write_table(pa.Table.from_pandas(orang, preserve_index=False), keluar, compression="zstd")
    return keluar.getvalue()


def kept(catatan: CatatanGelombang) -> JawabanBersih:
    """The answers of an upload out of the store. Raises JawabanRusak for damaged ones, SimpananGagal for what is gone."""
    isi = store.wave_answers(catatan.kiriman)
    try:
        orang = pq.read_table(io.BytesIO(isi)).to_pandas()
        kode = bk.from_json(catatan.kode)
    except (pa.ArrowException, Ditolak) as galat:
        raise JawabanRusak(TAK_TERBACA.format(kiriman=catatan.kiriman, sebab=galat)) from galat
    wajib = {*WAJIB, *(f"q{i}" for i in range(len(kode.of(bk.PERTANYAAN)))), *(f"g{i}" for i in range(len(groups(kode))))}
    if hilang := sorted(wajib - set(orang.columns)):
        raise JawabanRusak(TAK_TERBACA.format(kiriman=catatan.kiriman, sebab=f"tidak ada kolom {', '.join(hilang)}"))
    return JawabanBersih(orang, kode)


def _texts(jawaban: JawabanBersih) -> Iterator[tuple[str, Iterable[str]]]:
    """What is words in the answers, by the header it stands under."""
    for ke, k in enumerate(groups(jawaban.kode)):
        yield k.judul, jawaban.orang[f"g{ke}"].dropna().astype(str)
    lapis = jawaban.kode.one(bk.LAPIS)
    yield (lapis.judul if lapis else "lapis"), jawaban.orang["strata"].astype(str).str.partition("|")[2]


def _doubtful(judul: str, isi: Iterable[str]) -> Iterator[Ditolak]:
    banyak = pd.Series(list(isi), dtype=object).value_counts()
    cara = f"jadikan kolom {judul} tidak dipakai, lalu simpan lagi"
    if jenis := next((j for teks in banyak.index if (j := kind_of(teks))), ""):
        yield refuse(f"kolom ini memuat {jenis}, dan {UU}", cara, kolom=judul)
    elif any(len(teks) > PANJANG_MAKS for teks in banyak.index):
        yield refuse("kolom ini berisi kalimat, dan kalimat responden tidak disimpan", cara, kolom=judul)
    elif (sendiri := int((banyak == 1).sum())) >= max(SENDIRI, BAGIAN_SENDIRI * banyak.sum()):
        sebab = f"{sendiri} responden isinya tidak sama dengan siapa pun, jadi kolom ini dapat menunjuk orangnya"
        yield refuse(sebab, cara, kolom=judul)


def _kept_codebook(kode: bk.BukuKode) -> str:
    """As JSON, without answers that are sentences or personal data, whatever score somebody gave them; choices, whose place says
    which column is theirs, get a number instead.
    """
    kolom = tuple(replace(k, skor=dict(_kept_answers(k))) for k in kode.kolom)
    return json.dumps(asdict(replace(kode, kolom=kolom)), ensure_ascii=False)


def _kept_answers(kolom: bk.KolomKode) -> Iterator[tuple[str, float | None]]:
    for ke, (jawab, skor) in enumerate(kolom.skor.items(), 1):
        if len(jawab) <= PANJANG_MAKS and not kind_of(jawab):
            yield jawab, skor
        elif kolom.peran == bk.PILIHAN:
            yield f"pilihan ke-{ke}", skor
