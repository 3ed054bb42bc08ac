"""Answers of respondents and the design of their survey in; scores that say how sure they are out. No Streamlit here.

kueri: the statements of survei/sql/
selang: intervals around an estimate
selisih: how two estimates differ, for one pair or for many
taksiran: means, totals, ratios, shares and medians with their standard errors
"""
