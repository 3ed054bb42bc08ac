-- satu baris: satu penyimpanan objek yang kuncinya dikenal selama mesin ini berjalan
-- parameter: kunci, rahasia, daerah
create or replace temporary secret wadah (type s3, key_id $kunci, secret $rahasia, region $daerah)
