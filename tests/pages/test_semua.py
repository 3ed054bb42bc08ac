"""Every page at addresses nobody would type: any region, year, indicator and word, known or not."""

import random

import pytest

import queries
import store
from sajian import tampilan
from sajian.halaman import HALAMAN
from store.dasar.kode import PROVINSI
from tests.bantuan.laman import open_page

# Pages about published figures; those about uploads have addresses of their own.
DIUJI = [h for h in HALAMAN if h not in ("unggah", "riwayat")]
PER_HALAMAN = 6
SAMPAH = ["", "99", "63.99", "-1", "1e9", "nan", "2024.0", "<script>", "'; drop table nilai", "%00", "*" * 200]


def choices() -> dict[str, list[str]]:
    """Values each key of the address may take."""
    versi = store.versi()
    indikator = list(queries.run("indikator", versi)["indikator"])
    daerah = [k for k in queries.run("wilayah", versi)["kode"] if "." in k and k[:2] in PROVINSI]
    tahun = [str(t) for t in range(2016, 2028)]
    return {
        "prov": list(PROVINSI), "daerah": daerah, "tahun": tahun, "tahun2": tahun,
        "banding": list(tampilan.BANDING), "lingkup": list(tampilan.LINGKUP), "lihat": list(tampilan.LIHAT),
        "bentuk": list(tampilan.BENTUK),
        "indikator": indikator, "x": indikator, "y": indikator, "rinci": [*indikator, "wbk", "tujuan", "total"],
        "ambang": list(tampilan.AMBANG), "periode": list(tampilan.PERIODE), "bagian": list(tampilan.BAGIAN),
        "warna": list(tampilan.WARNA), "cari": ["SPI", "bontang 2023", "zzz"], "versi": ["0", "7"],
        "paparan": ["0123abcd"], "salindia": ["00ff00ff"],
    }


def address(acak: random.Random, pilihan: dict[str, list[str]]) -> dict[str, str]:
    """Half of the keys with a known value, some with rubbish, the others left out."""
    query = {"latihan": "1"} if acak.random() < 0.2 else {}
    for kunci, isi in pilihan.items():
        undian = acak.random()
        if undian < 0.58:
            query[kunci] = acak.choice(isi if undian < 0.5 else SAMPAH)
    return query


@pytest.mark.parametrize("halaman", DIUJI)
def test_any_address_gives_a_page(halaman: str) -> None:
    acak = random.Random(halaman)
    pilihan = choices()
    for query in (address(acak, pilihan) for _ in range(PER_HALAMAN)):
        at = open_page(halaman, **query)
        assert not at.exception, query
        assert at.title and at.title[0].value, query
        assert set(at.query_params) >= {"prov", "tahun"}, query


@pytest.mark.parametrize("halaman", HALAMAN)
def test_a_page_stands_on_another_catalogue_and_other_regions(halaman: str, kecil: None) -> None:
    at = open_page(halaman, prov="63", tahun="2023")
    assert not at.exception
    assert at.title and at.title[0].value
    assert all(s.options == ["Kalimantan Selatan", "Kalimantan Timur"] for s in at.selectbox if s.key == "w_prov")


@pytest.mark.parametrize(("galat", "kata"), [
    (store.SimpananTerkunci("Simpanan sedang dipakai proses lain."), "Simpanan sedang dipakai proses lain."),
    (ValueError("rahasia"), "Halaman ini tidak dapat ditampilkan."),
])
def test_what_fails_is_said_in_our_words(monkeypatch: pytest.MonkeyPatch, galat: Exception, kata: str) -> None:
    import dashboard

    isi: list[str] = []
    monkeypatch.setattr(dashboard.st, "error", isi.append)
    assert dashboard.say_error(galat) and isi[0].startswith(kata) and "rahasia" not in isi[0]
