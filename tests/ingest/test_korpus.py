"""Every file of the corpus is read exactly, or held with words that name what is wrong; never read as something else.

A text file comes to the very same row by row and in blocks.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from ingest.hasil import Hasil, question_json
from ingest.jalan import Permintaan, check
from store import Versi
from tests.bantuan.acuan import only_references
from tests.bantuan.dua_jalan import by_rows, checked, everything, in_blocks, same
from tests.korpus.bangun import corpus, write
from tests.korpus.kasus import OK, TAHAN, TANYA, TOLAK, Kasus

KINI = 2026
TEKS = (".csv", ".tsv", ".txt")
BITA_SEKALI = 1 << 20


@pytest.fixture(scope="module")
def acuan() -> Iterator[Versi]:
    """What the files are read with; none of the expectations hangs on a figure already stored."""
    with only_references() as pada:
        yield pada


def _key(b: dict[str, object]) -> tuple[object, ...]:
    nilai = Decimal(str(b["nilai"])).normalize() if b["nilai"] is not None else None
    return (b["tahun"], b["periode"], b["kode_wilayah"], b["indikator"], b["rincian"], nilai, b["predikat"])


def said(hasil: Hasil) -> str:
    """All words of the result."""
    temuan = [" ".join(map(str, t.to_json().values())) for t in (*hasil.galat, *hasil.peringatan)]
    return "\n".join([*temuan, *(str(question_json(p)) for p in hasil.pertanyaan)])


@pytest.mark.parametrize("kasus", corpus(), ids=lambda k: k.nama)
def test_file(kasus: Kasus, acuan: Versi) -> None:
    minta = Permintaan(kasus.isi, kasus.nama, kasus.himpunan, jawaban=kasus.jawaban, versi=acuan, kini=KINI)
    with by_rows():
        hasil = check(minta)
        try:
            _as_expected(kasus, hasil)
            # Tables are read again when they are looked at: here, while rows are read one by one.
            baris_demi_baris = everything(hasil)
        finally:
            hasil.close()
    if kasus.nama.endswith(TEKS):
        with in_blocks(BITA_SEKALI):
            same(baris_demi_baris, checked(minta))


def _as_expected(kasus: Kasus, hasil: Hasil) -> None:
    baris = Counter(_key(b) for b in hasil.rows()) if hasil.status == OK else Counter()
    kata = said(hasil)
    harap = Counter(b.kunci for b in kasus.baris)
    assert hasil.status != OK or baris == harap, f"SALAH BACA DIAM-DIAM\nlebih: {baris - harap}\nkurang: {harap - baris}\n{kata}"
    ditahan = kasus.keadaan == TAHAN and hasil.status in (TANYA, TOLAK)
    assert hasil.status == kasus.keadaan or ditahan, f"{hasil.status}\n{kata}"
    hilang = [k for k in kasus.kata if k.lower() not in kata.lower()]
    assert not hilang, f"{hilang} tidak disebut:\n{kata}"
    assert all(t.sebab and t.cara for t in hasil.galat), kata
    _names_the_place(kasus, hasil, kata)


def _names_the_place(kasus: Kasus, hasil: Hasil, kata: str) -> None:
    if kasus.nomor is None:
        return
    letak = {(t.baris, t.kolom) for t in hasil.galat}
    tanya = [p.kalimat for p in hasil.pertanyaan]
    disebut = any(b == kasus.nomor and kasus.kolom in ("", k) for b, k in letak)
    assert disebut or any(f"baris {kasus.nomor} " in t for t in tanya), f"baris {kasus.nomor} tidak ditunjuk:\n{kata}"


def test_the_corpus_is_large_and_always_the_same(tmp_path: Path) -> None:
    nama = [k.nama for k in corpus()]
    assert len(nama) == len(set(nama)) >= 120
    assert write(tmp_path) == len(nama)
    assert len(list(tmp_path.iterdir())) == len(nama) + 1
