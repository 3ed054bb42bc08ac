"""The road of a file: sniff, read, map, check, compare, publish. No Streamlit here."""
