"""Columns and a codebook in; answers as they may be kept out, a row a respondent with scores.

bersih: answers as they may be kept, a row a respondent with scores
responden: each respondent with region, groups, weight and place in the design
simpan_bersih: clean answers as a file that is whole or not there
susun_bersih: clean answers as a survey to be worked out
tanda_jawaban: answers that may have been directed or copied
"""
