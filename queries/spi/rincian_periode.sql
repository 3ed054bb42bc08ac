-- satu baris: satu bagian sebuah indikator di satu daerah pada satu periode suatu tahun; juga keseluruhannya (rincian kosong)
-- parameter: indikator (daftar), kode (kode daerah), tahun, periode
select
    c.indikator, c.kode_wilayah, c.tahun, c.periode, c.rincian, c.nilai, c.desimal_sumber, c.predikat,
    c.kategori, c.huruf, c.mutu, c.deret, s.nama as nama_status, c.jumlah_nilai, c.catatan,
    case when c.nilai is null and c.predikat is null then 'belum_terkumpul' end as alasan_kosong
from capaian_pilihan as c
left join status as s on s.status = c.status
where list_contains($indikator, c.indikator) and c.kode_wilayah = $kode and c.tahun = $tahun and c.periode = $periode
    and c.deret not in ('target', 'rencana')
qualify row_number() over (partition by c.indikator, c.rincian order by c.deret <> 'final', c.deret) = 1
order by c.nilai desc nulls last, c.rincian
