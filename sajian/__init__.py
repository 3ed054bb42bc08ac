"""How each registered chart is made from a view: rows, figure, headings, trail. No Streamlit."""
