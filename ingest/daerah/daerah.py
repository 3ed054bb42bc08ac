"""Regions of a whole file: its scope found from the certain names, answers and remembered spellings used, the rest asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.daerah.rujukan_wilayah import AturanAmbigu, RujukanWilayah
from ingest.daerah.wilayah import NASIONAL, Ambigu, Cocok, Ejaan, Hasil, Pencocok, Ringkasan, TidakDikenal, spelling_key
from ingest.sel.kode import BERTITIK, BPS, KEMENDAGRI
from ingest.sel.nama import parse
from ingest.sel.potongan import clean
from ingest.temuan import Pertanyaan, Temuan
from store.dasar.kode import province

BUKAN_DAERAH = "-"
TANYA_SISTEM = Pertanyaan(
    "sistem_kode", "Kode wilayah di berkas ini menurut siapa? Angka yang sama dapat berarti daerah lain.",
    ((KEMENDAGRI, "Kemendagri (Permendagri)"), (BPS, "BPS")),
)
HANYA_PROVINSI = "baris ini hanya menyebut provinsi, tanpa kabupaten atau kota"
CARA_TULIS = "tulis nama lengkapnya, misalnya Kabupaten Tapin, atau kode Kemendagri bertitik"


@dataclass(frozen=True)
class Tulisan:
    """What one row says about its region: code, name and the name of its province, each may be empty."""

    kode: str = ""
    nama: str = ""
    provinsi: str = ""

    @property
    def sebutan(self) -> str:
        """The words to ask about; the province where nothing else is said."""
        return " ".join(t for t in (clean(self.kode), clean(self.nama)) if t) or clean(self.provinsi)

    @property
    def induk_saja(self) -> bool:
        """Whether a row says its province and nothing of a regency or city."""
        return not self.kode.strip() and not self.nama.strip() and bool(self.provinsi.strip())


@dataclass
class Penentu:
    """Settles regions for one file.

    ejaan: spellings confirmed before. jawaban: answers, `wilayah:<sebutan>` to a code or BUKAN_DAERAH.
    """

    rujukan: RujukanWilayah
    ejaan: Ejaan
    jawaban: Mapping[str, str]
    sistem: str = ""
    lingkup: frozenset[str] = frozenset()
    provinsi_saja: bool = False
    _pencocok: dict[frozenset[str], Pencocok] = field(default_factory=dict)

    def find_scope(self, tulisan: Iterable[Tulisan], dari_judul: Iterable[str]) -> None:
        """Provinces the file covers: those of its certain regions and of its titles; and whether it speaks of nothing else.

        A name that is official in one province and usual for another, such as Kota Banjar, does not make a scope.
        """
        tulisan = list(tulisan)
        self.provinsi_saja = _only_provinces([self._match(t, frozenset()) for t in tulisan])
        lugas = (t for t in tulisan if t.kode.strip() or parse(t.nama).utuh not in self.rujukan.ambigu)
        pasti = [h.kode for t in lugas if isinstance(h := self._match(t, frozenset()), Cocok)]
        self.lingkup = frozenset(province(k) for k in (*pasti, *dari_judul) if k != NASIONAL)

    def resolve(self, tulisan: Tulisan, tahun: int | None = None) -> Hasil | None:
        """Region of a row; None when the analyst has said that it is no region."""
        lingkup = self._scope_of(tulisan)
        hasil = self._match(tulisan, lingkup, tahun)
        bernama = self.provinsi_saja and not tulisan.kode.strip()
        if bernama and isinstance(hasil, Ambigu) and len(provinsi := _provinces(hasil)) == 1:
            hasil = Cocok(provinsi[0], "provinsi")
        if tulisan.provinsi.strip() and len(lingkup) == 1:
            hasil = _with_parent(hasil, next(iter(lingkup)), tulisan)
        jawab = self.jawaban.get(f"wilayah:{tulisan.sebutan}")
        if jawab is not None and not (isinstance(hasil, Cocok) and self._told_by_year(tulisan, tahun)):
            return None if jawab == BUKAN_DAERAH else Cocok(jawab, "jawaban") if jawab in self.rujukan.nama else _bad(jawab)
        aturan = self.rule(tulisan)
        if aturan is None or not isinstance(hasil, Cocok) or hasil.cara != "resmi" or lingkup:
            return hasil
        # Kota Banjar in a file of unknown province: the city in Jawa Barat, or a name cut short.
        dulu = self.ejaan.get(spelling_key(tulisan.nama))
        return Cocok(dulu, "ejaan") if dulu else Ambigu(aturan.kandidat, aturan.sebab)

    def rule(self, tulisan: Tulisan) -> AturanAmbigu | None:
        """The rule for a name that is known to be doubtful."""
        return self.rujukan.ambigu.get(parse(tulisan.nama).utuh)

    def longer_names(self, tulisan: Tulisan) -> tuple[str, ...]:
        """Regions whose name goes on where a doubtful one was perhaps cut short, such as Kota Banjar."""
        nama = parse(tulisan.nama)
        if self.rule(tulisan) is None or not nama.jenis:
            return ()
        return tuple(k for (jenis, sisa), k in self.rujukan.resmi.items() if jenis == nama.jenis and sisa.startswith(nama.sisa))

    def _told_by_year(self, tulisan: Tulisan, tahun: int | None) -> bool:
        """Whether the rule settles the name for this year, so that an answer about earlier years is not meant."""
        aturan = self.rule(tulisan)
        return aturan is not None and aturan.sejak is not None and tahun is not None and tahun >= aturan.sejak

    def suggestions(self, tulisan: Tulisan) -> tuple[str, ...]:
        """Nearest names anywhere, when the file's own provinces have none."""
        hasil = self._match(tulisan, frozenset())
        return hasil.usul if isinstance(hasil, TidakDikenal) else ()

    def confirmed(self, tulisan: Iterable[Tulisan]) -> dict[tuple[str, str], str]:
        """Answers of this time as spellings to remember.

        An answer about a bare code, or about a name that meant two regions at the time, is for this file only.
        """
        hasil: dict[tuple[str, str], str] = {}
        for t in tulisan:
            kode = self.jawaban.get(f"wilayah:{t.sebutan}", BUKAN_DAERAH)
            aturan = self.rule(t)
            if kode in self.rujukan.nama and t.nama.strip() and not t.kode.strip() and not (aturan and aturan.sejak):
                hasil[spelling_key(t.nama, self._scope_of(t))] = kode
        return hasil

    def _scope_of(self, tulisan: Tulisan) -> frozenset[str]:
        if tulisan.provinsi.strip():
            induk = self._match(Tulisan(nama=tulisan.provinsi), frozenset())
            if isinstance(induk, Cocok) and induk.kode != NASIONAL:
                return frozenset({province(induk.kode)})
        return self.lingkup

    def _match(self, tulisan: Tulisan, lingkup: frozenset[str], tahun: int | None = None) -> Hasil:
        if lingkup not in self._pencocok:
            self._pencocok[lingkup] = Pencocok(self.rujukan, lingkup, self.ejaan, self.sistem)
        return self._pencocok[lingkup].match(tulisan.nama, tulisan.kode, tahun)


