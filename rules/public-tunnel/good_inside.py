"""The same page for the company's network."""

import gradio as gr
from sp_api.api import Orders


def find(order_id):
    return Orders().get_order(order_id).payload["OrderStatus"]


gr.Interface(fn=find, inputs="text", outputs="text").launch(server_name="10.0.0.5", share=False)
