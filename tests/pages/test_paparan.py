"""Putting a paparan together, through Streamlit's own test runner."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import store
from ingest.terbit.hak import HANYA_BACA, Boleh
from pages.bersama import hak_halaman as hak
from rakor import simpan
from rakor.paparan import Paparan, new_key
from tests.bantuan.laman import open_page, words
from tests.bantuan.paparan import YA, all_kept, keep, opened, press, slide

BANDING = {"prov": "63", "tahun": "2024", "lihat": "dua_tahun", "tahun2": "2023"}


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty store of its own; whoever opens a page may write."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.setattr(hak, "permission", lambda: YA)
    return tmp_path / "simpanan"


def kept() -> Paparan:
    """The only paparan in the store."""
    (satu,) = all_kept()
    return satu


def charts(paparan: Paparan) -> list[str]:
    """Keys of its charts in order."""
    return [s.bagan for s in paparan.salindia]


def test_one_click_under_a_chart_begins_a_paparan_with_it() -> None:
    at = press(open_page("bandingkan", **BANDING), "Tambahkan ke paparan")
    assert not at.exception
    isi = kept()
    assert isi.judul.startswith("Paparan ") and at.query_params["paparan"] == isi.kunci
    (s,) = isi.salindia
    assert (s.bagan, dict(s.query)) == ("banding_dua_tahun", {**BANDING})
    assert "Ditambahkan ke paparan baru sebagai salindia 2." in words(at)


def test_the_next_chart_goes_into_the_same_paparan_and_can_be_taken_back() -> None:
    ada = keep("spi_deret")
    at = press(open_page("bandingkan", paparan=ada.kunci, **BANDING), "Tambahkan ke paparan")
    assert charts(kept()) == ["spi_deret", "banding_dua_tahun"]
    assert "Ditambahkan ke “Rakor SPI 2025” sebagai salindia 3." in words(at)
    at = press(at, "Batalkan")
    assert charts(kept()) == ["spi_deret"] and "dibatalkan" in words(at)
    assert [b.label for b in at.button].count("Batalkan") == 0


def test_taking_back_the_click_that_began_a_paparan_takes_it_off_the_list() -> None:
    at = press(open_page("bandingkan", **BANDING), "Tambahkan ke paparan")
    at = press(at, "Batalkan")
    assert all_kept() == [] and "paparan" not in at.query_params


def test_the_whole_page_is_added_in_its_order() -> None:
    at = open_page("integritas", prov="63", tahun="2024")
    terlihat = [c.proto.id.split("-g_")[-1] for c in at.get("plotly_chart")]
    at = press(at, "Ke paparan")
    assert not at.exception
    assert charts(kept()) == terlihat and len(terlihat) > 2
    assert f"Ditambahkan ke paparan baru sebagai salindia 2 sampai {len(terlihat) + 1}." in words(at)


def test_a_page_without_a_drawn_chart_says_so(empty_data: None, monkeypatch: pytest.MonkeyPatch) -> None:
    at = press(open_page("bandingkan", prov="63"), "Ke paparan")
    assert all_kept() == [] and "tidak menggambar bagan" in words(at)


def test_who_may_only_read_is_told_why_when_adding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    at = press(open_page("bandingkan", **BANDING), "Tambahkan ke paparan")
    assert "hanya dapat dibaca" in words(at) and all_kept() == []


def test_who_may_only_read_sees_the_paparan_but_cannot_change_it(monkeypatch: pytest.MonkeyPatch) -> None:
    isi = keep("spi_peringkat")
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    at = opened(isi, 0)
    assert not at.exception and "hanya dapat dibaca" in words(at)
    assert all(t.disabled for t in [*at.text_input, *at.text_area])
    assert not {"Naik", "Turun", "Buang", "Gandakan"} & {b.label for b in at.button}
    assert at.get("plotly_chart")


def test_an_unknown_paparan_leads_to_the_list_with_words() -> None:
    at = open_page("paparan", paparan="ffffffff")
    assert not at.exception and "tidak ada atau sudah dibuang" in words(at)


def test_words_are_kept_as_soon_as_a_box_is_left() -> None:
    isi = keep("spi_peringkat")
    at = opened(isi, 0)
    at.text_input(key=f"pk_judul_{isi.salindia[0].kunci}").set_value("Tiga daerah *terlemah*").run()
    at.text_area(key=f"pk_catatan_{isi.salindia[0].kunci}").set_value("Dibahas dengan Inspektorat").run()
    at = at.text_area(key=f"pk_catatan_penyaji_{isi.salindia[0].kunci}").set_value("Tanyakan sebabnya").run()
    s = kept().salindia[0]
    assert (s.judul, s.catatan) == ("Tiga daerah *terlemah*", "Dibahas dengan Inspektorat")
    assert s.catatan_penyaji == "Tanyakan sebabnya"
    assert r"## Tiga daerah \*terlemah\*" in words(at)


def test_cover_and_agenda_are_kept() -> None:
    isi = keep("spi_peringkat")
    at = opened(isi)
    at.text_input(key="pk_judul").set_value("Rakor Integritas").run()
    at.text_input(key="pk_tempat").set_value("Banjarbaru").run()
    at.date_input(key="pk_tanggal").set_value(date(2026, 12, 2)).run()
    at = at.text_area(key="pk_agenda").set_value("Pembukaan\n\n  Hasil   SPI \n").run()
    baru = kept()
    assert (baru.judul, baru.tempat, baru.tanggal, baru.agenda) == (
        "Rakor Integritas", "Banjarbaru", date(2026, 12, 2), ("Pembukaan", "Hasil SPI"),
    )
    assert at.radio(key="w_salindia").options[1].startswith("**3**")


def test_an_empty_title_is_refused_and_stays_to_be_mended() -> None:
    isi = keep("spi_peringkat")
    at = opened(isi).text_input(key="pk_judul").set_value("  ").run()
    assert kept().judul == "Rakor SPI 2025" and "tidak boleh kosong" in at.error[0].value


def test_a_text_somebody_else_changed_meanwhile_is_not_overwritten() -> None:
    isi = keep("spi_peringkat")
    at = opened(isi, 0)
    simpan.save(isi.change(0, judul="Kata Budi"), Boleh(True, nama="budi@provinsi.go.id"))
    at = at.text_input(key=f"pk_judul_{isi.salindia[0].kunci}").set_value("Kata Sari").run()
    assert kept().salindia[0].judul == "Kata Budi"
    assert "Kata Budi" in at.error[0].value
    kotak = at.text_input(key=f"pk_judul_{isi.salindia[0].kunci}")
    assert kotak.value == "Kata Sari"
    kotak.set_value("Kata Sari, sepakat").run()
    assert kept().salindia[0].judul == "Kata Sari, sepakat"


def test_slides_are_put_in_order() -> None:
    isi = keep("spi_deret", "spi_peringkat", "spi_unit")
    at = press(opened(isi, 0), "Turun")
    assert charts(kept()) == ["spi_peringkat", "spi_deret", "spi_unit"]
    assert at.query_params["salindia"] == isi.salindia[0].kunci
    tujuan = at.selectbox(key="pk_nomor")
    assert tujuan.options == ["2. Peringkat SPI kab/kota", "3. Indeks SPI menurut tahun", "4. Unit kerja"]
    tujuan.set_value(2).run()
    assert charts(kept()) == ["spi_peringkat", "spi_unit", "spi_deret"]


def test_ends_of_the_list_do_not_move_further() -> None:
    isi = keep("spi_deret", "spi_peringkat")
    tombol = {b.label: b.disabled for b in opened(isi, 0).button}
    assert tombol["Naik"] and not tombol["Turun"]
    tombol = {b.label: b.disabled for b in opened(isi, 1).button}
    assert tombol["Turun"] and not tombol["Naik"]


def test_a_removed_slide_comes_back_with_one_click() -> None:
    isi = keep("spi_deret", "spi_peringkat")
    at = press(opened(isi, 1), "Buang")
    assert charts(kept()) == ["spi_deret"] and at.query_params["salindia"] == isi.salindia[0].kunci
    at = press(at, "Batalkan")
    assert not at.exception and kept().salindia == isi.salindia


def test_a_slide_removed_by_somebody_else_is_said_to_be_gone() -> None:
    isi = keep("spi_deret", "spi_peringkat")
    at = opened(isi, 1)
    simpan.save(isi.remove(1), YA)
    at = press(at, "Naik")
    assert not at.exception and "sudah tidak ada" in words(at) and charts(kept()) == ["spi_deret"]


def test_a_duplicate_is_opened() -> None:
    isi = keep("spi_deret")
    at = press(opened(isi, 0), "Gandakan")
    baru = kept()
    assert charts(baru) == ["spi_deret"] * 2 and at.query_params["salindia"] == baru.salindia[1].kunci


def test_a_slide_without_figures_shows_the_words() -> None:
    isi = simpan.save(Paparan(new_key(), "R", salindia=(slide("spi_peringkat", prov="65", tahun="2016"),)), YA)
    at = opened(isi, 0)
    assert not at.exception and not at.get("plotly_chart")
    assert "Data belum memuat tahun 2016" in at.info[0].value


def test_frozen_figures_are_a_choice() -> None:
    isi = keep("spi_deret")
    opened(isi).radio(key="pk_beku").set_value(True).run()
    assert kept().beku


def test_a_copy_for_the_next_year() -> None:
    isi = keep("spi_deret")
    at = opened(isi)
    at.session_state["l_salin_paparan"] = True
    at = press(at.run(), "Buat salinan")
    assert not at.exception
    baru = next(p for p in all_kept() if p.kunci != isi.kunci)
    assert baru.judul == "Rakor SPI 2026" and dict(baru.salindia[0].query)["tahun"] == "2025"
    assert at.query_params["paparan"] == baru.kunci


def test_history_leads_back() -> None:
    isi = keep("spi_deret", "spi_peringkat")
    simpan.save(isi.remove(1), YA)
    at = opened(isi)
    at.session_state["l_riwayat_paparan"] = True
    at = at.run()
    assert "1 salindia dibuang" in words(at) and "dibuat dengan 2 bagan" in words(at)
    assert charts(kept()) == ["spi_deret"]
    at = press(at, "Kembali ke sini")
    assert charts(kept()) == ["spi_deret", "spi_peringkat"]


def test_a_discarded_paparan_comes_back() -> None:
    isi = keep("spi_deret")
    at = opened(isi)
    at.session_state["l_buang_paparan"] = True
    at = press(at.run(), "Buang paparan ini")
    assert all_kept() == [] and "“Rakor SPI 2025” dibuang" in words(at)
    at = press(at, "Kembalikan")
    assert charts(kept()) == ["spi_deret"] and at.query_params["paparan"] == isi.kunci


def test_the_list_names_who_and_when_and_what_cannot_be_read() -> None:
    keep("spi_deret", tanggal=date(2026, 12, 2), tempat="Banjarbaru")
    store.save_paparan("deadbeef", '{"kunci": 1}', "Budi", 0)
    teks = words(open_page("paparan"))
    assert "1 bagan · rakor 2 Desember 2026 · Banjarbaru · disimpan oleh sari@provinsi.go.id" in teks
    assert "tidak dapat dibaca" in teks


def test_hostile_words_stay_words() -> None:
    judul = "<script>alert(1)</script> [x](http://jahat)"
    at = opened(simpan.save(replace(keep("spi_deret"), judul=judul), YA))
    assert not at.exception and r"\<script\>" in at.title[0].value and r"\[x\]\(http" in at.title[0].value


def test_a_template_gives_a_paparan_at_once() -> None:
    at = open_page("paparan", prov="63", tahun="2024")
    at.selectbox(key="pt_templat").set_value("rakor_spm").run()
    at = press(at, "Buat paparan")
    assert not at.exception and len(kept().salindia) > 3 and at.query_params["paparan"] == kept().kunci
