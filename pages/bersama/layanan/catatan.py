"""The log of the server: one JSON object a line, or words where somebody reads along; never an e-mail or a query string.

Keys: waktu, tingkat, dari, pesan, and where there is one jejak (the trace) and the details of the event. Everything that
Streamlit, uvicorn and our own modules say goes the same way.
"""

import json
import logging
import re
import sys
from datetime import datetime
from logging.handlers import RotatingFileHandler

from streamlit import logger as catatan_streamlit

TINGKAT = {"DEBUG": "rinci", "INFO": "kabar", "WARNING": "awas", "ERROR": "galat", "CRITICAL": "genting"}
# A file is put aside at so many bytes, and so many of them are kept.
MAKS_BITA, MAKS_BERKAS = 10 * 1024 * 1024, 9
TAK_DAPAT = "berkas catatan %s tidak dapat ditulis (%s); catatan hanya ke keluaran galat"
MANUSIA = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# Letters kept of one text: a header of somebody else may be of any length.
MAKS_HURUF = 20_000
# What may tell who somebody is, and what stands instead: e-mail addresses, numbers of identity cards, query strings, keys
# of the dashboard's own addresses.
SAMAR = (
    (re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"), "[surel]"),
    (re.compile(r"(?<!\d)\d{16}(?!\d)"), "[nik]"),
    (re.compile(r"((?:https?:/|wss?:/|/)[^\s?\"'<>]{0,500})\?[^\s\"'<>]*"), r"\1?…"),
    (re.compile(r"/(kunci|tayang/posisi|tayang/komitmen|_stcore/upload_file)/[\w-]+"), r"/\1/…"),
)


def masked(teks: str) -> str:
    """A text without what may tell who somebody is."""
    teks = teks if len(teks) <= MAKS_HURUF else f"{teks[:MAKS_HURUF]}…"
    for pola, ganti in SAMAR:
        teks = pola.sub(ganti, teks)
    return teks


class Baris(logging.Formatter):
    """A record as one line of JSON. `extra={"rinci": {...}}` adds keys of its own."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        isi: dict[str, object] = {
            "waktu": datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds"),
            "tingkat": TINGKAT.get(record.levelname, record.levelname.casefold()), "dari": record.name,
            "pesan": masked(record.getMessage()),
        }
        rinci = getattr(record, "rinci", {})
        isi |= {k: masked(v) if isinstance(v, str) else v for k, v in rinci.items()}
        if jejak := _trace(self, record):
            isi["jejak"] = masked(jejak)
        return json.dumps(isi, ensure_ascii=False, default=str)


class Kalimat(logging.Formatter):
    """A record as it is read at a terminal."""

    def __init__(self) -> None:
        super().__init__(MANUSIA)

    def format(self, record: logging.LogRecord) -> str:
        """The lines."""
        rinci = "".join(f" {k}={v}" for k, v in getattr(record, "rinci", {}).items())
        awal, baris, ekor = super().format(record).partition("\n")
        return masked(f"{awal}{rinci}{baris}{ekor}")


def begin(berkas: str = "", *, terminal: bool | None = None) -> None:
    """Send everything this process logs to the standard error, and to a file that is put aside when it grows.

    `terminal`: whether somebody reads the standard error; found out unless said.
    """
    manusia = sys.stderr.isatty() if terminal is None else terminal
    keluar: list[logging.Handler] = [logging.StreamHandler()]
    keluar[0].setFormatter(Kalimat() if manusia else Baris())
    gagal = ""
    if berkas:
        try:
            keluar.append(RotatingFileHandler(berkas, maxBytes=MAKS_BITA, backupCount=MAKS_BERKAS, encoding="utf-8"))
            keluar[1].setFormatter(Baris())
        except OSError as galat:
            gagal = galat.strerror or type(galat).__name__
    for satu in keluar:
        # uvicorn asks for more of its own loggers: every request, with its address.
        satu.setLevel(logging.WARNING)
    logging.basicConfig(handlers=keluar, level=logging.WARNING, force=True)
    _gather()
    if gagal:
        logging.getLogger(__name__).warning(TAK_DAPAT, berkas, gagal)


def _gather() -> None:
    """Loggers with a way of their own go ours; so do those that Streamlit makes later."""
    catatan_streamlit.setup_formatter = _ours
    catatan_streamlit.update_formatter()
    uvicorn = logging.getLogger("uvicorn")
    uvicorn.handlers.clear()
    uvicorn.propagate = True


def _ours(logger: logging.Logger) -> None:
    if lama := getattr(logger, "streamlit_console_handler", None):
        logger.removeHandler(lama)
    logger.propagate = True


def _trace(format_: logging.Formatter, record: logging.LogRecord) -> str:
    jejak = format_.formatException(record.exc_info) if record.exc_info else record.exc_text or ""
    return "\n".join(filter(None, (jejak, format_.formatStack(record.stack_info) if record.stack_info else "")))
