-- satu baris: satu tahun penilaian dari indikator sebuah komitmen, sejak tiga tahun sebelum dijanjikan
-- parameter: $komitmen kunci-kuncinya
select k.komitmen_id, n.tahun, n.nilai, n.desimal_sumber, n.ruas
from komitmen as k
join nilai as n
    on n.indikator = k.indikator and n.kode_wilayah = k.kode_wilayah and n.rincian = k.rincian and n.nilai is not null
where list_contains($komitmen, k.komitmen_id) and n.tahun >= k.tahun_janji - 3
order by k.komitmen_id, n.tahun
