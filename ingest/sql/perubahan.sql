-- satu baris: satu angka calon di samping angka yang berlaku, dengan keadaannya: baru, berubah, sama, bertentangan
-- parameter: $jenis sumber_id semu yang memberi jenis sumber unggahan
-- Yang lebih atau sama terpercaya menggantikan angka lama (urutan di store/sql/urutan/21_urutan_sumber.sql);
-- yang kurang terpercaya hanya disandingkan, jadi bertentangan.
create or replace table perubahan as
with sanding as (
    select
        c.urutan, c.nilai, c.predikat, coalesce(s.peringkat_jenis, u.peringkat_jenis) as peringkat_jenis,
        b.indikator is not null as ada, b.nilai as nilai_lama, b.predikat as predikat_lama,
        b.peringkat_jenis as peringkat_lama, b.sumber_id as sumber_lama, b.berkas as berkas_lama
    from calon_angka as c
    join sumber as u on u.sumber_id = $jenis
    left join sumber as s on s.sumber_id = c.sumber_id
    left join berlaku as b
        on b.indikator = c.indikator and b.kode_wilayah = c.kode_wilayah and b.tahun = c.tahun
        and b.periode = c.periode and b.rincian = c.rincian and b.deret = c.deret
)
select
    urutan, nilai_lama, predikat_lama, sumber_lama, berkas_lama,
    case
        when not ada then 'baru'
        when (nilai is null or nilai = nilai_lama) and (predikat is null or lower(predikat) = lower(predikat_lama)) then 'sama'
        when nilai_lama is null or (nilai is not null and peringkat_jenis <= peringkat_lama) then 'berubah'
        else 'bertentangan'
    end as keadaan
from sanding
