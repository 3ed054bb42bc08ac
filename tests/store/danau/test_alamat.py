"""What the setting of the catalogue may say, and that nothing of a lake is touched without it."""

import subprocess
import sys
from pathlib import Path

import pytest

import store
from store.danau.alamat import libpq
from store.dasar.tempat import SETELAN_KATALOG, Letak, place
from tests.bantuan.berkas import ROOT


def test_what_the_setting_says_comes_last_and_so_counts() -> None:
    alamat = libpq(Letak(Path("/bersama"), "host=katalog dbname=dasbor connect_timeout=9"))
    assert alamat.endswith("host=katalog dbname=dasbor connect_timeout=9") and "lock_timeout=" in alamat
    assert alamat.index("connect_timeout=3") < alamat.index("connect_timeout=9")


@pytest.mark.parametrize("katalog", [
    "postgresql://sari:rahasia@katalog/dasbor", "host=katalog password=rahasia", "host=katalog PassWord = rahasia",
    "host=katalog sslpassword='rahasia'",
])
def test_a_password_in_the_setting_is_refused_and_never_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, katalog: str
) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    monkeypatch.setenv(SETELAN_KATALOG, katalog)
    keadaan = store.condition()
    assert keadaan.jenis == "terputus" and SETELAN_KATALOG in keadaan.rinci and "rahasia" not in keadaan.pesan + keadaan.rinci
    with pytest.raises(store.SimpananRusak) as galat:
        store.save_paparan("rakor", "{}", "Sari", 0)
    assert "rahasia" not in str(galat.value) + galat.value.rinci


def test_the_catalogue_belongs_to_the_folder_in_use_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "bersama"))
    monkeypatch.setenv(SETELAN_KATALOG, " dbname=dasbor ")
    assert place().katalog == place(tmp_path / "bersama").katalog == "dbname=dasbor"
    assert place(tmp_path / "cadangan").katalog == ""
    monkeypatch.delenv(SETELAN_KATALOG)
    assert place().katalog == ""


def test_without_the_setting_nothing_of_a_lake_is_loaded(tmp_path: Path) -> None:
    kerja = (
        "import sys, pathlib, store; from tests.bantuan.simpanan import batch; s = pathlib.Path(sys.argv[1]); "
        "store.publish(batch('70.1'), simpanan=s); assert store.condition(s).sehat and store.rows_at(simpanan=s).buku; "
        "sys.exit(any('danau' in nama for nama in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", kerja, tmp_path / "s"], cwd=ROOT, check=False).returncode == 0
