"""The questions of one view, each unanswered before, and the same work of three of them in pandas and polars.

    make bench ARGS=kueri

Tables of the model are in memory for all; the answer of a question ends as a pandas table, as pages get it. Answers are
compared: where they differ, nothing is measured. The floor is a question about nothing.
"""

import math
import time
from collections.abc import Callable
from functools import partial
from typing import Any
from unittest import mock

import pandas as pd

import queries
import store
from bench.hitung import KINI, LANTAI, Ukuran, merged
from bench.layanan import Pilihan
from bench.setara_pandas import PANDAS, TABEL
from bench.setara_polars import ADA, POLARS, frame
from pages.beranda.isi_beranda import completeness
from pages.bersama import hak_halaman
from queries.model import MODEL
from sajian.konteks import read_view
from store import Versi
from store.dasar.cache import CACHE
from tests.bantuan.laman import open_page

HALAMAN = "beranda"
TAMPILAN = {"prov": "63", "tahun": "2024", "latihan": "1"}
# Times a question is asked in one round.
KALI = 10
TELITI = 1e-9
JUDUL = "Waktu (ms)"
CATATAN = (
    f"Pertanyaan halaman {HALAMAN} dengan angka latihan, tanpa jawaban yang tersimpan; lantai: pertanyaan tanpa isi. pandas dan "
    "polars mengerjakan hal yang sama atas tabel yang sama di memori, dan jawabannya dibandingkan dengan jawaban SQL. "
    "Kode pembanding tidak diukur di sini: ia diukur dari luar saja.",
    "polars terpasang." if ADA else "polars tidak terpasang, jadi tidak diukur.",
)

Pertanyaan = dict[tuple[str, tuple[tuple[str, Any], ...]], Versi]


def asked() -> Pertanyaan:
    """Name and parameters of every question of the view, with the version it was put to."""
    ditanya: Pertanyaan = {}
    asli = queries.run

    def noting(nama: str, versi: Versi, /, **params: Any) -> pd.DataFrame:
        ditanya[nama, tuple(sorted(params.items()))] = versi
        return asli(nama, versi, **params)

    CACHE.clear()
    # Without a browser there is no key of this computer either.
    with mock.patch.object(queries, "run", noting), mock.patch.object(hak_halaman, "holds_key", return_value=False):
        at = open_page(HALAMAN, **TAMPILAN)
        # Behind a panel that is closed at first.
        completeness(read_view(TAMPILAN))
    if at.exception:
        raise RuntimeError(f"halaman {HALAMAN} menampilkan galat")
    return ditanya


def differ(satu: pd.DataFrame, dua: pd.DataFrame) -> list[str]:
    """Columns in which two answers differ, row by row; absent is absent, however it is written."""
    if list(satu.columns) != list(dua.columns) or len(satu) != len(dua):
        return [f"bentuk {satu.shape} {dua.shape}"]
    return [k for k in satu.columns if not all(map(_same, satu[k].tolist(), dua[k].tolist()))]


def _same(a: Any, b: Any) -> bool:
    if pd.isna(a) or pd.isna(b):
        return bool(pd.isna(a) and pd.isna(b))
    if isinstance(a, int | float) and isinstance(b, int | float):
        return math.isclose(a, b, rel_tol=TELITI, abs_tol=TELITI)
    return bool(a == b)


def _ms(kerja: Callable[[], object]) -> float:
    CACHE.clear()
    mulai = time.perf_counter()
    kerja()
    return (time.perf_counter() - mulai) * 1000


def works(nama: str, versi: Versi, params: dict[str, Any]) -> dict[str, Callable[[], Any]]:
    """The question and the same work elsewhere, by who does it; RuntimeError when their answers differ."""
    kerja: dict[str, Callable[[], Any]] = {KINI: partial(queries.run, nama, versi, **params)}
    if nama not in PANDAS:
        return kerja
    with store.cursor(versi, MODEL) as cur:
        tabel = {t: cur.table(t).df() for t in TABEL}
    kerja["pandas"] = partial(PANDAS[nama], tabel, **params)
    if ADA:
        kerja["polars"] = partial(POLARS[nama], {t: frame(isi) for t, isi in tabel.items()}, **params)
    acuan = kerja[KINI]()
    for siapa, buat in kerja.items():
        jawaban = buat()
        if beda := differ(acuan, jawaban.to_pandas() if siapa == "polars" else jawaban):
            raise RuntimeError(f"{nama}: {siapa} berbeda: {beda}")
    return kerja


def _nothing(versi: Versi) -> None:
    with store.cursor(versi, MODEL) as cur:
        cur.execute("select 1").df()


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """Every question of the view in turn, so many times, and all of them together."""
    ditanya = asked()
    kerja = [(nama, works(nama, versi, dict(params))) for (nama, params), versi in ditanya.items()]
    kerja.append(("tanpa isi", {LANTAI: partial(_nothing, next(iter(ditanya.values())))}))
    hasil: list[Ukuran] = []
    for _ in range(pilihan.ulang * KALI):
        semua = [Ukuran(JUDUL, nama, "", siapa, (_ms(buat),)) for nama, isi in kerja for siapa, buat in isi.items()]
        jumlah = sum(u.sampel[0] for u in semua if u.peserta == KINI)
        hasil += [*semua, Ukuran(JUDUL, f"{len(ditanya)} pertanyaan bersama", "", KINI, (jumlah,))]
    return merged(hasil)
