"""The shape of the house, read from the code itself; each rule is shown to be able to fail."""

import pytest

from tests.bantuan import arah, aturan, pintu_folder
from tests.bantuan.aturan import Rule
from tests.bantuan.berkas import PACKAGES, Kode, application, code_files, everything
from tests.bantuan.urutan import LAMA


def breaches(rule: Rule, files: list[Kode]) -> str:
    """All findings of a rule as one text; empty when the house is in order."""
    return "\n".join(finding for kode in files for finding in rule(kode))


def test_there_is_code_to_read() -> None:
    found = {kode.package for kode in application()}
    assert {"dashboard.py", "pages", "charts", "queries", "ingest", "sajian", "rakor", "store", "survei"} <= found


def test_only_the_door_and_pages_know_streamlit() -> None:
    below = code_files("charts", "queries", "ingest", "sajian", "rakor", "store", "survei", "data")
    assert not breaches(arah.streamlit_only_at_the_top, below)


def test_figures_are_plain_dicts() -> None:
    assert not breaches(arah.plotly_in_one_place, application())


def test_imports_point_one_way() -> None:
    assert not breaches(arah.arrows_point_down, application())


def test_rooms_inside_a_layer_point_one_way() -> None:
    assert not breaches(arah.rooms_point_one_way, application())


def test_a_room_opens_its_own_files_only() -> None:
    assert not breaches(arah.own_files_only, application())


def test_pages_write_through_the_door() -> None:
    assert not breaches(arah.written_through_the_door, application())


def test_no_python_directly_in_pages() -> None:
    assert not breaches(arah.no_page_at_the_top, application())


def test_sql_is_never_put_together() -> None:
    assert not breaches(aturan.no_built_sql, application())


def test_no_sql_outside_its_files() -> None:
    assert not breaches(aturan.no_sql_text, application())


def test_no_style_rules_outside_their_files() -> None:
    assert not breaches(aturan.no_css_text, application())


def test_data_never_becomes_html() -> None:
    assert not breaches(aturan.no_data_in_html, application())


def test_every_function_is_annotated() -> None:
    assert not breaches(aturan.everything_annotated, everything())


def test_files_are_short() -> None:
    assert not breaches(aturan.short_file, everything())


def test_functions_are_short() -> None:
    assert not breaches(aturan.short_functions, everything())


def test_the_tests_that_start_first_exist() -> None:
    assert {kode.path for kode in code_files("tests")} >= {f"tests/{nama}.py" for nama in LAMA}


def test_nothing_is_left_unfinished() -> None:
    assert not breaches(aturan.finished, everything())


def test_no_exception_is_swallowed() -> None:
    assert not breaches(aturan.no_swallowed_exception, everything())


def test_public_names_say_what_they_are_for() -> None:
    assert not breaches(aturan.public_has_docstring, application())


def test_tests_know_public_names_only() -> None:
    assert not breaches(aturan.tests_from_outside, everything())


def test_tests_run_asynchronous_work_apart() -> None:
    assert not breaches(aturan.loops_apart, code_files("tests"))


def test_every_folder_says_what_it_is_for() -> None:
    assert pintu_folder.silent(code_files(*PACKAGES, "data/latihan", "bench", "tests")) == []


def test_doors_name_the_modules_behind_them() -> None:
    assert pintu_folder.misnamed(code_files(*PACKAGES, "data/latihan", "bench")) == []


def test_a_silent_door_and_a_wrong_name_are_seen() -> None:
    files = [Kode(f"charts/{nama}.py", "") for nama in "abcdef"]
    assert pintu_folder.silent(files) == pintu_folder.silent([*files, Kode("charts/__init__.py", "x = 1")])
    assert pintu_folder.silent(files) == ["charts/__init__.py: tidak menyebut isi foldernya"]
    door = Kode("charts/__init__.py", '"""Rows in, pictures out.\n\na: x\nb: x\nc: x\nd: x\ne: x\ng: x\n"""')
    below = Kode("charts/kalimat/__init__.py", '"""Words."""')
    assert pintu_folder.silent([*files, door, below]) == []
    assert pintu_folder.misnamed([*files, door, below]) == [
        "charts/__init__.py: f tidak disebut", "charts/__init__.py: kalimat/ tidak disebut", "charts/__init__.py: g tidak ada",
    ]


