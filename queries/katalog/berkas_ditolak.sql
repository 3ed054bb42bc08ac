-- satu baris: satu berkas ekspor yang tidak dimuat, dengan sebabnya
-- parameter: tidak ada
select nama, folder, baris, pesan from berkas where keadaan = 'ditolak' order by folder, nama
