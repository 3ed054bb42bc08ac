"""What the comparison charts draw: order, colours, words for what is missing, gaps and refusals."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.dasar.templat import ABU, BIASA, UTAMA
from charts.dasar.uraian_garis import Panel
from charts.dumbbell import dumbbell, refusal
from charts.garis import calm_range, course, peer_spread, perlu_garis
from charts.kalimat import banding as kalimat
from charts.kalimat.banding import MINIMAL_KUARTIL
from charts.panel import panels, perlu_panel
from sajian.sajian import JENIS
from tests.bantuan.gambar import INDEKS, fig, key

TANPA_PUTUS = pd.DataFrame({"tahun": pd.Series(dtype=int), "keterangan": pd.Series(dtype=str)})


@pytest.fixture
def dua() -> pd.DataFrame:
    baris = [
        ("63.01", "Tanah Laut", 70.0, 80.0, 10.0, "lebih_baik", None),
        ("63.02", "Kotabaru", 75.0, 72.0, -3.0, "lebih_rendah", None),
        ("63.06", "HSS", None, 73.4, None, "tidak_dibandingkan", "angka 2023 belum terkumpul"),
        ("63.09", "Tabalong", None, None, None, "tidak_dibandingkan", "belum ada angka kedua tahun"),
    ]
    kolom = ["kode_wilayah", "nama_tampil", "nilai_lama", "nilai_baru", "selisih", "hasil", "alasan"]
    return pd.DataFrame(baris, columns=kolom).assign(
        desimal_lama=2, desimal_baru=2, predikat_lama=None, predikat_baru=None, putus_tahun=None, putus_keterangan=None,
    )


def deret(*titik: tuple[str, int, float, int]) -> pd.DataFrame:
    data = pd.DataFrame(titik, columns=["kode_wilayah", "tahun", "nilai", "ruas"])
    return data.assign(nama_tampil=data["kode_wilayah"], nama_ringkas=data["kode_wilayah"], nama=data["kode_wilayah"],
                       desimal_sumber=2)


def bars(fig: go.Figure) -> go.Bar:
    return next(t for t in fig.data if t.type == "bar")


def texts(fig: go.Figure) -> list[str]:
    return [str(t).strip("\u2002\u2003 ") for jejak in fig.data if jejak.text is not None for t in jejak.text if t]


def test_two_years_have_the_change_or_the_missing_year(dua: pd.DataFrame) -> None:
    isi = dumbbell(dua, INDEKS, BIASA, lama=2023, baru=2024, judul="Uji", sorot="63.06")
    lama, baru = isi.deret
    assert isi.baris == ("Tanah Laut", "Kotabaru", "HSS") and isi.sorot == {2}
    assert (lama.nama, lama.x, baru.x) == ("2023", (70.0, 75.0, None), (80.0, 72.0, 73.4))
    assert baru.teks == ("▲ +10,00", "▼ −3,00", "2023: belum terkumpul")
    assert baru.warna_titik == (BIASA.hasil["lebih_baik"], BIASA.hasil["lebih_rendah"], ABU)
    assert [(k.tanda, k.nama) for k in isi.kunci] == [("━", "▲ membaik"), ("━", "▼ memburuk"), ("○", "2023"), ("●", "2024")]
    assert isi.kepala.anak_judul == "Daerah: 2 punya kedua tahun, 1 satu tahun saja, 1 tanpa angka"
    # The span of 10 has 0,06 of it at the left and 0,42 at the right.
    assert (isi.x.dari, isi.x.sampai) == pytest.approx((69.4, 84.2))


def test_two_years_are_joined_in_the_colour_of_the_change(dua: pd.DataFrame) -> None:
    gambar = fig(dumbbell(dua, INDEKS, BIASA, lama=2023, baru=2024, judul="Uji", sorot="63.06"))
    assert list(gambar.layout.yaxis.categoryarray) == ["Tanah Laut", "Kotabaru", "<b>HSS</b>"]
    garis = {t.line.color: t.x for t in gambar.data if t.mode == "lines"}
    assert garis == {BIASA.hasil["lebih_baik"]: (70.0, 80.0, None), BIASA.hasil["lebih_rendah"]: (75.0, 72.0, None)}
    assert gambar.data[-1].text[0] == "\u2003▲ +10,00\u2003"


def test_published_intervals_of_both_years_are_whiskers(dua: pd.DataFrame) -> None:
    batas = {"batas_bawah_lama": [68.0, None, None, None], "batas_atas_lama": [73.0, None, None, None],
             "batas_bawah_baru": [79.0, 70.5, None, None], "batas_atas_baru": [81.5, 73.0, None, None]}
    isi = dumbbell(dua.assign(**batas), INDEKS, BIASA, lama=2023, baru=2024, judul="Uji")
    assert [d.selang for d in isi.deret] == [((2.0, 3.0), None, None), ((1.0, 1.5), (1.5, 1.0), None)]
    assert isi.kunci[-1].nama == "selang terbit"
    # From 68 to 81,5 it is 13,5.
    assert (isi.x.dari, isi.x.sampai) == pytest.approx((68 - 0.06 * 13.5, 81.5 + 0.42 * 13.5))
    titik = [t for t in fig(isi).data if t.error_x.array is not None]
    assert [(t.error_x.array, t.error_x.arrayminus) for t in titik] == [
        ((3.0, 0.0, 0.0), (2.0, 0.0, 0.0)), ((1.5, 1.0, 0.0), (1.0, 1.5, 0.0)),
    ]


def test_a_change_that_is_not_judged_has_no_word_in_the_key(dua: pd.DataFrame) -> None:
    isi = dumbbell(dua.assign(hasil="tidak_dibandingkan"), INDEKS, BIASA, lama=2023, baru=2024, judul="Uji")
    assert isi.deret[1].teks[:2] == ("+10,00", "−3,00") and isi.deret[1].warna_titik == (UTAMA, UTAMA, ABU)
    assert [k.nama for k in isi.kunci] == ["2023", "2024"]


def test_two_years_across_a_change_of_method_are_refused_with_the_reason(dua: pd.DataFrame) -> None:
    putus = dua.assign(selisih=None, putus_tahun=2022, putus_keterangan="Empat dimensi menggantikan satu.")
    assert not JENIS["dua_tahun"](putus) and JENIS["dua_tahun"](dua)
    assert refusal(putus, 2021, 2024) == (
        "2021 dan 2024 tidak dibandingkan: cara ukur berubah pada 2022. Empat dimensi menggantikan satu."
    )
    assert refusal(dua, 2023, 2024) == ""


def test_a_line_breaks_at_gaps_and_method_changes() -> None:
    data = deret(("a", 2019, 1.0, 0), ("a", 2020, -2.0, 0), ("a", 2022, 3.0, 0), ("a", 2023, 4.0, 1))
    isi = course(data, INDEKS, judul="Uji", putus=pd.DataFrame({"tahun": [2019, 2023], "keterangan": ["awal", "baru"]}))
    (garis,) = isi.deret
    assert isi.kategori == ("2019", "2020", "2021", "2022", "2023")
    assert garis.nilai == (1.0, -2.0, None, 3.0, 4.0)
    assert garis.putus == {4} and isi.patah == ((4, "cara ukur berubah"),)
    assert garis.teks == ("1,00", "−2,00", "", "3,00", "4,00") and garis.petunjuk[4] == "<b>a</b><br>2023: 4,00"
    gambar = fig(isi)
    assert (gambar.data[0].x, gambar.data[0].y) == ((2019, 2020, 2020, 2022, 2022, 2023), (1, -2, None, 3, None, 4))
    assert [s.x0 for s in gambar.layout.shapes] == [2022.5]
    assert perlu_garis(data) and not perlu_garis(data[data["tahun"] == 2022])


def small_courses() -> Panel:
    data = deret(("a", 2021, 60.0, 0), ("a", 2022, 65.0, 0), ("a", 2024, 70.0, 1), ("b", 2024, -71.0, 1))
    median = pd.DataFrame({"tahun": [2021, 2022], "median": [60.0, 62.0], "ruas": [0, 0]})
    putus = pd.DataFrame({"tahun": [2023], "keterangan": ["baru"]})
    assert perlu_panel(data) and not perlu_panel(data[data["tahun"] == 2024])
    return panels(data, median, putus, INDEKS, judul="Uji", sorot="b")


def test_panels_hold_every_region_with_gaps_and_breaks() -> None:
    isi = small_courses()
    assert [g.deret[0].nilai for g in isi.isi] == [(60.0, 65.0, None, 70.0), (None, None, None, -71.0)]
    assert {(g.ujung, g.patah) for g in isi.isi} == {((-71.0, 70.0), ((2, "cara ukur berubah"),))}
    assert isi.kode == ("a", "b") and isi.sorot == {1} and isi.akhir == ("70,00", "−71,00")
    assert isi.tengah and isi.tengah.nilai == (60.0, 62.0, None, None)
    assert [k.nama for k in isi.kunci] == ["cara ukur berubah", "median daerah yang ditampilkan", "tiap daerah", "b"]
    assert isi.isi[1].deret[0].petunjuk[3] == "<b>b</b><br>2024: −71,00"


def test_panels_are_drawn_on_one_pair_of_axes() -> None:
    gambar = fig(small_courses())
    lain = next(t for t in gambar.data if t.mode == "lines+markers")
    # The plot of a panel goes from 0,05 to 0,93 and from 0,27 to 0,80 of it.
    assert lain.x == (0.05, 0.343, None, 0.93, None)
    assert [v is None for v in lain.y] == [False, False, True, False, True]
    assert [c[0] for c in lain.customdata] == ["a"] * 5
    assert {"<b>a</b>", "<b>b</b>", "70,00", "−71,00", "2021", "2024"} == set(texts(gambar))


def test_56_panels_stay_light() -> None:
    data = deret(*[(f"Daerah {i:02}", t, 60.0 + i / 10, 0) for i in range(56) for t in range(2019, 2026)])
    median = pd.DataFrame({"tahun": range(2019, 2026), "median": 62.0, "ruas": 0})
    gambar = fig(panels(data, median, TANPA_PUTUS, INDEKS, judul="Uji"))
    assert len(gambar.data) < 12
    assert len(gambar.to_json()) < 60_000


def test_spread_has_no_box_below_the_floor() -> None:
    data = pd.DataFrame({
        "tahun": [2023, 2024], "ruas": 0, "n": [2, 5], "cukup": [False, True], "terkecil": [70.0, 64.0],
        "terbesar": [75.0, 80.0], "persentil_25": [None, 70.0], "median": [None, 72.0], "persentil_75": [None, 73.4],
    })
    isi = peer_spread(data, deret(("a", 2023, 75.0, 0), ("a", 2024, 72.0, 0)), TANPA_PUTUS, INDEKS, judul="Uji", nama="A")
    assert {d.nama: d.nilai for d in isi.deret} == {
        "Terkecil": (None, 64.0), "Persentil 25": (None, 70.0), "Median": (None, 72.0), "Persentil 75": (None, 73.4),
        "Terbesar": (None, 80.0), "A": (75.0, 72.0),
    }
    assert (isi.kategori, isi.banyak, isi.ujung) == (("2023", "2024"), (2, 5), (64.0, 80.0))
    assert isi.deret[2].petunjuk[1] == (
        "<b>2024</b>, 5 daerah<br>median 72,00<br>persentil 25–75: 70,00–73,40<br>terkecil 64,00, terbesar 80,00"
    )
    gambar = fig(isi)
    assert (list(bars(gambar).x), list(bars(gambar).base)) == ([2024], [70.0])
    assert list(bars(gambar).y) == pytest.approx([3.4])
    assert list(gambar.layout.xaxis.ticktext) == ["2023<br>n=2", "2024<br>n=5"]
    assert key(gambar) == ["terkecil sampai terbesar", "separuh tengah daerah", "median", "A"]
    assert JENIS["sebaran"](data) and not JENIS["sebaran"](data.head(1))
    assert kalimat.spread_note(data) == "Tanpa kotak: 2023 (perlu 4 daerah)"


def test_sentence_names_best_worst_median_and_how_many(peringkat: pd.DataFrame) -> None:
    assert kalimat.seen(peringkat, INDEKS, "kabupaten/kota Kalsel", " 2024") == (
        "Dari 4 kabupaten/kota Kalsel, 2 punya angka Indeks 2024: terbaik Tanah Laut (80,00), terlemah Kotabaru "
        "(72,00), median 76,00. 1 daerah lain hanya diumumkan predikatnya."
    )
    assert kalimat.seen(peringkat.head(2), INDEKS, "kab", " 2024").startswith("Semua 2 kab punya angka Indeks 2024: terbaik")
    assert kalimat.seen(peringkat.head(1), INDEKS, "kab", " 2024") == (
        "Dari 1 kab, hanya Tanah Laut yang punya angka Indeks 2024 (80,00)."
    )
    assert kalimat.seen(peringkat.tail(1), INDEKS, "kab", " 2024") == (
        "Dari 1 kab, belum ada satu pun yang punya angka Indeks 2024."
    )
    assert kalimat.seen(peringkat.tail(2), INDEKS, "kab", " 2024") == (
        "Dari 2 kab, 1 punya predikat Indeks 2024 tanpa angka: B (1)."
    )


def test_sentence_follows_the_direction_of_the_indicator_with_decimals_as_its_chart(peringkat: pd.DataFrame) -> None:
    rendah = kalimat.seen(peringkat, INDEKS.replace({"tinggi_baik": "rendah_baik"}), "kab", " 2024")
    assert "terbaik Kotabaru (72,00), terlemah Tanah Laut (80,00)" in rendah
    campur = peringkat.assign(desimal_sumber=[1.0 if n == "Kotabaru" else 2.0 for n in peringkat["nama_tampil"]])
    assert "terlemah Kotabaru (72,00)" in kalimat.seen(campur, INDEKS, "kab", " 2024")
    netral = kalimat.seen(peringkat, INDEKS.replace({"tinggi_baik": "tanpa_penilaian"}), "kab", " 2024")
    assert "terbanyak Tanah Laut (80,00), tersedikit Kotabaru (72,00)" in netral


def test_region_in_view_has_rank_and_quartile_word(peringkat: pd.DataFrame) -> None:
    assert kalimat.place(peringkat, "63.02", INDEKS) == (
        "Kotabaru 2024: 72,00, peringkat 2 dari 2, kuartil tidak dihitung (perlu 4 daerah, ada 2)."
    )
    assert kalimat.place(peringkat, "63.04", INDEKS) == "Barito Kuala 2024: tidak diumumkan."
    assert kalimat.place(peringkat, "63", INDEKS) == ""
    assert kalimat.quartile(2, 13) == "kuartil kedua"


def test_floor_of_the_words_is_the_floor_of_the_tables() -> None:
    import store
    from queries.model import MODEL

    with store.cursor(store.versi(), MODEL) as cur:
        isi = dict(cur.execute("from tetapan").fetchall())
    assert isi["minimal_kuartil"] == MINIMAL_KUARTIL


def test_each_reason_says_whom_to_ask_where_they_differ_in_it(peringkat: pd.DataFrame) -> None:
    satu = peringkat.assign(kepada="KPK, lewat Inspektorat")
    diumumkan = "Tidak diumumkan (1): Barito Kuala. Tanyakan kepada KPK, lewat Inspektorat."
    assert kalimat.missing(satu) == diumumkan and kalimat.missing(satu.head(3)) == ""
    lapor = satu.tail(1).assign(nama_tampil="Tapin", alasan_kosong="belum_melapor", kepada="pemerintah daerah itu sendiri")
    assert kalimat.missing(pd.concat([satu, lapor], ignore_index=True)) == (
        f"{diumumkan} Belum melapor (1): Tapin. Tanyakan kepada pemerintah daerah itu sendiri."
    )
    final = lapor.assign(nama_tampil="Kotabaru", alasan_kosong="belum_final", kepada="KPK, lewat Inspektorat")
    assert kalimat.missing(pd.concat([satu, final], ignore_index=True)) == (
        "Belum final (1): Kotabaru. Tidak diumumkan (1): Barito Kuala. Tanyakan kepada KPK, lewat Inspektorat."
    )


def test_titles_are_computed_from_the_rows(peringkat: pd.DataFrame, dua: pd.DataFrame) -> None:
    assert kalimat.rank_title(peringkat, INDEKS, "kab", " 2024") == (
        "Indeks 2024 terhadap Nasional: 1 lebih baik, 1 setara"
    )
    assert kalimat.rank_title(peringkat.tail(2), INDEKS, "kab", " 2024") == "Indeks 2024 menurut kab"
    assert kalimat.change_title(dua, INDEKS, 2023, 2024) == (
        "Indeks 2023 ke 2024: 1 membaik, 1 memburuk; kenaikan terbesar Tanah Laut (+10,00), penurunan terbesar Kotabaru (−3,00)"
    )


def moved(*selisih: float, hasil: str = "") -> pd.DataFrame:
    """Regions a, b, … that moved so; a change up to 0,5 is none."""
    dinilai = ["setara" if abs(s) <= 0.5 else "lebih_baik" if s > 0 else "lebih_rendah" for s in selisih]
    return pd.DataFrame({"nama_tampil": list("abcdefgh")[:len(selisih)], "selisih": selisih, "hasil": hasil or dinilai})


def test_changes_are_counted_as_their_marks_and_both_ends_are_named() -> None:
    assert kalimat.change_title(moved(2.0, 0.4, -0.3, -6.0, -6.0), INDEKS, 2023, 2024) == (
        "Indeks 2023 ke 2024: 1 membaik, 2 setara, 2 memburuk; kenaikan terbesar a (+2,00), penurunan terbesar d dan e (−6,00)"
    )
    # What nobody judges goes up, down or nowhere.
    assert kalimat.change_title(moved(3.0, 0.0, -1.0, hasil="tidak_dibandingkan"), INDEKS, 2023, 2024) == (
        "Indeks 2023 ke 2024: 1 naik, 1 turun, 1 tetap; kenaikan terbesar a (+3,00), penurunan terbesar c (−1,00)"
    )
    # A risk that falls is better.
    rendah = moved(-4.0, -2.0).assign(hasil="lebih_baik")
    assert kalimat.change_title(rendah, INDEKS, 2023, 2024).endswith(": 2 membaik; penurunan terbesar a (−4,00)")


def test_nothing_is_the_most_or_the_best_among_few() -> None:
    sedikit = pd.concat([moved(2.0, -6.0), pd.DataFrame({"nama_tampil": list("xyz"), "selisih": None, "hasil": None})])
    assert kalimat.change_title(sedikit, INDEKS, 2023, 2024) == "Indeks 2023 ke 2024: 1 membaik, 1 memburuk"
    nilai = pd.DataFrame({
        "nama_tampil": list("abcde"), "nilai": [80.0, 60.0, None, None, None], "predikat": None, "kategori": None,
        "desimal_sumber": 2, "sepadan": True, "hasil": ["lebih_baik", "lebih_rendah", None, None, None],
        "label_banding": ["Nasional", "Nasional", None, None, None], "kode_wilayah": list("abcde"),
    })
    assert kalimat.seen(nilai, INDEKS, "kab", " 2024") == (
        "Dari 5 kab, 2 punya angka Indeks 2024, dari 60,00 sampai 80,00; kurang dari separuh, jadi tidak diurutkan."
    )
    assert kalimat.rank_title(nilai, INDEKS, "kab", " 2024") == "Indeks 2024 menurut kab"
    assert kalimat.rank_title(nilai.head(4), INDEKS, "kab", " 2024") == (
        "Indeks 2024 terhadap Nasional: 1 lebih baik, 1 lebih rendah"
    )
    karpet = kalimat.rug_sentence(nilai, "Nasional", " 2024")
    assert karpet.endswith("; 1 dari 2 yang dapat dibandingkan lebih rendah dari Nasional.")


def test_those_with_a_figure_and_those_judged_are_told_apart() -> None:
    data = pd.DataFrame({"nilai": [1.0, 2.0, 3.0, None], "predikat": None, "hasil": ["setara", None, "tidak_dibandingkan", None]})
    assert kalimat.count_note(data, "kab") == "Kab: 3 dari 4 ada datanya, 1 di antaranya dibandingkan"
    assert kalimat.count_note(data.head(1), "kab") == "Kab: 1 dari 1 ada datanya"


def test_half_a_point_does_not_look_like_a_cliff() -> None:
    indikator = pd.Series({"skala_min": 0.0, "skala_maks": 100.0})
    bawah, atas = calm_range(pd.Series([59.2, 59.7]), indikator)
    # A tenth of the scale is 10 points; 0,65 + 0,75 of it gives 14.
    assert atas - bawah == pytest.approx(14.0)
    assert bawah < 59.2 and atas > 59.7


def test_wide_courses_keep_their_own_range() -> None:
    indikator = pd.Series({"skala_min": 0.0, "skala_maks": float("nan")})
    bawah, atas = calm_range(pd.Series([10.0, 50.0]), indikator)
    assert atas - bawah == pytest.approx(1.4 * 40)
