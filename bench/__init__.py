"""The running project in, printed times and sizes out; each module is run by name: `python -m bench.halaman`.

gambar: CPU of building each figure
halaman: pages as a browser's socket sees them
korpus: how random files are read
paparan: files of a paparan
simpanan: the store of uploads
tayang: a presentation in a browser
tolak: files that are refused
tumbuh: what the rows in force cost
unggah: a large file from check to dashboard
"""
