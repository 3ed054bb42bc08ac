"""The pair of indicators made from query strings alone; figures by hand from the small data folder."""

from sajian.daftar import serve
from sajian.keterkaitan import correlated, pair_rows
from tests.bantuan.sajian import charts_of, title, view


def test_it_is_the_only_chart_of_the_page() -> None:
    assert charts_of("keterkaitan") == ["keterkaitan"]


def test_pairs_by_hand(kecil: None) -> None:
    k = view(prov="63", tahun="2024", x="indeks", y="risiko")
    sajian = serve("keterkaitan", k)
    ada = sajian.data.dropna(subset=["nilai_x", "nilai_y"]).set_index("kode_wilayah")
    assert ada[["nilai_x", "nilai_y"]].T.to_dict("list") == {"63.01": [80, 10], "63.02": [72, 25], "63.03": [64, 12.5]}
    assert ada.loc["63.03", ["teks_x", "teks_y"]].tolist() == ["64,00", "12,5%"]
    assert sajian.kolom["teks_x"] == "Indeks" and sajian.kolom["teks_y"] == "Risiko"
    assert sajian.jejak is not None
    assert sorted(set(zip(sajian.jejak["indikator"], sajian.jejak["kode_wilayah"]))) == [
        (i, w) for i in ("indeks", "risiko") for w in ("63.01", "63.02", "63.03")
    ]
    assert title(sajian) == "Indeks dan Risiko 2024, kabupaten/kota Kalimantan Selatan"
    assert correlated(pair_rows(k)).n == 3 and sajian.uraian().kepala.anak_judul == "n = 3 daerah"


def test_an_indicator_beside_itself_is_refused_in_words() -> None:
    sajian = serve("keterkaitan", view(prov="63", tahun="2024", x="spi_indeks", y="spi_indeks"))
    assert not sajian.ada and sajian.kosong == "Pilih dua indikator yang berbeda."
