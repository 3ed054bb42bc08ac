"""The one door to the store for people: every write takes a Pelaku, whom only permission can make.

Who that is by now, and whether what is written lies within it, is asked here once more; what came of it goes into the log.
"""

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import store
from ingest.arti.rujukan import references
from ingest.terbit.hak import SINI, Boleh, Pelaku, TidakBoleh
from ingest.terbit.izin import Cakupan, Perihal, refusal
from ingest.terbit.jangkauan import about, outside, outside_regions
from ingest.terbit.wewenang import renewed
from store import Batch, Hasil, HasilGelombang, Kiriman, SimpananGagal
from store.akses.catatan_akses import Kejadian, note_access

MILIK_ORANG = "Paparan ini dibuat {oleh}, jadi hanya ia dan yang berhak atas semua daerahnya yang dapat mengubahnya. {sebab}"
BUKAN_PENGELOLA = "Catatan akses hanya untuk pengelola dasbor."
SEMUA_BARIS = 5_000_000
T = TypeVar("T")
_catatan = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Langkah:
    """One write for the log: what it is, about what, and the state before; after it comes what the write gives.

    luar: why it lies outside what somebody may write. pengelola: whether it is for those alone who look after the dashboard.
    """

    apa: str
    rincian: str
    sebelum: str = ""
    luar: Callable[[Cakupan, str], str] | None = None
    pengelola: bool = False


def publish(batch: Batch, pelaku: Pelaku, *, harapan: int | None = None) -> Hasil:
    """Publish a checked batch in the name of `pelaku`. Raises like store.publish, and TidakBoleh naming rows outside."""
    langkah = _Langkah("terbit", f"{batch.himpunan}, {batch.nama_berkas}", _version(),
                       lambda cakupan, siapa: outside(batch.himpunan, batch.isi, cakupan, siapa))
    return _written(langkah, pelaku, lambda: store.publish(replace(batch, oleh=pelaku.nama), harapan=harapan), _after)


def withdraw(batch_id: int, pelaku: Pelaku, alasan: str) -> Hasil:
    """Take a published batch back, with a reason. Raises like store.withdraw."""
    langkah = _Langkah("cabut", f"batch {batch_id}: {alasan}", _version(), _of_batch(batch_id))
    return _written(langkah, pelaku, lambda: store.withdraw(batch_id, pelaku.nama, alasan), _after)


def restore(batch_id: int, pelaku: Pelaku, alasan: str) -> Hasil:
    """Put a withdrawn batch back, with a reason. Raises like store.restore."""
    langkah = _Langkah("pulihkan", f"batch {batch_id}: {alasan}", _version(), _of_batch(batch_id))
    return _written(langkah, pelaku, lambda: store.restore(batch_id, pelaku.nama, alasan), _after)


def remember_spelling(tulisan: str, lingkup: str, kode: str, pelaku: Pelaku) -> None:
    """Keep which region a spelling means. Raises like store.remember_spelling."""
    langkah = _Langkah("ingatan", f"ejaan {tulisan} = {kode}", luar=_of_regions([kode]))
    _written(langkah, pelaku, lambda: store.remember_spelling(tulisan, lingkup, kode, pelaku.nama))


def save_mapping(nama: str, bentuk: str, isi: Mapping[str, object], pelaku: Pelaku) -> None:
    """Keep a column mapping under a name. Raises like store.save_mapping."""
    langkah = _Langkah("ingatan", f"arti kolom {nama}", luar=_of_mapping(nama, isi))
    _written(langkah, pelaku, lambda: store.save_mapping(nama, bentuk, isi, pelaku.nama))


def save_kop(prov: str, isi: str, logo: bytes, templat: bytes, pelaku: Pelaku) -> None:
    """Remember the letterhead of a province. Raises like store.save_kop."""
    langkah = _Langkah("kop", f"provinsi {prov}", luar=_of_regions([prov]))
    _written(langkah, pelaku, lambda: store.save_kop(prov, isi, logo, templat, pelaku.nama))


