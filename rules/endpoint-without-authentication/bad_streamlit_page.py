import streamlit as st
from sp_api.api import Orders

st.title("Orders of today")
since = st.date_input("Since")
if not since:
    st.stop()
orders = Orders().get_orders(CreatedAfter=since.isoformat()).payload["Orders"]
st.metric("Orders", len(orders))
st.dataframe(orders)  # expect: endpoint-without-authentication
