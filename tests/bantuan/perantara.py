"""A wire to PostgreSQL that can break at the worst moment: the commit arrives, its answer does not."""

import os
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

# The name of the socket of a server on its usual port.
SOKET = ".s.PGSQL.5432"
# What tells in the words of a client that its next commit stores something.
MENULIS, SIMPAN = b"ducklake_snapshot VALUES", b"COMMIT\0"
BITA = 1 << 16


@dataclass
class Perantara:
    """Hands everything on between clients and a server; `putus`: so many commits are still to lose their answer."""

    depan: Path
    belakang: Path
    putus: int = 0
    hilang: int = 0
    giliran: threading.Lock = field(default_factory=threading.Lock)

    def address(self, basis: str) -> str:
        """How a program reaches a database over this wire, in words of libpq."""
        return f"host={self.depan} dbname={basis} user=postgres"

    def serve(self, tanya: socket.socket) -> None:
        """One client to its end."""
        with tanya, socket.socket(socket.AF_UNIX) as jawab:
            try:
                jawab.connect(str(self.belakang / SOKET))
                balik = threading.Thread(target=self._back, args=(jawab, tanya), daemon=True)
                if self._forth(tanya, jawab, balik):
                    balik.join()
            except OSError:
                # Either side has gone: the other is told by the end of its connection.
                self._close(tanya, jawab)

    def _forth(self, tanya: socket.socket, jawab: socket.socket, balik: threading.Thread) -> bool:
        """From client to server; False when an answer was withheld and the wire is broken."""
        balik.start()
        menulis, akhir = False, b""
        while isi := tanya.recv(BITA):
            gabung = akhir + isi
            menulis = menulis or MENULIS in gabung
            if SIMPAN in gabung:
                if menulis and self._breaks():
                    # Nothing is handed back any more, what is on its way to the server arrives.
                    tanya.shutdown(socket.SHUT_WR)
                    jawab.sendall(isi)
                    jawab.shutdown(socket.SHUT_WR)
                    balik.join()
                    return False
                menulis, gabung = False, b""
            akhir = gabung[-len(MENULIS):]
            jawab.sendall(isi)
        self._close(jawab)
        return True

    def _breaks(self) -> bool:
        with self.giliran:
            if not self.putus:
                return False
            self.putus, self.hilang = self.putus - 1, self.hilang + 1
            return True

    def _back(self, jawab: socket.socket, tanya: socket.socket) -> None:
        try:
            while isi := jawab.recv(BITA):
                tanya.sendall(isi)
            self._close(tanya)
        except OSError:
            # The client has gone, or may not hear; the server is heard to its end.
            while jawab.recv(BITA):
                continue

    def _close(self, *ujung: socket.socket) -> None:
        for satu in ujung:
            try:
                satu.shutdown(socket.SHUT_RDWR)
            except OSError:
                satu.close()


@contextmanager
def between(belakang: Path) -> Iterator[Perantara]:
    """Such a wire in front of the server whose socket lies in this folder."""
    letak = next((p for p in ("/dev/shm", "/tmp") if os.access(p, os.W_OK)), None)
    with tempfile.TemporaryDirectory(prefix="kawat_", dir=letak) as folder, socket.socket(socket.AF_UNIX) as pintu:
        kawat = Perantara(Path(folder), belakang)
        pintu.bind(str(kawat.depan / SOKET))
        pintu.listen(64)

        def listen() -> None:
            while True:
                try:
                    tamu, _ = pintu.accept()
                except OSError:
                    return
                threading.Thread(target=kawat.serve, args=(tamu,), daemon=True).start()

        threading.Thread(target=listen, daemon=True).start()
        yield kawat
        pintu.shutdown(socket.SHUT_RDWR)
