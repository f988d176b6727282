import streamlit as st
from market import averages


def page():
    words = st.text_input("Category")
    if words:
        st.table(averages(words))  # expect: amazon-business-insight
