"""Sources of a chart: the short question for the line under a picture knows the same publishers as the trail in words."""

import pytest

from sajian.daftar import BAGAN, serve
from sajian.jejak import publishers, source_words, trail
from sajian.penerbit import publishers_of
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
        assert pendek == list(zip(panjang["dipakai"], panjang["penerbit"]))
        sama += len(pendek) > 0
    assert sama >= 3


def test_sources_not_in_use_are_named_only_where_none_is() -> None:
    # Kalsel's SPI of 2022 stands in KPK's own report and in the press.
    k = view(prov="63", tahun="2022")
    semua = publishers(k, serve("spi_deret", k))
    dipakai = {p for d, p in semua if d}
    lain = {p for _, p in semua} - dipakai
    baris = source_words(semua)
    assert dipakai and lain and any(p in baris for p in dipakai) and not any(f" {p}" in baris for p in lain)


def test_the_line_names_three_publishers_those_of_most_figures_first() -> None:
    asal = [(True, "A"), (True, "B"), (True, "C"), (True, "B"), (True, "D"), (False, "E")]
    assert source_words(asal) == "Sumber: B; A; C; dan 1 lainnya."
    assert source_words([(False, "E")], "per versi 3") == "Sumber: E. Angka per versi 3."
    assert source_words([]) == "Sumber: lihat halaman Sumber & metodologi."


def test_publishers_are_in_the_order_of_their_figures_the_later_year_first() -> None:
    penerbit = publishers_of(view().versi)
    satu, dua = ("spi_indeks", "63", 2022, ""), ("spi_indeks", "63", 2024, "")
    assert penerbit.of([satu, dua]) == penerbit.of([dua]) + penerbit.of([satu])
    assert len(penerbit.of([satu])) > 1
    # Of nobody, of nothing, of a part nobody knows.
    assert penerbit.of([("spi_indeks", "63", 1945, ""), ("spi_indeks", "0", 2022, ""), ("spi_indeks", "63", 2022, "?")]) == []
