"""Publishing, withdrawing, restoring and looking back, each counted by hand."""

import random
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import store
from store import BatchTidakAda, SimpananGagal, Sumber, VersiBergeser
from store.penulisan import lipat
from tests.bantuan.simpanan import KORAN, KPK, batch, damage, figures, seeded, values


@pytest.fixture
def simpanan(tmp_path: Path) -> Path:
    return tmp_path / "simpanan"


def test_reading_where_nothing_was_published_writes_nothing(simpanan: Path) -> None:
    assert store.latest(simpanan) == 0
    assert store.history(simpanan) == []
    assert store.rows_at(simpanan=simpanan).capaian.empty and store.rows_at(3, simpanan).capaian.empty
    assert store.spellings(simpanan) == {} and store.mappings(simpanan) == []
    assert not simpanan.exists()


def test_each_version_shows_what_was_in_force_then(simpanan: Path) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    store.publish(batch("71.2", "71.3"), simpanan=simpanan)
    store.withdraw(1, "Sari", "salah tahun", simpanan=simpanan)
    store.publish(batch("72.4"), simpanan=simpanan)
    store.restore(1, "Budi", "ternyata benar", simpanan=simpanan)
    assert [values(v, simpanan) for v in range(6)] == [
        [], ["70.1"], ["70.1", "71.2", "71.3"], ["71.2", "71.3"], ["71.2", "71.3", "72.4"], ["70.1", "71.2", "71.3", "72.4"],
    ]
    assert values(None, simpanan) == values(5, simpanan) == values(99, simpanan)
    assert [(b.nomor, b.jenis, b.batch_id, b.diganti) for b in store.history(simpanan)] == [
        (1, "terbit", 1, 3), (2, "terbit", 2, None), (3, "cabut", 1, 5), (4, "terbit", 4, None), (5, "pulihkan", 1, None),
    ]
    assert [b.batch_id for b in store.in_force(3, simpanan)] == [2]


def test_the_ledger_keeps_everything_said_about_a_batch(simpanan: Path) -> None:
    lengkap = replace(
        batch("70.1"), alasan="rilis Mei", ringkasan={"baru": 1, "berubah": 0}, pemetaan={"kolom": ["Skor", "Daerah"]},
        pada="2025-11-21T10:20:00.000000+08:00",
    )
    assert store.publish(lengkap, simpanan=simpanan).pesan == "Batch 1 terbit: 1 baris dari spi.csv."
    (baris,) = store.history(simpanan)
    assert (baris.oleh, baris.alasan, baris.pada) == ("Sari", "rilis Mei", "2025-11-21T10:20:00.000000+08:00")
    assert (baris.himpunan, baris.tabel, baris.nama_berkas, baris.jumlah_baris) == ("spi", "capaian", "spi.csv", 1)
    assert baris.ringkasan == {"baru": 1, "berubah": 0} and baris.pemetaan == {"kolom": ["Skor", "Daerah"]}
    assert baris.sumber == replace(KPK, sumber_id="unggah:1")


@pytest.mark.parametrize("kedua", [
    batch("70.1", "70.2"),
    batch("70.2", "70.1"),
    replace(batch("70.1", "70.2"), asli=b"berkas lain", nama_berkas="salinan.xlsx", oleh="Budi"),
    batch("70.1", "70.2", sumber=replace(KPK, judul="Judul lain", tanggal="2026-01-01", sumber_id="milik:sendiri")),
])
def test_the_same_content_again_adds_nothing(simpanan: Path, kedua: store.Batch) -> None:
    store.publish(batch("70.1", "70.2"), simpanan=simpanan)
    sebelum = sorted(p.name for p in (simpanan / "asli").iterdir())
    hasil = store.publish(kedua, simpanan=simpanan)
    assert (hasil.keadaan, hasil.batch_id) == ("sudah_ada", 1) and "sudah terbit sebagai batch 1" in hasil.pesan
    assert store.latest(simpanan) == 1 and len(values(None, simpanan)) == 2
    assert sorted(p.name for p in (simpanan / "asli").iterdir()) == sebelum


