"""What survey tools note beside the answers: when somebody began and sent them, from where, under which number."""

import re
from collections.abc import Callable, Mapping
from itertools import islice

from ingest.jawaban.berkas.kolom_jawaban import KolomJawaban
from ingest.jawaban.berkas.waktu_jawaban import share
from ingest.jawaban.kode import buku_kode as bk
from ingest.sel.kata_judul import tokens

# Headers word for word: KoboToolbox and ODK, LimeSurvey, SurveyMonkey, Google Forms, Microsoft Forms.
PERAN_CATATAN: Mapping[str, frozenset[str]] = {
    bk.MULAI: frozenset({"start", "start time", "start date", "startdate", "date started", "waktu mulai", "tanggal mulai"}),
    bk.SELESAI: frozenset({
        "end", "completion time", "end date", "submitdate", "date submitted", "timestamp", "cap waktu", "stempel waktu",
        "waktu selesai", "waktu penyelesaian", "tanggal dikirim",
    }),
    bk.LAMA: frozenset({"interviewtime", "total time", "duration in seconds", "waktu total", "durasi pengisian", "lama mengisi"}),
    bk.KIRIMAN: frozenset({"uuid", "meta instanceid", "instanceid", "key", "response id", "respondent id", "token"}),
    bk.ALAT: frozenset({"deviceid", "device id", "ip address", "ipaddr", "alamat ip", "subscriberid", "simserial"}),
    bk.PRIBADI: frozenset({"submitted by", "submittername", "submitterid", "username", "geolocation"}),
}
# Where somebody was: a column of a part of the place, or a cell with two numbers of degrees and perhaps two more.
BAGIAN_LETAK = frozenset({"latitude", "longitude", "altitude", "precision", "accuracy"})
KOORDINAT = re.compile(r"-?\d{1,3}\.\d{3,}[ ,;]+-?\d{1,3}\.\d{3,}(?:[ ,;]+-?\d+(?:\.\d+)?){0,2}")
# Notes that say nothing of the answers.
CATATAN_ALAT = frozenset({
    "submission time", "submissiondate", "uuid", "meta instanceid", "instanceid", "instancename", "meta instancename", "start",
    "end", "today", "start time", "completion time", "startdate", "submitdate", "datestamp", "lastpage", "startlanguage", "seed",
    "date submitted", "last page", "start language", "date started", "date last action", "referrer url", "refurl", "ipaddr",
    "ip address", "respondent id", "collector id", "start date", "end date", "stempel waktu", "cap waktu", "timestamp",
    "waktu mulai", "submitterid", "submittername", "attachmentspresent", "attachmentsexpected", "reviewstate",
    "deviceid", "device id", "edits", "formversion", "key", "subscriberid", "simserial", "phonenumber", "username", "audit",
    "halaman terakhir", "last modified time", "waktu modifikasi terakhir",
})
TANDA_KOBO = frozenset({"uuid", "submission time", "meta instanceid", "instanceid", "key", "submissiondate"})
# Of a column of times or numbers this share reads as such.
DIKENAL = 0.8
CONTOH = 2000


def noted(kolom: KolomJawaban) -> str:
    """The role of a column of notes, '' for any other; times only where times stand in it."""
    judul = " ".join(tokens(kolom.judul))
    if judul.rsplit(" ", 1)[-1] in BAGIAN_LETAK or _mostly(kolom, lambda isi: bool(KOORDINAT.fullmatch(isi))):
        return bk.PRIBADI
    peran = next((p for p, milik in PERAN_CATATAN.items() if judul in milik), "")
    if peran in (bk.MULAI, bk.SELESAI):
        return peran if share(kolom.isi) >= DIKENAL else ""
    return peran if peran != bk.LAMA or _mostly(kolom, lambda isi: isi.replace(".", "").replace(",", "").isdigit()) else ""


def _mostly(kolom: KolomJawaban, sifat: Callable[[str], bool]) -> bool:
    isi = list(islice((i for i in kolom.isi if i), CONTOH))
    return sum(map(sifat, isi)) >= DIKENAL * len(isi) > 0
