"""Pages that show what Streamlit itself takes: nothing but the floor of what is measured.

kosong: an empty page
batang: as many plain bars as asked for
"""