def _only_provinces(semua: Sequence[Hasil]) -> bool:
    """Whether every region told may be a province and one certainly is: then Jambi is the province and not the city."""
    daerah = [h for h in semua if isinstance(h, Ambigu) or (isinstance(h, Cocok) and h.kode != NASIONAL)]
    pasti = any(isinstance(h, Cocok) for h in daerah)
    return pasti and all(_provinces(h) for h in daerah)


def _with_parent(hasil: Hasil, induk: str, tulisan: Tulisan) -> Hasil:
    """Beside a row's province: alone it is to be confirmed, and against the code of another province it is offered too."""
    if tulisan.induk_saja:
        return Ambigu((induk,), HANYA_PROVINSI)
    if isinstance(hasil, Ambigu) and tulisan.kode.strip() and all(k == province(k) for k in hasil.kandidat):
        return Ambigu(tuple(dict.fromkeys((*hasil.kandidat, induk))), hasil.sebab)
    return hasil


def _provinces(hasil: Cocok | Ambigu) -> list[str]:
    kode = hasil.kandidat if isinstance(hasil, Ambigu) else (hasil.kode,)
    return [k for k in kode if k == province(k) and k != NASIONAL]


def code_system(tulisan: Iterable[Tulisan]) -> str:
    """Kemendagri where codes have a dot, which BPS never writes, and none of four digits goes without; else ''."""
    kode = {clean(t.kode or t.nama) for t in tulisan}
    bertitik = any(BERTITIK.fullmatch(k) for k in kode)
    return KEMENDAGRI if bertitik and not any(k.isdigit() and len(k) == 4 for k in kode) else ""


