"""A file chosen on page Unggah data in; answers, a preview and a published batch out.

kerja_unggah: the file on its way, kept for the session
unggah: the page
unggah_baca: how it was read, and what its columns mean
unggah_hasil: questions, findings, rows and changes
unggah_templat: templates and examples
unggah_terbit: publishing
"""
