"""The presentation by URL: frozen at the start, read only, for known hosts, and deaf to other sites."""

import asyncio
import json
import re
import threading
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.routing import Router

import store
from pages.paparan import rute_tayang
from rakor.paparan import to_json
from rakor.tayang.sesi import Sesi, follower
from store.ekspor.berkas_ekspor import SETELAN_FOLDER
from tests.bantuan import kode_qr
from tests.bantuan.putaran import complete
from tests.bantuan.tayang import KECIL, answer, ask, embedded, small_paparan

POSISI = {"urut": 1, "i": 2, "sisa": 60, "menit": 1, "jalan": True, "hitam": False}
DARI_SENDIRI = (("origin", "http://localhost:8501"), ("content-type", "application/json"), ("sec-fetch-site", "same-origin"))


@pytest.fixture
def router(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Router:
    """The routes over a store that holds one paparan."""
    monkeypatch.setenv(SETELAN_FOLDER, KECIL)
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    paparan = small_paparan(catatan_penyaji="Tanya Inspektorat.")
    store.save_paparan(paparan.kunci, to_json(paparan), "Sari", 0)
    monkeypatch.setattr(rute_tayang, "SESI", Sesi())
    return Router(rute_tayang.routes())


def start(router: Router, query: str = "") -> str:
    """Address of the player after the redirect that freezes it."""
    status, kepala, _ = ask(router, "GET", f"/tayang/uji12345{query}")
    assert status == 307
    return f"/tayang/{kepala['location']}"


def secret(alamat: str) -> str:
    return parse_qs(urlsplit(alamat).query)["sesi"][0]


def post(router: Router, rahasia: str, isi: object = POSISI, kepala: tuple[tuple[str, str], ...] = DARI_SENDIRI) -> int:
    return ask(router, "POST", f"/tayang/posisi/{rahasia}", kepala, (json.dumps(isi).encode(),))[0]


def test_start_freezes_revision_and_version(router: Router) -> None:
    alamat = start(router, "?menit=20")
    query = parse_qs(urlsplit(alamat).query)
    assert (query["revisi"], query["versi"], query["menit"]) == (["1"], ["0"], ["20"])
    status, kepala, isi = ask(router, "GET", alamat)
    assert status == 200 and kepala["content-type"].startswith("text/html")
    data = embedded(isi.decode())
    assert data["menit"] == 20 and data["judul"] == "Rakor uji" and len(data["salindia"]) == 4
    lama = to_json(small_paparan("Judul baru"))
    store.save_paparan("uji12345", lama, "Sari", 1)
    assert embedded(ask(router, "GET", alamat)[2].decode())["judul"] == "Rakor uji"


def test_page_names_no_other_host(router: Router) -> None:
    kepala = ask(router, "GET", start(router))[1]
    kebijakan = kepala["content-security-policy"]
    assert "http" not in kebijakan and "frame-ancestors 'none'" in kebijakan and "default-src 'none'" in kebijakan
    assert kepala["referrer-policy"] == "no-referrer" and kepala["x-content-type-options"] == "nosniff"


def test_library_is_served_once_for_all_and_compressed(router: Router) -> None:
    halaman = ask(router, "GET", start(router))[2].decode()
    alamat = "/tayang/" + halaman.split('<script src="')[1].split('"')[0]
    status, kepala, isi = ask(router, "GET", alamat, [("accept-encoding", "gzip")])
    assert status == 200 and kepala["content-encoding"] == "gzip" and "immutable" in kepala["cache-control"]
    assert len(isi) < 2_000_000
    assert ask(router, "GET", "/tayang/aset/lain.js")[0] == 404


@pytest.mark.parametrize("kunci", ["tidakada", "..%2f..", "UJI12345", "x" * 500, "a'b;c--d"])
def test_unknown_paparan_gets_words(router: Router, kunci: str) -> None:
    status, _, isi = ask(router, "GET", f"/tayang/{kunci}")
    assert status == 404 and isi.decode().startswith("Paparan ini tidak ada.")


def test_strange_numbers_fall_back_to_now(router: Router) -> None:
    for query in ("?revisi=abc&versi=-1&menit=9999", "?versi=99999999999", "?revisi=1&versi=7&sesi=x", "?versi=²"):
        assert "versi=0" in start(router, query) and "menit" not in start(router, query)


@pytest.mark.parametrize("jalur", ["/tayang/uji12345", "/tayang/uji12345/catatan", "/tayang/uji12345/luring", "/tayang/posisi/x"])
def test_other_hosts_are_not_served(router: Router, jalur: str) -> None:
    assert ask(router, "GET", jalur, [("host", "jahat.example")])[0] == 403


@pytest.mark.parametrize("metode", ["PUT", "DELETE", "PATCH"])
def test_routes_only_read(router: Router, metode: str) -> None:
    assert ask(router, metode, "/tayang/uji12345")[0] == 405
    assert ask(router, "POST", "/tayang/uji12345")[0] == 405


def test_notes_screen_follows(router: Router) -> None:
    rahasia = secret(start(router))
    ikut = follower(rahasia)
    data = embedded(ask(router, "GET", f"/tayang/uji12345/catatan?ikut={ikut}")[2].decode())
    assert (data["mode"], data["posisi"]) == ("catatan", f"../posisi/{ikut}")
    assert data["salindia"][2]["penyaji"].startswith("Tanya Inspektorat.\n")
    assert json.loads(ask(router, "GET", f"/tayang/posisi/{ikut}")[2]) == {}
    assert post(router, rahasia) == 204
    assert json.loads(ask(router, "GET", f"/tayang/posisi/{ikut}")[2]) == POSISI


def test_notes_screen_without_a_token_follows_the_last_presentation(router: Router) -> None:
    data = embedded(ask(router, "GET", "/tayang/uji12345/catatan")[2].decode())
    assert data["posisi"] == "../posisi/uji12345"
    assert post(router, secret(start(router))) == 204
    assert json.loads(ask(router, "GET", "/tayang/posisi/uji12345")[2]) == POSISI


def test_notes_screen_cannot_move_the_slides(router: Router) -> None:
    assert post(router, follower(secret(start(router)))) == 404
    assert post(router, "uji12345") == 404


def test_unknown_session_gets_words(router: Router) -> None:
    status, _, isi = ask(router, "GET", "/tayang/posisi/tidak-ada")
    assert (status, isi.decode()) == (404, "sesi tidak dikenal")
    data = embedded(ask(router, "GET", "/tayang/uji12345/catatan?ikut=%3Cscript%3E")[2].decode())
    assert data["ikut"] == "tidak-ada"


@pytest.mark.parametrize("kepala", [
    (("content-type", "application/json"),),
    (("origin", "https://jahat.example"), ("content-type", "application/json")),
    (("origin", "null"), ("content-type", "application/json")),
    (("origin", "http://localhost:8501"), ("content-type", "text/plain")),
    (("origin", "http://localhost:8501"), ("content-type", "application/json"), ("sec-fetch-site", "cross-site")),
])
def test_positions_come_from_our_own_page(router: Router, kepala: tuple[tuple[str, str], ...]) -> None:
    assert post(router, secret(start(router)), kepala=kepala) == 403


def test_no_other_site_is_let_in(router: Router) -> None:
    rahasia = secret(start(router))
    kepala = ask(router, "GET", f"/tayang/posisi/{follower(rahasia)}", [("origin", "https://jahat.example")])[1]
    assert not [n for n in kepala if n.startswith("access-control")]
    assert kepala["cross-origin-resource-policy"] == "same-origin"


def test_only_small_positions_are_taken(router: Router) -> None:
    rahasia = secret(start(router))
    assert post(router, rahasia, {**POSISI, "i": -1}) == 400
    assert post(router, rahasia, {**POSISI, "catatan": "x"}) == 400
    panjang = ask(router, "POST", f"/tayang/posisi/{rahasia}", DARI_SENDIRI, (b" " * 200, b" " * 200, b"{}"))
    assert panjang[0] == 400


def test_offline_copy_is_one_file_with_or_without_notes(router: Router) -> None:
    status, kepala, isi = ask(router, "GET", "/tayang/uji12345/luring?revisi=1&versi=0")
    assert status == 200 and kepala["content-disposition"] == 'attachment; filename="Rakor-uji.html"'
    assert embedded(isi.decode())["mandiri"] is True and b"Tanya Inspektorat." in isi
    assert b"Tanya Inspektorat." not in ask(router, "GET", "/tayang/uji12345/luring?catatan=0")[2]


def test_a_broken_paparan_says_so_without_a_trace(router: Router, monkeypatch: pytest.MonkeyPatch) -> None:
    alamat = start(router)
    monkeypatch.setattr(rute_tayang, "ready", lambda *_: 1 / 0)
    status, _, isi = ask(router, "GET", alamat)
    assert status == 500 and "tidak dapat disajikan" in isi.decode() and "Traceback" not in isi.decode()


def test_behind_a_held_store_the_loop_still_answers(router: Router, monkeypatch: pytest.MonkeyPatch) -> None:
    """The player waits for the store in a thread: a position poll on the same loop is answered meanwhile."""
    rahasia = secret(start(router))
    asli, lepas, menunggu = store.latest, threading.Event(), threading.Event()

    def held() -> int:
        menunggu.set()
        assert lepas.wait(60), "yang lain tidak dijawab selama simpanan ditahan"
        return asli()

    monkeypatch.setattr(store, "latest", held)

    async def both() -> tuple[int, int]:
        pemutar = asyncio.ensure_future(answer(router, "GET", "/tayang/uji12345"))
        await asyncio.to_thread(menunggu.wait, 60)
        posisi = await answer(router, "GET", f"/tayang/posisi/{follower(rahasia)}")
        lepas.set()
        return posisi[0], (await pemutar)[0]

    assert complete(both()) == (200, 307)


def test_participants_follow_without_notes(router: Router) -> None:
    rahasia = secret(start(router))
    data = embedded(ask(router, "GET", f"/tayang/uji12345/ikut?ikut={follower(rahasia)}")[2].decode())
    assert (data["mode"], data["posisi"]) == ("ikut", f"../posisi/{follower(rahasia)}")
    assert [s["penyaji"] for s in data["salindia"]] == [""] * 4
    assert not {"catatan", "qr", "luring"} & {*data}


def test_the_short_address_leads_participants_to_what_is_presented(router: Router) -> None:
    alamat = start(router)
    rahasia = secret(alamat)
    assert ask(router, "GET", alamat)[0] == 200
    assert ask(router, "GET", "/tayang/uji12345/ikut")[0] == 200  # nothing runs yet: it waits for the first one
    assert post(router, rahasia) == 204
    status, kepala, _ = ask(router, "GET", "/tayang/uji12345/ikut")
    assert (status, kepala["location"]) == (307, f"ikut?revisi=1&versi=0&ikut={follower(rahasia)}")


def test_the_code_for_phones_names_the_host_of_the_asking_page(router: Router) -> None:
    ikut = follower(secret(start(router)))
    status, _, isi = ask(router, "GET", f"/tayang/uji12345/qr?revisi=1&versi=0&ikut={ikut}&asal=http%3A%2F%2Flocalhost%3A8501")
    kode = json.loads(isi)
    assert (status, kode["alamat"]) == (200, "http://localhost:8501/tayang/uji12345/ikut")
    kotak = kode["kotak"]
    # Square, of a size that codes have, with the three marks in its corners; a phone reads the address from it.
    assert {len(b) for b in kotak} == {len(kotak)} and (len(kotak) - 21) % 4 == 0
    assert kode_qr.read(kotak) == f"{kode['alamat']}?revisi=1&versi=0&ikut={ikut}"
    mata = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]
    assert [b[:7] for b in kotak[:7]] == [b[-7:] for b in kotak[:7]] == [b[:7] for b in kotak[-7:]] == mata


