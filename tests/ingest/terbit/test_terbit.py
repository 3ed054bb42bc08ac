"""From a file to the dashboard and back: check, publish, seen, taken back, gone; twice is once."""

import threading
from pathlib import Path

import pytest

import queries
import store
from ingest.arti.rujukan import references
from ingest.jalan import Permintaan
from ingest.terbit import terbit
from ingest.terbit.hak import Boleh, Pelaku, TidakBoleh
from store import SimpananGagal, Sumber, VersiBergeser
from tests.bantuan.unggah import checked

ISI = "Hasil SPI 2025;;\nDaerah;Indeks SPI;Kategori\nTapin;71,94;Rentan\nHSS;82,10;Terjaga\n"
ANI = Pelaku(Boleh(True), "Ani")
KPK = Sumber("KPK", "Hasil SPI 2025", jenis="resmi_pusat")


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spi_data: None) -> Path:
    """A store of its own, beside the real figures of SPI."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    return tmp_path / "simpanan"


def shown(kode: str, tahun: int) -> float | None:
    """SPI of a region as the dashboard shows it now."""
    data = queries.run("deret_daerah", store.versi(), indikator=("spi_indeks",), kode=kode)
    baris = data[data["tahun"] == tahun]
    return float(baris["nilai"].iloc[0]) if len(baris) else None


def test_published_figures_are_seen_and_gone_after_rollback() -> None:
    sebelum = shown("63.06", 2025)
    hasil = checked(ISI)
    akhir = terbit.publish(hasil, ISI.encode(), ANI, KPK)
    assert (akhir.keadaan, akhir.nomor) == ("terbit", 1)
    assert (shown("63.06", 2025), shown("63.05", 2025)) == (82.1, 71.94)
    store.withdraw(akhir.batch_id, "Ani", "salah berkas")
    assert shown("63.06", 2025) == sebelum
    store.restore(akhir.batch_id, "Ani", "ternyata benar")
    assert shown("63.06", 2025) == 82.1


def test_ledger_says_what_was_published() -> None:
    terbit.publish(checked(ISI), ISI.encode(), ANI, KPK, "rakor")
    buku = store.history()[0]
    assert (buku.himpunan, buku.nama_berkas, buku.jumlah_baris) == ("spi", "berkas.csv", 2)
    assert (buku.oleh, buku.alasan) == ("Ani", "rakor")
    assert set(buku.ringkasan) == {"baru", "berubah", "sama", "bertentangan"} and sum(buku.ringkasan.values()) == 2
    assert buku.pemetaan["himpunan"] == "spi"
    assert store.original(buku.sidik_berkas).read_bytes() == ISI.encode()
    isi = store.rows_at().capaian
    assert isi["baris"].astype(int).tolist() == [3, 4]
    assert isi["nilai"].tolist() == ["71.94", "82.10"]


def test_the_same_file_twice_is_one_copy() -> None:
    terbit.publish(checked(ISI), ISI.encode(), ANI, KPK)
    lagi = terbit.publish(checked(ISI), ISI.encode(), Pelaku(Boleh(True), "Budi"), KPK)
    assert (lagi.keadaan, lagi.batch_id, len(store.history())) == ("sudah_ada", 1, 1)


def test_published_again_the_comparison_says_the_same() -> None:
    terbit.publish(checked(ISI), ISI.encode(), ANI, KPK)
    assert checked(ISI).perubahan.to_json() == {"new": 0, "changed": 0, "unchanged": 2, "conflicts": 0}


def test_preview_that_the_store_has_left_behind_is_refused() -> None:
    pratinjau = checked(ISI)
    lain = ISI.replace("71,94", "72,94")
    terbit.publish(checked(lain), lain.encode(), ANI, KPK)
    with pytest.raises(VersiBergeser, match=r"berkas\.csv"):
        terbit.publish(pratinjau, ISI.encode(), ANI, KPK)
    assert len(store.history()) == 1


@pytest.mark.parametrize("isi", ["Daerah;Tahun;Indeks SPI\nTapin;2024;171\n", "Daerah;Indeks SPI\nTapin;71\n"])
def test_refused_or_unanswered_files_are_never_published(isi: str) -> None:
    with pytest.raises(terbit.BelumBolehTerbit):
        terbit.publish(checked(isi), isi.encode(), ANI, KPK)
    assert store.history() == []


def test_nobody_publishes_without_permission() -> None:
    with pytest.raises(TidakBoleh):
        terbit.publish(checked(ISI), ISI.encode(), Pelaku(Boleh(False, "hanya baca"), "Ani"), KPK)


def test_answers_about_regions_are_remembered() -> None:
    isi = "Daerah;Tahun;Indeks SPI\nKutai;2025;71,94\nBerau;2025;70\n"
    terbit.publish(checked(isi, jawaban={"wilayah:Kutai": "64.02"}), isi.encode(), ANI, KPK)
    assert checked(isi).status == "ok"


def full(*_: object) -> None:
    raise SimpananGagal("Ejaan tidak tersimpan: cakram penuh")


def test_what_is_published_stays_published_when_the_answers_cannot_be_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    isi = "Daerah;Tahun;Indeks SPI\nKutai;2025;71,94\nBerau;2025;70\n"
    monkeypatch.setattr(store, "remember_spelling", full)
    akhir = terbit.publish(checked(isi, jawaban={"wilayah:Kutai": "64.02"}), isi.encode(), ANI, KPK)
    assert (akhir.keadaan, akhir.nomor, store.latest()) == ("terbit", 1, 1) and akhir.pesan.startswith("Batch 1 terbit")
    assert akhir.peringatan == (
        "Ejaan tidak tersimpan: cakram penuh. Angkanya sudah terbit; jawaban tentang nama daerah akan ditanyakan lagi pada "
        "berkas berikutnya.",
    )


def test_missing_value_is_known_as_missing() -> None:
    isi = "Daerah;Tahun;Indeks SPI\nTapin;2025;tidak dinilai\nHSS;2025;80\n"
    terbit.publish(checked(isi), isi.encode(), ANI, KPK)
    assert shown("63.05", 2025) is None
    data = queries.run("daftar_tidak_ada", store.versi())
    assert "Tidak ada nilai; sumber menulis: tidak dinilai" in data["keterangan"].tolist()


def test_several_at_once_all_land() -> None:
    hasil: list[str] = []

    def one(i: int) -> None:
        isi = ISI.replace("71,94", f"7{i},94").encode()
        periksa, akhir = terbit.publish_file(Permintaan(isi, f"{i}.csv"), ANI, KPK)
        hasil.append(akhir.keadaan if akhir else periksa.status)

    utas = [threading.Thread(target=one, args=(i,)) for i in range(3)]
    for u in utas:
        u.start()
    for u in utas:
        u.join()
    assert hasil == ["terbit"] * 3
    assert [b.nomor for b in store.history()] == [1, 2, 3]


@pytest.mark.parametrize(
    ("teks", "jenis", "harap"),
    [
        ("KPK, Hasil SPI 2025", "", ("KPK", "Hasil SPI 2025", "resmi_pusat")),
        ("Bappeda Kaltim, Rekap", "", ("Bappeda Kaltim", "Rekap", "pemda")),
        ("Surat KPK nomor 5", "", ("Surat KPK nomor 5", "Surat KPK nomor 5", "resmi_pusat")),
        ("Koran Anu", "", ("Koran Anu", "Koran Anu", "pemda")),
        ("Koran Anu, Judul", "pers", ("Koran Anu", "Judul", "pers")),
        ("", "", ("Berkas unggahan", "a.csv", "pemda")),
    ],
)
def test_source_in_words(teks: str, jenis: str, harap: tuple[str, str, str]) -> None:
    r = references()
    s = terbit.source_of(teks, r.himpunan["spi"], r.tabel["sumber"], "a.csv", jenis)
    assert (s.penerbit, s.judul, s.jenis) == harap


def test_only_the_title_of_a_source_is_suggested_nobody_as_its_publisher() -> None:
    s = terbit.suggested_source(checked(ISI))
    assert (s.penerbit, s.judul, s.jenis) == ("", "Hasil SPI 2025", "")


def test_the_name_of_a_file_is_no_title() -> None:
    assert terbit.suggested_source(checked(ISI.split("\n", 1)[1])).judul == ""
