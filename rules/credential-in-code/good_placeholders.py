"""What tests and documents write in the place of secrets."""

from sp_api.api import Orders
from spapi import SPAPIConfig

EXAMPLE = {
    "lwa_app_id": "amzn1.application-oa2-client.your-id",
    "lwa_client_secret": "your-client-secret",
    "refresh_token": "Atzr|<the token of the seller>",
}
orders = Orders(credentials=EXAMPLE)
config = SPAPIConfig(client_id="id", client_secret="test-client-value", refresh_token="Atzr|test-token-0000", region="EU")
mocked = Orders(refresh_token="fake_token_of_the_seller")
