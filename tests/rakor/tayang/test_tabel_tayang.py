"""Tables of words and lists beside maps: the very words and figures of the data, in their order."""

from charts.dasar.uraian import Sel, Tumpuk, Uraian
from charts.kalimat import kata
from charts.komitmen import Janji
from charts.tabel import table as picture
from rakor.lembar import Lembar, sheet
from rakor.paparan import Paparan, new_slide
from rakor.tayang.isi_tayang import content
from rakor.tayang.tabel_tayang import TabelTayang, ranked, table
from tests.bantuan.sajian import data_of
from tests.bantuan.tayang import LATIHAN

KALSEL = {"prov": "63", "tahun": "2022"}


def slide_of(bagan: str, query: dict[str, str]) -> Lembar:
    return sheet(new_slide(bagan, query), 1)


def said(uraian: Uraian) -> TabelTayang:
    """The table of a chart that is one."""
    isi = table(uraian)
    assert isi is not None
    return isi


def test_cells_keep_words_colours_sides_and_spans() -> None:
    kolom = [(Sel("Daerah", rata="kiri"), 2), (Sel("Nilai 2024", rata="kanan", muat=5), 1), (Sel("Kategori"), 1)]
    warna = Sel("A < B", "#123456", "#FFFFFF", kecil=True)
    isi = said(picture(kolom, [[Sel("Turun", tebal=True)], [Sel("Kab. Banjar", kode="63.03"), Sel("71,5"), warna]], judul="x"))
    assert [(k["judul"], k["lebar"], k["rata"]) for k in isi["kolom"]] == [
        ("Daerah", 2, "kiri"), ("Nilai 2024", 1, "kanan"), ("Kategori", 1, "tengah"),
    ]
    pemisah, daerah = isi["baris"]
    assert pemisah == {"kode": "", "sel": [
        {"teks": "Turun", "isian": "", "tinta": "", "tebal": True, "kecil": False, "rata": "kiri", "rentang": 3}]}
    assert daerah["kode"] == "63.03" and [s["teks"] for s in daerah["sel"]] == ["Kab. Banjar", "71,5", "A < B"]
    assert [s["rata"] for s in daerah["sel"]] == ["kiri", "kanan", "tengah"]
    assert (daerah["sel"][2]["isian"], daerah["sel"][2]["tinta"], daerah["sel"][2]["kecil"]) == ("#123456", "#FFFFFF", True)
    assert isi["panjang"] is False


def test_promises_are_said_in_four_columns_as_wide_as_their_words() -> None:
    def row(nama: str, janji: str, isi: str) -> tuple[Sel, ...]:
        return (Sel(nama, tebal=True, kode=f"63.{nama}"), Sel(janji), Sel("r"), Sel("t"), Sel("s", isi), Sel("n"), Sel("n"))

    isi = said(Janji((), (row("05", "x" * 57, "#111111"), row("01", "y" * 27, ""))))
    assert [k["judul"] for k in isi["kolom"]] == ["Daerah", "Yang dijanjikan", "Tenggat dan status", "Gerak indikator"]
    # 26 letters at least: 26 ** 0.75; with ' · r', the mean of longest (61) and average (46): 53.5 ** 0.75.
    assert [k["lebar"] for k in isi["kolom"]] == [11.51, 19.78, 11.51, 11.51]
    assert [b["kode"] for b in isi["baris"]] == ["63.05", "63.01"]
    assert [[s["teks"] for s in b["sel"]] for b in isi["baris"]] == [
        ["05", f"{'x' * 57} · r", "T · s", "N"], ["01", f"{'y' * 27} · r", "T · s", "N"],
    ]
    assert [b["sel"][2]["isian"] for b in isi["baris"]] == ["#111111", ""]
    assert isi["baris"][0]["sel"][0]["tebal"] and isi["panjang"]


def test_other_charts_are_neither_table_nor_list() -> None:
    assert table(Tumpuk((), (), (0, 1))) is None and table(None) is None
    assert ranked(Tumpuk((), (), (0, 1))) == ranked(None) == []
    sampul = content(Paparan("uji12345", "Uji"), [Lembar(1, "sampul", "x")])["salindia"][0]
    assert (sampul["tabel"], sampul["daftar"], sampul["nama_daerah"]) == (None, [], {})


def test_list_beside_the_map_has_every_region_with_the_values_of_the_query() -> None:
    for query in (KALSEL, LATIHAN):
        lembar = slide_of("peta_beranda", query)
        daftar, data = ranked(lembar.uraian), data_of(lembar)
        assert len(daftar) == 13
        asal = data.set_index("kode_wilayah")
        for d in daftar:
            r = asal.loc[d["kode"]]
            assert d["nama"] == r["nama_tampil"]
            if not kata.kosong(r["nilai"]):
                nilai = f"{kata.angka(r['nilai'], 2, r['desimal_sumber'])}{kata.teks(r['tanda_ragu'])}"
                assert (d["nilai"], d["kategori"]) == (nilai, r["kategori"])
        urut = [asal.loc[d["kode"], "nilai"] for d in daftar if d["ada"]]
        assert urut == sorted(urut, reverse=True) and len(urut) > 5


def test_regions_without_data_stand_last_and_say_so() -> None:
    lembar = slide_of("peta_beranda", {**KALSEL, "tahun": "2024"})
    daftar = ranked(lembar.uraian)
    assert len(daftar) == 13
    ada = [d["ada"] for d in daftar]
    assert ada == sorted(ada, reverse=True) and not all(ada)
    assert {(d["nilai"], d["kategori"]) for d in daftar if not d["ada"]} == {("belum terkumpul", "")}


def test_a_map_of_provinces_lists_provinces_and_squares_those_of_their_province() -> None:
    lembar = slide_of("peta_beranda", {**LATIHAN, "bentuk": "prov"})
    assert {d["kode"] for d in ranked(lembar.uraian)} == {"61", "62", "63", "64", "65"}
    petak = slide_of("peta_beranda", {**LATIHAN, "bentuk": "petak"})
    daftar = ranked(petak.uraian)
    assert len(daftar) == 13 and {b["kode"][:2] for b in daftar} == {"63"}
    assert all(str(b["warna"]).startswith("#") and b["nilai"] for b in daftar)


def test_only_squares_have_a_list_of_some_regions_so_that_their_map_keeps_its_key() -> None:
    bentuk = ("kab", "prov", "petak")
    lembar = [slide_of("peta_beranda", {**LATIHAN, "bentuk": b}) for b in bentuk]
    isi = content(Paparan("a", "x"), lembar)["salindia"]
    assert dict(zip(bentuk, (s["sebagian"] for s in isi))) == {"kab": False, "prov": False, "petak": True}
