"""Why a cell says nothing: which reason is whose, and its words (data/survei/sebab_sel.csv)."""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from ingest.arti.rujukan import Rujukan

SEDIKIT, KELOMPOK_LAIN, UNSUR_LAIN, GABUNGAN = "sedikit", "kelompok_lain", "unsur_lain", "gabungan"
SEBELUMNYA, RUSAK, TANPA_JAWABAN, SATU_LAPIS = "sebelumnya", "rusak", "tanpa_jawaban", "satu_lapis"
MAKS_SEBUT = 3


def worded(tabel: pd.DataFrame, rujukan: Rujukan, terkecil: int) -> pd.DataFrame:
    """Rows with `sebab` (a sentence) and `singkat` (a few words) for the reason whose key stands in `alasan`, '' for none.

    `apa`, where the rows have it: what the sentence is about.
    """
    semua = rujukan.tabel["sebab_sel"].to_dict("records")
    kata = {"": ("", "")} | {b["sebab"]: (str(b["kalimat"]), str(b["singkat"])) for b in semua}
    apa = tabel["apa"].astype(object).where(tabel["apa"].notna(), "") if "apa" in tabel else ""
    milik = pd.DataFrame({"alasan": tabel["alasan"], "apa": apa}, tabel.index)
    # Many cells share few reasons: each is worded once.
    golongan = milik.groupby(["alasan", "apa"], sort=False)
    jadi = [[satu.format(n=terkecil, apa=a) for satu in kata[k]] for k, a in golongan.groups]
    kalimat = np.array(jadi, object).reshape(-1, 2)[golongan.ngroup()]
    return tabel.assign(sebab=kalimat[:, 0], singkat=kalimat[:, 1])


def quoted(pertanyaan: Sequence[str]) -> str:
    """'“Petugas ramah”, “Biaya wajar”, dan 2 pertanyaan lain'."""
    sebut = [f"“{p}”" for p in pertanyaan[:MAKS_SEBUT]]
    lebih = [f"{len(pertanyaan) - MAKS_SEBUT} pertanyaan lain"] if len(pertanyaan) > MAKS_SEBUT else []
    semua = [*sebut, *lebih]
    return semua[0] if len(semua) == 1 else f"{', '.join(semua[:-1])}{',' if len(semua) > 2 else ''} dan {semua[-1]}"


def reasons(hasil: pd.DataFrame, tutup: Iterable[int], terkecil: int) -> pd.Series:
    """The key of each row's reason, '' for what is told.

    `hasil`: sel, kode_wilayah, kelompok ('' for all of a region), unsur ('' for the index), n, orang (respondents of the cell),
    tutup; a row a cell and element. `tutup`: cells left out as a whole.
    """
    di_sel = hasil["sel"].isin(list(tutup))
    sedikit = (hasil["n"] < terkecil) | (hasil["orang"] < terkecil)
    kecil = hasil["sel"].isin(hasil.loc[sedikit & ((hasil["unsur"] == "") | (hasil["orang"] < terkecil)), "sel"])
    kunci = np.select(
        [~hasil["tutup"], kecil, di_sel, sedikit], ["", SEDIKIT, KELOMPOK_LAIN, SEDIKIT], UNSUR_LAIN,
    )
    alasan = pd.Series(kunci, hasil.index)
    terbuka = _told(hasil.assign(alasan=alasan), di_sel, terkecil)
    bersama = pd.MultiIndex.from_frame(hasil[["kode_wilayah", "kelompok"]]).isin(terbuka)
    return alasan.mask(hasil["tutup"] & bersama, GABUNGAN)


def _told(hasil: pd.DataFrame, di_sel: "pd.Series[bool]", terkecil: int) -> pd.MultiIndex:
    """Regions and kinds of group of which the reasons would tell how many answered where that is not shown.

    What is left of a region is spread over its cells that are not shown: each holds so many at least by its reason, and less
    than `terkecil` where it is small. Where all hold the least, or the most, everybody knows how many.
    """
    rinci = hasil[hasil["kelompok"] != ""]
    tutup = rinci["tutup"]
    satu = (rinci["alasan"] == SEDIKIT) | (di_sel[rinci.index] & (rinci["unsur"] != ""))
    isi = pd.DataFrame({
        "banyak": tutup, "tampil": rinci["n"].where(~tutup, 0), "terendah": (terkecil - (terkecil - 1) * satu).where(tutup, 0),
        "lain": tutup & (rinci["alasan"] != SEDIKIT),
    })
    isi = isi.astype(int).groupby([rinci[k] for k in ("kode_wilayah", "kelompok", "unsur")]).sum()
    daerah = hasil[(hasil["kelompok"] == "") & ~hasil["tutup"]].set_index(["kode_wilayah", "unsur"])["n"]
    sisa = daerah.reindex(isi.index.droplevel("kelompok")).to_numpy(float) - isi["tampil"]
    ketahuan = (sisa == isi["terendah"]) | ((isi["lain"] == 0) & (sisa == isi["banyak"] * (terkecil - 1)))
    return isi.index[ketahuan & (isi["banyak"] > 1)].droplevel("unsur")
