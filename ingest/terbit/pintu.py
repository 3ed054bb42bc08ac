"""The one door to the store for people: every write takes a Pelaku, whom only permission can make."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import store
from ingest.terbit.hak import Pelaku
from store import Batch, Hasil, HasilGelombang, Kiriman


def publish(batch: Batch, pelaku: Pelaku, *, harapan: int | None = None) -> Hasil:
    """Publish a checked batch in the name of `pelaku`. Raises like store.publish."""
    return store.publish(replace(batch, oleh=pelaku.nama), harapan=harapan)


def withdraw(batch_id: int, pelaku: Pelaku, alasan: str) -> Hasil:
    """Take a published batch back, with a reason. Raises like store.withdraw."""
    return store.withdraw(batch_id, pelaku.nama, alasan)


def restore(batch_id: int, pelaku: Pelaku, alasan: str) -> Hasil:
    """Put a withdrawn batch back, with a reason. Raises like store.restore."""
    return store.restore(batch_id, pelaku.nama, alasan)


def remember_spelling(tulisan: str, lingkup: str, kode: str, pelaku: Pelaku) -> None:
    """Keep which region a spelling means. Raises like store.remember_spelling."""
    store.remember_spelling(tulisan, lingkup, kode, pelaku.nama)


def save_mapping(nama: str, bentuk: str, isi: Mapping[str, object], pelaku: Pelaku) -> None:
    """Keep a column mapping under a name. Raises like store.save_mapping."""
    store.save_mapping(nama, bentuk, isi, pelaku.nama)


def save_kop(prov: str, isi: str, logo: bytes, templat: bytes, pelaku: Pelaku) -> None:
    """Remember the letterhead of a province. Raises like store.save_kop."""
    store.save_kop(prov, isi, logo, templat, pelaku.nama)


def save_paparan(kunci: str, isi: str, harapan: int, pelaku: Pelaku) -> int:
    """Keep a paparan as its next revision. Raises like store.save_paparan."""
    return store.save_paparan(kunci, isi, pelaku.nama, harapan)


def remove_paparan(kunci: str, harapan: int, pelaku: Pelaku) -> int:
    """Take a paparan off the list. Raises like store.remove_paparan."""
    return store.remove_paparan(kunci, pelaku.nama, harapan)


def save_wave(kiriman: Kiriman, pelaku: Pelaku, *, harapan: Collection[int] = (), ganti: bool = False) -> HasilGelombang:
    """Keep clean answers of a survey in their wave. Raises like store.save_wave."""
    return store.save_wave(kiriman, pelaku.nama, harapan=harapan, ganti=ganti)


def withdraw_wave(kiriman: int, pelaku: Pelaku, alasan: str) -> HasilGelombang:
    """Take an upload of answers out of its wave, with a reason. Raises like store.withdraw_wave."""
    return store.withdraw_wave(kiriman, pelaku.nama, alasan)


def restore_wave(kiriman: int, pelaku: Pelaku, alasan: str) -> HasilGelombang:
    """Put an upload of answers back, with a reason. Raises like store.restore_wave."""
    return store.restore_wave(kiriman, pelaku.nama, alasan)
