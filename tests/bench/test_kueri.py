"""Questions of one view, and three of them worked out once more in pandas."""

import queries
import store
from bench import kueri
from bench.setara_pandas import PANDAS, TABEL
from queries.model import MODEL
from tests.bantuan.waktu import pada


def test_the_view_asks_the_three_that_are_worked_out_again_and_pandas_answers_alike() -> None:
    ditanya = {nama: (versi, dict(params)) for (nama, params), versi in kueri.asked().items()}
    assert set(PANDAS) <= set(ditanya)
    for nama in PANDAS:
        # Refuses answers that differ, in their columns too.
        assert "pandas" in kueri.works(nama, *ditanya[nama])


def test_regions_of_one_province_come_out_the_same(kecil: None) -> None:
    versi = store.versi()
    with store.cursor(versi, MODEL) as cur:
        tabel = {t: cur.table(t).df() for t in TABEL}
    banyak = 0
    for tahun in queries.run("tahun", versi)["tahun"]:
        minta: dict[str, str | int] = {
            "indikator": "indeks", **pada(int(tahun)), "banding": "provinsi", "lingkup": "provinsi", "prov": "63",
        }
        acuan = queries.run("nilai_lingkup", versi, **minta)
        assert kueri.differ(acuan, PANDAS["nilai_lingkup"](tabel, **minta)) == []
        banyak += int(acuan["nilai"].notna().sum())
    assert banyak > 0
