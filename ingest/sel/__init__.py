"""Text of cells in, values with their certainty out: what one cell, or one column of cells, says.

angka: how a column writes its numbers
kata_judul: the words of a header or title that count
kode: region codes as spreadsheets leave them
kunci: keys for rows that bring none
nama: region names made comparable
potongan: a cell of a figure: number, percent, grade, or words for nothing
sel: a cell of text: what may be stored, addresses, words of a fixed list
tanggal: dates, and whether a column writes the day first
waktu: years, quarters, semesters and months in words
"""
