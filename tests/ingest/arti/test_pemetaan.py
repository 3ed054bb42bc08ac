"""A mapping as JSON, laid on tables of the same shape, saved and found again for next year's file."""

from pathlib import Path
from typing import Any

import pytest

import store
from ingest.arti.pemetaan import Pemetaan, PemetaanSalah, PetaKolom, fit, from_json, shape
from ingest.terbit import pintu
from ingest.terbit.hak import Boleh, Pelaku
from tests.bantuan.unggah import causes, checked, questions, rows

PETA: dict[str, Any] = {
    "himpunan": "spi",
    "kolom": [
        {"judul": "Wil", "peran": "wilayah"},
        {"judul": "Skor 2024", "peran": "nilai", "tetap": {"indikator": "spi_indeks", "tahun": "2024"}},
        {"judul": "Lain", "peran": "abaikan"},
    ],
    "tetap": {},
}


def test_json_there_and_back() -> None:
    assert from_json(PETA).to_json() == PETA


@pytest.mark.parametrize("rusak", [None, [], {}, {"himpunan": "spi"}, {"himpunan": "spi", "kolom": [1]},
                                   {"himpunan": "spi", "kolom": [{"judul": "a"}]}, {"himpunan": "spi", "kolom": [], "tetap": 3}])
def test_broken_json_is_refused(rusak: object) -> None:
    with pytest.raises(PemetaanSalah):
        from_json(rusak)


def test_mapping_follows_the_headers_not_their_order() -> None:
    peta = fit(from_json(PETA), ("Lain", "Baru", "Skor 2024", "WIL"))
    assert [k.peran for k in peta.kolom] == ["abaikan", "abaikan", "nilai", "wilayah"]


def test_missing_header_is_refused() -> None:
    with pytest.raises(PemetaanSalah, match="Skor 2024"):
        fit(from_json(PETA), ("Wil", "Lain"))


def test_shape_forgets_the_year() -> None:
    assert shape(("Daerah", "SPI 2024")) == shape(("DAERAH", "spi 2025"))
    assert shape(("Daerah", "SPI 2024")) != shape(("Daerah", "MCP 2024"))


def test_saved_mapping_takes_its_year_from_the_header_and_forgets_that_of_the_title() -> None:
    kolom = (PetaKolom("Wil", "wilayah"), PetaKolom("Skor 2024", "nilai", {"indikator": "spi_indeks", "tahun": "2024"}))
    simpan = Pemetaan("spi", kolom, {"tahun": "2024", "kode_wilayah": "63"}).to_save()
    assert simpan["tetap"] == {"kode_wilayah": "63"}
    baru = fit(from_json(simpan), ("Wil", "Skor 2025"))
    assert baru.kolom[1].tetap == {"indikator": "spi_indeks", "tahun": "2025"}


def test_given_mapping_reads_what_headers_do_not_tell() -> None:
    hasil = checked("Wil;Skor 2024;Lain\nTapin;71,94;9\n", pemetaan=PETA)
    assert rows(hasil, "tahun", "kode_wilayah", "indikator", "nilai") == [(2024, "63.05", "spi_indeks", 71.94)]


def test_given_mapping_that_means_nothing_is_refused() -> None:
    peran = {**PETA, "kolom": [{"judul": "Wil", "peran": "planet"}, *PETA["kolom"][1:]]}
    assert "peran ini tidak ada" in causes(checked("Wil;Skor 2024;Lain\nTapin;71,94;9\n", pemetaan=peran))[0]
    indikator = {**PETA, "tetap": {"indikator": "mcp"}}
    assert "tidak ada di himpunan" in causes(checked("Wil;Skor 2024;Lain\nTapin;71,94;9\n", pemetaan=indikator))[0]
    assert "tidak ada di tabel" in causes(checked("Wil;Lain\nTapin;9\n", pemetaan=PETA))[0]


def test_saved_mapping_is_used_for_the_next_file_of_its_shape(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    lama, baru = "Wil;Skor 2024;Lain\nTapin;71,94;9\n", "Wil;Skor 2025;Lain\nTapin;72,94;9\n"
    hasil = checked(lama, pemetaan=PETA)
    assert hasil.tabel is not None and hasil.pemetaan is not None
    pintu.save_mapping("KPK tahunan", shape(hasil.tabel.judul), hasil.pemetaan.to_save(), Pelaku(Boleh(True), "Ani"))
    lagi = checked(baru)
    assert (lagi.tersimpan, rows(lagi, "tahun", "nilai")) == ("KPK tahunan", [(2025, 72.94)])
    assert questions(checked(baru, jawaban={"pemetaan": "-"})) == ["himpunan"]
