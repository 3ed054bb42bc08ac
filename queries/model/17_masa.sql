-- satu baris: satu batas masa penilaian sebuah indikator: tahun pertama (masa_awal) atau terakhir (masa_akhir) ia dinilai
-- parameter: tidak ada
create table masa as
select indikator, pemeriksaan as jenis, cast(batas as integer) as batas, keterangan, sumber_id
from mentah_pemeriksaan
where pemeriksaan in ('masa_awal', 'masa_akhir')
