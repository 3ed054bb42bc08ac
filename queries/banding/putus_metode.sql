-- satu baris: tahun pertama cara ukur baru sebuah indikator
-- parameter: indikator
select tahun, keterangan, sumber_id from putus_metode where indikator = $indikator order by tahun
