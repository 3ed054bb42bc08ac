-- satu baris: satu hitungan kelembagaan di satu daerah, dari tahun yang terdekat dengan tahun yang dipilih
-- parameter: kode (kode daerah), tahun
-- Jumlah lembaga adalah keadaan, bukan hasil tahunan: tahun terdekat dipakai dan selalu disebut; tahun yang lebih
-- lama didahulukan. Rencana tidak termasuk.
with hitungan as (
    select i.*
    from indikator as i
    join wilayah as w on w.kode = $kode
    where i.kelompok = 'kelembagaan' and i.satuan = 'unit' and i.induk is null
        and i.tingkat in ('semua', if(w.kelas = 'provinsi', 'provinsi', 'kabupaten_kota'))
),
angka as (
    select c.*
    from capaian_pilihan as c
    join hitungan as h on h.indikator = c.indikator
    where c.kode_wilayah = $kode and c.rincian = '' and c.deret in ('final', 'posisi') and c.nilai is not null
    qualify row_number() over (
        partition by c.indikator order by c.tahun > $tahun, abs(c.tahun - $tahun), c.deret <> 'final'
    ) = 1
)
select
    h.indikator, h.nama, h.nama_pendek, h.satuan, h.desimal, h.utama, h.keterangan,
    $kode as kode_wilayah, a.tahun, '' as rincian, a.periode, a.nilai, a.desimal_sumber, s.nama as nama_status, s.deret,
    r.penerbit, r.judul, r.tanggal, r.url, a.catatan
from hitungan as h
left join angka as a on a.indikator = h.indikator
left join status as s on s.status = a.status
left join sumber as r on r.sumber_id = a.sumber_id
where h.utama or a.indikator is not null
order by h.urutan
