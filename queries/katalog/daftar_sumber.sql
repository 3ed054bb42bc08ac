-- satu baris: satu sumber dan banyaknya angka yang diambil darinya
-- parameter: tidak ada
with dikutip as (
    select sumber_id, count(*) as jumlah_angka from capaian group by sumber_id
)
select s.sumber_id, s.penerbit, s.judul, s.tanggal, s.url, s.jenis, coalesce(d.jumlah_angka, 0) as jumlah_angka
from sumber as s
left join dikutip as d on d.sumber_id = s.sumber_id
order by s.peringkat_jenis, s.penerbit, s.judul, s.sumber_id
