"""`python -m ingest`: check, publish, rollback, restore, history, template, survey; exit 0 done, 1 refused, 2 to be answered."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import duckdb

from ingest.arti.rujukan import references
from ingest.hasil import OK, TANYA, Hasil
from ingest.jalan import Permintaan, check
from ingest.jawaban import perintah as survei
from ingest.periksa.banding_angka import JENIS_BAWAAN, JENIS_SUMBER
from ingest.sel.potongan import Keliru
from ingest.sel.sel import web_address
from ingest.sel.tanggal import date
from ingest.temuan import Ditolak, refuse
from ingest.terbit import pintu
from ingest.terbit.cetak import ledger_json, print_check, print_ledger
from ingest.terbit.hak import Boleh, Pelaku, TidakBoleh
from ingest.terbit.salinan import write_marked
from ingest.terbit.templat import write_template
from ingest.terbit.terbit import missing_of, publish_file, source_of
from store import SimpananGagal, condition, history, told

KELUAR = {OK: 0, TANYA: 2}
TANPA_RUJUKAN = "tanpa_rujukan"
RUJUKAN = (
    "Angka resmi pusat mengalahkan semua sumber lain, tetapi {kurang} belum disebut. Beri --source-date dan --source-url, pilih "
    f"--source-kind yang lain, atau jawab --answer {TANPA_RUJUKAN}=ya bila terbitannya memang tanpa itu."
)
DITOLAK = 1


class Pembaca(argparse.ArgumentParser):
    """A parser whose errors exit with 1, since 2 means that an answer is needed."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave."""
        self.print_usage(sys.stderr)
        self.exit(DITOLAK, f"{self.prog}: {message}\n")


def main(argumen: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    pilihan = _parser().parse_args(argumen)
    try:
        return PERINTAH[pilihan.perintah](pilihan)
    except Ditolak as tolak:
        return _say("\n".join(t.sentence() for t in tolak.pesan))
    except TidakBoleh as galat:
        return _say(str(galat))
    except (SimpananGagal, OSError, duckdb.Error) as galat:
        return _say(told(galat))


def _check(p: argparse.Namespace) -> int:
    hasil = check(_request(p), _progress())
    try:
        if p.salinan:
            write_marked(hasil, p.salinan)
        _show(hasil, p.json)
    finally:
        hasil.close()
    return KELUAR.get(hasil.status, DITOLAK)


def _publish(p: argparse.Namespace) -> int:
    pelaku = Pelaku(Boleh(True), p.by)
    minta = _request(p)
    rujukan = references(angka=False)
    himpunan = rujukan.himpunan.get(p.dataset)
    sumber = source_of(p.source, himpunan, rujukan.tabel["sumber"], minta.nama, p.source_kind) if p.source else None
    if sumber:
        sumber = replace(sumber, tanggal=_date(p.source_date), url=_address(p.source_url))
        minta = replace(minta, jenis_sumber=sumber.jenis)
        if kurang := missing_of(sumber, minta.jawaban.get(TANPA_RUJUKAN) == "ya"):
            print(RUJUKAN.format(kurang=kurang), file=sys.stderr)
            return KELUAR[TANYA]
    hasil, terbit = publish_file(minta, pelaku, sumber, p.why, _progress())
    try:
        if terbit is None:
            _show(hasil, p.json)
            return KELUAR.get(hasil.status, DITOLAK)
        if p.json:
            isi = {"status": terbit.keadaan, "batch": terbit.batch_id, "version": terbit.nomor, "message": terbit.pesan,
                   "warnings": terbit.peringatan}
            print(json.dumps(isi | {"changes": hasil.perubahan.to_json()}, ensure_ascii=False))
        else:
            print("\n".join([terbit.pesan, *terbit.peringatan]))
        return 0
    finally:
        hasil.close()


def _rollback(p: argparse.Namespace) -> int:
    print(pintu.withdraw(p.batch, Pelaku(Boleh(True), p.by), p.why).pesan)
    return 0


def _restore(p: argparse.Namespace) -> int:
    print(pintu.restore(p.batch, Pelaku(Boleh(True), p.by), p.why).pesan)
    return 0


def _history(p: argparse.Namespace) -> int:
    buku = history()
    if p.json:
        print(json.dumps([ledger_json(b) for b in buku], ensure_ascii=False))
    else:
        print_ledger(buku)
    keadaan = condition()
    return 0 if keadaan.sehat else _say(keadaan.rinci)


def _template(p: argparse.Namespace) -> int:
    rujukan = references(angka=False)
    if p.dataset not in rujukan.himpunan:
        raise refuse(f"himpunan {p.dataset} tidak dikenal", "pakai salah satu: " + ", ".join(rujukan.himpunan))
    write_template(rujukan.himpunan[p.dataset], rujukan, p.output, p.example)
    print(f"Templat {p.dataset} ditulis ke {p.output}.")
    return 0


PERINTAH: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check, "publish": _publish, "rollback": _rollback, "restore": _restore, "history": _history, "template": _template,
    "survey": survei.run,
}


