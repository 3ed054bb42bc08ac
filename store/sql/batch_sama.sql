-- satu baris: batch berlaku yang isinya sama
-- parameter: himpunan, sidik_isi
-- Baris tabel rinci digantikan batch yang lebih baru, jadi isi lama yang sudah digantikan boleh terbit lagi: keadaan
-- komitmen dapat kembali ke semula.
select b.* from masa_berlaku as b
where b.himpunan = $himpunan and b.sidik_isi = $sidik_isi and b.diganti is null and b.jenis <> 'cabut'
    and (
        b.tabel = 'capaian'
        or not exists (
            from masa_berlaku as l
            where l.himpunan = b.himpunan and l.batch_id > b.batch_id and l.diganti is null and l.jenis <> 'cabut'
        )
    )
order by b.nomor
limit 1
