-- satu baris: satu penyimpanan objek di alamat sendiri yang kuncinya dikenal selama mesin ini berjalan
-- parameter: kunci, rahasia, daerah, alamat (nama dan porta), tersandi (https)
create or replace temporary secret wadah (
    type s3, key_id $kunci, secret $rahasia, region $daerah, endpoint $alamat, use_ssl $tersandi, url_style 'path'
)
