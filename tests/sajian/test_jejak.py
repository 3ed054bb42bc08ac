"""Sources of a chart: the short question for the line under a picture knows the same publishers as the trail in words."""

import pytest

from sajian.daftar import BAGAN, serve
from sajian.jejak import publishers, source_line, trail
from tests.bantuan.sajian import view

TAMPILAN = ({"prov": "63", "tahun": "2023"}, {"daerah": "63.04", "tahun": "2022"})


@pytest.mark.parametrize("query", TAMPILAN, ids=str)
def test_publishers_are_those_of_the_trail(query: dict[str, str]) -> None:
    k, sama = view(**query), 0
    for kunci in sorted(BAGAN):
        if BAGAN[kunci].halaman != "integritas":
            continue
        sajian = serve(kunci, k)
        panjang, pendek = trail(k, sajian), publishers(k, sajian)
        assert list(zip(pendek["dipakai"], pendek["penerbit"])) == list(zip(panjang["dipakai"], panjang["penerbit"]))
        sama += len(pendek) > 0
    assert sama >= 3


def test_sources_not_in_use_are_named_only_where_none_is() -> None:
    # Kalsel's SPI of 2022 stands in KPK's own report and in the press.
    k = view(prov="63", tahun="2022")
    semua = publishers(k, serve("spi_deret", k))
    assert semua["dipakai"].any() and not semua["dipakai"].all()
    dipakai = set(semua.loc[semua["dipakai"], "penerbit"])
    lain = set(semua["penerbit"]) - dipakai
    baris = source_line(semua)
    assert lain and any(p in baris for p in dipakai) and not any(f" {p}" in baris for p in lain)
