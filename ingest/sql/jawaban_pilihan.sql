-- Tiap pilihan yang diambil (1) atau tidak (0) dalam tiap kelompok penjawabnya, dengan letak penjawabnya dalam rancangan.
create or replace temp table jawaban as
select b.responden, b.ukuran, s.sel as kelompok, o.strata, o.psu, b.responden as ssu, o.bobot, b.nilai, 1.0 as penyebut
from butir as b join sel as s using (responden) join orang as o using (responden)
