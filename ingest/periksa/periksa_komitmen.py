"""Checks of promises: a target on its indicator's scale, a due date after the day of the promise."""

from ingest.baris.kumpulan_temuan import Kumpulan
from ingest.periksa.periksa import Bahan, Sekumpulan, finding, number

TABEL = "komitmen"


def target_out_of_scale(bahan: Bahan) -> Sekumpulan:
    """Targets that their indicator can never reach."""
    baris, jumlah = bahan.rows("target_luar_skala")
    return [finding(b, _scale_words(b), "periksa target dan indikatornya", kolom="target") for b in baris], jumlah


def _scale_words(b: dict[str, object]) -> str:
    rentang = f"{b['skala_min']}–{b['skala_maks']}" if b["skala_maks"] else f"mulai {b['skala_min']}"
    return f"target di luar skala {b['nama']} ({number(rentang)})"


def target_without_indicator(bahan: Bahan) -> Sekumpulan:
    """Targets of which nobody could say what they measure."""
    baris, jumlah = bahan.rows("target_tanpa_indikator")
    cara = "isi indikatornya, atau tulis targetnya di dalam komitmen"
    return [finding(b, "target tanpa indikator", cara, kolom="target") for b in baris], jumlah


def due_before_promise(bahan: Bahan) -> Sekumpulan:
    """Due dates that lie before the promise."""
    baris, jumlah = bahan.rows("tenggat_mendahului")
    sebab = "tenggat mendahului tanggal janji ({})"
    return [finding(b, sebab.format(b["tanggal_janji"]), "periksa kedua tanggalnya") for b in baris], jumlah


def run(bahan: Bahan, galat: Kumpulan) -> None:
    """All of them, where the rows are promises."""
    if bahan.tampung.himpunan.tabel == TABEL:
        for cek in (target_out_of_scale, target_without_indicator, due_before_promise):
            galat.extend(*cek(bahan))
