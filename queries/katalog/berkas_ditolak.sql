-- satu baris: satu berkas ekspor yang tidak dimuat, atau tidak seluruhnya, dengan sebabnya
-- parameter: tidak ada
select nama, folder, baris, keadaan, pesan from berkas where keadaan <> 'dimuat' order by folder, nama
