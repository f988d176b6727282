from sp_api.asyncio.api import Messaging

FOLLOW = "Follow us on all channels!"


async def confirm_delivery(order_id, upload_id, window):
    body = {
        "text": f"We deliver {window}.",
        "attachments": [{"uploadDestinationId": upload_id, "fileName": "flyer.pdf"}],
    }
    async with Messaging() as messaging:
        await messaging.create_confirm_delivery_details(order_id, body=body)  # expect: buyer-message-with-forbidden-content


async def ask(order_id):
    async with Messaging() as messaging:
        await messaging.confirm_customization_details(order_id, body={"text": FOLLOW})  # expect: buyer-message-with-forbidden-content
