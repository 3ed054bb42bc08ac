-- satu baris: satu angka yang dipakai pada satu versi data, dengan penerbitnya
-- parameter: tidak ada
select
    p.indikator, p.kode_wilayah, p.tahun, p.periode, p.rincian, p.deret, p.nilai, p.predikat, p.desimal_sumber as desimal,
    p.sumber_id, s.penerbit
from capaian_pilihan as p
left join sumber as s on s.sumber_id = p.sumber_id
