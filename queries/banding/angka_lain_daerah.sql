-- satu baris: satu angka satu daerah di luar deret tahunan final: triwulan, sementara, versi pemda, diragukan, dan lainnya
-- parameter: kode (kode daerah)
select
    c.indikator, i.nama_pendek, i.kelompok, i.satuan, i.desimal, c.kode_wilayah, c.tahun, c.periode, c.rincian,
    cast(c.nilai as double) as nilai, c.desimal_sumber, c.predikat, c.status, s.nama as nama_status,
    s.keterangan as arti_status, c.catatan, r.penerbit, r.url, c.jumlah_sumber
from capaian_pilihan as c
join indikator as i on i.indikator = c.indikator
left join status as s on s.status = c.status
left join sumber as r on r.sumber_id = c.sumber_id
where c.kode_wilayah = $kode and (c.deret <> 'final' or c.periode <> 'tahunan')
order by c.tahun desc, s.urutan, i.kelompok, i.urutan, c.periode, c.rincian
