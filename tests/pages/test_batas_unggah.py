"""Files held at once: one person and all together have a limit, and what is on its way counts."""

from pages.bersama.layanan.batas_unggah import AWAL, MB, BatasUnggah, held

SENDIRI: frozenset[str] = frozenset()


def test_five_large_files_are_not_taken_one_after_the_other() -> None:
    tersimpan: dict[str, int] = {}
    batas = BatasUnggah(400 * MB, 200 * MB, lambda: tersimpan)
    jawab = []
    for nomor in range(5):
        jawab.append(batas.begin("a", SENDIRI, 60 * MB))
        if not jawab[-1]:
            tersimpan["a"] = (nomor + 1) * 60 * MB
            batas.end("a", 60 * MB)
    assert jawab[:3] == ["", "", ""] and batas.terpakai == 180 * MB
    assert all(kata.startswith(AWAL) and "sudah 180 MB" in kata and "melewati 200 MB" in kata for kata in jawab[3:])


def test_what_is_on_its_way_counts_until_it_has_come_or_has_not() -> None:
    batas = BatasUnggah(100 * MB, 50 * MB, dict)
    assert batas.begin("a", SENDIRI, 40 * MB) == ""
    assert "berkas Anda" in batas.begin("a", SENDIRI, 20 * MB)
    batas.end("a", 40 * MB)
    assert batas.begin("a", SENDIRI, 20 * MB) == "" and batas.terpakai == 20 * MB


def test_the_sessions_of_one_person_share_what_the_person_may_hold() -> None:
    batas = BatasUnggah(100 * MB, 50 * MB, lambda: {"a": 40 * MB})
    assert "berkas Anda" in batas.begin("b", frozenset({"a", "b"}), 20 * MB)
    assert batas.begin("c", frozenset({"c"}), 20 * MB) == ""


def test_all_together_have_a_limit_of_their_own() -> None:
    batas = BatasUnggah(100 * MB, 50 * MB, lambda: {"a": 45 * MB, "b": 45 * MB})
    kata = batas.begin("c", SENDIRI, 20 * MB)
    assert "dari semua orang" in kata and "90 MB" in kata


def test_one_file_of_the_largest_size_is_always_taken_and_none_larger() -> None:
    batas = BatasUnggah(10 * MB, 50 * MB, dict)
    assert batas.begin("a", SENDIRI, None) == ""
    batas.end("a", None)
    assert "besarnya 51 MB" in batas.begin("a", SENDIRI, 50 * MB + 1)


def test_before_streamlit_runs_nothing_is_held() -> None:
    assert held() == {}