LONG_FUNCTION = "def f() -> None:\n" + "    x = 1\n" * 40

BAD = [
    (arah.streamlit_only_at_the_top, "charts/a.py", "import streamlit as st"),
    (arah.streamlit_only_at_the_top, "store/a.py", "def f():\n    from streamlit.runtime import get_instance"),
    (arah.plotly_in_one_place, "charts/a.py", "import plotly.graph_objects as go"),
    (arah.plotly_in_one_place, "sajian/a.py", "from plotly.io import to_json"),
    (arah.arrows_point_down, "charts/a.py", "from queries import run"),
    (arah.arrows_point_down, "charts/a.py", "import pages.bersama"),
    (arah.arrows_point_down, "queries/a.py", "from charts.kata import angka"),
    (arah.arrows_point_down, "store/a.py", "import queries"),
    (arah.arrows_point_down, "queries/a.py", "def f():\n    import pages"),
    (arah.arrows_point_down, "pages/ringkasan/a.py", "import dashboard"),
    (arah.arrows_point_down, "store/a.py", "from ingest.jalan import check"),
    (arah.arrows_point_down, "ingest/a.py", "import queries"),
    (arah.arrows_point_down, "survei/a.py", "from ingest.jalan import check"),
    (arah.written_through_the_door, "pages/a/b.py", "import store\nstore.publish(batch)"),
    (arah.written_through_the_door, "pages/a/b.py", "from store import withdraw"),
    (arah.written_through_the_door, "pages/a/b.py", "from store.pembukuan.simpanan import publish as terbit"),
    (arah.written_through_the_door, "rakor/a.py", "import store\nstore.save_paparan(kunci, isi, oleh, 0)"),
    (arah.arrows_point_down, "rakor/a.py", "from pages.bersama import hak"),
    (arah.arrows_point_down, "charts/a.py", "from rakor.paparan import Paparan"),
    (arah.arrows_point_down, "sajian/a.py", "from rakor.paparan import Paparan"),
    (arah.arrows_point_down, "charts/a.py", "from sajian.sajian import Sajian"),
    (arah.arrows_point_down, "rakor/a.py", "import queries"),
    (arah.rooms_point_one_way, "charts/kalimat/a.py", "from charts.spine import spine"),
    (arah.rooms_point_one_way, "charts/kalimat/a.py", "from charts import templat"),
    (arah.rooms_point_one_way, "charts/dasar/a.py", "from charts import peta"),
    (arah.rooms_point_one_way, "ingest/baca/a.py", "from ingest.sel.angka import read"),
    (arah.rooms_point_one_way, "ingest/arti/a.py", "from ingest import jalan"),
    (arah.rooms_point_one_way, "ingest/jawaban/kode/a.py", "from ingest.jawaban.skor.skor import score_clean"),
    (arah.rooms_point_one_way, "store/penulisan/a.py", "from store.pembukuan.buku import history"),
    (arah.rooms_point_one_way, "store/dasar/a.py", "from store.ekspor import baca"),
    (arah.rooms_point_one_way, "pages/bersama/a.py", "from pages.spm import bagian_spm"),
    (arah.rooms_point_one_way, "pages/spm/a.py", "import pages.profil.profil"),
    (arah.rooms_point_one_way, "pages/bersama/gambar/a.py", "from pages.bersama.kartu import card"),
    (arah.own_files_only, "store/a.py", "FOLDER = Path(__file__).parents[1] / 'queries' / 'simpanan'"),
    (arah.own_files_only, "ingest/a.py", "x = AKAR / 'queries/unggah'"),
    (arah.own_files_only, "pages/a/b.py", "x = AKAR / 'data'"),
    (arah.no_page_at_the_top, "pages/lama.py", ""),
    (aturan.no_built_sql, "queries/a.py", "c.execute(f'select {x}')"),
    (aturan.no_built_sql, "queries/a.py", "c.execute('select %s' % x)"),
    (aturan.no_built_sql, "queries/a.py", "c.sql('select ' + x)"),
    (aturan.no_built_sql, "queries/a.py", "c.query('select {}'.format(x))"),
    (aturan.no_sql_text, "pages/a/b.py", "isi = 'select nama from wilayah'"),
    (aturan.no_sql_text, "queries/a.py", "isi = 'WITH x AS (SELECT 1)'"),
    (aturan.no_css_text, "pages/a/b.py", "x = '<style></style>'"),
    (aturan.no_css_text, "pages/a/b.py", "x = '.stMain p { color: red; }'"),
    (aturan.no_css_text, "rakor/a.py", "x = f'@font-face{{src:url({y})}}'"),
    (aturan.no_css_text, "pages/a/b.py", "x = '<div role=status style=\"color:#fff\">'"),
    (aturan.no_data_in_html, "pages/a/b.py", "st.markdown(f'<b>{nama}</b>', unsafe_allow_html=True)"),
    (aturan.no_data_in_html, "pages/a/b.py", "st.markdown(isi, unsafe_allow_html=True)"),
    (aturan.no_data_in_html, "pages/a/b.py", "st.markdown(GAYA + isi, unsafe_allow_html=boleh)"),
    (aturan.everything_annotated, "charts/a.py", "def f(x) -> int:\n    return 1"),
    (aturan.everything_annotated, "charts/a.py", "def f(*x: int):\n    return 1"),
    (aturan.short_file, "charts/a.py", "x = 1\n" * 251),
    (aturan.short_file, "data/a.py", "x = 1\n" * 301),
    (aturan.short_functions, "charts/a.py", LONG_FUNCTION),
    (aturan.finished, "charts/a.py", "# TO" + "DO: nanti"),
    (aturan.finished, "charts/a.py", "def f() -> None:\n    raise NotImplemented" + "Error"),
    (aturan.finished, "charts/a.py", "def f() -> None: ..."),
    (aturan.no_swallowed_exception, "charts/a.py", "try:\n    f()\nexcept ValueError:\n    pass"),
    (aturan.no_swallowed_exception, "charts/a.py", "try:\n    f()\nexcept:\n    g()"),
    (aturan.public_has_docstring, "charts/a.py", "def f() -> None:\n    g()"),
    (aturan.tests_from_outside, "tests/a/test_b.py", "from store.penulisan.tulis import _once"),
    (aturan.tests_from_outside, "tests/a/test_b.py", "import store._dalam"),
    (aturan.tests_from_outside, "tests/a/test_b.py", "jalankan._cached.cache_clear()"),
    (aturan.tests_from_outside, "tests/a/test_b.py", "monkeypatch.setattr(tulis, '_once', lost)"),
    (aturan.tests_from_outside, "tests/a/test_b.py", "monkeypatch.setattr('store.penulisan.tulis._once', lost)"),
    (aturan.tests_from_outside, "bench/a.py", "mock.patch.object(tulis, '_once')"),
    (aturan.loops_apart, "tests/a/test_b.py", "asyncio.run(f())"),
    (aturan.loops_apart, "tests/a/test_b.py", "kolam.submit(asyncio.run, f())"),
]

