-- satu baris: satu isu, tujuan, atau tindak lanjut kelembagaan dari rapat koordinasi atau pemberitaan
-- parameter: prov (kode provinsi)
select
    s.tanggal, s.kode_wilayah, w.nama_tampil, s.isu, s.jenis, r.penerbit, r.judul, r.tanggal as tanggal_sumber, r.url,
    s.catatan
from isu as s
join wilayah as w on w.kode = s.kode_wilayah
left join sumber as r on r.sumber_id = s.sumber_id
where w.kode_provinsi = $prov
order by s.tanggal desc, w.kelas <> 'provinsi', s.kode_wilayah, list_position(['isu', 'tujuan', 'tindak_lanjut'], s.jenis),
    s.rowid