@pytest.mark.parametrize("asal", ["http%3A%2F%2Fjahat.example", "javascript%3Aalert(1)", "", "localhost%3A8501"])
def test_no_code_leads_to_another_host(router: Router, asal: str) -> None:
    assert ask(router, "GET", f"/tayang/uji12345/qr?asal={asal}")[0] == 404


def test_a_phone_that_opens_the_slides_moves_nobodys_notes(router: Router) -> None:
    penyaji, ponsel = secret(start(router)), secret(start(router))
    assert post(router, penyaji) == post(router, ponsel, {**POSISI, "i": 3, "urut": 2}) == 204
    assert json.loads(ask(router, "GET", "/tayang/posisi/uji12345")[2]) == POSISI
    assert json.loads(ask(router, "GET", f"/tayang/posisi/{follower(penyaji)}")[2]) == POSISI


def test_what_keeps_the_slides_for_a_reload_keeps_only_frozen_ones(router: Router) -> None:
    status, kepala, isi = ask(router, "GET", "/tayang/layan.js")
    assert status == 200 and kepala["content-type"].startswith("text/javascript") and kepala["cache-control"] == "no-store"
    teks = isi.decode()
    assert re.search(r"const NAMA = 'tayang-[0-9a-f]{12}';", teks)
    assert "searchParams.has('revisi') && alamat.searchParams.has('versi')" in teks
    assert "catatan" not in teks
