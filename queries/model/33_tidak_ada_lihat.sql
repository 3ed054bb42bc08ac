-- satu baris: satu angka yang diketahui tidak ada menurut pilihan tahun: tahunnya sendiri, atau 0 (keterangan terbaru)
-- parameter: tidak ada
create view tidak_ada_lihat as
select tahun as pilihan_tahun, * from tidak_ada
union all
select 0, *
from tidak_ada
qualify row_number() over (partition by indikator, kode_wilayah order by tahun desc) = 1
