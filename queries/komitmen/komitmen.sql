-- satu baris: satu komitmen di satu daerah (provinsi: bersama kab/kotanya) dengan gerak indikatornya; yang terlambat dahulu
-- parameter: $kode daerah, $rakor '' untuk semua (80 huruf pertama cukup), $keadaan '' untuk semua,
--   $kelompok bidangnya, '' untuk semua, $hari_ini tanggal yang dianggap hari ini
-- Terlambat = jatuh tempo sudah lewat, belum selesai dan tidak batal. rincian kosong berarti keseluruhan indikator.
with
-- Kode dua angka berarti provinsi beserta kab/kotanya. Alamat halaman memuat paling banyak 80 huruf nama rakor.
terpilih as (
    select
        k.*, w.nama_tampil, w.nama_ringkas, j.nama as nama_jenis,
        coalesce(k.jatuh_tempo < try_cast($hari_ini as date) and k.status in ('belum', 'berjalan'), false) as terlambat,
        date_diff('day', try_cast($hari_ini as date), k.jatuh_tempo) as sisa_hari
    from komitmen as k
    join wilayah as w on w.kode = k.kode_wilayah
    left join jenis_komitmen as j on j.jenis = k.jenis
    where (k.kode_wilayah = $kode or (length($kode) = 2 and left(k.kode_wilayah, 3) = $kode || '.'))
        and (
            $rakor = '' or k.rakor = $rakor or (length($rakor) = 80 and left(k.rakor, 80) = $rakor)
        )
        and (
            $kelompok = ''
            or k.komitmen_id in (select b.komitmen_id from komitmen_bidang as b where b.kelompok = $kelompok)
        )
)
select
    t.komitmen_id, t.rakor, t.tanggal_janji, t.kode_wilayah, t.nama_tampil, t.nama_ringkas, t.unit_kerja, t.jenis,
    coalesce(t.nama_jenis, t.jenis) as nama_jenis, t.janji, t.indikator, t.rincian, t.target, t.desimal_target, t.tenggat,
    t.jatuh_tempo, t.sisa_hari, t.terlambat, t.penanggung_jawab, t.status, t.tautan_bukti, t.salindia, t.catatan, t.batch_seq,
    t.tahun_janji as tahun,
    i.nama_pendek as nama_indikator, i.satuan, i.desimal, i.arah,
    g.tahun_awal, g.nilai_awal, g.desimal_awal, g.tahun_kini, g.nilai_kini, g.desimal_kini, g.tahun_putus, g.beda, g.gerak,
    g.tahun_capai, g.nilai_capai, g.desimal_capai, g.tanda, g.kurang, coalesce(g.tercapai, false) as tercapai, g.persen_jalan,
    s.penerbit, s.judul, s.tanggal, s.url
from terpilih as t
left join indikator as i on i.indikator = t.indikator
left join komitmen_gerak as g on g.komitmen_id = t.komitmen_id
left join sumber as s on s.sumber_id = t.sumber_id
where $keadaan = '' or ($keadaan = 'terlambat' and t.terlambat) or t.status = $keadaan
order by
    t.terlambat desc, t.status in ('belum', 'berjalan') desc, t.status = 'selesai' desc,
    t.jatuh_tempo nulls last, t.kode_wilayah, t.komitmen_id