GOOD = [
    (arah.streamlit_only_at_the_top, "pages/ringkasan/a.py", "import streamlit as st"),
    (arah.arrows_point_down, "pages/ringkasan/a.py", "import charts, queries, ingest, sajian, rakor, store, pages.bersama"),
    (arah.plotly_in_one_place, "pages/bersama/gambar/gambar_siap.py", "import plotly.graph_objects as go"),
    (arah.arrows_point_down, "rakor/a.py", "import charts, ingest, sajian, store"),
    (arah.arrows_point_down, "sajian/a.py", "import charts, queries, store"),
    (arah.rooms_point_one_way, "charts/kalimat/a.py", "from charts.kalimat import kata"),
    (arah.rooms_point_one_way, "charts/dasar/a.py", "from charts.kalimat import kata\nfrom charts.dasar import templat"),
    (arah.rooms_point_one_way, "ingest/arti/a.py", "from ingest.sel.angka import read\nfrom ingest import temuan"),
    (arah.rooms_point_one_way, "ingest/jalan.py", "from ingest.periksa.periksa import check"),
    (arah.rooms_point_one_way, "ingest/jawaban/skor/a.py", "from ingest.jawaban.kode import buku_kode"),
    (arah.rooms_point_one_way, "store/akses/a.py", "from store.penulisan import kehilangan\nfrom store.dasar.galat import told"),
    (arah.rooms_point_one_way, "store/__init__.py", "from store.pangkalan.basis import cursor"),
    (arah.rooms_point_one_way, "pages/spm/a.py", "from pages.bersama import grafik\nfrom pages.spm import bagian_spm"),
    (arah.own_files_only, "store/a.py", "FOLDER = Path(__file__).parent / 'sql'\nDATA = AKAR / 'data'"),
    (arah.written_through_the_door, "pages/a/b.py", "import store\nstore.history()\npintu.publish(batch, pelaku)"),
    (arah.written_through_the_door, "ingest/a.py", "import store\nstore.publish(batch)"),
    (arah.arrows_point_down, "queries/a.py", "from store import versi\nfrom . import model"),
    (arah.no_page_at_the_top, "pages/ringkasan/a.py", ""),
    (aturan.no_built_sql, "queries/a.py", "c.execute(teks, {'kode': kode})\nc.execute('select $kode')"),
    (aturan.no_sql_text, "pages/a/b.py", "'''Select rows from a table.'''\nx = 'Pilih daerah'"),
    (aturan.no_css_text, "charts/a.py", "x = '{nama}: {nilai:.1f}'\ny = '<span style=\"color:red\">'\nz = '%{y:.1f}'"),
    (aturan.no_data_in_html, "pages/a/b.py", "st.markdown(GAYA, unsafe_allow_html=True)\nst.markdown(isi)"),
    (aturan.everything_annotated, "charts/a.py", "class A:\n    def f(self, *, y: str) -> int:\n        return 1"),
    (aturan.short_file, "data/a.py", "x = 1\n" * 300),
    (aturan.finished, "charts/a.py", "def f() -> None:\n    g()"),
    (aturan.no_swallowed_exception, "charts/a.py", "try:\n    f()\nexcept ValueError:\n    g()"),
    (aturan.public_has_docstring, "charts/a.py", "def _f() -> None:\n    g()"),
    (aturan.tests_from_outside, "tests/a/test_b.py", "self._note(x)\nos._exit(0)\nx.__class__\nb = _rows() + '/_stcore/health'"),
    (aturan.tests_from_outside, "tests/a/test_b.py", "monkeypatch.setattr(type(st.user), '__iter__', f)"),
    (aturan.tests_from_outside, "store/a.py", "from store.penulisan.tulis import _once"),
    (aturan.loops_apart, "tests/a/test_b.py", "complete(f())\nasyncio.sleep(1)"),
    (aturan.loops_apart, "bench/a.py", "asyncio.run(f())"),
]


@pytest.mark.parametrize(("rule", "path", "text"), BAD)
def test_rule_sees_the_breach(rule: Rule, path: str, text: str) -> None:
    assert rule(Kode(path, text))


@pytest.mark.parametrize(("rule", "path", "text"), GOOD)
def test_rule_lets_good_code_pass(rule: Rule, path: str, text: str) -> None:
    assert rule(Kode(path, text)) == []
