"""Promises typed in a presentation: by the road of all promises, in the name of who may, taken back by who wrote them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from starlette.routing import Router

import queries
import store
from ingest.terbit.hak import Boleh, Pelaku
from pages.paparan.rute_tayang import MAKS_JANJI, SESI, routes
from rakor import janji_rapat, simpan
from rakor.janji_rapat import IsianSalah
from rakor.lembar import sheets
from rakor.paparan import Paparan, PaparanSalah, new_slide
from rakor.tayang.isi_tayang import content
from store.dasar.batch import now
from tests.bantuan.tayang import ask

RAKOR = Paparan("a1b2c3d4", "Rakor SPI 2026").add(new_slide("spi_peringkat", {"prov": "63", "tahun": "2022"}))
RAKOR = RAKOR.add(new_slide("spine_utama", {"prov": "63", "daerah": "63.04"}))
ISI = {"janji": "Menyusun SOP gratifikasi", "kode_wilayah": "63.04", "indikator": "spi_indeks", "target": "75,5",
       "tenggat": "31 Maret 2027", "penanggung_jawab": "Inspektorat Daerah", "salindia": "/integritas?prov=63&tahun=2022"}
SENDIRI = (("origin", "http://localhost:8501"), ("content-type", "application/json"))
ROUTER = Router(routes=routes())


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    simpan.save(RAKOR, Boleh(True), "Sari")


def opened(boleh: bool = True) -> str:
    """A presentation, opened by somebody who may write or may not."""
    tanda = SESI.open(RAKOR.kunci)
    SESI.grant(tanda, Pelaku(Boleh(True), "Sari") if boleh else None)
    return tanda


def send(tanda: str, isi: object, apa: str = "", kepala: tuple[tuple[str, str], ...] = SENDIRI) -> tuple[int, dict[str, object]]:
    status, _, jawab = ask(ROUTER, "POST", f"/tayang/komitmen/{tanda}{apa}", kepala, (json.dumps(isi).encode(),))
    return status, json.loads(jawab) if status == 200 else {}


def kept() -> list[dict[str, object]]:
    isi = queries.run("komitmen_isi", store.versi(), kode="63", rakor=RAKOR.judul)
    return isi.to_dict("records")


def test_a_promise_is_kept_with_its_meeting_day_region_and_slide_and_can_be_taken_back() -> None:
    tanda = opened()
    status, jawab = send(tanda, ISI)
    (baris,) = kept()
    assert status == 200 and jawab["batch"] == store.history()[-1].batch_id
    assert baris == baris | {
        "rakor": "Rakor SPI 2026", "tanggal_janji": now()[:10], "kode_wilayah": "63.04", "indikator": "spi_indeks",
        "target": "75.5", "tenggat": "2027-03-31", "salindia": ISI["salindia"], "status": "belum",
    }
    assert store.history()[-1].oleh == "Sari"
    assert "batalkan di halaman" in str(send(opened(), {"batch": jawab["batch"]}, "/batal")[1]["galat"]) and kept()
    assert "galat" not in send(tanda, {"batch": jawab["batch"]}, "/batal")[1] and kept() == []


def test_the_same_promise_sent_again_after_a_lost_answer_is_one() -> None:
    tanda = opened()
    send(tanda, ISI)
    assert "sudah tercatat" in str(send(tanda, ISI)[1]["galat"]) and len(kept()) == 1


def test_a_promise_sent_again_under_its_mark_is_answered_with_the_batch_it_became() -> None:
    tanda, bertanda = opened(), {**ISI, "tanda": "0123456789abcdef"}
    batch = send(tanda, bertanda)[1]["batch"]
    assert send(tanda, bertanda)[1]["batch"] == batch and len(kept()) == 1
    # Reloaded, the page presents under another token; it may take back what it sent.
    baru = opened()
    assert send(baru, bertanda)[1]["batch"] == batch
    assert "galat" not in send(baru, {"batch": batch}, "/batal")[1] and kept() == []


def test_only_what_can_never_be_taken_is_refused_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    tanda = opened()
    assert send(tanda, ISI | {"tenggat": "45 Maret 2027"})[1]["tetap"] is True
    assert send(tanda, ISI | {"tanda": "x" * 65})[1]["tetap"] is True
    assert "tetap" not in send("tidak-ada", ISI)[1]
    for sebab in (store.SimpananTerkunci("Simpanan sedang dipakai."), PaparanSalah("Paparan tidak terbaca.")):
        monkeypatch.setattr(janji_rapat, "record", _raising(sebab))
        assert send(tanda, ISI) == (200, {"galat": str(sebab)})


def test_a_fault_of_our_own_is_logged_and_not_taken_for_a_wrong_form(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(janji_rapat, "record", _raising(ValueError("kolom hilang")))
    assert send(opened(), ISI)[0] == 500 and "kolom hilang" in caplog.text


def _raising(sebab: Exception) -> Callable[..., NoReturn]:
    def record(*_: object) -> NoReturn:
        raise sebab
    return record


@pytest.mark.parametrize("tanda", ["", "tidak-ada"])
def test_who_may_only_read_writes_nothing(tanda: str) -> None:
    assert "tombol Sajikan" in str(send(tanda or opened(boleh=False), ISI)[1]["galat"]) and kept() == []


def test_only_the_presenters_own_page_is_listened_to() -> None:
    tanda = opened()
    for kepala in ((), (("origin", "http://jahat.example"), SENDIRI[1]), (SENDIRI[0], ("content-type", "text/plain"))):
        assert send(tanda, ISI, kepala=kepala)[0] == 403
    assert send(tanda, {**ISI, "janji": "x" * MAKS_JANJI})[0] == 400 and kept() == []


@pytest.mark.parametrize(("isi", "kata"), [
    ({"tenggat": "45 Maret 2027"}, "Tenggat"), ({"kode_wilayah": "99.99"}, "aerah"), ({"janji": " "}, "dijanjikan dahulu"),
    ({"janji": "Hubungi 081234567890"}, "telepon"), ({"target": "1.234"}, "Target"), ({"janji": "<script>x</script>"}, "HTML"),
    ({"indikator": "tidak_ada"}, "ndikator"), ({"janji": "x" * 601}, "terlalu panjang"),
])
def test_what_is_wrong_is_said_in_words_and_nothing_is_kept(isi: dict[str, str], kata: str) -> None:
    assert kata in str(send(opened(), ISI | isi)[1]["galat"]) and kept() == []


@pytest.mark.parametrize("isi", [[], "x", {}, {**ISI, "rakor": "lain"}, {**ISI, "janji": 5}])
def test_what_is_no_form_is_refused(isi: object) -> None:
    with pytest.raises(IsianSalah):
        janji_rapat.read(isi)


def test_the_form_knows_regions_indicators_and_the_slide() -> None:
    isi = content(RAKOR, list(sheets(RAKOR)))
    assert list(isi["komitmen"]["daerah"])[:2] == ["63", "63.01"] and len(isi["komitmen"]["daerah"]) == 14
    assert isi["komitmen"]["tetap"]["rakor"] == "Rakor SPI 2026"
    peringkat, lembar_daerah = [s["komitmen"] for s in isi["salindia"][1:]]
    assert (peringkat["kode_wilayah"], peringkat["indikator"]) == ("63", "spi_indeks")
    assert (lembar_daerah["kode_wilayah"], lembar_daerah["indikator"]) == ("63.04", "")
    latihan = RAKOR.add(new_slide("spi_peringkat", {"prov": "63", "tahun": "2024", "latihan": "1"}))
    assert content(latihan, list(sheets(latihan)))["komitmen"] is None
