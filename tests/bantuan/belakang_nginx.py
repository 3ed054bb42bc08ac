"""The dashboard as a province runs it: nginx with the shipped site in front of processes, a certificate of its own."""

import http.client
import os
import re
import ssl
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bantuan import peladen as server
from tests.bantuan.berkas import ROOT
from tests.bantuan.sabar import SABAR

SITUS = ROOT / "docs" / "pasang" / "nginx.conf"
NAMA = "localhost"
PILIHAN = ("--server.address=127.0.0.1", f"--server.allowedHosts={NAMA}", f"--browser.serverAddress={NAMA}")
UTAMA = """{pengguna}daemon off;
pid {folder}/nginx.pid;
error_log {folder}/galat.log;
worker_processes 1;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/isi;
    proxy_temp_path {folder}/antara;
    fastcgi_temp_path {folder}/f;
    uwsgi_temp_path {folder}/u;
    scgi_temp_path {folder}/s;
    include {folder}/situs.conf;
}}
"""


@dataclass
class Belakang:
    """A running site: its ports, the processes by the port the site names, and its folder with the logs."""

    tls: int
    polos: int
    proses: dict[str, server.Peladen]
    folder: Path

    @property
    def url(self) -> str:
        """Address of the site, port included."""
        return f"https://{NAMA}:{self.tls}"

    def ask(self, jalan: str, **kepala: str) -> http.client.HTTPResponse:
        """One request over TLS."""
        sambung = http.client.HTTPSConnection(NAMA, self.tls, timeout=SABAR, context=trusting())
        sambung.request("GET", jalan, headers={k.replace("_", "-"): v for k, v in kepala.items()})
        jawab = sambung.getresponse()
        jawab.read()
        return jawab


def trusting() -> ssl.SSLContext:
    """A client that takes the certificate as it is."""
    percaya = ssl.create_default_context()
    percaya.check_hostname = False
    percaya.verify_mode = ssl.CERT_NONE
    return percaya


@contextmanager
def behind(nginx: str, folder: Path) -> Iterator[Belakang]:
    """Two processes stand in for the three of the site; each answer says which one it came from."""
    with ThreadPoolExecutor(2) as kolam:
        satu, dua = kolam.map(lambda nama: server.start(folder / f"{nama}.log", *PILIHAN), ("satu", "dua"))
    tls, polos = server.free_port(), server.free_port()
    proses = {"8501": satu, "8502": dua, "8503": satu}
    _certificate(folder)
    (folder / "situs.conf").write_text(_site(folder, tls, polos, proses), encoding="utf-8")
    # Started by root it would go on as somebody who may not look into the folder.
    pengguna = "user root root;\n" if os.geteuid() == 0 else ""
    (folder / "utama.conf").write_text(UTAMA.format(folder=folder, pengguna=pengguna), encoding="utf-8")
    jalan = subprocess.Popen([nginx, "-p", str(folder), "-c", str(folder / "utama.conf")], stderr=subprocess.PIPE)
    belakang = Belakang(tls, polos, proses, folder)
    try:
        _wait(belakang, jalan)
        yield belakang
    finally:
        jalan.terminate()
        jalan.wait(SABAR)
        for satu_proses in (satu, dua):
            satu_proses.stop()


def _site(folder: Path, tls: int, polos: int, proses: dict[str, server.Peladen]) -> str:
    isi = SITUS.read_text(encoding="utf-8").replace("dasbor.provinsi.go.id", NAMA)
    for port, peladen in proses.items():
        isi = isi.replace(f"127.0.0.1:{port}", f"127.0.0.1:{peladen.url.rpartition(':')[2]}")
    isi = re.sub(r"^ *listen \[::\].*\n", "", isi, flags=re.M)
    isi = isi.replace("listen 80;", f"listen 127.0.0.1:{polos};").replace("listen 443 ", f"listen 127.0.0.1:{tls} ")
    isi = isi.replace("/etc/ssl/dasbor", str(folder)).replace("/var/log/nginx", str(folder))
    return isi.replace("    gzip on;", "    add_header X-Proses $upstream_addr always;\n    gzip on;")


def _certificate(folder: Path) -> None:
    perintah = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAMA}",
                "-keyout", str(folder / "kunci.pem"), "-out", str(folder / "sertifikat.pem")]
    subprocess.run(perintah, check=True, capture_output=True)


def _wait(belakang: Belakang, jalan: subprocess.Popen[bytes]) -> None:
    batas = time.monotonic() + SABAR
    while time.monotonic() < batas and jalan.poll() is None:
        try:
            belakang.ask("/hidup")
            return
        except OSError:
            time.sleep(0.05)
    galat = jalan.stderr.read().decode() if jalan.poll() is not None and jalan.stderr else "tidak menjawab"
    raise RuntimeError(f"nginx tidak berjalan: {galat}")
