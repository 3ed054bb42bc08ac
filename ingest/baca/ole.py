"""The old Office container (MS-CFB): names of its streams and their bytes, within bounds."""

import struct

from ingest.temuan import Ditolak, refuse

TANDA_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
AKHIR_RANTAI = 0xFFFFFFFE
KEPALA = 512


class Ole:
    """A container in memory; every chain of sectors is followed at most once round."""

    def __init__(self, isi: bytes) -> None:
        """Reads the tables; raises Ditolak when they make no sense."""
        self.isi = isi
        try:
            self._read_tables()
        except (struct.error, IndexError) as galat:
            raise _broken() from galat

    def _read_tables(self) -> None:
        geser, geser_mini = struct.unpack_from("<HH", self.isi, 30)
        if geser not in (9, 12) or geser_mini != 6:
            raise _broken()
        self.sektor = 1 << geser
        direktori, _, batas, mini, _, lanjut, _ = struct.unpack_from("<IIIIIII", self.isi, 48)
        self.batas_mini = batas
        self.fat = self._numbers(b"".join(self._sector(s) for s in self._fat_sectors(lanjut)))
        self.mini = self._numbers(self._chain(mini)) if mini < AKHIR_RANTAI else ()
        self.arus: dict[str, tuple[int, int]] = {}
        self.akar = (AKHIR_RANTAI, 0)
        self._read_directory(self._chain(direktori))

    def _sector(self, nomor: int) -> bytes:
        mulai = (nomor + 1) * self.sektor
        potong = self.isi[mulai : mulai + self.sektor]
        if len(potong) < self.sektor:
            raise IndexError
        return potong

    @staticmethod
    def _numbers(isi: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(isi) // 4}I", isi[: len(isi) // 4 * 4])

    def _fat_sectors(self, lanjut: int) -> list[int]:
        sektor = [s for s in struct.unpack_from("<109I", self.isi, 76) if s < AKHIR_RANTAI - 2]
        paling_banyak = len(self.isi) // self.sektor + 1
        while lanjut < AKHIR_RANTAI - 2 and len(sektor) <= paling_banyak:
            *isi, lanjut = self._numbers(self._sector(lanjut))
            sektor += [s for s in isi if s < AKHIR_RANTAI - 2]
        # One sector of the table describes as many sectors as it holds numbers.
        if len(sektor) > paling_banyak // (self.sektor // 4) + 2:
            raise _broken()
        return sektor

    def _chain(self, nomor: int) -> bytes:
        potong: list[bytes] = []
        while nomor < AKHIR_RANTAI - 2:
            if len(potong) > len(self.fat):
                raise _broken()
            potong.append(self._sector(nomor))
            nomor = self.fat[nomor]
        return b"".join(potong)

    def _read_directory(self, isi: bytes) -> None:
        for letak in range(0, len(isi) - 127, 128):
            panjang, jenis = struct.unpack_from("<HB", isi, letak + 64)
            mulai, ukuran = struct.unpack_from("<II", isi, letak + 116)
            if jenis == 5:
                self.akar = (mulai, ukuran)
            elif jenis in (1, 2):
                nama = isi[letak : letak + max(0, min(panjang, 64) - 2)].decode("utf-16-le", "replace")
                self.arus.setdefault(nama, (mulai, ukuran))

    def read(self, nama: str) -> bytes:
        """Bytes of a stream; raises Ditolak when it is absent or broken."""
        if nama not in self.arus:
            raise _broken()
        mulai, ukuran = self.arus[nama]
        try:
            isi = self._chain(mulai) if ukuran >= self.batas_mini else self._mini_chain(mulai)
        except IndexError as galat:
            raise _broken() from galat
        if len(isi) < ukuran:
            raise _broken()
        return isi[:ukuran]

    def _mini_chain(self, nomor: int) -> bytes:
        wadah = self._chain(self.akar[0])
        potong: list[bytes] = []
        while nomor < AKHIR_RANTAI - 2 and len(potong) <= len(self.mini):
            potong.append(wadah[nomor * 64 : nomor * 64 + 64])
            nomor = self.mini[nomor]
        return b"".join(potong)


def _broken() -> Ditolak:
    return refuse("berkas XLS rusak atau terpotong", "buka di program lembar kerja lalu simpan sebagai XLSX")
