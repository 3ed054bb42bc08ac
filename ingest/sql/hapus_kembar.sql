-- satu baris: tidak ada hasil; angka yang ditulis dua kali dengan isi sama tinggal yang pertama
-- parameter: tidak ada
delete from calon
where urutan in (
    select urutan
    from calon_angka
    qualify row_number() over (
        partition by indikator, kode_wilayah, tahun, periode, rincian, deret, sumber_id, nilai, predikat order by urutan
    ) > 1
)
