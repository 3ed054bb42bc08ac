import streamlit as st

st.title("analisis/keterkaitan")
