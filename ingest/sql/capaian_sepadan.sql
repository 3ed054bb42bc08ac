-- satu baris: letak satu angka yang berlaku (tabel sementara angka_berlaku) di salah satu tempat di sekitar calon (tempat_sekitar)
-- parameter: tidak ada
select b.letak
from angka_berlaku as b
semi join tempat_sekitar as t
    on t.kode_wilayah = b.kode_wilayah and t.rincian = b.rincian
    and try_cast(b.tahun as integer) >= t.awal and try_cast(b.tahun as integer) <= t.akhir
order by b.letak