@dataclass
class Putusan:
    """What came of all the spellings of a file; `disebut` are those in refusals and questions."""

    disebut: set[Tulisan] = field(default_factory=set)
    tanya: list[Pertanyaan] = field(default_factory=list)
    galat: list[Temuan] = field(default_factory=list)
    peringatan: list[Temuan] = field(default_factory=list)


def settle(
    penentu: Penentu, baris: Mapping[Tulisan, int], kolom: str, tahun: Mapping[Tulisan, tuple[int, int]], umum: int | None
) -> Putusan:
    """Questions and refusals for the spellings of a file.

    baris: the first line of each. tahun: the earliest year told beside it, and its line; umum: the year where none is.
    The earliest one is the most doubtful.
    """
    putusan = Putusan()
    for tulisan, pertama in baris.items():
        awal, nomor = tahun.get(tulisan, (umum, pertama))
        hasil = penentu.resolve(tulisan, awal)
        if isinstance(hasil, Cocok) and hasil.peringatan:
            putusan.peringatan.append(Temuan(nomor, kolom, tulisan.sebutan, hasil.peringatan, "periksa daerahnya"))
        elif isinstance(hasil, Ringkasan):
            sebab = "baris ringkasan, bukan daerah; tidak ikut diterbitkan"
            putusan.peringatan.append(Temuan(nomor, kolom, tulisan.sebutan, sebab, "tidak perlu apa-apa"))
        elif isinstance(hasil, Ambigu | TidakDikenal):
            putusan.disebut.add(tulisan)
            _ask_or_refuse(putusan, penentu, tulisan, hasil, nomor, kolom)
    return putusan


def _ask_or_refuse(
    putusan: Putusan, penentu: Penentu, tulisan: Tulisan, hasil: Ambigu | TidakDikenal, nomor: int, kolom: str
) -> None:
    kandidat = hasil.kandidat if isinstance(hasil, Ambigu) else hasil.usul or penentu.suggestions(tulisan)
    if isinstance(hasil, Ambigu) and not tulisan.nama.strip() and not penentu.sistem and len(kandidat) > 1:
        if TANYA_SISTEM not in putusan.tanya:
            putusan.tanya.append(TANYA_SISTEM)
        return
    if not kandidat or not tulisan.sebutan:
        sebab = hasil.sebab if tulisan.sebutan else "daerah tidak disebut"
        putusan.galat.append(Temuan(nomor, kolom, tulisan.sebutan, sebab, CARA_TULIS))
        return
    pilihan = tuple((k, f"{penentu.rujukan.nama[k]} ({k})") for k in dict.fromkeys((*kandidat, *penentu.longer_names(tulisan))))
    aturan = penentu.rule(tulisan)
    kalimat = f"'{tulisan.sebutan}' di baris {nomor} daerah mana? {hasil.sebab[:1].upper()}{hasil.sebab[1:]}."
    if aturan is not None and aturan.sejak is not None and hasil.sebab == aturan.sebab:
        kalimat += f" Jawaban berlaku untuk data sampai {aturan.sejak - 1} di berkas ini."
    lewati = ((BUKAN_DAERAH, "bukan daerah; lewati barisnya"),)
    putusan.tanya.append(Pertanyaan(f"wilayah:{tulisan.sebutan}", kalimat, pilihan + lewati))


def _bad(jawab: str) -> TidakDikenal:
    return TidakDikenal((), f"jawaban {jawab} bukan kode daerah")
