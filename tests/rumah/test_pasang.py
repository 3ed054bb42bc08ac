"""What is put on a server: every file is in the guide, says what the code says, and names the same places throughout."""

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from pages.bersama.layanan import setelan
from tests.bantuan.berkas import ROOT

FOLDER = ROOT / "docs" / "pasang"
PANDUAN = (ROOT / "docs" / "pasang.md").read_text(encoding="utf-8")
JALAN = (ROOT / "docs" / "menjalankan.md").read_text(encoding="utf-8")
NGINX = (FOLDER / "nginx.conf").read_text(encoding="utf-8")
CADDY = (FOLDER / "Caddyfile").read_text(encoding="utf-8")
UNIT = sorted(FOLDER.glob("*.service"))
SETELAN = {*setelan.ANGKA, setelan.KUNCI_UKURAN, setelan.CATATAN, setelan.PROXY}
# Read by the unit itself; explained beside signing in.
UNIT_SENDIRI = {"DASBOR_NAMA", "DASBOR_PERAN"}
# What systemd must keep from a process that strangers talk to.
TERKUNCI = {
    "NoNewPrivileges": "yes", "ProtectSystem": "strict", "ProtectHome": "yes", "PrivateTmp": "yes", "PrivateDevices": "yes",
    "CapabilityBoundingSet": "", "RestrictSUIDSGID": "yes", "UMask": "0077",
}


def unit(path: Path) -> dict[str, str]:
    """The [Service] part of a unit; of a key that is repeated the last."""
    baca = configparser.RawConfigParser(strict=False, comment_prefixes="#")
    baca.optionxform = str  # type: ignore[assignment, method-assign]
    baca.read_string(path.read_text(encoding="utf-8").replace("\\\n", " "))
    return dict(baca["Service"])


def settings_of(text: str) -> set[str]:
    """Settings that a text gives a value to."""
    return set(re.findall(r"^#?\s*((?:DASBOR|FORWARDED)_\w+)=", text, re.M))


def test_every_file_is_in_the_guide() -> None:
    assert [path.name for path in FOLDER.iterdir() if path.name not in PANDUAN] == []


def test_every_setting_of_the_server_is_explained_and_can_be_set() -> None:
    tabel = set(re.findall(r"^\| `((?:DASBOR|FORWARDED)_\w+)` \|", JALAN, re.M))
    assert tabel == SETELAN
    # The file of the log is one for each port, so the unit names it.
    assert settings_of((FOLDER / "dasbor.env").read_text(encoding="utf-8")) == SETELAN - {setelan.CATATAN} | UNIT_SENDIRI
    assert "DASBOR_CATATAN=" in (FOLDER / "dasbor@.service").read_text(encoding="utf-8")


def test_the_defaults_it_tells_are_those_of_the_code() -> None:
    bawaan = dict(re.findall(r"^\| `(DASBOR_\w+)` \| (\d+) \|", JALAN, re.M))
    assert bawaan == {nama: str(angka) for nama, (_, _, angka) in setelan.ANGKA.items()}


def test_the_proxy_lets_through_what_the_dashboard_takes() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    besar = config["server"]["maxUploadSize"]
    (nginx,), (caddy,) = re.findall(r"client_max_body_size (\d+)m", NGINX), re.findall(r"max_size (\d+)MB", CADDY)
    assert besar < int(nginx) == int(caddy) < besar * 1.1


def test_the_proxy_says_who_asks_and_believes_nobody() -> None:
    for kepala in ("Host $http_host", "X-Forwarded-For $remote_addr", "X-Forwarded-Proto $scheme", "Upgrade $http_upgrade"):
        assert f"proxy_set_header {kepala};" in NGINX
    assert "$request_uri" not in re.sub(r"return 301 .*", "", NGINX) and "$args" not in NGINX


@pytest.mark.parametrize("path", UNIT, ids=lambda path: path.name)
def test_services_may_do_little_and_lie_where_the_guide_says(path: Path) -> None:
    isi = unit(path)
    assert {kunci: isi.get(kunci) for kunci in TERKUNCI} == TERKUNCI
    assert isi["User"] == "dasbor" and isi["WorkingDirectory"] in PANDUAN
    assert isi["ExecStart"].startswith(f"{isi['WorkingDirectory']}/.venv/bin/")


def test_all_processes_share_one_store_with_its_backup() -> None:
    tempat = [re.findall(r"DASBOR_SIMPANAN=(\S+)", path.read_text(encoding="utf-8")) for path in UNIT]
    assert tempat == [["/var/lib/dasbor/simpanan"]] * 2


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd tidak ada di komputer ini")
def test_systemd_understands_the_units(tmp_path: Path) -> None:
    for path in FOLDER.glob("dasbor*.[stp]*"):
        nama = path.name.replace("@", "@8501")
        # The programs are not here; whether their names are understood does not depend on that.
        text = re.sub(r"/srv/dasbor/\.venv/bin/\w+", "/bin/true", path.read_text(encoding="utf-8"))
        (tmp_path / nama).write_text(text, encoding="utf-8")
    perintah = ["systemd-analyze", "verify", *map(str, sorted(tmp_path.iterdir()))]
    jalan = subprocess.run(perintah, capture_output=True, text=True, timeout=60)
    assert [b for b in jalan.stderr.splitlines() if str(tmp_path) in b or "Unknown" in b] == []
