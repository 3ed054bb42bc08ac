"""`python -m rakor`: list, new, export; exit 0 done, 1 refused with a sentence."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import duckdb

import store
from charts.kalimat import kata
from ingest.terbit.hak import Boleh, TidakBoleh
from rakor import simpan
from rakor.ekspor import JENIS, EksporSalah, export
from rakor.paparan import Paparan, PaparanSalah
from rakor.program import PerluProgram
from rakor.templat_rakor import from_template, templates
from store import SimpananGagal, told
from store.dasar.cakram import temporary

DITOLAK = 1
# What argparse says in English.
GANTI = (
    ("the following arguments are required:", "yang wajib disebut:"), ("unrecognized arguments:", "tidak dikenal:"),
    ("expected one argument", "perlu satu isi"), ("invalid int value:", "bukan bilangan bulat:"),
    ("invalid choice:", "tidak dikenal:"), ("choose from", "pilih"), ("argument ", ""), ("usage:", "pemakaian:"),
)


class Pembaca(argparse.ArgumentParser):
    """A parser that says in Indonesian what is wrong with the command, and leaves with 1."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave."""
        cara = _indonesian(self.format_usage())
        self.exit(DITOLAK, f"{cara}Perintah belum lengkap atau salah tulis; {_indonesian(message)}.\n")


def _indonesian(teks: str) -> str:
    for asal, jadi in GANTI:
        teks = teks.replace(asal, jadi)
    return teks


def main(argumen: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    pilihan = _parser().parse_args(argumen)
    try:
        return PERINTAH[pilihan.perintah](pilihan)
    except (PaparanSalah, TidakBoleh, EksporSalah, PerluProgram) as galat:
        return _say(str(galat))
    except (SimpananGagal, OSError, duckdb.Error) as galat:
        return _say(told(galat))


def _list(p: argparse.Namespace) -> int:
    for t in simpan.kept():
        isi = f"{t.paparan.judul} ({len(t.paparan.salindia)} salindia)" if t.paparan else t.salah
        print(f"{t.kunci}  {isi}; revisi {t.revisi}, {t.pada[:16].replace('T', ' ')}, {t.oleh}")
    print(f"Templat: {', '.join(t.kunci for t in templates())}.")
    return 0


def _new(p: argparse.Namespace) -> int:
    baru = simpan.save(from_template(p.templat, p.prov, p.tahun, p.latihan), Boleh(True), p.by)
    print(f"Paparan {baru.kunci} tersimpan: {baru.judul}, {len(baru.salindia)} salindia.")
    return 0


def _export(p: argparse.Namespace) -> int:
    from rakor.pptx import TemplatSalah

    jenis = _kind(p.output, p.tanpa_catatan)
    templat = p.templat.read_bytes() if p.templat else None
    try:
        isi, _ = export(_found(p), jenis, sampai=_version(p.versi), templat=templat)
    except TemplatSalah as galat:
        return _say(str(galat))
    _write(p.output, isi)
    print(f"Ditulis ke {p.output} ({kata.angka(len(isi) / 1e6, 1)} MB).")
    return 0


PERINTAH: dict[str, Callable[[argparse.Namespace], int]] = {"list": _list, "new": _new, "export": _export}


def _parser() -> Pembaca:
    baca = Pembaca(prog="python -m rakor", description="Membuat paparan dari templat dan menyimpannya sebagai berkas.")
    perintah = baca.add_subparsers(dest="perintah", required=True)
    perintah.add_parser("list", help="daftar paparan tersimpan dan templat")
    baru = perintah.add_parser("new", help="membuat dan menyimpan paparan dari templat")
    baru.add_argument("templat", help="kunci templat, misalnya rakor_spi")
    _view_options(baru, wajib=True)
    baru.add_argument("--by", required=True, help="nama penyusun")
    ekspor = perintah.add_parser("export", help="menulis paparan sebagai berkas")
    ekspor.add_argument("paparan", help="kunci paparan, atau kunci templat dengan --prov")
    ekspor.add_argument("-o", "--output", type=Path, required=True, help=f"berkas tujuan: {_endings()}")
    ekspor.add_argument("--templat", type=Path, help="templat kantor (.pptx), untuk PowerPoint")
    ekspor.add_argument("--versi", type=int, help="angka per versi data ini; bawaannya yang terbaru")
    ekspor.add_argument("--tanpa-catatan", action="store_true", help="HTML untuk dibagikan, tanpa catatan penyaji")
    _view_options(ekspor, wajib=False)
    return baca


def _view_options(baca: argparse.ArgumentParser, *, wajib: bool) -> None:
    baca.add_argument("--prov", required=wajib, help="kode provinsi: 61, 62, 63, 64, atau 65")
    baca.add_argument("--tahun", type=int, help="tahun data; bawaannya angka terbaru tiap daerah")
    baca.add_argument("--latihan", action="store_true", help="dengan data latihan")


def _endings() -> str:
    return ", ".join(dict.fromkeys(f".{j.akhiran}" for j in JENIS.values()))


def _found(p: argparse.Namespace) -> Paparan:
    """The paparan named: kept under this key, or made from the template of this name."""
    if p.paparan in {t.kunci for t in templates()}:
        if not p.prov:
            raise EksporSalah(f"Sebutkan provinsinya: --prov 63 untuk templat {p.paparan}.")
        return from_template(p.paparan, p.prov, p.tahun, p.latihan)
    ada = simpan.load(p.paparan)
    if ada is None:
        raise EksporSalah(f"Paparan {p.paparan} tidak ada; lihat `python -m rakor list`.")
    return ada


def _kind(tujuan: Path, tanpa_catatan: bool) -> str:
    if tanpa_catatan and tujuan.suffix.lower() != ".html":
        raise EksporSalah("--tanpa-catatan hanya untuk berkas .html.")
    if tanpa_catatan:
        return "bagikan"
    cocok = [k for k, j in JENIS.items() if f".{j.akhiran}" == tujuan.suffix.lower()]
    if not cocok:
        raise EksporSalah(f"Akhiran {tujuan.suffix or 'kosong'} tidak dikenal; pakai {_endings()}.")
    return cocok[0]


def _version(versi: int | None) -> int | None:
    if versi is not None and not 0 < versi <= store.latest():
        raise EksporSalah(f"Versi data {versi} tidak ada; yang terbaru {store.latest()}.")
    return versi


def _write(tujuan: Path, isi: bytes) -> None:
    """The file whole under its name, or not at all."""
    if not tujuan.parent.is_dir():
        raise EksporSalah(f"Folder {tujuan.parent} tidak ada; buat dahulu.")
    sementara = temporary(tujuan.parent)
    try:
        sementara.write_bytes(isi)
        os.replace(sementara, tujuan)
    finally:
        sementara.unlink(missing_ok=True)


def _say(pesan: str) -> int:
    print(pesan, file=sys.stderr)
    return DITOLAK


if __name__ == "__main__":
    sys.exit(main())
