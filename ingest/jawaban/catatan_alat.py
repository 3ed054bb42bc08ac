"""What survey tools note beside the answers: when somebody began and sent them, from where, under which number."""

from collections.abc import Mapping

from ingest.jawaban import buku_kode as bk
from ingest.jawaban.kolom_jawaban import KolomJawaban
from ingest.jawaban.waktu_jawaban import share
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
    bk.ALAT: frozenset({"deviceid", "device id", "ip address", "ipaddr", "alamat ip"}),
}
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


def noted(kolom: KolomJawaban) -> str:
    """The role of a column of notes, '' for any other; times only where times stand in it."""
    judul = " ".join(tokens(kolom.judul))
    peran = next((p for p, milik in PERAN_CATATAN.items() if judul in milik), "")
    if peran in (bk.MULAI, bk.SELESAI):
        return peran if share(kolom.isi) >= DIKENAL else ""
    return peran if peran in (bk.KIRIMAN, bk.ALAT) or (peran and _numbers(kolom)) else ""


def _numbers(kolom: KolomJawaban) -> bool:
    isi = [i for i in kolom.isi if i]
    return sum(i.replace(".", "").replace(",", "").isdigit() for i in isi) >= DIKENAL * len(isi) > 0
