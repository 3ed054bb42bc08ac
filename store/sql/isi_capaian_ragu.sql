-- satu baris: satu angka dari batch yang disebut yang mungkin tidak cocok dengan katalog; yang pasti cocok tidak ikut
-- parameter: $nomor versi, $batch nomor batch, $wilayah, $indikator, $status, $periode, $sumber yang dikenal
-- Hanya menyaring; yang memutuskan ialah pemeriksaan yang sama dengan pemeriksaan sebuah berkas ekspor.
with
-- Tahun yang pasti wajar.
tahun_wajar as (
    select cast(range as varchar) as tahun from range(1900, 2100)
)
select
    i.tahun, i.periode, i.kode_wilayah, i.indikator, i.rincian, i.nilai, i.predikat, i.n, i.batas_bawah, i.batas_atas,
    i.status, case when i.sumber_id = '' then b.sumber_id else i.sumber_id end as sumber_id, i.catatan,
    cast(coalesce(try_cast(i.baris as integer), i.urutan) as varchar) as baris, i.batch_id
from isi_capaian as i
join masa_berlaku as b on b.batch_id = i.batch_id
where b.jenis <> 'cabut' and b.nomor <= $nomor and coalesce(b.diganti > $nomor, true)
    and i.batch_id in (select unnest($batch))
    and (
        i.kode_wilayah not in (select unnest($wilayah))
        or i.indikator not in (select unnest($indikator))
        or i.status not in (select unnest($status))
        or i.periode not in (select unnest($periode))
        or case when i.sumber_id = '' then b.sumber_id else i.sumber_id end not in (select unnest($sumber))
        or i.tahun not in (select tahun from tahun_wajar)
        or (i.nilai <> '' and not regexp_full_match(i.nilai, '-?[0-9]{1,14}([.][0-9]+)?'))
        or (i.n <> '' and not regexp_full_match(i.n, '-?[0-9]{1,14}([.][0-9]+)?'))
        or (i.batas_bawah <> '' and not regexp_full_match(i.batas_bawah, '-?[0-9]{1,14}([.][0-9]+)?'))
        or (i.batas_atas <> '' and not regexp_full_match(i.batas_atas, '-?[0-9]{1,14}([.][0-9]+)?'))
        or (i.status = 'tahunan' and i.periode not in ('tahunan', 'multi_tahun'))
    )
