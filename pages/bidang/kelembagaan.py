import streamlit as st

st.title("bidang/kelembagaan")
