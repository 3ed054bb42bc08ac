import streamlit as st

st.title("bidang/reformasi")
