"""Clean answers of one upload or many in; waves out: what is kept, put together, compared and may be shown.

gelombang: clean answers of an upload as they are kept
gelombang_banding: what changed between two waves, and what only seems so
gelombang_gabung: the waves of the ledger, and their uploads put together
gelombang_rahasia: what may be shown of a wave that grew
gelombang_rusak: uploads that can not be read any more
gelombang_skor: the scores of a wave
"""
