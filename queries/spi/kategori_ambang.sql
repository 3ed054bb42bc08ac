-- satu baris: satu nilai tahunan pemprov atau kab/kota sebuah provinsi dengan kategori asli dan menurut ambang pilihan
-- parameter: indikator, prov (kode provinsi), versi (asli|sekarang)
-- Tanpa ambang 'sekarang' untuk tahun itu, kategori asli yang berlaku.
select
    n.indikator, n.kode_wilayah, w.nama_tampil, w.kelas, n.tahun, n.rincian,
    n.nilai, n.desimal_sumber, n.tanda_ragu, n.andal, n.n, n.batas_bawah, n.batas_atas, n.predikat, n.perubahan, n.ruas,
    n.kategori as kategori_asli,
    coalesce(a.kategori, n.kategori) as kategori,
    coalesce(a.huruf, n.huruf) as huruf,
    coalesce(a.mutu, n.mutu) as mutu,
    coalesce(a.kategori <> n.kategori, false) as berganti
from nilai as n
join wilayah as w on w.kode = n.kode_wilayah
left join ambang as a
    on a.indikator = n.indikator and a.versi = $versi and a.versi <> 'asli'
    and n.tahun between a.tahun_mulai and a.tahun_selesai
    and n.nilai >= coalesce(a.batas_bawah, -1e18) and n.nilai < coalesce(a.batas_atas, 1e18)
where n.indikator = $indikator and n.kode_provinsi = $prov and n.rincian = ''
order by n.tahun, n.kode_wilayah
