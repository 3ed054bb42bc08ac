-- satu baris: satu hal yang baru sejak satu tanggal di sebuah provinsi: angka utama yang terbit, indikator komitmen yang
--   bergerak, atau komitmen yang diperbarui lewat unggahan
-- parameter: prov (kode provinsi), tanggal (hari rakor), nomor (nomor buku terakhir pada hari itu)
with
-- Terbit sesudah hari itu menurut tanggal sumbernya; tanggal yang hanya tahun atau bulan harus sesudah tahun atau bulan itu.
terbit as (
    select sumber_id, penerbit, tanggal from sumber where tanggal <> '' and tanggal > left($tanggal, length(tanggal))
),
-- Angka final terakhir tiap daerah, indikator utama.
angka as (
    select
        'angka' as jenis, n.indikator, n.kode_wilayah, n.rincian, n.tahun, n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal,
        n.predikat, n.nilai_lalu, n.perubahan, '' as gerak, '' as janji, '' as status_komitmen, t.tanggal as tanggal_terbit
    from nilai as n
    join terbit as t on t.sumber_id = n.sumber_id
    where n.kode_provinsi = $prov and n.rincian = '' and n.utama and n.terakhir and n.kelas in ('provinsi', 'kabkota')
),
-- Komitmen yang angka sesudahnya terbit sejak itu, atau yang diunggah lagi sejak itu.
janji as (
    select
        'komitmen', k.indikator, k.kode_wilayah, k.rincian, g.tahun_kini, g.nilai_kini, g.desimal_kini, n.tanda_ragu, n.andal,
        null, g.nilai_awal, g.beda, coalesce(g.gerak, ''), k.janji, k.status, t.tanggal
    from komitmen as k
    left join komitmen_gerak as g on g.komitmen_id = k.komitmen_id
    left join nilai as n
        on n.indikator = k.indikator and n.kode_wilayah = k.kode_wilayah and n.rincian = k.rincian and n.tahun = g.tahun_kini
    left join terbit as t on t.sumber_id = n.sumber_id
    where (k.kode_wilayah = $prov or left(k.kode_wilayah, 3) = $prov || '.')
        and (t.sumber_id is not null or k.batch_seq > $nomor)
)
select
    h.*, coalesce(i.nama_pendek, '') as nama_pendek, coalesce(i.satuan, '') as satuan, coalesce(i.desimal, 2) as desimal,
    w.nama_tampil
from (select * from angka union all select * from janji) as h
left join indikator as i on i.indikator = h.indikator
join wilayah as w on w.kode = h.kode_wilayah
order by h.jenis desc, h.tanggal_terbit desc nulls last, w.kelas desc, h.kode_wilayah, i.urutan
