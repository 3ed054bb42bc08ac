-- satu baris: tidak ada hasil; catatan yang sudah ada tetap menyebut sumber asalnya
-- parameter: tidak ada
update calon
set sumber_id = l.sumber_id
from rinci_berlaku as l
where l.kunci = calon.kunci and calon.sumber_id = '' and l.sumber_id <> ''
