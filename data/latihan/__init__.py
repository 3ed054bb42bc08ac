"""A seed and the catalogue in, the training figures of this folder out: `python -m data.latihan.bangun`.

bangun: builds all of them
baris: figures as rows of the `capaian` shape
daftar: the lists they are made from
kelembagaan: institutions
kisi: regions by years, seeded draws, rounding
komitmen: promises
laten: the hidden factor that makes instruments move together
ombudsman: compliance, opinion, complaints
predikat: published words for scores
reformasi: bureaucratic reform
spi: the integrity survey
spm: the minimum service standards
survei_sendiri: surveys that regions make themselves
"""
