-- satu baris: satu ukuran laporan dalam satu tahun (triwulan, semester, posisi) di satu kantor perwakilan
-- parameter: indikator (daftar, sesuai urutan tampil), kode (kode provinsi kantor), tahun (terbaru yang ada),
--            pilihan_tahun (0 = tahun terbaru yang ada angkanya)
-- Tidak pernah dijumlahkan atau digambar bersama angka setahun penuh.
with
-- Yang ditanyakan, dengan namanya.
ukuran as (
    select indikator, nama, nama_pendek, satuan, desimal from indikator where list_contains($indikator, indikator)
),
-- Angka yang belum setahun penuh, tahun mana pun.
semua as (
    select c.*
    from capaian_pilihan as c
    join ukuran as u on u.indikator = c.indikator
    where c.kode_wilayah = $kode and c.rincian = '' and c.nilai is not null
        and c.periode not in ('tahunan', 'multi_tahun') and c.deret not in ('target', 'rencana')
),
-- Satu tahun untuk semua ukuran; selalu satu baris.
pakai as (
    select coalesce(nullif($pilihan_tahun, 0), max(tahun), $tahun) as tahun from semua
),
-- Satu angka tiap ukuran dan periode; status menurut abjad deretnya.
dalam_tahun as (
    select c.*
    from semua as c
    where c.tahun = (select tahun from pakai)
    qualify row_number() over (partition by c.indikator, c.periode order by c.deret) = 1
),
-- Agar ukuran tanpa angka pada satu periode tetap punya baris.
periodik as (
    select distinct periode from dalam_tahun
)
select
    u.indikator, u.nama, u.nama_pendek, u.satuan, u.desimal, $kode as kode_wilayah, cast(y.tahun as integer) as tahun,
    '' as rincian, p.periode, d.nilai, d.desimal_sumber, d.jumlah_nilai, d.catatan, s.nama as nama_status
from periodik as p
cross join ukuran as u
cross join pakai as y
left join dalam_tahun as d on d.indikator = u.indikator and d.periode = p.periode
left join status as s on s.status = d.status
order by p.periode, list_position($indikator, u.indikator)
