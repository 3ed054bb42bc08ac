"""Clicks and typing on page Paparan in, a paparan put together, presented and taken along out.

aset_tayang: what the presentation loads beside its page
paparan: the page
paparan_baru: a new one, from a template or empty
paparan_bawa: files, built on a click
paparan_daftar: the list of those that are kept
paparan_kop: the letterhead of a province
paparan_kotak: boxes that keep what is typed
paparan_riwayat: its history, a copy, taking it off the list
paparan_sajikan: the ways to present it
paparan_sampul: cover, agenda, version
paparan_susun: its slides, in order and one by one
paparan_urut: their order by dragging
permintaan: what a request to the presentation says
rute_komitmen: promises typed in a presentation
rute_tayang: the presentation by URL
templat_kantor: the office's own PowerPoint template
"""
