-- satu baris: satu baris yang ada di danau atau di berkas basis data saja, atau tidak sama banyaknya
-- parameter: $sebutan nama tabelnya
(from simpanan.main.$sebutan except all from salinan.main.$sebutan)
union all
(from salinan.main.$sebutan except all from simpanan.main.$sebutan)
limit 1