@pytest.mark.parametrize("kedua", [
    batch("70.10", "70.2"), batch("70.1"), batch("70.1", "70.2", "70.2"), batch("70.1", "70.2", tahun="2024"),
    batch("70.1", "70.2", sumber=KORAN), batch("70.1", "70.2", sumber=None, sumber_id="u:1"),
    replace(batch("70.1", "70.2"), himpunan="spm"),
])
def test_other_content_is_another_batch(simpanan: Path, kedua: store.Batch) -> None:
    store.publish(batch("70.1", "70.2"), simpanan=simpanan)
    assert store.publish(kedua, simpanan=simpanan).keadaan == "terbit"
    assert store.latest(simpanan) == 2


def test_what_was_withdrawn_can_be_published_anew_and_then_not_restored(simpanan: Path) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    store.withdraw(1, "Sari", "salah", simpanan=simpanan)
    assert store.publish(batch("70.1"), simpanan=simpanan).batch_id == 3
    hasil = store.restore(1, "Sari", "benar", simpanan=simpanan)
    assert (hasil.keadaan, hasil.batch_id) == ("sudah_ada", 3)
    assert values(None, simpanan) == ["70.1"]


def test_withdrawing_and_restoring_twice_is_done_once(simpanan: Path) -> None:
    store.publish(batch("70.1"), simpanan=simpanan)
    keadaan = [store.withdraw(1, "Sari", "salah", simpanan=simpanan).keadaan for _ in range(2)]
    keadaan += [store.restore(1, "Sari", "benar", simpanan=simpanan).keadaan for _ in range(2)]
    assert keadaan == ["dicabut", "sudah_dicabut", "dipulihkan", "sudah_berlaku"]
    assert store.latest(simpanan) == 3


def test_an_unknown_batch_is_said_so_and_makes_no_store(simpanan: Path) -> None:
    with pytest.raises(BatchTidakAda, match="belum ada yang diterbitkan"):
        store.withdraw(7, "Sari", "salah", simpanan=simpanan)
    assert not simpanan.exists()
    store.publish(batch("70.1"), simpanan=simpanan)
    for ubah in (store.withdraw, store.restore):
        with pytest.raises(BatchTidakAda, match="Batch 7 tidak ada"):
            ubah(7, "Sari", "salah", simpanan=simpanan)
    assert store.latest(simpanan) == 1


def test_who_and_why_must_be_said(simpanan: Path) -> None:
    with pytest.raises(SimpananGagal, match="nama penerbit"):
        store.publish(batch("70.1", oleh=" "), simpanan=simpanan)
    store.publish(batch("70.1"), simpanan=simpanan)
    with pytest.raises(SimpananGagal, match="alasan"):
        store.withdraw(1, "Sari", "", simpanan=simpanan)
    assert store.latest(simpanan) == 1


def test_an_empty_batch_is_refused_and_a_missing_column_is_an_error(simpanan: Path) -> None:
    with pytest.raises(SimpananGagal, match="tidak memuat satu baris pun"):
        store.publish(replace(batch("1"), isi=[figures()[0:0].reindex(columns=store.KOLOM_CAPAIAN)]), simpanan=simpanan)
    with pytest.raises(ValueError, match="catatan"):
        store.publish(replace(batch("1"), isi=[figures("1").drop(columns="catatan")]), simpanan=simpanan)
    assert not simpanan.exists()


def test_a_preview_that_has_aged_is_refused_with_what_changed(simpanan: Path) -> None:
    store.publish(batch("70.1", pada="2025-11-21T10:20:00.000000+08:00", oleh="Budi"), simpanan=simpanan)
    with pytest.raises(VersiBergeser) as galat:
        store.publish(batch("71.1"), harapan=0, simpanan=simpanan)
    assert "batch 1 dari spi.csv diterbitkan oleh Budi, 21-11-2025 pukul 10.20" in str(galat.value)
    assert [b.batch_id for b in galat.value.sejak] == [1] and store.latest(simpanan) == 1
    assert store.publish(batch("71.1"), harapan=1, simpanan=simpanan).keadaan == "terbit"
    # Repeating after a lost answer: the store moved by this very batch.
    assert store.publish(batch("71.1"), harapan=1, simpanan=simpanan).keadaan == "sudah_ada"


