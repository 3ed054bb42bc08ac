"""Answers of respondents and the design of their survey in; scores that say how sure they are out. No Streamlit here.

gabungan: indices put together from several measures
keandalan: whether the questions of an index measure one thing
kueri: the statements of survei/sql/
rahasia: cells too small to be shown
selang: intervals around an estimate
selisih: how two estimates differ, for one pair or for many
setara: letters behind a ranking; groups that share one do not differ
taksiran: means, totals, ratios, shares and medians with their standard errors
ukuran_sampel: how many answers a survey needs
"""
