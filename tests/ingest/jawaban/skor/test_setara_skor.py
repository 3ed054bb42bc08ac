"""Letters of groups that are not told apart."""

from ingest.jawaban.skor.setara_skor import with_letters
from ingest.jawaban.skor.skor import score
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, csv, proposed

JUDUL = ["Kabupaten", "Unit layanan", "Pelayanan mudah"]
# Twenty a unit: everybody content, all but one, nobody; units of another region stand apart.
UNIT = {
    "A": ["Sangat setuju"] * 19 + ["Setuju"], "B": ["Sangat setuju"] * 18 + ["Setuju"] * 2,
    "C": ["Tidak setuju"] * 19 + ["Setuju"],
}


def test_units_of_one_region_share_letters_where_nothing_tells_them_apart() -> None:
    baris = [["Tapin", u, j] for u, isi in UNIT.items() for j in isi] + [["Balangan", "A", j] for j in UNIT["C"]]
    skor = score(*proposed(csv(JUDUL, baris)), RUJUKAN)
    isi = with_letters(skor.tabel, skor.beda)
    huruf = {(r["kode_wilayah"], r["isi"]): r["huruf"] for r in isi[isi["unsur"] == ""].to_dict("records")}
    assert [huruf["63.05", u] for u in "ABC"] == ["A", "A", "B"]
    assert (huruf["63.05", ""], huruf["63.11", ""], huruf["63.11", "A"]) == ("A", "B", "")
    assert set(isi.loc[isi["unsur"] != "", "huruf"]) == {""}


def test_where_nothing_is_told_apart_no_letter_stands() -> None:
    baris = [["Tapin", u, j] for u in "AB" for j in UNIT[u]]
    skor = score(*proposed(csv(JUDUL, baris)), RUJUKAN)
    assert len(skor.beda) == 1 and set(with_letters(skor.tabel, skor.beda)["huruf"]) == {""}
