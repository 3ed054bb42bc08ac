"""Screens of a presentation in a browser that keeps nothing, on a participant's phone, and what is kept for a reload."""

import pytest
from playwright.sync_api import Browser, expect

from rakor.paparan import Paparan
from rakor.tayang import html
from tests.bantuan.tayang import at_slide, routed

SINGKAT = Paparan("uji12345", "Rakor uji", agenda=("Pembukaan", "Capaian"))
TANPA_SIMPANAN = """for (const nama of ['sessionStorage', 'localStorage']) {
    Object.defineProperty(window, nama, { get() { throw new DOMException('ditolak', 'SecurityError'); } });
}"""
# The worker with a store and a server of its own: says what it answers to each list of addresses it is asked to keep.
PEKERJA = """async ([teks, daftar, server]) => {
    const isi = new Map(), dengar = {}, jawab = [], dipanggil = [];
    const wadah = {
        match: async (url) => isi.get(url), put: async (url, nilai) => { isi.set(url, nilai); },
        keys: async () => [...isi.keys()], delete: async (url) => isi.delete(url),
    };
    const addEventListener = (nama, panggil) => { dengar[nama] = panggil; };
    const self = { location: { origin: 'http://tayang.uji' }, addEventListener };
    const ambil = async (url) => {
        dipanggil.push(url);
        if (!server[url]) throw new TypeError('putus');
        return new Response('x', { status: server[url] });
    };
    new Function('self', 'caches', 'fetch', teks)(self, { open: async () => wadah }, ambil);
    for (const simpan of daftar) {
        let selesai;
        const source = { postMessage: (pesan) => jawab.push(pesan.tersimpan) };
        dengar.message({ data: { simpan }, source, waitUntil: (janji) => { selesai = janji; } });
        await selesai;
    }
    return [jawab, dipanggil.length];
}"""


@pytest.mark.peramban
def test_a_presentation_starts_where_the_browser_keeps_nothing(peramban: Browser) -> None:
    page = peramban.new_page()
    page.add_init_script(TANPA_SIMPANAN)
    page.goto(routed(page, SINGKAT, posisi="posisi/a", ikut="b", denyut="posisi/b"))
    at_slide(page, 1)
    page.keyboard.press("ArrowRight")
    at_slide(page, 2)
    page.keyboard.press("?")
    expect(page.locator(".bantuan")).to_contain_text("Catat komitmen")
    page.close()


@pytest.mark.peramban
def test_the_help_of_participants_names_only_the_keys_they_have(peramban: Browser) -> None:
    page = peramban.new_page()
    page.goto(routed(page, SINGKAT, mode="ikut", ikut="b", posisi="posisi/b", denyut="posisi/b"))
    at_slide(page, 1)
    page.keyboard.press("?")
    kunci = page.locator(".bantuan dt").all_text_contents()
    assert "O" in kunci and "F" in kunci and not {"K", "N", "P", "T", "B atau titik"} & {*kunci}
    page.close()


@pytest.mark.peramban
def test_a_reload_is_promised_only_when_everything_it_needs_is_kept(peramban: Browser) -> None:
    page = peramban.new_page()
    halaman, pustaka = "http://tayang.uji/tayang/uji12345?revisi=1&versi=0", "http://tayang.uji/tayang/aset/p.js"
    gagal, putus, luar = f"{halaman}1", f"{halaman}2", "http://tayang.uji/tayang/uji12345"
    server = {halaman: 200, pustaka: 200, gagal: 500}
    diminta = [[halaman, pustaka], [gagal, pustaka], [putus, pustaka], [luar, pustaka], [], [halaman, pustaka]]
    # Asked of the server: both of the first list, then only what is not kept yet.
    assert page.evaluate(PEKERJA, [html.worker(), diminta, server]) == [[True, False, False, False, False, True], 4]
    page.close()
