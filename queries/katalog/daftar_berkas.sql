-- satu baris: satu berkas ekspor dan nasibnya
-- parameter: tidak ada
select folder, nama, baris, keadaan, pesan from berkas order by keadaan = 'dimuat', folder, nama
