"""New, changed, the same, in conflict: what a file would do to the figures in force."""

import pytest

from ingest.periksa import banding_angka as banding
from tests.bantuan.unggah import figure, held, known

RESMI, PERS, PEMDA = "spi:S143", "spi:S001", "spm:S012"


def jenis_of(sumber_id: str) -> str:
    data = known().tabel["sumber"]
    return str(data.loc[data["sumber_id"] == sumber_id, "jenis"].iloc[0])


def state(baru: dict[str, str], *lama: dict[str, str], jenis: str = "pemda") -> str:
    bahan = held([baru], known(*lama))
    banding.compare(bahan.tampung, jenis)
    return str(banding.changes(bahan.tampung)["keadaan"].iloc[0])


def test_the_sources_of_these_tests_are_of_three_kinds() -> None:
    assert [jenis_of(s) for s in (RESMI, PERS)] == ["resmi_pusat", "pers"]


def test_nothing_known_is_new() -> None:
    assert state(figure(nilai="70")) == "baru"
    assert state(figure(nilai="70"), figure(nilai="70", tahun="2023", sumber_id=PERS)) == "baru"
    assert state(figure(nilai="70", rincian="BPBD"), figure(nilai="70", sumber_id=PERS)) == "baru"
    assert state(figure(nilai="70", periode="tw1", status="triwulan"), figure(nilai="70", sumber_id=PERS)) == "baru"


@pytest.mark.parametrize(("nilai", "predikat"), [("70.5", ""), ("70.50", ""), ("70.5", "rentan"), ("", "Rentan")])
def test_the_same(nilai: str, predikat: str) -> None:
    assert state(figure(nilai=nilai, predikat=predikat), figure(nilai="70.5", predikat="Rentan", sumber_id=PERS)) == "sama"


def test_other_value_replaces_a_less_trusted_source() -> None:
    assert state(figure(nilai="71"), figure(nilai="70", sumber_id=PERS)) == "berubah"
    assert state(figure(nilai="71"), figure(nilai="70", sumber_id=PERS), jenis="pers") == "berubah"


def test_other_value_contradicts_a_more_trusted_source() -> None:
    assert state(figure(nilai="71"), figure(nilai="70", sumber_id=RESMI)) == "bertentangan"
    assert state(figure(nilai="71"), figure(nilai="70", sumber_id=RESMI), jenis="resmi_pusat") == "berubah"
    assert state(figure(nilai="71"), figure(nilai="70", sumber_id=PERS), jenis="lain") == "bertentangan"


def test_row_with_its_own_source_has_its_rank() -> None:
    assert state(figure(nilai="71", sumber_id=RESMI), figure(nilai="70", sumber_id=RESMI), jenis="lain") == "berubah"


def test_a_value_where_only_a_grade_stood_is_a_change() -> None:
    assert state(figure(nilai="70"), figure(predikat="Rentan", sumber_id=RESMI)) == "berubah"


def test_a_grade_beside_a_value_is_a_change() -> None:
    assert state(figure(nilai="70", predikat="Rentan"), figure(nilai="70", sumber_id=PERS)) == "berubah"


def test_compared_with_the_value_the_dashboard_shows() -> None:
    lama = [figure(nilai="69", sumber_id=PERS), figure(nilai="70", sumber_id=RESMI)]
    assert state(figure(nilai="70"), *lama) == "sama"
    assert state(figure(nilai="69"), *lama) == "bertentangan"


def test_list_gives_old_and_new_conflicts_first() -> None:
    lama = [figure(nilai="70", sumber_id=RESMI), figure(nilai="60", kode_wilayah="63.05", sumber_id=PERS)]
    baru = [figure(nilai="80", kode_wilayah="63.04"), figure(nilai="61", kode_wilayah="63.05"), figure(nilai="71")]
    bahan = held(baru, known(*lama))
    perubahan = banding.compare(bahan.tampung)
    data = banding.changes(bahan.tampung)
    assert perubahan.to_json() == {"new": 1, "changed": 1, "unchanged": 0, "conflicts": 1}
    assert data["keadaan"].tolist() == ["bertentangan", "berubah", "baru"]
    assert [float(v) for v in data["nilai_lama"][:2]] == [70, 60]
    assert data["sumber_lama"].tolist()[:2] == [RESMI, PERS]
    assert len(banding.changes(bahan.tampung, "baru")) == 1


def test_missing_value_changes_nothing() -> None:
    assert state(figure(catatan="Tidak ada nilai"), figure(nilai="70", sumber_id=PERS)) == "sama"


def test_detail_rows() -> None:
    rujukan = known()
    data = rujukan.tabel["partisipasi"]
    sendiri = ~data.duplicated(["tahun", "kode_wilayah", "kelompok"], keep=False)
    contoh = data[(data["responden"] != "") & sendiri].iloc[0].to_dict()
    baru = [contoh, contoh | {"responden": "1", "kelompok": contoh["kelompok"], "tahun": contoh["tahun"]}]
    for isi, keadaan in ((baru[0], "sama"), (baru[1], "berubah"), (contoh | {"tahun": "2001"}, "baru")):
        bahan = held([isi], rujukan, "partisipasi")
        banding.compare(bahan.tampung)
        assert banding.changes(bahan.tampung)["keadaan"].tolist() == [keadaan]
