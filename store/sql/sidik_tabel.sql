-- satu baris: satu tabel simpanan; jumlah barisnya dan sidik isinya yang tidak bergantung urutan
-- parameter: tidak ada
select 'skema' as tabel, count(*) as jumlah, bit_xor(hash(t)) as sidik from skema t
union all select 'pagar', count(*), bit_xor(hash(t)) from pagar t
union all select 'buku', count(*), bit_xor(hash(t)) from masa_berlaku t
union all select 'isi_capaian', count(*), bit_xor(hash(t)) from isi_capaian t
union all select 'isi_rinci', count(*), bit_xor(hash(t)) from isi_rinci t
union all select 'ejaan', count(*), bit_xor(hash(t)) from ejaan t
union all select 'pemetaan', count(*), bit_xor(hash(t)) from pemetaan t
union all select 'paparan', count(*), bit_xor(hash(t)) from paparan t
union all select 'kop', count(*), bit_xor(hash(t)) from kop t
union all select 'gelombang', count(*), bit_xor(hash(t)) from gelombang t
union all select 'buku_gelombang', count(*), bit_xor(hash(t)) from buku_gelombang t
union all select 'jejak', count(*), bit_xor(hash(t)) from jejak t
