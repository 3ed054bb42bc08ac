-- satu baris: batch berlaku yang isinya sama
-- parameter: himpunan, sidik_isi
select * from masa_berlaku
where himpunan = $himpunan and sidik_isi = $sidik_isi and diganti is null and jenis <> 'cabut'
order by nomor
limit 1
