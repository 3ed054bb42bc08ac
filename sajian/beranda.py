"""Beranda: the map, the headline figures and what needs attention."""

from functools import partial

from charts import utama
from charts.kalimat import kata
from charts.kalimat import umum as kalimat
from charts.kalimat.terbit import published
from sajian.bersama import worded
from sajian.konteks import Konteks
from sajian.peta_daerah import region_map
from sajian.sajian import Penyaji, Sajian

KOLOM_UBIN = {
    "nama_pendek": "Indikator", "nilai": "Nilai", "predikat_kata": "Predikat terbit", "kategori_kata": "Kategori",
    "perubahan": "Perubahan", "peringkat_kata": "Peringkat", "hasil_kata": "Terhadap pembanding",
    "terakhir_kata": "Bila belum ada",
}
KOLOM_PERHATIAN = {
    "nama_tampil": "Daerah", "nama_pendek": "Indikator", "besar": "Selisih", "nilai": "Nilai",
    "nilai_banding": "Pembanding", "kalimat": "Perlu perhatian",
}


def _headlines(k: Konteks) -> Sajian:
    t = k.tampilan
    data = utama.in_order(k.tanya("nilai_daerah", kode=t.kode, tahun=t.tahun, banding=t.banding))
    ada = published(data)
    terakhir = ["" if a else kalimat.absent(r) for a, (_, r) in zip(ada, data.iterrows())]
    return Sajian(
        "beranda_ubin", worded(data).assign(terakhir_kata=terakhir),
        lambda: utama.headlines(
            data, k.palet, tahun=t.tahun, banding=kata.BANDING[t.banding],
            judul=f"{k.nama()} {t.tahun}: {ada.sum()} dari {len(data)} indikator utama ada datanya",
        ),
        KOLOM_UBIN, jejak=data[ada], judul=f"Indikator utama {k.nama()} {t.tahun}",
        alasan=f"Belum ada angka terbit {t.tahun} untuk {k.nama()}.",
    )


def _concerns(k: Konteks) -> Sajian:
    t = k.tampilan
    data = k.tanya("perhatian", prov=t.prov, kode=t.kode, tahun=t.tahun, banding=t.banding)
    judul = f"Perlu perhatian: {k.nama()} {t.tahun}"
    return Sajian(
        "beranda_perhatian", data.assign(kalimat=[kalimat.concern(r) for _, r in data.iterrows()]),
        lambda: utama.concerns(
            data, k.palet, tahun=t.tahun, judul=judul,
            anak_judul="Terburuk lebih dulu, paling banyak dua daerah per indikator",
        ),
        KOLOM_PERHATIAN, judul=judul,
        alasan=f"Tidak ada kesenjangan atau penurunan yang dapat dihitung dari angka terbit {t.tahun}.",
    )


SAJIAN: dict[str, Penyaji] = {
    "beranda_ubin": _headlines, "beranda_perhatian": _concerns, "peta_beranda": partial(region_map, "peta_beranda"),
}
