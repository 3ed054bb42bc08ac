-- satu baris: satu angka calon di samping yang berlaku; yang bertentangan dan berubah lebih dahulu
-- parameter: $keadaan '' untuk semua, $batas banyak baris, $mulai baris yang dilewati
with
-- Yang ditampilkan dipilih dahulu, agar sisanya tidak perlu disandingkan dengan isinya.
pilih as (
    select *, case keadaan when 'bertentangan' then 1 when 'berubah' then 2 when 'baru' then 3 else 4 end as giliran
    from perubahan
    where $keadaan = '' or keadaan = $keadaan
    order by giliran, urutan
    limit $batas
    offset $mulai
)
select
    p.keadaan, c.baris, c.kolom, c.kode_wilayah, c.tahun, c.periode, c.indikator, c.rincian, c.status,
    c.nilai, c.predikat, p.nilai_lama, p.predikat_lama, p.sumber_lama, p.berkas_lama
from pilih as p
join calon_angka as c on c.urutan = p.urutan
order by p.giliran, p.urutan
