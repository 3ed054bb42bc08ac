-- satu baris: langkah dan nomor versi terakhir, sidik langkah yang ditanya, dan kapan kehilangan terakhir kali diterima
-- parameter: langkah
select
    max(langkah) as akhir, max(nomor) as nomor, max(sidik) filter (where langkah = $langkah) as sidik,
    max(pada) filter (where jenis in ('terima', 'pulih')) as diterima
from jejak
