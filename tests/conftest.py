"""Fixtures shared by all tests: a server, a browser, and a page that is watched."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import postgresql
import pytest
from chromium import find
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

import store
from store.dasar import tempat
from store.ekspor.berkas_ekspor import SETELAN_FOLDER
from store.pangkalan import basis, basis_jadi
from store.penulisan import sambungan, tanda
from tests.bantuan import peladen as server
from tests.bantuan import postgres as basis_bersama
from tests.bantuan.acuan import CEPAT, reference_folder, with_figures
from tests.bantuan.halaman import FLAGS, UKURAN, Catatan
from tests.bantuan.jendela import Jendela
from tests.bantuan.kecil import small_data
from tests.bantuan.pembaca import readers_at_hand
from tests.bantuan.sabar import SABAR, SABAR_MS
from tests.bantuan.urutan import longest_first

# Bytes of room from which on the tests' files lie in memory.
RUANG_CEPAT = 4 << 30
# Batches published on this machine are none of the tests' business; the name is that of no folder.
TANPA_SIMPANAN = Path(__file__).parent / "tanpa_simpanan"
os.environ[store.SETELAN_SIMPANAN] = str(TANPA_SIMPANAN)
# Nearly every test begins with a folder that nobody has made yet.
os.environ[tempat.SETELAN_BARU] = "1"

# Stores write each step to disk before they go on; what is killed or full is so in memory too.
if CEPAT.is_dir() and os.access(CEPAT, os.W_OK) and shutil.disk_usage(CEPAT).free > RUANG_CEPAT:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(CEPAT))
# Tests go to and fro between more versions of the data than people do.
basis.MAKS_BASIS = 12
# Some keep one large version after another; what is shipped and the training figures stay, which take long to build.
basis_jadi.MAKS_TERSIMPAN = 12

# How fast this machine is decides nothing.
settings.register_profile("sabar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sabar")
expect.set_options(timeout=SABAR_MS)
sambungan.BATAS_TUNGGU = SABAR


def pytest_configure(config: pytest.Config) -> None:
    """Workers and the servers they start keep what outlives them in one folder, empty at the start and gone at the end."""
    if not hasattr(config, "workerinput"):
        if TANPA_SIMPANAN.exists():
            raise pytest.UsageError(f"Sebuah pengujian membuat simpanan di {TANPA_SIMPANAN}; beri ia folder sendiri, hapus itu.")
        rak = tempfile.TemporaryDirectory(prefix="dasbor_uji_")
        os.environ[basis_jadi.SETELAN_FOLDER_CACHE] = rak.name
        os.environ[tanda.SETELAN_INGATAN] = f"{rak.name}/ingatan"
        config.add_cleanup(rak.cleanup)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files go to the workers in this order, each as a whole."""
    items.sort(key=longest_first)