@pytest.mark.parametrize("lain", [
    {"kode_wilayah": "63.02"}, {"indikator": "spm"}, {"tahun": "2024"}, {"periode": "tw1"}, {"rincian": "Dinas Sosial"},
])
def test_a_preview_stays_good_while_only_other_figures_change(simpanan: Path, lain: dict[str, str]) -> None:
    store.publish(replace(batch(), isi=[figures("70.1", **lain)]), simpanan=simpanan)
    store.withdraw(1, "Budi", "salah", simpanan=simpanan)
    hasil = store.publish(batch("71.1"), harapan=0, simpanan=simpanan)
    assert (hasil.keadaan, hasil.nomor) == ("terbit", 3) and values(None, simpanan) == ["71.1"]


def test_a_preview_ages_when_the_same_figure_is_taken_back(simpanan: Path) -> None:
    store.publish(batch("70.1", "70.2"), simpanan=simpanan)
    store.withdraw(1, "Budi", "salah", simpanan=simpanan)
    with pytest.raises(VersiBergeser, match="dicabut oleh Budi"):
        store.publish(batch("71.1", rincian=""), harapan=1, simpanan=simpanan)


@pytest.mark.parametrize("isi", [b"", b"\x00\xff\r\n;\"", "Nilai;71,94\r\n".encode("utf-16"), bytes(range(256)) * 9000])
def test_the_original_is_kept_byte_for_byte(simpanan: Path, tmp_path: Path, isi: bytes) -> None:
    berkas = tmp_path / "../aneh.xlsx"
    berkas.write_bytes(isi)
    store.publish(replace(batch("1"), asli=berkas, nama_berkas="../../aneh.xlsx"), simpanan=simpanan)
    store.publish(replace(batch("2"), asli=isi), simpanan=simpanan)
    sidik = {b.sidik_berkas for b in store.history(simpanan)}
    assert len(sidik) == 1 and store.original(sidik.pop(), simpanan).read_bytes() == isi
    assert len(list((simpanan / "asli").iterdir())) == 1


@pytest.mark.parametrize("sidik", ["", "../simpanan.duckdb", "0" * 64, "a" * 63 + "/"])
def test_only_a_fingerprint_opens_an_original(simpanan: Path, sidik: str) -> None:
    store.publish(batch("1"), simpanan=simpanan)
    with pytest.raises(FileNotFoundError):
        store.original(sidik, simpanan)


def test_rows_without_a_source_of_their_own_have_the_batchs(simpanan: Path) -> None:
    sendiri = replace(KPK, sumber_id="kpk:2025")
    store.publish(batch("1"), simpanan=simpanan)
    store.publish(replace(batch("2", sumber=sendiri), isi=[figures("2", sumber_id="kpk:2025"), figures("3", sumber_id="u:1")]),
                  simpanan=simpanan)
    isi = store.rows_at(simpanan=simpanan)
    assert isi.capaian["sumber_id"].tolist() == ["unggah:1", "kpk:2025", "u:1"]
    assert isi.sumber["sumber_id"].tolist() == ["unggah:1", "kpk:2025"]


def test_the_line_of_the_file_travels_along_and_missing_cells_are_empty(simpanan: Path) -> None:
    isi = figures("1", "2").assign(baris=["7", None], catatan=[None, "dari <b>lampiran</b>"])
    store.publish(replace(batch("1"), isi=[isi]), simpanan=simpanan)
    capaian = store.rows_at(simpanan=simpanan).capaian
    assert capaian["baris"].tolist() == ["7", "2"]
    assert capaian["catatan"].tolist() == ["", "dari <b>lampiran</b>"]


def test_a_detail_table_comes_back_in_its_own_columns(simpanan: Path) -> None:
    kolom = store.TABEL_RINCI["zona_integritas"][1].split()
    isi = pd.DataFrame([["2025", "63.01", 'RSUD "Ratu"; é', "wbk", "", ""]], columns=kolom).assign(baris="4")
    rinci = store.Batch("zi", "Sari", "zi.csv", b"zi", [isi], Sumber("Kementerian", "Penetapan"), tabel="zona_integritas")
    store.publish(rinci, simpanan=simpanan)
    assert store.publish(rinci, simpanan=simpanan).keadaan == "sudah_ada"
    (baris,) = store.rows_at(simpanan=simpanan).rinci["zona_integritas"].to_dict("records")
    assert baris == {**isi.iloc[0].to_dict(), "sumber_id": "unggah:1", "batch_id": 1}


