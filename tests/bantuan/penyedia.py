"""A certified OpenID Connect provider beside a dashboard that signs people in with it."""

import importlib.util
import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import penyedia as pemasang
import pytest

import store
from ingest.terbit.peran import SETELAN_PERAN
from tests.bantuan import peladen as server

FOLDER = server.ROOT / "tests" / "penyedia"
RAHASIA = "rahasia kuki yang cukup panjang untuk pengujian"
SETELAN = """[auth]
redirect_uri = "http://localhost:{{port}}/oauth2callback"
cookie_secret = "{rahasia}"
client_id = "dasbor"
client_secret = "rahasia-klien-uji"
server_metadata_url = "http://localhost:{port}/.well-known/openid-configuration"
client_kwargs = {{ scope = "openid email profile", prompt = "login" }}
"""
Akun = Mapping[str, Mapping[str, object]]


@dataclass
class Penyedia:
    """A running provider at its address; what it is told holds from the next sign-in on."""

    url: str
    proses: subprocess.Popen[str]

    def tell(self, akun: Akun, rusak: str = "") -> None:
        """Who there is, by name with claims, and what is wrong with the tokens: a key of UBAH in penyedia.mjs, '' for nothing."""
        self._say(json.dumps({"akun": akun, "rusak": rusak}), "diatur")

    def _say(self, baris: str, jawab: str) -> None:
        assert self.proses.stdin and self.proses.stdout
        self.proses.stdin.write(f"{baris}\n")
        self.proses.stdin.flush()
        heard(self.proses, jawab)


@dataclass(frozen=True)
class Tempat:
    """A dashboard, its provider, its settings of roles, and the folder of its store."""

    peladen: server.Peladen
    penyedia: Penyedia
    peran: Path
    simpanan: Path


def heard(proses: subprocess.Popen[str], jawab: str) -> None:
    """Read on until the provider says this. Fails when it ends before."""
    assert proses.stdout
    for baris in proses.stdout:
        if baris.strip() == jawab:
            return
    raise AssertionError(f"Penyedia uji berhenti sebelum menjawab {jawab!r}.")


def together(folder: Path, peran: str, *pilihan: str) -> Iterator[Tempat]:
    """For a fixture: both running, the dashboard with these roles and options of Streamlit."""
    node = pemasang.find()
    assert node and (FOLDER / "node_modules").is_dir(), "Tidak ada penyedia uji; jalankan `make test`."
    assert importlib.util.find_spec("authlib"), "Authlib tidak terpasang; jalankan `make test`."
    port, setelan, simpanan = server.free_port(), folder / "secrets.toml", folder / "simpanan"
    setelan.write_text(SETELAN.format(rahasia=RAHASIA, port=port), encoding="utf-8")
    berkas = folder / "peran.toml"
    berkas.write_text(peran, encoding="utf-8")
    with pytest.MonkeyPatch.context() as lingkungan:
        lingkungan.setenv(store.SETELAN_SIMPANAN, str(simpanan))
        lingkungan.setenv(SETELAN_PERAN, str(berkas))
        peladen = server.start(folder / "log.txt", "--secrets.files", str(setelan), *pilihan)
    perintah = [node, "penyedia.mjs", str(port), peladen.url]
    with (folder / "penyedia.txt").open("w") as catatan:
        proses = subprocess.Popen(
            perintah, cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=catatan, text=True, encoding="utf-8",
        )
    try:
        heard(proses, "siap")
        yield Tempat(peladen, Penyedia(f"http://localhost:{port}", proses), berkas, simpanan)
    finally:
        proses.terminate()
        proses.wait()
        peladen.stop()
