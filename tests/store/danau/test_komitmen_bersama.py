"""A promise made on one machine and followed up on another, in one store."""

import os
import subprocess
import sys

import pandas as pd

import store
from store.pangkalan.muat import load
from tests.bantuan.berkas import ROOT
from tests.bantuan.postgres import Danau
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import KPK

ISI = {
    "komitmen_id": "k-1", "rakor": "Rakor Juli", "tanggal_janji": "2025-07-01", "kode_wilayah": "63.01", "jenis": "langkah",
    "janji": "Menyusun rencana aksi", "tenggat": "2025-12-31", "penanggung_jawab": "Sekda",
}


def promise(status: str) -> store.Batch:
    """The promise as it stands."""
    kolom = store.TABEL_RINCI["komitmen"][1].split()
    baris = pd.DataFrame([{k: (ISI | {"status": status}).get(k, "") for k in kolom}]).assign(baris="2")
    return store.Batch("komitmen", "Sari", f"{status}.csv", status.encode(), [baris], KPK, tabel="komitmen")


def shown() -> list[str]:
    """How the promises stand on every page."""
    tabel = load(store.FOLDER_DATA, False, store.rows_at()).tabel["komitmen"]
    return tabel.loc[tabel["komitmen_id"] == "k-1", "status"].tolist()


def test_what_one_process_follows_up_the_other_shows(danau: Danau) -> None:
    assert store.publish(promise("berjalan")).nomor == 1 and shown() == ["berjalan"]
    kerja = "import store; from tests.store.danau.test_komitmen_bersama import promise; store.publish(promise('selesai'))"
    subprocess.run([sys.executable, "-c", kerja], cwd=ROOT, env=os.environ | danau.settings(), check=True, timeout=SABAR)
    assert shown() == ["selesai"]
    store.withdraw(2, "Sari", "salah catat")
    assert shown() == ["berjalan"]