def test_spellings_and_mappings_are_remembered_the_newest_last(simpanan: Path) -> None:
    store.remember_spelling("HSS", "63", "63.06", "Sari", simpanan=simpanan)
    store.remember_spelling("Banjar", "63", "63.03", "Sari", simpanan=simpanan)
    store.remember_spelling("Banjar", "63", "63.71", "Budi", simpanan=simpanan)
    store.remember_spelling("Kota B.", "64", "64.71", "Budi", simpanan=simpanan)
    store.remember_spelling("Kota B.", "64", "", "Budi", simpanan=simpanan)
    assert store.spellings(simpanan) == {("HSS", "63"): "63.06", ("Banjar", "63"): "63.71"}
    store.save_mapping("KPK", "a|b", {"nilai": "b"}, "Sari", simpanan=simpanan)
    store.save_mapping("KPK", "a|b", {"nilai": "a"}, "Sari", simpanan=simpanan)
    (peta,) = store.mappings(simpanan)
    assert (peta.nama, peta.bentuk, peta.isi, peta.oleh) == ("KPK", "a|b", {"nilai": "a"}, "Sari")
    assert store.latest(simpanan) == 0


@pytest.mark.parametrize("benih", [1, 2])
def test_any_order_of_steps_agrees_with_a_list_kept_by_hand(simpanan: Path, benih: int) -> None:
    acak = random.Random(benih)
    berlaku: dict[int, list[str]] = {}
    terlihat: dict[int, list[str]] = {0: []}
    for _ in range(40):
        sebelum = store.latest(simpanan)
        hasil = _random_step(acak, berlaku, simpanan)
        assert hasil.changed == (store.latest(simpanan) == sebelum + 1)
        terlihat[store.latest(simpanan)] = sorted(n for isi in berlaku.values() for n in isi)
    assert {v: sorted(values(v, simpanan)) for v in terlihat} == terlihat
    assert damage(simpanan) == []


def _random_step(acak: random.Random, berlaku: dict[int, list[str]], simpanan: Path) -> store.Hasil:
    dikenal = {b.batch_id: b for b in store.history(simpanan)}
    langkah = acak.choice(("terbit", "terbit", "cabut", "pulihkan")) if dikenal else "terbit"
    if langkah == "terbit":
        baru = seeded(f"b{acak.randrange(6)}", 3)
        hasil = store.publish(baru, simpanan=simpanan)
        berlaku.setdefault(hasil.batch_id, [n for isi in baru.isi for n in isi["nilai"]])
        return hasil
    kode = acak.choice(sorted(dikenal))
    if langkah == "cabut":
        berlaku.pop(kode, None)
        return store.withdraw(kode, "Sari", "acak", simpanan=simpanan)
    hasil = store.restore(kode, "Sari", "acak", simpanan=simpanan)
    if hasil.keadaan == "dipulihkan":
        asal = seeded(dikenal[kode].nama_berkas, 3)
        berlaku[kode] = [n for isi in asal.isi for n in isi["nilai"]]
    return hasil


@pytest.fixture(scope="module")
def dua_ratus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[int, list[str]]]:
    """A store of 200 batches, folded now and then, and what was seen at every tenth version."""
    simpanan, terlihat = tmp_path_factory.mktemp("dua_ratus"), {}
    with pytest.MonkeyPatch.context() as tukar:
        tukar.setattr(lipat, "AMBANG_LIPAT", 24 << 10)
        for ke in range(1, 201):
            store.publish(seeded(f"n{ke}", 5), simpanan=simpanan)
            if ke % 10 == 0:
                terlihat[ke] = values(None, simpanan)
    return simpanan, terlihat


def test_one_of_two_hundred_is_taken_back_alone(dua_ratus: tuple[Path, dict[int, list[str]]]) -> None:
    simpanan, terlihat = dua_ratus
    store.withdraw(77, "Sari", "salah berkas", simpanan=simpanan)
    isi = store.rows_at(simpanan=simpanan).capaian
    assert set(range(1, 201)) - set(isi["batch_id"]) == {77} and len(isi) == 199 * 5
    assert {v: values(v, simpanan) for v in terlihat} == terlihat
    store.restore(77, "Sari", "ternyata benar", simpanan=simpanan)
    assert values(None, simpanan) == terlihat[200]
    assert damage(simpanan) == []
