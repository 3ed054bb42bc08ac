-- satu baris: satu angka calon yang sama dengan indikator lain yang mudah tertukar dan bukan dengan miliknya sendiri
-- parameter: $batas banyak baris
-- "61" cocok dengan 61,54. Bilangan bulat kebetulan sama lebih sering, jadi hanya bila miliknya sendiri sudah ada dan lain.
-- sanding = banyak angka calon yang indikator lainnya ada, agar tampak apakah ini kebiasaan berkas itu.
with
-- Setiap angka calon di samping milik lawannya dan miliknya sendiri; banyak desimalnya menentukan ketelitian cocok.
sanding as (
    select
        c.*, p.lawan, p.keterangan, l.nilai as nilai_lawan, s.nilai as nilai_sendiri,
        length(split_part(c.tulisan, '.', 2)) as desimal
    from calon_angka as c
    join mentah_pemeriksaan as p on p.pemeriksaan = 'tertukar' and p.indikator = c.indikator
    join berlaku as l
        on l.indikator = p.lawan and l.kode_wilayah = c.kode_wilayah and l.tahun = c.tahun and l.rincian = c.rincian
        and l.nilai is not null
    left join berlaku as s
        on s.indikator = c.indikator and s.kode_wilayah = c.kode_wilayah and s.tahun = c.tahun and s.rincian = c.rincian
        and s.periode = c.periode and s.deret = c.deret
    where c.nilai is not null
),
-- Cocok bila lawannya dibulatkan seteliti tulisan di berkas; bilangan bulat boleh juga hasil pemotongan.
sama as (
    select
        *, abs(nilai - nilai_lawan) < 0.5 * power(10, -desimal) + case desimal when 0 then 0.5 else 0 end as cocok,
        count(*) over (partition by indikator, lawan) as sanding
    from sanding
)
select
    baris, kolom, tulisan as isi, indikator, lawan, kode_wilayah, tahun, nilai_lawan, keterangan, sanding,
    count(*) over () as jumlah
from sama
where cocok and (desimal > 0 or nilai_sendiri is not null) and (nilai_sendiri is null or nilai <> nilai_sendiri)
order by urutan
limit $batas
