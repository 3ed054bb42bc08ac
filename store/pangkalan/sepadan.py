"""Of the figures of batches in force those at some places and years alone, however many others there are."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from store.dasar.kode import PERIODE
from store.dasar.kueri import SQL
from store.dasar.tempat import place
from store.ekspor.periksa_ekspor import Rujukan, check_capaian
from store.pembukuan.versi import Versi
from store.penulisan.sambungan import opened


def figures_beside(versi: Versi, tempat: pa.Table, tabel: Mapping[str, pd.DataFrame]) -> pa.Table:
    """Figures of the batches in force at a version that lie at one of these places, as text in the columns of an export.

    tempat: kode_wilayah, rincian (text), awal and akhir, the first and last year (integer). tabel: the reference tables, with
    the sources of batches. As everywhere a batch with one row that does not fit the catalogue is left out whole, wherever that
    row lies.
    """
    with opened(place(Path(versi.simpanan)), tulis=False) as con:
        con.register("tempat", tempat)
        data = SQL.run(con, "isi_capaian_sepadan", nomor=versi.sampai).to_arrow_table()
        con.unregister("tempat")
        rujukan = Rujukan.from_tables(dict(tabel))
        ragu = SQL.table(
            con, "isi_capaian_ragu", nomor=versi.sampai, batch=[int(b) for b in pc.unique(data["batch_seq"]).to_pylist()],
            wilayah=sorted(rujukan.wilayah), indikator=sorted(rujukan.indikator), status=sorted(rujukan.status),
            periode=sorted(PERIODE), sumber=sorted(rujukan.sumber),
        )
    tolak = [str(batch_id) for batch_id, bagian in ragu.groupby("batch_id") if check_capaian(bagian, rujukan)]
    return data.filter(pc.invert(pc.is_in(data["batch_seq"], pa.array(tolak, pa.string())))) if tolak else data
