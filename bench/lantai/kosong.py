"""An empty page, served as the dashboard is: `streamlit run bench/lantai/kosong.py`."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True) is None:
    app = st.App(__file__)
