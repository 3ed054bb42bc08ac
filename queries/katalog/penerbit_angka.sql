-- satu baris: penerbit satu sumber dari satu angka, yang dipakai maupun sumber lain; urutannya seperti jejak_angka
-- parameter: tidak ada
select u.indikator, u.kode_wilayah, u.tahun, u.rincian, u.giliran = 1 and u.deret = 'final' as dipakai, r.penerbit
from urutan_sumber as u
left join status as s on s.status = u.status
join sumber as r on r.sumber_id = u.sumber_id
order by u.indikator, u.kode_wilayah, u.tahun desc, u.rincian, s.urutan, u.giliran
