"""What the comparison says of the regions: a sentence for each way of looking at them, and what stands below."""

from typing import NamedTuple

import pandas as pd

from charts.dumbbell import refusal
from charts.kalimat import banding as kalimat
from charts.kalimat import kata
from pages.bersama.tabel_angka import figures
from sajian.bandingkan import TARTAN, ranking_rows, years
from sajian.bersama import KOLOM_LAIN, scope_words, second_years, subject, topic, worded
from sajian.daftar import serve
from sajian.konteks import Konteks
from store.dasar.cache import once


class Peringkat(NamedTuple):
    """The ranking in words. `belum`: regions without a figure, and why."""

    kalimat: str
    belum: str


class DuaTahun(NamedTuple):
    """Two years in words. `tergambar`: they may be set side by side; `tercatat`: there is another year at all."""

    kalimat: str
    tercatat: bool = True
    tergambar: bool = True


@once
def ranking(k: Konteks) -> Peringkat:
    """The regions ranked, in the year in view."""
    t, indikator, data = k.tampilan, topic(k), ranking_rows(k)
    ringkas = kalimat.seen(data, indikator, scope_words(k), t.setahun)
    isi = " ".join([ringkas, kalimat.place(data, t.kode, indikator)])
    return Peringkat(isi, kalimat.missing(data))


@once
def two_years(k: Konteks) -> DuaTahun:
    """What became of the figures between two years, or why they are not set side by side."""
    indikator, (lama, baru) = topic(k), years(k)
    if not second_years(k):
        return DuaTahun(f"Belum ada tahun lain yang punya angka {indikator['nama_pendek']} dalam lingkup ini.", False, False)
    sajian = serve("banding_dua_tahun", k)
    if refusal(sajian.data, lama, baru):
        return DuaTahun(sajian.kosong, tergambar=False)
    return DuaTahun(f"Dari {len(sajian.data)} {scope_words(k)}, {kalimat.change_title(sajian.data, indikator, lama, baru)}.")


@once
def courses(k: Konteks) -> str:
    """How many regions have how many years, and where the one in view stands."""
    t, indikator = k.tampilan, topic(k)
    perjalanan = kalimat.courses(k.tanya("deret_lingkup", **subject(k)), indikator, scope_words(k))
    return " ".join([perjalanan, kalimat.place(ranking_rows(k), t.kode, indikator)])


@once
def rug(k: Konteks) -> tuple[str, tuple[int, ...]]:
    """What the rugs show in a sentence, and how wide each is."""
    data = [serve(kunci, k).data for kunci in TARTAN]
    isi = kalimat.rug_sentence(pd.concat(data), kata.BANDING[k.tampilan.banding], k.tampilan.setahun)
    return isi, tuple(int(d["letak"].nunique()) + 2 for d in data)


@once
def rug_indicators(k: Konteks) -> tuple[str, ...]:
    """The indicators that the rugs show."""
    return tuple(dict.fromkeys(i for kunci in TARTAN for i in serve(kunci, k).data["indikator"]))


@once
def not_final(k: Konteks) -> pd.DataFrame:
    """Figures outside the final yearly series as text."""
    lain = k.tanya("angka_lain_lingkup", **subject(k))
    isi = worded(lain).assign(catatan=lain["catatan"].replace("", "tidak ada"))
    return figures(isi, KOLOM_LAIN, int(k.indikator()["desimal"]))