def save_paparan(kunci: str, isi: str, harapan: int, pelaku: Pelaku, wilayah: Collection[str] = ()) -> int:
    """Keep a paparan as its next revision. `wilayah`: codes of what it shows so far. Raises like store.save_paparan."""
    langkah = _Langkah("paparan", f"{kunci} disimpan", f"revisi {harapan}", _of_paparan(kunci, wilayah))
    return _written(langkah, pelaku, lambda: store.save_paparan(kunci, isi, pelaku.nama, harapan), _revision)


def remove_paparan(kunci: str, harapan: int, pelaku: Pelaku, wilayah: Collection[str] = ()) -> int:
    """Take a paparan off the list. `wilayah`: codes of what it shows. Raises like store.remove_paparan."""
    langkah = _Langkah("paparan", f"{kunci} dibuang", f"revisi {harapan}", _of_paparan(kunci, wilayah))
    return _written(langkah, pelaku, lambda: store.remove_paparan(kunci, pelaku.nama, harapan), _revision)


def paparan_closed(kunci: str, boleh: Boleh, wilayah: Collection[str] = ()) -> str:
    """Why somebody who may write may not change this paparan, '' when they may. `wilayah` as for `save_paparan`."""
    return "" if boleh.cakupan is None else _of_paparan(kunci, wilayah)(boleh.cakupan, boleh.nama)


def batch_closed(batch_id: int, boleh: Boleh) -> str:
    """Why somebody who may write may not take this batch back or put it back, '' when they may."""
    return "" if boleh.cakupan is None else _of_batch(batch_id)(boleh.cakupan, boleh.nama)


def answers_closed(wilayah: str, buku: str, boleh: Boleh) -> str:
    """Why somebody who may write may not keep, take back or put back answers of these regions, '' when they may.

    wilayah: codes parted by commas. buku: kind of survey.
    """
    return "" if boleh.cakupan is None else _of_survey(wilayah, buku)(boleh.cakupan, boleh.nama)


def save_wave(kiriman: Kiriman, pelaku: Pelaku, *, harapan: Collection[int] = (), ganti: bool = False) -> HasilGelombang:
    """Keep clean answers of a survey in their wave. Raises like store.save_wave."""
    langkah = _Langkah("gelombang", f"{kiriman.nama}, {kiriman.periode} {kiriman.tahun}: disimpan",
                       luar=_of_survey(kiriman.wilayah, kiriman.buku))
    return _written(
        langkah, pelaku, lambda: store.save_wave(kiriman, pelaku.nama, harapan=harapan, ganti=ganti), lambda h: h.keadaan
    )


def withdraw_wave(kiriman: int, pelaku: Pelaku, alasan: str) -> HasilGelombang:
    """Take an upload of answers out of its wave, with a reason. Raises like store.withdraw_wave."""
    langkah = _Langkah("gelombang", f"kiriman {kiriman} dicabut: {alasan}", luar=_of_wave(kiriman))
    return _written(langkah, pelaku, lambda: store.withdraw_wave(kiriman, pelaku.nama, alasan), lambda h: h.keadaan)


def restore_wave(kiriman: int, pelaku: Pelaku, alasan: str) -> HasilGelombang:
    """Put an upload of answers back, with a reason. Raises like store.restore_wave."""
    langkah = _Langkah("gelombang", f"kiriman {kiriman} dipulihkan: {alasan}", luar=_of_wave(kiriman))
    return _written(langkah, pelaku, lambda: store.restore_wave(kiriman, pelaku.nama, alasan), lambda h: h.keadaan)


def original(sidik_berkas: str, nama: str, pelaku: Pelaku) -> bytes:
    """The file as it was uploaded, for somebody who may write: it may hold columns that were not kept. Raises SimpananGagal."""
    langkah = _Langkah("unduh_asli", f"{nama}, sidik {sidik_berkas}")
    return _written(langkah, pelaku, lambda: store.original(sidik_berkas).read_bytes())


def took_log(pelaku: Pelaku) -> None:
    """Note that somebody takes a copy of the log of access home. Raises TidakBoleh for who may not look after the dashboard."""
    _written(_Langkah("unduh_asli", "catatan akses", pengelola=True), pelaku, lambda: None)