def pytest_collection_finish() -> None:
    """All that is loaded stays: Streamlit collects garbage after each run of a page, and need not walk through every test."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def pembaca() -> Iterator[None]:
    """Readers of workbooks are at hand: a process of its own for each, but none that is started from nothing."""
    with readers_at_hand():
        yield


@pytest.fixture(scope="session")
def proses_peladen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[server.Peladen]:
    """The dashboard as a process on a free port, one for each test worker."""
    log = tmp_path_factory.mktemp("peladen") / "log.txt"
    running = server.start(log)
    yield running
    running.stop()


@pytest.fixture
def peladen(proses_peladen: server.Peladen) -> Iterator[str]:
    """Base URL of the running dashboard; the test fails with the log if the server dies or raises."""
    before = len(proses_peladen.read_log())
    yield proses_peladen.url
    log = proses_peladen.read_log()[before:]
    assert proses_peladen.alive(), f"Peladen mati:\n{proses_peladen.read_log()}"
    assert "Traceback" not in log, f"Peladen mencatat galat:\n{log}"


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """One headless Chromium for each test worker."""
    executable = find()
    assert executable, "Tidak ada peramban; jalankan `make test` atau isi CHROMIUM."
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def ukuran(request: pytest.FixtureRequest) -> str | tuple[int, int]:
    """Screen size: `@pytest.mark.ukuran("ponsel")`, `ukuran(1920, 1080)`, or a parameter of this name.

    Names are the keys of UKURAN; without a mark it is a laptop.
    """
    mark = request.node.get_closest_marker("ukuran")
    if mark is None:
        return "laptop"
    return mark.args[0] if len(mark.args) == 1 else tuple(mark.args)


@pytest.fixture
def catatan() -> Catatan:
    """What the page of this test asked for and complained about."""
    return Catatan()


@pytest.fixture(scope="session")
def jendela(peramban: Browser) -> Iterator[Jendela]:
    """One window for each test worker."""
    satu = Jendela(peramban)
    yield satu
    satu.close()


@pytest.fixture
def halaman(peladen: str, jendela: Jendela, ukuran: str | tuple[int, int], catatan: Catatan) -> Iterator[Page]:
    """An empty page that knows the dashboard as its base URL: `halaman.goto("/spm?tahun=2024")`.

    Fails afterwards when anything left this machine or the console shows an error.
    """
    with _watched(jendela, peladen, ukuran, catatan) as page:
        yield page
        jendela.forget()


@pytest.fixture(scope="session")
def jendela_tetap(peramban: Browser) -> Iterator[Jendela]:
    """One more window for each test worker."""
    satu = Jendela(peramban)
    yield satu
    satu.close()


@pytest.fixture
def halaman_tetap(
    peladen: str, jendela_tetap: Jendela, ukuran: str | tuple[int, int], catatan: Catatan
) -> Iterator[Page]:
    """The page as the last such test left it, for tests that look only: `tuju(halaman_tetap, "/spm?tahun=2024")`.

    To load the dashboard anew takes more time than most looks. Fails as `halaman` does.
    """
    with _watched(jendela_tetap, peladen, ukuran, catatan) as page:
        yield page


@contextmanager
def _watched(jendela: Jendela, url: str, ukuran: str | tuple[int, int], catatan: Catatan) -> Iterator[Page]:
    page = jendela.open(url, *(UKURAN[ukuran] if isinstance(ukuran, str) else ukuran))
    catatan.watch(page)
    yield page
    catatan.leave(page)
    assert not catatan.outside, f"Permintaan keluar: {catatan.outside}"
    assert not catatan.console, f"Galat konsol: {catatan.console}"


@pytest.fixture(scope="session")
def folder_kosong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference tables without a single figure, for looking at only."""
    return reference_folder(tmp_path_factory.mktemp("kosong") / "data")


@pytest.fixture
def empty_data(folder_kosong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dashboard on that folder."""
    monkeypatch.setenv(SETELAN_FOLDER, str(folder_kosong))


@pytest.fixture(scope="session")
def folder_spi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference tables with the real figures of SPI alone, for looking at only."""
    return with_figures(tmp_path_factory.mktemp("spi") / "data", "spi")


@pytest.fixture
def spi_data(folder_spi: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dashboard on that folder: for tests that change what is in force and look at it."""
    monkeypatch.setenv(SETELAN_FOLDER, str(folder_spi))


@pytest.fixture
def own_data(folder_kosong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The dashboard on a copy of that folder, to be changed."""
    tujuan = tmp_path / "data"
    shutil.copytree(folder_kosong, tujuan)
    monkeypatch.setenv(SETELAN_FOLDER, str(tujuan))
    return tujuan


@pytest.fixture(scope="session")
def folder_kecil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small data folder, for figures worked out by hand."""
    return small_data(tmp_path_factory.mktemp("kecil") / "data")


@pytest.fixture
def kecil(folder_kecil: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dashboard on that folder."""
    monkeypatch.setenv(SETELAN_FOLDER, str(folder_kecil))


@pytest.fixture(scope="session")
def postgres() -> Iterator[basis_bersama.Postgres]:
    """A PostgreSQL of its own for each test worker; tests are skipped where the machine has none."""
    if postgresql.find() is None:
        pytest.skip(postgresql.ABSENT)
    with basis_bersama.served() as peladen_basis:
        yield peladen_basis


@pytest.fixture
def danau(postgres: basis_bersama.Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> basis_bersama.Danau:
    """The dashboard on a store that several machines share: an empty database and an empty folder, in the settings."""
    if postgres.proses is None:
        # A test that failed while its server was away takes no others with it.
        postgres.start()
    basis = postgres.database()
    baru = basis_bersama.Danau(postgres, basis, tmp_path / "simpanan")
    for nama, nilai in baru.settings().items():
        monkeypatch.setenv(nama, nilai)
    return baru
