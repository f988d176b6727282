import hmac

import streamlit as st
from sp_api.api import Orders


def is_signed_in():
    def entered():
        st.session_state["ok"] = hmac.compare_digest(st.session_state["password"], st.secrets["password"])

    if st.session_state.get("ok", False):
        return True
    st.text_input("Password", type="password", on_change=entered, key="password")
    return False


if not is_signed_in():
    st.stop()
st.dataframe(Orders().get_orders(CreatedAfter="2026-01-01").payload["Orders"])