def _written(langkah: _Langkah, pelaku: Pelaku, tulis: Callable[[], T], sesudah: Callable[[T], str] = lambda _: "") -> T:
    """Do it if it may be done by now, and note it either way. Raises TidakBoleh."""
    boleh = renewed(pelaku.boleh)
    asal = boleh.asal or SINI
    sebab = boleh.alasan if not boleh.ya else BUKAN_PENGELOLA if langkah.pengelola and not boleh.kelola else ""
    if not sebab and boleh.cakupan is not None and langkah.luar is not None:
        sebab = langkah.luar(boleh.cakupan, pelaku.nama)
    if sebab:
        _note(Kejadian("ditolak", pelaku.nama, asal, f"{langkah.apa}, {langkah.rincian}: {sebab}", langkah.sebelum))
        raise TidakBoleh(sebab)
    hasil = tulis()
    _note(Kejadian(langkah.apa, pelaku.nama, asal, langkah.rincian, langkah.sebelum, sesudah(hasil)))
    return hasil


def _note(kejadian: Kejadian) -> None:
    """What was written stays written when the log cannot be: the store has a ledger of its own."""
    try:
        note_access(kejadian)
    except SimpananGagal:
        _catatan.exception("Catatan akses tidak dapat ditulis: %s", kejadian)


def _version() -> str:
    return f"versi {store.latest()}"


def _after(hasil: Hasil) -> str:
    return f"versi {hasil.nomor}, batch {hasil.batch_id} {hasil.keadaan.replace('_', ' ')}"


def _revision(revisi: int) -> str:
    return f"revisi {revisi}"


def _of_regions(kode: list[str]) -> Callable[[Cakupan, str], str]:
    return lambda cakupan, siapa: outside_regions(kode, cakupan, siapa)


def _of_batch(batch_id: int) -> Callable[[Cakupan, str], str]:
    """Whoever takes a batch back or puts it back must be allowed to publish every row of it."""
    def luar(cakupan: Cakupan, siapa: str) -> str:
        terbit = next((b for b in store.history() if b.batch_id == batch_id), None)
        return outside(terbit.himpunan, [store.batch_rows(terbit, SEMUA_BARIS)], cakupan, siapa) if terbit else ""
    return luar


def _of_paparan(kunci: str, wilayah: Collection[str]) -> Callable[[Cakupan, str], str]:
    """Whoever made a paparan may change it, others who may write about every region it shows."""
    def luar(cakupan: Cakupan, siapa: str) -> str:
        riwayat = store.paparan_history(kunci)
        if not riwayat or riwayat[0].oleh == siapa:
            return ""
        sebab = outside_regions(sorted(wilayah), cakupan, siapa)
        return MILIK_ORANG.format(oleh=riwayat[0].oleh, sebab=sebab) if sebab else ""
    return luar


def _of_mapping(nama: str, isi: Mapping[str, object]) -> Callable[[Cakupan, str], str]:
    """A mapping is for who may publish its dataset, and in place of somebody else's, of that one's too.

    In the dataset that takes any indicator every row is judged when it is published.
    """
    def luar(cakupan: Cakupan, siapa: str) -> str:
        rujukan = references(angka=False)
        milik = [isi, *(p.isi for p in store.mappings() if p.nama == nama and p.oleh != siapa)]
        perihal = {h: about(h, "", rujukan) for h in sorted({str(m.get("himpunan") or "") for m in milik})}
        tak = [h for h, p in perihal.items() if p != Perihal() and not any(i.dataset(p) for i in cakupan)]
        return refusal(f"arti kolom {nama} untuk {', '.join(tak)}", cakupan, siapa) if tak else ""
    return luar


def _of_survey(wilayah: str, buku: str) -> Callable[[Cakupan, str], str]:
    def luar(cakupan: Cakupan, siapa: str) -> str:
        rujukan = references(angka=False)
        indikator = {b["buku"]: str(b["indikator"]) for b in rujukan.tabel["buku_survei"].to_dict("records")}.get(buku, "")
        perihal = about("", indikator, rujukan) if indikator else None
        return outside_regions([k for k in wilayah.split(",") if k], cakupan, siapa, perihal)
    return luar


def _of_wave(kiriman: int) -> Callable[[Cakupan, str], str]:
    def luar(cakupan: Cakupan, siapa: str) -> str:
        catatan = next((c for c in store.wave_ledger() if c.kiriman == kiriman), None)
        return _of_survey(catatan.wilayah, catatan.buku)(cakupan, siapa) if catatan else ""
    return luar
