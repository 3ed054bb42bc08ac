-- satu baris: penerbit satu sumber dari satu angka, yang dipakai maupun sumber lain; urutannya seperti jejak_angka
-- parameter: indikator (daftar), kode (daftar kode daerah), tahun (daftar)
select u.indikator, u.kode_wilayah, u.tahun, u.rincian, u.giliran = 1 and u.deret = 'final' as dipakai, r.penerbit
from urutan_sumber as u
left join status as s on s.status = u.status
join sumber as r on r.sumber_id = u.sumber_id
where list_contains($indikator, u.indikator) and list_contains($kode, u.kode_wilayah)
    and list_contains($tahun, u.tahun)
order by u.indikator, u.kode_wilayah, u.tahun desc, u.rincian, s.urutan, u.giliran
