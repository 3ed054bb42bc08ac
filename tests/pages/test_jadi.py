"""A chart made ready for a page: shared by sessions with one view, never by others."""

from dataclasses import replace

import pytest

from pages.bersama.gambar.jadi import finish
from sajian import konteks
from sajian.daftar import SAJIAN, serve
from sajian.konteks import Konteks, read_view
from store.dasar.cache import CACHE


def view(**query: str) -> Konteks:
    return read_view({"prov": "63", "tahun": "2024", "latihan": "1", **query})


def test_two_sessions_with_one_view_share_chart_and_picture() -> None:
    satu, dua = view(), view()
    assert serve("spm_bidang", satu) is serve("spm_bidang", dua)
    assert finish(satu, serve("spm_bidang", satu)) is finish(dua, serve("spm_bidang", dua))


@pytest.mark.parametrize(("kunci", "isi"), [
    ("prov", "64"), ("tahun", "2023"), ("banding", "kalimantan"), ("warna", "aman"), ("latihan", "0"),
])
def test_other_choices_share_nothing(kunci: str, isi: str) -> None:
    assert view().kunci_tampilan != view(**{kunci: isi}).kunci_tampilan


def test_the_slide_being_edited_changes_no_figure() -> None:
    assert view().kunci_tampilan == view(paparan="abcd1234", salindia="abcd1234").kunci_tampilan


def test_what_is_late_is_judged_anew_every_day(monkeypatch: pytest.MonkeyPatch) -> None:
    kemarin = view().kunci_tampilan
    monkeypatch.setattr(konteks, "now", lambda: "2099-01-01T00:00:00+08:00")
    assert view().kunci_tampilan != kemarin


def test_a_chart_that_is_not_the_served_one_is_made_for_itself() -> None:
    k = view()
    sajian = serve("spm_bidang", k)
    lain = replace(sajian, judul="lain")
    assert finish(k, lain) is not finish(k, sajian)


def test_every_chart_of_a_view_is_made_of_what_the_key_holds() -> None:
    """What the key leaves out, the slide being edited and the batch on screen, is asked by no chart."""
    k = view()
    tampilan = replace(k.tampilan, paparan="abcd1234", salindia="abcd1234", batch=1, dari=1, ke=1)
    lain = replace(k, tampilan=tampilan)
    for kunci in SAJIAN:
        satu = serve(kunci, k)
        CACHE.clear()
        dua = serve(kunci, lain)
        assert satu is not dua and satu.ada == dua.ada, kunci
        if satu.ada:
            assert satu.uraian() == dua.uraian(), kunci