def _parser() -> Pembaca:
    baca = Pembaca(prog="python -m ingest", description="Memeriksa dan menerbitkan berkas angka.")
    perintah = baca.add_subparsers(dest="perintah", required=True)
    periksa = perintah.add_parser("check", help="memeriksa berkas tanpa menyimpan apa pun")
    _file_options(periksa)
    periksa.add_argument("--marked", dest="salinan", type=Path, help="tulis salinan bertanda (.csv atau .xlsx)")
    terbit = perintah.add_parser("publish", help="memeriksa lalu menerbitkan berkas sebagai satu batch")
    _file_options(terbit)
    terbit.add_argument("--by", required=True, help="nama penerbit")
    terbit.add_argument("--source", default="", help='sumber angka, misalnya "KPK, Hasil SPI 2025"')
    terbit.add_argument("--source-date", default="", help='tanggal terbit sumbernya, misalnya "10 Desember 2025"')
    terbit.add_argument("--source-url", default="", help="alamat web sumbernya")
    terbit.add_argument("--why", default="", help="catatan untuk riwayat")
    for nama, bantu in (("rollback", "mencabut satu batch"), ("restore", "memulihkan batch yang dicabut")):
        ubah = perintah.add_parser(nama, help=bantu)
        ubah.add_argument("batch", type=int)
        ubah.add_argument("--by", required=True, help="nama yang melakukan")
        ubah.add_argument("--why", required=True, help="alasan")
    riwayat = perintah.add_parser("history", help="daftar batch")
    riwayat.add_argument("--json", action="store_true")
    templat = perintah.add_parser("template", help="menulis templat satu himpunan")
    templat.add_argument("dataset")
    templat.add_argument("-o", "--output", type=Path, required=True, help="berkas .csv atau .xlsx")
    templat.add_argument("--example", action="store_true", help="dengan baris contoh")
    survei.options(perintah.add_parser("survey", help="menghitung skor dari jawaban responden"))
    return baca


def _file_options(baca: argparse.ArgumentParser) -> None:
    baca.add_argument("file", type=Path)
    baca.add_argument("--dataset", default="", help="himpunan; tanpa ini dikenali dari berkas")
    baca.add_argument("--mapping", type=Path, help="berkas JSON pemetaan kolom")
    baca.add_argument("--answers", type=Path, help="berkas JSON jawaban: kunci pertanyaan dan isinya")
    baca.add_argument("--answer", action="append", default=[], metavar="KUNCI=ISI", help="satu jawaban; boleh berulang")
    baca.add_argument("--source-kind", default="", choices=["", *JENIS_SUMBER], help="jenis sumber")
    baca.add_argument("--json", action="store_true", help="hasil sebagai JSON")


def _request(p: argparse.Namespace) -> Permintaan:
    if not p.file.is_file():
        raise refuse(f"berkas {p.file} tidak ada", "periksa nama dan foldernya")
    jawaban = {str(k): str(v) for k, v in _json(p.answers).items()} | dict(_pair(a) for a in p.answer)
    pemetaan = _json(p.mapping) if p.mapping else None
    return Permintaan(p.file, p.file.name, p.dataset, pemetaan, jawaban, p.source_kind or JENIS_BAWAAN)


def _date(teks: str) -> str:
    hasil = date(teks)
    if isinstance(hasil, Keliru):
        raise refuse(f"tanggal sumber {teks}: {hasil.sebab}", hasil.cara)
    return hasil


def _address(teks: str) -> str:
    hasil = web_address(teks)
    if isinstance(hasil, Keliru):
        raise refuse(f"alamat sumber {teks}: {hasil.sebab}", hasil.cara)
    return hasil


def _json(berkas: Path | None) -> dict[str, object]:
    if berkas is None:
        return {}
    try:
        isi = json.loads(berkas.read_text(encoding="utf-8"))
    except ValueError as galat:
        raise refuse(f"{berkas} bukan JSON yang utuh", "perbaiki berkasnya") from galat
    if not isinstance(isi, dict):
        raise refuse(f"{berkas} harus berupa objek JSON", "perbaiki berkasnya")
    return isi


def _pair(teks: str) -> tuple[str, str]:
    kunci, sama, isi = teks.rpartition("=")
    if not sama:
        raise refuse(f"jawaban {teks} tanpa tanda =", "tulis KUNCI=ISI")
    return kunci, isi


def _show(hasil: Hasil, sebagai_json: bool) -> None:
    if sebagai_json:
        hasil.write_json(sys.stdout)
    else:
        print_check(hasil)


def _progress() -> Callable[[str, int], None] | None:
    if not sys.stderr.isatty():
        return None
    return lambda tahap, baris: print(f"\r{tahap} {baris or ''}".ljust(40), end="", file=sys.stderr, flush=True)


def _say(kalimat: str) -> int:
    print(kalimat, file=sys.stderr)
    return DITOLAK


if __name__ == "__main__":
    sys.exit(main())
