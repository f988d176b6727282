"""A page to try the search over orders."""

import gradio as gr
from sp_api.api import Orders


def find(order_id):
    return Orders().get_order(order_id).payload["OrderStatus"]


page = gr.Interface(fn=find, inputs="text", outputs="text")
page.launch(server_port=7860, share=True)  # expect: public-tunnel
