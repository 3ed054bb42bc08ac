"""The running project in, times and sizes out: `make bench` writes RESULTS.md and results.json, by parts of `__main__`.

__main__: the parts in one run
halaman: every page as a browser's socket sees it
orang: many people at once
banyak_mesin: a store that several machines share
peramban: pages in a browser
memori: memory of the server
kueri: questions beside the same work in pandas and polars
unggah: a large file from check to dashboard
tumbuh: what the rows in force cost
survei: a survey of millions of respondents, beside pandas, polars and R
dek: a deck by command
gambar: CPU of building each figure

sasaran: what is aimed at (sasaran.csv), and the verdict
perintah: a command in a process of its own
hitung: samples, median, percentiles
laporan: both files of results
layanan: servers that are measured
mesin: machine, processor and memory of a process
soket: a session without a browser
lalu_lintas: what a browser loads
penyaji: a screen that follows a presentation meanwhile
setara_pandas: three questions in pandas
setara_polars: three questions in polars
setara_survei: means of a survey four ways
survei_kini: those by this house
survei_pandas: those in pandas
survei_polars: those in polars
dimensi_survei: dimensions of an invented survey
berkas_survei: an invented survey
lantai/: pages that are the floor

The others print what they measure and are run by name, `python -m bench.tayang`.

korpus: how random files are read
paparan: files of a paparan
simpanan: the store of uploads
tayang: a presentation in a browser
tolak: files that are refused
"""
