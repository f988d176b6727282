"""Names low stock in the channel of the team."""

import os

import discord
from sp_api.api import Inventories

webhook = discord.SyncWebhook.from_url(os.environ["DISCORD_WEBHOOK"])


def low(limit=5):
    found = Inventories().get_inventory_summary_marketplace(details=True).payload["inventorySummaries"]
    lines = [f"{row['sellerSku']}: {row['totalQuantity']}" for row in found if row["totalQuantity"] < limit]
    webhook.send("Low stock\n" + "\n".join(lines))  # expect: information-to-external-host
