"""Screens of a presentation in a browser that keeps nothing, on a participant's phone, and what is kept for a reload."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from rakor.paparan import Paparan
from rakor.tayang import html
from rakor.tayang.isi_tayang import content
from tests.bantuan.tayang import at_slide, routed, slides

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

# A screen that can be kept on, and a page that can be hidden: notes what is asked for.
TERJAGA = """(() => {
    window.terlihat = 'visible';
    window.dijaga = [];
    Object.defineProperty(document, 'visibilityState', { get: () => window.terlihat });
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async (apa) => { window.dijaga.push(apa); return {}; } } });
})()"""
GANTI_TERLIHAT = "(kini) => { window.terlihat = kini; document.dispatchEvent(new Event('visibilitychange')); }"


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
def test_the_screen_is_kept_on_from_the_start_and_again_when_the_page_is_seen_again(peramban: Browser) -> None:
    page = peramban.new_page()
    page.add_init_script(TERJAGA)
    page.goto(routed(page, SINGKAT))
    at_slide(page, 1)
    assert page.evaluate("dijaga") == ["screen"]
    page.evaluate(GANTI_TERLIHAT, "hidden")
    assert page.evaluate("dijaga") == ["screen"]
    page.evaluate(GANTI_TERLIHAT, "visible")
    assert page.evaluate("dijaga") == ["screen", "screen"]
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


@pytest.mark.peramban
def test_a_handout_for_the_presenter_holds_every_word_of_the_notes(peramban: Browser, tmp_path: Path) -> None:
    pesan = [" ".join(f"{i}kata{n}" for n in range(banyak)) for i, banyak in enumerate((20, 150, 900))]
    isi = content(SINGKAT, slides(SINGKAT))
    sampul, agenda = isi["salindia"]
    salindia = [sampul, *({**agenda, "judul": f"Judul {i}", "penyaji": teks} for i, teks in enumerate(pesan))]
    (tmp_path / "p.html").write_text(html.page({**isi, "salindia": salindia}), encoding="utf-8")
    page = peramban.new_page()
    page.goto(f"{(tmp_path / 'p.html').as_uri()}#bagi")
    page.wait_for_selector("body[data-siap=bagi]", state="attached")
    kata = page.locator(".kata p")
    assert " ".join(kata.all_text_contents()) == " ".join(pesan)
    huruf = kata.evaluate_all("ps => ps.map(p => parseFloat(getComputedStyle(p).fontSize))")
    assert huruf[0] == 11.5 and 7 <= huruf[1] < 11.5 and min(huruf) >= 7 and len(huruf) > 3
    turun = "ps => ps.every(p => p.getBoundingClientRect().bottom <= p.parentElement.getBoundingClientRect().bottom)"
    assert kata.evaluate_all(turun)
    assert {*page.locator(".lanjutan").all_text_contents()} == {"Lanjutan catatan: Judul 2"}
    assert page.locator(".halaman").evaluate_all("hs => hs.every(h => h.querySelectorAll('.baris').length <= 3)")
    page.close()
