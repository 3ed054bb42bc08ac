-- satu baris: jawaban bersih satu kiriman, dengan sidik yang harus dimilikinya
-- parameter: kiriman
select isi, sidik_isi from gelombang where kiriman = $kiriman
