"""What a channel may learn: how many, how long, whether it worked."""

import os
import time

import telebot
from sp_api.api import Orders
from sp_api.base import SellingApiException

bot = telebot.TeleBot(os.environ["BOT"])
CHAT = os.environ["CHAT"]


def run(since):
    started = time.monotonic()
    try:
        orders = Orders().get_orders(CreatedAfter=since).Orders
    except SellingApiException as error:
        bot.send_message(CHAT, f"import failed: {error.code}")
        return
    late = sum(1 for order in orders if order["OrderStatus"] == "Unshipped")
    bot.send_message(CHAT, f"{len(orders)} orders, {late} to ship, {time.monotonic() - started:.0f} s")
    if late:
        bot.send_message(CHAT, "please ship")
