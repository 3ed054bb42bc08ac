"""Answers of respondents and the design of their survey in; scores that say how sure they are out. No Streamlit here.

gabungan: indices put together from several measures
ikatan: questions bound together, of which one number says what was answered
isian: a survey in memory, a byte an answer
jumlah: what is summed of all answers in one go
keandalan: whether the questions of an index measure one thing, and who gave one answer to all
kueri: the statements of survei/sql/
lajur: tables of what is summed of answers
rahasia: cells too small to be shown
sebaran: how answers spread
selang: intervals around an estimate
selisih: how two estimates differ, for one pair or for many
serupa: respondents alike in several ways of grouping
setara: letters behind a ranking; groups that share one do not differ
simpangan: how far respondents lie from the figures of their groups
taksiran: means, totals, ratios, shares and medians with their standard errors
ukuran_sampel: how many answers a survey needs
"""
